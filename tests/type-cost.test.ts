import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** What the client's types cost a program that uses them, as the compiler counts it. */

const consumer = `import { createClient } from "@trigger-api/client";
const trigger = createClient();
const run = await trigger.tasks.trigger("send-email", { payload: { to: "a" }, options: { delay: "1h" } });
await trigger.runs.reschedule(run.id, { delay: new Date() });
const { status } = await trigger.runs.retrieve(run.id);
for await (const item of trigger.runs.list({ filter: { status: ["DELAYED"] }, page: { size: 50 } })) {
  if (item.status === status) console.log(item.delayedUntil);
}
`;
const empty = "export {};\n";
const declareConsole = "declare const console: { log(...all: unknown[]): void };\n";

/** Checks a program of one file as a consumer would; counts the instantiations, and says what was found. */
function check(text: string, skipLibCheck: boolean): { readonly count: number; readonly findings: string[] } {
  const file = fileURLToPath(new URL("./consumer.ts", import.meta.url));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck,
    types: [],
    lib: ["lib.es2022.d.ts"],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, target, ...rest) =>
    name === file ? ts.createSourceFile(name, text, target) : getSourceFile(name, target, ...rest);
  const program = ts.createProgram([file], options, host);
  const findings = ts
    .getPreEmitDiagnostics(program)
    .map(({ file: where, messageText }) => `${where?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  return { count: program.getInstantiationCount(), findings };
}

describe("four calls over an empty file", () => {
  it.each([
    { skipLibCheck: true, most: 50 },
    { skipLibCheck: false, most: 500 },
  ])("cost at most $most instantiations with skipLibCheck $skipLibCheck", ({ skipLibCheck, most }) => {
    const base = check(`${declareConsole}${empty}`, skipLibCheck);
    const used = check(`${declareConsole}${consumer}`, skipLibCheck);
    expect([...base.findings, ...used.findings]).toEqual([]);
    expect(used.count - base.count).toBeLessThanOrEqual(most);
  });
});
