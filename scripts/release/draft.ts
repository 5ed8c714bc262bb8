import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument, stringify } from "yaml";
import { describePlace } from "./change.js";
import { compareLevels, type Level } from "./level.js";
import type { Plan } from "./plan.js";
import { operationOfRow, type Row, sentenceOfRow } from "./rows.js";

/** Where a changeset is drafted if there is none to raise. */
const draftFile = ".changeset/api-changes.md";

/**
 * Brings the changesets to the level that is needed: raises the largest there is, or drafts one. Never lowers, keeps
 * what people wrote, and has nothing to do the second time.
 *
 * @param names of the packages that ship together
 * @returns the file written; undefined where the plan was enough
 */
export function writeChangeset(
  root: string,
  needed: Level,
  plan: Plan,
  names: readonly string[],
  rows: readonly Row[],
): { readonly file: string; readonly raised: boolean } | undefined {
  if (needed === "none" || compareLevels(plan.level, needed) >= 0) return undefined;
  const wanted = rows.filter(({ change }) => change.level !== "none");
  const largest = [...plan.changesets]
    .filter(({ releases }) => releases.length > 0)
    .sort((a, b) => compareLevels(levelOf(b.releases), levelOf(a.releases)))[0];
  if (largest === undefined) {
    write(root, draftFile, Object.fromEntries(names.map((name) => [name, needed])), draftText(needed, wanted));
    return { file: draftFile, raised: false };
  }
  const { front, body } = readParts(root, largest.file);
  const missing = wanted.map(lineOf).filter((line) => !body.includes(line));
  const text = missing.length > 0 ? `${body.trimEnd()}\n\n${missing.join("\n")}` : body.trimEnd();
  write(root, largest.file, { ...front, ...Object.fromEntries(names.map((name) => [name, needed])) }, text);
  return { file: largest.file, raised: true };
}

function levelOf(releases: readonly { readonly type: Level }[]): Level {
  return releases.reduce<Level>((most, { type }) => (compareLevels(type, most) > 0 ? type : most), "none");
}

/** The first line says what changed, then a line for each thing, with what to do about it. */
function draftText(needed: Level, rows: readonly Row[]): string {
  const operations = [
    ...new Set(rows.filter(({ change }) => change.level === needed).flatMap((row) => row.operations)),
  ];
  const named = operations.slice(0, 3).join(", ");
  const more = operations.length > 3 ? ` and ${operations.length - 3} more operations` : "";
  const subject = operations.length === 0 ? "the API" : `${named}${more}`;
  const headline = {
    major: `Breaking changes in ${subject}: read what to do before you upgrade.`,
    minor: `New in ${subject}.`,
    patch: `Better descriptions of ${subject}.`,
    none: "",
  }[needed];
  return [headline, "", ...rows.map(lineOf)].join("\n");
}

function lineOf(row: Row): string {
  const operation = operationOfRow(row);
  const what = sentenceOfRow(row);
  const advice = adviceFor(row);
  return `- ${operation === "" ? "" : `\`${row.operations[0]}\`${operation.slice(row.operations[0]?.length)}: `}${what}${advice === "" ? "." : `. ${advice}`}`;
}

/** What a caller has to do about it. */
function adviceFor({ change }: Row): string {
  if (change.level !== "major") return "";
  const { place, rule, message } = change;
  const what = place.path.at(-1) ?? (place.part?.kind === "parameter" ? place.part.name : "it");
  const isAnswer = place.part?.kind === "response" || place.part?.kind === "header";
  if (message === "became required") return `Send \`${what}\` with every call.`;
  if (message === "may now be missing") return `Check that \`${what}\` is there before you use it.`;
  if (/security|authentication/i.test(rule + message)) return "Check which credentials you send.";
  if (/removed|no longer taken/.test(message)) {
    if (rule === "operation-removed" || place.part === undefined) return "Stop calling it.";
    return isAnswer ? `Stop reading ${describePlace(place)}.` : `Stop sending ${describePlace(place)}.`;
  }
  if (message.startsWith("no longer takes")) return "Send another value.";
  if (message.startsWith("may now be")) return "Handle the new value.";
  if (message.startsWith("is now called")) return "Call it by its new name.";
  return isAnswer ? "Check what you do with the answer." : "Check what you send.";
}

function readParts(root: string, file: string): { front: Record<string, unknown>; body: string } {
  const [, head = "", body = ""] =
    /^---\r?\n([\s\S]*?)\r?\n?---\r?\n?([\s\S]*)$/.exec(readFileSync(join(root, file), "utf8")) ?? [];
  const front: unknown = parseDocument(head).toJSON();
  // It was read as a changeset before: names with levels.
  return { front: (front ?? {}) as Record<string, unknown>, body: body.trim() };
}

function write(root: string, file: string, front: Record<string, unknown>, body: string): void {
  const head = stringify(front, { defaultKeyType: "QUOTE_DOUBLE", defaultStringType: "PLAIN" });
  writeFileSync(join(root, file), `---\n${head}---\n\n${body}\n`);
}
