import type { NamedSchema, OpenApiDocument, Operation, Schema } from "./model.js";
import { type Finding, isRecord, parsePointer } from "./pointer.js";

type Usage = NamedSchema["usage"];

/** For each component schema: do requests reach it, do responses? */
export function schemaUsage(document: OpenApiDocument, operations: readonly Operation[]): (name: string) => Usage {
  const schemas = document.components?.schemas ?? {};
  // Not everybody asks, and on a large document it takes a while to tell.
  let reached: { readonly request: Set<string>; readonly response: Set<string> } | undefined;
  return (name) => {
    reached ??= {
      request: reach(schemas, operations.flatMap(requestSchemas)),
      response: reach(schemas, operations.flatMap(responseSchemas)),
    };
    return { request: reached.request.has(name), response: reached.response.has(name) };
  };
}

/** The schemas that an operation's caller sends: parameters and bodies. */
function requestSchemas(operation: Operation): Schema[] {
  const parameters = operation.parameters.map(({ schema }) => schema);
  return [...parameters, ...(operation.requestBody?.content.map(({ schema }) => schema) ?? [])];
}

function responseSchemas(operation: Operation): Schema[] {
  return operation.responses.flatMap(({ headers, content }) => [
    ...headers.map(({ schema }) => schema),
    ...content.map(({ schema }) => schema),
  ]);
}

/**
 * A date that a caller sends may be a `Date`; one that comes back is text. A component that is sent and comes back
 * cannot be both, so it has to be split.
 */
export function findDateClashes(schemas: readonly NamedSchema[]): Finding[] {
  const clashes = schemas.filter(
    ({ schema, usage }) => usage.request && usage.response && mentions(schema, "date-time"),
  );
  return clashes.map(({ name }) => ({
    pointer: ["components", "schemas", name],
    message:
      `schema "${name}" has a date-time and stands in requests and in responses: as input it takes string | Date, ` +
      "as output it is string. Split it in two components, one for each direction",
  }));
}

/** Names of component schemas that can be reached from `from`. */
function reach(schemas: Readonly<Record<string, unknown>>, from: readonly unknown[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...from];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    visit(next, (node) => {
      const ref = node.$ref;
      const pointer = typeof ref === "string" ? parsePointer(ref) : undefined;
      const name = pointer?.[1] === "schemas" ? pointer[2] : undefined;
      if (name !== undefined && !seen.has(name)) {
        seen.add(name);
        queue.push(schemas[name]);
      }
    });
  }
  return seen;
}

function mentions(schema: unknown, format: string): boolean {
  let found = false;
  visit(schema, (node) => {
    if (node.format === format) found = true;
  });
  return found;
}

/** Calls `see` for every object at or below `value`, examples left out. */
function visit(value: unknown, see: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see);
  } else if (isRecord(value)) {
    see(value);
    for (const [key, child] of Object.entries(value)) {
      if (key !== "example" && key !== "examples" && key !== "default") visit(child, see);
    }
  }
}
