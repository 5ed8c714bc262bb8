import { isRecord } from "../pointer.js";

/** JSON whose outer objects stand a member a line, as deep as said; what is below takes one line each. */
export function writeLineByLine(value: unknown, depth: number, indent = ""): string {
  if (depth === 0 || !isRecord(value) || Object.keys(value).length === 0) return JSON.stringify(value);
  const inner = `${indent}  `;
  const members = Object.entries(value).map(
    ([key, member]) => `${inner}${JSON.stringify(key)}: ${writeLineByLine(member, depth - 1, inner)}`,
  );
  return `{\n${members.join(",\n")}\n${indent}}`;
}
