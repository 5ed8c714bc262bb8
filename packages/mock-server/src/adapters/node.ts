/// <reference types="node" />
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { PlainReply, PlainRequest, ReplyStream } from "../engine/http.js";
import { bodyLimit } from "./body-limit.js";
import type { Handle } from "./fetch.js";
import { followStream } from "./follow-stream.js";
import { hostRefusal } from "./host-check.js";

export interface ListenOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Address to bind to. Default `127.0.0.1`: this machine only. */
  readonly host?: string;
  /** Host names to answer for besides loopback names and addresses, such as a container's name. */
  readonly allowHosts?: readonly string[];
}

/** A mock behind a socket. */
export interface Listening {
  /**
   * Where this machine reaches it, such as `http://127.0.0.1:4010`. Bound to all addresses (`0.0.0.0`, `::`), it is the
   * loopback one; another machine or a container puts a name or an address of this machine in its place.
   */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends open connections. A second call waits for the first. */
  close(): Promise<void>;
}

/** What stands for all addresses can be bound to but, portably, not connected to. */
const loopbacks: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

/**
 * Puts a handler behind `node:http`.
 *
 * @throws Error where the port is taken or the address cannot be bound, as Node words it (`code` says which)
 */
export async function listen(handle: Handle, options: ListenOptions = {}): Promise<Listening> {
  const { port = 0, host = "127.0.0.1", allowHosts = [] } = options;
  // Whether a host is named is checked here, so that its refusal is JSON like all others.
  let lastAllowed: string | undefined;
  // Not imported: a bundler for browsers would stumble over that, though no page ever comes here.
  const { createServer } = process.getBuiltinModule("node:http");
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    const named = request.headers.host;
    const refusal = named !== undefined && named === lastAllowed ? undefined : hostRefusal(named, allowHosts);
    if (refusal) {
      send(response, refusal, request.method === "HEAD");
      return;
    }
    lastAllowed = named;
    serve(handle, request, response);
  });
  server.on("clientError", answerMalformed);
  await bind(server, port, host);
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address : { address: host, port };
  const reached = loopbacks[bound.address] ?? host;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${reached.includes(":") ? `[${reached}]` : reached}:${bound.port}`,
    port: bound.port,
    close() {
      closing ??= new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
      return closing;
    },
  };
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function serve(handle: Handle, request: IncomingMessage, response: ServerResponse): void {
  const answer = (body: string, bodyTooLarge: boolean) => {
    const reply = handle(toPlain(request, body, bodyTooLarge));
    const withoutBody = request.method === "HEAD";
    if (reply instanceof Promise)
      reply.then(
        (late) => send(response, late, withoutBody),
        () => response.destroy(),
      );
    else send(response, reply, withoutBody);
  };
  const { headers } = request;
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined) answer("", false);
  else readBody(request, response, answer);
}

/** How much of a body that is too large is read to its end, so that its sender gets to see the answer. */
const drainLimit = 10 * bodyLimit;

function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  done: (body: string, tooLarge: boolean) => void,
): void {
  let chunks: Buffer[] = [];
  let size = 0;
  let answered = false;
  const end = () => {
    if (answered) return;
    answered = true;
    const [only] = chunks;
    const body = chunks.length === 1 && only ? only : Buffer.concat(chunks);
    done(body.toString("utf8"), size > bodyLimit);
  };
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
    else if (chunks.length > 0) chunks = [];
    if (size <= drainLimit || answered) return;
    response.setHeader("connection", "close");
    response.once("finish", () => request.destroy());
    end();
  });
  request.on("end", end);
}

function toPlain(request: IncomingMessage, body: string, bodyTooLarge: boolean): PlainRequest {
  const { method = "GET", url = "/" } = request;
  const start = url.startsWith("http://") ? Math.max(url.indexOf("/", 7), 0) : 0;
  const hash = url.indexOf("#");
  const end = hash < 0 ? url.length : hash;
  const mark = url.indexOf("?");
  const pathEnd = mark < 0 || mark > end ? end : mark;
  const head = {
    method,
    path: url.slice(start, pathEnd),
    query: pathEnd === end ? "" : url.slice(pathEnd + 1, end),
    // Node gives a list only for `set-cookie`, which no request has.
    headers: request.headers as Readonly<Record<string, string>>,
    body,
  };
  return bodyTooLarge ? { ...head, body: "", bodyTooLarge } : head;
}

function send(response: ServerResponse, reply: PlainReply, withoutBody: boolean): void {
  if (reply.latency === undefined) sendNow(response, reply, withoutBody);
  else setTimeout(() => sendNow(response, reply, withoutBody), reply.latency);
}

function sendNow(response: ServerResponse, reply: PlainReply, withoutBody: boolean): void {
  const { status, headers, body, broken, stream } = reply;
  if (broken === "dropped") {
    response.destroy();
    return;
  }
  // The virtual clock's date stands in the headers already.
  response.sendDate = false;
  const lines: string[] = [];
  for (const name in headers) lines.push(name, headers[name] ?? "");
  if (status !== 204 && status !== 304 && !stream) lines.push("content-length", String(Buffer.byteLength(body)));
  response.writeHead(status, lines);
  if (broken === "truncated") {
    response.write(body.slice(0, Math.floor(body.length / 2)), () => response.destroy());
    return;
  }
  if (stream && !withoutBody) sendStream(response, body, stream);
  else response.end(withoutBody ? undefined : body);
}

/** How much a reader may leave unread before it is cut off, to ask again when it is faster. */
const unreadLimit = 8 * 1024 * 1024;

function sendStream(response: ServerResponse, body: string, stream: ReplyStream): void {
  response.flushHeaders();
  if (body !== "") response.write(body);
  const stop = followStream(stream, (text) => {
    response.write(text);
    if (response.writableLength > unreadLimit) response.destroy();
  });
  response.on("close", stop);
}

const wordings: Readonly<Record<string, readonly [number, string, string]>> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large", "The request's headers are too large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout", "The request did not arrive in time"],
};

/** What Node cannot read as HTTP reaches no handler; its sender is answered in JSON all the same. */
function answerMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, phrase, text] = wordings[error.code ?? ""] ?? [400, "Bad Request", "The request is not valid HTTP"];
  const body = JSON.stringify({ error: text });
  const head = `HTTP/1.1 ${status} ${phrase}\r\ncontent-type: application/json; charset=utf-8\r\n`;
  socket.end(`${head}content-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`);
}
