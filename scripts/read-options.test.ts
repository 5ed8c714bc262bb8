import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { repository } from "./root.js";

it.each(["check-release", "generate", "mock", "upstream", "version-packages"])(
  "%s --help says how it is used",
  (name) => {
    const args = ["scripts/run.mjs", `scripts/${name}.ts`, "--help"];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: repository, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: pnpm [\w:-]+ .*\n$/);
  },
);
