import { signToken } from "../src/trigger/tokens.js";
import type { OpenMock } from "./open-mock.js";

/** The header of a public token with these scopes, made at the instant at which the mock starts. */
export function tokenFor({ mock }: OpenMock, scopes: string[], lifetime = 900_000) {
  const { id, secretKey } = mock.environment(mock.secretKey);
  const token = signToken({ sub: id, scopes }, secretKey, { now: Date.parse("2030-01-01T00:00:00Z"), lifetime });
  return { authorization: `Bearer ${token}` };
}

/** What one gets whose scopes do not reach so far. */
export const forbidden = {
  status: 403,
  body: { error: "Unauthorized", code: "unauthorized", param: "access_token", type: "authorization" },
};
