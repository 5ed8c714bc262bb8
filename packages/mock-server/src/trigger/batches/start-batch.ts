import { readKeyLifetime } from "../idempotency-keys.js";
import { refusalOf, startRun } from "../start-run.js";
import type { TriggerEnvironment } from "../state.js";
import { wantedRun } from "../wanted-run.js";
import { createBatch } from "./create-batch.js";
import { findParent } from "./find-parent.js";
import { createItemReasons } from "./item-reasons.js";
import { finishProcessing, wishOf } from "./process-batch.js";
import type { BatchItem, StoredBatch } from "./stored-batch.js";

/** A batch whose runs are made within the request. */
export interface WantedBatch {
  readonly items: readonly Omit<BatchItem, "tooLarge">[];
  readonly idempotencyKey: string | undefined;
  readonly idempotencyKeyTTL: string | undefined;
  readonly parentRunId: string | undefined;
  readonly resumeParentOnCompletion: boolean;
  /** Whether text payloads are JSON. */
  readonly parsesText: boolean;
  /** Whether a failed run keeps its idempotency key. */
  readonly failedKeepsKey: boolean;
}

export type StartedBatch =
  | {
      readonly batch: StoredBatch;
      /** The key had it already. */
      readonly isCached: boolean;
      /** Whether each run, in the order of the items, was there before. */
      readonly cachedRuns: readonly boolean[];
    }
  | { readonly refused: string };

/** Makes a batch and its runs at once, or finds the batch that holds the key. All or nothing: one refused item refuses it. */
export function startBatch(
  environment: TriggerEnvironment,
  wanted: WantedBatch,
  because: (reason: string) => void,
): StartedBatch {
  const { now } = environment;
  const holder = findHolder(environment, wanted.idempotencyKey);
  if (holder) {
    because(
      `the idempotency key belongs to ${holder.id}, so no batch was made; the items of this request were dropped`,
    );
    return { batch: holder, isCached: true, cachedRuns: holder.runs.map(() => true) };
  }
  const parent = findParent(environment, wanted.parentRunId, because);
  if ("refused" in parent) return parent;

  const { failedKeepsKey } = wanted;
  const base = { resumeParentOnCompletion: false, batch: undefined, payload: undefined, failedKeepsKey };
  const wishes = wanted.items.map(({ task, options, parentRunId = wanted.parentRunId }) =>
    wantedRun({ ...base, task, options, parentRunId }),
  );
  const refused = refusalOf(environment, wishes);
  if (refused) return { refused: refused.error };

  const lifetime = readKeyLifetime(wanted.idempotencyKeyTTL);
  const batch = createBatch(
    environment,
    {
      runCount: wanted.items.length,
      parent: parent.run,
      resumesParent: wanted.resumeParentOnCompletion,
      idempotencyKey: wanted.idempotencyKey,
      idempotencyKeyExpiresAt: now + lifetime.ms,
    },
    because,
  );
  const reasons = createItemReasons();
  const started = wanted.items.map((item, index) => {
    const wish = { ...wishOf(batch, item, wanted.parsesText), failedKeepsKey };
    return startRun(environment, wantedRun(wish), (reason) => reasons.add(index, reason));
  });
  reasons.tell(because);
  const cached = started.filter(({ kind }) => kind === "cached").length;
  if (cached > 0) because(`${cached} of ${started.length} items had a run already, by their idempotency keys`);
  // None is refused, for that was looked at above.
  const runs = started.flatMap((one) => (one.kind === "refused" ? [] : [one.run]));
  finishProcessing(environment, batch, runs);
  return { batch, isCached: false, cachedRuns: started.map(({ kind }) => kind === "cached") };
}

/** The batch that holds a key. A key that has expired is freed here, on being asked for. */
function findHolder({ now, state }: TriggerEnvironment, key: string | undefined): StoredBatch | undefined {
  const batch = key === undefined ? undefined : state.batches.findByKey(key);
  if (!batch) return undefined;
  if (batch.idempotencyKeyExpiresAt === undefined || batch.idempotencyKeyExpiresAt >= now) return batch;
  state.batches.freeKey(batch);
  return undefined;
}
