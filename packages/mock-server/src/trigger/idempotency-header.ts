import type { Issue } from "./request-parser.js";

const maximum = 2_048;

/** What is wrong with the header `idempotency-key`: it may have 2,048 characters. */
export function checkIdempotencyHeader(headers: Readonly<Record<string, string>>): readonly Issue[] {
  const key = headers["idempotency-key"] ?? "";
  if (key.length <= maximum) return [];
  const message = `idempotency-key must be ${maximum} characters or less`;
  return [
    { code: "too_big", maximum, type: "string", inclusive: true, exact: false, message, path: ["idempotency-key"] },
  ];
}
