import { readdirSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { joinBlocks } from "./block.js";
import { checkRelease } from "./check.js";
import { writeChangeset } from "./draft.js";
import { makeSmallRepository, type SmallRepository } from "./test/repository.js";
import { versionPackages } from "./version.js";

/** Releases made in a copy: versions, changelogs, ranges and baseline. */

const request = "openapi/components/schemas/SendParcelRequest.yaml";
const packages = ["types", "client", "mock-server"];

let small: SmallRepository;

beforeEach(async () => {
  small = await makeSmallRepository();
});

async function draft(): Promise<void> {
  const { verdict } = await checkRelease(".");
  if (verdict) writeChangeset(".", verdict.needed, verdict.plan, verdict.names, verdict.rows);
}

async function release(): Promise<string> {
  const { blocks, message } = await versionPackages(".", false);
  return blocks.length > 0 ? joinBlocks(blocks) : message;
}

function manifests(): { version: string; dependencies?: Record<string, string> }[] {
  return packages.map((name) => JSON.parse(small.read(`packages/${name}/package.json`)));
}

/** A release as it must look when it is done. */
async function expectReleased(version: string): Promise<void> {
  expect(manifests().map((manifest) => manifest.version)).toEqual([version, version, version]);
  expect(manifests().map(({ dependencies }) => dependencies)).toEqual([
    undefined,
    { "@trigger-api/types": "workspace:*" },
    { "@trigger-api/types": "workspace:*" },
  ]);
  expect(JSON.parse(small.read("openapi/released/release.json")).version).toBe(version);
  expect(small.read("openapi/released/openapi.yaml")).toBe(small.read("packages/types/src/generated/openapi.yaml"));
  expect(small.read("openapi/released/openapi.ts")).toBe(small.read("packages/types/src/generated/openapi.ts"));
  expect(readdirSync(".changeset").filter((name) => name.endsWith(".md"))).toEqual([]);
  expect((await checkRelease(".")).success).toBe(
    `✓ release: needed nothing, planned nothing, 0 changes since ${version}`,
  );
}

function section(name: string, version: string): string {
  const [, after = ""] = small.read(`packages/${name}/CHANGELOG.md`).split(`\n## ${version}\n`);
  return (after.split("\n## ")[0] ?? "").trim();
}

describe("version-packages", () => {
  it("goes from 1.0.0 through a patch, a minor and a major", async () => {
    small.replace("openapi/paths/parcel.yaml", "summary: Send a parcel", "summary: Send one parcel");
    await small.generate();
    await draft();
    expect(await release()).toBe("✓ types, client, mock-server: 1.0.0 → 1.0.1 (patch); openapi/released moved");
    await expectReleased("1.0.1");

    small.replace(request, "properties:\n", "properties:\n  note:\n    type: string\n");
    await small.generate();
    await draft();
    expect(await release()).toContain("1.0.1 → 1.1.0 (minor)");
    await expectReleased("1.1.0");

    small.replace(request, "required: [at]", "required: [at, note]");
    await small.generate();
    await draft();
    expect(await release()).toContain("1.1.0 → 2.0.0 (major)");
    await expectReleased("2.0.0");

    for (const name of packages) {
      expect(section(name, "1.0.1")).toContain("### Patch Changes");
      expect(section(name, "1.1.0")).toBe(`### Minor Changes

- New in parcels.send.

  - \`parcels.send\` (PUT /parcels/{parcelId}): request body.note was added.`);
      expect(section(name, "2.0.0")).toBe(`### Major Changes

- Breaking changes in parcels.send: read what to do before you upgrade.

  - \`parcels.send\` (PUT /parcels/{parcelId}): request body.note became required. Send \`note\` with every call.`);
    }
  });

  it("refuses a plan that is too small, and changes nothing", async () => {
    small.replace(request, "required: [at]", "required: []");
    await small.generate();
    small.write(".changeset/one.md", '---\n"@trigger-api/types": patch\n---\n\nLess to send.\n');
    expect(await release()).toContain("✗ needed: minor, planned: patch (fixed group: types, client, mock-server)");
    expect(manifests().map(({ version }) => version)).toEqual(["1.0.0", "1.0.0", "1.0.0"]);
  });

  it("refuses generated files that are out of date", async () => {
    small.replace(request, "properties:\n", "properties:\n  note:\n    type: string\n");
    await draft();
    expect(await release()).toContain("✗ generated files are out of date");
  });

  it("says that nothing is planned", async () => {
    await expect(release()).rejects.toThrow("no changeset plans a release");
  });

  it("empties the waivers with the release that they were for", async () => {
    small.replace(request, "required: [at]", "required: [at, note]");
    small.replace(request, "properties:\n", "properties:\n  note:\n    type: string\n");
    await small.generate();
    const reason = "The service has always asked for it.";
    small.write(
      "openapi/waivers.yaml",
      `- { rule: required-property-added, place: SendParcelRequest.note, level: patch, reason: ${reason} }\n`,
    );
    small.write(".changeset/one.md", '---\n"@trigger-api/types": patch\n---\n\nWhat was always so.\n');
    expect(await release()).toContain("1.0.0 → 1.0.1 (patch)");
    expect(small.read("openapi/waivers.yaml")).not.toContain(reason);
    await expectReleased("1.0.1");
  });

  describe("after a bump by other means", () => {
    beforeEach(async () => {
      small.replace(request, "properties:\n", "properties:\n  note:\n    type: string\n");
      await small.generate();
    });

    function bump(version: string): void {
      for (const name of packages) small.replace(`packages/${name}/package.json`, '"1.0.0"', `"${version}"`);
    }

    it("moves the baseline where the bump is large enough", async () => {
      bump("1.1.0");
      expect(await release()).toBe("✓ openapi/released moved from 1.0.0 to 1.1.0");
      await expectReleased("1.1.0");
    });

    it("refuses where it is not", async () => {
      bump("1.0.1");
      expect(await release()).toContain("✗ needed: minor, planned: patch");
      expect(JSON.parse(small.read("openapi/released/release.json")).version).toBe("1.0.0");
    });
  });
});
