import type { IdMaker } from "../run-ids.js";
import type { Saving } from "../saving.js";
import { isFinal } from "../status-words.js";
import type { StoredRun } from "../stored-run.js";
import type { StoredBatch } from "./stored-batch.js";

/** The batches of one environment, found by id, by key, or by a run that they still wait for. */
export interface BatchStore extends Saving {
  createId(now: number): string;
  find(id: string): StoredBatch | undefined;
  /** The batch that holds an idempotency key, whatever its age. */
  findByKey(key: string): StoredBatch | undefined;
  add(batch: StoredBatch): void;
  /** Takes the key from a batch, as from one whose key has expired. */
  freeKey(batch: StoredBatch): void;
  /**
   * Waits for the end of all of its runs.
   *
   * @returns true where they are over already
   */
  watch(batch: StoredBatch): boolean;
  /** A run is over: the batches that waited for this one only. */
  ended(run: StoredRun): readonly StoredBatch[];
}

const none: readonly StoredBatch[] = [];

/** @param createId makes ids of the service's shape */
export function createBatchStore(createId: IdMaker): BatchStore {
  const byId = new Map<string, StoredBatch>();
  const byKey = new Map<string, StoredBatch>();
  const waiting = new Map<StoredRun, StoredBatch[]>();
  const unfinished = new Map<StoredBatch, number>();

  const save = () => ({ made: createId.save(), batches: byId, keys: byKey, waiting, unfinished });

  return {
    save,
    load(saved) {
      // Saved by the line above.
      const held = saved as ReturnType<typeof save>;
      createId.load(held.made);
      for (const [id, batch] of held.batches) byId.set(id, batch);
      for (const [key, batch] of held.keys) byKey.set(key, batch);
      for (const [run, batches] of held.waiting) waiting.set(run, batches);
      for (const [batch, left] of held.unfinished) unfinished.set(batch, left);
    },
    createId,
    find: (id) => byId.get(id),
    findByKey: (key) => byKey.get(key),
    add(batch) {
      byId.set(batch.id, batch);
      if (batch.idempotencyKey !== undefined) byKey.set(batch.idempotencyKey, batch);
    },
    freeKey(batch) {
      if (batch.idempotencyKey !== undefined) byKey.delete(batch.idempotencyKey);
      batch.idempotencyKey = undefined;
      batch.idempotencyKeyExpiresAt = undefined;
    },
    watch(batch) {
      const going = new Set(batch.runs.filter((run) => !isFinal(run.status)));
      for (const run of going) {
        const others = waiting.get(run);
        if (others) others.push(batch);
        else waiting.set(run, [batch]);
      }
      if (going.size > 0) unfinished.set(batch, going.size);
      return going.size === 0;
    },
    ended(run) {
      const batches = waiting.get(run);
      if (!batches) return none;
      waiting.delete(run);
      return batches.filter((batch) => {
        const left = (unfinished.get(batch) ?? 1) - 1;
        if (left > 0) unfinished.set(batch, left);
        else unfinished.delete(batch);
        return left <= 0;
      });
    },
  };
}
