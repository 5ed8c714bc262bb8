import { checkWanted, type Refused } from "./check-wanted.js";
import { createRun } from "./create-run.js";
import { pushRun } from "./debounce/push-run.js";
import { explainKeyLifetime, readKeyLifetime } from "./idempotency-keys.js";
import { readMetadata } from "./metadata/read-metadata.js";
import { refuseNewRun, refuseUsedToken } from "./refuse-new-run.js";
import { cleanTags, originOf, readMaxDuration } from "./run-origin.js";
import type { TriggerEnvironment } from "./state.js";
import { isFinal } from "./status-words.js";
import type { StoredRun } from "./stored-run.js";
import { chooseTtl } from "./time-to-live.js";
import { waitFor } from "./wait-for.js";
import type { WantedRun } from "./wanted-run.js";

/** What came of a wanted run. */
export type Started = { readonly kind: "created" | "cached" | "debounced"; readonly run: StoredRun } | Refused;

/**
 * Makes a run, or finds the one that holds the idempotency key, or pushes the one that holds the debounce key. Checks in
 * the service's order: tags, delay, debounce, parent, and only then the two keys; room in the queue and metadata before
 * the second.
 *
 * @param because told where less came of it than was asked
 */
export function startRun(
  environment: TriggerEnvironment,
  wanted: WantedRun,
  because: (reason: string) => void,
): Started {
  const { now, state } = environment;
  const checked = checkWanted(environment, wanted, because);
  if ("kind" in checked) return checked;
  const { parent, delay, debounce } = checked;

  const key = wanted.idempotencyKey;
  const holder = holderOf(environment, wanted);
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

  const refused = refuseNewRun(environment, wanted);
  if (refused) return refused;
  const metadata = readMetadata(wanted.metadata, because);
  if (debounce) {
    const { payload, machine, maxAttempts } = wanted;
    const maxDuration = readMaxDuration(wanted.maxDuration);
    const tags = wanted.tags && cleanTags(wanted.tags);
    const replacement = () => ({ payload, metadata, tags, machine, maxAttempts, maxDuration });
    const pushed = pushRun(environment, wanted.task, debounce, replacement, because);
    if (pushed) {
      letParentWait(environment, wanted, parent, pushed, because);
      return { kind: "debounced", run: pushed };
    }
  }
  const used = refuseUsedToken(environment, wanted);
  if (used) return used;
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
  if (run.awaitsDeployment !== undefined) {
    because("no finished deployment has this externalDeploymentId: the run waits an hour for one in PENDING_VERSION");
  }
  if (wanted.oneTimeToken !== undefined) state.usedTokens.add(wanted.oneTimeToken);
  if (key) holdKey(run, key, wanted.idempotencyKeyTTL, environment, because);
  if (debounce) state.debounces.hold(debounce.key, run, now);
  letParentWait(environment, wanted, parent, run, because);
  return { kind: "created", run };
}

/** Why one of several runs would be refused, without making any; `undefined` where none would be. */
export function refusalOf(environment: TriggerEnvironment, wanted: Iterable<WantedRun>): Refused | undefined {
  let queued = 0;
  for (const one of wanted) {
    const checked = checkWanted(environment, one, () => {});
    if ("kind" in checked) return checked;
    if (holderOf(environment, one)) continue;
    const refused = refuseNewRun(environment, one, queued);
    if (refused) return refused;
    if (checked.delay.kind !== "until") queued++;
  }
  return undefined;
}

/** The run that holds the idempotency key of a wanted one. */
function holderOf({ now, state }: TriggerEnvironment, wanted: WantedRun): StoredRun | undefined {
  const { task, idempotencyKey, failedKeepsKey } = wanted;
  return idempotencyKey ? state.idempotencyKeys.find(task, idempotencyKey, now, failedKeepsKey) : undefined;
}

/** Makes a run that is over before it began, for one that could not be triggered: without tags and metadata. */
export function startFailed(environment: TriggerEnvironment, wanted: WantedRun, code: string): StoredRun {
  const { parentRunId } = wanted;
  const parent = parentRunId === undefined ? undefined : environment.state.runs.find(parentRunId);
  const origin = originOf(environment, wanted, parent, { tags: [], metadata: undefined, ttl: undefined });
  const failure = { type: "INTERNAL_ERROR", code } as const;
  return createRun(environment, origin, { event: wanted.event, delayedUntil: undefined, failure });
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
  explainKeyLifetime(lifetimeText, because);
  state.idempotencyKeys.hold(run, key, now + readKeyLifetime(lifetimeText).ms);
}
