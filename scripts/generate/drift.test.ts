import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { findDrift } from "./drift.js";
import { reportDrift } from "./drift-report.js";
import { readLock } from "./lock.js";
import type { Outputs } from "./outputs.js";
import { writeOutputs } from "./write.js";

const types = "packages/types/src/generated/openapi.ts";
const table = "packages/client/src/generated/operations.ts";
const table2 = "packages/mock-server/src/generated/operations.ts";

/** What generation makes from a spec whose digest and content are `version`, with a generator of that version. */
function outputs(version: string, generator = "7.13.0"): Outputs {
  return {
    files: new Map([
      [types, `// types\nexport type Version = "${version}";\nexport type By = "${generator}";\n`],
      [table, `export const version = "${version}";\n`],
      [table2, "export const same = true;\n"],
      ["README.md", `# Title\n<!-- generated:operations -->\n${version}\n<!-- /generated:operations -->\n`],
    ]),
    documents: { "openapi/openapi.yaml": version },
    generators: { "openapi-typescript": generator },
  };
}

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "drift-"));
  writeOutputs(root, outputs("one"));
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function report(wanted: Outputs): string {
  return reportDrift(findDrift(root, wanted, readLock(root)));
}

describe("a check of the generated files", () => {
  it("says nothing when they are what the generators make", () => {
    expect(report(outputs("one"))).toBe("");
  });

  it("names every file that the spec has left behind, and the command", () => {
    expect(report(outputs("two"))).toBe(`✗ generated files are out of date (3)
    README.md                                    the spec changed since it was generated
    packages/client/src/generated/operations.ts  the spec changed since it was generated
    packages/types/src/generated/openapi.ts      the spec changed since it was generated
  fix: pnpm generate, then commit what it wrote

3 problems`);
  });

  it("tells a hand edit from a changed spec", () => {
    write(table, `${read(table)}// mine\n`);
    expect(report(outputs("one"))).toContain(
      `✗ generated files are out of date (1)\n    ${table}  edited by hand (spec and generator are unchanged)\n`,
    );
  });

  it("sees a hand edit of a single character", () => {
    write(types, read(types).replace("types", "typos"));
    expect(report(outputs("one"))).toContain(`${types}  edited by hand (spec and generator are unchanged)`);
  });

  it("sees a hand edit also where the spec changed", () => {
    write(table, `${read(table)}// mine\n`);
    expect(report(outputs("two"))).toContain(`${table}  edited by hand, and the spec changed as well`);
  });

  it("names a file that is missing", () => {
    rmSync(join(root, table));
    expect(report(outputs("one"))).toContain(`    ${table}  missing\n`);
  });

  it("names an orphan, however deep it lies", () => {
    const orphan = "packages/client/src/generated/old/runs.ts";
    write(orphan, "");
    expect(report(outputs("one"))).toBe(
      `✗ ${orphan} is no longer produced by any generator\n  fix: pnpm generate removes it\n\n1 problem`,
    );
  });

  it("says which generator changed, and how much it rewrote", () => {
    const text = report(outputs("one", "7.14.0"));
    expect(text).toContain(`${types}  a generator was upgraded since it was generated`);
    expect(text).toContain("✗ generator changed: openapi-typescript 7.13.0 → 7.14.0 rewrote 1 line of generated types");
  });

  it("is blind to line ends that a checkout turned", () => {
    for (const path of [types, table, "README.md"]) write(path, read(path).replaceAll("\n", "\r\n"));
    expect(report(outputs("one"))).toBe("");
  });

  it("names conflict markers", () => {
    write(table, `<<<<<<< ours\n${read(table)}=======\n>>>>>>> theirs\n`);
    expect(report(outputs("one"))).toContain(`${table}  has conflict markers`);
  });

  it("does not believe a lock that was edited", () => {
    write("generated.lock.json", read("generated.lock.json").replace('"one"', '"two"'));
    expect(report(outputs("one"))).toContain("generated.lock.json  does not belong to the generated files beside it");
  });

  it("still names the files where the lock is missing or broken", () => {
    write("generated.lock.json", "<<<<<<< ours");
    expect(report(outputs("two"))).toContain(
      "(generated.lock.json is missing or cannot be read, so the reason is unknown)",
    );
  });

  it("leaves the part of a file that people write to them", () => {
    const mine = (text: string) => text.replace("# Title", "# Another title");
    write("README.md", mine(read("README.md")));
    const wanted = outputs("one");
    const readme = mine(wanted.files.get("README.md") ?? "");
    expect(report({ ...wanted, files: new Map([...wanted.files, ["README.md", readme]]) })).toBe("");
  });
});

describe("writing the generated files", () => {
  it("mends every kind of drift, conflict markers included, and then has nothing to do", () => {
    write(table, `<<<<<<< ours\n=======\n>>>>>>> theirs\n`);
    write("packages/types/src/generated/old.ts", "");
    write("generated.lock.json", "<<<<<<<");
    rmSync(join(root, types));
    const first = writeOutputs(root, outputs("two"));
    expect(first.removed).toEqual(["packages/types/src/generated/old.ts"]);
    expect(report(outputs("two"))).toBe("");
    expect(writeOutputs(root, outputs("two"))).toEqual({ written: [], removed: [] });
  });
});
