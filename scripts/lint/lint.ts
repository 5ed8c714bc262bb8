import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A problem that the lint reports. */
export interface LintProblem {
  readonly ruleId: string;
  readonly message: string;
  /** Where, as a pointer into the document. */
  readonly pointer: string;
}

/**
 * Lints small documents with the rules of this house alone, all in one run of the real command.
 *
 * @param documents name → YAML
 * @returns name → what was reported
 */
export function lintDocuments(documents: Readonly<Record<string, string>>): Map<string, LintProblem[]> {
  const folder = mkdtempSync(join(tmpdir(), "lint-"));
  try {
    const plugin = resolve(import.meta.dirname, "plugin.js");
    const rules = Object.keys(documents).map((rule) => `  house/${rule.replace(/ .*/, "")}: error\n`);
    writeFileSync(join(folder, "redocly.yaml"), `plugins: [${plugin}]\nrules:\n${[...new Set(rules)].join("")}`);
    const names = Object.keys(documents);
    for (const [index, name] of names.entries()) writeFileSync(join(folder, `${index}.yaml`), documents[name] ?? "");
    const { stdout, stderr } = spawnSync(
      resolve(import.meta.dirname, "../../node_modules/.bin/redocly"),
      ["lint", ...names.map((_, index) => `${index}.yaml`), "--format=json", "--max-problems=1000"],
      { cwd: folder, encoding: "utf8" },
    );
    // One JSON object for each document, with nothing between them.
    const reports = stdout.split(/(?<=^\})(?=\{$)/m);
    if (reports.length !== names.length) throw new Error(`expected ${names.length} reports, got:\n${stdout}${stderr}`);
    return new Map(names.map((name, index) => [name, problems(reports[index] ?? "")]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function problems(report: string): LintProblem[] {
  const { problems: found } = JSON.parse(report) as { problems: RawProblem[] };
  return found.map(({ ruleId, message, location }) => ({ ruleId, message, pointer: location[0]?.pointer ?? "" }));
}

/** What `--format=json` writes of each problem. */
interface RawProblem {
  readonly ruleId: string;
  readonly message: string;
  readonly location: readonly { readonly pointer: string }[];
}
