import type { MachinePreset } from "@trigger-api/types";
import type { StoredBatch } from "./batches/stored-batch.js";
import type { DebounceOption } from "./debounce/read-debounce.js";
import type { CoercedDelay } from "./delay.js";
import type { Packet } from "./packet.js";
import type { StoredSchedule } from "./schedules/stored-schedule.js";
import type { ItemOptions } from "./trigger-body.js";

/** A run that somebody asks for, after the request's schema. What is `undefined` was not said. */
export interface WantedRun {
  readonly event: "trigger" | "replay" | "schedule";
  readonly task: string;
  readonly payload: Packet | undefined;
  readonly metadata: unknown;
  /** `undefined` where none were given, which a debounced run tells from an empty list. */
  readonly tags: readonly string[] | undefined;
  readonly queue: string | undefined;
  readonly concurrencyKey: string | undefined;
  readonly machine: MachinePreset | undefined;
  readonly region: string | undefined;
  readonly isTest: boolean;
  readonly delay: CoercedDelay | undefined;
  readonly ttl: string | number | undefined;
  readonly lockToVersion: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly idempotencyKeyTTL: string | undefined;
  readonly idempotencyKeyShown: string | undefined;
  readonly debounce: DebounceOption | undefined;
  readonly parentRunId: string | undefined;
  readonly resumeParentOnCompletion: boolean;
  /** The batch that it belongs to. Its parent then waits for the batch, not for the run. */
  readonly batch: StoredBatch | undefined;
  /** Whether a run that failed keeps its idempotency key, as in the first version of batches. */
  readonly failedKeepsKey?: boolean;
  readonly schedule?: StoredSchedule;
  /** Where it counts as made before now. */
  readonly createdAt?: number;
  readonly maxAttempts?: number | undefined;
  readonly maxDuration?: number | undefined;
  /** Seconds of head start in its queue. */
  readonly priority?: number | undefined;
  readonly externalDeploymentId?: string | undefined;
  /** What stands for the one-time token that asks for it. */
  readonly oneTimeToken?: string | undefined;
}

/** A run of which no more is said than this: what others are made from that nobody triggers by a call. */
export function bareRun(event: WantedRun["event"], task: string, payload: Packet | undefined): WantedRun {
  return {
    event,
    task,
    payload,
    metadata: undefined,
    tags: [],
    queue: undefined,
    concurrencyKey: undefined,
    machine: undefined,
    region: undefined,
    isTest: false,
    delay: undefined,
    ttl: undefined,
    lockToVersion: undefined,
    idempotencyKey: undefined,
    idempotencyKeyTTL: undefined,
    idempotencyKeyShown: undefined,
    debounce: undefined,
    parentRunId: undefined,
    resumeParentOnCompletion: false,
    batch: undefined,
  };
}

/** What a trigger call, or an item of a batch, says besides its options. */
export type Wish = Pick<WantedRun, "task" | "parentRunId" | "resumeParentOnCompletion" | "batch"> & {
  readonly payload: Packet | undefined;
  readonly options: ItemOptions | undefined;
  /** Headers, which win over the options. */
  readonly idempotencyKey?: string | undefined;
  readonly idempotencyKeyTTL?: string | undefined;
  readonly failedKeepsKey?: boolean;
  readonly oneTimeToken?: string | undefined;
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
    externalDeploymentId: options?.externalDeploymentId,
    oneTimeToken: wish.oneTimeToken,
    failedKeepsKey: wish.failedKeepsKey ?? false,
  };
}
