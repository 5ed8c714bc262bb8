import ts from "typescript";

/** What can be said of an object type: its properties, and what the members that it does not name are. */
export interface Members {
  readonly properties: ReadonlyMap<string, { readonly type: ts.Type; readonly optional: boolean }>;
  /** Type of the values under other names; undefined where nothing is said, or anything is allowed. */
  readonly values?: ts.Type;
  /** Type of the items, where it is a list. */
  readonly items?: ts.Type;
}

/** The members of a union, `undefined` left out: that a member may be missing is told elsewhere. */
export function unionMembers(type: ts.Type): ts.Type[] {
  const members = type.isUnion() ? type.types : [type];
  return members.filter(({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Never)) === 0);
}

/** An object whose members can be looked at; a class is a thing of its own. */
export function isStructure(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.isIntersection()) return type.types.every((part) => isStructure(checker, part));
  if ((type.flags & ts.TypeFlags.Object) === 0) return false;
  return !["Date", "Blob", "RegExp"].includes(type.symbol?.name ?? "");
}

const saysNothing = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never;

/** Properties, items and unnamed values of an object type. A property that can never be given is none. */
export function membersOf(checker: ts.TypeChecker, type: ts.Type): Members {
  if (isList(checker, type)) {
    const items = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    return { properties: new Map(), ...(items ? { items } : {}) };
  }
  const properties = new Map<string, { type: ts.Type; optional: boolean }>();
  for (const symbol of checker.getPropertiesOfType(type)) {
    const own = checker.getTypeOfSymbol(symbol);
    if (unionMembers(own).length === 0) continue;
    properties.set(symbol.name, { type: own, optional: (symbol.flags & ts.SymbolFlags.Optional) !== 0 });
  }
  const values = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  const says = values !== undefined && (values.flags & saysNothing) === 0;
  return { properties, ...(says ? { values } : {}) };
}

function isList(checker: ts.TypeChecker, type: ts.Type): boolean {
  return checker.isArrayType(type) || checker.isTupleType(type);
}

/** Which members of two unions stand for each other, and which have no counterpart. */
export interface Alignment {
  /** Objects whose insides are to be compared. */
  readonly pairs: readonly (readonly [ts.Type, ts.Type])[];
  readonly gone: readonly ts.Type[];
  readonly added: readonly ts.Type[];
}

/**
 * Finds the counterparts of a union's members: a word or a number is its own; objects belong together by the property
 * that says which they are, else by the properties they share, best first.
 */
export function alignObjects(checker: ts.TypeChecker, old: readonly ts.Type[], now: readonly ts.Type[]): Alignment {
  const left = new Set(now);
  const gone: ts.Type[] = [];
  const structures: ts.Type[] = [];
  for (const type of old) {
    if (isStructure(checker, type)) {
      structures.push(type);
      continue;
    }
    const same = [...left].find((other) => !isStructure(checker, other) && isSame(checker, type, other));
    if (same === undefined) gone.push(type);
    else left.delete(same);
  }
  const candidates = structures
    .flatMap((type, index) =>
      [...left].filter((other) => isStructure(checker, other)).map((other) => ({ type, other, index })),
    )
    .map((pair) => ({ ...pair, score: similarity(checker, pair.type, pair.other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const pairs: [ts.Type, ts.Type][] = [];
  const paired = new Set<ts.Type>();
  for (const { type, other } of candidates) {
    if (paired.has(type) || !left.has(other)) continue;
    paired.add(type);
    left.delete(other);
    pairs.push([type, other]);
  }
  gone.push(...structures.filter((type) => !paired.has(type)));
  return { pairs, gone, added: [...left] };
}

function isSame(checker: ts.TypeChecker, a: ts.Type, b: ts.Type): boolean {
  return checker.isTypeAssignableTo(a, b) && checker.isTypeAssignableTo(b, a);
}

/** From 0, for types that have nothing to do with each other, to 2. */
function similarity(checker: ts.TypeChecker, a: ts.Type, b: ts.Type): number {
  if (isList(checker, a) !== isList(checker, b)) return 0;
  if (isList(checker, a)) return 1;
  const [first, second] = [membersOf(checker, a).properties, membersOf(checker, b).properties];
  let shared = 0;
  for (const [name, { type, optional }] of first) {
    const other = second.get(name);
    if (other === undefined) continue;
    shared += 1;
    // `type: "circle"` against `type: "square"`: two different things, whatever else they share.
    const tells = !optional && !other.optional && type.isLiteral() && other.type.isLiteral();
    if (tells && type.value !== other.type.value) return 0;
    if (tells) shared += 1;
  }
  const all = new Set([...first.keys(), ...second.keys()]).size;
  return 0.01 + (all === 0 ? 1 : shared / all);
}

/** Types in a message. */
export function nameTypes(checker: ts.TypeChecker, types: readonly ts.Type[]): string {
  const names = [...new Set(types.map((type) => nameOfType(checker, type)))];
  const truths = names.includes("true") && names.includes("false");
  const said = truths ? ["boolean", ...names.filter((name) => name !== "true" && name !== "false")] : names;
  const shown = said.slice(0, 6).map((name) => (name.length > 60 ? `${name.slice(0, 59)}…` : name));
  return said.length > 6 ? `${shown.join(", ")} and ${said.length - 6} more` : shown.join(", ");
}

/** A type in a message; objects by the names of their properties. */
function nameOfType(checker: ts.TypeChecker, type: ts.Type): string {
  if (type.isIntersection() && type.types.some(({ flags }) => (flags & ts.TypeFlags.String) !== 0)) return "any text";
  if (!isStructure(checker, type)) return checker.typeToString(type);
  if (isList(checker, type)) return "a list";
  const names = [...membersOf(checker, type).properties.keys()];
  const [shown, more] = [names.slice(0, 4), names.length > 4 ? ", …" : ""];
  return names.length === 0 ? "an object" : `{ ${shown.join(", ")}${more} }`;
}
