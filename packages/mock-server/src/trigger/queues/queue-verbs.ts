import type { Queue } from "@trigger-api/types";
import { checkGiven } from "../check-given.js";
import { newQueueShape } from "../given-shapes.js";
import { CreationError, UnknownIdError } from "../setup-errors.js";
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
   * @throws TypeError where a member is wrong, missing, or not known
   * @throws CreationError where it has no name, or the limit is no whole number from 0 on
   */
  create(queue: NewQueue): Queue;
  /**
   * By id, or by name: of a custom queue, or of a task.
   *
   * @throws UnknownIdError where there is none
   */
  get(idOrName: string): Queue;
}

/** Makes a queue what code says of it. It is there as long as what is deployed has it. */
export function configureQueue(
  environment: TriggerEnvironment,
  { name, type = "custom", concurrencyLimit = null, paused = false }: NewQueue,
): StoredQueue {
  const queue = environment.state.queues.open(queueKey(type, name));
  queue.limit = concurrencyLimit;
  queue.override = undefined;
  queue.paused = paused;
  environment.state.worker.reviewQueue(environment, queue.key);
  return queue;
}

/** The verbs of one environment. Apply what is due before you call one. */
export function queueVerbs(environment: TriggerEnvironment): QueueVerbs {
  const { queues } = environment.state;

  function find(idOrName: string): StoredQueue {
    const queue = queues.findById(idOrName) ?? queues.find(idOrName) ?? queues.find(queueKey("task", idOrName));
    if (queue) return queue;
    throw new UnknownIdError("queue", "id or name", idOrName);
  }

  return {
    create(wanted) {
      checkGiven("queues.create", newQueueShape, wanted);
      if (wanted.name === "") throw new CreationError("name: expected the name of a queue, got empty text");
      const limit = wanted.concurrencyLimit ?? null;
      if (limit !== null && !(Number.isInteger(limit) && limit >= 0)) {
        throw new CreationError(`concurrencyLimit: expected a whole number from 0 on, or null, got ${limit}`);
      }
      const queue = configureQueue(environment, wanted);
      queue.isSetUp = true;
      return presentQueueWithPercent(queue, environment);
    },
    get: (idOrName) => presentQueueWithPercent(find(idOrName), environment),
  };
}
