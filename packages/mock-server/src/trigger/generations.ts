import type { OperationId } from "@trigger-api/types";
import type { Exchange, OperationData, ParsedBody, Refusal } from "../engine/definition.js";
import type { Draft, PlainRequest } from "../engine/http.js";
import type { Credential, RefusalCode } from "./auth.js";
import { type Answer, type OperationBehaviour, type Reply, replyOf } from "./operation-behaviour.js";
import { type Issue, type Parser, read, validationText } from "./request-parser.js";
import { grants, type ScopeTarget } from "./scopes.js";
import type { TriggerEnvironment, TriggerState } from "./state.js";

/*
 * The service has two generations of handlers, which check in another order and word their refusals otherwise. Each
 * stands here once; a behaviour says which one it is of.
 */

/** What every behaviour is given. */
export interface Asked<Id extends OperationId> {
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly environment: TriggerEnvironment;
  /** Explains a refusal, or a success that did less than asked, to the developer. */
  readonly because: (reason: string) => void;
  readonly reply: Reply<Id>;
}

type Incoming = Exchange<TriggerState, Credential>;

function ask<Id extends OperationId>({ params, request, environment, because }: Incoming): Asked<Id> {
  return { params, headers: request.headers, environment, because, reply: replyOf<Id>() };
}

/** The answer to a request without any `Authorization` header, on every path of the API. */
export function unauthorizedProblem(): Draft {
  const problem = {
    title: "Unauthorized",
    status: 401,
    type: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/401",
    detail: "No authorization header provided",
    error: "No authorization header provided",
  };
  // Printed over several lines, as the service does.
  return { status: 401, text: JSON.stringify(problem, null, 2), contentType: "application/problem+json" };
}

/** The scopes of which one is enough for a public access token; `undefined` where the operation takes none. */
function publicScopes(operation: OperationData): readonly string[] | undefined {
  const lists = operation.security.flatMap((schemes) => schemes.publicAccessToken ?? []);
  const taken = operation.security.some((schemes) => "publicAccessToken" in schemes);
  return taken ? lists : undefined;
}

/** Reads a body as the framework does outside the handler: what fails here never reaches it. */
const frameworkFailure: Draft = { status: 500, text: "Unexpected Server Error" };

export interface LegacyRules<Body> {
  /** The words of this operation's 401: they differ from one to the next. */
  readonly unauthorized: string;
  readonly body: Parser<Body>;
  /** The words of the 400 for a body that does not fit. */
  readonly invalidBody: string;
}

/**
 * An operation of the older generation: credential, body as JSON (malformed: 500, plain text), body's schema, then the
 * handler. Takes secret keys only.
 */
export function legacy<Id extends OperationId, Body>(
  rules: LegacyRules<Body>,
  handler: (asked: Asked<Id> & { readonly body: Body }) => Answer<Id>,
): OperationBehaviour<Id> {
  const unauthorized: Draft = { status: 401, body: { error: rules.unauthorized } };
  return {
    refuse: (refusal) => (refusal.refused === "missing" ? unauthorizedProblem() : unauthorized),
    handle(exchange) {
      if (exchange.credential.kind !== "secret") {
        exchange.because("this operation takes a secret key, not a public access token");
        return unauthorized;
      }
      const { body } = exchange;
      if (body.kind !== "json") {
        exchange.because(unreadable[body.kind]);
        return frameworkFailure;
      }
      const reading = read(rules.body, body.value);
      if ("issues" in reading) {
        exchange.because(validationText(reading.issues));
        return { status: 400, body: { error: rules.invalidBody } };
      }
      explainUnknown(exchange, reading.unknown);
      return handler({ ...ask<Id>(exchange), body: reading.value });
    },
  };
}

const unreadable = {
  empty: "the body is empty: expected JSON",
  invalid: "the body is not JSON",
  "too-large": "the body is larger than this server reads",
} as const;

function explainUnknown(exchange: Incoming, unknown: readonly string[]): void {
  if (unknown.length > 0) exchange.because(`passed over, for the service does not know it: ${unknown.join(", ")}`);
}

