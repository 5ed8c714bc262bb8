import type { OperationId } from "@trigger-api/types";
import type { ParsedBody, Refusal } from "../../engine/definition.js";
import type { Draft } from "../../engine/http.js";
import type { Answer, OperationBehaviour } from "../operation-behaviour.js";
import type { Issue, Parser } from "../request-parser.js";
import type { ScopeTarget } from "../scopes.js";
import { type Asked, ask, type Incoming } from "./asked.js";
import { openToOrigins } from "./origins.js";
import { readBody, refuseSize } from "./read-body.js";
import { refuseCredential } from "./refuse-credential.js";
import { refuseScopes, refuseToken } from "./refuse-token.js";

interface ModernRules<Id extends OperationId, Query, Resource> {
  /** Whether browsers of other origins may call it. */
  readonly cors?: boolean;
  /** Whether no rate limiter stands in front: a request without credentials is then worded by the handler itself. */
  readonly exempt?: boolean;
  readonly query?: (query: URLSearchParams) => { readonly value: Query } | { readonly issues: readonly Issue[] };
  /** Looks up what the request is about; `undefined` answers 404. */
  readonly find?: (asked: Asked<Id>) => Resource | undefined;
}

export interface ReadRules<Id extends OperationId, Query, Resource> extends ModernRules<Id, Query, Resource> {
  /** What a scope may name to reach it. */
  readonly reach: (asked: Asked<Id>, resource: Resource, query: Query) => readonly ScopeTarget[];
  /** Whether the service asks the client to try again when nothing was found. */
  readonly missingMayAppear?: boolean;
}

export interface WriteRules<Id extends OperationId, Body, Resource> extends ModernRules<Id, undefined, Resource> {
  /** Largest body in bytes; where it is set, `content-length` is needed. */
  readonly maximumBytes?: number;
  readonly headers?: (headers: Readonly<Record<string, string>>) => readonly Issue[];
  /** Not given: a body is not asked for; the handler finds what was sent in `rawBody`. */
  readonly body?: Parser<Body>;
  /** What a scope may name to reach it. */
  readonly reach: (asked: Asked<Id> & { readonly body: Body }, resource: Resource) => readonly ScopeTarget[];
  /** Whether a credential has to reach all of it, or any of it, as usual. */
  readonly reachAll?: boolean;
}

type ModernAsked<Id extends OperationId, Resource> = Asked<Id> & { readonly resource: Resource };

/** The newer generation, which has one order of checks for reads and one for writes, and one set of words. */
export const modern = {
  /** Credential, query, look-up (404 before 403), authorisation, handler. */
  read<Id extends OperationId, Query = undefined, Resource = undefined>(
    rules: ReadRules<Id, Query, Resource>,
    handler: (asked: ModernAsked<Id, Resource> & { readonly query: Query }) => Answer<Id>,
  ): OperationBehaviour<Id> {
    return behaviour(rules, (exchange) => {
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
    return behaviour(rules, (exchange) => {
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
      const read = { ...asked, body: body?.value as Body };
      return (
        refuseScopes(exchange, rules.reach(read, found), rules.reachAll) ??
        handler({ ...read, resource: found, rawBody: exchange.body })
      );
    });
  },
};

function behaviour<Id extends OperationId>(
  { cors, exempt }: Pick<ModernRules<Id, never, never>, "cors" | "exempt">,
  handle: (exchange: Incoming) => Draft,
): OperationBehaviour<Id> {
  const refuse = (refusal: Refusal) =>
    refuseCredential(exempt && refusal.refused === "missing" ? { ...refusal, refused: "empty" } : refusal);
  if (!cors) return { refuse, handle };
  return {
    refuse: (refusal, request) => openToOrigins(refuse(refusal), request),
    handle: (exchange) => openToOrigins(handle(exchange), exchange.request),
  };
}

function refuseIssues({ because }: Incoming, error: string, issues: readonly Issue[]): Draft {
  because(issues.map(({ message, path }) => `${path.join(".")}: ${message}`).join("; "));
  return { status: 400, body: { error, details: issues } };
}

function nothingFound({ params }: Incoming): string {
  const name = Object.values(params)
    .map((value) => JSON.stringify(value.slice(0, 60)))
    .join(", ");
  return `nothing is known under ${name} in the environment of this credential`;
}
