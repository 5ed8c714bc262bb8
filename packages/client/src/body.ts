import { writeQuery } from "./query.js";

/** A request body as it is sent, and its content type; a `FormData` brings its own. */
export interface WrittenBody {
  readonly body?: string;
  readonly type?: string;
}

/**
 * Writes a body as its media type wants it: JSON, unless the operation says otherwise; one line of JSON for each
 * element for NDJSON; like a query for forms. Text for any other type, and `FormData`, are sent as they are.
 */
export function writeBody(body: unknown, media = "application/json"): WrittenBody {
  if (body === undefined) return {};
  // The runtime's FormData, seen without naming a global; it goes through `fetch` as it is.
  if (Object.prototype.toString.call(body) === "[object FormData]") return { body: body as string };
  return { body: write(body, media), type: media };
}

function write(body: unknown, media: string): string {
  if (media.includes("ndjson") && Array.isArray(body)) return body.map((line) => `${JSON.stringify(line)}\n`).join("");
  if (!media.includes("json")) {
    if (typeof body === "string") return body;
    if (media.includes("urlencoded")) return writeQuery(Object(body));
  }
  return JSON.stringify(body);
}
