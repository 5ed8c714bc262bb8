import {
  HeldBackError,
  IllegalMoveError,
  RunCreationError,
  type RunView,
  UnknownRunError,
  UnknownTokenError,
} from "../trigger/index.js";
import { ControlFailure } from "./control-failure.js";

/**
 * Runs a forced move for a control request, and answers the run as the service would show it.
 *
 * @throws ControlFailure 404 for a run that is not there, 409 with the legal moves for one that cannot get there
 */
export function forcing(runId: string, move: () => RunView): Omit<RunView, "history"> {
  const { history: _history, ...run } = seeing(runId, move);
  return run;
}

/**
 * A thing that was looked for.
 *
 * @throws ControlFailure 404 where it is not there
 */
export function found<T>(thing: T | undefined, parameter: string, what: string, id: string): T {
  if (thing !== undefined) return thing;
  throw new ControlFailure(404, `${parameter}: no ${what} has the id ${id.slice(0, 100)}`);
}

/** The same with the run's history. */
export function seeing(runId: string, move: () => RunView): RunView {
  try {
    return move();
  } catch (error) {
    if (error instanceof UnknownRunError) {
      throw new ControlFailure(404, `runId: no run has the id ${runId.slice(0, 100)}`);
    }
    if (error instanceof UnknownTokenError) throw new ControlFailure(404, `token: ${error.message}`);
    if (error instanceof IllegalMoveError || error instanceof HeldBackError)
      throw new ControlFailure(409, error.message, error.legal);
    throw error;
  }
}

/**
 * Does what a request's body says.
 *
 * @throws ControlFailure 400 where it is not understood
 */
export function obeying<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RunCreationError) throw new ControlFailure(400, error.message);
    throw error;
  }
}
