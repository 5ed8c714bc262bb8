import type { Coerce } from "../engine/coerce.js";
import type { OperationData } from "../engine/definition.js";

/** The query of a request by name, its values read as their schemas would have them. */
export function readQuery(
  operation: OperationData,
  query: URLSearchParams,
  coerce: Coerce,
): Readonly<Record<string, unknown>> {
  const read: Record<string, unknown> = {};
  for (const parameter of operation.parameters) {
    if (parameter.in !== "query" || !query.has(parameter.name)) continue;
    read[parameter.name] = coerce(parameter, query.getAll(parameter.name));
  }
  return read;
}
