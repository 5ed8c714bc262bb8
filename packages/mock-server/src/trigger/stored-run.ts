import type { MachinePreset } from "@trigger-api/types";
import type { DueEvent } from "../engine/due-queue.js";
import type { StoredBatch } from "./batches/stored-batch.js";
import type { MoveEvent } from "./lifecycle.js";
import type { Packet } from "./packet.js";
import type { RunError } from "./run-error.js";
import type { StoredSchedule } from "./schedules/stored-schedule.js";
import type { Status } from "./status-words.js";

/** What a trigger call, or a replay, decides about a run once and for all. */
export interface RunOrigin {
  readonly id: string;
  readonly task: string;
  readonly payload: Packet | undefined;
  readonly metadata: Readonly<Record<string, unknown>> | undefined;
  /** In locale order, each once. */
  readonly tags: readonly string[];
  /** `task/<task id>` unless a queue was named. */
  readonly queue: string;
  readonly concurrencyKey: string | undefined;
  readonly machine: MachinePreset;
  readonly region: string | undefined;
  readonly isTest: boolean;
  /** A duration such as `10m`. Text that is no duration is kept, and never elapses. */
  readonly ttl: string | undefined;
  readonly lockedToVersion: string | undefined;
  /** What others call the deployment that it waited for at first; `undefined` where it waited for none. */
  readonly awaitsDeployment: string | undefined;
  /** The readable key behind a hashed one; retrieve shows it even after the key was freed. */
  readonly idempotencyKeyShown: string | undefined;
  readonly parent: StoredRun | undefined;
  /** Whether the parent waits for it, or for the batch that it belongs to. */
  readonly resumesParent: boolean;
  readonly batch: StoredBatch | undefined;
  /** What triggered it, where that was a schedule. */
  readonly schedule: StoredSchedule | undefined;
  /** In place of what the task's own definition says. */
  readonly maxAttempts: number | undefined;
  /** Seconds of compute time. */
  readonly maxDuration: number | undefined;
  /** Seconds of head start in its queue. */
  readonly priority: number | undefined;
}

/** A run as the mock keeps it. Instants are milliseconds since 1970. Written by the store and the lifecycle only. */
export interface StoredRun extends RunOrigin {
  /** Position in order of creation. */
  readonly sequence: number;
  readonly createdAt: number;
  readonly depth: number;
  payload: Packet | undefined;
  metadata: Readonly<Record<string, unknown>> | undefined;
  /** The metadata that it was triggered with: a replay starts from these. */
  seedMetadata: Readonly<Record<string, unknown>> | undefined;
  tags: readonly string[];
  machine: MachinePreset;
  maxAttempts: number | undefined;
  maxDuration: number | undefined;
  status: Status;
  updatedAt: number;
  delayedUntil: number | undefined;
  /** When it last entered the queue: the time to live counts from here. */
  queuedAt: number | undefined;
  startedAt: number | undefined;
  finishedAt: number | undefined;
  expiredAt: number | undefined;
  version: string | undefined;
  attemptCount: number;
  /** Compute time so far, without waits. */
  durationMs: number;
  executingSince: number | undefined;
  output: Packet | undefined;
  error: RunError | undefined;
  /** As the caller sent it. Gone once it was freed. */
  idempotencyKey: string | undefined;
  idempotencyKeyExpiresAt: number | undefined;
  /** What falls due for it by itself: the end of its delay, or of its time to live. */
  armed: DueEvent | undefined;
  /** The last thing that happened to it, linked to those before. */
  history: HistoryStep;
}

export interface HistoryStep {
  readonly at: number;
  readonly event: MoveEvent | "trigger" | "replay" | "schedule";
  readonly to: Status;
  readonly before: HistoryStep | undefined;
}
