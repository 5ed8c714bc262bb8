import type { OperationId } from "@trigger-api/types";
import type { Environment } from "../../engine/environment.js";
import type { Draft } from "../../engine/http.js";
import type { Answer, OperationBehaviour } from "../operation-behaviour.js";
import type { Issue } from "../request-parser.js";
import type { TriggerState } from "../state.js";
import { type Asked, ask, type Incoming } from "./asked.js";
import { isKnownProject } from "./environment-of-path.js";
import { openToOrigins } from "./origins.js";
import { unauthorizedProblem } from "./refuse-credential.js";

export interface PersonalRules<Query> {
  readonly query: (query: URLSearchParams) => { readonly value: Query } | { readonly issues: readonly Issue[] };
  /** The slugs of the environments that the request names, in order. */
  readonly slugs: (query: Query) => readonly string[];
}

/**
 * A read that only a person makes: personal access token, query, environment, handler. The environment is the first of
 * those named that is open: the token's own where it is of that kind, else the one of that kind that was opened first.
 */
export function personalRead<Id extends OperationId, Query>(
  rules: PersonalRules<Query>,
  handler: (asked: Asked<Id> & { readonly query: Query }) => Answer<Id>,
): OperationBehaviour<Id> {
  const notPersonal: Draft = { status: 401, body: { error: "Invalid or Missing PAT" } };

  function handle(exchange: Incoming): Draft {
    if (exchange.credential.kind !== "personal") {
      exchange.because("this operation takes a personal access token (tr_pat_…) only");
      return notPersonal;
    }
    const query = rules.query(exchange.query);
    if ("issues" in query) {
      exchange.because(query.issues.map(({ message, path }) => `${path.join(".")}: ${message}`).join("; "));
      return { status: 400, body: { error: "Query Error", details: query.issues } };
    }
    if (!isKnownProject(exchange)) return { status: 404, body: { error: "Project not found" } };
    const slugs = rules.slugs(query.value);
    const environment = findEnvironment(exchange, slugs);
    if (!environment) {
      exchange.because(`no environment of this server is called ${slugs.join(" or ") || "(none was named)"}`);
      return { status: 500, body: { error: "Internal Server Error" } };
    }
    return handler({ ...ask<Id>(exchange), environment, query: query.value });
  }

  return {
    refuse: (refusal, request) =>
      openToOrigins(refusal.refused === "missing" ? unauthorizedProblem() : notPersonal, request),
    handle: (exchange) => openToOrigins(handle(exchange), exchange.request),
  };
}

function findEnvironment(
  { environment: own, environments }: Incoming,
  slugs: readonly string[],
): Environment<TriggerState> | undefined {
  for (const slug of slugs) {
    // By its short name alone: here the service knows nothing of `staging`, the published word for `stg`.
    if (own.state.kind === slug) return own;
    const other = environments.all().find(({ state }) => state.kind === slug);
    if (other) return other;
  }
  return undefined;
}
