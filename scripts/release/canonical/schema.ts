import { createHash } from "node:crypto";
import { isRecord, parsePointer, valueAt } from "../../generate/pointer.js";
import { uniteAlternatives } from "./alternatives.js";
import { mergeSchemas, type Schema } from "./merge.js";
import { tidy, typesOf } from "./tidy.js";

/** Whether callers send a schema's values or get them: some keywords mean different things. */
export type Direction = "request" | "response";

/** What is for people, or for tools: nothing of it can make a value valid or not. */
const annotations = new Set(
  "title description example examples default deprecated readOnly writeOnly xml externalDocs discriminator nullable $comment $id $schema $anchor $defs".split(
    " ",
  ),
);

/** Under it stands the default of what a caller may leave out: it makes no value valid, yet changes what happens. */
export const defaultKeyword = "x-default";

/** Under it stands, as text, what dynamic references of a schema may lead to. */
export const definitionsKeyword = "x-definitions";

/** Keywords that hold a schema, a list of schemas, or named schemas. */
const single =
  "items additionalProperties unevaluatedItems unevaluatedProperties contains propertyNames not if then else contentSchema".split(
    " ",
  );
const lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const maps = ["properties", "patternProperties", "dependentSchemas"];

/** Writes schemas of one document in a form in which what means the same reads the same. */
export interface SchemaWriter {
  /** A schema, where it stands. References stay, to the components of its direction. */
  write(schema: unknown, direction: Direction): unknown;
  /** All components that were referred to, each once for each direction. */
  components(): Record<string, unknown>;
}

