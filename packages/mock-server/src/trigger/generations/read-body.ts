import type { Draft } from "../../engine/http.js";
import { type Parser, read, validationText } from "../request-parser.js";
import type { Incoming } from "./asked.js";

/** Why a body was not read, for the developer. */
export const unreadable = {
  empty: "the body is empty: expected JSON",
  invalid: "the body is not JSON",
  form: "the body is a form of several parts: expected JSON",
  "too-large": "the body is larger than this server reads",
  lines: "the body is NDJSON: expected JSON",
} as const;

/** Tells the developer of names that were passed over: one of them may be misspelt. */
export function explainUnknown(exchange: Pick<Incoming, "because">, unknown: readonly string[]): void {
  if (unknown.length === 0) return;
  const names = unknown.slice(0, 10).join(", ");
  exchange.because(`passed over, for the service does not know it: ${names}`);
}

/** Refuses a body of more than so many bytes, or of a length that was not said. */
export function refuseSize({ request, body, because }: Incoming, maximum: number | undefined): Draft | undefined {
  if (maximum === undefined) return undefined;
  const length = request.headers["content-length"];
  const tooLarge: Draft = { status: 413, body: { error: "Request body too large" } };
  if (body.kind === "too-large" || Number(length) > maximum) {
    because(`the body has ${length ?? "too many"} bytes; ${maximum} are allowed`);
    return tooLarge;
  }
  if (length !== undefined || request.body === "") return undefined;
  because("the request has no content-length header, which the service insists on here");
  return tooLarge;
}

/** Reads a body by rules, or refuses it: empty, malformed, misshapen. */
export function readBody<Body>(exchange: Incoming, parser: Parser<Body>): { readonly value: Body } | Draft {
  const { body } = exchange;
  if (body.kind === "empty") return { status: 400, body: { error: "Request body is empty" } };
  // The service takes `null`, `0`, `false` and `""` for a failure to parse.
  if (body.kind !== "json" || !body.value) {
    exchange.because(body.kind === "json" ? "the body is JSON, but not an object" : unreadable[body.kind]);
    return { status: 400, body: { error: "Invalid JSON" } };
  }
  const reading = read(parser, body.value);
  if ("issues" in reading) return { status: 400, body: { error: validationText(reading.issues) } };
  explainUnknown(exchange, reading.unknown);
  return { value: reading.value };
}
