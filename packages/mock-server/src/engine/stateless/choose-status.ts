import type { OperationData } from "../api-model.js";

/** A status to answer with, and the entry of the document that describes it. */
export interface ChosenStatus {
  readonly status: number;
  readonly entry: string;
}

/**
 * The status that an operation answers with when all is well: its lowest success, else its `default`, else a redirect;
 * undefined where it describes nothing but failures.
 */
export function usualStatus({ replies }: OperationData): ChosenStatus | undefined {
  const entries = Object.keys(replies);
  const lowest = (pattern: RegExp) => entries.filter((one) => pattern.test(one)).sort()[0];
  const entry = lowest(/^2\d\d$/) ?? lowest(/^2XX$/i) ?? lowest(/^default$/) ?? lowest(/^3(?:\d\d|XX)$/i);
  if (entry === undefined) return undefined;
  return { status: entry === "default" ? 200 : Number(entry.replace(/X/gi, "0")), entry };
}

/** The status that the caller would like to see, where the operation describes it. */
export function preferredStatus({ replies }: OperationData, code: string): ChosenStatus | undefined {
  const entry = [code, `${code.charAt(0)}XX`, `${code.charAt(0)}xx`, "default"].find((one) =>
    Object.hasOwn(replies, one),
  );
  return entry === undefined || !/^[1-5]\d\d$/.test(code) ? undefined : { status: Number(code), entry };
}

/** What a `Prefer` header asks for: `code=404, example=gone`. */
export function readPrefer(header: string): { readonly code?: string; readonly example?: string } {
  const code = /(?:^|[,;\s])code=(\d+)/.exec(header)?.[1];
  const example = /(?:^|[,;\s])example="?([^",;\s]+)/.exec(header)?.[1];
  return { ...(code === undefined ? {} : { code }), ...(example === undefined ? {} : { example }) };
}
