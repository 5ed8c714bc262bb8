import { isoText } from "../iso-text.js";
import type { TriggerEnvironment } from "../state.js";
import type { BatchStatus, StoredBatch } from "./stored-batch.js";

/** Writes a batch's status, moves its `updatedAt`, and reports it. */
export function setBatchStatus(
  environment: TriggerEnvironment,
  batch: StoredBatch,
  status: BatchStatus,
  event: string,
): void {
  const from = batch.status;
  batch.status = status;
  batch.updatedAt = environment.now;
  environment.record({ at: isoText(environment.now), event, id: batch.id, from, to: status });
}
