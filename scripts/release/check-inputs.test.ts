import { readdirSync, rmSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { checkRelease } from "./check.js";
import { writeChangeset } from "./draft.js";
import { makeSmallRepository, type SmallRepository } from "./test/repository.js";
import { addNote, changeset, needNote, request, said } from "./test/small-release.js";

/** Waivers, drafts of changesets, and what the release check says of files that it cannot use. */

let small: SmallRepository;

beforeEach(async () => {
  small = await makeSmallRepository();
});

describe("waivers", () => {
  const waiver = `- rule: required-property-added
  place: parcels.send request body.note
  level: minor
  reason: The service has refused parcels without it from the first day.
`;

  it("lower what they name, with the reason", async () => {
    await needNote(small);
    small.write("openapi/waivers.yaml", waiver);
    changeset(small, "minor");
    expect(await said()).toBe("✓ release: needed minor, planned minor (1.0.0 → 1.1.0), 1 change since 1.0.0");
  });

  it("can name the schema", async () => {
    await needNote(small);
    small.write("openapi/waivers.yaml", waiver.replace("parcels.send request body.note", "SendParcelRequest.note"));
    changeset(small, "minor");
    expect(await said()).toContain("✓ release: needed minor");
  });

  it("that lower nothing are an error", async () => {
    small.write("openapi/waivers.yaml", waiver);
    expect(await said()).toBe(`✗ waiver not needed any more: required-property-added at parcels.send request body.note
  fix: delete it from openapi/waivers.yaml

1 problem`);
  });

  it.each([
    ["no reason", "- rule: a\n  place: b\n  level: minor\n", 'expected "reason" to be a text'],
    [
      "a word as reason",
      "- rule: a\n  place: b\n  level: minor\n  reason: because\n",
      'expected "reason" to be a sentence',
    ],
    [
      "no level below",
      "- rule: a\n  place: b\n  level: major\n  reason: It is so.\n",
      'expected "level" to be minor, patch or none',
    ],
    ["an unknown key", "- rule: a\n  place: b\n  level: minor\n  reason: It is so.\n  by: me\n", 'does not know "by"'],
    ["no list", "rule: a\n", "expected a list of waivers"],
    ["no YAML", "- [\n", "openapi/waivers.yaml:"],
  ])("with %s are refused with file and line", async (_, text, message) => {
    small.write("openapi/waivers.yaml", text);
    await expect(said()).rejects.toThrow(message);
    await expect(said()).rejects.toThrow(/^openapi\/waivers\.yaml:\d+:1 /);
  });
});

describe("--write", () => {
  async function write(): Promise<string> {
    const { verdict } = await checkRelease(".");
    if (verdict === undefined) throw new Error("there is no verdict");
    const written = writeChangeset(".", verdict.needed, verdict.plan, verdict.names, verdict.rows);
    return written ? `${written.raised ? "raised" : "drafted"} ${written.file}` : "nothing";
  }

  it("drafts a changeset that names operations, fields, and what to do; and the second time does nothing", async () => {
    await needNote(small);
    expect(await write()).toBe("drafted .changeset/api-changes.md");
    const text = small.read(".changeset/api-changes.md");
    expect(text).toBe(`---
"@trigger-api/types": major
"@trigger-api/client": major
"@trigger-api/mock-server": major
---

Breaking changes in parcels.send: read what to do before you upgrade.

- \`parcels.send\` (PUT /parcels/{parcelId}): request body.note became required. Send \`note\` with every call.
`);
    expect(await write()).toBe("nothing");
    expect(small.read(".changeset/api-changes.md")).toBe(text);
    expect(await said()).toContain("✓ release: needed major, planned major (1.0.0 → 2.0.0)");
  });

  it("raises a changeset that is too small, and keeps what it says", async () => {
    await needNote(small);
    changeset(small, "patch", "Parcels are better now.");
    expect(await write()).toBe("raised .changeset/brave-cats-jump.md");
    const text = small.read(".changeset/brave-cats-jump.md");
    expect(text).toMatch(
      /^---\n"@trigger-api\/types": major\n"@trigger-api\/client": major\n"@trigger-api\/mock-server": major\n---\n/,
    );
    expect(text).toContain("Parcels are better now.");
    expect(text).toContain("request body.note became required");
    expect(await write()).toBe("nothing");
  });

  it("never lowers one", async () => {
    await addNote(small);
    changeset(small, "major");
    expect(await write()).toBe("nothing");
    expect(small.read(".changeset/brave-cats-jump.md")).toContain("major");
    expect(readdirSync(".changeset")).not.toContain("api-changes.md");
  });
});

function appendTo(path: string): void {
  small.write(path, `${small.read(path)}\n`);
}

describe("mistakes of the user", () => {
  it("a spec that refers to nothing is told with file and line", async () => {
    small.replace("openapi/paths/parcel.yaml", "SendParcelRequest.yaml", "Gone.yaml");
    await expect(said()).rejects.toThrow(/^openapi\/paths\/parcel\.yaml:\d+:\d+ .*Gone\.yaml/);
  });

  it.each([
    ["empty", ""],
    ["a list", "- one\n"],
  ])("a spec that is %s is told with file and line", async (_, text) => {
    small.write("openapi/openapi.yaml", text);
    await expect(said()).rejects.toThrow(/^openapi\/openapi\.yaml:1:1 {2}is no OpenAPI document: /);
  });

  it("conflict markers in the spec are told with file and line, and no path of the machine", async () => {
    small.write(request, `<<<<<<< ours\n${small.read(request)}`);
    await expect(said()).rejects.toThrow(`${request}:2:`);
    await expect(said()).rejects.not.toThrow(small.root);
  });

  it("a missing baseline says how it is made", async () => {
    rmSync("openapi/released", { recursive: true });
    await expect(said()).rejects.toThrow(
      "openapi/released/release.json is missing: there is no baseline\n  fix: pnpm version-packages --initial",
    );
  });

  it.each([
    ["openapi.yaml", "is missing", () => rmSync("openapi/released/openapi.yaml")],
    ["openapi.ts", "is not what release.json says was released", () => appendTo("openapi/released/openapi.ts")],
    ["openapi.yaml", "is not what release.json says was released", () => appendTo("openapi/released/openapi.yaml")],
    [
      "mock-control.yaml",
      "is not what release.json says was released",
      () => appendTo("openapi/released/mock-control.yaml"),
    ],
  ])("a baseline in which %s %s, though the spec is what it was", async (name, what, spoil) => {
    spoil();
    const text = await said();
    expect(text).toContain(`✗ openapi/released/${name} ${what}`);
    expect(text).toContain(
      ": only pnpm version-packages writes there\n  fix: git checkout HEAD -- openapi/released\n\n1 problem",
    );
  });

  it("a rename in the baseline and the spec at once", async () => {
    small.replace(request, "at:", "until:");
    small.replace(request, "required: [at]", "required: [until]");
    await small.generate();
    for (const name of ["openapi.yaml", "openapi.ts"]) {
      small.write(`openapi/released/${name}`, small.read(`packages/types/src/generated/${name}`));
    }
    expect(await said()).toMatch(/^✗ openapi\/released\/openapi\.yaml is not what release\.json says was released: .*/);
  });

  it.each([
    ["no front matter", "Odd.\n"],
    ["no YAML in it", '---\n"@trigger-api/types: minor\n---\n\nOdd.\n'],
    ["a level that is none", '---\n"@trigger-api/types": large\n---\n\nOdd.\n'],
  ])("a changeset with %s is named, with what to do", async (_, text) => {
    changeset(small, "minor");
    small.write(".changeset/odd.md", text);
    await expect(said()).rejects.toThrow(/^\.changeset\/odd\.md:1:1 {2}is no changeset: .*\n {2}fix: [^\n]*$/);
  });

  it("a changeset for a package that is not there", async () => {
    small.write(".changeset/odd.md", '---\n"@trigger-api/gone": minor\n---\n\nOdd.\n');
    await expect(said()).rejects.toThrow(/the changesets in \.changeset\/ cannot be read: .*@trigger-api\/gone/);
  });
});
