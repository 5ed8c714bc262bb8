import { isDeepStrictEqual } from "node:util";
import type { OpenApiDocument } from "../../generate/model.js";
import { type Pointer, parsePointer } from "../../generate/pointer.js";
import { canonicalise, hasOwnServers } from "../canonical/document.js";
import type { Change } from "../change.js";
import { makePlaceFinder, type PlaceFinder } from "./places.js";
import { rate } from "./rate.js";
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
  return raw.flatMap((change) => readChange(change, finders));
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
