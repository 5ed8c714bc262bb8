import { isoText } from "../iso-text.js";
import type { TriggerEnvironment } from "../state.js";
import { type StoredWaitpoint, type WaitpointOutput, waitpointStatus } from "./stored-waitpoint.js";
import { releaseWaiting } from "./waiting-runs.js";

/**
 * Completes a token, and wakes the runs that wait for it. The first to end a token wins: one that is over stays as it
 * is.
 *
 * @param data any JSON. `undefined` and empty text count as no output
 * @returns whether it was this call that ended it
 */
export function completeWaitpoint(environment: TriggerEnvironment, token: StoredWaitpoint, data: unknown): boolean {
  return end(environment, token, "complete token", writeOutput(data));
}

/** What happens when a token's time has come. */
export function timeOutWaitpoint(environment: TriggerEnvironment, id: string): void {
  const token = environment.state.waitpoints.find(id);
  if (!token) return;
  const at = isoText(token.timeoutAt ?? environment.now);
  const error = { code: "TRIGGER_WAITPOINT_TIMEOUT", message: `Waitpoint timed out at ${at}` };
  end(environment, token, "time out", { text: JSON.stringify(error), type: "application/json", isError: true });
}

function end(
  environment: TriggerEnvironment,
  token: StoredWaitpoint,
  event: string,
  output: WaitpointOutput | undefined,
): boolean {
  if (token.isOver) return false;
  const { now, state, due } = environment;
  if (token.armed) due.disarm(token.armed);
  token.armed = undefined;
  state.waitpoints.change(token, () => {
    token.isOver = true;
    token.completedAt = now;
    token.output = output;
  });
  environment.record({ at: isoText(now), event, id: token.id, from: "WAITING", to: waitpointStatus(token) });
  releaseWaiting(environment, token);
  return true;
}

/** As the service keeps data: text as it is, anything else as SuperJSON. */
function writeOutput(data: unknown): WaitpointOutput | undefined {
  if (data === undefined || data === "") return undefined;
  if (typeof data === "string") return { text: data, type: "text/plain", isError: false };
  return { text: JSON.stringify({ json: data }), type: "application/super+json", isError: false };
}
