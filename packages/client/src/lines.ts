import { globals, type StreamClass } from "./globals.js";

/** What can be asked for items one after the other, at once or later. */
export type Items = Iterable<unknown> | AsyncIterable<unknown>;

/** A body that is made while it is sent, and so can be sent once only. */
export interface LineStream {
  readonly body: unknown;
  /** What the items failed with: the caller's own, no failure of the connection. */
  failure?: { readonly reason: unknown };
}

/** One item as a line of NDJSON. */
export function writeLine(item: unknown): string {
  return `${JSON.stringify(item)}\n`;
}

/** Items as a stream of lines: the next item is asked for when the one before is on its way. */
export function streamLines(items: Items, ReadableStream: StreamClass): LineStream {
  const encoder = new globals.TextEncoder();
  const lines = (async function* () {
    for await (const item of items) yield encoder.encode(writeLine(item));
  })();
  const stream: LineStream = {
    body: new ReadableStream({
      pull: (controller) =>
        lines.next().then(
          ({ done, value }) => (done ? controller.close() : controller.enqueue(value)),
          (reason: unknown) => {
            stream.failure = { reason };
            throw reason;
          },
        ),
      cancel: () => lines.return(undefined),
    }),
  };
  return stream;
}

/**
 * The runtime's streams, where its `fetch` sends them as they come. Where it does not, it either makes text of the
 * stream object, which shows in a content type, or does not look at `duplex`, without which it has to refuse one; only
 * Cloudflare's runtime sends them without that.
 */
export function streamClass(): StreamClass | undefined {
  const { ReadableStream, Request } = globals;
  if (!ReadableStream) return undefined;
  let streams = globals.navigator?.userAgent === "Cloudflare-Workers";
  const { headers } = new Request("https://localhost", {
    method: "POST",
    body: new ReadableStream({}),
    get duplex() {
      streams = true;
      return "half";
    },
  });
  return streams && !headers.get("content-type") ? ReadableStream : undefined;
}