interface ModernRules<Id extends OperationId, Query, Resource> {
  /** Whether browsers of other origins may call it. */
  readonly cors?: boolean;
  readonly query?: (query: URLSearchParams) => { readonly value: Query } | { readonly issues: readonly Issue[] };
  /** Looks up what the request is about; `undefined` answers 404. */
  readonly find?: (asked: Asked<Id>) => Resource | undefined;
  /** What a scope may name to reach it. */
  readonly reach: (asked: Asked<Id>, resource: Resource, query: Query) => readonly ScopeTarget[];
}

export interface ReadRules<Id extends OperationId, Query, Resource> extends ModernRules<Id, Query, Resource> {
  /** Whether the service asks the client to try again when nothing was found. */
  readonly missingMayAppear?: boolean;
}

export interface WriteRules<Id extends OperationId, Body, Resource> extends ModernRules<Id, undefined, Resource> {
  /** Largest body in bytes; where it is set, `content-length` is needed. */
  readonly maximumBytes?: number;
  readonly headers?: (headers: Readonly<Record<string, string>>) => readonly Issue[];
  /** Not given: a body is not asked for; the handler finds what was sent in `rawBody`. */
  readonly body?: Parser<Body>;
}

type ModernAsked<Id extends OperationId, Resource> = Asked<Id> & { readonly resource: Resource };

/** The newer generation, which has one order of checks for reads and one for writes, and one set of words. */
export const modern = {
  /** Credential, query, look-up (404 before 403), authorisation, handler. */
  read<Id extends OperationId, Query = undefined, Resource = undefined>(
    rules: ReadRules<Id, Query, Resource>,
    handler: (asked: ModernAsked<Id, Resource> & { readonly query: Query }) => Answer<Id>,
  ): OperationBehaviour<Id> {
    return behaviour(rules.cors, (exchange) => {
      const refused = refuseToken(exchange);
      if (refused) return refused;
      const query = rules.query?.(exchange.query);
      if (query && "issues" in query) return refuseIssues(exchange, "Query Error", query.issues);
      const asked = ask<Id>(exchange);
      const resource = rules.find?.(asked);
      if (rules.find && resource === undefined) {
        exchange.because(nothingFound(exchange));
        const retry = rules.missingMayAppear === true && !exchange.environment.state.settings.fastRetries;
        return { status: 404, body: { error: "Not found" }, headers: { "x-should-retry": String(retry) } };
      }
      // Without `find`, or without `query`, its type is `undefined`.
      const found = resource as Resource;
      const filters = query?.value as Query;
      return (
        refuseScopes(exchange, rules.reach(asked, found, filters)) ??
        handler({ ...asked, resource: found, query: filters })
      );
    });
  },

  /** Credential, size, headers, body (empty, malformed, misshapen), look-up, authorisation (403 before 404), handler. */
  write<Id extends OperationId, Body = undefined, Resource = undefined>(
    rules: WriteRules<Id, Body, Resource>,
    handler: (asked: ModernAsked<Id, Resource> & { readonly body: Body; readonly rawBody: ParsedBody }) => Answer<Id>,
  ): OperationBehaviour<Id> {
    return behaviour(rules.cors, (exchange) => {
      const refused = refuseToken(exchange) ?? refuseSize(exchange, rules.maximumBytes);
      if (refused) return refused;
      const issues = rules.headers?.(exchange.request.headers) ?? [];
      if (issues.length > 0) return refuseIssues(exchange, "Headers Error", issues);
      const body = rules.body ? readBody(exchange, rules.body) : undefined;
      if (body && "status" in body) return body;
      const asked = ask<Id>(exchange);
      const resource = rules.find?.(asked);
      if (rules.find && resource === undefined) {
        exchange.because(nothingFound(exchange));
        return refuseScopes(exchange, []) ?? { status: 404, body: { error: "Resource not found" } };
      }
      // Without `find`, or without `body`, its type is `undefined`.
      const found = resource as Resource;
      return (
        refuseScopes(exchange, rules.reach(asked, found, undefined)) ??
        handler({ ...asked, resource: found, body: body?.value as Body, rawBody: exchange.body })
      );
    });
  },
};

