import type { OperationId } from "@trigger-api/types";
import type { ParsedBody, Refusal } from "../../engine/definition.js";
import type { Draft } from "../../engine/http.js";
import type { Answer, OperationBehaviour } from "../operation-behaviour.js";
import { type Issue, type Parser, read, validationText } from "../request-parser.js";
import { restrictedKeyRule } from "../restricted-keys.js";
import type { TriggerEnvironment } from "../state.js";
import { type Asked, ask, type Incoming } from "./asked.js";
import { environmentOfPath } from "./environment-of-path.js";
import { explainUnknown, unreadable } from "./read-body.js";
import { refuseCredential, unauthorizedProblem } from "./refuse-credential.js";
import { refuseScopes, tokenNames } from "./refuse-token.js";

/** What the framework says where a body cannot be read: the handler is never reached. */
const frameworkFailure: Draft = { status: 500, text: "Unexpected Server Error" };

/** That failure, for a handler that finds out late: an answer of every operation of this generation. */
export function frameworkFails<Id extends OperationId>(): Answer<Id> {
  // The brand does not exist at run time.
  return frameworkFailure as Answer<Id>;
}

/** Reads a query, or says what is wrong with it. */
export type QueryReader<Query> = (
  query: URLSearchParams,
) => { readonly value: Query } | { readonly issues: readonly Issue[] };

export interface LegacyReadRules {
  /** The words of this operation's 401, which differ from one to the next; those of the newer generation where left out. */
  readonly unauthorized?: string;
}

export interface LegacyRules<Id extends OperationId, Body, Query> extends LegacyReadRules {
  /** Refused with `Invalid request parameters` and the issues. */
  readonly query?: QueryReader<Query>;
  /** Checks that come before the body is read. */
  readonly before?: (asked: Asked<Id>) => Answer<Id> | undefined;
  /** Not given: a body is not asked for; the handler finds what was sent in `rawBody`. */
  readonly body?: Parser<Body>;
  /** The words of the 400 for a body that does not fit. */
  readonly invalidBody?: string;
  /** Whether that 400 lists what was wrong. */
  readonly issues?: boolean;
  /** The answer to a body that is not JSON, where the handler itself notices. */
  readonly malformed?: Draft;
}

/**
 * An operation of the older generation: credential, query, body as JSON (malformed: 500, plain text), body's schema,
 * then the handler. Takes secret keys; restricted ones by their scopes, and tokens of persons and organisations where the
 * operation lists them.
 */
export function legacy<Id extends OperationId, Body = undefined, Query = undefined>(
  rules: LegacyRules<Id, Body, Query>,
  handler: (
    asked: Asked<Id> & { readonly body: Body; readonly query: Query; readonly rawBody: ParsedBody },
  ) => Answer<Id>,
): OperationBehaviour<Id> {
  const own: Draft | undefined =
    rules.unauthorized === undefined ? undefined : { status: 401, body: { error: rules.unauthorized } };

  function refuse(refusal: Refusal): Draft {
    if (refusal.refused === "missing") return unauthorizedProblem();
    return own ?? refuseCredential(refusal);
  }

  return {
    refuse,
    handle(incoming) {
      const environment = environmentFor(incoming);
      if (!environment) {
        incoming.because(`this operation does not take ${tokenNames[incoming.credential.kind]}`);
        // To these handlers a token is a key that nobody has.
        return refuse({ refused: "unknown", reason: "" });
      }
      if ("status" in environment) return environment;
      const exchange = { ...incoming, environment };
      const asked = ask<Id>(exchange);
      const query = rules.query?.(exchange.query);
      if (query && "issues" in query) {
        exchange.because(validationText(query.issues));
        return { status: 400, body: { error: "Invalid request parameters", issues: query.issues } };
      }
      const early = rules.before?.(asked);
      if (early) return early;
      const { body } = exchange;
      // Without `body`, or without `query`, its type is `undefined`.
      const parameters = query?.value as Query;
      if (!rules.body) return handler({ ...asked, body: undefined as Body, query: parameters, rawBody: body });
      if (body.kind !== "json") {
        exchange.because(unreadable[body.kind]);
        return rules.malformed ?? frameworkFailure;
      }
      const reading = read(rules.body, body.value);
      if ("issues" in reading) {
        exchange.because(validationText(reading.issues));
        const issues = rules.issues ? { issues: reading.issues } : {};
        return { status: 400, body: { error: rules.invalidBody ?? "Invalid request body", ...issues } };
      }
      explainUnknown(exchange, reading.unknown);
      return handler({ ...asked, body: reading.value, query: parameters, rawBody: body });
    },
  };
}

/** The environment that a credential reaches here, or its refusal; `undefined` where the operation does not know such. */
function environmentFor(incoming: Incoming): TriggerEnvironment | Draft | undefined {
  const { credential, operation, environment } = incoming;
  if (credential.kind === "secret") return environment;
  if (credential.kind !== "restricted") return environmentOfPath(incoming);
  if (restrictedKeyRule(operation.id) === "unknown") return undefined;
  return refuseScopes(incoming, []) ? { status: 403, body: { error: "Unauthorized" } } : environment;
}

/** A read of the older generation: credential, then the handler. */
export function legacyRead<Id extends OperationId>(
  rules: LegacyReadRules,
  handler: (asked: Asked<Id>) => Answer<Id>,
): OperationBehaviour<Id> {
  return legacy<Id>(rules, handler);
}
