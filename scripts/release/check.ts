import { readFileSync } from "node:fs";
import { join } from "node:path";
import { api } from "../../api.config.js";
import { findDrift } from "../generate/drift.js";
import { reportDrift } from "../generate/drift-report.js";
import { loadForeign } from "../generate/load-foreign.js";
import { hashOf, lockFile, readLock } from "../generate/lock.js";
import type { Model } from "../generate/model.js";
import { loadModels, makeOutputs, type Outputs } from "../generate/outputs.js";
import type { Block } from "./block.js";
import type { Change } from "./change.js";
import { judgeClientArguments } from "./client-arguments.js";
import { judge, versionOf } from "./judge.js";
import { compareLevels, type Level, largest, levelBetween } from "./level.js";
import { reportEnough, reportNeeded, type Verdict } from "./needed-report.js";
import { packageProblems, readShipped } from "./packages.js";
import { type Plan, readPlan } from "./plan.js";
import { baselineProblems, isUnchanged, type Release, readRelease, releasedFiles, releasedFolder } from "./released.js";
import { gatherRows, type Row } from "./rows.js";
import { applyWaivers, readWaivers, type Waiver, waiversFile } from "./waivers.js";

/** All that the release check has to say. */
export interface ReleaseCheck {
  readonly blocks: readonly Block[];
  /** The line for success; undefined where something is wrong. */
  readonly success?: string;
  /** Undefined where there was no point in judging. */
  readonly verdict?: Verdict & { readonly plan: Plan; readonly names: readonly string[] };
}

/** Where a bump was made by other means: the version it was made from. */
export interface Bumped {
  readonly bumpedFrom: string;
}

/**
 * Holds what would be released against the last release, and what that needs against what the changesets plan. Reads
 * files only: no history, no tags, no network.
 *
 * @param root the repository
 * @param bumped what to hold against the need instead of the changesets
 * @throws ProblemsError where a document, a changeset or the baseline cannot be read
 */
export async function checkRelease(root: string, bumped?: Bumped): Promise<ReleaseCheck> {
  const shipped = readShipped(root);
  const blocks = packageProblems(shipped).map(({ text, file }) => block(text, file));
  const release = readRelease(root);
  blocks.push(...baselineProblems(root, release).map(({ text, file }) => block(text, file)));
  const version = shipped[0]?.version ?? "";
  if (blocks.length === 0 && release.version !== version && bumped === undefined) {
    const text =
      `${releasedFolder} is ${release.version} but the packages are ${version}\n` +
      "  fix: pnpm version-packages (it bumps, writes changelogs and moves the baseline in one step)";
    return { blocks: [block(text, `${releasedFolder}/${releasedFiles.notes}`)] };
  }
  if (blocks.length > 0) return { blocks };

  const names = shipped.map(({ name }) => name);
  const plan: Plan = bumped
    ? { level: levelBetween(bumped.bumpedFrom, version), version, changesets: [] }
    : await readPlan(root, names);
  const waivers = readWaivers(root);
  const found = isUnchanged(root, release) ? nothingFound(waivers) : await findChanges(root, release, waivers);
  const needed = largest(found.rows.map(({ change }) => change.level));
  const group = shipped.map(({ short }) => short);
  const verdict = { needed, planned: plan.level, version: release.version, group, rows: found.rows, plan, names };
  const problems = [...found.blocks];
  if (compareLevels(needed, plan.level) > 0) problems.push(reportNeeded(verdict), ...found.upgrades);
  problems.push(...found.unused.map(unusedWaiver));
  if (problems.length > 0) return { blocks: problems, verdict };
  return { blocks: [], success: reportEnough(verdict, plan.version), verdict };
}

interface Found {
  readonly rows: readonly Row[];
  readonly unused: readonly Waiver[];
  /** About generated files that are out of date. */
  readonly blocks: readonly Block[];
  /** About generators that changed since the release. */
  readonly upgrades: readonly Block[];
}

function nothingFound(waivers: readonly Waiver[]): Found {
  return { rows: [], unused: waivers, blocks: [], upgrades: [] };
}

