import { readCursor, writeCursor } from "./cursor.js";
import type { ListQuery } from "./list-query.js";
import type { RunStore } from "./run-store.js";
import type { SequenceSet } from "./sequence-set.js";
import type { StoredRun } from "./stored-run.js";

/** A page of runs, newest first, and where its neighbours begin. */
export interface RunPage {
  readonly runs: readonly StoredRun[];
  readonly next: string | undefined;
  readonly previous: string | undefined;
}

/**
 * One page of the runs that pass every filter. Walks only the members of the sets that stand for task, tag and status,
 * within the window of creation, so that a page costs much the same whatever the number of runs.
 *
 * @param window instants between which runs were created, both included
 */
export function listRuns(
  store: RunStore,
  query: ListQuery,
  window: { readonly from: number; readonly to: number },
): RunPage {
  const groups = [
    query.tasks?.map((task) => store.withTask(task)),
    query.tags?.map((tag) => store.withTag(tag)),
    query.statuses?.map((status) => store.withStatus(status)),
    query.batch === undefined ? undefined : [store.withBatch(query.batch)],
  ].filter((group) => group !== undefined);
  const first = store.firstFrom(window.from);
  const end = store.firstFrom(window.to + 1);
  const passes = remainingFilters(query);

  /** Runs one after the other, newer to older from below `start`, or older to newer from `start` on. */
  function* walk(start: number, older: boolean): Generator<StoredRun> {
    let at = older ? below(groups, Math.min(start, end)) : from(groups, Math.max(start, first));
    while (older ? at >= first : at >= 0 && at < end) {
      const run = store.at(at);
      if (run && passes(run)) yield run;
      at = older ? below(groups, at) : from(groups, at + 1);
    }
  }

  function take(runs: Iterable<StoredRun>): { readonly page: StoredRun[]; readonly more: boolean } {
    const page: StoredRun[] = [];
    for (const run of runs) {
      if (page.length === query.size) return { page, more: true };
      page.push(run);
    }
    return { page, more: false };
  }

  const before = query.before === undefined ? undefined : readCursor(query.before, store);
  if (before !== undefined) {
    const { page, more } = take(walk(before + 1, false));
    page.reverse();
    return { runs: page, next: cursorOf(page.at(-1)), previous: more ? cursorOf(page[0]) : undefined };
  }
  const after = query.after === undefined ? undefined : readCursor(query.after, store);
  const { page, more } = take(walk(after ?? end, true));
  return {
    runs: page,
    next: more ? cursorOf(page.at(-1)) : undefined,
    previous: after === undefined ? undefined : cursorOf(page[0]),
  };
}

/** The name of the cursor in a query that stands for no run; where both are given, only the one that counts. */
export function strayCursor({ before, after }: ListQuery, store: RunStore): "page[before]" | "page[after]" | undefined {
  const cursor = before ?? after;
  if (cursor === undefined || readCursor(cursor, store) !== undefined) return undefined;
  return before === undefined ? "page[after]" : "page[before]";
}

function cursorOf(run: StoredRun | undefined): string | undefined {
  return run && writeCursor(run);
}

type Groups = readonly (readonly SequenceSet[])[];

/** The largest number below `limit` that is in at least one set of every group; -1 where there is none. */
export function below(groups: Groups, limit: number): number {
  let candidate = limit - 1;
  for (let agreed = false; !agreed && candidate >= 0; ) {
    agreed = true;
    for (const group of groups) {
      let largest = -1;
      for (const set of group) largest = Math.max(largest, set.below(candidate + 1));
      if (largest === candidate) continue;
      candidate = largest;
      agreed = false;
    }
  }
  return candidate;
}

/** The smallest number from `start` on that is in at least one set of every group; -1 where there is none. */
export function from(groups: Groups, start: number): number {
  let candidate = start;
  for (let agreed = false; !agreed; ) {
    agreed = true;
    for (const group of groups) {
      let smallest = -1;
      for (const set of group) {
        const member = set.from(candidate);
        if (member >= 0 && (smallest < 0 || member < smallest)) smallest = member;
      }
      if (smallest < 0) return -1;
      if (smallest === candidate) continue;
      candidate = smallest;
      agreed = false;
    }
  }
  return candidate;
}

/** The filters that no index stands for. */
function remainingFilters(query: ListQuery): (run: StoredRun) => boolean {
  const { versions, queues, machines, regions, isTest } = query;
  // Of these the mock has none yet, so no run can belong to one.
  const nothing = query.bulkAction ?? query.error;
  return (run) =>
    nothing === undefined &&
    (query.schedule === undefined || run.schedule?.id === query.schedule) &&
    (versions === undefined || (run.version !== undefined && versions.includes(run.version))) &&
    (queues === undefined || queues.includes(run.queue)) &&
    (machines === undefined || machines.includes(run.machine)) &&
    (regions === undefined || (run.region !== undefined && regions.includes(run.region))) &&
    (isTest === undefined || run.isTest === isTest);
}
