import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../generate/pointer.js";
import type { Schema } from "./merge.js";
import { compareTexts, tidy, typesOf, withTypes } from "./tidy.js";

/** A member of a list of alternatives: as it is written, and what it says once references are followed. */
export interface Alternative {
  readonly written: unknown;
  readonly top: Schema;
}

/** Stands beside alternatives of which only one may match, though several could. */
export const exclusiveKeyword = "x-exclusive";

type Open = (schema: unknown) => Schema;

/**
 * Alternatives in one form for one meaning: lists within lists flattened, repeats dropped, types that exclude each other
 * drawn together in one schema with a list of types, `oneOf` said as `anyOf`, with a mark where two could match at once.
 *
 * @param open what a schema says once its references are followed
 */
export function uniteAlternatives(keyword: "anyOf" | "oneOf", members: readonly unknown[], open: Open): Schema {
  const given = members.map((written) => ({ written, top: open(written) }));
  const exclusive = keyword === "anyOf" || isExclusive(given, open);
  const spread = exclusive ? given.flatMap((member) => flatten(member, open)) : given;
  const possible = spread.filter(({ top }) => !isDeepStrictEqual(top, { not: {} }));
  if (exclusive && possible.some(({ top }) => Object.keys(top).length === 0)) return {};
  const united = exclusive ? unite(possible) : possible;
  const [only] = united;
  if (only !== undefined && united.length === 1) return only.top;
  const list = united.map(({ written }) => written);
  // One keyword for both, so that a judge sees what the members say; that only one may match stands beside it.
  return exclusive ? { anyOf: list } : { anyOf: list, [exclusiveKeyword]: true };
}

/** A list of alternatives and nothing else stands for its members. */
function flatten(member: Alternative, open: Open): Alternative[] {
  const { anyOf, ...rest } = member.top;
  if (!Array.isArray(anyOf) || Object.keys(rest).length > 0) return [member];
  return anyOf.flatMap((written) => flatten({ written, top: open(written) }, open));
}

/** Draws together what can be said by one schema; `null` goes along where there is only one other. */
function unite(members: readonly Alternative[]): Alternative[] {
  let nullable = false;
  const groups: Alternative[] = [];
  const ordered = [...members].sort((a, b) => compareTexts(typesOf(a.top).join(), typesOf(b.top).join()));
  for (const member of ordered) {
    const { rest, hadNull } = withoutNull(member);
    nullable ||= hadNull;
    if (rest === undefined || groups.some(({ top }) => isDeepStrictEqual(top, rest.top))) continue;
    const index = groups.findIndex(({ top }) => uniteTwo(top, rest.top) !== undefined);
    const found = groups[index];
    const both = found && uniteTwo(found.top, rest.top);
    if (both === undefined) groups.push(rest);
    else groups[index] = { written: both, top: both };
  }
  if (!nullable) return groups;
  const [only] = groups;
  const both = only && groups.length === 1 ? uniteTwo(only.top, { type: "null" }) : undefined;
  if (both !== undefined) return [{ written: both, top: both }];
  const nothing = { type: "null" };
  return [...groups, { written: nothing, top: nothing }];
}

function withoutNull(member: Alternative): { rest: Alternative | undefined; hadNull: boolean } {
  const types = typesOf(member.top);
  if (!types.includes("null")) return { rest: member, hadNull: false };
  const others = types.filter((type) => type !== "null");
  if (others.length === 0) return { rest: undefined, hadNull: true };
  const { type: _, enum: values, ...said } = member.top;
  const list = Array.isArray(values) ? values.filter((value) => value !== null) : undefined;
  const rest = tidy({ ...said, ...withTypes(others), ...(list ? { enum: list } : {}) });
  return { rest: { written: rest, top: rest }, hadNull: true };
}

const composed = "allOf anyOf oneOf not if then else $ref".split(" ");

/** One schema that takes what either takes; undefined where only a list of alternatives can say it. */
function uniteTwo(a: Schema, b: Schema): Schema | undefined {
  if ([a, b].some((schema) => composed.some((keyword) => schema[keyword] !== undefined))) return undefined;
  const [left, right] = [typesOf(a), typesOf(b)];
  if (left.length === 0 || right.length === 0) return undefined;
  const values = uniteValues(a, b);
  if (values === "different") return undefined;
  const { type: _a, enum: _e, ...first } = a;
  const { type: _b, enum: _f, ...second } = b;
  const plain = Object.keys({ ...first, ...second }).length === 0;
  // Values can be listed together whatever their types; anything else is told apart by the type only.
  if (!(values !== undefined && plain) && overlap(left, right)) return undefined;
  return tidy({ ...first, ...second, ...withTypes([...left, ...right]), ...(values ? { enum: values } : {}) });
}

function uniteValues(a: Schema, b: Schema): unknown[] | undefined | "different" {
  if (a.enum === undefined && b.enum === undefined) return undefined;
  const [left, right] = [valuesOf(a), valuesOf(b)];
  return left && right ? [...left, ...right] : "different";
}

/** All values that a schema takes, where they can be counted. */
function valuesOf(schema: Schema): unknown[] | undefined {
  if (Array.isArray(schema.enum)) return schema.enum;
  const countable: Readonly<Record<string, unknown[]>> = { null: [null], boolean: [false, true] };
  const lists = typesOf(schema).map((type) => countable[type]);
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

function overlap(left: readonly string[], right: readonly string[]): boolean {
  const plain = (type: string) => (type === "integer" ? "number" : type);
  return left.some((type) => right.some((other) => plain(type) === plain(other)));
}

/** Whether no value can match two of them. */
function isExclusive(members: readonly Alternative[], open: Open): boolean {
  return members.every((member, index) =>
    members.slice(index + 1).every((other) => areExclusive(member.top, other.top, open)),
  );
}

function areExclusive(a: Schema, b: Schema, open: Open): boolean {
  const [left, right] = [typesOf(a), typesOf(b)];
  if (left.length > 0 && right.length > 0 && !overlap(left, right)) return true;
  if (Array.isArray(a.enum) && Array.isArray(b.enum)) return !shareValues(a.enum, b.enum);
  // Objects that say in the same required property which of them they are.
  const { properties: first, required } = a;
  const { properties: second, required: others } = b;
  if (!isRecord(first) || !isRecord(second) || !Array.isArray(required) || !Array.isArray(others)) return false;
  return required.some((name) => {
    if (typeof name !== "string" || !others.includes(name)) return false;
    const [mine, theirs] = [open(first[name] ?? {}).enum, open(second[name] ?? {}).enum];
    return Array.isArray(mine) && Array.isArray(theirs) && !shareValues(mine, theirs);
  });
}

function shareValues(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.some((one) => b.some((other) => isDeepStrictEqual(one, other)));
}
