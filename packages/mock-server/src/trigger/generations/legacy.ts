import type { OperationId } from "@trigger-api/types";
import type { Draft } from "../../engine/http.js";
import type { Answer, OperationBehaviour } from "../operation-behaviour.js";
import { type Parser, read, validationText } from "../request-parser.js";
import { type Asked, ask } from "./asked.js";
import { explainUnknown, unreadable } from "./read-body.js";
import { unauthorizedProblem } from "./refuse-credential.js";

/** What the framework says where a body cannot be read: the handler is never reached. */
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
