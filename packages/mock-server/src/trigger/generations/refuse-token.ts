import type { OperationData } from "../../engine/definition.js";
import type { Draft } from "../../engine/http.js";
import type { Credential } from "../auth.js";
import { restrictedKeyRule } from "../restricted-keys.js";
import { grants, type ScopeTarget } from "../scopes.js";
import type { Incoming } from "./asked.js";
import { refuseCredential } from "./refuse-credential.js";

/** What a credential is called. */
export const tokenNames: Readonly<Record<Credential["kind"], string>> = {
  secret: "a secret key",
  restricted: "a restricted key",
  personal: "a personal access token",
  organisation: "a token of an organisation",
  public: "a public access token",
};

/**
 * Refuses a token of a person or an organisation, and a public one or a restricted key where the operation takes none.
 */
export function refuseToken({ credential, operation, because }: Incoming): Draft | undefined {
  if (credential.kind === "personal" || credential.kind === "organisation") {
    because(`this operation takes a secret key, not ${tokenNames[credential.kind]}`);
    return refuseCredential({ refused: "unknown", reason: "" });
  }
  if (credential.kind === "secret") return undefined;
  if (credential.kind === "restricted") {
    if (restrictedKeyRule(operation.id) !== "refused") return undefined;
    because("this operation names no rule for restricted keys: it takes a secret key");
    return forbidden;
  }
  if (publicScopes(operation)) return undefined;
  because("this operation takes a secret key, not a public access token");
  return { status: 401, body: { error: "Public JWT API keys are not allowed for this request" } };
}

/**
 * Refuses a public access token or a restricted key whose scopes reach none of the targets, or not `all` of them (of
 * none at all: those without an id do). A secret key reaches everything.
 */
export function refuseScopes(
  { credential, operation, because }: Incoming,
  targets: readonly ScopeTarget[],
  all = false,
): Draft | undefined {
  if (!("scopes" in credential)) return undefined;
  const asked = (credential.kind === "restricted" && ownScopes(operation)) || publicScopes(operation) || [];
  // An operation that takes such tokens and lists no scope takes any of them.
  if (asked.length === 0) return undefined;
  const each = all && targets.length > 0 ? targets.map((target) => [target]) : [targets];
  if (each.every((some) => grants(credential.scopes, asked, some))) return undefined;
  const whose = credential.kind === "public" ? "token" : "restricted key";
  because(
    `the ${whose}'s scopes (${credential.scopes.join(", ") || "none"}) do not reach this; one of ${asked.join(", ")} would`,
  );
  return forbidden;
}

const forbidden: Draft = {
  status: 403,
  body: { error: "Unauthorized", code: "unauthorized", param: "access_token", type: "authorization" },
};

/** Why a run may not be put below a parent. */
export const parentRefused = "the token's scopes do not reach the run parentRunId; write:runs would";

/** Whether the credential may put runs below this parent. */
export function mayWriteParent(credential: Credential, parentRunId: string | undefined): boolean {
  if (!("scopes" in credential) || parentRunId === undefined) return true;
  return grants(credential.scopes, ["write:runs"], [{ type: "runs", id: parentRunId }]);
}

/** The scopes of which one is enough for a restricted key, where the operation takes no public access tokens. */
function ownScopes(operation: OperationData): readonly string[] | undefined {
  const rule = restrictedKeyRule(operation.id);
  return typeof rule === "string" ? undefined : rule;
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
