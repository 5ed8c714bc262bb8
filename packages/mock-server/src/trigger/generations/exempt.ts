import type { OperationId } from "@trigger-api/types";
import type { Draft } from "../../engine/http.js";
import type { Answer, OperationBehaviour } from "../operation-behaviour.js";
import { type Asked, ask } from "./asked.js";

const unauthorized: Draft = { status: 401, body: { error: "Invalid or Missing API key" } };

/**
 * An operation of the older generation that no rate limiter stands in front of, and that reads no body: one wording
 * for every credential that is not a secret key, a missing one included.
 */
export function exempt<Id extends OperationId>(handler: (asked: Asked<Id>) => Answer<Id>): OperationBehaviour<Id> {
  return {
    refuse: () => unauthorized,
    handle(exchange) {
      if (exchange.credential.kind === "secret") return handler(ask<Id>(exchange));
      exchange.because("this operation takes a secret key, not a public access token");
      return unauthorized;
    },
  };
}
