import type { SchemaNode } from "./schema-set.js";

type SchemaObject = Exclude<SchemaNode, boolean>;

/** Schemas that all hold at once, as one: members and needs of all, the narrower of limits and lists of words. */
export function mergeAll(schemas: readonly SchemaObject[]): SchemaObject {
  return schemas.reduce(merge, {});
}

function merge(one: SchemaObject, other: SchemaObject): SchemaObject {
  const merged: Record<string, unknown> = { ...one };
  for (const [keyword, value] of Object.entries(other)) {
    const before = merged[keyword];
    merged[keyword] = before === undefined ? value : both(keyword, before, value);
  }
  return merged;
}

function both(keyword: string, before: unknown, value: unknown): unknown {
  switch (keyword) {
    case "properties":
      return mergeProperties(before, value);
    case "required":
      return [...new Set([before, value].flat())];
    case "enum":
      return common(before, value);
    case "type":
      return commonType(before, value);
    case "minimum":
    case "minLength":
    case "minItems":
    case "minProperties":
    case "exclusiveMinimum":
      return Math.max(Number(before), Number(value));
    case "maximum":
    case "maxLength":
    case "maxItems":
    case "maxProperties":
    case "exclusiveMaximum":
      return Math.min(Number(before), Number(value));
    case "items":
      return isObject(before) && isObject(value) ? { allOf: [before, value] } : value;
    case "additionalProperties":
      // What one part calls additional may be a member of another: only the value can tell.
      return before === false || value === false ? false : value;
    default:
      return value;
  }
}

function mergeProperties(before: unknown, value: unknown): unknown {
  if (!isObject(before) || !isObject(value)) return value;
  const merged: Record<string, unknown> = { ...before };
  for (const [name, schema] of Object.entries(value)) {
    const known = Object.hasOwn(merged, name) ? merged[name] : undefined;
    merged[name] = isObject(known) && isObject(schema) ? { allOf: [known, schema] } : schema;
  }
  return merged;
}

function common(before: unknown, value: unknown): unknown {
  if (!Array.isArray(before) || !Array.isArray(value)) return value;
  const shared = before.filter((word) => value.includes(word));
  return shared.length > 0 ? shared : value;
}

function commonType(before: unknown, value: unknown): unknown {
  const types = [value].flat();
  const shared = [before]
    .flat()
    .filter((type) => types.includes(type) || (type === "integer" && types.includes("number")));
  return shared.length === 0 ? value : shared.length === 1 ? shared[0] : shared;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
