import type { RelatedRun, Run, RunFields, RunListItem } from "@trigger-api/types";
import { costsOf } from "./costs.js";
import { isoText } from "./iso-text.js";
import type { EnvironmentKind } from "./keys.js";
import { packetPath } from "./packets/keep-packet.js";
import { presignedUrl } from "./packets/presigned-url.js";
import { defaultOrigin } from "./request-origin.js";
import { showError } from "./run-error.js";
import { presentRunSchedule } from "./schedules/present-schedule.js";
import type { TriggerEnvironment } from "./state.js";
import { isFinal, publicStatus, statusFlags, type Vocabulary } from "./status-words.js";
import type { StoredRun } from "./stored-run.js";

type Filling<T> = { -readonly [Name in keyof T]: T[Name] };

/**
 * A run as retrieving and rescheduling answer it.
 *
 * @param origin what the addresses of payloads that were uploaded begin with
 */
export function presentRun(
  run: StoredRun,
  environment: TriggerEnvironment,
  vocabulary: Vocabulary,
  origin: string = defaultOrigin,
): Run {
  const { state } = environment;
  const related = (relative: StoredRun) => presentRelative(relative, state.kind, vocabulary);
  const wire: Filling<Run> = Object.assign(related(run), {
    attemptCount: run.attemptCount,
    // Kept by the service for older clients, which insist on it.
    attempts: [],
    relatedRuns: { children: state.runs.childrenOf(run).map(related) },
  });
  const { payload } = run;
  if (payload) {
    const path = payload.type === "application/store" ? String(payload.data) : packetPath(run.id, "payload");
    if (payload.isLarge || payload.type === "application/store") {
      wire.payloadPresignedUrl = presignedUrl(environment, "GET", path, origin);
    } else {
      wire.payload = payload.data;
    }
  }
  if (run.output?.isLarge) {
    wire.outputPresignedUrl = presignedUrl(environment, "GET", packetPath(run.id, "output"), origin);
  } else if (run.output) {
    wire.output = run.output.data;
  }
  if (run.error) wire.error = showError(run.error);
  if (run.schedule) wire.schedule = presentRunSchedule(run.schedule);
  if (run.parent) wire.relatedRuns = { root: related(rootOf(run)), parent: related(run.parent), ...wire.relatedRuns };
  return wire;
}

/** A run as a list shows it. */
export function presentListItem(run: StoredRun, environment: TriggerEnvironment, vocabulary: Vocabulary): RunListItem {
  const { kind } = environment.state;
  // A list shows the key as it was sent.
  const wire: Filling<RunListItem> = Object.assign(presentFields(run, kind, vocabulary, run.idempotencyKey), {
    env: { id: environment.id, name: kind },
    taskKind: isOfSchedule(run, environment) ? "SCHEDULED" : "STANDARD",
  });
  // And an end for every run that is over.
  if (wire.finishedAt === undefined && isFinal(run.status)) wire.finishedAt = wire.updatedAt;
  if (wire.metadata) wire.metadata = withoutStreams(wire.metadata);
  return wire;
}

/** Whether the task is one for schedules: where a deployment says so, or as one of its runs shows. */
function isOfSchedule({ schedule, task }: StoredRun, { state }: TriggerEnvironment): boolean {
  return schedule !== undefined || state.deployments.declaredTask(task)?.scheduled === true;
}

function presentRelative(run: StoredRun, kind: EnvironmentKind, vocabulary: Vocabulary): RelatedRun {
  return Object.assign(presentFields(run, kind, vocabulary, run.idempotencyKeyShown ?? run.idempotencyKey), {
    triggerFunction: triggerFunctionOf(run),
    ...(run.batch ? { batchId: run.batch.id } : {}),
  });
}

function triggerFunctionOf({ batch, resumesParent }: StoredRun): RelatedRun["triggerFunction"] {
  if (batch) return resumesParent ? "batchTriggerAndWait" : "batchTrigger";
  return resumesParent ? "triggerAndWait" : "trigger";
}

function presentFields(
  run: StoredRun,
  kind: EnvironmentKind,
  vocabulary: Vocabulary,
  key: string | undefined,
): RunFields {
  const status = publicStatus(run.status, vocabulary);
  const wire: Filling<RunFields> = {
    id: run.id,
    status,
    taskIdentifier: run.task,
    createdAt: isoText(run.createdAt),
    updatedAt: isoText(run.updatedAt),
    isTest: run.isTest,
    ...statusFlags(status),
    tags: [...run.tags],
    ...costsOf(run, kind),
    depth: run.depth,
  };
  if (key !== undefined) wire.idempotencyKey = key;
  if (run.version !== undefined) wire.version = run.version;
  if (run.startedAt !== undefined) wire.startedAt = isoText(run.startedAt);
  if (run.finishedAt !== undefined) wire.finishedAt = isoText(run.finishedAt);
  if (run.delayedUntil !== undefined) wire.delayedUntil = isoText(run.delayedUntil);
  if (run.ttl !== undefined) wire.ttl = run.ttl;
  if (run.expiredAt !== undefined) wire.expiredAt = isoText(run.expiredAt);
  if (run.metadata) wire.metadata = run.metadata;
  if (run.region !== undefined && kind !== "dev") wire.region = run.region;
  return wire;
}

function rootOf(run: StoredRun): StoredRun {
  let root = run;
  while (root.parent) root = root.parent;
  return root;
}

/** Without the keys by which the service keeps account of streams. */
function withoutStreams(metadata: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { $$streams: _, $$streamsVersion: __, $$streamsBaseUrl: ___, ...rest } = metadata;
  return rest;
}
