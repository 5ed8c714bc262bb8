import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const vitest = resolve(here, "../../node_modules/vitest/vitest.mjs");

export interface SuiteTimes {
  /** Milliseconds of the whole run of vitest, from spawn to exit. */
  readonly whole: number;
  /** Milliseconds of the tests and their hooks alone. */
  readonly tests: number;
}

/** Runs one of the test files beside this one. */
export function runSuite(name: string): SuiteTimes {
  const scratch = mkdtempSync(join(tmpdir(), "bench-tests-"));
  const report = join(scratch, "report.json");
  const args = ["run", "--root", here, "--reporter=json", `--outputFile=${report}`, `${name}.test.ts`];
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [vitest, ...args], { encoding: "utf8" });
  const whole = performance.now() - start;
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  // What the reporter writes.
  const { testResults, numPassedTests } = JSON.parse(readFileSync(report, "utf8")) as {
    testResults: { startTime: number; endTime: number }[];
    numPassedTests: number;
  };
  rmSync(scratch, { recursive: true });
  if (numPassedTests !== 200) throw new Error(`${name}: expected 200 tests to pass, got ${numPassedTests}`);
  return { whole, tests: testResults.reduce((sum, file) => sum + file.endTime - file.startTime, 0) };
}
