import type { Saving } from "./saving.js";
import type { StoredRun } from "./stored-run.js";

/** Who waits for what: a run waits until everything that it was told to wait for is done. */
export interface WaitList extends Saving {
  /** @param on the id of a run, a batch, or whatever else will be done one day */
  add(run: StoredRun, on: string): void;
  /** Something is done: the runs that waited for nothing else. */
  done(on: string): readonly StoredRun[];
  /** Whether the run waits for something here, done or not. */
  holds(run: StoredRun): boolean;
  /** Whether all that the run waited for is done, and it has not gone on yet. */
  isReady(run: StoredRun): boolean;
  /** The run waits no longer, whatever is done or not. */
  drop(run: StoredRun): void;
}

const none: readonly StoredRun[] = [];

export function createWaitList(): WaitList {
  const waiting = new Map<string, Set<StoredRun>>();
  const blockers = new Map<StoredRun, Set<string>>();

  const save = () => ({ waiting, blockers });

  return {
    save,
    load(saved) {
      // Saved by the line above.
      const held = saved as ReturnType<typeof save>;
      for (const [on, runs] of held.waiting) waiting.set(on, runs);
      for (const [run, ids] of held.blockers) blockers.set(run, ids);
    },
    add(run, on) {
      const runs = waiting.get(on) ?? new Set();
      waiting.set(on, runs.add(run));
      const ids = blockers.get(run) ?? new Set();
      blockers.set(run, ids.add(on));
    },
    done(on) {
      const runs = waiting.get(on);
      if (!runs) return none;
      waiting.delete(on);
      return [...runs].filter((run) => {
        const left = blockers.get(run);
        left?.delete(on);
        return left?.size === 0;
      });
    },
    holds: (run) => blockers.has(run),
    isReady: (run) => blockers.get(run)?.size === 0,
    drop(run) {
      for (const on of blockers.get(run) ?? []) {
        const runs = waiting.get(on);
        runs?.delete(run);
        if (runs?.size === 0) waiting.delete(on);
      }
      blockers.delete(run);
    },
  };
}
