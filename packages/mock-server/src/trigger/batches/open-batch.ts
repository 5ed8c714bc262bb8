import type { LimiterAnswer } from "../rate-limits/rate-limiter.js";
import type { TriggerEnvironment } from "../state.js";
import { createBatch } from "./create-batch.js";
import type { StoredBatch } from "./stored-batch.js";

/** Milliseconds for which a batch's key answers with the batch. */
const keyLifetime = 86_400_000;
/** Milliseconds in which a batch that a parent waits for must have its items. */
const sealingTime = 1_800_000;

/** A batch to be filled by later requests. */
export interface AnnouncedBatch {
  readonly runCount: number;
  readonly taskIdentifiers: readonly string[] | undefined;
  readonly parentRunId: string | undefined;
  readonly resumeParentOnCompletion: boolean | undefined;
  readonly idempotencyKey: string | undefined;
}

export type OpenedBatch =
  | { readonly batch: StoredBatch; readonly isCached: boolean }
  /** The key is taken, by a batch that is a day old, or was announced with other tasks. */
  | { readonly refused: string }
  /** Too many runs in batches; more are taken once the limit is refilled. */
  | { readonly limited: LimiterAnswer };

/**
 * Makes a batch that waits for its items, or finds the one that holds the key. One that a parent waits for is ABORTED
 * where they do not come within half an hour.
 */
export function openBatch(
  environment: TriggerEnvironment,
  wanted: AnnouncedBatch,
  because: (reason: string) => void,
): OpenedBatch {
  const { due, now, state } = environment;
  const keyScope = scopeOfTasks(wanted.taskIdentifiers ?? []);
  const holder = wanted.idempotencyKey === undefined ? undefined : state.batches.findByKey(wanted.idempotencyKey);
  if (holder && holder.keyScope === keyScope && holder.createdAt + keyLifetime > now) {
    because(`the idempotency key belongs to ${holder.id}, so no batch was made`);
    return { batch: holder, isCached: true };
  }
  if (holder) {
    because(`the idempotency key belongs to ${holder.id}, which is a day old, or was announced with other tasks`);
    return { refused: "Cannot create batch as it has already been created with the same idempotency key." };
  }

  const limited = state.limiter.admitRuns(wanted.runCount, environment);
  if (limited && !limited.granted) return { limited };

  const { parentRunId } = wanted;
  const parent = parentRunId === undefined ? undefined : state.runs.find(parentRunId);
  if (parentRunId !== undefined && !parent)
    because("there is no run of the id parentRunId: the batch's runs are roots");
  const resumesParent = wanted.resumeParentOnCompletion ?? false;
  const { runCount, idempotencyKey } = wanted;
  const batch = createBatch(environment, { runCount, parent, resumesParent, idempotencyKey, keyScope }, because);
  if (resumesParent) {
    const reason = "batch → ABORTED: its items did not come in time";
    due.arm({ at: now + sealingTime, kind: "batch unsealed", id: batch.id, reason, rank: 15 });
  }
  return { batch, isCached: false };
}

/** What a key is unique within: the tasks, whatever their order and number. */
export function scopeOfTasks(tasks: readonly string[]): string {
  return JSON.stringify([...new Set(tasks)].sort());
}
