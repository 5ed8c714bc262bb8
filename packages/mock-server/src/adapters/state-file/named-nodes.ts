import type { FlatGraph } from "../../engine/graph.js";

type FlatNode = FlatGraph["nodes"][number];
type FlatValue = FlatGraph["root"];

/** A value of a {@link FlatGraph} whose references go by name; one without a name is to what the place itself names. */
type NamedValue = string | number | boolean | null | readonly [string, (string | number)?];

type NamedNode =
  | { readonly o: Readonly<Record<string, NamedValue>> }
  /** A number stands for as many references to what the places themselves name. */
  | { readonly a: number | readonly NamedValue[] }
  | { readonly m: readonly (readonly [NamedValue, NamedValue])[] }
  | { readonly s: readonly NamedValue[] };

/** A graph whose nodes are named by where they are found first, not numbered: one more shifts no other. */
export interface NamedGraph {
  readonly nodes: readonly (readonly [name: string, node: NamedNode])[];
  readonly root: NamedValue;
}

/** @param foreign names of what is kept elsewhere, by its number */
export function nameNodes({ nodes, root }: FlatGraph, foreign: readonly string[]): NamedGraph {
  const names: (string | undefined)[] = [];

  function named(value: FlatValue, place: string): NamedValue {
    // Narrowing by `isArray` leaves read-only tuples out.
    if (!Array.isArray(value)) return value as NamedValue;
    const [letter, held] = value as readonly [string, (number | string)?];
    if (letter === "f") return ["f", foreign[Number(held)] ?? ""];
    if (letter !== "r") return held === undefined ? [letter] : [letter, held];
    const known = names[Number(held)];
    if (known !== undefined) return ["r", known];
    names[Number(held)] = place;
    return ["r"];
  }

  function toNamed(node: FlatNode, name: string): NamedNode {
    const at = (slot: string | number) => `${name}/${escapeSlot(String(slot))}`;
    if ("o" in node) {
      return { o: Object.fromEntries(Object.entries(node.o).map(([slot, held]) => [slot, named(held, at(slot))])) };
    }
    if ("m" in node) {
      return {
        m: node.m.map(([key, held], index) => [
          named(key, at(`#${index}`)),
          named(held, at(typeof key === "string" ? `=${key}` : index)),
        ]),
      };
    }
    if ("s" in node) return { s: node.s.map((held, index) => named(held, at(index))) };
    const values = node.a.map((held, index) => named(held, at(index)));
    return { a: values.length > 0 && values.every(isPlainReference) ? values.length : values };
  }

  const start = named(root, "");
  // A node is named by one before it: they come in the order in which they are found.
  return { nodes: nodes.map((node, index) => [names[index] ?? "", toNamed(node, names[index] ?? "")]), root: start };
}

/** @param foreign names of what is kept elsewhere, by its number */
export function unnameNodes({ nodes, root }: NamedGraph, foreign: readonly string[]): FlatGraph {
  const numbers = new Map(nodes.map(([name], index) => [name, index]));
  const foreignNumbers = new Map(foreign.map((name, index) => [name, index]));

  function plain(value: NamedValue, place: string): FlatValue {
    if (typeof value !== "object" || value === null) return value;
    const [letter, held = place] = value;
    if (letter === "r") return ["r", find(numbers, held)];
    if (letter === "f") return ["f", find(foreignNumbers, held)];
    return letter === "n" ? ["n", String(held)] : ["u"];
  }

  function toPlain([name, node]: readonly [string, NamedNode]): FlatNode {
    const at = (slot: string | number) => `${name}/${escapeSlot(String(slot))}`;
    if ("o" in node) {
      return { o: Object.fromEntries(Object.entries(node.o).map(([slot, held]) => [slot, plain(held, at(slot))])) };
    }
    if ("m" in node) {
      return {
        m: node.m.map(([key, held], index) => [
          plain(key, at(`#${index}`)),
          plain(held, at(typeof key === "string" ? `=${key}` : index)),
        ]),
      };
    }
    if ("s" in node) return { s: node.s.map((held, index) => plain(held, at(index))) };
    const values: readonly NamedValue[] =
      typeof node.a === "number" ? Array.from({ length: node.a }, (): NamedValue => ["r"]) : node.a;
    return { a: values.map((held, index) => plain(held, at(index))) };
  }

  return { nodes: nodes.map(toPlain), root: plain(root, "") };
}

function find(numbers: ReadonlyMap<string, number>, name: string | number): number {
  const number = numbers.get(String(name));
  if (number === undefined) throw new TypeError(`expected an entry ${JSON.stringify(name)}, which is referred to`);
  return number;
}

function isPlainReference(value: NamedValue): boolean {
  return Array.isArray(value) && value.length === 1 && value[0] === "r";
}

/** As in a JSON pointer: what a payload calls its members must not read as a step. */
function escapeSlot(slot: string): string {
  return slot.includes("/") || slot.includes("~") ? slot.replaceAll("~", "~0").replaceAll("/", "~1") : slot;
}
