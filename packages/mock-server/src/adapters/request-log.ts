import { styleText } from "node:util";
import type { PlainReply, PlainRequest } from "../engine/http.js";
import { createRouter } from "../engine/router.js";
import { headerText } from "../engine/serialise.js";
import { model } from "../generated/model.js";
import type { Handle } from "./fetch.js";
import { hideKeys } from "./hide-keys.js";

export interface RequestLog {
  /** Answers as `handle` does, and writes each answer down. */
  handle(handle: Handle): Handle;
  /** Requests that were off spec, had no operation, or did less than they asked; what a fault does is on purpose. */
  readonly faulty: number;
}

/**
 * A line for each request: status, method, path, operation; below it why it was refused or did less than asked, and
 * where it departs from the spec. What only reads the mock itself, as its page does all the time, is left out.
 *
 * @param marks whether to mark what `--strict` counts
 */
export function createRequestLog(print: (text: string) => void, colours: boolean, marks: boolean): RequestLog {
  const router = createRouter(model.operations);
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    // Whether there are colours was decided by whoever knows where this is printed.
    colours ? styleText(style, text, { validateStream: false }) : text;
  let faulty = 0;

  function write(request: PlainRequest, reply: PlainReply): PlainReply {
    const { method, path, query } = request;
    const control = path === "/_mock" || path.startsWith("/_mock/");
    if (control && (method === "GET" || method === "HEAD")) return reply;
    const operation = control ? undefined : router.match(method, path).route?.operation.id;
    const { "x-mock-reason": reason, "x-mock-findings": findings } = reply.headers;
    const wrong = !control && isFaulty(reply, operation);
    if (wrong) faulty++;
    const address = hideKeys(headerText(query === "" ? path : `${path}?${query}`));
    const status = reply.broken ?? String(reply.status);
    const mark = marks && wrong ? `${paint("red", "✗")} ` : "";
    const lines = [
      `${mark}${paint(reply.broken ? "red" : colourOf(reply.status), status)} ${method} ${address}${operation === undefined ? "" : `  ${paint("cyan", operation)}`}`,
    ];
    const why = reason ?? (reply.status >= 400 ? errorOf(reply.body) : undefined);
    if (why !== undefined) lines.push(`    ${paint("yellow", readable(why))}`);
    if (findings !== undefined) lines.push(`    ${paint("magenta", `off spec: ${readable(findings)}`)}`);
    print(`${lines.join("\n")}\n`);
    return reply;
  }

  return {
    handle: (handle) => (request) => {
      const reply = handle(request);
      return reply instanceof Promise ? reply.then((late) => write(request, late)) : write(request, reply);
    },
    get faulty() {
      return faulty;
    },
  };
}

function isFaulty({ status, headers, fault }: PlainReply, operation: string | undefined): boolean {
  const { "x-mock-reason": reason, "x-mock-findings": findings } = headers;
  if (findings !== undefined || (operation === undefined && status >= 400)) return true;
  return fault === undefined && reason !== undefined && status < 300;
}

function colourOf(status: number): "green" | "cyan" | "yellow" | "red" {
  if (status < 300) return "green";
  if (status < 400) return "cyan";
  return status < 500 ? "yellow" : "red";
}

/** What a refusal of the service says itself. */
function errorOf(body: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    const told = typeof answer === "object" && answer !== null && "error" in answer ? answer.error : undefined;
    return typeof told === "string" ? headerText(told) : undefined;
  } catch {
    return undefined;
  }
}

/** A header's text for people: arrows and letters again, but nothing that steers a terminal. */
function readable(text: string): string {
  return hideKeys(text).replace(/\\u(00[a-f][\da-f]|0[1-9a-f][\da-f]{2}|[1-9a-f][\da-f]{3})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
