import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/**
 * What TypeScript, as strict as it gets, has to say against generated files where they lie. Only openapi-fetch is
 * installed there.
 */
export function compileFolder(folder: string, files: Iterable<string>): string[] {
  const fetchFolder = fileURLToPath(new URL("../../packages/client/node_modules/openapi-fetch", import.meta.url));
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  symlinkSync(fetchFolder, join(folder, "node_modules/openapi-fetch"));
  const roots = [...files].filter((path) => path.endsWith(".ts")).map((path) => join(folder, path));
  const program = ts.createProgram(roots, {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ["lib.es2022.d.ts"],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}
