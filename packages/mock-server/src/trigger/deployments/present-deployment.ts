import type { Deployment, DeploymentDetail, DeploymentFields, LatestDeployment } from "@trigger-api/types";
import { isoText } from "../iso-text.js";
import type { TriggerEnvironment } from "../state.js";
import { hasWorker } from "./deployment-store.js";
import type { StoredDeployment } from "./stored-deployment.js";

/** The version of Node that deployments of the mock run on. */
const runtimeVersion = "22.12.0";

/** A deployment as a list shows it: without a value, `deployedAt` and `git` are `null`. */
export function presentListed(deployment: StoredDeployment): Deployment {
  const { deployedAt, git } = deployment;
  return {
    ...fields(deployment),
    ...item(deployment),
    deployedAt: deployedAt === undefined ? null : isoText(deployedAt),
    git: git ?? null,
  };
}

/** The current deployment: without a value, `deployedAt` and `git` are left out. */
export function presentCurrent(deployment: StoredDeployment): Deployment {
  const { deployedAt, git } = deployment;
  return {
    ...fields(deployment),
    ...item(deployment),
    ...(deployedAt === undefined ? {} : { deployedAt: isoText(deployedAt) }),
    ...(git === undefined ? {} : { git }),
  };
}

/** The newest deployment, in short. */
export function presentLatest(deployment: StoredDeployment): LatestDeployment {
  const { version, status, error } = deployment;
  return {
    ...fields(deployment),
    contentHash: deployment.contentHash,
    imageReference: hasWorker(status) ? `registry.trigger.dev/mock:${version}` : null,
    errorData: error ?? null,
  };
}

/** A deployment with its tasks, once its code is known. */
export function presentDetail(deployment: StoredDeployment, { state }: TriggerEnvironment): DeploymentDetail {
  const { version, tasks = [] } = deployment;
  const detail = {
    ...presentLatest(deployment),
    imagePlatform: "linux/amd64",
    commitSHA: typeof deployment.git?.commitSha === "string" ? deployment.git.commitSha : null,
    externalBuildData: null,
    canceledReason: deployment.canceledReason ?? null,
  };
  if (!hasWorker(deployment.status)) return detail;
  const shown = tasks.map((task) => ({
    id: state.deployments.shownTaskId(task),
    slug: task.id,
    filePath: task.filePath,
    exportName: task.exportName,
  }));
  return { ...detail, worker: { id: state.deployments.workerOf(deployment), version, tasks: shown } };
}

function fields({ id, status, shortCode, version }: StoredDeployment): DeploymentFields {
  return { id, status, shortCode, version };
}

function item({ createdAt, status, error }: StoredDeployment) {
  const known = hasWorker(status);
  return {
    createdAt: isoText(createdAt),
    runtime: known ? "node" : null,
    runtimeVersion: known ? runtimeVersion : null,
    ...(error === undefined ? {} : { error }),
  };
}
