import type { Identity, Refusal } from "../engine/definition.js";
import type { Environments } from "../engine/environment.js";
import type { PlainRequest } from "../engine/http.js";
import { readBranch } from "./branch.js";
import type { DeclarationStore } from "./declarations.js";
import { type EnvironmentKind, isPersonalToken, kindOfKey, kindOfRestrictedKey } from "./keys.js";
import type { TriggerState } from "./state.js";
import { digestOf, isSignedWith, type ReadToken, readToken } from "./tokens.js";

/** What a caller proved to have. */
export type Credential =
  | { readonly kind: "secret" }
  /** An additional key of an environment: may do what its scopes say, where the operation takes such keys at all. */
  | { readonly kind: "restricted"; readonly scopes: readonly string[] }
  /** A personal access token: only for operations that ask for a person. */
  | { readonly kind: "personal" }
  /** A token of an organisation: only for operations whose path names the environment. */
  | { readonly kind: "organisation" }
  /** A public access token: may do what its scopes say, where the operation takes such tokens at all. */
  | {
      readonly kind: "public";
      readonly scopes: readonly string[];
      /** What stands for a token that may be used once. */
      readonly oneTimeToken?: string;
    };

/** Why a credential was not accepted; each has its own words in each generation of handlers. */
export type RefusalCode =
  | "missing"
  | "empty"
  | "unknown"
  | "no branch"
  | "unknown branch"
  | "token of nobody"
  | "bad token";

export interface TriggerRefusal extends Refusal {
  readonly refused: RefusalCode;
}

type Outcome = Identity<Credential> | TriggerRefusal;

const organisation = /^tr_oat_[0-9A-Za-z]+$/;
const secret: Credential = { kind: "secret" };

/**
 * Tells who asks, from `Authorization` (the word `Bearer` may be left out) and `x-trigger-branch`. Any well-formed
 * secret key opens an environment of its own, unless `secretKeys` closes the door to all but those. A preview key needs
 * a branch; a development key may name one (`default` is none); others ignore it.
 *
 * @param personalKey the key whose environment tokens of persons and organisations belong to; without it they are unknown
 */
export function createIdentify(
  secretKeys: readonly string[] | undefined,
  personalKey?: string,
  declarations?: DeclarationStore,
): (request: PlainRequest, environments: Environments<TriggerState>) => Outcome {
  const known = secretKeys && new Set(secretKeys);

  return ({ headers }, environments) => {
    const header = headers.authorization;
    if (header === undefined) return refuse("missing", "the request has no Authorization header");
    const credential = header.replace(/^Bearer /, "").trim();
    if (credential === "") return refuse("empty", "the Authorization header is empty");

    const token = readToken(credential);
    if (token) return identifyToken(token, environments);

    const declared = declarations?.now ?? {};
    if (personalKey !== undefined && isPersonalToken(credential)) {
      if (declared.personalTokens?.includes(credential) === false) {
        return refuse("unknown", "the personal access token is not one of those that were declared");
      }
      return { key: personalKey, branch: "", credential: { kind: "personal" } };
    }
    if (personalKey !== undefined && organisation.test(credential)) {
      return { key: personalKey, branch: "", credential: { kind: "organisation" } };
    }
    const restricted = declarations?.restrictedKey(credential);
    if (restricted) {
      const { of, scopes } = restricted;
      return identifyKey(of, kindOfRestrictedKey(credential), { kind: "restricted", scopes }, headers);
    }
    const kind = kindOfKey(credential);
    if (!kind) return refuse("unknown", describeUnknown(credential));
    if (declared.keys ? !declared.keys.includes(credential) : known && !known.has(credential)) {
      return refuse("unknown", "the secret key is well formed, but not one of those that this server was given");
    }
    return identifyKey(credential, kind, secret, headers);
  };

  /** The environment of a key, and of the branch that the request names. */
  function identifyKey(
    key: string,
    kind: EnvironmentKind | undefined,
    credential: Credential,
    headers: PlainRequest["headers"],
  ): Outcome {
    const named = readBranch(headers["x-trigger-branch"]);
    if (kind === "preview" && named === "") {
      return refuse("no branch", "a preview key needs the x-trigger-branch header");
    }
    const branch = kind === "preview" || (kind === "dev" && named !== "default") ? named : "";
    if (branch !== "" && declarations?.now.branches?.includes(branch) === false) {
      return refuse("unknown branch", "the branch is not one of those that were declared");
    }
    return { key, branch, credential };
  }
}

function identifyToken(token: ReadToken, environments: Environments<TriggerState>): Outcome {
  const environment =
    environments.findById(token.claims.sub) ?? environments.all().find(({ key }) => isSignedWith(token, key));
  if (!environment) {
    return refuse(
      "token of nobody",
      "the public access token names no environment of this server, and none of their keys signed it",
    );
  }
  if (!isSignedWith(token, environment.key)) {
    return refuse("bad token", "the public access token was not signed with the key of the environment it names");
  }
  const { exp, scopes } = token.claims;
  const now = token.isOwn ? environment.now : environment.wallNow;
  if (exp !== undefined && exp * 1_000 <= now) {
    const clock = token.isOwn ? "the mock's now" : "the machine's clock plus what the mock was advanced";
    return refuse(
      "bad token",
      `the public access token expired at ${instantText(exp * 1_000)}; ${clock} is ${instantText(now)}`,
    );
  }
  const once = token.claims.otu ? { oneTimeToken: digestOf(token) } : {};
  return { key: environment.key, branch: environment.branch, credential: { kind: "public", scopes, ...once } };
}

function instantText(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString();
}

function refuse(refused: RefusalCode, reason: string): TriggerRefusal {
  return { refused, reason };
}

function describeUnknown(credential: string): string {
  if (kindOfRestrictedKey(credential)) return "the restricted key (tr_…_sk_…) is not one of those that were declared";
  if (/^tr_(?:pat|oat|uat)_/.test(credential)) return "personal and organisation tokens do not open an environment";
  if (credential.startsWith("pk_")) return "public API keys (pk_…) are no longer accepted by the service";
  const shape = "tr_dev_, tr_stg_, tr_prod_ or tr_preview_ and 24 letters or digits";
  return `expected a secret key: ${shape}; got ${credential.length} characters of another shape`;
}
