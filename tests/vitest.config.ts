import { configDefaults, defineProject } from "vitest/config";

/** What downloads, or takes long, is for `pnpm check:full`, which sets this and runs nothing else of these. */
const full = process.env.CHECK_FULL === "1";

export default defineProject({
  test: {
    name: "tests",
    include: [full ? "**/*.full.test.ts" : "**/*.test.ts"],
    exclude: full ? configDefaults.exclude : [...configDefaults.exclude, "**/*.full.test.ts"],
    globalSetup: ["./packed/desk.ts"],
    // Those that only wait for a program run side by side, on a machine that may have no more than two cores.
    maxConcurrency: 2,
    // Some of these install packages and start servers.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
