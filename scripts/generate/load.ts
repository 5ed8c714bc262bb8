import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { bundle, createConfig, getLineColLocation } from "@redocly/openapi-core";
import { ProblemsError } from "../problems.js";
import { findDateClashes, schemaUsage } from "./direction.js";
import type { Model, OpenApiDocument, Schema } from "./model.js";
import { readOperations } from "./operations.js";

/**
 * Reads a document with all it refers to, and makes the model of it: bundled, resolved, named.
 *
 * @param file path of the document's root file
 * @throws ProblemsError naming file and line where the document cannot be read or contradicts itself
 */
export async function loadModel(file: string): Promise<Model> {
  const root = resolve(file);
  if (!existsSync(root)) {
    throw new ProblemsError([`${file} does not exist: expected an OpenAPI document, YAML or JSON`]);
  }
  const { bundle: bundled, problems } = await bundle({ ref: root, config: await createConfig({}) });
  if (problems.length > 0) {
    throw new ProblemsError(
      problems.map((problem) => {
        const [location] = problem.location;
        return `${location ? place(location) : file}  ${problem.message}`;
      }),
    );
  }
  // Redocly types the parsed document as unknown; the lint step holds it against the standard.
  const document = bundled.parsed as OpenApiDocument;
  const { operations, problems: unreadable } = readOperations(document);
  const usage = schemaUsage(document, operations);
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => ({
    name,
    // A component under `schemas` is a schema by the standard.
    schema: schema as Schema,
    usage: usage(name),
  }));
  const found = [...unreadable, ...findDateClashes(schemas)];
  if (found.length > 0) {
    // Needs a parser that keeps places, which the good case does not have to wait for.
    const { locate } = await import("./locate.js");
    throw new ProblemsError(found.map(({ pointer, message }) => `${locate(root, pointer)}  ${message}`));
  }
  return { document, operations, schemas, digest: digest(document) };
}

/** SHA-256 of a document, in hex: equal for equal documents whatever files they are spread over. */
function digest(document: OpenApiDocument): string {
  return createHash("sha256").update(JSON.stringify(document)).digest("hex");
}

type Location = Awaited<ReturnType<typeof bundle>>["problems"][number]["location"][number];

function place(location: Location): string {
  const { source, start } = getLineColLocation(location);
  return `${relative(process.cwd(), source.absoluteRef)}:${start.line}:${start.col}`;
}
