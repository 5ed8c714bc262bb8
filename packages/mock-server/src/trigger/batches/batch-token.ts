import type { TriggerEnvironment } from "../state.js";
import { signToken } from "../tokens.js";

const hour = 3_600_000;

/** The headers that hand out a public access token for one batch, valid for an hour, and its claims. */
export function batchTokenHeaders(
  { id, key, now }: TriggerEnvironment,
  batchId: string,
  { mayFill = false, claimsScopes = true } = {},
): Readonly<Record<string, string>> {
  const scopes = [`read:batch:${batchId}`, ...(mayFill ? [`write:batch:${batchId}`] : [])];
  const claims = { sub: id, pub: true, ...(claimsScopes ? { scopes } : {}) };
  return {
    "x-trigger-jwt": signToken({ sub: id, scopes }, key, { now, lifetime: hour }),
    "x-trigger-jwt-claims": JSON.stringify(claims),
  };
}
