import { configDefaults, defineProject } from "vitest/config";

/** What takes minutes or a download is for `pnpm check:full`, which says so by a variable. */
const full = process.env.CHECK_FULL === "1";

export default defineProject({
  test: {
    name: "scripts",
    include: full ? ["**/*.full.test.ts"] : ["**/*.test.ts"],
    exclude: full ? configDefaults.exclude : [...configDefaults.exclude, "**/*.full.test.ts"],
    // These tests start other programs.
    testTimeout: 60_000,
  },
});
