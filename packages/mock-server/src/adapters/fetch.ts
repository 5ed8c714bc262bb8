import type { PlainReply, PlainRequest, ReplyStream } from "../engine/http.js";
import { byteLength } from "../engine/text-bytes.js";
import { bodyLimit } from "./body-limit.js";
import { followStream } from "./follow-stream.js";

/** Answers a plain request. */
export type Handle = (request: PlainRequest) => PlainReply | Promise<PlainReply>;

type Fetch = typeof globalThis.fetch;
type Input = Parameters<Fetch>[0];
type Init = NonNullable<Parameters<Fetch>[1]>;

/**
 * A `fetch` that never leaves the process: any host reaches the mock. Like the real one it supplies the content
 * length and type of a text body, follows redirects unless told otherwise, and honours a signal.
 */
export function createFetch(handle: Handle): Fetch {
  return async function mockFetch(input: Input, init: Init = {}): Promise<Response> {
    const signal = init.signal ?? (isRequest(input) ? input.signal : undefined);
    signal?.throwIfAborted();
    const request = plainFromParts(input, init) ?? (await plainFromRequest(new Request(input, init)));
    // Reading a body takes time; the caller may have given up meanwhile.
    signal?.throwIfAborted();
    const reply = await handle(request);
    if (reply.thrown) throw reply.thrown;
    if (reply.latency !== undefined) await delay(reply.latency, signal);
    signal?.throwIfAborted();
    const redirect = init.redirect ?? (isRequest(input) ? input.redirect : "follow");
    return toResponse(await follow(handle, request, reply, redirect), request.method, signal);
  };
}

function isRequest(input: Input): input is Request {
  return typeof input === "object" && "headers" in input;
}

/** Most calls are an address with a text body or none: they need no `Request` object. */
function plainFromParts(input: Input, init: Init): PlainRequest | undefined {
  if (isRequest(input)) return undefined;
  const body = init.body ?? "";
  if (typeof body !== "string") return undefined;
  const headers = plainHeaders(init.headers);
  const method = (init.method ?? "GET").toUpperCase();
  if (body !== "") headers["content-type"] ??= "text/plain;charset=UTF-8";
  addLength(headers, method, body);
  return withBody({ method, ...splitAddress(String(input)), headers }, body);
}

async function plainFromRequest(request: Request): Promise<PlainRequest> {
  const body = await request.text();
  const headers = plainHeaders(request.headers);
  addLength(headers, request.method, body);
  return withBody({ method: request.method, ...splitAddress(request.url), headers }, body);
}

/** A POST or PUT without a body has a length of 0, other requests without one have none. */
function addLength(headers: Record<string, string>, method: string, body: string): void {
  if (body !== "" || method === "POST" || method === "PUT") headers["content-length"] = String(byteLength(body));
}

function withBody(head: Omit<PlainRequest, "body">, body: string): PlainRequest {
  if (Number(head.headers["content-length"] ?? 0) > bodyLimit) return { ...head, body: "", bodyTooLarge: true };
  return { ...head, body };
}

function plainHeaders(given: Init["headers"]): Record<string, string> {
  const headers: Record<string, string> = {};
  if (!given) return headers;
  if (Symbol.iterator in given) {
    for (const [name = "", value = ""] of given) add(headers, name.toLowerCase(), String(value));
    return headers;
  }
  for (const name in given) {
    const value: unknown = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value !== undefined) add(headers, name.toLowerCase(), String(value));
  }
  return headers;
}

function add(headers: Record<string, string>, name: string, value: string): void {
  const before = headers[name];
  headers[name] = before === undefined ? value : `${before}, ${value}`;
}

/** What a URL parser would change: dot segments, spaces and other characters that do not stand in an address. */
const needsParsing = /\/\.|[^\x21-\x7e]|[\\"<>^`{|}]/;

type Address = Pick<PlainRequest, "path" | "query" | "origin">;

/** Origin, path and query of an address; without a host, the whole is taken as the path. */
function splitAddress(address: string): Address {
  if (needsParsing.test(address)) {
    const url = new URL(address, "http://localhost");
    return { origin: url.origin, path: url.pathname, query: url.search.slice(1) };
  }
  const hash = address.indexOf("#");
  const end = hash < 0 ? address.length : hash;
  const mark = address.indexOf("?");
  const pathEnd = mark < 0 || mark > end ? end : mark;
  const host = address.indexOf("://");
  const start = host < 0 || host > pathEnd ? 0 : address.indexOf("/", host + 3);
  const path = start < 0 || start >= pathEnd ? "/" : address.slice(start, pathEnd);
  const query = pathEnd === end ? "" : address.slice(pathEnd + 1, end);
  if (host < 0 || host > pathEnd) return { path, query };
  return { origin: address.slice(0, start < 0 || start >= pathEnd ? pathEnd : start), path, query };
}

const mostRedirects = 20;

async function follow(
  handle: Handle,
  request: PlainRequest,
  reply: PlainReply,
  redirect: Init["redirect"],
): Promise<PlainReply> {
  let last = reply;
  let method = request.method;
  for (let hops = 0; isRedirect(last); hops++) {
    if (redirect === "manual") return last;
    if (redirect === "error" || hops === mostRedirects) throw new TypeError(`fetch failed: ${request.path} redirects`);
    // As browsers and Node do it: a POST that is moved becomes a GET without its body.
    if (method === "POST") method = "GET";
    const body = method === request.method ? request.body : "";
    last = await handle({ ...request, ...splitAddress(last.headers.location ?? "/"), method, body });
  }
  return last;
}

function isRedirect({ status, headers }: PlainReply): boolean {
  return (status === 301 || status === 302) && headers.location !== undefined;
}

/** Ends early where the caller gives up. */
function delay(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function toResponse(reply: PlainReply, method: string, signal: AbortSignal | null | undefined): Response {
  const { status, headers, body, broken, stream } = reply;
  if (broken === "dropped") throw new TypeError("fetch failed: a fault of the mock ended the connection");
  const empty = method === "HEAD" || status === 204 || status === 304;
  if (broken === "truncated" && !empty) return new Response(truncate(body), { status, headers });
  if (stream && !empty) return new Response(readable(body, stream, signal), { status, headers });
  return new Response(empty || body === "" ? null : body, { status, headers });
}

/** How many pieces of a stream a reader may leave unread before it is cut off. */
const unreadLimit = 10_000;

/** A body and the stream that follows it, until its reader cancels it or gives the request up. */
function readable(
  body: string,
  stream: ReplyStream,
  signal: AbortSignal | null | undefined,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  return new ReadableStream({
    start(controller) {
      if (body !== "") controller.enqueue(encoder.encode(body));
      const fail = (reason: unknown) => {
        stop();
        controller.error(reason);
      };
      stop = followStream(stream, (text) => {
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) < -unreadLimit) fail(new TypeError("terminated: nobody reads this stream"));
      });
      signal?.addEventListener("abort", () => fail(signal.reason));
    },
    cancel: () => stop(),
  });
}

/** The first half of a body, and then the failure of a connection that ended. */
function truncate(body: string): ReadableStream<Uint8Array> {
  const half = new TextEncoder().encode(body.slice(0, Math.floor(body.length / 2)));
  return new ReadableStream({
    start(controller) {
      controller.enqueue(half);
    },
    pull(controller) {
      controller.error(new TypeError("terminated: a fault of the mock ended the connection"));
    },
  });
}
