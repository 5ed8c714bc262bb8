import type { Identity, OperationData } from "../../engine/definition.js";
import type { Environments } from "../../engine/environment.js";
import type { Credential } from "../auth.js";
import type { TriggerState } from "../state.js";

/** The environment of the token that a callback is for, since the address names no other. */
export function waitpointAddressee(
  { id }: OperationData,
  params: Readonly<Record<string, string>>,
  environments: Environments<TriggerState>,
): Identity<Credential> | undefined {
  if (id !== "waitpoints.callback") return undefined;
  const home = environments.all().find(({ state }) => state.waitpoints.find(params.waitpointId ?? ""));
  return home && { key: home.key, branch: home.branch, credential: { kind: "public", scopes: [] } };
}
