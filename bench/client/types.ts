import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Contestant } from "./contestants.js";

/** Type instantiations that the program with four calls costs the compiler over an empty one, and errors if there are. */
export function measureTypes(
  scratch: string,
  { id }: Contestant,
): { readonly skipped: string; readonly checked: string } {
  const file = join(scratch, `${id}.consumer.ts`);
  return { skipped: count(scratch, file, true), checked: count(scratch, file, false) };
}

function count(scratch: string, file: string, skipLibCheck: boolean): string {
  const empty = join(scratch, "empty.ts");
  writeFileSync(empty, "export {};\n");
  const { instantiations, errors } = check(file, skipLibCheck);
  const cost = instantiations - check(empty, skipLibCheck).instantiations;
  return `${cost.toLocaleString("en-US")}${errors > 0 ? ` (${errors} errors)` : ""}`;
}

function check(file: string, skipLibCheck: boolean): { readonly instantiations: number; readonly errors: number } {
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck,
    types: [],
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const errors = ts.getPreEmitDiagnostics(program).length;
  return { instantiations: program.getInstantiationCount(), errors };
}
