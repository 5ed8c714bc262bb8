import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isRecord } from "../../generate/pointer.js";
import { ProblemsError } from "../../problems.js";
import { repository } from "../../root.js";

/** One difference as `redocly diff` reports it. */
export interface RawChange {
  readonly kind: "added" | "removed" | "modified";
  readonly impact: "major" | "minor" | "patch";
  /** What the standard calls the object that changed. */
  readonly typeName: string;
  /** The keyword that was modified. */
  readonly property?: string;
  readonly verdicts: readonly { readonly ruleId: string; readonly impact: string; readonly message: string }[];
  readonly base?: RawSide;
  readonly revision?: RawSide;
}

export interface RawSide {
  /** `#/paths/…` */
  readonly pointer: string;
  readonly value: unknown;
}

/** Its config, from the root of the repository. */
export const diffConfig = "openapi/diff.redocly.yaml";

/** A path that only the older document gets: a judge that does not call its removal major is not armed. */
const sentinel = "/the-judge-is-armed";

/**
 * Runs `redocly diff`, which has no other door than its command line, on two canonical documents.
 *
 * @param config path of the config file; ours unless a test says otherwise
 * @throws ProblemsError where it cannot be run, or lets a known break pass
 */
export async function runRedocly(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  config = join(repository, diffConfig),
): Promise<RawChange[]> {
  const folder = mkdtempSync(join(tmpdir(), "redocly-diff-"));
  try {
    const paths = { [sentinel]: { get: { operationId: "sentinel", security: [], responses: {} } } };
    const base = isRecord(before.paths) ? before.paths : {};
    const [old, now] = [join(folder, "before.json"), join(folder, "after.json")];
    const components = pairComponents(before.components, after.components);
    writeFileSync(old, JSON.stringify({ ...before, paths: { ...base, ...paths }, components: components.before }));
    writeFileSync(now, JSON.stringify({ ...after, components: components.after }));
    const changes = readReport(await spawnDiff([old, now, "--config", config]));
    const isSentinel = ({ base: side }: RawChange) => side?.pointer.includes(sentinel.slice(1)) === true;
    const said = changes.find(isSentinel)?.impact;
    if (said !== "major") {
      throw new ProblemsError([
        `the diff judge is not armed: a removed operation was rated ${said ?? "nothing"}\n` +
          `  ${diffConfig} must extend diff-recommended (Redocly ${redoclyVersion()})`,
      ]);
    }
    return changes.filter((change) => !isSentinel(change));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Gives each side the components that only the other has. They count where something refers to them and nowhere else,
 * but redocly takes one that has left and one that has come for the same under another name.
 */
function pairComponents(before: unknown, after: unknown): { before: unknown; after: unknown } {
  if (!isRecord(before) || !isRecord(after)) return { before, after };
  const both = (first: Readonly<Record<string, unknown>>, second: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(second).map(([section, members]) => {
        const own = first[section];
        return [section, { ...(isRecord(members) ? members : {}), ...(isRecord(own) ? own : {}) }];
      }),
    );
  return { before: both(before, after), after: both(after, before) };
}

const require = createRequire(join(repository, "package.json"));

function redoclyVersion(): string {
  // A package's manifest has a version, or npm would not have taken it.
  return (require("@redocly/cli/package.json") as { version: string }).version;
}

function spawnDiff(args: readonly string[]): Promise<string> {
  const cli = join(dirname(require.resolve("@redocly/cli/package.json")), "bin/cli.js");
  const rest = ["--format", "json", "--fail-on", "none", "--lint-config", "off"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  return new Promise((resolve, reject) => {
    const options = { env, maxBuffer: 1 << 28 };
    // Only stdout is the report; it goes on about versions of Node on stderr.
    execFile(process.execPath, [cli, "diff", ...args, ...rest], options, (error, stdout, stderr) => {
      // With references that lead nowhere it goes on, and may miss what changed there.
      if (error === null && !stderr.includes("no-unresolved-refs")) resolve(stdout);
      else
        reject(new ProblemsError([`redocly diff could not compare the documents: ${gist(stderr) || error?.message}`]));
    });
  });
}

/** What it complains of, without frames, boxes and the source around it. */
function gist(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => /[a-z]/i.test(line) && !/^[║╔╚|]|^\d* ?\||^Reference:/.test(line))
    .slice(0, 4)
    .join("; ");
}

function readReport(text: string): RawChange[] {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    throw new ProblemsError([`redocly diff ${redoclyVersion()} printed no JSON: ${text.slice(0, 200)}`]);
  }
  if (!isRecord(report) || report.reportVersion !== "1" || !Array.isArray(report.changes)) {
    throw new ProblemsError([
      `redocly diff ${redoclyVersion()} prints another report than scripts/release/wire knows: expected "reportVersion": "1"`,
    ]);
  }
  // The shape that this version of the report has.
  return report.changes as RawChange[];
}
