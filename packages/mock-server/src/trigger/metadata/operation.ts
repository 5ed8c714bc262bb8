import { accept, anyObject, byWord, number, object, oneOf } from "../request-parser.js";

/** Metadata of a run: any JSON object. */
export type Metadata = Readonly<Record<string, unknown>>;

/** One change of metadata. */
export type MetadataOperation =
  | { readonly type: "set" | "append" | "remove"; readonly key: string; readonly value: unknown }
  | { readonly type: "delete"; readonly key: string }
  | { readonly type: "increment"; readonly key: string; readonly value: number }
  | { readonly type: "update"; readonly value: Metadata };

const unsafe: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Keys through which an object's prototype could be reached are refused; a plain `constructor` is a key like any. */
const key = accept((value) => {
  if (typeof value !== "string" || value === "__proto__") return undefined;
  const isSafe = !value.startsWith("$.") || !value.split(/[.[\]'"]/).some((part) => unsafe.has(part));
  return isSafe ? value : undefined;
}, "Metadata key may not reference __proto__, constructor, or prototype");

/** Any JSON value, `null` included, that is there. */
const value = accept<unknown>((given) => given, "Required");

/** Reads one change of metadata by the service's rules. */
export const metadataOperation = byWord<MetadataOperation>("type", {
  set: object({ type: oneOf("set"), key, value }),
  append: object({ type: oneOf("append"), key, value }),
  remove: object({ type: oneOf("remove"), key, value }),
  delete: object({ type: oneOf("delete"), key }),
  increment: object({ type: oneOf("increment"), key, value: number() }),
  update: object({ type: oneOf("update"), value: anyObject }),
});
