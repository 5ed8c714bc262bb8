import type { EnvironmentKind } from "../keys.js";
import type { TriggerEnvironment } from "../state.js";
import type { StoredVariable } from "./variable-store.js";

/** Values by name. */
export type Values = Readonly<Record<string, string>>;

export interface WriteOptions {
  /** Whether values that are set already are replaced. Else one of them is enough for nothing to be written. */
  readonly override: boolean;
  /** Whether to hide the values; `undefined` leaves it as it is, or as it is in the parent environment. */
  readonly isSecret: boolean | undefined;
}

/** Why nothing was written. */
export interface Conflict {
  readonly error: string;
  readonly variableErrors?: { readonly key: string; readonly error: string }[];
}

/** Set by the service itself. */
const reserved: ReadonlySet<string> = new Set(["TRIGGER_SECRET_KEY", "TRIGGER_API_URL"]);

const environmentNames: Readonly<Record<EnvironmentKind, string>> = {
  dev: "Development",
  stg: "Staging",
  prod: "Production",
  preview: "Preview",
};

/** All variables that runs of the environment see: its own, and the parent's where it has none of that name. */
export function visibleVariables(environment: TriggerEnvironment): readonly StoredVariable[] {
  const { own } = environment.state.variables;
  const inherited = [...parentVariables(environment).values()].filter(({ name }) => !own.has(name));
  return [...own.values(), ...inherited];
}

export function findVariable(environment: TriggerEnvironment, name: string): StoredVariable | undefined {
  return environment.state.variables.own.get(name) ?? parentVariables(environment).get(name);
}

/** Whether any environment of the project has a variable of this name. */
export function isKnownName(environment: TriggerEnvironment, name: string): boolean {
  if (findVariable(environment, name)) return true;
  for (const { state } of environment.state.siblings()) if (state.variables.own.has(name)) return true;
  return false;
}

/**
 * Sets variables, all or none. Blank names and values, and reserved names, are dropped as long as others are left.
 *
 * @param because told of what was dropped
 */
export function writeVariables(
  environment: TriggerEnvironment,
  values: Values,
  options: WriteOptions,
  because: (reason: string) => void,
  target: Map<string, StoredVariable> = environment.state.variables.own,
): Conflict | undefined {
  const given = Object.entries(values);
  const filled = given.filter(([name, value]) => name.trim() !== "" && value.trim() !== "");
  const kept = filled.filter(([name]) => !reserved.has(name));
  if (kept.length === 0) {
    const error = "You must set at least one valid variable.";
    return { error: filled.length === 0 ? error : `${error} All the variables submitted are not allowed.` };
  }
  const dropped = given.length - kept.length;
  if (dropped > 0) because(`dropped without a word: ${dropped} blank or reserved variables`);
  const held = options.override ? [] : kept.filter(([name]) => target.has(name));
  if (held.length > 0) {
    const where = environmentNames[environment.state.kind];
    return {
      error: "Some of the variables are already set for these environments. Set override to true to override them.",
      variableErrors: held.map(([key]) => ({ key, error: `Variable already set in ${where}.` })),
    };
  }
  for (const [name, value] of kept) {
    const known = target.get(name) ?? parentVariables(environment).get(name);
    const isSecret = options.isSecret ?? known?.isSecret ?? false;
    if (isSecret) environment.conceal(value);
    target.set(name, { name, value, isSecret });
  }
  return undefined;
}

/** The variables of the parent of a branch's environment; empty for other environments. */
export function parentVariables(environment: TriggerEnvironment): Map<string, StoredVariable> {
  if (environment.branch === "") return new Map();
  const siblings = [...environment.state.siblings()];
  const parent = siblings.find(({ key, branch }) => key === environment.key && branch === "");
  if (parent) return parent.state.variables.own;
  // Nobody can open the parent of a preview environment: what its branches set in it is kept by one of them.
  const keeper = siblings.find(({ key, state }) => key === environment.key && state.variables.parent.size > 0);
  return (keeper ?? environment).state.variables.parent;
}
