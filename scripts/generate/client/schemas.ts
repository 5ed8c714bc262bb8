import type { Model, Schema, SchemaObject } from "../model.js";

/** Looks a schema up: through references, with the properties of `allOf` put together. */
export type ResolveSchema = (schema: Schema | undefined) => SchemaObject;

const prefix = "#/components/schemas/";

export function createSchemaResolver(model: Model): ResolveSchema {
  const byName = new Map(model.schemas.map(({ name, schema }) => [name, schema]));
  const resolve = (schema: Schema | undefined, seen: readonly string[]): SchemaObject => {
    if (typeof schema !== "object") return {};
    const { $ref, ...rest } = schema;
    if ($ref !== undefined) {
      const name = $ref.slice(prefix.length);
      if (seen.includes(name)) return {};
      // What stands beside a reference says more about this place than its target does.
      return { ...resolve(byName.get(name), [...seen, name]), ...rest };
    }
    const parts = (schema.allOf ?? []).map((part) => resolve(part, seen));
    if (parts.length === 0) return schema;
    return {
      ...Object.assign({}, ...parts),
      ...schema,
      properties: Object.assign({}, ...parts.map(({ properties }) => properties), schema.properties),
      required: [...parts, schema].flatMap(({ required }) => required ?? []),
    };
  };
  return (schema) => resolve(schema, []);
}

/** Whether a value that fits the schema may be of the type. */
export function mayBe(type: string, schema: Schema | undefined, resolve: ResolveSchema): boolean {
  const { type: types = [], anyOf = [], oneOf = [] } = resolve(schema);
  return [types].flat().includes(type) || [...anyOf, ...oneOf].some((one) => mayBe(type, one, resolve));
}
