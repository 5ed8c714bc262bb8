import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["*.test.ts"],
    testTimeout: 60_000,
    // As what is installed: loaded by Node, and not transformed.
    server: { deps: { external: [/packages\/mock-server\/dist/] } },
  },
});
