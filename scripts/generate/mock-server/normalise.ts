import type { Schema } from "../model.js";

/** The key under which a component's schema stands: its name, made fit to be part of a reference. */
export function schemaKey(name: string): string {
  return encodeURIComponent(name);
}

/**
 * A schema as the validator takes it: references become keys; what only people read is left out; what is legal in a
 * document but not in the validator is mended (`required` with repeats, an `enum` of nothing, a pattern that is no
 * regular expression under the `u` flag, OpenAPI 3.0's `nullable` and boolean bounds).
 *
 * @param keepHints whether what tells how a value may look, but not whether it is valid, stays
 */
export function normalise(schema: Schema, keepHints = false): unknown {
  if (typeof schema === "boolean") return schema;
  const out: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (onlyForPeople.has(keyword) && !(keepHints && hints.has(keyword))) continue;
    if (keyword.startsWith("x-") && keyword !== "x-select-by-header") continue;
    out[keyword] = normaliseValue(keyword, value, keepHints);
  }
  return mend(keepHints ? discriminate(out) : out);
}

/**
 * A `oneOf` with a discriminator: which branch is meant says the value of a property, also where a value fits several. So
 * any branch will do, where the property has one of the values that are mapped to it.
 */
function discriminate(schema: Record<string, unknown>): Record<string, unknown> {
  const { oneOf, anyOf, discriminator, ...rest } = schema;
  if (!Array.isArray(oneOf) || anyOf !== undefined || !isRecord(discriminator)) return schema;
  const { propertyName, mapping } = discriminator;
  const mapped = Object.entries(isRecord(mapping) ? mapping : {}).map(
    ([value, ref]) => [value, reference(ref)] as const,
  );
  const branches = oneOf.map((branch: unknown) => {
    const words = isRecord(branch) ? mapped.filter(([, ref]) => ref === branch.$ref).map(([value]) => value) : [];
    if (words.length === 0) return branch;
    return { allOf: [branch, { required: [propertyName], properties: { [String(propertyName)]: { enum: words } } }] };
  });
  return { ...rest, anyOf: branches };
}

const onlyForPeople = new Set([
  "title",
  "description",
  "example",
  "examples",
  "default",
  "deprecated",
  "externalDocs",
  "xml",
  // References are keys here; these would give them another base.
  "$schema",
  "$id",
  "$anchor",
  "$comment",
  "definitions",
]);
const hints = new Set(["example", "examples", "default"]);
const inMaps = new Set(["properties", "patternProperties", "$defs", "dependentSchemas"]);
const inLists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const inPlace = new Set(["items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "not"]);
const inPlaceToo = new Set(["if", "then", "else", "contains", "propertyNames"]);

function normaliseValue(keyword: string, value: unknown, keepHints: boolean): unknown {
  const normaliseInner = (inner: unknown): unknown =>
    typeof inner === "boolean" || isRecord(inner) ? normalise(inner, keepHints) : inner;
  if (keyword === "$ref") return reference(value);
  if (keyword === "x-select-by-header" && isRecord(value) && isRecord(value.values)) {
    const values = Object.entries(value.values).map(([header, target]) => [header, reference(target)]);
    return { values: Object.fromEntries(values), otherwise: reference(value.otherwise) };
  }
  if (inMaps.has(keyword) && isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, normaliseInner(inner)]));
  }
  if (inLists.has(keyword) && Array.isArray(value)) return value.map(normaliseInner);
  return inPlace.has(keyword) || inPlaceToo.has(keyword) ? normaliseInner(value) : value;
}

function reference(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const match = /^#\/components\/schemas\/([^/]+)(\/.*)?$/.exec(value);
  if (!match) return value;
  const [, name = "", below] = match;
  return `${schemaKey(name.replaceAll("~1", "/").replaceAll("~0", "~"))}${below === undefined ? "" : `#${below}`}`;
}

function mend(schema: Record<string, unknown>): Record<string, unknown> {
  const { required, pattern, nullable, minimum, maximum } = schema;
  if (Array.isArray(required)) schema.required = [...new Set(required)];
  if (Array.isArray(schema.enum) && schema.enum.length === 0) delete schema.enum;
  if (typeof pattern === "string" && !isPattern(pattern)) delete schema.pattern;
  for (const [name, bound] of [
    ["exclusiveMinimum", minimum],
    ["exclusiveMaximum", maximum],
  ] as const) {
    if (schema[name] === true && typeof bound === "number") schema[name] = bound;
    else if (typeof schema[name] === "boolean") delete schema[name];
  }
  if (nullable === undefined) return schema;
  delete schema.nullable;
  return nullable === true ? { anyOf: [schema, { type: "null" }] } : schema;
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
