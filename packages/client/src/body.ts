/** A request body as `fetch` takes it, and its content type; a `FormData` brings its own. */
export interface WrittenBody {
  readonly init?: { readonly body: string };
  readonly type?: string;
}

/**
 * Writes a body as its media type wants it: JSON, unless the operation says otherwise, and for NDJSON a line of JSON
 * for each element. Text of any other type, and `FormData`, are sent as they are.
 */
export function writeBody(body: unknown, type = "application/json"): WrittenBody {
  if (body === undefined) return {};
  // The runtime's FormData, told without touching the global. The cast: it goes through `fetch` as it is.
  if (Object.prototype.toString.call(body) === "[object FormData]") return { init: { body: body as string } };
  if (/ndjson$/.test(type) && Array.isArray(body)) {
    return { init: { body: body.map((line) => `${JSON.stringify(line)}\n`).join("") }, type };
  }
  return { init: { body: typeof body === "string" && !/\bjson\b/.test(type) ? body : JSON.stringify(body) }, type };
}
