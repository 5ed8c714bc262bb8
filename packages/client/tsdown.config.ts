import { readFile, writeFile } from "node:fs/promises";
import { defineConfig, type UserConfig } from "tsdown";

const shared: UserConfig = {
  format: "esm",
  platform: "neutral",
  target: "es2022",
  dts: true,
  sourcemap: true,
  outExtensions: () => ({ js: ".js", dts: ".d.ts" }),
};
const packages = [/^@trigger-api\/types/, "openapi-fetch"];

export default defineConfig([
  {
    ...shared,
    entry: { index: "src/index.ts", digest: "src/generated/digest.ts" },
    external: packages,
    hooks: { "build:done": exportTaskPayloadsInPlace },
  },
  // By itself, upon the built index: in one build the two would share a file, and the index would load one more.
  { ...shared, entry: { "poll-run": "src/poll-run.ts" }, external: [...packages, "./index.js"], clean: false },
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
