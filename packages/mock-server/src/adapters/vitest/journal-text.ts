import { findingText } from "../../engine/finding.js";
import type { JournalEntry } from "../../engine/journal.js";
import { bodyWithoutValues, withoutProofs } from "./hide-values.js";

/** Entries that are shown; of more, the last ones. */
const mostEntries = 30;
/** Characters of a body that are shown. */
const mostOfBody = 300;

/**
 * The journal for people to read: a line for each request, and below it what was sent and answered, why, and what it
 * changed. Keys and tokens are not in the journal, and so not here; values of environment variables and what proves the
 * right to an address are in it, and are left out here.
 */
export function journalText(entries: readonly JournalEntry[]): string {
  const left = entries.length - mostEntries;
  const shown = left > 0 ? entries.slice(left) : entries;
  const head = left > 0 ? [`  … ${left} earlier requests are left out`] : [];
  return [...head, ...shown.flatMap(entryLines)].join("\n");
}

/** One line: `3  POST /api/v1/runs/run_x/reschedule → 400 (runs.reschedule)`. */
export function entryLine({ number, operation, request, reply }: JournalEntry): string {
  const address = `${request.path}${request.query === "" ? "" : `?${request.query}`}`;
  return `${number}  ${request.method} ${withoutProofs(address)} → ${reply.status} (${operation ?? "no operation"})`;
}

function entryLines(entry: JournalEntry): string[] {
  const { at, operation = "", request, reply, reason, findings, transitions } = entry;
  const lines = [`  ${entryLine(entry)}, at ${at}`];
  const add = (name: string, text: string) => lines.push(`       ${name.padEnd(9)} ${text}`);
  if (request.body !== undefined) add("sent", bodyText(bodyWithoutValues(operation, request.body)));
  if (reply.body !== undefined) add("answered", bodyText(bodyWithoutValues(operation, reply.body)));
  if (reason !== undefined) add("reason", reason);
  for (const finding of findings) add("off spec", findingText(finding));
  for (const { event, id, from, to } of transitions) add("changed", `${id}: ${from ?? "–"} → ${to} (${event})`);
  return lines;
}

function bodyText(body: unknown): string {
  const text = withoutProofs(typeof body === "string" ? body : JSON.stringify(body));
  return text.length > mostOfBody ? `${text.slice(0, mostOfBody)}… (${text.length} characters)` : text;
}
