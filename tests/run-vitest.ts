import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { output } from "./output.js";

const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");

/** What became of a test. */
export interface Outcome {
  /** The test file. */
  readonly file: string;
  readonly title: string;
  readonly status: "passed" | "failed" | "pending" | "skipped";
  /** What it failed with, else empty. */
  readonly message: string;
}

/** Runs vitest in a folder; what it printed, and what became of each test. */
export async function runVitest(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly printed: string; readonly outcomes: readonly Outcome[] }> {
  const report = join(mkdtempSync(join(tmpdir(), "vitest-report-")), "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  // It exits 1 where a test fails, and then says the same.
  const printed = await output(process.execPath, [vitest, "run", ...reporters, ...args], folder, { env }).catch(String);
  // What the reporter writes.
  const { testResults } = JSON.parse(readFileSync(report, "utf8")) as {
    testResults: {
      name: string;
      assertionResults: { title: string; status: Outcome["status"]; failureMessages: string[] }[];
    }[];
  };
  rmSync(dirname(report), { recursive: true, force: true });
  const outcomes = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, status, failureMessages }) => ({
      file: name,
      title,
      status,
      message: failureMessages.join("\n"),
    })),
  );
  return { printed, outcomes };
}
