import type { AddBatchItemsResponse } from "@trigger-api/types";
import type { ParsedLine } from "../../engine/definition.js";
import { byteLength } from "../../engine/text-bytes.js";
import type { Credential } from "../auth.js";
import { explainUnknown } from "../generations/read-body.js";
import { type Parsed, read } from "../request-parser.js";
import { grants } from "../scopes.js";
import type { TriggerEnvironment } from "../state.js";
import { batchLine } from "../trigger-body.js";
import { setBatchStatus } from "./batch-status.js";
import { explainItem } from "./explain-item.js";
import { createItemReasons } from "./item-reasons.js";
import { armProcessing } from "./process-batch.js";
import type { StoredBatch } from "./stored-batch.js";

/** Why items were refused. Those before it were taken. */
export interface FillRefusal {
  readonly status: 400 | 403 | 422;
  readonly error: string;
}

const mostLineBytes = 3_145_728;

/**
 * Takes the items of a batch as they come. With as many as it was announced with it is sealed, and its runs are made. An
 * index that was there before is passed over; a batch that is sealed already takes nothing and says so.
 */
export function fillBatch(
  environment: TriggerEnvironment,
  id: string,
  lines: readonly ParsedLine[],
  credential: Credential,
  because: (reason: string) => void,
): AddBatchItemsResponse | FillRefusal {
  const batch = environment.state.batches.find(id);
  const scopes = "scopes" in credential ? credential.scopes : undefined;
  const mayFill = !scopes || grants(scopes, ["write:batch"], [{ type: "batch", id }]);
  const mayTrigger = (task: string) => !scopes || grants(scopes, ["batchTrigger:tasks"], [{ type: "tasks", id: task }]);
  if (!batch) {
    because("nothing is known under this id in the environment of this credential");
    return { status: 422, error: `Batch ${id} not found` };
  }
  const { runCount } = batch;
  if (batch.sealed) {
    because("the batch has all of its items already: none was taken");
    return { id, itemsAccepted: 0, itemsDeduplicated: 0, sealed: true, runCount };
  }
  if (batch.status !== "PENDING") {
    because("its items did not come within 30 minutes, for which a parent waited");
    return { status: 422, error: `Batch ${id} is not in PENDING status (current: ${batch.status})` };
  }

  const reasons = createItemReasons();
  let itemsAccepted = 0;
  let itemsDeduplicated = 0;
  for (const [order, line] of lines.entries()) {
    const item = readItem(line, order, batch);
    if ("status" in item) {
      because(`line ${line.number} was refused; the ${order} before it were taken`);
      return item;
    }
    if (!mayFill && !mayTrigger(item.task)) {
      because(`the token's scopes reach neither this batch nor the task ${item.task}`);
      return { status: 403, error: "Unauthorized" };
    }
    if (batch.items.has(item.index)) {
      itemsDeduplicated++;
      continue;
    }
    const { index, task, payload, options } = item;
    batch.items.set(index, { task, payload, options, tooLarge: byteLength(line.text) > mostLineBytes });
    itemsAccepted++;
    const about = (reason: string) => reasons.add(index, reason);
    explainUnknown({ because: about }, item.unknown);
    explainItem(environment, batch, item, about);
  }
  reasons.tell(because);

  const enqueuedCount = batch.items.size;
  if (enqueuedCount < runCount) {
    because(`${runCount - enqueuedCount} items are missing: the batch does not begin before it has them`);
    return { id, itemsAccepted, itemsDeduplicated, sealed: false, enqueuedCount, expectedCount: runCount, runCount };
  }
  batch.sealed = true;
  setBatchStatus(environment, batch, "PROCESSING", "batch sealed");
  armProcessing(environment, batch);
  return { id, itemsAccepted, itemsDeduplicated, sealed: true, runCount };
}

type ReadItem = Parsed<typeof batchLine> & { readonly unknown: readonly string[] };

function readItem(line: ParsedLine, order: number, { runCount }: StoredBatch): ReadItem | FillRefusal {
  if ("problem" in line) return { status: 400, error: `Invalid JSON at line ${line.number}: ${line.problem}` };
  const reading = read(batchLine, line.value);
  if ("issues" in reading) {
    const texts = reading.issues.map(({ message, path }) =>
      path.length > 0 ? `${message} at "${path.join(".")}"` : message,
    );
    return { status: 422, error: `Invalid item at index ${order}: ${texts.join("; ")}` };
  }
  const { index } = reading.value;
  if (index < runCount) return { ...reading.value, unknown: reading.unknown };
  return { status: 422, error: `Item index ${index} exceeds batch runCount ${runCount}` };
}
