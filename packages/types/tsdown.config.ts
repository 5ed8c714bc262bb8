import { defineConfig } from "tsdown";

export default defineConfig({
  entry: { index: "src/index.ts", digest: "src/generated/digest.ts" },
  format: "esm",
  platform: "neutral",
  target: "es2022",
  dts: true,
  outExtensions: () => ({ js: ".js", dts: ".d.ts" }),
});
