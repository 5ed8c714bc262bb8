import {
  ConnectionError,
  type ErrorClass,
  errorClass,
  ParseError,
  TimeoutError,
  type TriggerApiError,
} from "./errors.js";
import { redactedHeaders } from "./headers.js";
import type { Outcome } from "./prepared-call.js";

/**
 * Reads the data of a success; undefined where it is none, or has no body that can be read and the operation does not
 * do without.
 *
 * @param flags the operation's, see `OperationRow`
 */
export function readData({ response, text = "" }: Outcome, flags: string): { readonly value: unknown } | undefined {
  if (!response?.ok) return undefined;
  if (flags.includes("t")) return { value: text };
  if (!text && (response.status === 204 || flags.includes("v"))) return { value: undefined };
  return parse(text);
}

/**
 * Makes the error for an attempt that `readData` found no data in. The status alone decides the class, whatever the
 * body is.
 *
 * @param timeout milliseconds the attempt had
 * @param note what to end the message with
 */
export function createError(outcome: Outcome, timeout: number, note: string): TriggerApiError {
  const { event, redact, response, cause, text = "" } = outcome;
  const { operation, method, url, attempt } = event;
  let Class: ErrorClass = cause ? ConnectionError : TimeoutError;
  let what = cause ? `got no answer: ${cause.message}` : `took more than ${timeout} ms`;
  let body: unknown;
  if (response?.ok) {
    Class = ParseError;
    what = `was answered ${response.status} with ${text ? "a body that is not JSON" : "no body"}`;
    body = redact(text);
  } else if (response) {
    Class = errorClass(response.status);
    const said = redact(text);
    const json = parse(said);
    body = json ? json.value : said || undefined;
    const { error } = Object(body);
    what = `failed with status ${response.status}${typeof error === "string" ? `: ${error}` : ""}`;
  }
  const message = `${operation} ${what} (${method} ${url}, attempt ${attempt})${note}`;
  const headers = response ? redactedHeaders(response.headers, redact) : {};
  const known = { status: response?.status, body, headers, operation, method, url, attempts: attempt };
  // The cast: which class goes with which details is decided above.
  return new Class(redact(message), { ...known, ...(cause && { cause }) } as never);
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