function behaviour<Id extends OperationId>(
  cors: boolean | undefined,
  handle: (exchange: Incoming) => Draft,
): OperationBehaviour<Id> {
  if (!cors) return { refuse: refuseCredential, handle };
  return {
    refuse: (refusal, request) => openToOrigins(refuseCredential(refusal), request),
    handle: (exchange) => openToOrigins(handle(exchange), exchange.request),
  };
}

/** Lets a browser of the asking origin read the answer, its token headers included. */
export function openToOrigins(draft: Draft, { headers }: PlainRequest): Draft {
  const { origin } = headers;
  if (origin === undefined) return draft;
  return {
    ...draft,
    headers: {
      ...draft.headers,
      "access-control-allow-origin": origin,
      "access-control-expose-headers": "x-trigger-jwt,x-trigger-jwt-claims",
      vary: "Origin",
    },
  };
}

const credentialWords: Readonly<Record<Exclude<RefusalCode, "missing">, string>> = {
  empty: "Invalid or Missing API key",
  unknown: "Invalid API key",
  "no branch": "x-trigger-branch header required for preview env",
  "token of nobody": "Invalid Public Access Token",
  "bad token": "Public Access Token is invalid",
};

function refuseCredential({ refused }: Refusal): Draft {
  if (refused === "missing") return unauthorizedProblem();
  // Refusals come from our own identify, which knows these codes only.
  return { status: 401, body: { error: credentialWords[refused as keyof typeof credentialWords] } };
}

function refuseToken({ credential, operation, because }: Incoming): Draft | undefined {
  if (credential.kind === "secret" || publicScopes(operation)) return undefined;
  because("this operation takes a secret key, not a public access token");
  return { status: 401, body: { error: "Public JWT API keys are not allowed for this request" } };
}

function refuseScopes(
  { credential, operation, because }: Incoming,
  targets: readonly ScopeTarget[],
): Draft | undefined {
  if (credential.kind === "secret") return undefined;
  const asked = publicScopes(operation) ?? [];
  if (grants(credential.scopes, asked, targets)) return undefined;
  because(
    `the token's scopes (${credential.scopes.join(", ") || "none"}) do not reach this; one of ${asked.join(", ")} would`,
  );
  return {
    status: 403,
    body: { error: "Unauthorized", code: "unauthorized", param: "access_token", type: "authorization" },
  };
}

function refuseSize({ request, body, because }: Incoming, maximum: number | undefined): Draft | undefined {
  if (maximum === undefined) return undefined;
  const length = request.headers["content-length"];
  const tooLarge: Draft = { status: 413, body: { error: "Request body too large" } };
  if (body.kind === "too-large" || Number(length) > maximum) {
    because(`the body has ${length ?? "too many"} bytes; ${maximum} are allowed`);
    return tooLarge;
  }
  if (length !== undefined || request.body === "") return undefined;
  because("the request has no content-length header, which the service insists on here");
  return tooLarge;
}

function refuseIssues({ because }: Incoming, error: string, issues: readonly Issue[]): Draft {
  because(issues.map(({ message, path }) => `${path.join(".")}: ${message}`).join("; "));
  return { status: 400, body: { error, details: issues } };
}

function readBody<Body>(exchange: Incoming, parser: Parser<Body>): { readonly value: Body } | Draft {
  const { body } = exchange;
  if (body.kind === "empty") return { status: 400, body: { error: "Request body is empty" } };
  // The service takes `null`, `0`, `false` and `""` for a failure to parse.
  if (body.kind !== "json" || !body.value) {
    exchange.because(body.kind === "json" ? "the body is JSON, but not an object" : unreadable[body.kind]);
    return { status: 400, body: { error: "Invalid JSON" } };
  }
  const reading = read(parser, body.value);
  if ("issues" in reading) return { status: 400, body: { error: validationText(reading.issues) } };
  explainUnknown(exchange, reading.unknown);
  return { value: reading.value };
}

function nothingFound({ params }: Incoming): string {
  const name = Object.values(params)
    .map((value) => JSON.stringify(value.slice(0, 60)))
    .join(", ");
  return `nothing is known under ${name} in the environment of this credential`;
}
