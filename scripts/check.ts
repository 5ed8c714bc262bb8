/**
 * `pnpm check`: everything that must hold before a change lands, and a count at the end. A step is one check; a test
 * run counts each of its tests. `--full` runs what takes longer and is not needed on every save.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import { parseArgs } from "node:util";

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** File of a test run's results; without it the step counts as one. */
  readonly results?: string;
}

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Names of the tests that were not run; the name of one that could not be run says why. */
  readonly skipped: readonly string[];
}

const results = ".check/tests.json";
const fullResults = ".check/tests.full.json";

/** Stages run one after the other, the steps of a stage side by side. A stage that others build on ends the run. */
const stages: readonly { readonly steps: readonly Step[]; readonly needed?: true }[] = [
  {
    steps: [
      {
        name: "generated files are up to date",
        command: ["node", "scripts/run.mjs", "scripts/generate.ts", "--check"],
      },
      { name: "the changesets plan enough", command: ["node", "scripts/run.mjs", "scripts/check-release.ts"] },
      { name: "spec lint", command: ["redocly", "lint", "main", "control"] },
      { name: "code lint", command: ["biome", "check", "."] },
    ],
  },
  { steps: [{ name: "build", command: ["turbo", "run", "build", "--output-logs=errors-only"] }], needed: true },
  {
    steps: [
      { name: "types of the packages", command: ["turbo", "run", "typecheck", "--output-logs=errors-only"] },
      { name: "types of the scripts", command: ["tsc", "-p", "scripts"] },
      { name: "size of the client", command: ["pnpm", "--filter", "@trigger-api/client", "run", "size"] },
    ],
  },
  { steps: [{ name: "tests", command: vitest(results), results }] },
];

const fullStages: typeof stages = [
  { steps: [{ name: "build", command: ["turbo", "run", "build", "--output-logs=errors-only"] }], needed: true },
  {
    steps: [
      {
        name: "tests of the mock, many runs of each property",
        command: vitest(
          results,
          ...["--project", "mock-server", "packages/mock-server/"],
          ...["--project", "tests", "tests/model/"],
        ),
        env: { PROPERTY_RUNS: "3000" },
        results,
      },
      {
        name: "tests of the packages in other versions of Node",
        command: vitest(fullResults, "--project", "tests"),
        env: { CHECK_FULL: "1" },
        results: fullResults,
      },
    ],
  },
  {
    steps: [
      {
        name: "more documents, GitHub's among them",
        command: vitest(results, "--project", "scripts"),
        env: { CHECK_FULL: "1" },
        results,
      },
    ],
  },
];

function vitest(file: string, ...args: string[]): [string, ...string[]] {
  return ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`, ...args];
}

/** The workspace's own tools first: turbo looks for pnpm there. */
const path = `${resolve("node_modules/.bin")}${delimiter}${process.env.PATH}`;

const { values } = parseArgs({ options: { full: { type: "boolean", default: false } } });
mkdirSync(".check", { recursive: true });
const total = { passed: 0, failed: 0 };
for (const { steps, needed } of values.full ? fullStages : stages) {
  const outcomes = await Promise.all(steps.map(runStep));
  for (const { passed, failed, skipped } of outcomes) {
    total.passed += passed;
    total.failed += failed;
    for (const test of skipped) console.log(`skipped: ${test}`);
  }
  if (needed && outcomes.some(({ failed }) => failed > 0)) {
    console.log("the steps that need this one were not run");
    break;
  }
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runStep(step: Step): Promise<Outcome> {
  const started = performance.now();
  if (step.results) rmSync(step.results, { force: true });
  const { status, output } = await execute(step);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? "✓" : "✗"} ${step.name} (${seconds} s)`);
  if (status !== 0 || step.results) console.log(output.trimEnd());
  const counted = step.results ? readResults(step.results) : undefined;
  if (counted === undefined) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [] };
  // A run can fail outside any test, as when a file does not load.
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function execute({ command, env }: Step): Promise<{ status: number; output: string }> {
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: {
        ...process.env,
        PATH: path,
        NO_COLOR: "1",
        TURBO_TELEMETRY_DISABLED: "1",
        REDOCLY_TELEMETRY: "off",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.on("error", (error) => resolve({ status: 1, output: `${program} could not be started: ${error.message}` }));
    child.on("close", (status) => resolve({ status: status ?? 1, output }));
  });
}

interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites?: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Counts of a vitest run; undefined where it wrote none. */
function readResults(file: string): Outcome | undefined {
  try {
    // The shape that vitest's json reporter documents.
    const report = JSON.parse(readFileSync(file, "utf8")) as TestReport;
    const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + (report.numRuntimeErrorTestSuites ?? 0),
      skipped: tests.filter(({ status }) => !["passed", "failed"].includes(status)).map(({ fullName }) => fullName),
    };
  } catch {
    return undefined;
  }
}
