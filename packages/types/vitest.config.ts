import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "types",
    typecheck: { enabled: true, only: true, tsconfig: "./tsconfig.json" },
  },
});
