import { isoText } from "./iso-text.js";
import { armDeadline } from "./run-deadline.js";
import type { RunError } from "./run-error.js";
import type { TriggerEnvironment } from "./state.js";
import { publicStatus, type Status } from "./status-words.js";
import type { RunOrigin, StoredRun } from "./stored-run.js";

/** How a run begins. Instants are milliseconds since 1970. */
export interface Beginning {
  readonly event: "trigger" | "replay" | "schedule";
  readonly delayedUntil: number | undefined;
  /** Where it counts as made before now: at the occurrence of its schedule. */
  readonly createdAt?: number | undefined;
  /** What it failed with before it began. */
  readonly failure?: RunError;
}

/**
 * Brings a run into being: DELAYED where it has a delay, else queued; PENDING_VERSION where it waits for a deployment;
 * or over already, as SYSTEM_FAILURE.
 */
export function createRun(
  environment: TriggerEnvironment,
  origin: RunOrigin,
  { event, delayedUntil, createdAt, failure }: Beginning,
): StoredRun {
  const { now, state } = environment;
  const status = firstStatus(origin, delayedUntil, failure);
  // Field by field: spreading the origin makes objects that are slow to build, and there may be a million of them.
  const run: StoredRun = {
    id: origin.id,
    task: origin.task,
    payload: origin.payload,
    metadata: origin.metadata,
    seedMetadata: origin.metadata,
    tags: origin.tags,
    queue: origin.queue,
    concurrencyKey: origin.concurrencyKey,
    machine: origin.machine,
    region: origin.region,
    isTest: origin.isTest,
    ttl: origin.ttl,
    lockedToVersion: origin.lockedToVersion,
    awaitsDeployment: origin.awaitsDeployment,
    idempotencyKeyShown: origin.idempotencyKeyShown,
    parent: origin.parent,
    resumesParent: origin.resumesParent,
    batch: origin.batch,
    schedule: origin.schedule,
    maxAttempts: origin.maxAttempts,
    maxDuration: origin.maxDuration,
    priority: origin.priority,
    sequence: state.runs.size,
    createdAt: createdAt ?? now,
    depth: origin.parent ? origin.parent.depth + 1 : 0,
    status,
    updatedAt: now,
    delayedUntil,
    queuedAt: status === "PENDING" ? now : undefined,
    startedAt: undefined,
    finishedAt: failure ? now : undefined,
    expiredAt: undefined,
    version: origin.lockedToVersion,
    attemptCount: 0,
    durationMs: 0,
    executingSince: undefined,
    output: undefined,
    error: failure,
    idempotencyKey: undefined,
    idempotencyKeyExpiresAt: undefined,
    armed: undefined,
    history: { at: now, event, to: status, before: undefined },
  };
  state.runs.add(run, now);
  state.queues.entered(run);
  armDeadline(environment, run);
  environment.record({
    at: isoText(now),
    event,
    id: run.id,
    to: publicStatus(status, "2025-07-16"),
  });
  state.worker.notice(environment, run);
  return run;
}

function firstStatus(origin: RunOrigin, delayedUntil: number | undefined, failure: RunError | undefined): Status {
  if (failure) return "SYSTEM_FAILURE";
  if (origin.awaitsDeployment !== undefined) return "PENDING_VERSION";
  return delayedUntil === undefined ? "PENDING" : "DELAYED";
}
