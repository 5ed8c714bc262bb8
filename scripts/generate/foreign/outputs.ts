import { basename } from "node:path";
import { ProblemsError } from "../../problems.js";
import { emitClient } from "../client/index.js";
import { generatedHeader } from "../header.js";
import { loadForeign } from "../load-foreign.js";
import { emitForeignMockServer } from "../mock-server/index.js";
import type { Files, Model } from "../model.js";
import { type Outputs, versions } from "../outputs.js";
import { checkTypes } from "../types/check-types.js";
import { emitTypes } from "../types/index.js";
import { clientRuntime, fetchVersion, mockContract, renamed } from "./runtime.js";
import { describeTypeProblems } from "./type-problems.js";

/** All that is made of a foreign document, in memory. */
export interface ForeignOutputs {
  /** Paths from the folder it goes into. */
  readonly outputs: Outputs;
  /** What was left out of the document, or taken otherwise than written. */
  readonly warnings: readonly string[];
  /** Types that do not compile: a line for each schema or operation. */
  readonly typeProblems: readonly string[];
}

/**
 * Runs the emitters over any OpenAPI 3.0 or 3.1 document. What comes out are three folders, each laid out like the `src`
 * of our own package, that need nothing but openapi-fetch. Writes nothing.
 *
 * @throws ProblemsError where the document cannot be read or nothing can be made of it
 */
export async function makeForeignOutputs(spec: string): Promise<ForeignOutputs> {
  const { model, warnings } = await loadForeign(spec);
  const name = basename(spec);
  const [types, client, mockServer] = await Promise.all([
    typesOf(spec, model),
    emitClient(model),
    emitForeignMockServer(model),
  ]);
  const files = new Map<string, string>();
  const put = (folder: string, some: Files): void => {
    for (const [path, text] of Object.entries(some)) files.set(`${folder}/${path}`, ofDocument(text, name));
  };
  put("types", { "package.json": manifest(), "index.ts": typesIndex });
  put("types/generated", types);
  put("client", { "package.json": manifest({ "openapi-fetch": fetchVersion() }), ...clientRuntime(model) });
  put("client/generated", Object.fromEntries(Object.entries(client).map(([path, text]) => [path, renamed(text)])));
  put("mock-server", { "package.json": manifest(), "index.ts": mockIndex, "contract.ts": mockContract() });
  put("mock-server/generated", mockServer);
  return {
    outputs: {
      files,
      documents: { [name]: model.digest },
      generators: versions("openapi-typescript", "typescript", "@redocly/openapi-core"),
    },
    warnings,
    typeProblems: describeTypeProblems(checkTypes(types), model),
  };
}

async function typesOf(spec: string, model: Model): Promise<Files> {
  try {
    return await emitTypes(model);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new ProblemsError([`${spec}: no types can be made of it. openapi-typescript says: ${said}`]);
  }
}

/** A file as it stands outside of this repository. */
function ofDocument(text: string, document: string): string {
  const ours = text.startsWith(generatedHeader);
  const header = ours
    ? `// Generated from ${document} by \`pnpm generate --spec\`. Do not edit: change the document, then generate again.\n`
    : "";
  const rest = ours ? text.slice(generatedHeader.length) : text;
  return header + rest.replaceAll('from "@trigger-api/types";', 'from "../../types/index.js";');
}

/** Makes a folder modules, whatever lies around it. */
function manifest(dependencies?: Readonly<Record<string, string>>): string {
  return `${JSON.stringify({ private: true, type: "module", ...(dependencies ? { dependencies } : {}) }, null, 2)}\n`;
}

const typesIndex = `/** What the API says, as TypeScript: by place in the document, and every component schema under its own name. */
export type * from "./generated/names.js";
export type { components, operations, paths, webhooks } from "./generated/openapi.js";
`;

const mockIndex = `/** The API as data: operations, schemas and examples, as the mock's engine takes it. */
export type { ApiModel, OperationData, ParameterData } from "./contract.js";
export { specDigest } from "./generated/digest.js";
export { model } from "./generated/model.js";
export type { OperationId } from "./generated/operations.js";
`;
