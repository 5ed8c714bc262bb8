import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../generate/pointer.js";
import { typesOf, withTypes } from "./tidy.js";

export type Schema = Record<string, unknown>;

const greatest = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"];
const least = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"];
/** Keywords whose values are schemas of what is inside. */
const children = ["items", "contains", "propertyNames"];
/** Keywords that look at the properties named beside them, so that they cannot move to others. */
const closing = ["additionalProperties", "patternProperties"];

/**
 * One schema that takes what both take; undefined where JSON Schema has no words for that but `allOf`. What is inside
 * of both is left as an `allOf` of the two, for whoever goes there next.
 */
export function mergeSchemas(a: Schema, b: Schema): Schema | undefined {
  if (!canShareProperties(a, b) || !canShareProperties(b, a)) return undefined;
  const merged: Schema = { ...a };
  for (const [keyword, value] of Object.entries(b)) {
    const known = merged[keyword];
    if (known === undefined || isDeepStrictEqual(known, value)) {
      merged[keyword] = value;
    } else if (keyword === "type") {
      const types = commonTypes(typesOf(a), typesOf(b));
      if (types.length === 0) return undefined;
      Object.assign(merged, withTypes(types));
    } else if (keyword === "enum" && Array.isArray(known) && Array.isArray(value)) {
      const both = known.filter((one) => value.some((other) => isDeepStrictEqual(one, other)));
      if (both.length === 0) return undefined;
      merged.enum = both;
    } else if (keyword === "required" && Array.isArray(known) && Array.isArray(value)) {
      merged.required = [...new Set([...known, ...value])].sort();
    } else if (keyword === "properties" && isRecord(known) && isRecord(value)) {
      merged.properties = mergeMembers(known, value);
    } else if (keyword === "allOf" && Array.isArray(known) && Array.isArray(value)) {
      merged.allOf = [...known, ...value];
    } else if (greatest.includes(keyword)) {
      merged[keyword] = Math.max(Number(known), Number(value));
    } else if (least.includes(keyword)) {
      merged[keyword] = Math.min(Number(known), Number(value));
    } else if (children.includes(keyword)) {
      merged[keyword] = { allOf: [known, value] };
    } else {
      return undefined;
    }
  }
  return merged;
}

/** Whether what `a` says of unnamed properties still holds when the properties of `b` are named beside it. */
function canShareProperties(a: Schema, b: Schema): boolean {
  if (closing.every((keyword) => a[keyword] === undefined)) return true;
  const named = isRecord(a.properties) ? a.properties : {};
  const others = isRecord(b.properties) ? b.properties : {};
  return Object.keys(others).every((name) => Object.hasOwn(named, name));
}

function mergeMembers(a: Schema, b: Schema): Schema {
  const merged = { ...a };
  for (const [name, schema] of Object.entries(b)) {
    const known = Object.hasOwn(merged, name) ? merged[name] : undefined;
    merged[name] = known === undefined || isDeepStrictEqual(known, schema) ? schema : { allOf: [known, schema] };
  }
  return merged;
}

/** Types that both allow; no types at all allow everything. Whole numbers are numbers. */
function commonTypes(a: readonly string[], b: readonly string[]): string[] {
  const has = (types: readonly string[], type: string) =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  return [...new Set([...a, ...b])].filter((type) => has(a, type) && has(b, type));
}
