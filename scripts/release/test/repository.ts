import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { makeOutputs } from "../../generate/outputs.js";
import { writeOutputs } from "../../generate/write.js";
import { repository } from "../../root.js";
import { versionPackages } from "../version.js";

/** A repository like ours around a small spec, released as 1.0.0. */
export interface SmallRepository {
  readonly root: string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Changes a file by a word for another; an error where the file has not got it. */
  replace(path: string, word: string | RegExp, by: string): void;
  /** Generates what belongs to the spec. */
  generate(): Promise<void>;
}

const versions = { types: "1.0.0", client: "1.0.0", "mock-server": "1.0.0" };

/** Made once for a test file: to generate and to release takes longer than to copy. */
let template: Promise<string> | undefined;

/** Makes one in a folder of its own, and goes there: places in messages are told from the working directory. */
export async function makeSmallRepository(): Promise<SmallRepository> {
  template ??= makeTemplate();
  const small = at(newFolder());
  cpSync(await template, small.root, { recursive: true });
  process.chdir(small.root);
  return small;
}

async function makeTemplate(): Promise<string> {
  const small = at(newFolder());
  cpSync(join(repository, "scripts/test/spec"), join(small.root, "openapi"), { recursive: true });
  small.write("openapi/mock-control.yaml", control);
  for (const name of [".changeset/config.json", "pnpm-workspace.yaml", "scripts/release/changelog.cjs"]) {
    small.write(name, readFileSync(join(repository, name), "utf8"));
  }
  small.replace(".changeset/config.json", /,\s*"ignore": \[[^\]]*\]/, "");
  small.write("package.json", JSON.stringify({ name: "parcels", private: true, version: "0.0.0" }));
  small.write("README.md", "# Parcels\n\n<!-- generated:operations -->\n<!-- /generated:operations -->\n");
  for (const [name, version] of Object.entries(versions)) {
    const dependencies = name === "types" ? {} : { dependencies: { "@trigger-api/types": "workspace:*" } };
    const manifest = { name: `@trigger-api/${name}`, version, ...dependencies };
    small.write(`packages/${name}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  }
  process.chdir(small.root);
  await small.generate();
  await versionPackages(".", true);
  return small.root;
}

function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "release-")));
}

function at(root: string): SmallRepository {
  const path = (name: string) => join(root, name);
  const small: SmallRepository = {
    root,
    read: (name) => readFileSync(path(name), "utf8"),
    write(name, text) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
    },
    replace(name, word, by) {
      const before = small.read(name);
      const after = before.replace(word, by);
      if (after === before) throw new Error(`${name} has no ${word}`);
      small.write(name, after);
    },
    async generate() {
      writeOutputs(root, await makeOutputs(root));
    },
  };
  return small;
}

const control = `openapi: 3.1.0
info:
  title: Control
  version: "1"
paths:
  /_mock/clock:
    get:
      operationId: clock.now
      tags: [clock]
      responses:
        "200":
          description: The time.
          content:
            application/json:
              schema:
                type: object
                required: [now]
                properties:
                  now:
                    type: string
`;
