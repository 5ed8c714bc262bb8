// Runs a TypeScript script in plain Node: `node scripts/run.mjs scripts/generate.ts --check`. It is bundled first and
// run as one module, because a loader that looks at every import makes the import of the compiler take twice as long.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const [node = "", , entry = "", ...args] = process.argv;
const cache = resolve(dirname(fileURLToPath(import.meta.url)), "../node_modules/.cache/scripts");
const { outputFiles } = await build({
  entryPoints: [resolve(entry)],
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: "inline",
  write: false,
});
const code = outputFiles[0].contents;
const hash = createHash("sha256").update(code).digest("hex").slice(0, 16);
const file = resolve(cache, `${basename(entry, ".ts")}-${hash}.mjs`);
if (!existsSync(file)) {
  mkdirSync(cache, { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, code);
  renameSync(draft, file);
}
process.argv = [node, resolve(entry), ...args];
await import(pathToFileURL(file).href);
