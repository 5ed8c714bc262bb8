import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { fidelity } from "../../packages/mock-server/src/trigger/fidelity.js";
import { cases } from "./cases.js";
import { answeredByExample } from "./coverage.js";
import { skipOf } from "./skips.js";
import { countsTable, reasonsTable } from "./table.js";
import { sdkVersions } from "./versions.js";

const readme = (path: string) => readFileSync(new URL(`../../${path}README.md`, import.meta.url), "utf8");

describe("the list of cases", () => {
  it("names each case once", () => {
    const names = cases.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(["4.0.0", "4.3.1", "4.8.3"] as const)("holds %s to sixty cases and more", (version) => {
    expect(cases.filter((one) => skipOf(one, version) === undefined).length).toBeGreaterThanOrEqual(60);
  });

  it("has no version skip a case for two reasons", () => {
    for (const { name, skips = [] } of cases) {
      const versions = skips.map(({ version }) => version);
      expect(new Set(versions).size, name).toBe(versions.length);
      for (const version of versions) expect(sdkVersions, name).toContain(version);
    }
  });
});

it("leaves out for being answered by example only what is: what has a behaviour needs cases", () => {
  const kinds = (tag: string) =>
    Object.entries(fidelity).flatMap(([id, kind]) => (id.startsWith(`${tag}.`) ? [kind] : []));
  for (const [name, tag] of Object.entries(answeredByExample)) {
    expect(new Set(kinds(tag)), name).toEqual(new Set(["example"]));
  }
});

/** A table that is not there fails with the one that should be: paste it. */
test("the project's README has the counts", () => {
  expect(tableAfter(readme(""), "## Official SDK")).toBe(countsTable());
});

test("the README of the mock has the counts and the reasons", () => {
  expect(tableAfter(readme("packages/mock-server/"), "## Official SDK")).toBe(reasonsTable());
});

/** The first table below a heading. */
function tableAfter(text: string, heading: string): string {
  const [, section = ""] = text.split(`\n${heading}\n`);
  const lines = section.split("\n");
  const start = lines.findIndex((line) => line.startsWith("|"));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return start < 0 ? "" : lines.slice(start, end).join("\n");
}
