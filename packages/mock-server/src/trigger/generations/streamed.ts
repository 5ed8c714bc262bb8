import type { OperationId } from "@trigger-api/types";
import type { ParsedLine } from "../../engine/definition.js";
import type { Draft, PlainRequest } from "../../engine/http.js";
import { mediaType } from "../../engine/media-type.js";
import type { Answer, OperationBehaviour } from "../operation-behaviour.js";
import { type Asked, ask } from "./asked.js";
import { openToOrigins } from "./origins.js";
import { refuseCredential } from "./refuse-credential.js";
import { refuseToken } from "./refuse-token.js";

const wrongType: Draft = {
  status: 415,
  body: { error: "Content-Type must be application/x-ndjson or application/ndjson" },
};

/** A write whose body is lines of JSON: content type, credential, body, then the handler, which authorises by what it finds. */
export function streamed<Id extends OperationId>(
  handler: (asked: Asked<Id> & { readonly lines: readonly ParsedLine[] }) => Answer<Id>,
): OperationBehaviour<Id> {
  return {
    refuse(refusal, request) {
      // Without any credential the request does not get as far as the handler.
      const isTyped = refusal.refused === "missing" || isLines(request);
      return openToOrigins(isTyped ? refuseCredential(refusal) : wrongType, request);
    },
    handle(exchange) {
      const { request, body, because } = exchange;
      const answer = (draft: Draft) => openToOrigins(draft, request);
      if (!isLines(request)) {
        because(`the content type is ${mediaType(request.headers["content-type"] ?? "") || "missing"}`);
        return answer(wrongType);
      }
      const refused = refuseToken(exchange);
      if (refused) return answer(refused);
      if (body.kind !== "lines") return answer({ status: 400, body: { error: "Request body is required" } });
      return answer(handler({ ...ask<Id>(exchange), lines: body.lines }));
    },
  };
}

function isLines({ headers }: PlainRequest): boolean {
  return /^application\/(?:x-)?ndjson$/.test(mediaType(headers["content-type"] ?? ""));
}
