import { isRecord, resolveRef } from "../pointer.js";

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/**
 * Gives every path its own path item and operations, where several share one by reference, and each path a leading
 * slash; takes out what is no path. Operation ids below components and webhooks go.
 */
export function mendPaths(document: Record<string, unknown>): void {
  const paths = isRecord(document.paths) ? document.paths : {};
  const taken = new Set<unknown>();
  const entries = Object.entries(paths).flatMap(([path, value]) => {
    if (!path.startsWith("/") && (path.startsWith("x-") || !isRecord(value)))
      return path.startsWith("x-") ? [[path, value] as const] : [];
    const item = resolveRef(document, value);
    if (!isRecord(item)) return isRecord(value) && "$ref" in value ? [[path, value] as const] : [];
    const shared = item !== value || taken.has(item);
    taken.add(item);
    return [[path.startsWith("/") ? path : `/${path}`, shared ? ownCopy(item) : withoutNulls(item)] as const];
  });
  if (entries.length !== Object.keys(paths).length || entries.some(([path, item]) => paths[path] !== item)) {
    document.paths = Object.fromEntries(entries);
  }
  // Ours are named later, and must not find their names taken by operations that nobody calls.
  const components = isRecord(document.components) ? document.components : {};
  for (const items of [document.webhooks, components.pathItems]) {
    for (const operation of Object.values(isRecord(items) ? items : {}).flatMap(operationsOf)) {
      delete operation.operationId;
    }
  }
}

function operationsOf(item: unknown): Record<string, unknown>[] {
  return isRecord(item)
    ? Object.entries(item).flatMap(([key, value]) => (methods.has(key) && isRecord(value) ? [value] : []))
    : [];
}

/** The cast-free way to a path item whose operations may be named on their own. */
function ownCopy(item: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, methods.has(key) && isRecord(value) ? { ...value } : value]),
  );
}

function withoutNulls(item: Record<string, unknown>): Record<string, unknown> {
  for (const key of Object.keys(item)) if (methods.has(key) && !isRecord(item[key])) delete item[key];
  return item;
}

/** Parameters of a path item or an operation: references and objects only, one for each name and place. */
export function mendParameters(node: Record<string, unknown>, document: Record<string, unknown>): void {
  const { parameters } = node;
  if (parameters === undefined) return;
  if (!Array.isArray(parameters)) {
    delete node.parameters;
    return;
  }
  const byPlace = new Map<string, unknown>();
  parameters.forEach((given: unknown, index) => {
    const parameter = resolveRef(document, given);
    if (!isRecord(given)) return;
    if (!isRecord(parameter)) {
      // A reference that leads nowhere is told of where it is met.
      byPlace.set(String(index), given);
      return;
    }
    if (parameter.in === "path" && parameter.required !== true) parameter.required = true;
    byPlace.set(`${parameter.in} ${parameter.name}`, given);
  });
  if (byPlace.size !== parameters.length) node.parameters = [...byPlace.values()];
}

/** Mends an operation in place, and says what its writer should know of. */
export function mendOperation(
  node: Record<string, unknown>,
  document: Record<string, unknown>,
  pointer: readonly string[],
): string[] {
  mendParameters(node, document);
  if (node.requestBody !== undefined && !isRecord(node.requestBody)) delete node.requestBody;
  const responses = isRecord(node.responses) ? node.responses : {};
  if (responses !== node.responses) node.responses = responses;
  for (const [status, response] of Object.entries(responses)) {
    if (status.startsWith("x-") || isRecord(response)) continue;
    responses[status] = { description: typeof response === "string" ? response : "" };
  }
  for (const text of ["summary", "description"]) {
    if (node[text] !== undefined && typeof node[text] !== "string") node[text] = String(node[text] ?? "");
  }
  // Callbacks are never called by us, and their ids share one name space with those that are.
  for (const callback of Object.values(isRecord(node.callbacks) ? node.callbacks : {})) {
    const items = Object.values(isRecord(callback) ? callback : {});
    for (const operation of items.flatMap(operationsOf)) delete operation.operationId;
  }
  return pointer[0] === "paths" && pointer.length === 3 ? describePathParameters(node, document, pointer) : [];
}

/** A name in the path's braces that no parameter describes is text. */
function describePathParameters(
  node: Record<string, unknown>,
  document: Record<string, unknown>,
  [, path = "", verb = ""]: readonly string[],
): string[] {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  if (names.length === 0) return [];
  const paths = isRecord(document.paths) ? document.paths : {};
  const item = paths[path];
  const shared = isRecord(item) && Array.isArray(item.parameters) ? item.parameters : [];
  const own = Array.isArray(node.parameters) ? node.parameters : [];
  const declared = new Set(
    [...shared, ...own]
      .map((parameter) => resolveRef(document, parameter))
      .flatMap((parameter) => (isRecord(parameter) && parameter.in === "path" ? [parameter.name] : [])),
  );
  const missing = [...new Set(names)].filter((name) => !declared.has(name));
  if (missing.length === 0) return [];
  node.parameters = [
    ...own,
    ...missing.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
  ];
  const who = typeof node.operationId === "string" ? node.operationId : `${verb.toUpperCase()} ${path}`;
  return missing.map((name) => `${who}: the path has {${name}}, but no parameter describes it`);
}
