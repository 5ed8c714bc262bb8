import { createHash } from "node:crypto";
import { schemaUsage } from "./direction.js";
import type { Model, OpenApiDocument, Schema } from "./model.js";
import { readOperations } from "./operations.js";
import type { Finding } from "./pointer.js";

/** Makes the model of a document that is bundled and normal. Writes the operations' names into it. */
export function makeModel(document: OpenApiDocument): { readonly model: Model; readonly problems: readonly Finding[] } {
  const { operations, problems } = readOperations(document);
  const usage = schemaUsage(document, operations);
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => ({
    name,
    // A component under `schemas` is a schema by the standard.
    schema: schema as Schema,
    get usage() {
      return usage(name);
    },
  }));
  let known: string | undefined;
  const model: Model = {
    document,
    operations,
    schemas,
    // Large documents take a while to digest, and not everybody asks.
    get digest() {
      known ??= digest(document);
      return known;
    },
  };
  return { model, problems };
}

/** SHA-256 of a document, in hex: equal for equal documents whatever files they are spread over. */
function digest(document: OpenApiDocument): string {
  return createHash("sha256").update(JSON.stringify(document)).digest("hex");
}
