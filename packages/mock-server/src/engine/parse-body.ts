import type { ParsedBody } from "./definition.js";
import type { PlainRequest } from "./http.js";

const empty: ParsedBody = { kind: "empty" };
const invalid: ParsedBody = { kind: "invalid" };
const tooLarge: ParsedBody = { kind: "too-large" };

/** Reads a body as JSON, whatever its content type says. */
export function parseBody({ body, bodyTooLarge }: PlainRequest): ParsedBody {
  if (bodyTooLarge) return tooLarge;
  if (body === "") return empty;
  try {
    return { kind: "json", value: JSON.parse(body) };
  } catch {
    return invalid;
  }
}
