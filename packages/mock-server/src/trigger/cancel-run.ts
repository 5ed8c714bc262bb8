import { move } from "./lifecycle.js";
import type { TriggerEnvironment } from "./state.js";
import { isFinal } from "./status-words.js";
import type { StoredRun } from "./stored-run.js";

/**
 * Cancels a run, and then the runs that it triggered and theirs, as far as they are not over. The service cancels the
 * children of an executing run when its worker has stopped; here no worker takes its time, so they go at once.
 */
export function cancelRun(environment: TriggerEnvironment, run: StoredRun): void {
  const pending = [run];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (isFinal(next.status)) continue;
    move(environment, next, "cancel", { error: { type: "STRING_ERROR", raw: "Canceled by user" } });
    pending.push(...[...environment.state.runs.childrenOf(next)].reverse());
  }
}
