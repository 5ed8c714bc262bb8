import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "../root.js";

/** `pnpm -s check:release --from FILE --to FILE`, on our own spec. */

const spec = readFileSync(join(repository, "packages/types/src/generated/openapi.yaml"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "judge-"));
const [from, to] = [join(folder, "from.yaml"), join(folder, "to.yaml")];
writeFileSync(from, spec);

interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function execute(program: string, args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(program, args, { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

const script = [join(repository, "scripts/run.mjs"), join(repository, "scripts/check-release.ts")];

function run(...args: string[]): Promise<Ran> {
  return execute(process.execPath, [...script, ...args]);
}

describe("our spec against itself", () => {
  it("has no change", async () => {
    writeFileSync(to, spec);
    const { stdout } = await run("--from", from, "--to", to, "--json");
    expect(stdout).toBe('{"level":"none","changes":[]}\n');
  });

  it("with a machine that is called otherwise is judged in less than six seconds", async () => {
    const after = spec.replaceAll("- medium-1x", "- medium-9x");
    expect(after).not.toBe(spec);
    writeFileSync(to, after);
    // Seconds of the processor, of the judge in its own process too: how busy the machine is does not count.
    const command = `TIMEFORMAT='%U %S'; time "$@"`;
    const args = [process.execPath, ...script, "--from", from, "--to", to, "--json"];
    const { status, stdout, stderr } = await execute("bash", ["-c", command, "bash", ...args]);
    expect(status).toBe(0);
    const { level, changes } = JSON.parse(stdout);
    expect(level).toBe("major");
    expect(changes[0]).toEqual({
      level: "major",
      operation: expect.stringMatching(/^\w+\.\w+$/),
      where: expect.any(String),
      message: expect.stringContaining("medium-1x"),
      judge: expect.stringMatching(/^(types|wire)$/),
    });
    const [user = 99, system = 99] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
    expect(user + system).toBeLessThan(6);
  });
});

describe("what no operation shows", () => {
  const document = (label: string, title: string) => ({
    openapi: "3.1.0",
    info: { title: "Parcels", version: "1" },
    externalDocs: { url: "https://example.com", description: label },
    paths: {
      "/parcels": {
        get: {
          operationId: "parcels.list",
          tags: ["parcels"],
          "x-codeSamples": [{ lang: "sh", label, source: "curl" }],
          responses: { 200: { description: title } },
        },
      },
    },
  });

  it("has a place of its own, and is told once", async () => {
    writeFileSync(to, JSON.stringify(document("one", "A list")));
    const other = join(folder, "other.yaml");
    writeFileSync(other, JSON.stringify(document("two", "A list")));
    const { stdout } = await run("--from", to, "--to", other, "--json");
    expect(JSON.parse(stdout)).toEqual({
      level: "patch",
      changes: [
        {
          level: "patch",
          where: "externalDocs.description",
          message: "description of externalDocs changed",
          judge: "bytes",
        },
        {
          level: "patch",
          operation: "parcels.list",
          where: "paths./parcels.get.x-codeSamples.0.label",
          message: "label of x-codeSamples changed",
          judge: "bytes",
        },
      ],
    });
  });
});

describe("mistakes on the command line", () => {
  it.each([
    [["--from", from], "--from and --to belong together"],
    [["--from", "gone.yaml", "--to", from], "gone.yaml does not exist"],
    [["--wrong"], "Unknown option '--wrong'"],
    [["--write", "--json"], "--write and --json do not go together"],
  ])("%j: one line, no stack, exit 1", async (args, message) => {
    const { status, stdout, stderr } = await run(...args);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
