import { readFile, writeFile } from "node:fs/promises";
import { defineConfig, type UserConfig } from "tsdown";

const shared: UserConfig = {
  format: "esm",
  platform: "neutral",
  target: "es2022",
  dts: true,
  outExtensions: () => ({ js: ".js", dts: ".d.ts" }),
};
/** The one function of openapi-fetch is bundled (see decisions/openapi-fetch-bundled.md). */
const packages = [/^@trigger-api\/types/];

export default defineConfig([
  {
    ...shared,
    entry: { index: "src/index.ts" },
    external: packages,
    hooks: { "build:done": exportTaskPayloadsInPlace },
  },
  // Apart from the index, which would otherwise share files with these, and loading a file costs more than its text.
  {
    ...shared,
    entry: { "poll-run": "src/poll-run.ts", digest: "src/generated/digest.ts" },
    external: [...packages, "./index.js"],
    clean: false,
  },
]);

/**
 * TypeScript adds to an interface of a module only where that module exports it by the declaration itself; the bundled
 * declarations export everything by a list at the end.
 */
async function exportTaskPayloadsInPlace(): Promise<void> {
  const file = "dist/index.d.ts";
  const text = await readFile(file, "utf8");
  const mended = text
    .replace(/^interface TaskPayloads \{/m, "export interface TaskPayloads {")
    .replace(/(export \{.*?)\btype TaskPayloads,\s*/s, "$1");
  if (!/^export interface TaskPayloads \{/m.test(mended) || /export \{.*\bTaskPayloads\b/.test(mended)) {
    throw new Error(`${file} does not declare and list TaskPayloads as expected: look at exportTaskPayloadsInPlace`);
  }
  await writeFile(file, mended);
}
