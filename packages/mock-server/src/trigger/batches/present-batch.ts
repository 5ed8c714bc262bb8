import type { Batch, BatchFields, BatchV1 } from "@trigger-api/types";
import { isoText } from "../iso-text.js";
import type { StoredBatch } from "./stored-batch.js";

/** A batch as the first version of the call shows it: runs that could be made are counted, however they went. */
export function presentBatchV1(batch: StoredBatch): BatchV1 {
  return {
    ...presentFields(batch),
    ...(batch.processedAt === undefined
      ? {}
      : { successfulRunCount: batch.runs.length, failedRunCount: batch.runCount - batch.runs.length }),
    ...(batch.errors.length > 0 ? { errors: [...batch.errors] } : {}),
  };
}

/** A batch as the official SDK asks for it. */
export function presentBatch(batch: StoredBatch): Batch {
  const completedAt = batch.processedAt === undefined ? undefined : isoText(batch.processedAt);
  return {
    ...presentFields(batch),
    ...(completedAt === undefined ? {} : { processingCompletedAt: completedAt }),
    processing: { ...(completedAt === undefined ? {} : { completedAt }), errors: [...batch.errors] },
  };
}

function presentFields(batch: StoredBatch): BatchFields {
  return {
    id: batch.id,
    status: batch.status,
    ...(batch.idempotencyKey === undefined ? {} : { idempotencyKey: batch.idempotencyKey }),
    createdAt: isoText(batch.createdAt),
    updatedAt: isoText(batch.updatedAt),
    runCount: batch.runCount,
    runs: batch.runs.map(({ id }) => id),
  };
}
