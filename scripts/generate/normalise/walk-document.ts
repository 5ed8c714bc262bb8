import { isRecord, type Pointer } from "../pointer.js";

/** What an object of a document is by the standard. */
export type Kind =
  | "callback"
  | "components"
  | "document"
  | "header"
  | "media"
  | "operation"
  | "parameter"
  | "pathItem"
  | "requestBody"
  | "response"
  | "schema";

type Shape = "one" | "list" | "map";

const operation = ["one", "operation"] as const;
const schema = ["one", "schema"] as const;
const schemas = ["list", "schema"] as const;
const namedSchemas = ["map", "schema"] as const;

/** Which of an object's members are, or hold, what. Members that are not here are data of no concern. */
const members: Readonly<Record<Kind, Readonly<Record<string, readonly [Shape, Kind]>>>> = {
  document: { components: ["one", "components"], paths: ["map", "pathItem"], webhooks: ["map", "pathItem"] },
  components: {
    schemas: namedSchemas,
    responses: ["map", "response"],
    parameters: ["map", "parameter"],
    requestBodies: ["map", "requestBody"],
    headers: ["map", "header"],
    callbacks: ["map", "callback"],
    pathItems: ["map", "pathItem"],
  },
  pathItem: {
    parameters: ["list", "parameter"],
    get: operation,
    put: operation,
    post: operation,
    delete: operation,
    options: operation,
    head: operation,
    patch: operation,
    trace: operation,
  },
  operation: {
    parameters: ["list", "parameter"],
    requestBody: ["one", "requestBody"],
    responses: ["map", "response"],
    callbacks: ["map", "callback"],
  },
  // Its members are path items, whatever they are called.
  callback: {},
  parameter: { schema, content: ["map", "media"] },
  header: { schema, content: ["map", "media"] },
  requestBody: { content: ["map", "media"] },
  response: { headers: ["map", "header"], content: ["map", "media"] },
  media: { schema },
  schema: {
    properties: namedSchemas,
    patternProperties: namedSchemas,
    dependentSchemas: namedSchemas,
    $defs: namedSchemas,
    definitions: namedSchemas,
    allOf: schemas,
    anyOf: schemas,
    oneOf: schemas,
    prefixItems: schemas,
    items: schema,
    additionalProperties: schema,
    unevaluatedItems: schema,
    unevaluatedProperties: schema,
    contains: schema,
    propertyNames: schema,
    not: schema,
    if: schema,
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: schema,
    else: schema,
  },
};

/**
 * Told of every object that the standard gives a meaning, outermost first; what it returns takes the object's place,
 * and the walk goes on below that. The pointer is only good during the call.
 */
export type Visitor = (node: unknown, kind: Kind, pointer: Pointer) => unknown;

/** Walks a document by its structure, so that examples and names of properties are never taken for schemas. */
export function walkDocument(document: Record<string, unknown>, visitor: Visitor): void {
  const seen = new Set<unknown>();
  const pointer: string[] = [];

  function enter(holder: object, key: string, kind: Kind): void {
    pointer.push(key);
    const before: unknown = Reflect.get(holder, key);
    const node = visitor(before, kind, pointer);
    if (node !== before) Reflect.set(holder, key, node);
    descend(node, kind);
    pointer.pop();
  }

  function descend(node: unknown, kind: Kind): void {
    // YAML can give one object several places.
    if (!isRecord(node) || seen.has(node)) return;
    seen.add(node);
    if (kind === "callback") {
      for (const key of Object.keys(node)) if (isRecord(node[key])) enter(node, key, "pathItem");
      return;
    }
    for (const key of Object.keys(node)) {
      const member = Object.hasOwn(members[kind], key) ? members[kind][key] : undefined;
      const value = node[key];
      if (member === undefined || value === undefined) continue;
      const [shape, of] = member;
      if (shape === "one") enter(node, key, of);
      else if (shape === "list" ? Array.isArray(value) : isRecord(value)) {
        pointer.push(key);
        // The cast: one of the two was just found.
        for (const name of Object.keys(value as object)) enter(value as object, name, of);
        pointer.pop();
      }
    }
  }

  descend(document, "document");
}
