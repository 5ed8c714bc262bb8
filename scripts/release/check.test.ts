import { execFile, execFileSync } from "node:child_process";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { hashOf } from "../generate/lock.js";
import { repository } from "../root.js";
import { annotationLine } from "./block.js";
import { checkRelease } from "./check.js";
import { makeSmallRepository, type SmallRepository } from "./test/repository.js";
import { addNote, changeset, needNote, request, said } from "./test/small-release.js";
import { versionPackages } from "./version.js";

/** What the release check says, word by word, of a small repository. */

let small: SmallRepository;

beforeEach(async () => {
  small = await makeSmallRepository();
});

describe("where nothing changed", () => {
  it("says so in one line, and starts no judge", async () => {
    expect(await said()).toBe("✓ release: needed nothing, planned nothing, 0 changes since 1.0.0");
  });

  it("holds a changeset against nothing", async () => {
    changeset(small, "minor");
    expect(await said()).toBe("✓ release: needed nothing, planned minor (1.0.0 → 1.1.0), 0 changes since 1.0.0");
  });
});

describe("where the plan is too small", () => {
  it("names operation, place, file and line, level, reason and remedy of a break", async () => {
    await needNote(small);
    changeset(small, "minor");
    expect(await said()).toBe(`✗ needed: major, planned: minor (fixed group: types, client, mock-server)
    major  parcels.send (PUT /parcels/{parcelId})  request body.note became required
           ${request}:4:3   required-property-added
  because the published types reject programs that compiled against 1.0.0.
  fix:    pnpm check:release --write   raises the changeset to major
  or:     make "note" optional      then this is a minor

1 problem`);
  });

  it("drafts where nothing is planned", async () => {
    await needNote(small);
    expect(await said()).toContain(
      "  fix:    pnpm check:release --write   drafts a major changeset; say in it what callers must do\n",
    );
  });

  it("says of something new that it is a minor", async () => {
    await addNote(small);
    expect(await said()).toBe(`✗ needed: minor, planned: nothing
    minor  parcels.send (PUT /parcels/{parcelId})  request body.note was added
           ${request}:4:3   property-added
  because there is something new since 1.0.0.
  fix:    pnpm check:release --write   drafts a minor changeset

1 problem`);
  });

  it("says of a text that it is a patch, and that an empty changeset is not enough", async () => {
    small.replace("openapi/paths/parcel.yaml", "summary: Send a parcel", "summary: Send one parcel");
    await small.generate();
    small.write(".changeset/empty.md", "---\n---\n");
    expect(await said()).toBe(`✗ needed: patch, planned: nothing
    patch  parcels.send (PUT /parcels/{parcelId})  summary of parcels.send changed
           openapi/paths/parcel.yaml:36:3   prose
  because what is published is not what was published as 1.0.0.
  fix: pnpm check:release --write (pnpm changeset --empty is not enough here)

1 problem`);
  });

  it("tells of limits, which only the wire sees", async () => {
    small.replace(request, "properties:\n", "additionalProperties: false\nproperties:\n");
    await small.generate();
    const text = await said();
    expect(text).toContain("needed: major, planned: nothing");
    expect(text).toContain("because calls that worked with 1.0.0 are refused, or are answered in another way.");
  });

  it("tells an operation that is called otherwise once, under its old name and at its new one", async () => {
    small.replace("openapi/paths/parcel.yaml", "operationId: parcels.send", "operationId: parcels.post");
    await small.generate();
    expect(await said()).toContain(`✗ needed: major, planned: nothing
    major  parcels.send (PUT /parcels/{parcelId})  is now called parcels.post
           openapi/paths/parcel.yaml:34:3   operation-renamed
  because`);
  });

  it("tells an operation that was removed at the index of paths", async () => {
    small.replace("openapi/openapi.yaml", "/parcels/{parcelId}:\n    $ref: paths/parcel.yaml", "{}");
    await small.generate();
    const text = await said();
    expect(text).toContain(`    major  parcels.retrieve (GET /parcels/{parcelId})  was removed
           openapi/openapi.yaml:8:1   operation-removed`);
  });

  it("judges the mock's control API as well", async () => {
    small.replace("openapi/mock-control.yaml", "required: [now]", "required: []");
    await small.generate();
    expect(await said()).toContain(`    major  clock.now (GET /_mock/clock)  response 200 .now may now be missing
           openapi/mock-control.yaml:19:19   optionality-changed`);
  });

  it("finds what a document keeps in a folder of its own", async () => {
    small.write("openapi/mock-control/schemas/Zone.yaml", "type: string\nmaxLength: 9\n");
    const zone =
      "now:\n                    type: string\n                  zone:\n                    $ref: mock-control/schemas/Zone.yaml\n";
    small.replace("openapi/mock-control.yaml", "now:\n                    type: string\n", zone);
    await small.generate();
    await versionPackages(".", true);
    small.replace("openapi/mock-control/schemas/Zone.yaml", "9", "99");
    await small.generate();
    expect(await said()).toContain("           openapi/mock-control/schemas/Zone.yaml:2:1   schema-constraint-changed");
  });

  it("is content once the changeset is large enough", async () => {
    await addNote(small);
    changeset(small, "minor");
    expect(await said()).toBe("✓ release: needed minor, planned minor (1.0.0 → 1.1.0), 1 change since 1.0.0");
  });

  it("gives each finding to GitHub at its file and line", async () => {
    await needNote(small);
    const { blocks } = await checkRelease(".");
    expect(blocks.flatMap(({ annotations }) => annotations).map(annotationLine)).toEqual([
      `::error file=${request},line=4,col=3::parcels.send (PUT /parcels/{parcelId}): request body.note became required (major). Needed: major, planned: nothing. Fix: pnpm check:release --write`,
    ]);
  });
});

