import type { MediaType, Model, Operation, Parameter, Response, Schema } from "../model.js";
import { normalise, schemaKey } from "./normalise.js";

/** The schemas of a model under short keys, and the key of whatever has a schema. */
export interface SchemaKeys {
  /** Components first, then what stands inline, both in spec order. */
  readonly schemas: readonly (readonly [string, unknown])[];
  ofParameter(operation: Operation, parameter: Parameter): string;
  ofRequest(operation: Operation, media: MediaType): string;
  ofReply(operation: Operation, response: Response, media: MediaType): string;
}

/**
 * Gives every schema a key: a component its name, an inline one the name of its place (`query page[size]`,
 * `NotFound application/json`). Places of one name and one schema share a key; where they differ, the operation's id
 * comes before it.
 *
 * @param hints whether schemas keep their examples and defaults
 */
export function collectSchemas(model: Model, hints = false): SchemaKeys {
  /** Of what stands inline: its places have a space in them, which no component's key has. */
  const byKey = new Map<string, string>();
  const schemas: [string, unknown][] = [];

  function put(key: string, schema: unknown): void {
    byKey.set(key, JSON.stringify(schema));
    schemas.push([key, schema]);
  }

  function keyOf(schema: Schema, place: string, operation: Operation): string {
    const normal = normalise(schema, hints);
    const reference = onlyReference(normal);
    if (reference !== undefined) return reference;
    const text = JSON.stringify(normal);
    const own = `${operation.id} ${place}`;
    for (let key = place, n = 1; ; key = n === 1 ? own : `${own} ${n}`, n += 1) {
      if (!byKey.has(key)) put(key, normal);
      if (byKey.get(key) === text) return key;
    }
  }

  const keys = {
    schemas,
    ofParameter: (operation: Operation, { in: part, name, schema }: Parameter) =>
      keyOf(schema, `${part} ${name}`, operation),
    ofRequest: (operation: Operation, { type, schema }: MediaType) =>
      keyOf(schema, `${operation.id} request ${type}`, operation),
    ofReply: (operation: Operation, { shared, status }: Response, { type, schema }: MediaType) =>
      keyOf(schema, `${shared ?? `${operation.id} ${status}`} ${type}`, operation),
  };
  for (const { name, schema } of model.schemas) schemas.push([schemaKey(name), normalise(schema, hints)]);
  for (const operation of model.operations) {
    for (const parameter of operation.parameters) keys.ofParameter(operation, parameter);
    for (const media of operation.requestBody?.content ?? []) keys.ofRequest(operation, media);
    for (const response of operation.responses) {
      for (const media of response.content) keys.ofReply(operation, response, media);
    }
  }
  return keys;
}

function onlyReference(schema: unknown): string | undefined {
  if (typeof schema !== "object" || schema === null || !("$ref" in schema)) return undefined;
  const { $ref, ...rest } = schema;
  return typeof $ref === "string" && !$ref.includes("#") && Object.keys(rest).length === 0 ? $ref : undefined;
}
