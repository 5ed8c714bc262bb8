import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { output } from "./output.js";
import { askForPackages } from "./packed/ask.js";
import { type Packed, packageNames } from "./packed/packages.js";

/** The packages as npm would hand them out, installed outside the workspace. */

const root = fileURLToPath(new URL("..", import.meta.url));

let packed: Packed;

beforeAll(async () => {
  packed = await askForPackages();
});

describe("the packed packages", () => {
  it.each(packageNames)("publint finds nothing in %s", async (name) => {
    const { publint } = await import("publint");
    const data = readFileSync(packed.tarballs[name]);
    const buffer = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  it.concurrent.each(packageNames)("attw finds nothing in %s", async (name) => {
    const exclude = name === "types" ? ["--exclude-entrypoints", "./openapi.yaml"] : [];
    const attw = join(root, "tests/node_modules/.bin/attw");
    // It exits 1 where it finds something.
    const text = await output(
      attw,
      [packed.tarballs[name], "--profile", "esm-only", "--no-color", ...exclude],
      packed.folder,
    );
    expect(text).toContain(`@trigger-api/${name} v`);
  });

  it("attw finds nothing in what the mock server has for CommonJS", async () => {
    const attw = join(root, "tests/node_modules/.bin/attw");
    const args = ["--profile", "node16", "--entrypoints", ".", "--no-color"];
    // It exits 1 where it finds something.
    const said = await output(attw, [packed.tarballs["mock-server"], ...args], packed.folder);
    expect(said).toMatch(/node16 \(from CJS\) │ 🟢 \(CJS\)/u);
  });

  it("the mock server has the same for CommonJS as for ES modules", async () => {
    const script = `import { createRequire } from "node:module";
import * as esm from "@trigger-api/mock-server";
const cjs = createRequire(import.meta.url)("@trigger-api/mock-server");
console.log(JSON.stringify([Object.keys(esm).sort(), Object.keys(cjs).sort()]));`;
    writeFileSync(join(packed.folder, "same.mjs"), script);
    const [esm, cjs] = JSON.parse(await output("node", ["same.mjs"], packed.folder));
    expect(cjs).toEqual(esm);
    expect(cjs).toContain("createMockServer");
  });

  it.each(packageNames)("%s holds no tests, and no file of the workspace", async (name) => {
    const files = (await output("tar", ["-tzf", packed.tarballs[name]], root)).trim().split("\n");
    expect(files.filter((file) => /\.test(-d)?\.ts$|tsconfig|vitest\.config|tsdown|\.turbo/.test(file))).toEqual([]);
    expect(files).toContain("package/LICENSE");
    expect(files).toContain("package/README.md");
  });

  it("the mock server installs in 8 MB and 12 packages, its own and the types among them", () => {
    const modules = join(packed.folder, "node_modules");
    const files = readdirSync(modules, { recursive: true, withFileTypes: true, encoding: "utf8" })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(modules.length + 1))
      .filter((file) => !file.startsWith("@trigger-api/client/"));
    const bytes = files.reduce((sum, file) => sum + statSync(join(modules, file)).size, 0);
    expect(bytes).toBeLessThan(8_000_000);
    const names = new Set(files.map((file) => /^(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]));
    expect([...names].filter((name) => !name?.startsWith(".")).length).toBeLessThanOrEqual(12);
  });

  it("have the same digest, which is that of the bundled spec", async () => {
    writeFileSync(
      join(packed.folder, "digest.mjs"),
      `import { createHash } from "node:crypto";
import { specDigest as client } from "@trigger-api/client/digest";
import { specDigest as mock } from "@trigger-api/mock-server/digest";
import { specDigest as types } from "@trigger-api/types/digest";
import document from "@trigger-api/types/openapi.json" with { type: "json" };
const spec = createHash("sha256").update(JSON.stringify(document)).digest("hex");
console.log(new Set([client, mock, types, spec]).size);`,
    );
    expect(await output("node", ["--no-warnings", "digest.mjs"], packed.folder)).toBe("1\n");
  });

  it("the command of the mock server starts, and says its version", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "packages/mock-server/package.json"), "utf8"));
    const command = join(packed.folder, "node_modules/.bin/trigger-api-mock");
    expect((await output(command, ["--version"], packed.folder)).trim()).toContain(version);
  });
});
