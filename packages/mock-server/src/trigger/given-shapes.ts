import { deploymentStates } from "./deployments/stored-deployment.js";
import {
  anyObject,
  anything,
  byType,
  filled,
  flag,
  list,
  object,
  oneOf,
  optional,
  type Parser,
  text,
} from "./request-parser.js";

/** Either the name alone, or all that there is to say. */
export const named = <T>(full: Parser<T>): Parser<string | T> => byType<string | T>({ string: filled(), object: full });

/** A task that a deployment brings. */
export const taskShape = {
  id: filled(),
  scheduled: optional(flag),
  cron: optional(filled()),
  timezone: optional(filled()),
};

/** A deployment. @param task how its tasks are read */
export const deploymentShape = <Task>(task: Parser<Task>) => ({
  status: optional(oneOf(...deploymentStates)),
  version: optional(filled()),
  tasks: optional(list(named(task))),
  queues: optional(list(filled())),
  git: optional(anyObject),
  externalId: optional(filled()),
  promote: optional(flag),
});

/** A deployment as its verb takes it, which has the service's words for a cron expression that is none. */
export const newDeploymentShape = deploymentShape(object(taskShape));

/** A schedule as its verb takes it, which has the service's words for values that there cannot be. */
export const newScheduleShape = {
  task: filled(),
  cron: text(),
  timezone: optional(text()),
  window: optional(text()),
  externalId: optional(text()),
  deduplicationKey: optional(text()),
  type: optional(oneOf("IMPERATIVE", "DECLARATIVE")),
  active: optional(flag),
};

/** A queue as its verb takes it, which has words of its own for the limit. */
export const newQueueShape = {
  name: text(),
  type: optional(oneOf("task", "custom")),
  concurrencyLimit: anything,
  paused: optional(flag),
};

/** A run as its verb takes it, which has words of its own for the task, the status and the delay. */
export const newRunShape = {
  task: anything,
  status: anything,
  payload: anything,
  tags: byType<unknown>({ string: text(), array: list(text()), undefined: anything }),
  queue: optional(text()),
  delay: anything,
  ttl: byType<unknown>({ string: text(), number: anything, undefined: anything }),
  metadata: optional(anyObject),
  idempotencyKey: optional(text()),
  isTest: optional(flag),
  output: anything,
  error: anything,
};
