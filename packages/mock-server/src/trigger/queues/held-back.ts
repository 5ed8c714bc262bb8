import type { TriggerEnvironment } from "../state.js";
import type { StoredRun } from "../stored-run.js";

/** A queued run that no worker would take now. */
export class HeldBackError extends Error {
  override readonly name = "HeldBackError";
  /** What could be done instead. */
  readonly legal: readonly string[] = ["expire", "cancel", "park"];

  constructor(run: StoredRun, why: string) {
    super(`${run.id} is held back: ${why}. Or take it all the same, with { force: true }`);
  }
}

/** Why no worker would take a queued run now: its queue is paused or full, or its environment is. */
export function whyQueueHolds({ state }: TriggerEnvironment, run: StoredRun): string | undefined {
  const queue = state.queues.open(run.queue);
  if (queue.paused) return `its queue ${queue.name} is paused. Resume the queue first`;
  const running = run.concurrencyKey === undefined ? queue.running : (queue.runningByKey.get(run.concurrencyKey) ?? 0);
  if (queue.limit !== null && running >= queue.limit) {
    const key = run.concurrencyKey === undefined ? "" : ` for the concurrency key ${run.concurrencyKey}`;
    const limit = `${queue.limit} at a time${key}`;
    return queue.limit === 0
      ? `its queue ${queue.name} has the limit 0, and hands out none. Override or reset the limit first`
      : `its queue ${queue.name} runs ${limit}, and as many run. Let one end first, or override the limit`;
  }
  const { limit } = state.queues;
  if (limit.enforced && state.queues.running >= limit.runs) {
    return `its environment runs ${limit.runs} at a time, and as many run. Let one end first`;
  }
  return undefined;
}

/** Whether the version that runs now execute does not have the task of a queued run, or its queue. */
export function lacksVersion({ state }: TriggerEnvironment, run: StoredRun): boolean {
  if (run.version !== undefined) return false;
  return state.deployments.taskKind(run.task) === "unknown" || state.queues.find(run.queue) === undefined;
}
