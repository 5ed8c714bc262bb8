import { defineProject } from "vitest/config";

export default defineProject({
  test: {
    name: "tests",
    // Some of these install packages and start servers.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
