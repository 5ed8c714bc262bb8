import { defineConfig } from "tsdown";
import { commonJs } from "./tsdown.commonjs.js";

/**
 * The library runs anywhere; what needs Node is imported when a socket or the command line is asked for. Dependencies
 * stay outside; the JSON Schema library is loaded late.
 */
export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      cli: "src/cli.ts",
      digest: "src/generated/digest.ts",
      vitest: "src/adapters/vitest.ts",
      msw: "src/adapters/msw.ts",
    },
    format: "esm",
    platform: "neutral",
    target: "es2022",
    dts: true,
    outExtensions: () => ({ js: ".js", dts: ".d.ts" }),
    external: ["#inspector", /^node:/, /^ajv/, /^@noble\/hashes/, "vitest", "msw"],
  },
  commonJs,
]);
