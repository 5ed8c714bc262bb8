import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { loadModel } from "../load.js";
import type { Files, Model } from "../model.js";
import { emitTypes } from "../types/index.js";
import { emitClient } from "./index.js";

const fixture = fileURLToPath(new URL("./fixture.yaml", import.meta.url));
const contract = fileURLToPath(new URL("../../../packages/client/src/contract.ts", import.meta.url));

describe("emitClient", () => {
  it("writes the table and the types of a small API", async () => {
    const files = await emitClient(await loadModel(fixture));
    const text = Object.entries(files).map(([name, content]) => `==> ${name}\n${content}`);
    await expect(text.join("\n")).toMatchFileSnapshot("./fixture.snapshot.txt");
  });

  it("gives the same bytes every time, and leaves the model as it was", async () => {
    const model = await loadModel(fixture);
    const before = JSON.stringify(model);
    expect(await emitClient(model)).toEqual(await emitClient(model));
    expect(JSON.stringify(model)).toBe(before);
  });

  it("writes types that compile beside those of the API", async () => {
    const model = await loadModel(fixture);
    expect(compile(await emitTypes(model), await emitClient(model))).toEqual([]);
  });
});

describe("a tag that is called http", () => {
  const renamed = async (name: string): Promise<Model> => {
    const model = await loadModel(fixture);
    const [first, ...rest] = model.operations;
    if (!first) throw new Error("The fixture has no operations");
    return { ...model, operations: [{ ...first, id: `http.${name}`, tag: "http", name }, ...rest] };
  };

  it("has its methods beside the calls by path", async () => {
    const { "methods.ts": methods } = await emitClient(await renamed("check"));
    expect(methods).toContain("readonly http: HttpMethods2;");
    const types = await emitTypes(await loadModel(fixture));
    const use = `import type { HttpMethods } from "../client/generated/http.js";
      import type { Methods } from "../client/generated/methods.js";
      declare const client: Methods & { readonly http: HttpMethods };
      client.http.check({ page: { size: 5 } });
      client.http.GET("/parcels");`;
    const model = await renamed("check");
    const typed = { ...types, "openapi.ts": types["openapi.ts"]?.replaceAll('"parcels.list"', '"http.check"') ?? "" };
    expect(compile(typed, { ...(await emitClient(model)), "../../use/use.ts": use })).toEqual([]);
  });

  it("may have no operation that is called like a verb", async () => {
    const model = await renamed("GET");
    expect(() => emitClient(model)).toThrow(
      "http.GET (GET /parcels) would take the place of client.http.GET, which calls by path: give it another operationId",
    );
  });
});

/** What TypeScript has to say against generated types and a client on them. */
function compile(types: Files, client: Files): string[] {
  const sources = new Map<string, string>([
    ["/client/contract.ts", readFileSync(contract, "utf8")],
    ["/types/index.ts", 'export type * from "./names.js";\nexport type * from "./openapi.js";\n'],
  ]);
  for (const [name, text] of Object.entries(types)) sources.set(`/types/${name}`, text);
  for (const [name, text] of Object.entries(client))
    sources.set(new URL(name, "file:///client/generated/").pathname, text);
  const options: ts.CompilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
    lib: ["lib.es2022.d.ts"],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    paths: { "@trigger-api/types": ["/types/index.ts"] },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.directoryExists = () => true;
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  host.readFile = (name) => sources.get(name) ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const text = sources.get(name);
    return text === undefined ? getSourceFile(name, target, ...rest) : ts.createSourceFile(name, text, target);
  };
  const roots = [...sources.keys()].filter((name) => name.endsWith(".ts"));
  return ts
    .getPreEmitDiagnostics(ts.createProgram(roots, options, host))
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}
