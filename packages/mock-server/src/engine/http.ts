import type { MockRequestError } from "./strategies.js";

/**
 * A request as the engine sees it, whatever brought it: a socket, `fetch`, or a test.
 */
export interface PlainRequest {
  /** Upper case: `POST`. */
  readonly method: string;
  /** What the address began with, such as `https://api.example.com`, where the adapter was told; see `host` else. */
  readonly origin?: string;
  /** The path as sent, still percent-encoded, without query or fragment. */
  readonly path: string;
  /** The query as sent, without the `?`; empty when there is none. */
  readonly query: string;
  /** Header names in lower case; several values of one header are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; empty when there is none. */
  readonly body: string;
  /** True when the adapter stopped reading because the body passed its limit; `body` is then empty. */
  readonly bodyTooLarge?: boolean;
}

/** A reply ready for the wire. */
export interface PlainReply {
  readonly status: number;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Id of the fault that made it what it is, on purpose. */
  readonly fault?: string;
  /** Milliseconds of real time that the adapter waits before it sends this. */
  readonly latency?: number;
  /** What the adapter does to the connection in place of sending all of this. */
  readonly broken?: "dropped" | "truncated";
  /** What an adapter throws at its caller in place of answering, where it can. */
  readonly thrown?: MockRequestError;
  /** What follows the body, for as long as somebody reads it. The adapter begins it once the head has left. */
  readonly stream?: ReplyStream;
}

/**
 * Begins what follows a reply's body.
 *
 * @param send takes text for the wire, until the stream is closed
 */
export type ReplyStream = (send: (text: string) => void) => OpenStream;

/** A stream that somebody reads. It has no timer of its own: the adapter, which knows of real time, calls. */
export interface OpenStream {
  /** A second of real time went by. */
  tick(): void;
  /** Nobody reads any more. */
  close(): void;
}

/**
 * What a behaviour wants to answer, before it was checked and serialised.
 * `body` is sent as JSON; `text` is sent as it is; with neither the reply is empty.
 */
export interface Draft {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly text?: string;
  /** See {@link PlainReply.stream}. */
  readonly stream?: ReplyStream;
  /** Defaults to `application/json; charset=utf-8` for `body`, `text/plain; charset=utf-8` for `text`. */
  readonly contentType?: string;
}
