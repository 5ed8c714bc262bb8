import type { OperationId } from "@trigger-api/types";
import type { Draft } from "../../engine/http.js";
import type { Answer, OperationBehaviour } from "../operation-behaviour.js";
import { type Parser, read, validationText } from "../request-parser.js";
import { type Asked, ask, type Incoming } from "./asked.js";
import { explainUnknown, unreadable } from "./read-body.js";
import { unauthorizedProblem } from "./refuse-credential.js";

/** What the framework says where a body cannot be read: the handler is never reached. */
const frameworkFailure: Draft = { status: 500, text: "Unexpected Server Error" };

export interface LegacyReadRules {
  /** The words of this operation's 401: they differ from one to the next. */
  readonly unauthorized: string;
}

export interface LegacyRules<Body> extends LegacyReadRules {
  readonly body: Parser<Body>;
  /** The words of the 400 for a body that does not fit. */
  readonly invalidBody: string;
  /** Whether that 400 lists what is wrong. */
  readonly issues?: boolean;
  /** The answer to a body that cannot be read, where the handler gives one itself. */
  readonly malformed?: Draft;
}

/**
 * An operation of the older generation: credential, body as JSON (malformed: 500, plain text), body's schema, then the
 * handler. Takes secret keys only.
 */
export function legacy<Id extends OperationId, Body>(
  rules: LegacyRules<Body>,
  handler: (asked: Asked<Id> & { readonly body: Body }) => Answer<Id>,
): OperationBehaviour<Id> {
  return behaviour(rules, (exchange) => {
    const { body } = exchange;
    if (body.kind !== "json") {
      exchange.because(unreadable[body.kind]);
      return rules.malformed ?? frameworkFailure;
    }
    const reading = read(rules.body, body.value);
    if ("issues" in reading) {
      exchange.because(validationText(reading.issues));
      const issues = rules.issues ? { issues: reading.issues } : {};
      return { status: 400, body: { error: rules.invalidBody, ...issues } };
    }
    explainUnknown(exchange, reading.unknown);
    return handler({ ...ask<Id>(exchange), body: reading.value });
  });
}

/** A read of the older generation: credential, then the handler. Takes secret keys only. */
export function legacyRead<Id extends OperationId>(
  rules: LegacyReadRules,
  handler: (asked: Asked<Id>) => Answer<Id>,
): OperationBehaviour<Id> {
  return behaviour(rules, (exchange) => handler(ask<Id>(exchange)));
}

function behaviour<Id extends OperationId>(
  rules: LegacyReadRules,
  handle: (exchange: Incoming) => Draft,
): OperationBehaviour<Id> {
  const unauthorized: Draft = { status: 401, body: { error: rules.unauthorized } };
  return {
    refuse: (refusal) => (refusal.refused === "missing" ? unauthorizedProblem() : unauthorized),
    handle(exchange) {
      if (exchange.credential.kind === "secret") return handle(exchange);
      exchange.because(`this operation takes a secret key, not a ${exchange.credential.kind} access token`);
      return unauthorized;
    },
  };
}
