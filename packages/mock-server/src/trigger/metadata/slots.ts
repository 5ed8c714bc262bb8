/** A place in metadata that a key names: a member of an object, or an element of a list. */
export interface Slot {
  /** `undefined` where nothing is there. */
  read(): unknown;
  write(value: unknown): void;
}

/**
 * The places that a key names. A plain key is taken literally, dots included. `$.a.b` is a path of dots, in which a
 * number is the index of an element and `*` every child; what it runs through must be there, else it names no place.
 */
export function slotsOf(root: Record<string, unknown>, key: string): readonly Slot[] {
  if (!key.startsWith("$.")) return [slotIn(root, key)];
  const parts = key.slice(2).split(".");
  const last = parts.pop() ?? "";
  let parents: readonly object[] = [root];
  for (const part of parts) parents = parents.flatMap((parent) => children(parent, part));
  return parents.flatMap((parent) =>
    last === "*" ? Object.keys(parent).map((name) => slotIn(parent, name)) : [slotIn(parent, last)],
  );
}

function children(parent: object, part: string): readonly object[] {
  const names = part === "*" ? Object.keys(parent) : [part];
  return names.map((name) => slotIn(parent, name).read()).filter(isObject);
}

/** Elements that a list may be filled up with to reach an index; beyond, nothing is written. */
const mostMissing = 10_000;

function slotIn(parent: object, name: string): Slot {
  const outside = Array.isArray(parent) && !(/^\d+$/.test(name) && Number(name) < parent.length + mostMissing);
  if (outside) return { read: () => undefined, write: () => {} };
  return {
    read: () => (Object.hasOwn(parent, name) ? Reflect.get(parent, name) : undefined),
    write: (value) => {
      Reflect.set(parent, name, value);
    },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
