import type { Saving } from "../saving.js";

/** A variable as it is set in one environment. */
export interface StoredVariable {
  readonly name: string;
  readonly value: string;
  readonly isSecret: boolean;
}

/** The variables of one environment, in the order in which they were first set. */
export interface VariableStore extends Saving {
  /** Those of the environment itself. */
  readonly own: Map<string, StoredVariable>;
  /** Those that a branch set in its parent, where no key opens the parent: that of a preview environment. */
  readonly parent: Map<string, StoredVariable>;
}

export function createVariableStore(): VariableStore {
  const own: VariableStore["own"] = new Map();
  const parent: VariableStore["parent"] = new Map();
  return {
    save: () => ({ own, parent }),
    load(saved) {
      // Saved by the line above.
      const held = saved as Pick<VariableStore, "own" | "parent">;
      for (const [name, variable] of held.own) own.set(name, variable);
      for (const [name, variable] of held.parent) parent.set(name, variable);
    },
    own,
    parent,
  };
}
