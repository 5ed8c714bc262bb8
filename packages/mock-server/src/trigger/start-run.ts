import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { MachinePreset } from "@trigger-api/types";
import { parseDuration } from "../engine/duration.js";
import type { StoredBatch } from "./batches/stored-batch.js";
import { pushRun } from "./debounce/push-run.js";
import { type DebounceOption, readDebounce } from "./debounce/read-debounce.js";
import { type CoercedDelay, parseDelay } from "./delay.js";
import { readKeyLifetime } from "./idempotency-keys.js";
import { createRun } from "./lifecycle.js";
import type { Packet } from "./packet.js";
import type { StoredSchedule } from "./schedules/stored-schedule.js";
import type { TriggerEnvironment } from "./state.js";
import { isFinal } from "./status-words.js";
import type { RunOrigin, StoredRun } from "./stored-run.js";
import { storedTtl } from "./time-to-live.js";
import { waitFor } from "./wait-for.js";

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
}

export type Started = { readonly kind: "created" | "cached" | "debounced"; readonly run: StoredRun } | Refused;

export interface Refused {
  readonly kind: "refused";
  readonly status: 404 | 422 | 500;
  readonly error: string;
}

const mostTags = 10;
export const mostMetadataBytes = 262_144;

/** What a wanted run comes to, once it passed the checks that go before everything else. */
interface Checked {
  readonly parent: StoredRun | undefined;
  readonly delay: ReturnType<typeof parseDelay>;
  readonly debounce: Exclude<ReturnType<typeof readDebounce>, { readonly refused: string }> | undefined;
}

/**
 * Makes a run, or finds the one that holds the idempotency key, or pushes the one that holds the debounce key. Checks in
 * the service's order: tags, delay, debounce, parent, and only then the two keys; metadata before the second.
 *
 * @param because told where less came of it than was asked
 */
export function startRun(
  environment: TriggerEnvironment,
  wanted: WantedRun,
  because: (reason: string) => void,
): Started {
  const { now, state } = environment;
  const checked = check(environment, wanted, because);
  if ("kind" in checked) return checked;
  const { parent, delay, debounce } = checked;

  const key = wanted.idempotencyKey;
  const holder = key && state.idempotencyKeys.find(wanted.task, key, now, wanted.failedKeepsKey);
  if (holder) {
    if (wanted.resumeParentOnCompletion && !wanted.batch && !parent) {
      return { kind: "refused", status: 404, error: "Parent run not found in the calling environment" };
    }
    because(
      `the idempotency key belongs to ${holder.id}, so no run was made; payload and options of this request were dropped`,
    );
    letParentWait(environment, wanted, parent, holder, because);
    return { kind: "cached", run: holder };
  }

  const refused = refuseMetadata(wanted.metadata);
  if (refused) return refused;
  const metadata = readMetadata(wanted.metadata, because);
  if (debounce) {
    const { payload, machine } = wanted;
    const replacement = () => ({ payload, metadata, tags: wanted.tags && cleanTags(wanted.tags), machine });
    const pushed = pushRun(environment, wanted.task, debounce, replacement, because);
    if (pushed) {
      letParentWait(environment, wanted, parent, pushed, because);
      return { kind: "debounced", run: pushed };
    }
  }
  if (delay.kind === "ignored") because(`no delay, the run is queued at once: ${delay.reason}`);

  const run = createRun(
    environment,
    originOf(environment, wanted, parent, {
      tags: cleanTags(wanted.tags ?? []),
      metadata,
      ttl: chooseTtl(environment, wanted.ttl, because),
    }),
    {
      event: wanted.event,
      delayedUntil: delay.kind === "until" ? delay.at : undefined,
      createdAt: wanted.createdAt,
    },
  );
  if (key) holdKey(run, key, wanted.idempotencyKeyTTL, environment, because);
  if (debounce) state.debounces.hold(debounce.key, run, now);
  letParentWait(environment, wanted, parent, run, because);
  return { kind: "created", run };
}

