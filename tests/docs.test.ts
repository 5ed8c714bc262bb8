import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createMockServer, type Listening, type MockServer } from "@trigger-api/mock-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeBlocks } from "./code-blocks.js";
import { type Outcome, runVitest } from "./run-vitest.js";

/** Every ts block of the guides and of the packages' READMEs: it compiles, and runs against the mock. */

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
// Below this package, so that the blocks find what it depends on.
const folder = join(root, "tests/.check/docs");

const files = [
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
  ...readdirSync(join(root, "packages")).map((name) => `packages/${name}/README.md`),
];

const blocks = files.flatMap((file) =>
  codeBlocks(join(root, file), "ts").map((block, index) => ({
    ...block,
    file,
    // What one block declares for the whole program is not to hold in the others.
    program: block.text.includes("declare module") ? `${file}-${index}` : "all",
    name: `${file.replaceAll(/[^a-z]+/g, "-")}-${index}`,
  })),
);

let mock: MockServer;
let server: Listening;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mock = createMockServer({ now: "2030-01-01T00:00:00Z" });
  server = await mock.listen();
});

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

function place({ program, name }: (typeof blocks)[number], ending: "ts" | "js"): string {
  return join(folder, program.replaceAll(/[^a-zA-Z0-9]+/g, "-"), `${name}.${ending}`);
}

/** Those that are test files of their own run by vitest, all in one run. */
function isTestFile({ text }: (typeof blocks)[number]): boolean {
  return text.includes('from "vitest"');
}

let testFiles: Promise<readonly Outcome[]> | undefined;

function runTestFiles(): Promise<readonly Outcome[]> {
  testFiles ??= (async () => {
    const include = blocks.filter(isTestFile).map((block) => place(block, "js"));
    const config = join(folder, "vitest.config.js");
    // The packages are loaded as installed ones are: by Node, and not transformed.
    const deps = String.raw`{ external: [/packages\/[^/]+\/dist\//] }`;
    const options = `root: ${JSON.stringify(folder)}, include: ${JSON.stringify(include)}, testTimeout: 30_000`;
    writeFileSync(config, `export default { test: { ${options}, server: { deps: ${deps} } } };`);
    return (await runVitest(folder, ["--config", config])).outcomes;
  })();
  return testFiles;
}

/** The links of a page to files here, from the root; each with its anchor, empty where it has none. */
function linksOf(file: string): { readonly to: string; readonly anchor: string }[] {
  const links = readFileSync(join(root, file), "utf8").matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g);
  return [...links].map(([, path = "", anchor = ""]) => ({
    to: path === "" ? file : join(dirname(file), path),
    anchor,
  }));
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(file: string): string[] {
  const headings = readFileSync(join(root, file), "utf8").matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, text = ""]) =>
    text
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
}

describe("the guides", () => {
  const guides = files.filter((file) => file.startsWith("docs/"));

  it("each have one line in the list of the README", () => {
    const rows = readFileSync(join(root, "README.md"), "utf8").matchAll(
      /^\| \[[^\]]+\]\((docs\/[a-z-]+\.md)\) \| .+ \|$/gm,
    );
    expect([...rows].map(([, file]) => file).sort()).toEqual([...guides].sort());
  });

  it.each(guides)("%s leads to another one, and another one leads to it", (file) => {
    expect(linksOf(file).filter(({ to }) => guides.includes(to) && to !== file)).not.toEqual([]);
    expect(guides.filter((other) => other !== file && linksOf(other).some(({ to }) => to === file))).not.toEqual([]);
  });

  it.each(["README.md", "CONTRIBUTING.md", ...files])("%s leads to what is there", (file) => {
    const lost = linksOf(file).filter(({ to, anchor }) => {
      if (!existsSync(join(root, to))) return true;
      return anchor !== "" && !anchorsOf(to).includes(anchor);
    });
    expect(lost).toEqual([]);
  });
});

describe("the examples of the guides", () => {
  it("are there, in every package too", () => {
    const run = (file: string) => codeBlocks(join(root, file), "ts", "sh");
    expect(files.filter((file) => run(file).length === 0)).toEqual([]);
  });

  it("all run: those of ts here, those of sh and js in the test of the shell's", () => {
    const languages = ["README.md", ...files].flatMap((file) => codeBlocks(join(root, file)));
    expect(languages.filter(({ language }) => !["ts", "sh", "js"].includes(language))).toEqual([]);
  });

  it.each([...new Set(blocks.map(({ program }) => program))])("compile: %s", async (program) => {
    const mine = blocks.filter((block) => block.program === program);
    const [first] = mine;
    if (!first) throw new Error("no block");
    const here = dirname(place(first, "ts"));
    mkdirSync(here, { recursive: true });
    for (const block of mine) writeFileSync(place(block, "ts"), block.text);
    const compilerOptions = { noEmit: false, declaration: false, sourceMap: false, noUnusedLocals: false };
    writeFileSync(
      join(here, "tsconfig.json"),
      JSON.stringify({
        extends: relative(here, join(root, "tests/tsconfig.json")),
        compilerOptions,
        include: ["*.ts"],
      }),
    );
    const { stdout } = await run(join(root, "node_modules/.bin/tsc"), ["-p", here]).catch((error: unknown) => {
      // What execFile rejects with when a program fails.
      return { stdout: (error as { stdout?: string }).stdout ?? String(error) };
    });
    expect(stdout).toBe("");
  });

  it.each(blocks)("run: $file, $title", async (block) => {
    if (isTestFile(block)) {
      const outcomes = (await runTestFiles()).filter(({ file }) => file === place(block, "js"));
      expect(outcomes.length).toBeGreaterThan(0);
      expect(outcomes.filter(({ status }) => status !== "passed")).toEqual([]);
      return;
    }
    const env = { ...process.env, TRIGGER_API_URL: server.url, TRIGGER_SECRET_KEY: mock.secretKey };
    const ran = await run(process.execPath, [place(block, "js")], { env, timeout: 30_000 }).then(
      () => "ran",
      // What execFile rejects with when a program fails.
      (error: unknown) => (error as { stderr?: string }).stderr ?? String(error),
    );
    expect(ran).toBe("ran");
  });
});
