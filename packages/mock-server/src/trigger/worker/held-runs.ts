import type { Saving } from "../saving.js";
import type { StoredRun } from "../stored-run.js";

/** Queued runs of defined tasks, queue by queue, in the order in which a queue hands them out. */
export interface HeldRuns extends Saving {
  /** Adding one that is there changes nothing. */
  add(run: StoredRun): void;
  /** Dropping one that is not there changes nothing. */
  drop(run: StoredRun): void;
  /** Those of a queue, first to be taken first. Do not add or drop any meanwhile. */
  of(queue: string): Iterable<StoredRun>;
  /** The queues that hold any. */
  queues(): Iterable<string>;
}

/** Sorted runs. Those before `first` are gone: many may leave at the front one by one, which must not move the rest. */
interface Line {
  runs: StoredRun[];
  first: number;
}

/** Below this many, runs that are gone are not worth a copy of the rest. */
const sweepFrom = 64;

export function createHeldRuns(): HeldRuns {
  const lines = new Map<string, Line>();

  const save = () => new Map([...lines].map(([queue, { runs, first }]) => [queue, runs.slice(first)]));

  const held: HeldRuns = {
    save,
    load(saved) {
      // Saved by the line above.
      for (const runs of (saved as ReturnType<typeof save>).values()) for (const run of runs) held.add(run);
    },
    add(run) {
      const line = lines.get(run.queue) ?? { runs: [], first: 0 };
      lines.set(run.queue, line);
      const at = placeOf(line, run);
      if (line.runs[at] === run) return;
      if (at === line.runs.length) line.runs.push(run);
      else line.runs.splice(at, 0, run);
    },
    drop(run) {
      const line = lines.get(run.queue);
      const at = line ? placeOf(line, run) : 0;
      if (!line || line.runs[at] !== run) return;
      if (at === line.first) line.first++;
      else line.runs.splice(at, 1);
      if (line.first === line.runs.length) lines.delete(run.queue);
      else if (line.first >= sweepFrom && line.first * 2 > line.runs.length) {
        line.runs = line.runs.slice(line.first);
        line.first = 0;
      }
    },
    *of(queue) {
      const line = lines.get(queue);
      if (!line) return;
      for (let at = line.first; at < line.runs.length; at++) {
        const run = line.runs[at];
        if (run) yield run;
      }
    },
    queues: () => lines.keys(),
  };
  return held;
}

/** Where a run stands in a line, or would. */
function placeOf({ runs, first }: Line, run: StoredRun): number {
  let low = first;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = runs[middle];
    if (other && handOutOrder(other, run) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By the instant at which a run was made, or at which its delay ended, less its head start; then in order of creation. */
function handOutOrder(a: StoredRun, b: StoredRun): number {
  return stampOf(a) - stampOf(b) || a.sequence - b.sequence;
}

function stampOf({ delayedUntil, createdAt, priority = 0 }: StoredRun): number {
  return (delayedUntil ?? createdAt) - priority * 1_000;
}
