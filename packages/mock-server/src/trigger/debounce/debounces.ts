import type { Saving } from "../saving.js";
import type { StoredRun } from "../stored-run.js";

/** Which delayed run of a task takes up the next trigger call with a debounce key. */
export interface Debounces extends Saving {
  /** The run, while it is remembered and still DELAYED. */
  find(task: string, key: string, now: number): StoredRun | undefined;
  /** Remembers the run until a minute after its delay ends; a minute at least. */
  hold(key: string, run: StoredRun, now: number): void;
}

const remembered = 60_000;

export function createDebounces(): Debounces {
  const holders = new Map<string, { readonly run: StoredRun; readonly until: number }>();

  return {
    save: () => holders,
    load(saved) {
      // Saved by the line above.
      for (const [name, holder] of saved as typeof holders) holders.set(name, holder);
    },
    find(task, key, now) {
      const name = `${task}\n${key}`;
      const holder = holders.get(name);
      if (!holder) return undefined;
      if (holder.until > now && holder.run.status === "DELAYED") return holder.run;
      holders.delete(name);
      return undefined;
    },
    hold(key, run, now) {
      holders.set(`${run.task}\n${key}`, { run, until: Math.max(run.delayedUntil ?? now, now) + remembered });
    },
  };
}
