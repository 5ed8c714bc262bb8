import { indexUnder } from "./index-under.js";
import { lowerBound } from "./lower-bound.js";
import type { Saving } from "./saving.js";
import { type ChangingSet, createBitSet, createSequenceList, emptySet, type SequenceSet } from "./sequence-set.js";
import type { Status } from "./status-words.js";
import type { StoredRun } from "./stored-run.js";

/** The runs of one environment, in order of creation, found by id, task, tag, status or parent without a walk. */
export interface RunStore extends Saving {
  readonly size: number;
  find(id: string): StoredRun | undefined;
  /** By position in order of creation. */
  at(sequence: number): StoredRun | undefined;
  /** Appends what was made now; its `sequence` must be the store's `size`. */
  add(run: StoredRun, now: number): void;
  /** Writes the tags and keeps the index on them. */
  setTags(run: StoredRun, tags: readonly string[]): void;
  /** Writes the status and keeps the index on it. */
  setStatus(run: StoredRun, status: Status): void;
  withTask(task: string): SequenceSet;
  withTag(tag: string): SequenceSet;
  withStatus(status: Status): SequenceSet;
  withBatch(batch: string): SequenceSet;
  childrenOf(run: StoredRun): readonly StoredRun[];
  /**
   * The first position created at or after an instant; `size` where there is none. Time never goes back: a run that
   * counts as made earlier than it was is found by when it really was.
   */
  firstFrom(instant: number): number;
}

export function createRunStore(): RunStore {
  const runs: StoredRun[] = [];
  const byId = new Map<string, StoredRun>();
  const byTask = new Map<string, ChangingSet>();
  const byTag = new Map<string, ChangingSet>();
  const byBatch = new Map<string, ChangingSet>();
  const byStatus = new Map<Status, ChangingSet>();
  /** When runs were made that count as made earlier, by position. */
  const late = new Map<number, number>();
  const children = new Map<StoredRun, StoredRun[]>();

  const saved = () => ({ runs, late });

  const store: RunStore = {
    save: () => saved(),
    load(from) {
      // Saved by the line above.
      const held = from as ReturnType<typeof saved>;
      for (const run of held.runs) store.add(run, held.late.get(run.sequence) ?? run.createdAt);
    },
    get size() {
      return runs.length;
    },
    find: (id) => byId.get(id),
    at: (sequence) => runs[sequence],
    add(run, now) {
      if (run.sequence !== runs.length) throw new Error(`run ${run.id} is out of order`);
      if (run.createdAt !== now) late.set(run.sequence, now);
      runs.push(run);
      byId.set(run.id, run);
      indexUnder(byTask, run.task, createSequenceList).add(run.sequence);
      for (const tag of run.tags) indexUnder(byTag, tag, createSequenceList).add(run.sequence);
      if (run.batch) indexUnder(byBatch, run.batch.id, createSequenceList).add(run.sequence);
      indexUnder(byStatus, run.status, createBitSet).add(run.sequence);
      if (!run.parent) return;
      const siblings = children.get(run.parent);
      if (siblings) siblings.push(run);
      else children.set(run.parent, [run]);
    },
    setTags(run, tags) {
      for (const tag of run.tags) byTag.get(tag)?.remove(run.sequence);
      run.tags = tags;
      for (const tag of tags) indexUnder(byTag, tag, createSequenceList).add(run.sequence);
    },
    setStatus(run, status) {
      if (run.status === status) return;
      byStatus.get(run.status)?.remove(run.sequence);
      run.status = status;
      indexUnder(byStatus, status, createBitSet).add(run.sequence);
    },
    withTask: (task) => byTask.get(task) ?? emptySet,
    withTag: (tag) => byTag.get(tag) ?? emptySet,
    withBatch: (batch) => byBatch.get(batch) ?? emptySet,
    withStatus: (status) => byStatus.get(status) ?? emptySet,
    childrenOf: (run) => children.get(run) ?? [],
    firstFrom: (instant) =>
      lowerBound(runs.length, (middle) => (late.get(middle) ?? runs[middle]?.createdAt ?? 0) < instant),
  };
  return store;
}
