import { keepPacket } from "./packets/keep-packet.js";
import type { TriggerEnvironment } from "./state.js";
import type { RunOrigin, StoredRun } from "./stored-run.js";
import type { WantedRun } from "./wanted-run.js";

/** What is decided about a run once and for all, by what was asked for. */
export function originOf(
  { state, now }: TriggerEnvironment,
  wanted: WantedRun,
  parent: StoredRun | undefined,
  { tags, metadata, ttl }: Pick<RunOrigin, "tags" | "metadata" | "ttl">,
): RunOrigin {
  const id = state.createRunId(now);
  // A version that was asked for goes before a deployment that was.
  const asked = wanted.lockToVersion === undefined ? wanted.externalDeploymentId : undefined;
  const deployment = asked === undefined ? undefined : state.deployments.findExternal(asked);
  return {
    id,
    task: wanted.task,
    payload: wanted.payload && keepPacket(state, id, "payload", wanted.payload),
    metadata,
    tags,
    queue: cleanQueue(wanted.queue) || `task/${wanted.task}`,
    concurrencyKey: wanted.concurrencyKey,
    machine: wanted.machine ?? "small-1x",
    region: wanted.region,
    isTest: wanted.isTest,
    ttl,
    lockedToVersion: wanted.lockToVersion ?? deployment?.version,
    awaitsDeployment: deployment ? undefined : asked,
    idempotencyKeyShown: wanted.idempotencyKeyShown,
    parent,
    resumesParent: wanted.resumeParentOnCompletion,
    batch: wanted.batch,
    schedule: wanted.schedule,
    maxAttempts: wanted.maxAttempts,
    maxDuration: readMaxDuration(wanted.maxDuration),
    priority: wanted.priority,
  };
}

/** Seconds of compute time; fewer than five count as five. */
export function readMaxDuration(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : Math.max(5, seconds);
}

/** Blank ones dropped, each once, in locale order. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  if (tags.length === 0) return tags;
  const kept = new Set(tags.filter((tag) => tag.trim() !== ""));
  return [...kept].sort((a, b) => a.localeCompare(b));
}

function cleanQueue(name: string | undefined): string {
  return (name ?? "").replace(/[^a-zA-Z0-9_/-]/g, "").slice(0, 128);
}
