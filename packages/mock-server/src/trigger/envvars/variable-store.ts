/** A variable as it is set in one environment. */
export interface StoredVariable {
  readonly name: string;
  readonly value: string;
  readonly isSecret: boolean;
}

/** The variables of one environment, in the order in which they were first set. */
export interface VariableStore {
  /** Those of the environment itself. */
  readonly own: Map<string, StoredVariable>;
  /** Those that a branch set in its parent, where no key opens the parent: that of a preview environment. */
  readonly parent: Map<string, StoredVariable>;
}

export function createVariableStore(): VariableStore {
  return { own: new Map(), parent: new Map() };
}
