import { resumeDelay } from "../after-end.js";
import { move } from "../lifecycle.js";
import type { TriggerEnvironment } from "../state.js";
import type { StoredRun } from "../stored-run.js";
import type { StoredWaitpoint } from "./stored-waitpoint.js";
import type { Blocker } from "./waitpoint-store.js";

/** Lets an executing run wait for something. */
export function waitForBlocker(environment: TriggerEnvironment, run: StoredRun, blocker: Blocker): void {
  move(environment, run, "wait");
  block(environment, run.id, blocker);
}

/** Says what a waiting run waits for. What has come already lets it go on as soon as the service is able. */
export function block(environment: TriggerEnvironment, runId: string, blocker: Blocker): void {
  environment.state.waitpoints.blockers.set(runId, blocker);
  if ("until" in blocker) armResume(environment, runId, Math.max(blocker.until, environment.now));
  else if (blocker.token.isOver) armResume(environment, runId, environment.now + resumeDelay);
  else blocker.token.waiters.push(runId);
}

/** Wakes the runs that wait for a token. */
export function releaseWaiting(environment: TriggerEnvironment, token: StoredWaitpoint): void {
  for (const runId of token.waiters) armResume(environment, runId, environment.now + resumeDelay);
  token.waiters.length = 0;
}

/** What happens when a waiting run may go on: nothing, where it was forced on, or waits for something else by now. */
export function resumeWaiting(environment: TriggerEnvironment, runId: string): void {
  const { runs, waitpoints, waits } = environment.state;
  const blocker = waitpoints.blockers.get(runId);
  const run = runs.find(runId);
  if (!run || (!blocker && !waits.holds(run))) return;
  if (blocker && ("token" in blocker ? !blocker.token.isOver : blocker.until > environment.now)) return;
  if (waits.holds(run) && !waits.isReady(run)) return;
  waitpoints.blockers.delete(runId);
  if (run.status === "WAITING_TO_RESUME") move(environment, run, "resume");
}

function armResume({ due }: TriggerEnvironment, runId: string, at: number): void {
  due.arm({ at, kind: "resume", id: runId, reason: "WAITING → EXECUTING: what it waits for has come", rank: 11 });
}
