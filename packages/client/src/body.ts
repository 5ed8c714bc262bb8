import { type Items, type LineStream, streamClass, streamLines, writeLine } from "./lines.js";

/** A request body as `fetch` takes it, and its content type; a `FormData` brings its own. */
export interface WrittenBody {
  readonly init?: { readonly body: string; readonly duplex?: "half" };
  readonly type?: string;
  /** There where the body is a stream, which cannot be sent a second time. */
  readonly stream?: LineStream;
}

/**
 * Writes a body as its media type wants it: JSON, unless the operation says otherwise, and for NDJSON a line of JSON
 * for each item. A list of items becomes text; what has to be asked for its items becomes a stream, or text where the
 * runtime's `fetch` takes no stream. Text of any other type, and `FormData`, are sent as they are.
 */
export function writeBody(body: unknown, type = "application/json"): WrittenBody | Promise<WrittenBody> {
  if (body === undefined) return {};
  // The runtime's FormData, told without touching the global. The casts here: `fetch` takes it, and a stream, as it is.
  if (Object(body)[Symbol.toStringTag] === "FormData") return { init: { body: body as string } };
  if (/ndjson$/.test(type) && typeof body !== "string") {
    if (Array.isArray(body)) return { init: { body: body.map(writeLine).join("") }, type };
    if (isIterable(body)) return writeItems(body, type);
  }
  return { init: { body: typeof body === "string" && !/\bjson\b/.test(type) ? body : JSON.stringify(body) }, type };
}

async function writeItems(items: Items, type: string): Promise<WrittenBody> {
  const ReadableStream = streamClass();
  if (ReadableStream) {
    const stream = streamLines(items, ReadableStream);
    return { init: { body: stream.body as string, duplex: "half" }, type, stream };
  }
  let body = "";
  for await (const item of items) body += writeLine(item);
  return { init: { body }, type };
}

function isIterable(body: unknown): body is Items {
  // Anything may be asked for a symbol.
  const { [Symbol.asyncIterator]: later, [Symbol.iterator]: now } = Object(body);
  return !!(later ?? now);
}
