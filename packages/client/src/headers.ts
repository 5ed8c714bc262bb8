import type { ResponseLike } from "./contract.js";

/**
 * A copy of headers with others put over them, by lower-case name. The last wins; one that is undefined takes away.
 *
 * @param base names in lower case
 */
export function mergeHeaders(
  base: Readonly<Record<string, string>>,
  ...over: readonly (Readonly<Record<string, string | undefined>> | undefined)[]
): Record<string, string> {
  const merged: Record<string, string> = { ...base };
  for (const headers of over) {
    for (const name in headers) {
      const value = headers[name];
      const key = name.toLowerCase();
      if (value !== undefined) merged[key] = value;
      // Deleting makes an object slow, so only where there is something to delete.
      else if (key in merged) delete merged[key];
    }
  }
  return merged;
}

/** The headers of an answer as a record, each value through `redact`. */
export function redactedHeaders(
  headers: ResponseLike["headers"],
  redact: (text: string) => string,
): Record<string, string> {
  const record: Record<string, string> = {};
  headers.forEach((value, name) => {
    record[name] = redact(value);
  });
  return record;
}
