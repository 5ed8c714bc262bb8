import { generatedHeader } from "../header.js";
import type { Model } from "../model.js";
import { failures } from "./responses.js";
import { createTypeReferences } from "./type-references.js";

/** `errors.ts`: which body an operation answers with at which status. */
export function emitErrors(model: Model): string {
  const types = createTypeReferences(model);
  const entries = model.operations.map((operation) => {
    const statuses = failures(operation).map((response) => {
      const bodies = response.content.map((media) => types.response(operation, response, media));
      return `    readonly ${response.status}: ${[...new Set(bodies)].join(" | ") || "undefined"};\n`;
    });
    return `  readonly ${JSON.stringify(operation.id)}: {${statuses.length > 0 ? `\n${statuses.join("")}  ` : ""}};\n`;
  });
  const imports = types.imports();
  return `${generatedHeader}
${imports ? `${imports}\n` : ""}/** The bodies that the spec has for failures, by operation and status. */
export interface ErrorBodies {
${entries.join("")}}
`;
}
