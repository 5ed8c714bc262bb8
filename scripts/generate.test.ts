import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findDrift } from "./generate/drift.js";
import { reportDrift } from "./generate/drift-report.js";
import { readLock } from "./generate/lock.js";
import { makeOutputs, type Outputs } from "./generate/outputs.js";
import { writeOutputs } from "./generate/write.js";

/** The whole generation, on a copy of our own spec. */

const repository = fileURLToPath(new URL("..", import.meta.url));
let pristine: Outputs;
let root: string;

beforeAll(async () => {
  pristine = await makeOutputs(repository);
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "generate-"));
  cpSync(join(repository, "openapi"), join(root, "openapi"), { recursive: true });
  cpSync(join(repository, "README.md"), join(root, "README.md"));
  writeOutputs(root, pristine);
});

async function check(): Promise<string> {
  return reportDrift(findDrift(root, await makeOutputs(root), readLock(root)));
}

describe("generation", () => {
  it("gives the same bytes twice, wherever the repository lies", async () => {
    expect(await makeOutputs(root)).toEqual(pristine);
    expect(await check()).toBe("");
  });

  it("writes neither dates nor paths of the machine, and ends every line with a line feed", () => {
    for (const [path, text] of pristine.files) {
      expect(text.includes(repository) || text.includes("\r"), path).toBe(false);
      expect(text.endsWith("\n"), path).toBe(true);
    }
  });

  it("names stale files in every package after a property was added, and the command", async () => {
    const file = join(root, "openapi/components/schemas/RescheduleRunRequest.yaml");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace("properties:\n", "properties:\n  note:\n    type: string\n"),
    );
    const report = await check();
    for (const name of ["types", "client", "mock-server"]) {
      expect(report).toMatch(
        new RegExp(`packages/${name}/src/generated/\\S+ +the spec changed since it was generated`),
      );
    }
    expect(report).toContain("fix: pnpm generate, then commit what it wrote");
  });

  it("names a file with one changed character, a missing file and an orphan", async () => {
    const edited = join(root, "packages/client/src/generated/operations.ts");
    writeFileSync(edited, readFileSync(edited, "utf8").replace("runs.reschedule", "runs.reschedulf"));
    rmSync(join(root, "packages/types/src/generated/names.ts"));
    writeFileSync(join(root, "packages/mock-server/src/generated/old.ts"), "");
    const report = await check();
    expect(report).toMatch(
      /client\/src\/generated\/operations\.ts +edited by hand \(spec and generator are unchanged\)/,
    );
    expect(report).toMatch(/types\/src\/generated\/names\.ts +missing/);
    expect(report).toContain("✗ packages/mock-server/src/generated/old.ts is no longer produced by any generator");
  });

  it("writes nothing where the spec is wrong, and says where", async () => {
    const file = join(root, "openapi/paths/runs/reschedule.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/\$ref: \S*RescheduleRunRequest\.yaml/, "$ref: gone.yaml"));
    await expect(makeOutputs(root)).rejects.toThrow(/openapi\/paths\/runs\/reschedule\.yaml:\d+:\d+ .*gone\.yaml/);
  });
});
