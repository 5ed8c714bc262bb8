import { join } from "node:path";
import { isMap, isSeq, LineCounter, parseDocument } from "yaml";
import type { Model } from "../generate/model.js";
import { isRecord, type Pointer } from "../generate/pointer.js";
import { readIfThere } from "../generate/read-if-there.js";
import { ProblemsError } from "../problems.js";
import { type Change, describePlace } from "./change.js";
import { findPointer } from "./find-pointer.js";
import { compareLevels, isLevel, type Level } from "./level.js";

/** Where findings are lowered by hand, each with its reason. */
export const waiversFile = "openapi/waivers.yaml";

/** A finding that people looked at and think less of than the judge. */
export interface Waiver {
  readonly rule: string;
  /** `runs.reschedule request body.note`, or a schema: `RescheduleRunRequest.note`, `RescheduleRunRequest`. */
  readonly place: string;
  readonly level: Level;
  readonly reason: string;
  readonly line: number;
}

/**
 * Reads the waivers; none where there is no file.
 *
 * @throws ProblemsError naming file and line of each that is not whole
 */
export function readWaivers(root: string): Waiver[] {
  const text = readIfThere(join(root, waiversFile));
  if (text === undefined) return [];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error)
    throw new ProblemsError([`${waiversFile}:${error.linePos?.[0].line ?? 1}:1  ${error.message.split("\n")[0]}`]);
  const list = document.contents;
  if (list === null) return [];
  if (!isSeq(list))
    throw new ProblemsError([`${waiversFile}:1:1  expected a list of waivers: rule, place, level, reason`]);
  const problems: string[] = [];
  const waivers = list.items.flatMap((item): Waiver[] => {
    const line = isMap(item) ? lines.linePos(item.range?.[0] ?? 0).line : 1;
    const value: unknown = isMap(item) ? item.toJSON() : undefined;
    const wrong = whatIsWrong(value);
    if (wrong !== undefined || !isRecord(value)) {
      problems.push(`${waiversFile}:${line}:1  ${wrong ?? "is no waiver"}`);
      return [];
    }
    const { rule, place, level, reason } = value;
    return isLevel(level) ? [{ rule: String(rule), place: String(place), level, reason: String(reason), line }] : [];
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return waivers;
}

function whatIsWrong(value: unknown): string | undefined {
  if (!isRecord(value)) return "expected an object with rule, place, level and reason";
  for (const key of ["rule", "place", "reason"]) {
    if (typeof value[key] !== "string" || value[key].trim() === "") return `expected "${key}" to be a text`;
  }
  if (!String(value.reason).trim().includes(" ")) return 'expected "reason" to be a sentence';
  if (!isLevel(value.level) || value.level === "major")
    return 'expected "level" to be minor, patch or none: what is accepted';
  const odd = Object.keys(value).find((key) => !["rule", "place", "level", "reason"].includes(key));
  return odd === undefined ? undefined : `does not know "${odd}": expected rule, place, level and reason`;
}

/** Lowers what a waiver is for, and tells the waivers that lowered nothing. */
export function applyWaivers(
  changes: readonly Change[],
  waivers: readonly Waiver[],
  model: Model,
): { readonly changes: Change[]; readonly unused: Waiver[] } {
  const used = new Set<Waiver>();
  const lowered = changes.map((change) => {
    const waiver = waivers.find((one) => isFor(one, change, model) && compareLevels(one.level, change.level) < 0);
    if (waiver === undefined) return change;
    used.add(waiver);
    return { ...change, level: waiver.level, message: `${change.message} (waived: ${waiver.reason})` };
  });
  return { changes: lowered, unused: waivers.filter((waiver) => !used.has(waiver)) };
}

function isFor({ rule, place }: Waiver, change: Change, model: Model): boolean {
  if (rule !== change.rule) return false;
  const { operation } = change.place;
  const where = describePlace(change.place);
  const names = [`${operation ?? ""} ${where}`.trim(), where, operation, ...schemaNames(findPointer(model, change))];
  return names.includes(place);
}

/** `RescheduleRunRequest` and `RescheduleRunRequest.note` for a pointer to the latter. */
function schemaNames(pointer: Pointer | undefined): string[] {
  const [first, section, name, ...rest] = pointer ?? [];
  if (first !== "components" || section !== "schemas" || name === undefined) return [];
  const properties = rest.filter((_, index) => rest[index - 1] === "properties");
  return properties.map((_, index) => [name, ...properties.slice(0, index + 1)].join(".")).concat(name);
}
