import { coerceDelay } from "../delay.js";
import { accept, anything, byType, list, map, object, optional, text } from "../request-parser.js";

const tag = text(128, "Tags must be less than 128 characters");

/** The body of a call that creates a token. */
export const createWaitpointBody = object({
  idempotencyKey: optional(text(2_048, "idempotencyKey must be 2048 characters or less")),
  idempotencyKeyTTL: optional(text()),
  timeout: optional(accept(coerceDelay, "Invalid date")),
  tags: optional(byType({ string: map(tag, (one) => [one]), array: list(tag) })),
});

/** The body of a call that completes one. */
export const completeWaitpointBody = object({ data: anything });
