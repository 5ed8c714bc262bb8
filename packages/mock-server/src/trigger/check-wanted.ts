import { readDebounce } from "./debounce/read-debounce.js";
import { parseDelay } from "./delay.js";
import { hasWorker } from "./deployments/deployment-store.js";
import { mostMetadataBytes } from "./metadata/read-metadata.js";
import type { TriggerEnvironment } from "./state.js";
import { isFinal } from "./status-words.js";
import type { StoredRun } from "./stored-run.js";
import { exceedsBytes } from "./text-size.js";
import type { WantedRun } from "./wanted-run.js";

/** Why no run was made, and the answer of a trigger call to that. */
export interface Refused {
  readonly kind: "refused";
  readonly status: 404 | 422 | 500;
  readonly error: string;
  /** Whether the queue was full: the item of a batch is then left without a run. */
  readonly isFull?: true;
}

const mostTags = 10;

/** What a wanted run comes to, once it passed the checks that go before everything else. */
export interface Checked {
  readonly parent: StoredRun | undefined;
  readonly delay: ReturnType<typeof parseDelay>;
  readonly debounce: Exclude<ReturnType<typeof readDebounce>, { readonly refused: string }> | undefined;
}

/** The checks that go before everything else, in the service's order: tags, delay, debounce, parent. */
export function checkWanted(
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

/** Refuses metadata that is too large. */
export function refuseMetadata(metadata: unknown): Refused | undefined {
  if (!exceedsBytes(metadata, mostMetadataBytes)) return undefined;
  return { kind: "refused", status: 422, error: `Metadata exceeds maximum size of ${mostMetadataBytes} bytes` };
}

/**
 * Refuses a run for which the queues of the environment have no room.
 *
 * @param others runs that are to be queued before it
 */
export function refuseQueue({ state }: TriggerEnvironment, { task }: WantedRun, others = 0): Refused | undefined {
  const most = state.settings.queueSizeLimit;
  if (state.queues.queued + others < most) return undefined;
  const error = `Cannot trigger ${task} as the queue size limit for this environment has been reached. The maximum size is ${most}`;
  return { kind: "refused", status: 422, error, isFull: true };
}

/**
 * Refuses a run that is to execute on a version which was not deployed, or does not have its task or queue. While nobody
 * has set up a deployment, every version is there.
 */
export function refuseVersion({ state }: TriggerEnvironment, wanted: WantedRun): Refused | undefined {
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
