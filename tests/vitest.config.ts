import { configDefaults, defineProject } from "vitest/config";

/** Projects that tests set up and run; not tests of this one. */
const fixtures = "fixtures/**";

/** What downloads, or takes long, is for `pnpm check:full`, which sets this and runs nothing else of these. */
const full = process.env.CHECK_FULL === "1";

export default defineProject({
  test: {
    name: "tests",
    include: [full ? "**/*.full.test.ts" : "**/*.test.ts"],
    exclude: [...configDefaults.exclude, fixtures, ...(full ? [] : ["**/*.full.test.ts"])],
    globalSetup: ["./packed/desk.ts"],
    // Those that only wait for a program run side by side, on a machine that may have no more than two cores.
    maxConcurrency: 2,
    // Some of these install packages and start servers.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
