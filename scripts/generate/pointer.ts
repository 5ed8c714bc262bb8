/** One place in a document, as the keys that lead to it from the root. */
export type Pointer = readonly string[];

/** A mistake in the document, and where. */
export interface Finding {
  readonly pointer: Pointer;
  readonly message: string;
}

/** `#/components/schemas/Run` → its keys, unescaped. Undefined for a reference into another file. */
export function parsePointer(ref: string): Pointer | undefined {
  if (!ref.startsWith("#/")) return undefined;
  return ref
    .slice(2)
    .split("/")
    .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What stands at a pointer; undefined where nothing does. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let value = root;
  for (const key of pointer) {
    if (!isRecord(value) && !Array.isArray(value)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** Narrows to an object that is no array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Follows references within the document until something else stands there.
 * The value itself where it is no reference; undefined where it leads nowhere or round in a circle.
 */
export function resolveRef(document: unknown, value: unknown): unknown {
  const seen = new Set<string>();
  let current = value;
  while (isRecord(current) && typeof current.$ref === "string") {
    const ref = current.$ref;
    const pointer = parsePointer(ref);
    if (pointer === undefined || seen.has(ref)) return undefined;
    seen.add(ref);
    current = valueAt(document, pointer);
  }
  return current;
}
