import { HeldBackError, IllegalMoveError, type RunView, UnknownRunError } from "../trigger/index.js";
import { ControlFailure } from "./control-failure.js";

/**
 * Runs a forced move for a control request, and answers the run as the service would show it.
 *
 * @throws ControlFailure 404 for a run that is not there, 409 with the legal moves for one that cannot get there
 */
export function forcing(runId: string, move: () => RunView): Omit<RunView, "history"> {
  try {
    const { history: _history, ...run } = move();
    return run;
  } catch (error) {
    if (error instanceof UnknownRunError) {
      throw new ControlFailure(404, `runId: no run has the id ${runId.slice(0, 100)}`);
    }
    if (error instanceof IllegalMoveError || error instanceof HeldBackError)
      throw new ControlFailure(409, error.message, error.legal);
    throw error;
  }
}
