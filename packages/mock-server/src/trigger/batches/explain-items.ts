import { checkWanted } from "../check-wanted.js";
import { explainKeyLifetime } from "../idempotency-keys.js";
import type { TriggerEnvironment } from "../state.js";
import { chooseTtl } from "../time-to-live.js";
import { wantedRun } from "../wanted-run.js";
import { wishOf } from "./process-batch.js";
import type { BatchItem, StoredBatch } from "./stored-batch.js";

/** More would not be read, and a header holds only so much. */
const mostReasons = 5;

/** Collects what is to be told of single items, each reason once: with the place of the first item that it is about. */
export function createItemReasons(): {
  add(index: number, reason: string): void;
  tell(because: (reason: string) => void): void;
} {
  const places = new Map<string, number[]>();
  return {
    add(index, reason) {
      const known = places.get(reason);
      if (known) known.push(index);
      else places.set(reason, [index]);
    },
    tell(because) {
      for (const [reason, indexes] of [...places].slice(0, mostReasons)) {
        const others = indexes.length > 1 ? ` and ${indexes.length - 1} more` : "";
        because(`item ${indexes[0]}${others}: ${reason}`);
      }
      if (places.size > mostReasons) because(`${places.size - mostReasons} more reasons were left out`);
    },
  };
}

/** What the run of an item will do less than asked: said with the answer, which goes out before the run is made. */
export function explainItem(
  environment: TriggerEnvironment,
  batch: StoredBatch,
  item: Omit<BatchItem, "tooLarge">,
  because: (reason: string) => void,
): void {
  const wanted = wantedRun(wishOf(batch, item, true));
  const checked = checkWanted(environment, wanted, because);
  if ("kind" in checked) {
    because(`it becomes a run that has failed: ${checked.error}`);
    return;
  }
  if (checked.delay.kind === "ignored") because(`no delay, the run is queued at once: ${checked.delay.reason}`);
  chooseTtl(environment, wanted.ttl, because);
  explainKeyLifetime(wanted.idempotencyKeyTTL, because);
}
