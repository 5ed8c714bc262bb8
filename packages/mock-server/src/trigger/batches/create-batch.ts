import { isoText } from "../iso-text.js";
import type { TriggerEnvironment } from "../state.js";
import type { StoredRun } from "../stored-run.js";
import { waitFor } from "../wait-for.js";
import type { StoredBatch } from "./stored-batch.js";

/** What a batch is made of, whichever call makes it. */
export interface BatchOrigin {
  readonly runCount: number;
  readonly parent: StoredRun | undefined;
  readonly resumesParent: boolean;
  readonly idempotencyKey: string | undefined;
  /** Milliseconds since 1970; without it the key holds for good. */
  readonly idempotencyKeyExpiresAt?: number;
  readonly keyScope?: string;
}

/** Brings a batch into being, PENDING. A parent that waits for it waits from here on. */
export function createBatch(
  environment: TriggerEnvironment,
  origin: BatchOrigin,
  because: (reason: string) => void,
): StoredBatch {
  const { now, state } = environment;
  const batch: StoredBatch = {
    id: state.batches.createId(now),
    createdAt: now,
    runCount: origin.runCount,
    parent: origin.parent,
    resumesParent: origin.resumesParent,
    idempotencyKey: origin.idempotencyKey,
    idempotencyKeyExpiresAt: origin.idempotencyKeyExpiresAt,
    keyScope: origin.keyScope,
    status: "PENDING",
    updatedAt: now,
    sealed: false,
    items: new Map(),
    runs: [],
    processedAt: undefined,
    errors: [],
  };
  state.batches.add(batch);
  environment.record({ at: isoText(now), event: "create batch", id: batch.id, to: batch.status });
  const { parent, resumesParent } = origin;
  if (parent && resumesParent) waitFor(environment, parent, { id: batch.id, isOver: false }, because);
  return batch;
}
