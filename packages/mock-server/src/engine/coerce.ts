import type { ParameterData } from "./definition.js";
import { readObject } from "./read-object.js";
import type { SchemaNode, SchemaSet } from "./schema-set.js";

/**
 * Reads text as schemas would have it: numbers, booleans, lists. Text that is none of them stays text, so that the check
 * then says what was expected.
 */
export interface Coerce {
  /** A parameter's text, or one text for each time its name stood there. */
  (parameter: ParameterData, values: readonly string[]): unknown;
  /** A parameter that is an object, out of the query; undefined where nothing of it is there. */
  object(parameter: ParameterData, query: URLSearchParams): unknown;
  /** Texts, or lists and objects of such. */
  tree(value: unknown, schema: SchemaNode): unknown;
}

/** What a parameter's text may be read as. */
interface Types {
  readonly own: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
}

const separators = { comma: ",", space: /[ +]|%20/, pipe: "|", repeat: undefined } as const;

export function createCoerce(schemas: SchemaSet): Coerce {
  const known = new Map<ParameterData, Types>();

  function typesFor(parameter: ParameterData): Types {
    let types = known.get(parameter);
    if (!types) {
      const schema = schemas.resolve(schemas.get(parameter.schema) ?? true);
      types = { own: typesOf(schema, schemas), items: typesOf(itemsOf(schema), schemas) };
      known.set(parameter, types);
    }
    return types;
  }

  function tree(value: unknown, node: SchemaNode): unknown {
    const schema = schemas.resolve(node);
    if (typeof value === "string") return coerceField(value, schema, typesOf(schema, schemas));
    if (Array.isArray(value)) return value.map((item) => tree(item, itemsOf(schema)));
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value).map(([name, member]) => [
      name,
      tree(member, memberOf(schema, name, schemas)),
    ]);
    return Object.fromEntries(members);
  }

  /** A form has one field for a list of one, and may have JSON for what has members of its own. */
  function coerceField(text: string, schema: SchemaNode, types: ReadonlySet<string>): unknown {
    if (!types.has("string") && (types.has("object") || types.has("array")) && /^\s*[[{]/.test(text))
      return parseOr(text);
    if (!types.has("string") && types.has("array")) return [tree(text, itemsOf(schema))];
    return coerceText(text, types);
  }

  function text(parameter: ParameterData, values: readonly string[]): unknown {
    const [first = ""] = values;
    if (parameter.json) return parseOr(first);
    const types = typesFor(parameter);
    if (!parameter.array || !types.own.has("array")) return coerceText(first, types.own);
    const separator = separators[parameter.array];
    const items = separator === undefined ? values : values.flatMap((value) => value.split(separator));
    return items.map((item) => coerceText(item, types.items));
  }

  return Object.assign(text, {
    object(parameter: ParameterData, query: URLSearchParams) {
      const schema = schemas.get(parameter.schema) ?? true;
      const value = readObject(parameter, query, (name) => memberOf(schemas.resolve(schema), name, schemas) !== true);
      return value && tree(value, schema);
    },
    tree,
  });
}

/** Compositions inside of one another; a ring of them is the schema's mistake. */
const mostDepth = 10;

const decimal = /^-?\d+(?:\.\d+)?$/;

function coerceText(text: string, types: ReadonlySet<string>): unknown {
  if ((types.has("integer") || types.has("number")) && decimal.test(text)) return Number(text);
  if (types.has("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function itemsOf(schema: SchemaNode): SchemaNode {
  const items = typeof schema === "boolean" ? undefined : schema.items;
  return isSchema(items) ? items : true;
}

/** The schema of a member, looked for in the parts of a composed one as well; `true` where nothing is said of it. */
function memberOf(schema: SchemaNode, name: string, schemas: SchemaSet, depth = 0): SchemaNode {
  if (typeof schema === "boolean" || depth > mostDepth) return true;
  const { properties } = schema;
  if (typeof properties === "object" && properties !== null && Object.hasOwn(properties, name)) {
    const own: unknown = Reflect.get(properties, name);
    if (isSchema(own)) return own;
  }
  for (const branch of branchesOf(schema)) {
    const found = memberOf(schemas.resolve(branch), name, schemas, depth + 1);
    if (found !== true) return found;
  }
  return isSchema(schema.additionalProperties) ? schema.additionalProperties : true;
}

function branchesOf(schema: Exclude<SchemaNode, boolean>): SchemaNode[] {
  return [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) =>
    Array.isArray(list) ? list.filter(isSchema) : [],
  );
}

function typesOf(node: SchemaNode, schemas: SchemaSet, depth = 0): ReadonlySet<string> {
  const schema = schemas.resolve(node);
  if (typeof schema === "boolean" || depth > mostDepth) return new Set();
  const type = schema.type;
  if (typeof type === "string") return new Set([type]);
  if (Array.isArray(type)) return new Set(type.map(String));
  const words = Array.isArray(schema.enum) ? schema.enum : "const" in schema ? [schema.const] : [];
  return new Set([
    ...words.map((word) => typeof word),
    ...branchesOf(schema).flatMap((branch) => [...typesOf(branch, schemas, depth + 1)]),
  ]);
}

function isSchema(value: unknown): value is SchemaNode {
  return typeof value === "boolean" || (typeof value === "object" && value !== null && !Array.isArray(value));
}
