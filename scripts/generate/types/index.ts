import { stringifyYaml } from "@redocly/openapi-core";
import { emitDigest } from "../digest.js";
import type { Files, Model } from "../model.js";
import { writeLineByLine } from "./line-by-line.js";
import { emitNames } from "./names.js";
import { emitOpenApiTypes } from "./openapi-types.js";

/** The types package: the API in TypeScript, the friendly names, the document itself, its digest. */
export async function emitTypes(model: Model): Promise<Files> {
  return {
    "openapi.ts": await emitOpenApiTypes(model),
    "names.ts": emitNames(model),
    "digest.ts": emitDigest(model),
    // An operation or a schema a line: half the size of an indented one, and still a readable difference.
    "openapi.json": `${writeLineByLine(model.document, 3)}\n`,
    "openapi.yaml": emitDocument(model),
  };
}

/** The bundled document as YAML. */
export function emitDocument({ document }: Model): string {
  // Anchors would make one value out of two places that only happen to be equal.
  return stringifyYaml(document, { lineWidth: -1, noRefs: true, noArrayIndent: true, flowLevel: 9 });
}
