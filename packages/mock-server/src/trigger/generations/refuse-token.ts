import type { OperationData } from "../../engine/definition.js";
import type { Draft } from "../../engine/http.js";
import { grants, type ScopeTarget } from "../scopes.js";
import type { Incoming } from "./asked.js";

/** Refuses a public access token where the operation takes none. */
export function refuseToken({ credential, operation, because }: Incoming): Draft | undefined {
  if (credential.kind === "secret" || publicScopes(operation)) return undefined;
  because("this operation takes a secret key, not a public access token");
  return { status: 401, body: { error: "Public JWT API keys are not allowed for this request" } };
}

/** Refuses a public access token whose scopes reach none of the targets. A secret key reaches everything. */
export function refuseScopes(
  { credential, operation, because }: Incoming,
  targets: readonly ScopeTarget[],
): Draft | undefined {
  if (credential.kind === "secret") return undefined;
  const asked = publicScopes(operation) ?? [];
  // An operation that takes such tokens and lists no scope takes any of them.
  if (asked.length === 0) return undefined;
  if (grants(credential.scopes, asked, targets)) return undefined;
  because(
    `the token's scopes (${credential.scopes.join(", ") || "none"}) do not reach this; one of ${asked.join(", ")} would`,
  );
  return {
    status: 403,
    body: { error: "Unauthorized", code: "unauthorized", param: "access_token", type: "authorization" },
  };
}

/**
 * The scopes of which one is enough for a public access token; empty where any token will do, `undefined` where the
 * operation takes none.
 */
function publicScopes(operation: OperationData): readonly string[] | undefined {
  const lists = operation.security.flatMap((schemes) => schemes.publicAccessToken ?? []);
  const taken = operation.security.some((schemes) => "publicAccessToken" in schemes);
  return taken ? lists : undefined;
}
