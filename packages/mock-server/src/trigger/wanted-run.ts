import type { Packet } from "./packet.js";
import type { WantedRun } from "./start-run.js";
import type { ItemOptions } from "./trigger-body.js";

/** What a trigger call, or an item of a batch, says besides its options. */
export type Wish = Pick<WantedRun, "task" | "parentRunId" | "resumeParentOnCompletion" | "batch"> & {
  readonly payload: Packet | undefined;
  readonly options: ItemOptions | undefined;
  /** Headers, which win over the options. */
  readonly idempotencyKey?: string | undefined;
  readonly idempotencyKeyTTL?: string | undefined;
  readonly failedKeepsKey?: boolean;
};

/** The run that a trigger call, or an item of a batch, asks for. */
export function wantedRun({ options, ...wish }: Wish): WantedRun {
  return {
    event: "trigger",
    task: wish.task,
    payload: wish.payload,
    metadata: options?.metadata,
    tags: options?.tags,
    queue: options?.queue?.name,
    concurrencyKey: options?.concurrencyKey,
    machine: options?.machine,
    region: options?.region,
    isTest: options?.test ?? false,
    delay: options?.delay,
    ttl: options?.ttl,
    lockToVersion: options?.lockToVersion,
    idempotencyKey: wish.idempotencyKey ?? options?.idempotencyKey,
    idempotencyKeyTTL: wish.idempotencyKeyTTL ?? options?.idempotencyKeyTTL,
    idempotencyKeyShown: options?.idempotencyKeyOptions?.key,
    debounce: options?.debounce,
    parentRunId: wish.parentRunId,
    resumeParentOnCompletion: wish.resumeParentOnCompletion,
    batch: wish.batch,
    maxAttempts: options?.maxAttempts,
    maxDuration: options?.maxDuration,
    priority: options?.priority,
    failedKeepsKey: wish.failedKeepsKey ?? false,
  };
}
