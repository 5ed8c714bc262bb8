import type { Queue } from "@trigger-api/types";
import type { TriggerEnvironment } from "../state.js";
import { presentQueueWithPercent } from "./present-queue.js";
import { queueKey, type StoredQueue } from "./queue-store.js";

/** A queue to set up, as code would declare it. */
export interface NewQueue {
  /** The queue's name, or the id of the task whose own queue it is. */
  readonly name: string;
  /** Default `custom`. */
  readonly type?: "task" | "custom";
  /** The most runs that may run at a time; `null` for any number. Default `null`. */
  readonly concurrencyLimit?: number | null;
  /** Default false. */
  readonly paused?: boolean;
}

/** Queues, set up and seen from outside. Each verb answers a copy. */
export interface QueueVerbs {
  /**
   * Makes a queue, or sets one that is there.
   *
   * @throws Error where the limit is no whole number from 0 on
   */
  create(queue: NewQueue): Queue;
  /** By id, or by name: of a custom queue, or of a task. */
  get(idOrName: string): Queue;
}

/** The verbs of one environment. Apply what is due before you call one. */
export function queueVerbs(environment: TriggerEnvironment): QueueVerbs {
  const { queues } = environment.state;

  function find(idOrName: string): StoredQueue {
    const queue = queues.findById(idOrName) ?? queues.find(idOrName) ?? queues.find(queueKey("task", idOrName));
    if (queue) return queue;
    const shown = JSON.stringify(idOrName.slice(0, 60));
    throw new Error(`expected the id or name of a queue of this environment, got ${shown}, which is none`);
  }

  return {
    create({ name, type = "custom", concurrencyLimit = null, paused = false }) {
      if (name === "") throw new Error("name: expected the name of a queue, got empty text");
      if (concurrencyLimit !== null && !(Number.isInteger(concurrencyLimit) && concurrencyLimit >= 0)) {
        throw new Error(`concurrencyLimit: expected a whole number from 0 on, or null, got ${concurrencyLimit}`);
      }
      const queue = queues.open(queueKey(type, name));
      queue.limit = concurrencyLimit;
      queue.override = undefined;
      queue.paused = paused;
      environment.state.worker.reviewQueue(environment, queue.key);
      return presentQueueWithPercent(queue, environment);
    },
    get: (idOrName) => presentQueueWithPercent(find(idOrName), environment),
  };
}
