import type { Queue } from "@trigger-api/types";
import { isoText } from "../iso-text.js";
import type { TriggerEnvironment } from "../state.js";
import type { StoredQueue } from "./queue-store.js";

/** A queue as changing it answers it. */
export function presentQueue(queue: StoredQueue, { state }: TriggerEnvironment): Queue {
  const { override, limit } = queue;
  return {
    id: state.queues.idOf(queue),
    name: queue.name,
    type: queue.type,
    running: queue.running,
    queued: queue.queued,
    paused: queue.paused,
    concurrencyLimit: limit,
    concurrency: {
      current: limit,
      base: override?.base ?? null,
      override: override?.limit ?? null,
      overriddenAt: override ? isoText(override.at) : null,
      // Only somebody at the dashboard has a name.
      overriddenBy: null,
    },
    releaseConcurrencyOnWaitpoint: true,
  };
}

/** A queue as listing and retrieving answer it. */
export function presentQueueWithPercent(queue: StoredQueue, environment: TriggerEnvironment): Queue {
  return {
    ...presentQueue(queue, environment),
    concurrencyLimitOverridePercent: queue.override?.percent ?? null,
  };
}
