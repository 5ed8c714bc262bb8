import { isRecord } from "../pointer.js";

/** Types that people write and JSON Schema has not, as it would say them. */
const otherTypes: Readonly<Record<string, string | undefined>> = {
  bool: "boolean",
  date: "string",
  datetime: "string",
  dict: "object",
  double: "number",
  file: "string",
  float: "number",
  hash: "object",
  int: "integer",
  long: "integer",
  map: "object",
  text: "string",
};

const types = new Set(["array", "boolean", "integer", "null", "number", "object", "string"]);
const compositions = ["allOf", "anyOf", "oneOf"] as const;
const listKeywords = [...compositions, "prefixItems"] as const;
const mapKeywords = ["properties", "patternProperties", "$defs", "dependentSchemas"] as const;
const numberKeywords =
  "minimum maximum multipleOf minLength maxLength minItems maxItems minProperties maxProperties".split(" ");
/** What says of a schema's members that an object may have others. */
const objectKeywords =
  "patternProperties additionalProperties unevaluatedProperties allOf anyOf oneOf $ref enum const not if".split(" ");
/** What may stand beside a reference in OpenAPI 3.0 and means something to people, or to us. */
const besideReference = new Set(
  "$ref description summary title nullable example default readOnly writeOnly deprecated".split(" "),
);

/**
 * A schema as JSON Schema 2020-12 says it, with what is meant where what is written is not legal: OpenAPI 3.0's
 * `nullable` and boolean bounds, `required` and `enum` with repeats or nothing in them, limits written as text, types of
 * other languages, an object of unnamed members. Changes the object it is given, and returns it, or what stands for it.
 */
export function mendSchema(node: unknown, version: "3.0" | "3.1"): unknown {
  if (typeof node === "boolean") return node;
  if (!isRecord(node)) return {};
  if (typeof node.$ref === "string") return mendReference(node, version);
  mendTexts(node);
  mendLists(node);
  mendNumbers(node);
  mendType(node);
  if (isRecord(node.discriminator) || typeof node.discriminator === "string") mendDiscriminator(node);
  const mended = mendNullable(node);
  if (mended !== node) return mended;
  mendObject(node);
  return node;
}

function mendReference(node: Record<string, unknown>, version: "3.0" | "3.1"): unknown {
  if (version === "3.0") {
    for (const key of Object.keys(node)) if (!besideReference.has(key) && !key.startsWith("x-")) delete node[key];
  }
  return mendNullable(node);
}

function mendTexts(node: Record<string, unknown>): void {
  for (const keyword of ["title", "description", "format", "pattern"]) {
    const value = node[keyword];
    if (value === undefined || typeof value === "string") continue;
    if (value === null || keyword === "format" || keyword === "pattern") delete node[keyword];
    else node[keyword] = String(value);
  }
}

function mendLists(node: Record<string, unknown>): void {
  for (const keyword of ["required", "enum"] as const) {
    const value = node[keyword];
    if (value === undefined) continue;
    const list = Array.isArray(value) ? withoutRepeats(value) : [];
    const fit = keyword === "enum" ? list : list.filter((name) => typeof name === "string");
    // Some older validators refuse an empty list of names; it says nothing either way.
    if (!Array.isArray(value) || (keyword === "enum" && fit.length === 0)) delete node[keyword];
    else if (fit.length !== value.length) node[keyword] = fit;
  }
  if (Array.isArray(node.items)) {
    node.prefixItems ??= node.items;
    delete node.items;
  }
  for (const keyword of listKeywords) {
    const value = node[keyword];
    if (isRecord(value)) node[keyword] = [value];
    else if (value !== undefined && (!Array.isArray(value) || value.length === 0)) delete node[keyword];
  }
  for (const keyword of mapKeywords) if (node[keyword] !== undefined && !isRecord(node[keyword])) delete node[keyword];
}

function withoutRepeats(values: readonly unknown[]): unknown[] {
  if (values.every((value) => typeof value !== "object" || value === null)) return [...new Set(values)];
  const seen = new Set<string>();
  return values.filter((value) => {
    const text = JSON.stringify(value);
    return !seen.has(text) && seen.add(text);
  });
}

function mendNumbers(node: Record<string, unknown>): void {
  for (const keyword of numberKeywords) {
    const value = node[keyword];
    if (value === undefined || typeof value === "number") continue;
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
    if (Number.isNaN(number)) delete node[keyword];
    else node[keyword] = number;
  }
  for (const [keyword, bound] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    const value = node[keyword];
    if (value === undefined || typeof value === "number") continue;
    if (value === true && typeof node[bound] === "number") {
      node[keyword] = node[bound];
      delete node[bound];
    } else delete node[keyword];
  }
}

function mendType(node: Record<string, unknown>): void {
  const { type } = node;
  if (type === undefined || (typeof type === "string" && types.has(type))) return;
  const named = (Array.isArray(type) ? type : [type]).flatMap((word) => {
    const plain = word === null ? "null" : String(word).toLowerCase();
    const known = types.has(plain) ? plain : Object.hasOwn(otherTypes, plain) ? otherTypes[plain] : undefined;
    return known === undefined ? [] : [known];
  });
  const distinct = [...new Set(named)];
  const [only] = distinct;
  if (only === undefined || (!Array.isArray(type) && distinct.length === 0)) delete node.type;
  else if (!Array.isArray(type) || distinct.length === 1) node.type = only;
  else if (distinct.length !== type.length || distinct.some((word, index) => word !== type[index]))
    node.type = distinct;
}

function mendDiscriminator(node: Record<string, unknown>): void {
  if (typeof node.discriminator === "string") node.discriminator = { propertyName: node.discriminator };
  if (isRecord(node.discriminator) && typeof node.discriminator.propertyName !== "string") delete node.discriminator;
}

/** OpenAPI 3.0's `nullable`, which people go on to write in 3.1. */
function mendNullable(node: Record<string, unknown>): Record<string, unknown> {
  const { nullable } = node;
  if (nullable === undefined) return node;
  delete node.nullable;
  if (nullable !== true && nullable !== "true") return node;
  if (node.$ref !== undefined || compositions.some((keyword) => node[keyword] !== undefined)) {
    const { description, example, default: fallback, readOnly, writeOnly, deprecated, ...rest } = node;
    const outside = { description, example, default: fallback, readOnly, writeOnly, deprecated };
    const said = Object.entries(outside).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(said), anyOf: [rest, { type: "null" }] };
  }
  if (Array.isArray(node.enum) && !node.enum.includes(null)) node.enum = [...node.enum, null];
  if ("const" in node) {
    node.enum = [node.const, null];
    delete node.const;
  }
  const { type } = node;
  if (typeof type === "string" && type !== "null") node.type = [type, "null"];
  else if (Array.isArray(type) && !type.includes("null")) node.type = [...type, "null"];
  mendObject(node);
  return node;
}

/** An object of which nothing is said may have any members; the types would take it for one that has none. */
function mendObject(node: Record<string, unknown>): void {
  const { type, properties } = node;
  if (type !== "object" && !(Array.isArray(type) && type.includes("object"))) return;
  if (isRecord(properties) && Object.keys(properties).length > 0) return;
  if (objectKeywords.every((keyword) => node[keyword] === undefined)) node.additionalProperties = true;
}
