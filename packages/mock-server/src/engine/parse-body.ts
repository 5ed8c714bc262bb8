import type { OperationData, ParsedBody, ParsedLine } from "./definition.js";
import type { PlainRequest } from "./http.js";
import { mediaType } from "./media-type.js";
import { parseForm } from "./parse-form.js";

const empty: ParsedBody = { kind: "empty" };
const invalid: ParsedBody = { kind: "invalid" };
const tooLarge: ParsedBody = { kind: "too-large" };
const ndjson = /^application\/(?:x-)?ndjson$/;

/**
 * Reads a body as JSON, whatever its content type says; unless it says that it is a form of parts, or, where the
 * operation takes NDJSON, one of the two names of that: then line by line.
 */
export function parseBody({ body, bodyTooLarge, headers }: PlainRequest, operation?: OperationData): ParsedBody {
  if (bodyTooLarge) return tooLarge;
  if (body === "") return empty;
  const type = headers["content-type"] ?? "";
  if (takesLines(operation) && ndjson.test(mediaType(type))) return { kind: "lines", lines: parseLines(body) };
  if (type.startsWith("multipart/")) {
    const parts = parseForm(type, body);
    return parts ? { kind: "form", parts } : invalid;
  }
  try {
    return { kind: "json", value: JSON.parse(body) };
  } catch {
    return invalid;
  }
}

/** Whether a content type of the operation's requests is NDJSON. */
function takesLines(operation: OperationData | undefined): boolean {
  return operation?.request !== undefined && Object.keys(operation.request.content).some((type) => ndjson.test(type));
}

function parseLines(body: string): readonly ParsedLine[] {
  const lines: ParsedLine[] = [];
  const texts = body.split(/\r?\n/);
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? "";
    if (text.trim() === "") continue;
    const number = i + 1;
    try {
      lines.push({ number, text, value: JSON.parse(text) });
    } catch (error) {
      lines.push({ number, text, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return lines;
}
