/** An event as it stands in a stream of server-sent events. JSON has no line breaks, which would end it. */
export function eventText(kind: string, id: string, data: object): string {
  return `event: ${kind}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Tells a reader that the stream is alive, and nothing else: a comment. */
export const heartbeat = ": still here\n\n";
