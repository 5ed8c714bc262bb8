import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeForeignOutputs } from "./generate/foreign/outputs.js";
import { writeForeign } from "./generate/foreign/write.js";
import { loadForeign } from "./generate/load-foreign.js";
import { statelessApi } from "./generate/mock-server/stateless-api.js";
import { askEverything } from "./test/ask-everything.js";
import { compileFolder } from "./test/compile-folder.js";
import { documents } from "./test/documents.js";

/**
 * GitHub's own document: 12 MB, more than a thousand operations. The package that has it is too large for every
 * install, so it is fetched once into the user's cache.
 */
const name = "@octokit/openapi";
const version = "23.0.2";
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "openapi-documents", version);
const spec = join(cache, "node_modules", name, "generated/api.github.com.json");

beforeAll(() => {
  if (existsSync(spec)) return;
  mkdirSync(cache, { recursive: true });
  const args = ["install", "--prefix", cache, "--no-save", "--ignore-scripts", `${name}@${version}`];
  const { status, stderr } = spawnSync("npm", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${name} could not be installed: ${stderr}`);
}, 300_000);

it.each(documents)(
  "what comes of %s compiles on its own",
  async (_, path) => {
    expect(await compiled(path)).toEqual({ typeProblems: [], faults: [] });
  },
  60_000,
);

async function compiled(path: string) {
  const { outputs, typeProblems } = await makeForeignOutputs(path);
  const out = mkdtempSync(join(tmpdir(), "documents-"));
  writeForeign(out, outputs);
  return { typeProblems, faults: compileFolder(out, outputs.files.keys()) };
}

describe("GitHub's document", () => {
  it("is generated from, and all of it compiles", async () => {
    expect(await compiled(spec)).toEqual({ typeProblems: [], faults: [] });
  }, 300_000);

  it("is mocked: every operation answers with what keeps to its schema", async () => {
    const { model } = await loadForeign(spec);
    const { statuses, warnings } = await askEverything(statelessApi(model));
    expect(statuses.size).toBeGreaterThan(1_000);
    expect([...statuses].filter(([, status]) => status >= 400 && status !== 400)).toEqual([]);
    expect([...statuses].filter(([, status]) => status === 400).length).toBeLessThan(10);
    expect(warnings.filter((warning) => !warning.includes("the example"))).toEqual([]);
  }, 300_000);
});
