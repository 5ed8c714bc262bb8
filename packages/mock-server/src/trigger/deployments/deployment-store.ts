import type { Random } from "../../engine/random.js";
import type { DerivedRandom } from "../derived-random.js";
import type { Saving } from "../saving.js";
import type { DeployedTask, DeploymentState, StoredDeployment } from "./stored-deployment.js";

/** What a schedule may make of a task. */
export type TaskKind = "scheduled" | "plain" | "unknown";

/** The deployments of one environment, in order of creation. */
export interface DeploymentStore extends Saving {
  readonly size: number;
  find(id: string): StoredDeployment | undefined;
  /** The newest of those with this version. */
  findVersion(version: string): StoredDeployment | undefined;
  /** By position in order of creation. */
  at(index: number): StoredDeployment | undefined;
  indexOf(deployment: StoredDeployment): number;
  add(parts: Omit<StoredDeployment, "id" | "shortCode" | "contentHash" | "workerId">): StoredDeployment;
  /** The one whose version runs that start now execute; `undefined` where nothing was deployed. */
  current: StoredDeployment | undefined;
  /**
   * Takes away the one that is there by itself. Nothing is deployed then.
   *
   * @param isAll whether those that are added are all that there are
   */
  dropImplicit(isAll: boolean): void;
  /** What is known of a task. Unless the current deployment says which tasks it has, every task exists and may be scheduled. */
  taskKind(task: string): TaskKind;
  /** Whether the current deployment has a queue of this full name. Unless it says which it has, every queue exists. */
  hasQueue(key: string): boolean;
  /** A task as the current deployment declares it; `undefined` where it declares no tasks, or not this one. */
  declaredTask(task: string): DeployedTask | undefined;
  /** Whether somebody set up deployments, so that there are no others. */
  readonly isExplicit: boolean;
  /** The newest finished deployment that is known elsewhere by this id. */
  findExternal(externalId: string): StoredDeployment | undefined;
  /** A version that no deployment of the day has. */
  nextVersion(now: number): string;
  /** The id of the worker of a deployment, made up when it is first asked for. */
  workerOf(deployment: StoredDeployment): string;
  shownTaskId(task: { shownId: string | undefined }): string;
}

const idAlphabet = "123456789abcdefghijkmnopqrstuvwxyz";
const letters = "abcdefghijklmnopqrstuvwxyz0123456789";

/** Statuses of deployments whose code is known. */
export function hasWorker(status: DeploymentState): boolean {
  return status === "DEPLOYING" || status === "DEPLOYED";
}

/**
 * Begins with one deployment that is current and that every task belongs to, made at `openedAt`. Nothing of it is made
 * before somebody asks for it.
 */
export function createDeploymentStore(random: () => Random, derived: DerivedRandom, openedAt: number): DeploymentStore {
  const deployments: StoredDeployment[] = [];
  const byId = new Map<string, StoredDeployment>();
  const byVersion = new Map<string, StoredDeployment>();
  const indexes = new Map<StoredDeployment, number>();
  const perDay = new Map<string, number>();
  let current: StoredDeployment | undefined;

  function keep(deployment: StoredDeployment): StoredDeployment {
    indexes.set(deployment, deployments.length);
    deployments.push(deployment);
    byId.set(deployment.id, deployment);
    byVersion.set(deployment.version, deployment);
    return deployment;
  }

  function add(parts: Parameters<DeploymentStore["add"]>[0]): StoredDeployment {
    const own = derived(`deployment ${deployments.length}`);
    const deployment: StoredDeployment = {
      ...parts,
      id: `deployment_${own.string(idAlphabet, 21)}`,
      shortCode: own.string(letters, 8),
      contentHash: own.string("0123456789abcdef", 32),
      workerId: undefined,
    };
    return keep(deployment);
  }

  function nextVersion(now: number): string {
    const day = new Date(now).toISOString().slice(0, 10).replaceAll("-", "");
    const number = (perDay.get(day) ?? 0) + 1;
    perDay.set(day, number);
    return `${day}.${number}`;
  }

  let implicit = { version: nextVersion(openedAt), createdAt: openedAt };
  let isImplicit = true;
  let isComplete = false;

  function settled(): readonly StoredDeployment[] {
    if (!isImplicit) return deployments;
    isImplicit = false;
    current = add({
      ...implicit,
      // The official SDK cannot read a deployment without it.
      git: { source: "local", dirty: false },
      externalId: undefined,
      tasks: undefined,
      queues: undefined,
      status: "DEPLOYED",
      deployedAt: implicit.createdAt,
      error: undefined,
      canceledReason: undefined,
    });
    return deployments;
  }

  function declaredTask(task: string): DeployedTask | undefined {
    return isImplicit ? undefined : current?.tasks?.find(({ id }) => id === task);
  }

  function taskKind(task: string): TaskKind {
    if (isImplicit) return "scheduled";
    if (!current) return "unknown";
    if (!current.tasks) return "scheduled";
    const known = declaredTask(task);
    if (!known) return "unknown";
    return known.scheduled ? "scheduled" : "plain";
  }

  const save = () => ({ deployments, perDay, current, isImplicit, isComplete, implicit });

  return {
    save,
    load(saved) {
      // Saved by the line above.
      const held = saved as ReturnType<typeof save>;
      ({ current, isImplicit, isComplete, implicit } = held);
      perDay.clear();
      for (const [day, number] of held.perDay) perDay.set(day, number);
      for (const deployment of held.deployments) keep(deployment);
    },
    get size() {
      return settled().length;
    },
    // Nobody can know the id of one that was not made yet.
    find: (id) => byId.get(id),
    findVersion(version) {
      settled();
      return byVersion.get(version);
    },
    at: (index) => settled()[index],
    indexOf: (deployment) => indexes.get(deployment) ?? -1,
    add(parts) {
      settled();
      return add(parts);
    },
    get current() {
      settled();
      return current;
    },
    set current(deployment) {
      settled();
      current = deployment;
    },
    dropImplicit(isAll) {
      isImplicit = false;
      isComplete = isAll;
      perDay.clear();
    },
    taskKind,
    hasQueue(key) {
      if (key.startsWith("task/")) return taskKind(key.slice("task/".length)) !== "unknown";
      if (isImplicit) return true;
      return current !== undefined && (current.queues?.includes(key) ?? true);
    },
    declaredTask,
    get isExplicit() {
      // The first one is made by the mock itself, or stands in its place.
      return isComplete || deployments.length > 1;
    },
    findExternal: (externalId) =>
      deployments.filter((one) => one.externalId === externalId && one.status === "DEPLOYED").at(-1),
    nextVersion,
    workerOf(deployment) {
      deployment.workerId ??= `worker_c${random().string(letters, 24)}`;
      return deployment.workerId;
    },
    shownTaskId(task) {
      task.shownId ??= `task_${random().string(idAlphabet, 21)}`;
      return task.shownId;
    },
  };
}