export function makeSchemaWriter(document: unknown): SchemaWriter {
  const wanted = new Map<string, () => unknown>();
  const unfinished = new Set<string>();

  function write(schema: unknown, direction: Direction): unknown {
    const name = referredTo(schema);
    if (name !== undefined && isRecord(schema) && !saysMore(schema, direction)) {
      return refer(`${name}.${direction}`, () => write(componentOf(document, name), direction));
    }
    const top = open(document, schema, direction, new Set());
    // A schema that holds itself with something beside the reference would be written out for ever.
    const text = isRecord(schema) && isComposed(schema) ? `${direction} ${JSON.stringify(top)}` : "";
    if (unfinished.has(text)) return refer(`inline.${hash(text)}`, () => write(schema, direction));
    if (text !== "") unfinished.add(text);
    const members = Object.entries(top).sort(([a], [b]) => (a < b ? -1 : 1));
    const written = members.map(([keyword, value]) => [keyword, writeInside(keyword, value, direction)]);
    unfinished.delete(text);
    const fallback = direction === "request" ? defaultOf(document, schema, 0) : undefined;
    return Object.fromEntries(fallback === undefined ? written : [...written, [defaultKeyword, fallback]]);
  }

  function refer(key: string, writeIt: () => unknown): unknown {
    if (!wanted.has(key)) wanted.set(key, writeIt);
    return { $ref: `#/components/schemas/${escapeName(key)}` };
  }

  function writeInside(keyword: string, value: unknown, direction: Direction): unknown {
    if (single.includes(keyword) && value !== false) return write(value, direction);
    if (lists.includes(keyword) && Array.isArray(value)) return value.map((one) => write(one, direction));
    if (!maps.includes(keyword) || !isRecord(value)) return value;
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(members.map(([name, one]) => [name, write(one, direction)]));
  }

  return {
    write,
    components() {
      const written: Record<string, unknown> = {};
      // Writing one may ask for more.
      for (const [key, writeIt] of wanted) written[key] = writeIt();
      return Object.fromEntries(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}

/**
 * What a schema says by itself, in one object: references followed, compositions merged as far as they can be. What is
 * inside of it stays as written.
 */
function open(document: unknown, schema: unknown, direction: Direction, above: ReadonlySet<string>): Schema {
  if (schema === false) return { not: {} };
  if (!isRecord(schema)) return {};
  const { $ref, allOf, ...own } = schema;
  const parts: Schema[] = [];
  const name = referredTo({ $ref });
  if (name !== undefined) {
    parts.push(
      above.has(name)
        ? { allOf: [{ $ref }] }
        : open(document, componentOf(document, name), direction, new Set([...above, name])),
    );
  }
  for (const member of Array.isArray(allOf) ? allOf : []) parts.push(open(document, member, direction, above));
  parts.push(openOwn(document, own, direction, above));

  let merged: Schema = {};
  const rest: Schema[] = [];
  for (const part of parts) {
    const both = mergeSchemas(merged, part);
    if (both === undefined) rest.push(part);
    else merged = both;
  }
  const alone = Array.isArray(merged.allOf) ? merged.allOf : [];
  const whole = tidy(rest.length > 0 ? { ...merged, allOf: [...alone, ...rest] } : merged);
  return pushTypesDown(whole, (member) => open(document, member, direction, above));
}

/** The keywords of one object, alternatives united. */
function openOwn(document: unknown, own: Schema, direction: Direction, above: ReadonlySet<string>): Schema {
  const { anyOf, oneOf, ...rest } = own;
  const said = Object.fromEntries(
    Object.entries(rest).filter(([keyword]) => !annotations.has(keyword) && !keyword.startsWith("x-")),
  );
  const definitions = JSON.stringify(own.$defs ?? {});
  // What is referred to stands among the components by now; only an anchor can be meant in other ways.
  if (definitions.includes('"$dynamicAnchor"')) said[definitionsKeyword] = definitions;
  // A list that the service may grow holds any text: closed is only what is sent.
  if (own["x-open-enum"] === true && direction === "response") return openList(document, own);
  let schema = tidy(withoutOneWay(document, said, direction));
  for (const [keyword, members] of [["anyOf", anyOf] as const, ["oneOf", oneOf] as const]) {
    if (!Array.isArray(members)) continue;
    const united = uniteAlternatives(keyword, members, (one) => open(document, one, direction, above));
    schema = mergeSchemas(schema, united) ?? { ...schema, allOf: [...list(schema.allOf), united] };
  }
  return schema;
}

function openList(document: unknown, schema: Schema): Schema {
  const types = new Set(typesOf(tidy({ type: schema.type })));
  for (const member of [...list(schema.anyOf), ...list(schema.oneOf)]) {
    if (typesOf(tidy(open(document, member, "request", new Set()))).includes("null")) types.add("null");
  }
  types.add("string");
  return tidy({ type: [...types] });
}

/** `type` beside alternatives that say theirs is said twice; where they do not, it is theirs. */
function pushTypesDown(schema: Schema, again: (member: unknown) => Schema): Schema {
  const { type, anyOf, ...rest } = schema;
  if (type === undefined || !Array.isArray(anyOf)) return schema;
  const members = anyOf.map((member) => again({ allOf: [member, { type }] }));
  if (members.some((member) => member.allOf !== undefined || typesOf(member).length === 0)) return schema;
  return { ...rest, anyOf: members };
}

/** Without the properties that do not travel this way. */
function withoutOneWay(document: unknown, schema: Schema, direction: Direction): Schema {
  const { properties } = schema;
  if (!isRecord(properties)) return schema;
  const flag = direction === "request" ? "readOnly" : "writeOnly";
  const gone = Object.keys(properties).filter((name) => hasFlag(document, properties[name], flag, 0));
  if (gone.length === 0) return schema;
  const kept = Object.fromEntries(Object.entries(properties).filter(([name]) => !gone.includes(name)));
  return {
    ...schema,
    properties: kept,
    required: list(schema.required).filter((name) => !gone.includes(String(name))),
  };
}

function hasFlag(document: unknown, schema: unknown, flag: string, depth: number): boolean {
  if (!isRecord(schema) || depth > 8) return false;
  if (schema[flag] === true) return true;
  const name = referredTo(schema);
  const parts = [...list(schema.allOf), ...(name === undefined ? [] : [componentOf(document, name)])];
  return parts.some((part) => hasFlag(document, part, flag, depth + 1));
}

function isComposed(schema: Schema): boolean {
  return ["$ref", "allOf", "anyOf", "oneOf"].some((keyword) => schema[keyword] !== undefined);
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** The component schema that a reference leads to. */
function referredTo(schema: unknown): string | undefined {
  if (!isRecord(schema) || typeof schema.$ref !== "string") return undefined;
  const pointer = parsePointer(schema.$ref);
  return pointer?.[0] === "components" && pointer[1] === "schemas" ? pointer[2] : undefined;
}

function componentOf(document: unknown, name: string): unknown {
  return valueAt(document, ["components", "schemas", name]);
}

/** Whether something that counts stands beside a reference. */
function saysMore(schema: Schema, direction: Direction): boolean {
  return Object.keys(schema).some((keyword) => {
    if (keyword === "default") return direction === "request";
    return keyword !== "$ref" && !annotations.has(keyword) && (keyword === "x-open-enum" || !keyword.startsWith("x-"));
  });
}

/** What is taken where a caller sends nothing, as text; the outermost word counts. */
function defaultOf(document: unknown, schema: unknown, depth: number): string | undefined {
  if (!isRecord(schema) || depth > 8) return undefined;
  if (schema.default !== undefined) return JSON.stringify(schema.default);
  const name = referredTo(schema);
  const parts = [...list(schema.allOf), ...(name === undefined ? [] : [componentOf(document, name)])];
  return parts.map((part) => defaultOf(document, part, depth + 1)).find((found) => found !== undefined);
}

function escapeName(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
