import type { TriggerEnvironment } from "./state.js";
import type { StoredRun } from "./stored-run.js";

/** Milliseconds between the last end that a batch waited for and its own. */
const batchDelay = 200;
/** Milliseconds between the end of what a run waited for and its going on. */
export const resumeDelay = 50;

/** Arms what follows from the end of a run: those that waited for it go on, and so does the last one's batch. */
export function afterEnd(environment: TriggerEnvironment, run: StoredRun): void {
  const { state } = environment;
  state.waits.drop(run);
  afterDone(environment, run.id);
  for (const batch of state.batches.ended(run)) armBatchEnd(environment, batch.id);
}

/** Arms the going on of the runs that waited for this, and for nothing else. */
export function afterDone(environment: TriggerEnvironment, id: string): void {
  const { due, now, state } = environment;
  for (const waiting of state.waits.done(id)) {
    due.arm({
      at: now + resumeDelay,
      kind: "resume",
      id: waiting.id,
      reason: "WAITING → EXECUTING: what it waits for is done",
      rank: 11,
    });
  }
}

/** Arms the end of a batch, all of whose runs are over. */
export function armBatchEnd({ due, now }: TriggerEnvironment, id: string): void {
  due.arm({ at: now + batchDelay, kind: "batch over", id, reason: "batch → COMPLETED: its runs are over", rank: 16 });
}
