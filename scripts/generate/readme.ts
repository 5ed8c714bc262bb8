import { ProblemsError } from "../problems.js";
import type { Model } from "./model.js";

/** The table of all operations: name, request, what it does, how sure the mock's answer is. */
export function emitOperationsTable(model: Model, fidelity: Readonly<Record<string, string>>): string {
  const rows = model.operations.map(
    ({ id, method, path, summary }) =>
      `| \`${id}\` | ${method} \`${path}\` | ${summary.replaceAll("|", "\\|")} | ${fidelity[id] ?? "example"} |`,
  );
  return ["| operation | request | what it does | the mock's answer |", "| --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}

/** The text between a region's markers. */
export function readRegion(text: string, name: string): string {
  const { start, end } = findRegion(text, name);
  return text.slice(start, end);
}

/** Replaces what stands between a region's markers, and nothing else. */
export function replaceRegion(text: string, name: string, content: string): string {
  const { start, end } = findRegion(text, name);
  return `${text.slice(0, start)}\n${content}\n${text.slice(end)}`;
}

function findRegion(text: string, name: string): { start: number; end: number } {
  const open = `<!-- generated:${name} -->`;
  const close = `<!-- /generated:${name} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(close, start);
  if (start < 0 || end < 0) {
    throw new ProblemsError([`README.md: expected a region between "${open}" and "${close}"; put both lines back`]);
  }
  return { start: start + open.length, end };
}
