import type { Issue } from "./request-parser.js";

/** Reads an instant of a query, in milliseconds since 1970: the same, as the official SDK sends it, or a date. */
export function readQueryInstant(query: URLSearchParams, name: string, issues: Issue[]): number | undefined {
  const text = query.get(name) || undefined;
  if (text === undefined) return undefined;
  const at = new Date(Number.isNaN(Number(text)) ? text : Number(text)).getTime();
  if (Number.isNaN(at)) issues.push({ code: "invalid_date", message: "Invalid date", path: [name] });
  return at;
}

/** Reads a `page[size]` of 1 to 100, or notes what is wrong with it. */
export function readPageSize(text: string | undefined, otherwise: number, issues: Issue[]): number {
  if (text === undefined) return otherwise;
  const size = Number(text);
  const path = ["page[size]"];
  const bounds = { type: "number", inclusive: true, exact: false, path };
  if (Number.isNaN(size)) {
    const message = "Expected number, received nan";
    issues.push({ code: "invalid_type", expected: "number", received: "nan", message, path });
  } else if (!Number.isInteger(size)) {
    const message = "Expected integer, received float";
    issues.push({ code: "invalid_type", expected: "integer", received: "float", message, path });
  } else if (size < 1) {
    const message = "Number must be greater than or equal to 1";
    issues.push({ code: "too_small", minimum: 1, ...bounds, message });
  } else if (size > 100) {
    const message = "Number must be less than or equal to 100";
    issues.push({ code: "too_big", maximum: 100, ...bounds, message });
  }
  return size;
}
