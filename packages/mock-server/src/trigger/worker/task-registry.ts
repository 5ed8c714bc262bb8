import type { TaskDefinition } from "./task-definition.js";

/** What is known of tasks. */
export interface TaskRegistry {
  find(task: string): TaskDefinition | undefined;
  set(task: string, definition: TaskDefinition): void;
  /** Forgets one, or all. */
  forget(task?: string): void;
}

/** The tasks of all environments of a server, and those of single ones, which outlive what the environments hold. */
export interface SharedTasks extends TaskRegistry {
  /** The tasks of one environment, by its id. Those of all stand behind them. */
  own(environment: string): TaskRegistry;
}

export function createSharedTasks(): SharedTasks {
  const all = createRegistry();
  const owned = new Map<string, TaskRegistry>();
  return {
    ...all,
    own(environment) {
      const known = owned.get(environment) ?? createRegistry(all);
      owned.set(environment, known);
      return known;
    },
    forget(task) {
      all.forget(task);
      if (task === undefined) for (const registry of owned.values()) registry.forget();
    },
  };
}

/** @param behind asked for what is not known here */
function createRegistry(behind?: TaskRegistry): TaskRegistry {
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
