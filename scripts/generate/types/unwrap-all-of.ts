import { isRecord } from "../pointer.js";

/** What may stand beside a composition without saying anything of the type. */
const annotations = "description title example examples default deprecated readOnly writeOnly externalDocs".split(" ");

/**
 * Puts the only member of an `allOf` in its place: people wrap a reference to describe it, and openapi-typescript takes
 * that for inheritance where the schema has a discriminator. Changes what it is given.
 */
export function unwrapAllOf(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const child of Object.values(value)) unwrapAllOf(child);
  if (!isRecord(value) || !Array.isArray(value.allOf) || value.allOf.length !== 1) return;
  const [only] = value.allOf;
  const others = Object.keys(value).filter((keyword) => keyword !== "allOf");
  if (!isRecord(only) || !others.every((keyword) => annotations.includes(keyword))) return;
  delete value.allOf;
  for (const [keyword, member] of Object.entries(only)) value[keyword] ??= member;
}
