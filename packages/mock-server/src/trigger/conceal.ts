import type { Declarations } from "./declarations.js";
import type { TriggerEnvironment } from "./state.js";

/** Keeps what may stand in an `Authorization` header out of the journal, wherever else somebody sends it. */
export function concealCredentials(environment: TriggerEnvironment, declared: Declarations): void {
  for (const { key } of declared.restrictedKeys ?? []) environment.conceal(key);
  for (const token of declared.personalTokens ?? []) environment.conceal(token);
}

/** Keeps all that is secret of an environment that was put back out of its journal, as it was before. */
export function concealAgain(environment: TriggerEnvironment): void {
  const { settings, variables } = environment.state;
  concealCredentials(environment, settings.declarations.now);
  for (const stored of [variables.own, variables.parent]) {
    for (const { value, isSecret } of stored.values()) if (isSecret) environment.conceal(value);
  }
}
