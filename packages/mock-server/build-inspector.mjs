import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Bundles the inspector's page into `dist/inspector.js`: its script and its style as text, each with the hash by which
 * the page's policy knows it. The library imports it as `#inspector` when the page is first asked for. Once more as
 * CommonJS, for Jest as it comes, which loads no ES module.
 */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const { outputFiles } = await build({
  entryPoints: [here("src/inspector/app/main.tsx")],
  outfile: here("dist/main.js"),
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  target: "es2022",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
});

function asset(extension) {
  const { text } = outputFiles.find(({ path }) => path.endsWith(extension));
  // What comes before a tag's end and after its beginning is hashed, so without the last line's end.
  const trimmed = text.trim();
  return { text: trimmed, hash: `sha256-${createHash("sha256").update(trimmed).digest("base64")}` };
}

mkdirSync(here("dist"), { recursive: true });
const assets = { script: asset(".js"), style: asset(".css") };
const lines = (statement) =>
  Object.entries(assets).map(([name, value]) => `${statement}${name} = ${JSON.stringify(value)};\n`);
writeFileSync(here("dist/inspector.js"), lines("export const ").join(""));
writeFileSync(here("dist/inspector.cjs"), lines("exports.").join(""));
const type = "{ readonly text: string; readonly hash: string }";
const declared = Object.keys(assets).map((name) => `export declare const ${name}: ${type};\n`);
writeFileSync(here("dist/inspector.d.ts"), declared.join(""));
