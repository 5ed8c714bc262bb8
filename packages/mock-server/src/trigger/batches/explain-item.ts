import { checkWanted } from "../check-wanted.js";
import { explainKeyLifetime } from "../idempotency-keys.js";
import type { TriggerEnvironment } from "../state.js";
import { chooseTtl } from "../time-to-live.js";
import { wantedRun } from "../wanted-run.js";
import { wishOf } from "./process-batch.js";
import type { BatchItem, StoredBatch } from "./stored-batch.js";

/** What the run of an item will do less than asked: said with the answer, which goes out before the run is made. */
export function explainItem(
  environment: TriggerEnvironment,
  batch: StoredBatch,
  item: Omit<BatchItem, "tooLarge">,
  because: (reason: string) => void,
): void {
  // Its payload, which may be long, is read when the run is made.
  const wanted = wantedRun(wishOf(batch, { ...item, payload: undefined }, true));
  const checked = checkWanted(environment, wanted, because);
  if ("kind" in checked) {
    because(`it becomes a run that has failed: ${checked.error}`);
    return;
  }
  if (checked.delay.kind === "ignored") because(`no delay, the run is queued at once: ${checked.delay.reason}`);
  chooseTtl(environment, wanted.ttl, because);
  explainKeyLifetime(wanted.idempotencyKeyTTL, because);
}
