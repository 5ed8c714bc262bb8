import { ProblemsError } from "../problems.js";
import type { Model } from "./model.js";

const kinds = ["live", "sdk", "source", "example"];

/** How many operations there are, and how sure the mock is of how many; then the table of all of them. */
export function emitOperationsTable(model: Model, fidelity: Readonly<Record<string, string>>): string {
  const rows = model.operations.map(
    ({ id, method, path, summary }) =>
      `| \`${id}\` | ${method} \`${path}\` | ${summary.replaceAll("|", "\\|")} | ${fidelity[id] ?? "example"} |`,
  );
  const count = (kind: string) => model.operations.filter(({ id }) => (fidelity[id] ?? "example") === kind).length;
  const counts = kinds.map((kind) => `${count(kind)} ${kind}`).join(", ");
  return [
    `${model.operations.length} operations; the mock's answers: ${counts}.`,
    "",
    "| operation | request | what it does | the mock's answer |",
    "| --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
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
