import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { repository } from "./root.js";

/** A cached result must never stand for a spec or for generated files that have changed since. */

const root = mkdtempSync(join(tmpdir(), "turbo-"));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** The hash that turbo would look up the build under. */
function hash(): Promise<string> {
  const turbo = join(repository, "node_modules/.bin/turbo");
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
  return new Promise((resolve, reject) => {
    execFile(turbo, ["run", "build", "--dry=json"], { cwd: root, env }, (error, stdout) => {
      if (error) reject(error);
      else resolve(JSON.parse(stdout).tasks[0].hash);
    });
  });
}

beforeAll(() => {
  cpSync(join(repository, "turbo.json"), join(root, "turbo.json"));
  write("package.json", JSON.stringify({ name: "root", private: true, packageManager: "pnpm@10.34.8" }));
  write("pnpm-workspace.yaml", "packages: [packages/*]\n");
  write("pnpm-lock.yaml", "lockfileVersion: '9.0'\nimporters:\n  .: {}\n  packages/types: {}\n");
  write("packages/types/package.json", JSON.stringify({ name: "types", version: "1.0.0", scripts: { build: "true" } }));
});

it.each([
  ["the spec", "openapi/openapi.yaml"],
  ["a generated file", "packages/types/src/generated/openapi.ts"],
  ["a generator", "scripts/generate/types/index.ts"],
])("turbo takes no cached build where %s changed", async (_, path) => {
  write(path, "one");
  const before = await hash();
  expect(await hash()).toBe(before);
  write(path, "two");
  expect(await hash()).not.toBe(before);
});
