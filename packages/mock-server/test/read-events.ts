/** A server-sent event as a listener gets it. */
export interface ReceivedEvent {
  readonly kind: string;
  readonly id: string;
  /** Parsed. */
  readonly data: unknown;
}

/** Reads what a stream of server-sent events brings. */
export interface EventReader {
  /** Waits for the next event; comments are passed over. `undefined` where the stream has ended. */
  next(): Promise<ReceivedEvent | undefined>;
  /** So many events. */
  take(count: number): Promise<ReceivedEvent[]>;
  /** Waits for the next comment; events are passed over. */
  comment(): Promise<string | undefined>;
  end(): Promise<void>;
}

export function readEvents(response: Response): EventReader {
  if (!response.body) throw new Error("expected a response with a body");
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";

  async function block(): Promise<string | undefined> {
    for (;;) {
      const end = text.indexOf("\n\n");
      if (end >= 0) {
        const read = text.slice(0, end);
        text = text.slice(end + 2);
        return read;
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += decoder.decode(value, { stream: true });
    }
  }

  async function blockThat(fits: (block: string) => boolean): Promise<string | undefined> {
    for (;;) {
      const read = await block();
      if (read === undefined || fits(read)) return read;
    }
  }

  const next = async () => {
    const read = await blockThat((one) => !one.startsWith(":"));
    if (read === undefined) return undefined;
    const fields = new Map(
      read.split("\n").map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)]),
    );
    return { kind: fields.get("event") ?? "", id: fields.get("id") ?? "", data: JSON.parse(fields.get("data") ?? "") };
  };

  return {
    next,
    async take(count) {
      const events: ReceivedEvent[] = [];
      while (events.length < count) {
        const event = await next();
        if (!event) break;
        events.push(event);
      }
      return events;
    },
    comment: () => blockThat((one) => one.startsWith(":")),
    end: () => reader.cancel(),
  };
}
