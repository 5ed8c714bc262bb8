import { afterDone } from "./after-end.js";
import { move } from "./lifecycle.js";
import type { TriggerEnvironment } from "./state.js";
import { publicStatus } from "./status-words.js";
import type { StoredRun } from "./stored-run.js";

/**
 * Lets a run wait: EXECUTING → WAITING, until what it waits for is done, or for 50 ms where that is over already. A run
 * that does not execute cannot wait; it goes on as it is, and the reason says so.
 *
 * @param on a run, or a batch
 */
export function waitFor(
  environment: TriggerEnvironment,
  run: StoredRun,
  on: { readonly id: string; readonly isOver: boolean },
  because: (reason: string) => void,
): void {
  const { waits } = environment.state;
  if (run.status !== "EXECUTING" && !waits.holds(run)) {
    const word = publicStatus(run.status, "2025-07-16");
    because(`the parent is ${word}, and only a run that is EXECUTING waits: it goes on`);
    return;
  }
  waits.add(run, on.id);
  if (run.status === "EXECUTING") move(environment, run, "wait");
  if (on.isOver) afterDone(environment, on.id);
}
