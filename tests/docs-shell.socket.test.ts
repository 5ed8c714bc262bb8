import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { codeBlocks } from "./code-blocks.js";
import { output } from "./output.js";
import { askForPackages } from "./packed/ask.js";

/**
 * The sh and js blocks of the READMEs and guides: outside the workspace, with the packed packages. Those of a file run in
 * one shell, in order; a js block is a file, named by its first line.
 */

const root = fileURLToPath(new URL("..", import.meta.url));

const files = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
  ...readdirSync(join(root, "packages")).map((name) => `packages/${name}/README.md`),
];

/** What a guide is to print, in order; a guide that is not here has only to succeed. */
const printed: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  "docs/first-test.md": [/Tests {2}3 passed \(3\)/],
  "docs/the-shell.md": [
    /^DELAYED$/m,
    /^2030-01-01T02:00:00\.000Z$/m,
    /"reason":"DELAYED → QUEUED/,
    /"event":"delay elapsed".*"to":"QUEUED"/,
    /^QUEUED$/m,
    /^COMPLETED$/m,
    /COMPLETED$/m,
    "A fault of the mock answered 503",
    /^as wanted$/m,
    /^no answer at all$/m,
    '"reply":{"status":200',
    /x-mock-reason: .*soon/i,
    '"data":[]',
    /COMPLETED$/m,
  ],
  "docs/command-line.md": [
    /--state <file>/,
    /^\d+\.\d+\.\d+/m,
    /did you mean --port\?/,
    /^exit code 2$/m,
    /^exit code 3$/m,
    /^✗ 404 GET \/api\/v1\/nothing$/m,
    /^still there$/m,
  ],
};

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/**
 * An empty folder, beside which a clone of this project seems to lie, with its packages packed.
 *
 * @param installed whether it finds the packages installed above it
 */
async function emptyFolder(installed: boolean): Promise<string> {
  const { folder, tarballs } = await askForPackages();
  const above = mkdtempSync(join(installed ? folder : realpathSync(tmpdir()), "guide-"));
  if (!installed) folders.push(above);
  mkdirSync(join(above, "trigger-api"));
  symlinkSync(dirname(tarballs.types), join(above, "trigger-api/artifacts"));
  mkdirSync(join(above, "my-app"));
  return join(above, "my-app");
}

/** The packed mock in a process of its own, and what it tells people to export. */
async function startMock(): Promise<{ child: ChildProcess; variables: Readonly<Record<string, string>> }> {
  const { folder } = await askForPackages();
  const command = join(folder, "node_modules/.bin/trigger-api-mock");
  const child = spawn(command, ["--port", "0", "--now", "2030-01-01T00:00:00Z", "--frozen"]);
  let said = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    said += text;
    if (said.includes("Inspector:")) break;
  }
  const told = [...said.matchAll(/^ *(TRIGGER_\w+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]);
  return { child, variables: Object.fromEntries(told) };
}

/** Finds each in what is left behind the one before. */
function missing(text: string, wanted: readonly (string | RegExp)[]): (string | RegExp)[] {
  let rest = text;
  return wanted.filter((one) => {
    const found = typeof one === "string" ? one : rest.match(one)?.[0];
    const at = found === undefined ? -1 : rest.indexOf(found);
    if (at >= 0) rest = rest.slice(at + (found?.length ?? 0));
    return at < 0;
  });
}

const guides = files
  .map((file) => ({ file, blocks: codeBlocks(join(root, file), "sh", "js") }))
  .filter(({ blocks }) => blocks.length > 0);

describe("the shell blocks", () => {
  it("are there where something is looked for in what they print", () => {
    const known = guides.map(({ file }) => file);
    expect(Object.keys(printed).filter((file) => !known.includes(file))).toEqual([]);
  });

  it.each(guides)("run: $file", async ({ file, blocks }) => {
    const installs = blocks.some(({ text }) => text.includes("npm install"));
    const folder = await emptyFolder(!installs);
    const script: string[] = [];
    for (const { language, text } of blocks) {
      const name = /^\/\/ (\S+)$/m.exec(text)?.[1];
      if (language === "sh") script.push(text);
      else if (name !== undefined) writeFileSync(join(folder, name), text);
      else throw new Error(`${file}: expected a js block to begin with the name of its file, got ${text}`);
    }
    const { child, variables } = await startMock();
    try {
      const quiet = { npm_config_audit: "false", npm_config_fund: "false", npm_config_prefer_offline: "true" };
      // As npm scripts have it.
      const { folder: installed } = await askForPackages();
      const PATH = `${join(installed, "node_modules/.bin")}:${process.env.PATH}`;
      const env = { ...variables, ...quiet, PATH, VITEST: "", NODE_OPTIONS: "" };
      // A runner that asks for colours asks for them in here too.
      const plain = ["-u", "FORCE_COLOR", "NO_COLOR=1", "bash", "-euo", "pipefail", "-c", script.join("\n")];
      const said = await output("env", plain, folder, { env, signal: AbortSignal.timeout(100_000) });
      expect(missing(said, printed[file] ?? []), said).toEqual([]);
    } finally {
      child.kill();
    }
  });
});
