import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Many tests wait for a program that they started, so one worker less than there are cores would leave cores idle.
    maxWorkers: "100%",
    projects: ["packages/*", "scripts", "tests"],
  },
});
