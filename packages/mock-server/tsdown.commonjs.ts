import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { UserConfig } from "tsdown";

/**
 * The main entry once more, for what knows only CommonJS: Jest as it comes. One file, but for what needs a socket;
 * `@noble/hashes`, of which there are ES modules only, is taken in. Nobody debugs this copy: it has no source map.
 */
export const commonJs: UserConfig = {
  entry: { index: "src/index.ts" },
  format: "cjs",
  platform: "node",
  target: "es2022",
  dts: false,
  // Names stay, so that a stack trace can be read.
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  clean: false,
  outExtensions: () => ({ js: ".cjs" }),
  external: ["#inspector", /^node:/, /^ajv/],
  noExternal: [/^@noble\/hashes/],
  plugins: [{ name: "late-require", renderChunk: (code) => lateRequire(code) }],
  hooks: {
    "build:done": ({ options }) => writeDeclarations(options.outDir),
  },
};

/** Jest's modules have no `import()`: what is loaded late is required late, in the shape that `import()` gives it. */
function lateRequire(code: string): string {
  return code.replaceAll(
    /\bimport\(("[^"]+")\)/g,
    "Promise.resolve().then(() => { const late = require($1); return { ...late, default: late }; })",
  );
}

/**
 * Types of the CommonJS entry: those of the other one, which is where they stand once. A value is told as a constant of
 * the same type, for a declaration of this kind may take only types from an ES module.
 */
function writeDeclarations(folder: string): void {
  const exported: Record<string, unknown> = createRequire(import.meta.url)(join(folder, "index.cjs"));
  const mode = '{ "resolution-mode": "import" }';
  const original = `import("./index.js", { with: ${mode} })`;
  const lines = [`export type * from "./index.js" with ${mode};`];
  for (const [name, value] of Object.entries(exported)) {
    lines.push(`export declare const ${name}: typeof ${original}.${name};`);
    if (/^class\b/.test(String(value))) lines.push(`export type ${name} = ${original}.${name};`);
  }
  writeFileSync(join(folder, "index.d.cts"), `${lines.join("\n")}\n`);
}
