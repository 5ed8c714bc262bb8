import type { OperationId } from "@trigger-api/types";
import type { Answer, OperationBehaviour } from "../operation-behaviour.js";
import { type Asked, ask } from "./asked.js";
import { openToOrigins } from "./origins.js";
import { refuseCredential } from "./refuse-credential.js";

/** An operation that asks for no credentials, and that any web page may call. */
export function openToAll<Id extends OperationId>(
  handler: (asked: Asked<Id> & { readonly query: URLSearchParams }) => Answer<Id>,
): OperationBehaviour<Id> {
  return {
    refuse: refuseCredential,
    handle: (exchange) => openToOrigins(handler({ ...ask<Id>(exchange), query: exchange.query }), exchange.request),
  };
}
