import type { TriggerEnvironment } from "./state.js";
import { signToken } from "./tokens.js";

const hour = 3_600_000;

/** The headers that hand out a public access token for one run, valid for an hour, and its claims. */
export function runTokenHeaders({ id, key, now }: TriggerEnvironment, runId: string): Readonly<Record<string, string>> {
  const claims = { sub: id, pub: true, scopes: [`read:runs:${runId}`, `write:inputStreams:${runId}`] };
  return {
    "x-trigger-jwt": signToken(claims, key, { now, lifetime: hour }),
    "x-trigger-jwt-claims": JSON.stringify(claims),
  };
}
