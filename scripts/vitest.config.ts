import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "scripts",
    // These tests start other programs.
    testTimeout: 60_000,
  },
});
