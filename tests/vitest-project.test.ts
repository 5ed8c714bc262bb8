import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { output } from "./output.js";
import { type Outcome, runVitest } from "./run-vitest.js";
import { createVitestProject } from "./vitest-project.js";

/** The vitest entry as people use it: packed, installed outside the workspace, in runs of vitest of its own. */

const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));

let project: string;

beforeAll(async () => {
  project = await createVitestProject();
});

function failed(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.filter(({ status }) => status !== "passed").map(({ title, message }) => `${title}: ${message}`);
}

describe("a project that tests with the official SDK", () => {
  it("runs 8 test files at once in threads, each blind to the others", async () => {
    const args = ["--pool=threads", "--maxWorkers=8", "parallel"];
    const { outcomes } = await runVitest(project, args, { MEET: "8" });
    expect(failed(outcomes)).toEqual([]);
    expect(outcomes).toHaveLength(24);
  });

  it("runs test files one after another that share one process and its modules", async () => {
    const args = ["--pool=threads", "--no-isolate", "--maxWorkers=1", "--maxConcurrency=20", "parallel", "isolated"];
    const { outcomes } = await runVitest(project, args);
    expect(failed(outcomes)).toEqual([]);
    expect(outcomes).toHaveLength(8 * 3 + 21);
  });

  it("runs 20 concurrent tests with isolate, each blind to the others", async () => {
    const { outcomes } = await runVitest(project, ["--maxConcurrency=20", "isolated"]);
    expect(failed(outcomes)).toEqual([]);
    expect(outcomes).toHaveLength(21);
  });

  it("compiles, with the matchers typed", async () => {
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      types: ["node"],
      target: "ES2022",
      module: "NodeNext",
      noEmit: true,
    };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts", "old-sdk"] }));
    expect(await output(process.execPath, [tsc, "-p", "."], project)).toBe("");
  });
});

describe("a test that fails", () => {
  let printed: string;
  let messages: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const run = await runVitest(project, ["failing", "old-sdk"]);
    printed = run.printed;
    messages = new Map(
      run.outcomes.map(({ title, status, message }) => [title, status === "failed" ? message : status]),
    );
  });

  it("shows what the mock received in it, and no key", () => {
    expect(printed).toContain(
      'The mock received 1 request in "shows what the mock received"; its clock says 2030-01-01T00:30:00.000Z:',
    );
    expect(printed).toMatch(/1 {2}POST \/api\/v1\/tasks\/send-email\/trigger → 200 \(tasks.trigger\), at 2030-/);
    expect(printed).toMatch(/sent +\{.*"delay":"1h"/);
    expect(printed).toMatch(/changed +run_\w+: – → DELAYED \(trigger\)/);
    expect(printed).not.toMatch(/tr_prod_\w{24}/);
  });

  it.each([
    [
      "is concurrent without isolate",
      /is concurrent, and would share one mock.*Call isolate\(\) after useMockServer\(\)/,
    ],
    [
      "sends what breaks the spec",
      /POST \/api\/v1\/tasks\/a\/trigger → 200 \(tasks.trigger\): off spec: body \/options\/delay /,
    ],
    [
      "gets less than it asked for",
      /a request is not as it should be:\n.*tasks.trigger\): did less than asked: the idempotency/,
    ],
    ["asks for what there is not", /POST \/api\/v1\/tusks → 404 \(no operation\): no operation has this path/],
    ["swallows what was refused over the socket", /POST \/api\/v1\/tusks → 404 \(no operation\): /],
    ["isolates nothing", /isolate\(\): expected useMockServer\(\) to be called before it/],
    ["isolates behind a closed door", /leave out secretKeys/],
    [
      "concurrent with an SDK that has one key for the process",
      /@trigger.dev\/sdk 4.3.1 has one key.*Update it to 4.5.0/,
    ],
  ])("says why: %s", (title, message) => {
    expect(messages.get(title)).toMatch(message);
  });

  it("is none where nothing was wrong", () => {
    const passing = [...messages].filter(([title]) => title.startsWith("passes"));
    expect(passing.map(([, status]) => status)).toEqual(["passed", "passed"]);
  });
});
