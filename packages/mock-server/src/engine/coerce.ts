import type { ParameterData } from "./definition.js";
import type { SchemaNode, SchemaSet } from "./schema-set.js";

/** Reads a parameter's text, or one text for each time its name stood there. */
export type Coerce = (parameter: ParameterData, values: readonly string[]) => unknown;

/** What a parameter's text may be read as. */
interface Types {
  readonly own: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
}

/**
 * Reads parameters as their schemas would have them: numbers, booleans, lists. Text that is none of them stays text, so
 * that the check then says what was expected.
 */
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

  return (parameter, values) => {
    const types = typesFor(parameter);
    const [first = ""] = values;
    if (!parameter.array || !types.own.has("array")) return coerceText(first, types.own);
    const items = parameter.array === "comma" ? values.flatMap((value) => value.split(",")) : values;
    return items.map((item) => coerceText(item, types.items));
  };
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
