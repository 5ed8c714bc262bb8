/** What became of a value in JSON: a name, or a name and what it needs besides. */
type Annotation = string | readonly unknown[];

/**
 * Turns SuperJSON back into what it was made of: dates, `undefined`, big integers, sets, maps, regular expressions,
 * addresses, errors, and numbers that JSON has no word for. Kinds that need the program that wrote them (classes,
 * symbols, custom ones) stay as their JSON.
 *
 * @param wrapper `{ json, meta? }`, as parsed; anything else is returned as it is
 */
export function reviveSuperJson(wrapper: unknown): unknown {
  if (!isRecord(wrapper) || !("json" in wrapper)) return wrapper;
  const holder: unknown[] = [structuredCopy(wrapper.json)];
  const values = isRecord(wrapper.meta) ? wrapper.meta.values : undefined;
  if (values !== undefined) walk(values, [0], holder);
  return holder[0];
}

function structuredCopy(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** A tree is `[annotation]`, `[annotation, below]`, or just what lies below, by path. Below comes first. */
function walk(tree: unknown, path: readonly (string | number)[], holder: unknown[]): void {
  const [annotation, below] = Array.isArray(tree) ? tree : [undefined, tree];
  if (isRecord(below)) {
    for (const [key, subtree] of Object.entries(below)) walk(subtree, [...path, ...splitPath(key)], holder);
  }
  if (annotation === undefined) return;
  change(holder, path, (value) => revive(annotation, value));
}

/** `a.b\.c` is `a`, then `b.c`. */
function splitPath(path: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (let at = 0; at < path.length; at++) {
    const character = path.charAt(at);
    if (character === "\\" && (path.charAt(at + 1) === "." || path.charAt(at + 1) === "\\")) part += path.charAt(++at);
    else if (character === ".") {
      parts.push(part);
      part = "";
    } else part += character;
  }
  return [...parts, part];
}

function change(root: unknown, path: readonly (string | number)[], make: (value: unknown) => unknown): void {
  const last = path.at(-1);
  let parent: unknown = root;
  for (const key of path.slice(0, -1)) {
    if (typeof parent !== "object" || parent === null || !Object.hasOwn(parent, key)) return;
    parent = Reflect.get(parent, key);
  }
  if (last === undefined || last === "__proto__" || typeof parent !== "object" || parent === null) return;
  Reflect.set(parent, last, make(Reflect.get(parent, last)));
}

function revive(annotation: Annotation, value: unknown): unknown {
  const kind = typeof annotation === "string" ? annotation : annotation[0];
  switch (kind) {
    case "undefined":
      return undefined;
    case "Date":
      return new Date(String(value));
    case "bigint":
      return BigInt(String(value));
    case "number":
      return value === "-0" ? -0 : Number(value);
    case "set":
      return new Set(Array.isArray(value) ? value : []);
    case "map":
      return new Map(Array.isArray(value) ? value : []);
    case "regexp":
      return reviveRegExp(String(value));
    case "URL":
      return new URL(String(value));
    case "Error":
      return isRecord(value) ? Object.assign(new Error(String(value.message)), value) : value;
    default:
      return value;
  }
}

function reviveRegExp(text: string): RegExp {
  const end = text.lastIndexOf("/");
  return new RegExp(text.slice(1, end), text.slice(end + 1));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