/** Why a run would be refused, without making it; `undefined` where it would not be. */
export function refusalOf(environment: TriggerEnvironment, wanted: WantedRun): Refused | undefined {
  const checked = check(environment, wanted, () => {});
  return "kind" in checked ? checked : refuseMetadata(wanted.metadata);
}

/** Makes a run that is over before it began, for one that could not be triggered: without tags and metadata. */
export function startFailed(environment: TriggerEnvironment, wanted: WantedRun, code: string): StoredRun {
  const { parentRunId } = wanted;
  const parent = parentRunId === undefined ? undefined : environment.state.runs.find(parentRunId);
  const origin = originOf(environment, wanted, parent, { tags: [], metadata: undefined, ttl: undefined });
  const failure = { type: "INTERNAL_ERROR", code } as const;
  return createRun(environment, origin, { event: wanted.event, delayedUntil: undefined, failure });
}

function check(
  { now, state }: TriggerEnvironment,
  wanted: WantedRun,
  because: (reason: string) => void,
): Checked | Refused {
  const refused = (status: Refused["status"], error: string): Refused => ({ kind: "refused", status, error });
  const tagCount = wanted.tags?.length ?? 0;
  if (tagCount > mostTags) {
    return refused(422, `Runs can only have ${mostTags} tags, you're trying to set ${tagCount}.`);
  }
  const delay = parseDelay(wanted.delay ?? wanted.debounce?.delay, now);
  if (delay.kind === "overflow") {
    because(delay.reason);
    return refused(500, "Something went wrong");
  }
  const debounce = wanted.debounce && readDebounce(wanted.debounce, delay, now);
  if (debounce && "refused" in debounce) {
    if (delay.kind === "ignored") because(delay.reason);
    return refused(422, debounce.refused);
  }
  const parent = wanted.parentRunId === undefined ? undefined : state.runs.find(wanted.parentRunId);
  if (wanted.parentRunId !== undefined && !parent) because("there is no run of the id parentRunId: this one is a root");
  if (parent && isFinal(parent.status)) {
    return refused(422, `Cannot trigger ${wanted.task} as the parent run has a status of ${parent.status}`);
  }
  return { parent, delay, debounce };
}

function originOf(
  { state, now }: TriggerEnvironment,
  wanted: WantedRun,
  parent: StoredRun | undefined,
  { tags, metadata, ttl }: Pick<RunOrigin, "tags" | "metadata" | "ttl">,
): RunOrigin {
  return {
    id: state.createRunId(now),
    task: wanted.task,
    payload: wanted.payload,
    metadata,
    tags,
    queue: cleanQueue(wanted.queue) || `task/${wanted.task}`,
    concurrencyKey: wanted.concurrencyKey,
    machine: wanted.machine ?? "small-1x",
    region: wanted.region,
    isTest: wanted.isTest,
    ttl,
    lockedToVersion: wanted.lockToVersion,
    idempotencyKeyShown: wanted.idempotencyKeyShown,
    parent,
    resumesParent: wanted.resumeParentOnCompletion,
    batch: wanted.batch,
    schedule: wanted.schedule,
    maxAttempts: wanted.maxAttempts,
    maxDuration: wanted.maxDuration,
    priority: wanted.priority,
  };
}

function letParentWait(
  environment: TriggerEnvironment,
  wanted: WantedRun,
  parent: StoredRun | undefined,
  run: StoredRun,
  because: (reason: string) => void,
): void {
  if (!wanted.resumeParentOnCompletion || wanted.batch || !parent) return;
  waitFor(environment, parent, { id: run.id, isOver: isFinal(run.status) }, because);
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

function refuseMetadata(metadata: unknown): Refused | undefined {
  if (!exceedsBytes(metadata, mostMetadataBytes)) return undefined;
  return { kind: "refused", status: 422, error: `Metadata exceeds maximum size of ${mostMetadataBytes} bytes` };
}

export function exceedsBytes(value: unknown, maximum: number): boolean {
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
