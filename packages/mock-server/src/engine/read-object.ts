import type { ParameterData } from "./definition.js";

/**
 * An object that stands in a query, as texts, lists and objects of such; undefined where nothing of it is there.
 *
 * @param isMember whether an object has a member of this name, where each of them stands in the query on its own
 */
export function readObject(
  { name, object }: ParameterData,
  query: URLSearchParams,
  isMember: (name: string) => boolean,
): Record<string, unknown> | undefined {
  if (object === "pairs") {
    const text = query.get(name);
    if (text === null) return undefined;
    const words = text.split(/[,| ]/);
    return Object.fromEntries(
      words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? ""]] : [])),
    );
  }
  const found: Record<string, unknown> = {};
  for (const [key, value] of query) {
    if (object === "members" ? isMember(key) : key.startsWith(`${name}[`)) {
      put(found, object === "members" ? [key] : bracketKeys(key).slice(1), value);
    }
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** A form's fields as an object: `a[b]` nests, `a[]` and a name that comes again make lists. */
export function readForm(text: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [key, value] of new URLSearchParams(text)) put(found, bracketKeys(key), value);
  return found;
}

/** `a[b][]` → `a`, `b`, and an empty key */
function bracketKeys(name: string): string[] {
  const start = name.indexOf("[");
  return start < 0
    ? [name]
    : [
        name.slice(0, start),
        ...name
          .slice(start + 1)
          .replace(/\]$/, "")
          .split("]["),
      ];
}

function put(holder: Record<string, unknown>, [key = "", ...rest]: readonly string[], value: string): void {
  const [next] = rest;
  const before = Object.hasOwn(holder, key) ? holder[key] : undefined;
  let after: unknown;
  if (next === undefined) after = before === undefined ? value : [before, value].flat();
  else if (/^\d*$/.test(next) && rest.length === 1) after = [before ?? [], value].flat();
  else {
    const inner: Record<string, unknown> = isObject(before) ? before : {};
    put(inner, rest, value);
    after = inner;
  }
  // Not by assignment: a field may be called `__proto__`.
  Object.defineProperty(holder, key, { value: after, enumerable: true, configurable: true, writable: true });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
