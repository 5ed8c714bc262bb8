import { mergeAll } from "./merge-schemas.js";
import { sampleText } from "./sample-text.js";
import type { SchemaNode, SchemaSet } from "./schema-set.js";

type SchemaObject = Exclude<SchemaNode, boolean>;

/** How a value is made. */
export interface SampleOptions {
  /** Whether the schema's own examples and defaults are taken; a document may have wrong ones. Default true. */
  readonly hints?: boolean;
  /** Which branch of an `anyOf` or `oneOf` is taken, counted round. Default 0. */
  readonly branch?: number;
  /** Whether what may be left out is left out. Default false. */
  readonly sparse?: boolean;
}

/** Levels of objects and lists below which nothing is added that may be left out, and none at all. */
const roomyDepth = 6;
const mostDepth = 24;

/**
 * A value in the shape of a schema, the same every time. Members that may be left out are there, except where they lead
 * round in a circle, and what only a caller sends.
 *
 * Not understood are `not`, `if`, `dependent…`, `contains` and `unevaluated…`: who needs to know holds the value against
 * the schema, and tries again with other options.
 */
export function sample(schemas: SchemaSet, node: SchemaNode, options: SampleOptions = {}): unknown {
  const { hints = true, branch = 0, sparse = false } = options;
  /** References that are being followed. */
  const open: string[] = [];

  function value(node: SchemaNode, depth: number, variant: number): unknown {
    if (typeof node === "boolean") return node ? {} : null;
    const { $ref } = node;
    if (typeof $ref === "string") {
      const target = schemas.get($ref);
      if (target === undefined || depth > mostDepth) return null;
      // A ring of nothing but references.
      if (open.filter((one) => one === $ref).length > 3) return null;
      open.push($ref);
      const { $ref: _, ...beside } = node;
      const both = Object.keys(beside).length > 0 && typeof target === "object" ? { allOf: [target, beside] } : target;
      const found = value(both, depth, variant);
      open.pop();
      return found;
    }
    const hint = hints ? hintOf(node) : undefined;
    if (hint) return hint.value;
    const schema = flat(node, depth);
    const laterHint = hints && schema !== node ? hintOf(schema) : undefined;
    if (laterHint) return laterHint.value;
    if ("const" in schema) return schema.const;
    if (Array.isArray(schema.enum)) {
      const words = schema.enum.filter((word) => word !== null);
      return words.length === 0 ? null : words[variant % words.length];
    }
    return ofType(typeOf(schema), schema, depth, variant);
  }

  /** Compositions put together into one schema. */
  function flat(node: SchemaObject, depth: number): SchemaObject {
    const { allOf, anyOf, oneOf, ...own } = node;
    const parts: SchemaNode[] = Array.isArray(allOf) ? allOf : [];
    const choices = [anyOf, oneOf].flatMap((list) => (Array.isArray(list) && list.length > 0 ? [choose(list)] : []));
    if (parts.length + choices.length === 0) return node;
    if (depth > mostDepth) return own;
    const whole = [...parts, ...choices].flatMap((part) => {
      const target = followed(part);
      return typeof target === "boolean" ? [] : [flat(target, depth + 1)];
    });
    return mergeAll([...whole, own]);
  }

  /**
   * The first branch that is not null, then round; inside of itself a schema goes on to its next branch. Those that lead
   * back to where we are come after null.
   */
  function choose(list: readonly SchemaNode[]): SchemaNode {
    const useful = list.filter((one) => typeof one === "boolean" || one.type !== "null");
    const straight = useful.filter((one) => !leadsBack(one));
    if (straight.length === 0 && useful.length < list.length) return { type: "null" };
    const from = straight.length > 0 ? straight : useful;
    const inside = open.filter((one) => one === open.at(-1)).length;
    return from[(branch + Math.max(inside - 1, 0)) % from.length] ?? true;
  }

  function followed(part: SchemaNode): SchemaNode {
    let at = part;
    for (let hops = 0; hops < 10 && typeof at === "object" && typeof at.$ref === "string"; hops++) {
      const { $ref, ...beside } = at;
      const target = schemas.get(String($ref)) ?? true;
      at = typeof target === "object" && Object.keys(beside).length > 0 ? { ...target, ...beside } : target;
    }
    return at;
  }

  function ofType(type: string, schema: SchemaObject, depth: number, variant: number): unknown {
    switch (type) {
      case "object":
        return object(schema, depth);
      case "array":
        return array(schema, depth);
      case "string":
        return sampleText(schema, variant);
      case "integer":
      case "number":
        return number(schema, type === "integer", variant);
      case "boolean":
        return variant % 2 === 0;
      case "null":
        return null;
      default:
        return {};
    }
  }

  function object(schema: SchemaObject, depth: number): Record<string, unknown> {
    const properties = isObject(schema.properties) ? schema.properties : {};
    const required = new Set(Array.isArray(schema.required) ? schema.required.map(String) : []);
    const found: [string, unknown][] = [];
    if (depth > mostDepth) return {};
    for (const name of Object.keys(properties)) {
      // The values of `properties` are schemas.
      const member = properties[name] as SchemaNode;
      const optional = !required.has(name);
      if (typeof member === "object" && member.writeOnly === true && optional) continue;
      if (optional && (sparse || depth >= roomyDepth || leadsBack(member))) continue;
      if (member === false) continue;
      found.push([name, value(member, depth + 1, 0)]);
    }
    const others = isSchema(schema.additionalProperties) ? schema.additionalProperties : true;
    for (const name of required) {
      if (!Object.hasOwn(properties, name)) found.push([name, value(others, depth + 1, 0)]);
    }
    const least = typeof schema.minProperties === "number" ? schema.minProperties : 0;
    const wanted = Math.max(least, found.length === 0 && !sparse && typeof others === "object" ? 1 : 0);
    for (let n = 1; found.length < wanted && others !== false && n <= 100; n++) {
      if (depth < roomyDepth || found.length < least) found.push([`key${n}`, value(others, depth + 1, n - 1)]);
      else break;
    }
    return Object.fromEntries(found);
  }

  function array(schema: SchemaObject, depth: number): unknown[] {
    const first: SchemaNode[] = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
    const items = isSchema(schema.items) ? schema.items : true;
    const least = typeof schema.minItems === "number" ? schema.minItems : 0;
    const most = typeof schema.maxItems === "number" ? schema.maxItems : Number.POSITIVE_INFINITY;
    const usual = sparse || depth >= roomyDepth || items === false || leadsBack(items) ? 0 : 1;
    const length = depth > mostDepth ? 0 : Math.min(Math.max(least, first.length, usual), most, 1_000);
    return Array.from({ length }, (_, index) => value(first[index] ?? items, depth + 1, index));
  }

  /** Whether a schema is, or lists, something that is being made already. */
  function leadsBack(node: SchemaNode): boolean {
    if (typeof node === "boolean") return false;
    if (typeof node.$ref === "string") return open.includes(node.$ref);
    const lists = [node.anyOf, node.oneOf, node.allOf].filter(Array.isArray);
    const [list] = lists;
    if (list) return list.filter((one) => one?.type !== "null").every((one) => isSchema(one) && leadsBack(one));
    return (
      (isSchema(node.items) && leadsBack(node.items)) ||
      (isSchema(node.additionalProperties) && leadsBack(node.additionalProperties))
    );
  }

  return value(node, 0, 0);
}

