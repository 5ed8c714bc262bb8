import type { Saving } from "./saving.js";
import { type ChangingSet, createBitSet, createSequenceList, type SequenceSet } from "./sequence-set.js";
import type { Status } from "./status-words.js";
import type { StoredRun } from "./stored-run.js";

/** The runs of one environment, in order of creation, found by id, task, tag, status or parent without a walk. */
export interface RunStore extends Saving {
  readonly size: number;
  find(id: string): StoredRun | undefined;
  /** By position in order of creation. */
  at(sequence: number): StoredRun | undefined;
  /** Appends; its `sequence` must be the store's `size`. */
  add(run: StoredRun): void;
  /** Writes the status and keeps the index on it. */
  setStatus(run: StoredRun, status: Status): void;
  withTask(task: string): SequenceSet;
  withTag(tag: string): SequenceSet;
  withStatus(status: Status): SequenceSet;
  childrenOf(run: StoredRun): readonly StoredRun[];
  /** The first position created at or after an instant; `size` where there is none. Time never goes back. */
  firstFrom(instant: number): number;
}

const nothing: SequenceSet = { size: 0, below: () => -1, from: () => -1 };

export function createRunStore(): RunStore {
  const runs: StoredRun[] = [];
  const byId = new Map<string, StoredRun>();
  const byTask = new Map<string, ChangingSet>();
  const byTag = new Map<string, ChangingSet>();
  const byStatus = new Map<Status, ChangingSet>();
  const children = new Map<StoredRun, StoredRun[]>();

  const store: RunStore = {
    save: () => runs,
    load(saved) {
      // Saved by the line above.
      for (const run of saved as readonly StoredRun[]) store.add(run);
    },
    get size() {
      return runs.length;
    },
    find: (id) => byId.get(id),
    at: (sequence) => runs[sequence],
    add(run) {
      if (run.sequence !== runs.length) throw new Error(`run ${run.id} is out of order`);
      runs.push(run);
      byId.set(run.id, run);
      indexUnder(byTask, run.task, createSequenceList).add(run.sequence);
      for (const tag of run.tags) indexUnder(byTag, tag, createSequenceList).add(run.sequence);
      indexUnder(byStatus, run.status, createBitSet).add(run.sequence);
      if (!run.parent) return;
      const siblings = children.get(run.parent);
      if (siblings) siblings.push(run);
      else children.set(run.parent, [run]);
    },
    setStatus(run, status) {
      if (run.status === status) return;
      byStatus.get(run.status)?.remove(run.sequence);
      run.status = status;
      indexUnder(byStatus, status, createBitSet).add(run.sequence);
    },
    withTask: (task) => byTask.get(task) ?? nothing,
    withTag: (tag) => byTag.get(tag) ?? nothing,
    withStatus: (status) => byStatus.get(status) ?? nothing,
    childrenOf: (run) => children.get(run) ?? [],
    firstFrom(instant) {
      let low = 0;
      let high = runs.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((runs[middle]?.createdAt ?? 0) < instant) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
  return store;
}

function indexUnder<Key>(index: Map<Key, ChangingSet>, key: Key, create: () => ChangingSet): ChangingSet {
  const known = index.get(key);
  if (known) return known;
  const made = create();
  index.set(key, made);
  return made;
}
