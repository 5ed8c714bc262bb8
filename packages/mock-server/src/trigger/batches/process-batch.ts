import type { BatchItemError } from "@trigger-api/types";
import { afterDone, armBatchEnd } from "../after-end.js";
import type { Refused } from "../check-wanted.js";
import { readPacket } from "../packet.js";
import { startFailed, startRun } from "../start-run.js";
import type { TriggerEnvironment } from "../state.js";
import type { StoredRun } from "../stored-run.js";
import { type Wish, wantedRun } from "../wanted-run.js";
import { setBatchStatus } from "./batch-status.js";
import type { BatchItem, StoredBatch } from "./stored-batch.js";

/** Arms the making of a sealed batch's runs: it happens at this instant, after the answer. */
export function armProcessing({ due, now }: TriggerEnvironment, batch: StoredBatch): void {
  due.arm({ at: now, kind: "process batch", id: batch.id, reason: "the runs of the batch are created", rank: 3 });
}

/**
 * Makes the runs of a batch, in order of index. An item that cannot be triggered, which the service tries six times,
 * becomes a run that has failed already, and so counts as made; one that the queue has no room for is left without.
 */
export function processBatch(environment: TriggerEnvironment, batch: StoredBatch): void {
  const runs: StoredRun[] = [];
  const errors: BatchItemError[] = [];
  for (const [index, item] of [...batch.items].sort(([a], [b]) => a - b)) {
    const made = makeRun(environment, batch, item);
    if ("kind" in made) errors.push({ index, taskIdentifier: item.task, error: made.error, errorCode: fullCode });
    else runs.push(made);
  }
  batch.items.clear();
  batch.errors = asOne(errors);
  finishProcessing(environment, batch, runs);
}

const fullCode = "QUEUE_SIZE_LIMIT_EXCEEDED";

/** One row for all of them, as they have one cause: that is how the service keeps them. */
function asOne(errors: readonly BatchItemError[]): readonly BatchItemError[] {
  const [first] = errors;
  if (!first) return errors;
  return [{ ...first, error: `${first.error} (${errors.length} items in this batch failed with the same error)` }];
}

/** What an item of the batch asks for. */
export function wishOf(batch: StoredBatch, item: Omit<BatchItem, "tooLarge">, parsesText: boolean): Wish {
  const { packet } = readPacket(parsesText ? parseText(item) : item.payload, item.options?.payloadType);
  return {
    task: item.task,
    payload: packet,
    options: item.options,
    parentRunId: item.parentRunId ?? batch.parent?.id,
    resumeParentOnCompletion: batch.resumesParent,
    batch,
  };
}

/**
 * Its runs are all there: from here on the batch waits for their end. Where some items left none it is PARTIAL_FAILED,
 * and where none did ABORTED, which is an end.
 */
export function finishProcessing(environment: TriggerEnvironment, batch: StoredBatch, runs: readonly StoredRun[]) {
  batch.runs = runs;
  batch.sealed = true;
  batch.processedAt = environment.now;
  const missing = batch.runCount - runs.length;
  const status = missing === 0 ? "PENDING" : runs.length > 0 ? "PARTIAL_FAILED" : "ABORTED";
  setBatchStatus(environment, batch, status, "batch processed");
  if (status === "ABORTED") afterDone(environment, batch.id);
  else if (environment.state.batches.watch(batch)) armBatchEnd(environment, batch.id);
}

/** All runs of the batch are over: it is COMPLETED, and a parent that waits for it goes on. */
export function endBatch(environment: TriggerEnvironment, batch: StoredBatch): void {
  setBatchStatus(environment, batch, "COMPLETED", "batch over");
  afterDone(environment, batch.id);
}

/** Its items did not come in time: it is ABORTED, and takes none any more. */
export function abortBatch(environment: TriggerEnvironment, batch: StoredBatch): void {
  batch.items.clear();
  setBatchStatus(environment, batch, "ABORTED", "batch unsealed");
  afterDone(environment, batch.id);
}

/** The run of an item, or why it has none. */
function makeRun(environment: TriggerEnvironment, batch: StoredBatch, item: BatchItem): StoredRun | Refused {
  const wanted = wantedRun(wishOf(batch, item, true));
  if (item.tooLarge) return startFailed(environment, wanted, "PAYLOAD_TOO_LARGE");
  const started = startRun(environment, wanted, () => {});
  if (started.kind !== "refused") return started.run;
  return started.isFull ? started : startFailed(environment, wanted, "BATCH_ITEM_COULD_NOT_TRIGGER");
}

/** Unlike that of a single trigger, a text payload of type `application/json` is JSON, if it can be read as such. */
function parseText({ payload, options }: Omit<BatchItem, "tooLarge">): unknown {
  if (typeof payload !== "string" || (options?.payloadType ?? "application/json") !== "application/json") {
    return payload;
  }
  try {
    return JSON.parse(payload);
  } catch {
    return payload;
  }
}
