import type { ParsedBody } from "./definition.js";
import type { PlainRequest } from "./http.js";
import { parseForm } from "./parse-form.js";

const empty: ParsedBody = { kind: "empty" };
const invalid: ParsedBody = { kind: "invalid" };
const tooLarge: ParsedBody = { kind: "too-large" };

/** Reads a body as JSON, whatever its content type says; unless it says that it is a form of parts. */
export function parseBody({ body, bodyTooLarge, headers }: PlainRequest): ParsedBody {
  if (bodyTooLarge) return tooLarge;
  if (body === "") return empty;
  const type = headers["content-type"];
  if (type?.startsWith("multipart/")) {
    const parts = parseForm(type, body);
    return parts ? { kind: "form", parts } : invalid;
  }
  try {
    return { kind: "json", value: JSON.parse(body) };
  } catch {
    return invalid;
  }
}
