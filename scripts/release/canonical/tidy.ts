import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../generate/pointer.js";
import type { Schema } from "./merge.js";

/** The keywords that mean something for one type only. */
const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  string: ["minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType", "contentSchema"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  array: "items prefixItems minItems maxItems uniqueItems contains minContains maxContains unevaluatedItems".split(" "),
  object:
    "properties required patternProperties additionalProperties unevaluatedProperties propertyNames minProperties maxProperties dependentRequired dependentSchemas".split(
      " ",
    ),
};

/** What says nothing: each of these is what holds without it. */
const idle: Readonly<Record<string, unknown>> = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  uniqueItems: false,
};

/** Keywords that say nothing where they allow everything. */
const permissive =
  "additionalProperties unevaluatedProperties items unevaluatedItems propertyNames contentSchema".split(" ");

/** Keywords that say nothing where they are empty. */
const emptied = "properties patternProperties required dependentRequired dependentSchemas".split(" ");

/** In-place applicators, which `unevaluatedProperties` looks through. */
const applicators = "allOf anyOf oneOf if then else not dependentSchemas $ref".split(" ");

/** The types that a schema allows, in order; none where it does not say. */
export function typesOf({ type }: Schema): string[] {
  const listed = Array.isArray(type) ? type : type === undefined ? [] : [type];
  return listed.filter((word): word is string => typeof word === "string").sort();
}

/** The `type` keyword for these types; none where there are none. */
export function withTypes(types: readonly string[]): Schema {
  const distinct = [...new Set(types)].filter((type) => type !== "integer" || !types.includes("number")).sort();
  return distinct.length === 0 ? {} : { type: distinct.length === 1 ? distinct[0] : distinct };
}

/** Brings the keywords of one schema, without what is inside it, to one form for one meaning. */
export function tidy(schema: Schema): Schema {
  const tidied = { ...schema };
  tidyEnum(tidied);
  const types = typesOf(tidied);
  for (const keyword of Object.keys(tidied)) if (saysNothing(keyword, tidied[keyword], types)) delete tidied[keyword];
  Object.assign(tidied, withTypes(types));
  if (Array.isArray(tidied.required)) tidied.required = [...new Set(tidied.required)].sort();
  tidyBounds(tidied, types);
  if (tidied.unevaluatedProperties !== undefined && applicators.every((keyword) => tidied[keyword] === undefined)) {
    tidied.additionalProperties ??= tidied.unevaluatedProperties;
    delete tidied.unevaluatedProperties;
  }
  return tidied;
}

/** `const` is an `enum` of one; values tell their type; a list of both truths is the type alone. */
function tidyEnum(schema: Schema): void {
  if ("const" in schema) {
    schema.enum = Array.isArray(schema.enum) && !schema.enum.includes(schema.const) ? [] : [schema.const];
    delete schema.const;
  }
  if (!Array.isArray(schema.enum)) return;
  const said = typesOf(schema);
  const allows = (type: string) =>
    said.length === 0 || said.includes(type) || (type === "integer" && said.includes("number"));
  const values = schema.enum.filter((value) => allows(typeOf(value)));
  const types = [...new Set(values.map(typeOf))];
  if (values.length === 0) return;
  Object.assign(schema, withTypes(types));
  schema.enum = [...new Set(values)].sort((a, b) => compareTexts(JSON.stringify(a), JSON.stringify(b)));
  const truths = [true, false].every((value) => values.includes(value));
  if (truths && values.every((value) => typeof value === "boolean" || value === null)) delete schema.enum;
}

/** Bounds of whole numbers are inclusive; of two bounds on one side the tighter stays. */
function tidyBounds(schema: Schema, types: readonly string[]): void {
  for (const [inclusive, exclusive, sign] of [
    ["minimum", "exclusiveMinimum", 1],
    ["maximum", "exclusiveMaximum", -1],
  ] as const) {
    const open = schema[exclusive];
    if (typeof open !== "number") continue;
    const closed = schema[inclusive];
    if (types.includes("integer") && !types.includes("number")) {
      const bound = sign > 0 ? Math.floor(open) + 1 : Math.ceil(open) - 1;
      schema[inclusive] = typeof closed === "number" && (closed - bound) * sign > 0 ? closed : bound;
      delete schema[exclusive];
    } else if (typeof closed === "number") {
      delete schema[(closed - open) * sign > 0 ? exclusive : inclusive];
    }
  }
}

/** The types that a keyword means something for; undefined where it does for all. */
export function typesWith(keyword: string): readonly string[] | undefined {
  const owners = Object.keys(keywordsOf).filter((type) => keywordsOf[type]?.includes(keyword));
  return owners.length === 0 ? undefined : owners;
}

function saysNothing(keyword: string, value: unknown, types: readonly string[]): boolean {
  if (value === undefined || (Object.hasOwn(idle, keyword) && idle[keyword] === value)) return true;
  if (permissive.includes(keyword) && (value === true || isDeepStrictEqual(value, {}))) return true;
  if (emptied.includes(keyword) && isEmpty(value)) return true;
  if (types.length === 0) return false;
  const owners = typesWith(keyword);
  const plain = types.map((type) => (type === "integer" ? "number" : type));
  return owners !== undefined && !owners.some((type) => plain.includes(type));
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
}

/** The JSON Schema type of a value. */
export function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

/** Order of texts by their code units: the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
