import type { TriggerEnvironment } from "./state.js";
import { signToken } from "./tokens.js";

const hour = 3_600_000;

/** The headers that hand out a public access token for one run, valid for an hour, and its claims. */
export function runTokenHeaders(environment: TriggerEnvironment, runId: string): Readonly<Record<string, string>> {
  return tokenHeaders(environment, [`read:runs:${runId}`, `write:inputStreams:${runId}`], hour);
}

/**
 * The headers that hand out a public access token, and its claims.
 *
 * @param lifetime milliseconds
 */
export function tokenHeaders(
  { id, key, now }: TriggerEnvironment,
  scopes: readonly string[],
  lifetime: number,
): Readonly<Record<string, string>> {
  const claims = { sub: id, pub: true, scopes };
  return {
    "x-trigger-jwt": signToken(claims, key, { now, lifetime }),
    "x-trigger-jwt-claims": JSON.stringify(claims),
  };
}
