import type { Model, OpenApiDocument } from "../model.js";
import { walkDocument } from "../normalise/walk-document.js";
import { isRecord } from "../pointer.js";
import { hoistRequired } from "./hoist-required.js";
import { unwrapAllOf } from "./unwrap-all-of.js";

/** Marks a schema that only callers send. */
export const sentByCaller = "x-sent-by-caller";

/**
 * The document as the types are to say it: what callers send is marked, of wordings that a header selects only the one
 * that our client asks for is left, what a part of a composition requires is required of the whole, and `$defs` are gone. The
 * document itself stays as it is.
 */
export function prepareForTypes({ document, schemas }: Model): OpenApiDocument {
  // The cast: a copy, with some schemas replaced by references.
  const copy = selectWording(document) as OpenApiDocument;
  const named = copy.components?.schemas;
  for (const { name, usage } of schemas) {
    if (usage.request && !usage.response) mark(named?.[name]);
  }
  markRequests(copy);
  dropDefinitions(copy);
  unwrapAllOf(copy);
  hoistRequired(copy);
  return copy;
}

/**
 * Takes out `$defs`, which openapi-typescript takes for a property that every value has. What refers to a schema in
 * them refers to a component by now.
 */
function dropDefinitions(document: OpenApiDocument): void {
  // The cast: the walk knows a document by its keys only.
  walkDocument(document as unknown as Record<string, unknown>, (node, kind) => {
    if (kind === "schema" && isRecord(node)) delete node.$defs;
    return node;
  });
}

/** Marks the inline schemas of parameters and request bodies. */
function markRequests({ paths, components }: OpenApiDocument): void {
  mark(components?.parameters);
  mark(components?.requestBodies);
  for (const item of Object.values(paths ?? {}).filter(isRecord)) {
    mark(item.parameters);
    for (const operation of Object.values(item).filter(isRecord)) {
      mark(operation.parameters);
      mark(operation.requestBody);
    }
  }
}

function mark(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  if (isRecord(value) && value.format === "date-time") value[sentByCaller] = true;
  for (const child of Object.values(value)) mark(child);
}

/** `x-select-by-header` → the branch that is selected by the header our client always sends. */
function selectWording(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(selectWording);
  if (!isRecord(value)) return value;
  const rule = value["x-select-by-header"];
  if (isRecord(rule)) {
    const { values, client, otherwise } = rule;
    const ref = isRecord(values) && typeof client === "string" ? values[client] : otherwise;
    return { $ref: ref, ...(value.description === undefined ? {} : { description: value.description }) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, selectWording(child)]));
}
