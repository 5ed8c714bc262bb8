import { afterDone, armBatchEnd } from "../after-end.js";
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
 * becomes a run that has failed already, and so counts as made.
 */
export function processBatch(environment: TriggerEnvironment, batch: StoredBatch): void {
  const runs = [...batch.items.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, item]) => makeRun(environment, batch, item));
  batch.items.clear();
  finishProcessing(environment, batch, runs);
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

/** Its runs are all there: from here on the batch waits for their end. */
export function finishProcessing(environment: TriggerEnvironment, batch: StoredBatch, runs: readonly StoredRun[]) {
  batch.runs = runs;
  batch.sealed = true;
  batch.processedAt = environment.now;
  setBatchStatus(environment, batch, "PENDING", "batch processed");
  if (environment.state.batches.watch(batch)) armBatchEnd(environment, batch.id);
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

function makeRun(environment: TriggerEnvironment, batch: StoredBatch, item: BatchItem): StoredRun {
  const wanted = wantedRun(wishOf(batch, item, true));
  if (item.tooLarge) return startFailed(environment, wanted, "PAYLOAD_TOO_LARGE");
  const started = startRun(environment, wanted, () => {});
  return started.kind === "refused" ? startFailed(environment, wanted, "BATCH_ITEM_COULD_NOT_TRIGGER") : started.run;
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
