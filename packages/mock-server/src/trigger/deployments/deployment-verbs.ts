import type { Deployment, DeploymentError, GitMetadata } from "@trigger-api/types";
import { checkGiven } from "../check-given.js";
import { newDeploymentShape } from "../given-shapes.js";
import { isoText } from "../iso-text.js";
import { askForWords } from "../schedules/cron-words.js";
import { isRefused, readTiming } from "../schedules/save-schedule.js";
import { CreationError, DeploymentMoveError, UnknownIdError } from "../setup-errors.js";
import type { TriggerEnvironment } from "../state.js";
import { finish, promote, setStatus } from "./deploy.js";
import { presentListed } from "./present-deployment.js";
import type { DeployedTask, DeploymentState, StoredDeployment } from "./stored-deployment.js";

/** A task that a deployment brings. */
export interface NewTask {
  readonly id: string;
  /** Whether schedules may trigger it. Default: where it has a `cron`. */
  readonly scheduled?: boolean;
  /** Gives it a declarative schedule, once the deployment is the current one. */
  readonly cron?: string;
  /** Of that schedule. Default `UTC`. */
  readonly timezone?: string;
}

/** A deployment to set up. */
export interface NewDeployment {
  /** Default `DEPLOYED`: done at once. */
  readonly status?: DeploymentState;
  /** Default: the day and the next number, such as `20300101.2`. */
  readonly version?: string;
  /** Its tasks. Others are then unknown. Default: every task that is ever named. */
  readonly tasks?: readonly (string | NewTask)[];
  /** Its custom queues. Default: every queue that is ever named. */
  readonly queues?: readonly string[];
  readonly git?: GitMetadata;
  /** What it is called elsewhere: runs that are triggered with this `externalDeploymentId` wait for it. */
  readonly externalId?: string;
  /** Whether it becomes the current one when it is done. Default true. */
  readonly promote?: boolean;
}

/**
 * Deployments, set up and moved on from outside. Each verb answers a copy, as a list shows it.
 *
 * @throws UnknownIdError where the environment has no such deployment
 */
export interface DeploymentVerbs {
  /**
   * @throws TypeError where a member is wrong, or not known
   * @throws CreationError where its version is taken, or a task has a cron expression that is none
   */
  create(deployment?: NewDeployment): Deployment;
  get(id: string): Deployment;
  /**
   * Ends one well: it becomes the current one, unless `promote` is false, and releases runs that waited for it.
   *
   * @throws DeploymentMoveError where it has ended already
   */
  finish(id: string, options?: { readonly promote?: boolean }): Deployment;
  /**
   * Ends one badly.
   *
   * @throws DeploymentMoveError where it has ended already
   */
  fail(id: string, options?: { readonly error?: DeploymentError }): Deployment;
  /**
   * Makes a finished one the current one, by its version. Releases no runs.
   *
   * @throws UnknownIdError where no deployment has this version
   * @throws DeploymentMoveError with the service's words where it cannot be that
   */
  promote(version: string, options?: { readonly allowRollbacks?: boolean }): Deployment;
}

const over: ReadonlySet<DeploymentState> = new Set(["DEPLOYED", "FAILED", "CANCELED", "TIMED_OUT"]);

function toTask(task: string | NewTask): NewTask {
  return typeof task === "string" ? { id: task } : task;
}

/** The verbs of one environment. Apply what is due before you call one. */
export function deploymentVerbs(environment: TriggerEnvironment): DeploymentVerbs {
  const { deployments } = environment.state;

  function find(id: string): StoredDeployment {
    const deployment = deployments.find(id);
    if (deployment) return deployment;
    throw new UnknownIdError("deployment", "id", id);
  }

  /** @throws CreationError with the service's words for a cron expression or time zone that is none */
  function readTask({ id, cron, timezone, scheduled = cron !== undefined }: NewTask): DeployedTask {
    const task = { id, scheduled, filePath: `src/trigger/${id}.ts`, exportName: "@deprecated", shownId: undefined };
    if (cron === undefined) return { ...task, timing: undefined };
    askForWords();
    const timing = readTiming(environment, { cron, timezone, window: undefined });
    if (isRefused(timing)) throw new CreationError(`tasks: ${id}: ${timing.reason ?? timing.error}`);
    return { ...task, timing };
  }

  function findUnfinished(id: string): StoredDeployment {
    const deployment = find(id);
    if (!over.has(deployment.status)) return deployment;
    const legal = deployment.status === "DEPLOYED" ? ["promote"] : [];
    throw new DeploymentMoveError(
      `${id} is ${deployment.status} already: nothing more becomes of it. Create another deployment`,
      legal,
    );
  }

  return {
    create(wanted = {}) {
      checkGiven("deployments.create", newDeploymentShape, wanted);
      const { status = "DEPLOYED", version, tasks, queues, externalId, promote: promoted } = wanted;
      const { git = { source: "local", dirty: false } } = wanted;
      if (version !== undefined && deployments.findVersion(version)) {
        throw new CreationError(`version: ${version} is taken by another deployment. Leave it out to get the next one`);
      }
      const brought = tasks?.map((task) => readTask(toTask(task)));
      const deployment = deployments.add({
        version: version ?? deployments.nextVersion(environment.now),
        createdAt: environment.now,
        git,
        externalId,
        tasks: brought,
        queues,
        status: status === "DEPLOYED" ? "DEPLOYING" : status,
        deployedAt: undefined,
        error: undefined,
        canceledReason: undefined,
      });
      const at = isoText(environment.now);
      environment.record({ at, event: "deployment created", id: deployment.id, to: deployment.status });
      if (status === "DEPLOYED") finish(environment, deployment, { promoted: promoted ?? true });
      return presentListed(deployment);
    },
    get: (id) => presentListed(find(id)),
    finish(id, { promote: promoted = true } = {}) {
      const deployment = findUnfinished(id);
      finish(environment, deployment, { promoted });
      return presentListed(deployment);
    },
    fail(id, { error = { name: "BuildError", message: "The build failed" } } = {}) {
      const deployment = findUnfinished(id);
      deployment.error = error;
      setStatus(environment, deployment, "FAILED");
      return presentListed(deployment);
    },
    promote(version, { allowRollbacks = false } = {}) {
      const deployment = deployments.findVersion(version);
      if (!deployment) throw new UnknownIdError("deployment", "version", version);
      const refusal = promote(environment, deployment, { allowRollbacks });
      if (refusal) throw new DeploymentMoveError(refusal, over.has(deployment.status) ? [] : ["finish", "fail"]);
      return presentListed(deployment);
    },
  };
}
