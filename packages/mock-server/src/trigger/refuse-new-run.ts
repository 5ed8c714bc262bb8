import type { Refused } from "./check-wanted.js";
import { hasWorker } from "./deployments/deployment-store.js";
import { mostMetadataBytes } from "./metadata/read-metadata.js";
import type { TriggerEnvironment } from "./state.js";
import { exceedsBytes } from "./text-size.js";
import type { WantedRun } from "./wanted-run.js";

/**
 * The checks of a run that no idempotency key found, in the service's order: room in the queue, metadata, version.
 *
 * @param others runs that are to be queued before it
 */
export function refuseNewRun(environment: TriggerEnvironment, wanted: WantedRun, others = 0): Refused | undefined {
  return (
    refuseQueue(environment, wanted, others) ?? refuseMetadata(wanted.metadata) ?? refuseVersion(environment, wanted)
  );
}

/** Refuses metadata that is too large. */
function refuseMetadata(metadata: unknown): Refused | undefined {
  if (!exceedsBytes(metadata, mostMetadataBytes)) return undefined;
  return { kind: "refused", status: 422, error: `Metadata exceeds maximum size of ${mostMetadataBytes} bytes` };
}

/**
 * Refuses a run for which the queues of the environment have no room.
 *
 * @param others runs that are to be queued before it
 */
function refuseQueue({ state }: TriggerEnvironment, { task }: WantedRun, others: number): Refused | undefined {
  const most = state.settings.queueSizeLimit;
  if (state.queues.queued + others < most) return undefined;
  const error = `Cannot trigger ${task} as the queue size limit for this environment has been reached. The maximum size is ${most}`;
  return { kind: "refused", status: 422, error, isFull: true };
}

/**
 * Refuses a run that is to execute on a version which was not deployed, or does not have its task or queue. While nobody
 * has set up a deployment, every version is there.
 */
function refuseVersion({ state }: TriggerEnvironment, wanted: WantedRun): Refused | undefined {
  const { task, queue, lockToVersion: version } = wanted;
  if (version === undefined || !state.deployments.isExplicit) return undefined;
  const refused = (error: string): Refused => ({ kind: "refused", status: 422, error });
  const deployment = state.deployments.findVersion(version);
  if (!deployment || !hasWorker(deployment.status)) {
    return refused(`Task locked to version '${version}', but no worker found with that version.`);
  }
  const { tasks, queues } = deployment;
  if (tasks && !tasks.some(({ id }) => id === task)) {
    return refused(`Task '${task}' not found on locked version '${version}'.`);
  }
  if (queue !== undefined && queues && !isOwnQueue(queue) && !queues.includes(queue)) {
    return refused(`Specified queue '${queue}' not found or not associated with locked version '${version}'.`);
  }
  return undefined;
}

/** Refuses a run that a one-time token asks for which has made one before. */
export function refuseUsedToken({ state }: TriggerEnvironment, wanted: WantedRun): Refused | undefined {
  const { task, oneTimeToken } = wanted;
  if (oneTimeToken === undefined || !state.usedTokens.has(oneTimeToken)) return undefined;
  const error = `Cannot trigger ${task} with a one-time use token as it has already been used.`;
  return { kind: "refused", status: 422, error };
}

function isOwnQueue(queue: string): boolean {
  return queue.startsWith("task/");
}
