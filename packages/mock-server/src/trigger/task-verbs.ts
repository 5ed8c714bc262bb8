import type { OpenEnvironment } from "../engine/environments.js";
import type { TriggerState } from "./state.js";
import type { TaskContext } from "./worker/task-context.js";
import { readDefinition, type TaskHandler, type TaskOutcome } from "./worker/task-definition.js";
import type { TaskRegistry } from "./worker/task-registry.js";
import { takeQueued } from "./worker/worker.js";

/** Says what the runs of a task do. Runs of tasks that nobody defined stay queued until they are forced on. */
export interface TaskVerbs {
  /**
   * Defines a task, in place of what it was before. Runs that are queued already are taken as well; those that execute
   * go on as they began.
   *
   * @param task id of the task
   * @param does what comes of it as data, or a function that is given the payload and returns the output
   * @param options for a function: retries and the longest time that an attempt may compute
   * @throws TypeError where the definition is not understood
   */
  define<Payload = unknown>(
    task: string,
    does: TaskOutcome | ((payload: Payload, context: TaskContext) => unknown),
    options?: Pick<TaskOutcome, "retry" | "maxDuration">,
  ): void;
  /** Leaves the runs of a task queued again. */
  undefine(task: string): void;
}

/**
 * The task verbs of one environment, or of all.
 *
 * @param shared what is defined for all
 * @param all the environments that are open
 * @param only the one that is meant
 */
export function taskVerbs(
  shared: TaskRegistry,
  all: () => readonly OpenEnvironment<TriggerState>[],
  only?: OpenEnvironment<TriggerState>,
): TaskVerbs {
  const registry = () => only?.state.worker.tasks ?? shared;
  return {
    define(task, does, options) {
      // What a payload is like is known to whoever triggers the task, and to nobody here.
      registry().set(task, readDefinition(task, does as TaskOutcome | TaskHandler, options));
      for (const environment of only ? [only] : all()) takeQueued(environment, task);
    },
    undefine: (task) => registry().forget(task),
  };
}
