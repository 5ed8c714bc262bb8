import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { MachinePreset } from "@trigger-api/types";
import { parseDuration } from "../engine/duration.js";
import { type CoercedDelay, parseDelay } from "./delay.js";
import { readKeyLifetime } from "./idempotency-keys.js";
import { createRun } from "./lifecycle.js";
import type { Packet } from "./packet.js";
import type { TriggerEnvironment } from "./state.js";
import { isFinal } from "./status-words.js";
import type { StoredRun } from "./stored-run.js";
import { storedTtl } from "./time-to-live.js";

/** A run that somebody asks for, after the request's schema. What is `undefined` was not said. */
export interface WantedRun {
  readonly event: "trigger" | "replay";
  readonly task: string;
  readonly payload: Packet | undefined;
  readonly metadata: unknown;
  readonly tags: readonly string[];
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
  readonly parentRunId: string | undefined;
  readonly resumeParentOnCompletion: boolean;
  readonly maxAttempts?: number | undefined;
  readonly maxDuration?: number | undefined;
}

export type Started =
  | { readonly kind: "created" | "cached"; readonly run: StoredRun }
  | { readonly kind: "refused"; readonly status: 422 | 500; readonly error: string };

const mostTags = 10;
const mostMetadataBytes = 262_144;

/**
 * Makes a run, or finds the one that holds the idempotency key. Checks in the service's order: tags, parent, delay, and
 * only then the key; metadata last.
 *
 * @param because told where less came of it than was asked
 */
export function startRun(
  environment: TriggerEnvironment,
  wanted: WantedRun,
  because: (reason: string) => void,
): Started {
  const { now, state } = environment;
  if (wanted.tags.length > mostTags) {
    const error = `Runs can only have ${mostTags} tags, you're trying to set ${wanted.tags.length}.`;
    return { kind: "refused", status: 422, error };
  }
  const parent = wanted.parentRunId === undefined ? undefined : state.runs.find(wanted.parentRunId);
  if (wanted.parentRunId !== undefined && !parent) because("there is no run of the id parentRunId: this one is a root");
  if (parent && isFinal(parent.status)) {
    const error = `Cannot trigger ${wanted.task} as the parent run has a status of ${parent.status}`;
    return { kind: "refused", status: 422, error };
  }
  const delay = parseDelay(wanted.delay, now);
  if (delay.kind === "overflow") {
    because(delay.reason);
    return { kind: "refused", status: 500, error: "Something went wrong" };
  }

  const holder = wanted.idempotencyKey && state.idempotencyKeys.find(wanted.task, wanted.idempotencyKey, now);
  if (holder) {
    because(
      `the idempotency key belongs to ${holder.id}, so no run was made; payload and options of this request were dropped`,
    );
    return { kind: "cached", run: holder };
  }

  if (exceedsBytes(wanted.metadata, mostMetadataBytes)) {
    const error = `Metadata exceeds maximum size of ${mostMetadataBytes} bytes`;
    return { kind: "refused", status: 422, error };
  }
  if (delay.kind === "ignored") because(`no delay, the run is queued at once: ${delay.reason}`);

  const run = createRun(
    environment,
    {
      id: state.createRunId(now),
      task: wanted.task,
      payload: wanted.payload,
      metadata: readMetadata(wanted.metadata, because),
      tags: cleanTags(wanted.tags),
      queue: cleanQueue(wanted.queue) || `task/${wanted.task}`,
      concurrencyKey: wanted.concurrencyKey,
      machine: wanted.machine ?? "small-1x",
      region: wanted.region,
      isTest: wanted.isTest,
      ttl: chooseTtl(environment, wanted.ttl, because),
      lockedToVersion: wanted.lockToVersion,
      idempotencyKeyShown: wanted.idempotencyKeyShown,
      parent,
      resumesParent: wanted.resumeParentOnCompletion,
      maxAttempts: wanted.maxAttempts,
      maxDuration: wanted.maxDuration,
    },
    { event: wanted.event, delayedUntil: delay.kind === "until" ? delay.at : undefined },
  );
  if (wanted.idempotencyKey) holdKey(run, wanted.idempotencyKey, wanted.idempotencyKeyTTL, environment, because);
  return { kind: "created", run };
}

function holdKey(
  run: StoredRun,
  key: string,
  lifetimeText: string | undefined,
  { now, state }: TriggerEnvironment,
  because: (reason: string) => void,
): void {
  const lifetime = readKeyLifetime(lifetimeText);
  if (lifetime.ignored) {
    because("idempotencyKeyTTL ignored, the key holds for 30 days: expected digits and one of s, m, h, d, such as 60s");
  }
  state.idempotencyKeys.hold(run, key, now + lifetime.ms);
}

function chooseTtl(
  { state }: TriggerEnvironment,
  ttl: string | number | undefined,
  because: (reason: string) => void,
): string | undefined {
  if (ttl === undefined) {
    if (state.kind !== "dev") return undefined;
    because("a development key gives every run a time to live of 10m unless the request sets one (0 for none)");
    return "10m";
  }
  const stored = storedTtl(ttl);
  if (stored !== undefined && parseDuration(stored) === undefined) {
    because("the ttl is no duration such as 10m: it is kept, and never elapses");
  }
  return stored;
}

/** Blank ones dropped, each once, in locale order. */
function cleanTags(tags: readonly string[]): readonly string[] {
  if (tags.length === 0) return tags;
  const kept = new Set(tags.filter((tag) => tag.trim() !== ""));
  return [...kept].sort((a, b) => a.localeCompare(b));
}

function cleanQueue(name: string | undefined): string {
  return (name ?? "").replace(/[^a-zA-Z0-9_/-]/g, "").slice(0, 128);
}

function exceedsBytes(value: unknown, maximum: number): boolean {
  if (value === undefined) return false;
  const json = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  // No character takes more than three bytes for each of its UTF-16 units.
  return json.length * 3 > maximum && utf8ToBytes(json).length > maximum;
}

function readMetadata(
  value: unknown,
  because: (reason: string) => void,
): Readonly<Record<string, unknown>> | undefined {
  if (value === undefined || value === null) return undefined;
  const metadata = typeof value === "string" ? parseText(value) : value;
  // An object that came as JSON has text for keys.
  if (typeof metadata === "object" && metadata !== null && !Array.isArray(metadata)) {
    return metadata as Readonly<Record<string, unknown>>;
  }
  because("metadata dropped: expected an object");
  return undefined;
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
