import type { Annotation, Block } from "./block.js";
import { compareLevels, type Level } from "./level.js";
import { operationOfRow, placeOfRow, type Row, sentenceOfRow } from "./rows.js";

/** What a release needs, and what is planned. */
export interface Verdict {
  readonly needed: Level;
  readonly planned: Level;
  /** Version of the last release. */
  readonly version: string;
  /** Short names of the packages that ship together. */
  readonly group: readonly string[];
  readonly rows: readonly Row[];
}

/** Rows that fit on a screen beside the rest. */
const shownRows = 12;

/** Says that the changesets plan less than the change needs: what, where, why, and what to do. */
export function reportNeeded({ needed, planned, version, group, rows }: Verdict): Block {
  const said = planned === "none" ? "nothing" : `${planned} (fixed group: ${group.join(", ")})`;
  const beyond = rows.filter(({ change }) => compareLevels(change.level, planned) > 0);
  const shown = beyond.slice(0, shownRows).map((row) => ({ row, place: placeOfRow(row) }));
  const lines = [`needed: ${needed}, planned: ${said}`];
  for (const { row, place } of shown) {
    const operation = operationOfRow(row);
    lines.push(`    ${row.change.level}  ${operation === "" ? "" : `${operation}  `}${sentenceOfRow(row)}`);
    lines.push(`           ${place}   ${row.change.rule}`);
  }
  const more = beyond.length - shown.length;
  if (more > 0) lines.push(`    and ${more} more: pnpm -s check:release --json`);
  lines.push(reason(needed, version, beyond), ...remedies(needed, planned, shown[0]?.row));
  return {
    text: lines.join("\n"),
    annotations: shown.map(({ row, place }) => annotate(row, place, needed, planned)),
    count: 1,
  };
}

function annotate(row: Row, place: string, needed: Level, planned: Level): Annotation {
  const said = planned === "none" ? "nothing" : planned;
  const operation = operationOfRow(row);
  const what = `${operation === "" ? "" : `${operation}: `}${sentenceOfRow(row)}`;
  return {
    place,
    message: `${what} (${row.change.level}). Needed: ${needed}, planned: ${said}. Fix: pnpm check:release --write`,
  };
}

function reason(needed: Level, version: string, rows: readonly Row[]): string {
  if (needed === "minor") return `  because there is something new since ${version}.`;
  if (needed !== "major") return `  because what is published is not what was published as ${version}.`;
  const isSeen = rows.some(({ change }) => change.level === "major" && change.judge === "types");
  if (isSeen) return `  because the published types reject programs that compiled against ${version}.`;
  return `  because calls that worked with ${version} are refused, or are answered in another way.`;
}

function remedies(needed: Level, planned: Level, first: Row | undefined): string[] {
  const lines: string[] = [];
  if (needed === "patch") {
    lines.push("  fix: pnpm check:release --write (pnpm changeset --empty is not enough here)");
  } else if (planned === "none") {
    const then = needed === "major" ? "; say in it what callers must do" : "";
    lines.push(`  fix:    pnpm check:release --write   drafts a ${needed} changeset${then}`);
  } else {
    lines.push(`  fix:    pnpm check:release --write   raises the changeset to ${needed}`);
  }
  const name =
    first?.change.place.path.at(-1) ??
    (first?.change.place.part?.kind === "parameter" ? first.change.place.part.name : undefined);
  if (name !== undefined && first?.change.message === "became required") {
    lines.push(`  or:     make "${name}" optional      then this is a minor`);
  }
  return lines;
}

/** One line for success. */
export function reportEnough(verdict: Verdict, nextVersion: string | undefined): string {
  const { needed, planned, version, rows } = verdict;
  const say = (level: Level) => (level === "none" ? "nothing" : level);
  const move = nextVersion === undefined ? "" : ` (${version} → ${nextVersion})`;
  const count = `${rows.length} change${rows.length === 1 ? "" : "s"} since ${version}`;
  return `✓ release: needed ${say(needed)}, planned ${say(planned)}${move}, ${count}`;
}
