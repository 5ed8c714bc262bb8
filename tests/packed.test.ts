import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createMockServer, type Listening, type MockServer } from "@trigger-api/mock-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeBlocks } from "./code-blocks.js";

/** The packages as npm would hand them out, installed outside the workspace. */

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name: string) => join(root, "node_modules/.bin", name);
const names = ["types", "client", "mock-server"] as const;

let folder: string;
let consumer: string;
let mock: MockServer;
let server: Listening;

function tarball(name: string): string {
  const [file] = readdirSync(folder).filter((entry) => entry.startsWith(`trigger-api-${name}-`));
  return join(folder, file ?? `no tarball of ${name}`);
}

/** Runs a program and gives all it printed; where it fails, that is the error. */
async function output(program: string, args: string[], cwd: string, env: Record<string, string> = {}): Promise<string> {
  try {
    const { stdout, stderr } = await run(program, args, { cwd, env: { ...process.env, ...env } });
    return `${stdout}${stderr}`;
  } catch (error) {
    // What execFile rejects with when a program fails.
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(" ")}\n${stdout}${stderr}`, { cause: error });
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "packed-"));
  for (const name of names) {
    await output(bin("pnpm"), ["pack", "--pack-destination", folder], join(root, "packages", name));
  }
  consumer = join(folder, "consumer");
  mkdirSync(consumer);
  writeFileSync(
    join(consumer, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module", dependencies: {} }),
  );
  const install = ["install", "--no-audit", "--no-fund", "--loglevel=error"];
  await output("npm", [...install, ...names.map(tarball)], consumer);
  mock = createMockServer({ now: "2030-01-01T00:00:00Z" });
  server = await mock.listen();
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the packed packages", () => {
  it.each(names)("publint finds nothing in %s", async (name) => {
    const { publint } = await import("publint");
    const data = readFileSync(tarball(name));
    const buffer = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  it.each(names)("attw finds nothing in %s", async (name) => {
    const exclude = name === "types" ? ["--exclude-entrypoints", "./openapi.yaml"] : [];
    const attw = join(root, "tests/node_modules/.bin/attw");
    // It exits 1 where it finds something.
    const text = await output(attw, [tarball(name), "--profile", "esm-only", "--no-color", ...exclude], folder);
    expect(text).toContain(`@trigger-api/${name} v`);
  });

  it.each(names)("%s holds no tests, and no file of the workspace", async (name) => {
    const { stdout } = await run("tar", ["-tzf", tarball(name)]);
    const files = stdout.trim().split("\n");
    expect(files.filter((file) => /\.test(-d)?\.ts$|tsconfig|vitest|tsdown|\.turbo/.test(file))).toEqual([]);
    expect(files).toContain("package/LICENSE");
    expect(files).toContain("package/README.md");
  });

  it("type-check in a project of their own, with every library checked", async () => {
    writeFileSync(
      join(consumer, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          module: "NodeNext",
          target: "ES2022",
          skipLibCheck: false,
          types: [],
          outDir: "out",
          verbatimModuleSyntax: true,
        },
        include: ["*.ts"],
      }),
    );
    for (const [index, { text }] of examples().entries()) writeFileSync(join(consumer, `example-${index}.ts`), text);
    await output(bin("tsc"), ["-p", "."], consumer);
  });

  it.each(examples())("run the README's example: $title", async ({ index }) => {
    const env = { TRIGGER_API_URL: server.url, TRIGGER_SECRET_KEY: mock.secretKey };
    await output("node", [`out/example-${index}.js`], consumer, env);
  });

  it("have the same digest, which is that of the bundled spec", async () => {
    writeFileSync(
      join(consumer, "digest.mjs"),
      `import { createHash } from "node:crypto";
import { specDigest as client } from "@trigger-api/client/digest";
import { specDigest as mock } from "@trigger-api/mock-server/digest";
import { specDigest as types } from "@trigger-api/types/digest";
import document from "@trigger-api/types/openapi.json" with { type: "json" };
const spec = createHash("sha256").update(JSON.stringify(document)).digest("hex");
console.log(new Set([client, mock, types, spec]).size);`,
    );
    expect(await output("node", ["--no-warnings", "digest.mjs"], consumer)).toBe("1\n");
  });

  it("the command of the mock server starts, and says its version", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "packages/mock-server/package.json"), "utf8"));
    const command = join(consumer, "node_modules/.bin/trigger-api-mock");
    expect((await output(command, ["--version"], consumer)).trim()).toContain(version);
  });
});

function examples() {
  return codeBlocks(join(root, "README.md"), "ts").map((block, index) => ({ ...block, index }));
}