describe("the command on GitHub", () => {
  function run(): Promise<{ status: number; stdout: string; stderr: string }> {
    const args = [join(repository, "scripts/run.mjs"), join(repository, "scripts/check-release.ts")];
    const options = { cwd: small.root, env: { ...process.env, GITHUB_ACTIONS: "true" } };
    return new Promise((resolve) => {
      execFile(process.execPath, args, options, (error, stdout, stderr) => {
        resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
      });
    });
  }

  it("prints the finding for people, and a line for the page of the change", async () => {
    await needNote(small);
    const { status, stdout, stderr } = await run();
    expect(status).toBe(1);
    expect(stderr).toContain("✗ needed: major, planned: nothing");
    expect(stdout).toMatch(new RegExp(`^::error file=${request},line=4,col=3::parcels\\.send .*\\n$`));
  });

  it("does so for a spec that cannot be read", async () => {
    small.replace("openapi/paths/parcel.yaml", "SendParcelRequest.yaml", "Gone.yaml");
    const { status, stdout, stderr } = await run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^✗ openapi\/paths\/parcel\.yaml:\d+:\d+ /);
    expect(stdout).toMatch(/^::error file=openapi\/paths\/parcel\.yaml,line=\d+,col=\d+::/);
  });
});

describe("generated files", () => {
  it("that the spec has left behind are named in the same run as the level", async () => {
    small.replace(request, "properties:\n", "properties:\n  note:\n    type: string\n");
    const text = await said();
    expect(text).toContain("✗ generated files are out of date (");
    expect(text).toContain("packages/types/src/generated/openapi.ts");
    expect(text).toContain("  fix: pnpm generate, then commit what it wrote");
    expect(text).toContain("✗ needed: minor, planned: nothing");
    expect(text).toMatch(/\n2 problems$/);
  });

  it("that were edited by hand are told from those that the spec changed", async () => {
    small.replace("packages/types/src/generated/names.ts", "OperationId", "OperationName");
    expect(await said()).toMatch(/names\.ts +edited by hand \(spec and generator are unchanged\)/);
  });

  it("that nobody makes any more are named", async () => {
    await addNote(small);
    small.write("packages/client/src/generated/runs.ts", "");
    expect(await said()).toContain(
      "✗ packages/client/src/generated/runs.ts is no longer produced by any generator\n  fix: pnpm generate removes it",
    );
  });

  it("that another generator wrote need a release, and say which", async () => {
    const notes = JSON.parse(small.read("openapi/released/release.json"));
    notes.generators["openapi-typescript"] = "7.12.0";
    notes.generated["packages/types/src/generated/openapi.ts"] = "another";
    const types = "openapi/released/openapi.ts";
    small.replace(types, "export interface paths", "\nexport interface paths");
    notes.released["openapi.ts"] = hashOf(types, small.read(types));
    small.write("openapi/released/release.json", JSON.stringify(notes));
    const text = await said();
    expect(text).toContain("packages/types/src/generated/openapi.ts is generated differently");
    expect(text).toContain("✗ needed: patch, planned: nothing");
    expect(text).toMatch(
      /✗ generator changed: openapi-typescript 7\.12\.0 → 7\.13\.0 rewrote \d+ lines? of generated types\n {2}this needs a changeset too: patch, see above/,
    );
  });
});

describe("the packages", () => {
  it("have one version", async () => {
    small.replace("packages/mock-server/package.json", '"1.0.0"', '"0.9.0"');
    expect(await said()).toBe(`✗ versions differ: types 1.0.0, client 1.0.0, mock-server 0.9.0
  they ship together (fixed group in .changeset/config.json). Was a version edited by hand?

1 problem`);
  });

  it("have no peer among themselves", async () => {
    small.replace("packages/client/package.json", '"dependencies"', '"peerDependencies"');
    expect(await said()).toBe(`✗ client lists types under peerDependencies
  in a fixed group that makes every minor a major. Use "dependencies": workspace:*

1 problem`);
  });

  it("depend on each other by workspace:*", async () => {
    small.replace("packages/client/package.json", "workspace:*", "^1.0.0");
    expect(await said()).toContain('✗ client depends on types by "^1.0.0"');
  });

  it("have the version of the baseline", async () => {
    for (const name of ["types", "client", "mock-server"]) {
      small.replace(`packages/${name}/package.json`, '"1.0.0"', '"1.1.0"');
    }
    expect(await said()).toBe(`✗ openapi/released is 1.0.0 but the packages are 1.1.0
  fix: pnpm version-packages (it bumps, writes changelogs and moves the baseline in one step)

1 problem`);
  });
});

it("gives the same verdict in a shallow clone without tags, and without a network", async () => {
  await needNote(small);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", ...args], { stdio: "pipe" });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message=one");
  git("tag", "v1.0.0");
  git("commit", "--quiet", "--allow-empty", "--message=two");
  const before = await said();
  git("clone", "--quiet", "--depth=1", "--no-tags", `file://${small.root}`, "clone");
  process.chdir("clone");
  vi.stubGlobal("fetch", () => Promise.reject(new Error("there is no network")));
  expect(await said()).toBe(before);
  vi.unstubAllGlobals();
});
