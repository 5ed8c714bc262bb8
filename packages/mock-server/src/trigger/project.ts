import type { TriggerEnvironment } from "./state.js";

/** The projects that the environments of one server belong to. */
export interface Projects {
  /** Notes an environment, and answers how to find the others of its project. */
  join(environment: TriggerEnvironment): () => readonly TriggerEnvironment[];
}

/** A project is a key with all its branches: each key has one of its own. */
export function createProjects(): Projects {
  const members = new Map<string, TriggerEnvironment[]>();
  return {
    join(environment) {
      const known = members.get(environment.key) ?? [];
      members.set(environment.key, known);
      if (!known.includes(environment)) known.push(environment);
      return () => known.filter((member) => member !== environment);
    },
  };
}