function hintOf(schema: SchemaObject): { readonly value: unknown } | undefined {
  if (schema.example !== undefined) return { value: schema.example };
  if (Array.isArray(schema.examples) && schema.examples.length > 0) return { value: schema.examples[0] };
  return schema.default !== undefined && schema.default !== null ? { value: schema.default } : undefined;
}

/** The type of a schema, or the one that its other keywords are about. */
function typeOf(schema: SchemaObject): string {
  const types = [schema.type].flat().filter((type) => typeof type === "string");
  const [only] = types.filter((type) => type !== "null");
  if (only !== undefined) return only;
  if (types.length > 0) return "null";
  const has = (...keywords: string[]) => keywords.some((keyword) => schema[keyword] !== undefined);
  if (has("properties", "required", "additionalProperties", "minProperties", "patternProperties")) return "object";
  if (has("items", "prefixItems", "minItems", "uniqueItems")) return "array";
  if (has("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")) return "number";
  return has("format", "pattern", "minLength", "maxLength") ? "string" : "any";
}

function number(schema: SchemaObject, whole: boolean, variant: number): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const step = typeof multipleOf === "number" && multipleOf > 0 ? multipleOf : whole ? 1 : undefined;
  const least = Math.max(
    numberOr(minimum, Number.NEGATIVE_INFINITY),
    numberOr(exclusiveMinimum, Number.NEGATIVE_INFINITY),
  );
  const most = Math.min(
    numberOr(maximum, Number.POSITIVE_INFINITY),
    numberOr(exclusiveMaximum, Number.POSITIVE_INFINITY),
  );
  const fits = (value: number) =>
    value >= least && value <= most && value !== exclusiveMinimum && value !== exclusiveMaximum;
  const unit = step ?? (Number.isFinite(most - least) && most - least < 2 ? (most - least) / 4 || 1 : 1);
  const up = Number.isFinite(least) ? Math.ceil(least / unit) * unit : undefined;
  const down = Number.isFinite(most) ? Math.floor(most / unit) * unit : undefined;
  const start = fits(unit) && (up === undefined || up <= unit) ? unit : (up ?? down ?? unit);
  const direction = up === undefined && down !== undefined && start === down ? -1 : 1;
  for (let n = variant; n < variant + 3; n++) {
    const value = rounded(start + direction * n * unit);
    if (fits(value)) return value;
  }
  return fits(least) ? least : fits(most) ? most : start;
}

/** Without what adding fractions leaves behind. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSchema(value: unknown): value is SchemaNode {
  return typeof value === "boolean" || isObject(value);
}
