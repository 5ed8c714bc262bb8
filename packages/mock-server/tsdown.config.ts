import { defineConfig } from "tsdown";

/**
 * The library runs anywhere; what needs Node is imported when a socket or the command line is asked for. Dependencies
 * stay outside; the JSON Schema library is loaded late.
 */
export default defineConfig({
  entry: ["src/index.ts", "src/cli.ts"],
  format: "esm",
  platform: "neutral",
  target: "es2022",
  dts: true,
  outExtensions: () => ({ js: ".js", dts: ".d.ts" }),
  external: [/^node:/, /^ajv/, /^@noble\/hashes/],
});
