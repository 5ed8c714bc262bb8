import { timedOut } from "./attempt.js";
import type { OperationRow, ResponseLike } from "./contract.js";
import { ConnectionError, errorForStatus, ParseError, TimeoutError, type TriggerApiError } from "./errors.js";
import { redactCause } from "./redact.js";

/** The attempt that failed. */
export interface Attempt {
  readonly row: OperationRow;
  readonly url: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** Blanks the key out of a text. */
  redact(text: string): string;
}

/** The error for an attempt without an answer; `cause` is what `fetch` threw, or `timedOut`. */
export function unanswered(at: Attempt, cause: unknown, timeout: number): TriggerApiError {
  const details = { ...common(at), status: undefined, body: undefined, headers: {} };
  if (cause === timedOut) return new TimeoutError(message(at, `took more than ${timeout} ms`, true), details);
  const copy = redactCause(cause, at.redact);
  const reason = copy instanceof Error ? copy.message : copy;
  return new ConnectionError(message(at, `got no answer: ${reason}`, true), { ...details, cause: copy });
}

/** The error for an answer that is not 2xx. Its body may be anything: that does not change the class. */
export function refused(at: Attempt, response: ResponseLike, text: string): TriggerApiError {
  const { status } = response;
  const body = readBody(at.redact(text));
  const unsure = status >= 500 || status === 408 || status === 409;
  return errorForStatus(message(at, `failed with status ${status}${reasonIn(body)}`, unsure), {
    ...common(at),
    status,
    body,
    headers: headersOf(response, at),
  });
}

/** The error for a 2xx answer whose body is not what it should be. */
export function unreadable(at: Attempt, response: ResponseLike, text: string): ParseError {
  const { status } = response;
  const body = at.redact(text);
  const came = body === "" ? "an empty body" : `a body that is not JSON: ${JSON.stringify(body.slice(0, 80))}`;
  return new ParseError(message(at, `was answered ${status} with ${came}`, true), {
    ...common(at),
    status,
    body,
    headers: headersOf(response, at),
  });
}

/** `runs.replay took more than 30000 ms (POST https://…, attempt 1); …` */
function message({ row: [operation, method, , flags], url, attempt }: Attempt, what: string, unsure: boolean): string {
  const doubt = unsure && flags.includes("x") ? ". The call may have been carried out: look before calling again" : "";
  return `${operation} ${what} (${method} ${url}, attempt ${attempt})${doubt}`;
}

function common({ row: [operation, method], url, attempt }: Attempt) {
  return { operation, method, url, attempts: attempt };
}

function headersOf(response: ResponseLike, { redact }: Attempt): Record<string, string> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name] = redact(value);
  });
  return headers;
}

function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}

/** What the service says is wrong: its `error`, where there is one. */
function reasonIn(body: unknown): string {
  const error = Object(body).error;
  return typeof error === "string" ? `: ${error}` : "";
}
