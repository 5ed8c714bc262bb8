import { isDeepStrictEqual } from "node:util";
import type { OpenApiDocument } from "../../generate/model.js";
import { isRecord, type Pointer, parsePointer, resolveRef } from "../../generate/pointer.js";
import { canonicalise, hasOwnServers } from "../canonical/document.js";
import { typesOf, typesWith } from "../canonical/tidy.js";
import type { Change } from "../change.js";
import { makePlaceFinder, type PlaceFinder } from "./places.js";
import { isSent, rate } from "./rate.js";
import { type RawChange, runRedocly } from "./run-redocly.js";

/**
 * The wire's verdict: whether the requests that were sent are still accepted, and the answers still what they were
 * said to be. Both documents are brought to one form first; then `redocly diff` rates what is left.
 *
 * @param config of `redocly diff`; ours unless a test says otherwise
 */
export async function judgeWire(before: OpenApiDocument, after: OpenApiDocument, config?: string): Promise<Change[]> {
  const eachServers = [before, after].some(hasOwnServers);
  const [old, now] = [canonicalise(before, eachServers), canonicalise(after, eachServers)];
  if (isDeepStrictEqual(old, now)) return [];
  const raw = await runRedocly(old, now, config);
  const finders = { base: makePlaceFinder(old), revision: makePlaceFinder(now) };
  const ofOneType = makeOneTypeTest(raw);
  const isSaidByMembers = makeMembersTest(raw, now);
  return raw
    .filter((change) => !ofOneType(change) && !isSaidByMembers(change))
    .flatMap((change) => readChange(change, finders));
}

/**
 * Tells the changes of keywords that mean something only for types which one version does not allow: that an object may
 * stand where there was only text is the change, and not that the object has to have this and that.
 */
function makeOneTypeTest(raw: readonly RawChange[]): (change: RawChange) => boolean {
  const common = new Map<string, readonly string[]>();
  for (const { property, base, revision } of raw) {
    if (property !== "type" || base?.value === undefined || revision?.value === undefined) continue;
    const [old, now] = [plainTypes(base.value), plainTypes(revision.value)];
    const both = old.filter((type) => now.includes(type));
    for (const [side, { pointer }] of Object.entries({ base, revision }))
      common.set(`${side} ${holder(pointer)}`, both);
  }
  return ({ kind, property, base, revision }) => {
    const keyword = property ?? (kind === "removed" ? base : revision)?.pointer.split("/").at(-1) ?? "";
    const owners = typesWith(keyword);
    if (owners === undefined) return false;
    return Object.entries({ base, revision }).some(([side, one]) => {
      // The pointer of a keyword that a side lacks is that of the schema.
      const pointers = one === undefined ? [] : [holder(one.pointer), one.pointer];
      const types = pointers.map((pointer) => common.get(`${side} ${pointer}`)).find((found) => found !== undefined);
      return types !== undefined && !owners.some((type) => types.includes(type));
    });
  };
}

/**
 * Tells the types of answers that went where their alternatives say them: what was any text and is now one of several
 * kinds of text has not become anything.
 */
function makeMembersTest(raw: readonly RawChange[], now: unknown): (change: RawChange) => boolean {
  const added = new Map(raw.map(({ kind, revision }) => [`${kind} ${revision?.pointer}`, revision?.value]));
  return ({ property, base, revision }) => {
    if (property !== "type" || revision === undefined || revision.value !== undefined) return false;
    const members = added.get(`added ${revision.pointer}/anyOf`);
    if (!Array.isArray(members) || isSent(parsePointer(revision.pointer) ?? [])) return false;
    const old = plainTypes(base?.value);
    return members.every((member) => {
      const schema = resolveRef(now, member);
      const types = isRecord(schema) ? plainTypes(schema.type) : [];
      return types.length > 0 && types.every((type) => old.includes(type));
    });
  };
}

function plainTypes(value: unknown): string[] {
  return typesOf({ type: value }).map((type) => (type === "integer" ? "number" : type));
}

function holder(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

function readChange(raw: RawChange, finders: Readonly<Record<"base" | "revision", PlaceFinder>>): Change[] {
  const side = raw.kind === "removed" ? "base" : "revision";
  const pointer = parsePointer(raw[side]?.pointer ?? "") ?? [];
  const rated = rate(raw, pointer);
  if (rated.length === 0) return [];
  const places = finders[side].placesOf(placeOf(raw, pointer));
  return rated.flatMap(({ level, rule, message, below }) =>
    places.map((place): Change => {
      const path = below === undefined ? place.path : [...place.path, below];
      const keyword = raw.property === undefined ? {} : { keyword: raw.property };
      return { level, place: { ...place, path }, message, judge: "wire", rule, ...keyword };
    }),
  );
}

/** A modified keyword belongs to the object that has it. */
function placeOf({ kind, property }: RawChange, pointer: Pointer): Pointer {
  return kind === "modified" && pointer.at(-1) === property ? pointer.slice(0, -1) : pointer;
}
