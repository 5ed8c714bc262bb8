import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ForeignOutputs, makeForeignOutputs } from "./generate/foreign/outputs.js";
import { writeForeign } from "./generate/foreign/write.js";
import { compileFolder } from "./test/compile-folder.js";

/** `pnpm generate --spec`: documents that are not ours, into folders that are not ours either. */

const root = fileURLToPath(new URL("..", import.meta.url));
const traps = fileURLToPath(new URL("./test/foreign/traps.yaml", import.meta.url));
const recursive =
  "openapi: 3.1.0\ninfo: { title: R, version: '1' }\ncomponents: { schemas: { 'Json.Value': { anyOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Json.Value' } }] } } }\n";
let folder: string;
let made: ForeignOutputs;

beforeAll(async () => {
  made = await makeForeignOutputs(traps);
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "foreign-"));
});

function put(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

async function generate(spec: string, out = join(folder, "out")) {
  const { outputs } = spec === traps ? made : await makeForeignOutputs(spec);
  return writeForeign(out, outputs);
}

function filesIn(out: string): string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();
}

describe("what is generated", () => {
  it("compiles on its own, whatever the document has in it", async () => {
    const { outputs, typeProblems } = made;
    expect(typeProblems).toEqual([]);
    const out = join(folder, "out");
    writeForeign(out, outputs);
    expect(compileFolder(out, outputs.files.keys())).toEqual([]);
  });

  it("says nothing of our own API, and needs nothing but openapi-fetch", async () => {
    const { outputs } = made;
    for (const [path, text] of outputs.files) {
      expect(text, path).not.toMatch(/@trigger-api|TriggerApi|TriggerClient|trigger\.dev|x-trigger/);
      const modules = [...text.matchAll(/^(?:import|export) [^;]*? from "([^"]+)";$/gms)].map(([, name = ""]) => name);
      expect(
        modules.filter((name) => !name.startsWith(".") && name !== "openapi-fetch"),
        path,
      ).toEqual([]);
    }
    expect(JSON.parse(outputs.files.get("client/package.json") ?? "").dependencies).toEqual({
      "openapi-fetch": "0.17.0",
    });
  });

  it("is the same, byte for byte, a second time", async () => {
    expect((await makeForeignOutputs(traps)).outputs).toEqual(made.outputs);
    await generate(traps);
    expect(await generate(traps)).toEqual({ written: [], removed: [], kept: [] });
  });

  it("knows its server and its variables by the document", async () => {
    const { outputs } = made;
    const profile = outputs.files.get("client/profile.ts");
    expect(profile).toContain('serviceUrl = "https://eu.example.com/base/v1"');
    expect(profile).toContain('secretKeyVariable = "TRAPS_PITFALLS_2ND_KEY"');
  });

  it("keeps groups and methods off the client's own names", async () => {
    const { outputs } = made;
    const table = outputs.files.get("client/generated/operations.ts") ?? "";
    expect([...table.matchAll(/^ {2}\["([^"]+)"/gm)].map(([, id]) => id)).toEqual([
      "petsToys.listToys",
      "httpApi.thenApi",
      "petsToys.listToysByUndeclaredIdJson",
      "httpApi.get",
      "aB.c",
      "a.bC",
      "api.getSecret",
    ]);
  });

  it("warns of what it left out", async () => {
    const { warnings } = made;
    expect(warnings).toContainEqual(expect.stringContaining('the discriminator maps "bird" to "Bird"'));
  });

  it("names the schema whose type does not compile", async () => {
    const { typeProblems } = await makeForeignOutputs(put("recursive.yaml", recursive));
    expect(typeProblems).toEqual([expect.stringContaining('the type of schema "Json.Value" does not compile: ')]);
  });

  it("comes of a document of several files, and of one that has no operations", async () => {
    put("pet.yaml", "type: object\nproperties: { name: { type: string } }\n");
    const spread = put(
      "spread.yaml",
      "openapi: 3.0.0\ninfo: { title: S, version: '1' }\npaths: { /a: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: pet.yaml } } } } } } } }\n",
    );
    const empty = put("empty.yaml", "openapi: 3.1.0\ninfo: { title: E, version: '1' }\nwebhooks: {}\n");
    for (const spec of [spread, empty]) {
      const out = `${spec}.out`;
      const { outputs } = await makeForeignOutputs(spec);
      writeForeign(out, outputs);
      expect(compileFolder(out, outputs.files.keys()), spec).toEqual([]);
    }
  });
});

