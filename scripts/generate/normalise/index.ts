import type { OpenApiDocument } from "../model.js";
import { type Finding, isRecord, parsePointer, valueAt } from "../pointer.js";
import { mendMapping } from "./mend-mapping.js";
import { mendOperation, mendParameters, mendPaths } from "./mend-operation.js";
import { mendSchema } from "./mend-schema.js";
import { renameComponents } from "./rename-components.js";
import { walkDocument } from "./walk-document.js";

/** What came of a document. */
export interface Normalised {
  readonly document: OpenApiDocument;
  /** References that lead nowhere: nothing can be made of the document. */
  readonly problems: readonly Finding[];
  /** What was left out or changed in a way that its writer should know of. */
  readonly warnings: readonly Finding[];
}

/**
 * Brings a bundled document to the form that all emitters understand: OpenAPI 3.1 with JSON Schema 2020-12, every
 * operation on a path of its own, components under plain names, references that lead somewhere. What is legal already
 * stays as it is, byte for byte. Changes the document that it is given.
 */
export function normalise(document: Record<string, unknown>): Normalised {
  const problems: Finding[] = [];
  const warnings: Finding[] = [];
  const version = String(document.openapi).startsWith("3.0") ? "3.0" : "3.1";
  if (version === "3.0") document.openapi = "3.1.0";
  if (!isRecord(document.info) || typeof document.info.title !== "string") {
    document.info = { version: "0.0.0", ...(isRecord(document.info) ? document.info : {}), title: "API" };
  }
  if (!isRecord(document.paths)) document.paths = {};
  mendPaths(document);
  const rename = renameComponents(document);
  const outside = new Set<string>();
  const leads = new Map<string, boolean>();

  walkDocument(document, (before, kind, pointer) => {
    if (isRecord(before) && typeof before.$ref === "string") {
      const ref = rename(before.$ref);
      if (ref !== before.$ref) before.$ref = ref;
      let found = leads.get(ref);
      if (found === undefined) {
        const target = parsePointer(ref);
        found = target !== undefined && valueAt(document, target) !== undefined;
        leads.set(ref, found);
      }
      if (!found) {
        problems.push({ pointer: [...pointer], message: `$ref ${JSON.stringify(before.$ref)} leads nowhere` });
      } else if (kind === "schema" && !componentSchema.test(ref)) outside.add(ref);
    }
    if (kind === "schema") {
      const schema = mendSchema(before, version);
      if (isRecord(schema) && isRecord(schema.discriminator)) {
        for (const message of mendMapping(schema.discriminator, document, rename)) {
          warnings.push({ pointer: [...pointer], message });
        }
      }
      return schema;
    }
    if (kind === "operation" && isRecord(before)) {
      for (const message of mendOperation(before, document, pointer)) warnings.push({ pointer: [...pointer], message });
    }
    if (kind === "pathItem" && isRecord(before)) mendParameters(before, document);
    return before;
  });
  if (problems.length === 0) liftSchemas(document, outside);
  // The lint step or the reader has seen to it that it is one.
  return { document: document as unknown as OpenApiDocument, problems, warnings };
}

const componentSchema = /^#\/components\/schemas\/[^/]+$/;

/**
 * References to schemas that are no components, such as a property of one or the body of a response: types and checks
 * have no names for those places. Each becomes a component, and the place a reference to it.
 */
function liftSchemas(document: Record<string, unknown>, refs: ReadonlySet<string>): void {
  if (refs.size === 0) return;
  const components = isRecord(document.components) ? document.components : {};
  document.components = components;
  const schemas = isRecord(components.schemas) ? components.schemas : {};
  components.schemas = schemas;
  const lifted = new Map<string, string>();
  // Deepest first, so that a place is still where its reference says when its turn comes.
  for (const ref of [...refs].sort((a, b) => b.length - a.length)) {
    const pointer = parsePointer(ref) ?? [];
    const words = pointer.filter((word) => !/^(components|schemas|paths|properties|content|schema)$/.test(word));
    const plain =
      words
        .join("_")
        .replace(/[^A-Za-z0-9_]+/g, "_")
        .replace(/^_+|_+$/g, "") || "Schema";
    let name = plain;
    for (let n = 2; Object.hasOwn(schemas, name); n += 1) name = `${plain}${n}`;
    const holder = valueAt(document, pointer.slice(0, -1));
    if (typeof holder !== "object" || holder === null) continue;
    schemas[name] = valueAt(document, pointer);
    Reflect.set(holder, pointer.at(-1) ?? "", { $ref: `#/components/schemas/${name}` });
    lifted.set(ref, `#/components/schemas/${name}`);
  }
  walkDocument(document, (node) => {
    if (isRecord(node) && typeof node.$ref === "string") node.$ref = lifted.get(node.$ref) ?? node.$ref;
    return node;
  });
}
