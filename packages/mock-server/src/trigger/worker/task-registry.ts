import type { TaskDefinition } from "./task-definition.js";

/** What is known of tasks: of one environment or, behind it, of all of a server's. */
export interface TaskRegistry {
  find(task: string): TaskDefinition | undefined;
  set(task: string, definition: TaskDefinition): void;
  /** Forgets one, or all. */
  forget(task?: string): void;
}

/** @param behind asked for what is not known here */
export function createTaskRegistry(behind?: TaskRegistry): TaskRegistry {
  const definitions = new Map<string, TaskDefinition>();
  return {
    find: (task) => definitions.get(task) ?? behind?.find(task),
    set: (task, definition) => {
      definitions.set(task, definition);
    },
    forget(task) {
      if (task === undefined) definitions.clear();
      else definitions.delete(task);
    },
  };
}