describe("the folder", () => {
  it("loses what was generated there before and no longer is, and nothing else", async () => {
    const out = join(folder, "out");
    await generate(traps, out);
    put("out/client/mine.ts", "export {};\n");
    const lock = JSON.parse(readFileSync(join(out, "generated.lock.json"), "utf8"));
    const hash = lock.files["types/index.ts"];
    put("out/types/old/gone.ts", readFileSync(join(out, "types/index.ts"), "utf8"));
    put("out/types/old/edited.ts", "// somebody's\n");
    put("elsewhere.ts", "export {};\n");
    lock.files = { ...lock.files, "types/old/gone.ts": hash, "types/old/edited.ts": hash, "../elsewhere.ts": hash };
    put("out/generated.lock.json", JSON.stringify(lock));
    const { removed, kept } = await generate(traps, out);
    expect({ removed, kept }).toEqual({ removed: ["types/old/gone.ts"], kept: ["types/old/edited.ts"] });
    expect(filesIn(out)).toEqual(expect.arrayContaining(["client/mine.ts", "types/old/edited.ts"]));
    expect(existsSync(join(folder, "elsewhere.ts"))).toBe(true);
    expect(filesIn(out).filter((path) => path.includes("tmp"))).toEqual([]);
  });

  it.each([
    ["a file of somebody else's", "out/client/http.ts"],
    ["a lock that is none of ours", "out/generated.lock.json"],
    ["a file where a folder should be", "out/types"],
    ["a file instead of the folder", "out"],
  ])("is left as it was where there is %s", async (_, name) => {
    put(name, "mine");
    await expect(generate(traps)).rejects.toThrow(/out.*(was not written by this command|cannot be read|is a file)/);
    expect(readFileSync(join(folder, name), "utf8")).toBe("mine");
    if (name !== "out") expect(filesIn(join(folder, "out"))).toEqual([name.slice(4)]);
  });

  it("takes what was written there by hand into a generated file for its own", async () => {
    const out = join(folder, "out");
    await generate(traps, out);
    put("out/client/http.ts", "mine");
    expect((await generate(traps, out)).written).toEqual(["client/http.ts"]);
    rmSync(join(out, "client"), { recursive: true });
    expect((await generate(traps, out)).written).toContain("client/http.ts");
  });
});

describe("what is no document", () => {
  it.each([
    ["missing", undefined, /nope\.yaml does not exist: expected the file of an OpenAPI 3\.0 or 3\.1 document/],
    ["a list", "- a\n", /is no OpenAPI document: expected an object with "openapi" in it, got a list/],
    ["empty", "", /is no OpenAPI document: .* got nothing/],
    ["another object", '{ "name": "x" }', /expected "openapi": 3\.0\.x or 3\.1\.x at its top, but it has no "openapi"/],
    ["Swagger 2.0", "swagger: '2.0'\n", /is a Swagger 2\.0 document: .* Convert it first/],
    ["of a version to come", "openapi: 4.0.0\n", /says "openapi": 4\.0\.0: expected/],
    ["neither YAML nor JSON", '{ "openapi": ', /is neither JSON nor YAML: /],
    ["one that contains itself", "openapi: 3.1.0\npaths: &a\n  x-self: *a\n", /contains itself, by an anchor of YAML/],
    [
      "one with a reference to nothing",
      "openapi: 3.1.0\ncomponents:\n  schemas:\n    A: { $ref: '#/components/schemas/B' }\n",
      /nope\.yaml:4:5 {2}\$ref "#\/components\/schemas\/B" leads nowhere/,
    ],
    [
      "one with a reference to no file",
      "openapi: 3.1.0\ncomponents:\n  schemas:\n    A: { $ref: b.yaml }\n",
      /nope\.yaml:4:\d+ .*b\.yaml/,
    ],
  ])("is refused where it is %s", async (_, text, want) => {
    const file = text === undefined ? join(folder, "nope.yaml") : put("nope.yaml", text);
    await expect(generate(file)).rejects.toThrow(want);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});

describe("the command", () => {
  function run(...args: string[]) {
    const command = ["--import", "tsx", "scripts/generate.ts", ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
    return { status, stdout, stderr };
  }

  it("warns of types that do not compile, and with --strict writes nothing", () => {
    const spec = put("recursive.yaml", recursive);
    const out = join(folder, "out");
    const strict = run("--spec", spec, "--out", out, "--strict");
    expect(strict).toMatchObject({ status: 1, stderr: expect.stringContaining("✗ ") });
    expect(strict.stderr).toContain('schema "Json.Value"');
    expect(existsSync(out)).toBe(false);
    const lenient = run("--spec", spec, "--out", out);
    expect(lenient.status).toBe(0);
    expect(lenient.stderr).toMatch(/^warning: .*schema "Json\.Value" does not compile/);
    expect(existsSync(join(out, "client/index.ts"))).toBe(true);
  });

  it.each([
    [["--spec", "x.yaml"], "--out is missing"],
    [["--spek", "x"], "Unknown option '--spek'"],
  ])("says in one line what is wrong with %j", (args, want) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining(want)]);
  });
});
