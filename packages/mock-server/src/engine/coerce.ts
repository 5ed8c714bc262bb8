import type { ParameterData } from "./definition.js";
import type { SchemaNode, SchemaSet } from "./schema-set.js";

/**
 * Reads a parameter's text as its schema would have it: numbers, booleans, lists. Text that is none of them stays
 * text, so that the check then says what was expected.
 *
 * @param values one text, or one for each time the name stood there
 */
export function coerceParameter(parameter: ParameterData, values: readonly string[], schemas: SchemaSet): unknown {
  const schema = schemas.resolve(schemas.get(parameter.schema) ?? true);
  const types = typesOf(schema, schemas);
  const [first = ""] = values;
  if (parameter.array && types.has("array")) {
    const items = parameter.array === "comma" ? values.flatMap((value) => value.split(",")) : values;
    const itemTypes = typesOf(itemsOf(schema), schemas);
    return items.map((item) => coerceText(item, itemTypes));
  }
  return coerceText(first, types);
}

const decimal = /^-?\d+(?:\.\d+)?$/;

function coerceText(text: string, types: ReadonlySet<string>): unknown {
  if ((types.has("integer") || types.has("number")) && decimal.test(text)) return Number(text);
  if (types.has("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

function itemsOf(schema: SchemaNode): SchemaNode {
  const items = typeof schema === "boolean" ? undefined : schema.items;
  return isSchema(items) ? items : true;
}

function typesOf(node: SchemaNode, schemas: SchemaSet): ReadonlySet<string> {
  const schema = schemas.resolve(node);
  if (typeof schema === "boolean") return new Set();
  const type = schema.type;
  if (typeof type === "string") return new Set([type]);
  if (Array.isArray(type)) return new Set(type.map(String));
  const branches = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) =>
    Array.isArray(list) ? list.filter(isSchema) : [],
  );
  return new Set(branches.flatMap((branch) => [...typesOf(branch, schemas)]));
}

function isSchema(value: unknown): value is SchemaNode {
  return typeof value === "boolean" || (typeof value === "object" && value !== null && !Array.isArray(value));
}
