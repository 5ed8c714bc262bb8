/**
 * `pnpm check:release` holds the spec and what is generated from it against the last release, and exits 1 where the
 * changesets plan less than that needs; `--write` drafts the changeset. `--from FILE --to FILE` judges any two OpenAPI
 * documents. With `--json` stdout is only `{"level", "changes": [{level, operation?, where, message, judge}]}`.
 */
import { loadForeign } from "./generate/load-foreign.js";
import { onGitHub, ProblemsError, runScript } from "./problems.js";
import { readOptions } from "./read-options.js";
import { annotationLine, joinBlocks } from "./release/block.js";
import { type Change, describePlace } from "./release/change.js";
import { checkRelease } from "./release/check.js";
import { writeChangeset } from "./release/draft.js";
import { judge, versionOf } from "./release/judge.js";
import { largest } from "./release/level.js";
import { gatherRows, operationOfRow, placeOfRow, sentenceOfRow } from "./release/rows.js";

const root = ".";
const usage = "pnpm check:release [--write] [--json], or pnpm check:release --from FILE --to FILE [--json]";

await runScript(async () => {
  const { from, to, json, write } = readOptions(usage, {
    write: { type: "boolean" },
    from: { type: "string" },
    to: { type: "string" },
    json: { type: "boolean" },
  });
  if (from !== undefined || to !== undefined) {
    if (from === undefined || to === undefined || write) {
      throw new ProblemsError([`--from and --to belong together, and to nothing but --json. Usage: ${usage}`]);
    }
    return judgeFiles(from, to, json === true);
  }
  if (write && json) throw new ProblemsError([`--write and --json do not go together. Usage: ${usage}`]);
  if (write) return writeChanges();
  const { blocks, success, verdict } = await checkRelease(root);
  if (json) console.log(toJson(verdict?.rows.map(({ change }) => change) ?? []));
  else if (success !== undefined) console.log(success);
  if (blocks.length === 0) return 0;
  console.error(joinBlocks(blocks));
  if (onGitHub() && !json) {
    for (const annotation of blocks.flatMap(({ annotations }) => annotations)) console.log(annotationLine(annotation));
  }
  return 1;
});

async function judgeFiles(from: string, to: string, json: boolean): Promise<number> {
  const [before, after] = await Promise.all([loadForeign(from), loadForeign(to)]);
  const changes = await judge(await versionOf(before.model), await versionOf(after.model));
  if (json) {
    console.log(toJson(changes));
    return 0;
  }
  const rows = gatherRows(changes, { model: after.model, before: before.model, file: to });
  for (const row of rows) {
    const operation = operationOfRow(row);
    console.log(`${row.change.level}  ${operation === "" ? "" : `${operation}  `}${sentenceOfRow(row)}`);
    console.log(`       ${placeOfRow(row)}   ${row.change.rule}`);
  }
  console.log(`${largest(changes.map(({ level }) => level))}: ${rows.length} change${rows.length === 1 ? "" : "s"}`);
  return 0;
}

async function writeChanges(): Promise<number> {
  const { blocks, success, verdict } = await checkRelease(root);
  if (verdict === undefined) {
    console.error(joinBlocks(blocks));
    return 1;
  }
  const { needed, plan, names, rows } = verdict;
  const written = writeChangeset(root, needed, plan, names, rows);
  if (written) {
    const then = needed === "major" ? ". Say in it what callers must do" : "";
    console.log(`${written.raised ? "raised" : "drafted"} ${written.file}: ${needed}${then}`);
  } else {
    console.log(success ?? `nothing to write: planned ${plan.level}, needed ${needed}`);
  }
  return 0;
}

/** Each change once, with its place: where it has none that users know, the one in the document. */
function toJson(changes: readonly Change[]): string {
  const said = changes.map(({ level, place, message, judge, pointer = [] }) => ({
    level,
    ...(place.operation === undefined ? {} : { operation: place.operation }),
    where: describePlace(place) || pointer.join("."),
    message,
    judge,
  }));
  const once = new Map(said.map((change) => [JSON.stringify(change), change]));
  return JSON.stringify({ level: largest(said.map(({ level }) => level)), changes: [...once.values()] });
}