async function findChanges(root: string, release: Release, waivers: readonly Waiver[]): Promise<Found> {
  const released = (file: string) => join(root, releasedFolder, file);
  const [{ spec, control }, oldSpec, oldControl] = await Promise.all([
    loadModels(root),
    loadForeign(released(releasedFiles.spec)),
    loadForeign(released(releasedFiles.control)),
  ]);
  const outputs = await makeOutputs(root, { spec, control });
  const before = readFileSync(released(releasedFiles.types), "utf8");
  const after = outputs.files.get("packages/types/src/generated/openapi.ts") ?? "";
  const [ofSpec, ofControl] = await Promise.all([
    judge({ model: oldSpec.model, types: before }, { model: spec, types: after }),
    isSame(oldControl.model, control) ? [] : judge(await versionOf(oldControl.model), await versionOf(control)),
  ]);
  const ofClient = judgeClientArguments(oldSpec.model, spec);
  const main = applyWaivers([...ofSpec, ...ofClient], waivers, spec);
  const mock = applyWaivers(ofControl, waivers, control);
  const rows = [
    ...gatherRows(main.changes, { model: spec, before: oldSpec.model, file: join(root, api.spec) }),
    ...gatherRows(mock.changes, { model: control, before: oldControl.model, file: join(root, api.control) }),
  ].filter(({ change }) => change.level !== "none");
  const rewritten = rows.length > 0 ? [] : regenerated(release, outputs, spec, root);
  return {
    rows: [...rows.sort((a, b) => compareLevels(b.change.level, a.change.level)), ...rewritten],
    unused: main.unused.filter((waiver) => mock.unused.includes(waiver)),
    blocks: staleBlocks(root, outputs),
    upgrades: upgradeBlocks(release, outputs, before, after, largest(rows.map(({ change }) => change.level))),
  };
}

/** No change that anybody could name, yet other files: the generators are not what they were. */
function regenerated(release: Release, outputs: Outputs, model: Model, root: string): Row[] {
  const now: Record<string, string> = Object.fromEntries(
    [...outputs.files].map(([path, text]) => [path, hashOf(path, text)]),
  );
  const paths = [...new Set([...Object.keys(release.generated), ...Object.keys(now)])].sort();
  return paths
    .filter((path) => release.generated[path] !== now[path])
    .map((path): Row => {
      const message = `${path} is generated differently`;
      const change: Change = { level: "patch", place: { path: [] }, message, judge: "bytes", rule: "regenerated" };
      return {
        change,
        pointer: undefined,
        source: { model, before: model, file: join(root, api.spec) },
        operations: [],
      };
    });
}

function staleBlocks(root: string, outputs: Outputs): Block[] {
  const drift = findDrift(root, outputs, readLock(root));
  const text = reportDrift(drift);
  if (text === "") return [];
  const blocks = text
    .split("\n\n")
    .slice(0, -1)
    .map((one) => one.replace(/^✗ /, ""));
  const annotations = drift.outdated.map(({ path, reason }) => ({
    place: path,
    message: `out of date: ${reason}. Fix: pnpm generate`,
  }));
  return blocks.map((one, index) => ({ text: one, annotations: index === 0 ? annotations : [], count: 1 }));
}

/** Says of each generator that is not the one of the release how much of the types it rewrote. */
function upgradeBlocks(release: Release, outputs: Outputs, before: string, after: string, level: Level): Block[] {
  const old = new Set(before.split("\n"));
  const lines = after.split("\n").filter((line) => !old.has(line)).length;
  return Object.entries(outputs.generators).flatMap(([name, to]) => {
    const from = release.generators[name];
    if (from === undefined || from === to) return [];
    const wants = level === "none" ? "patch" : level;
    const text =
      `generator changed: ${name} ${from} → ${to} rewrote ${lines} line${lines === 1 ? "" : "s"} of generated types\n` +
      `  this needs a changeset too: ${wants}, see above`;
    return [block(text, lockFile)];
  });
}

function unusedWaiver({ rule, place, line }: Waiver): Block {
  const text = `waiver not needed any more: ${rule} at ${place}\n  fix: delete it from ${waiversFile}`;
  return block(text, `${waiversFile}:${line}`);
}

function block(text: string, place: string): Block {
  return { text, annotations: [{ place, message: text.replace(/\n\s*/g, ". ") }], count: 1 };
}

function isSame(before: Model, after: Model): boolean {
  return JSON.stringify(before.document) === JSON.stringify(after.document);
}
