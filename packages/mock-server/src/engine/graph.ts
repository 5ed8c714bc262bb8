/**
 * Values that refer to one another, as plain JSON: objects, arrays, maps and sets each once, in a list. A reference is
 * its place in the list.
 */
export interface FlatGraph {
  readonly nodes: readonly FlatNode[];
  readonly root: FlatValue;
}

type FlatNode =
  | { readonly o: Readonly<Record<string, FlatValue>> }
  | { readonly a: readonly FlatValue[] }
  | { readonly m: readonly (readonly [FlatValue, FlatValue])[] }
  | { readonly s: readonly FlatValue[] };

/** Plain where JSON has it; else a list of a letter and what it needs: reference, foreign, undefined, number. */
type FlatValue =
  | string
  | number
  | boolean
  | null
  | readonly ["r" | "f", number]
  | readonly ["u"]
  | readonly ["n", string];

/**
 * Flattens a value with all that it refers to. Functions become `undefined`.
 *
 * @param foreign objects that are kept elsewhere, and their number there
 */
export function flatten(root: unknown, foreign: ReadonlyMap<object, number>): FlatGraph {
  const places = new Map<object, number>();
  const queue: object[] = [];

  function flat(value: unknown): FlatValue {
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "number":
        return Number.isFinite(value) ? value : ["n", String(value)];
      case "object":
        return value === null ? null : refer(value);
      default:
        return ["u"];
    }
  }

  function refer(value: object): FlatValue {
    const elsewhere = foreign.get(value);
    if (elsewhere !== undefined) return ["f", elsewhere];
    const known = places.get(value);
    if (known !== undefined) return ["r", known];
    places.set(value, queue.length);
    queue.push(value);
    return ["r", queue.length - 1];
  }

  function toNode(value: object): FlatNode {
    if (Array.isArray(value)) return { a: value.map(flat) };
    if (value instanceof Map) return { m: [...value].map(([key, held]) => [flat(key), flat(held)] as const) };
    if (value instanceof Set) return { s: [...value].map(flat) };
    return { o: Object.fromEntries(Object.entries(value).map(([name, held]) => [name, flat(held)])) };
  }

  const start = flat(root);
  const nodes: FlatNode[] = [];
  // The queue grows on the way: a long chain of references must not become a deep one of calls.
  for (let at = 0; at < queue.length; at++) nodes.push(toNode(queue[at] ?? {}));
  return { nodes, root: start };
}

/**
 * The value that was flattened, made anew.
 *
 * @param foreign what was kept elsewhere, by its number
 */
export function unflatten({ nodes, root }: FlatGraph, foreign: readonly object[]): unknown {
  const made = nodes.map((node): object => {
    if ("a" in node) return [];
    if ("m" in node) return new Map();
    return "s" in node ? new Set() : {};
  });

  function value(flat: FlatValue): unknown {
    if (!Array.isArray(flat)) return flat;
    // Narrowing by `isArray` leaves read-only tuples out.
    const [letter, held] = flat as readonly [string, (number | string)?];
    if (letter === "r") return made[Number(held)];
    if (letter === "f") return foreign[Number(held)];
    return letter === "n" ? Number(held) : undefined;
  }

  for (const [at, node] of nodes.entries()) {
    const target = made[at];
    if ("a" in node && Array.isArray(target)) for (const held of node.a) target.push(value(held));
    else if ("m" in node && target instanceof Map)
      for (const [key, held] of node.m) target.set(value(key), value(held));
    else if ("s" in node && target instanceof Set) for (const held of node.s) target.add(value(held));
    else if ("o" in node && target) {
      for (const [name, held] of Object.entries(node.o)) {
        Object.defineProperty(target, name, {
          value: value(held),
          writable: true,
          enumerable: true,
          configurable: true,
        });
      }
    }
  }
  return value(root);
}
