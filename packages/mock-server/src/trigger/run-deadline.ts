import { parseDuration } from "../engine/duration.js";
import type { TriggerEnvironment } from "./state.js";
import type { StoredRun } from "./stored-run.js";

/** Milliseconds that a run waits for the deployment that it was triggered for, from the end of its delay on. */
const longestWait = 3_600_000;

/** Arms what falls due for a run in its present status, in place of what was armed before. */
export function armDeadline(environment: TriggerEnvironment, run: StoredRun): void {
  if (run.armed) environment.due.disarm(run.armed);
  run.armed = undefined;
  if (run.status === "DELAYED" && run.delayedUntil !== undefined) {
    // A date in the past is due at once, not before now.
    const at = Math.max(run.delayedUntil, environment.now);
    run.armed = environment.due.arm({
      at,
      kind: "delay elapsed",
      id: run.id,
      subject: run,
      reason: "DELAYED → QUEUED: its delay ends",
      rank: 1,
    });
    return;
  }
  if (run.status === "PENDING_VERSION" && run.awaitsDeployment !== undefined) {
    run.armed = environment.due.arm({
      at: Math.max(run.createdAt, run.delayedUntil ?? run.createdAt) + longestWait,
      kind: "deployment missing",
      id: run.id,
      subject: run,
      reason: "PENDING_VERSION → EXPIRED: the deployment that it waits for did not come",
      rank: 4,
    });
    return;
  }
  const lifetime = run.ttl === undefined ? undefined : parseDuration(run.ttl);
  if (run.status !== "PENDING" || run.startedAt !== undefined || lifetime === undefined) return;
  const at = (run.queuedAt ?? environment.now) + lifetime;
  // Past the last date there is, it never elapses.
  if (Number.isNaN(new Date(at).getTime())) return;
  run.armed = environment.due.arm({
    at,
    kind: "expire",
    id: run.id,
    subject: run,
    reason: "QUEUED → EXPIRED: its time to live ends",
    rank: 2,
  });
}
