import { isoText } from "../iso-text.js";
import { move } from "../lifecycle.js";
import { lacksVersion } from "../queues/held-back.js";
import { declareSchedules } from "../schedules/save-schedule.js";
import type { TriggerEnvironment } from "../state.js";
import type { StoredRun } from "../stored-run.js";
import { hasWorker } from "./deployment-store.js";
import type { DeploymentState, StoredDeployment } from "./stored-deployment.js";

/** Why a deployment cannot become the current one. */
export type PromoteRefusal =
  | "Deployment is not associated with a worker and cannot be promoted."
  | "Deployment must be in the DEPLOYED state to be promoted."
  | "Deployment is already the current deployment."
  | "Cannot promote a deployment that is older than the current deployment.";

/**
 * Makes a deployment the current one: runs that start from now on execute its version. Releases no run.
 *
 * @returns why not, in the service's order of checks
 */
export function promote(
  environment: TriggerEnvironment,
  deployment: StoredDeployment,
  { allowRollbacks }: { readonly allowRollbacks: boolean },
): PromoteRefusal | undefined {
  const { deployments } = environment.state;
  const { current } = deployments;
  // Once its code is known it stays known, whatever became of the deployment afterwards.
  if (!hasWorker(deployment.status) && deployment.workerId === undefined) {
    return "Deployment is not associated with a worker and cannot be promoted.";
  }
  if (deployment.status !== "DEPLOYED") return "Deployment must be in the DEPLOYED state to be promoted.";
  if (deployment === current) return "Deployment is already the current deployment.";
  if (current && !allowRollbacks && isOlder(deployment.version, current.version)) {
    return "Cannot promote a deployment that is older than the current deployment.";
  }
  makeCurrent(environment, deployment);
  return undefined;
}

/** Ends a deployment well: it becomes the current one, unless told not to, and releases the runs that waited for it. */
export function finish(
  environment: TriggerEnvironment,
  deployment: StoredDeployment,
  { promoted }: { readonly promoted: boolean },
): void {
  deployment.deployedAt = environment.now;
  setStatus(environment, deployment, "DEPLOYED");
  environment.state.deployments.workerOf(deployment);
  for (const queue of deployment.queues ?? []) environment.state.queues.open(queue);
  for (const { id } of deployment.tasks ?? []) environment.state.queues.open(`task/${id}`);
  if (promoted) makeCurrent(environment, deployment);
  release(environment, deployment);
}

/** Writes how far a deployment is, and reports it. */
export function setStatus(
  environment: TriggerEnvironment,
  deployment: StoredDeployment,
  status: DeploymentState,
): void {
  const from = deployment.status;
  if (from === status) return;
  deployment.status = status;
  const at = isoText(environment.now);
  environment.record({ at, event: "deployment moved on", id: deployment.id, from, to: status });
}

function makeCurrent(environment: TriggerEnvironment, deployment: StoredDeployment): void {
  environment.state.deployments.current = deployment;
  environment.record({ at: isoText(environment.now), event: "promote", id: deployment.id, to: "CURRENT" });
  if (deployment.tasks) declareSchedules(environment, deployment.tasks);
  parkUnknown(environment);
}

/** Lets queued runs of tasks and queues that the current version does not have wait for one that has them. */
export function parkUnknown(environment: TriggerEnvironment): void {
  const { runs, worker } = environment.state;
  const queued = runs.withStatus("PENDING");
  for (let at = queued.from(0); at >= 0; at = queued.from(at + 1)) {
    const run = runs.at(at);
    if (run && lacksVersion(environment, run)) worker.notice(environment, run);
  }
}

/** Queues the runs that waited for a version which has their task and queue. Their time to live counts from here. */
function release(environment: TriggerEnvironment, deployment: StoredDeployment): void {
  const { runs } = environment.state;
  const waiting = runs.withStatus("PENDING_VERSION");
  for (let at = waiting.from(0); at >= 0; at = waiting.from(at + 1)) {
    const run = runs.at(at);
    if (!run || !brings(deployment, run, environment)) continue;
    // Who asked for this very deployment executes its version.
    if (run.awaitsDeployment !== undefined) run.version ??= deployment.version;
    move(environment, run, "deploy");
  }
}

function brings(deployment: StoredDeployment, run: StoredRun, { state }: TriggerEnvironment): boolean {
  const { version, externalId, tasks, queues } = deployment;
  if (run.awaitsDeployment !== undefined && run.awaitsDeployment !== externalId) return false;
  if (run.lockedToVersion !== undefined && run.lockedToVersion !== version) return false;
  if (tasks && !tasks.some(({ id }) => id === run.task)) return false;
  return !queues || queues.includes(run.queue) || state.queues.find(run.queue) !== undefined;
}

/** Whether a version came before another: by day, then by number. */
function isOlder(version: string, other: string): boolean {
  const [day = 0, number = 0] = version.split(".").map(Number);
  const [otherDay = 0, otherNumber = 0] = other.split(".").map(Number);
  return day < otherDay || (day === otherDay && number < otherNumber);
}
