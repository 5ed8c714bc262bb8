import type { Operation } from "../generate/model.js";

/** The table of UPSTREAM.md that an operation belongs to. */
export interface NotedDifferences {
  /** Heading of its section. */
  readonly section: string;
  readonly line: number;
  /** First cells of the rows: what each of them is about. */
  readonly rows: readonly string[];
}

/** Finds the section for an operation: the one that names it, else the one of its tag, else that of all operations. */
export function notedDifferences(
  markdown: string,
  { id, tag }: Pick<Operation, "id" | "tag">,
): NotedDifferences | undefined {
  const sections: { section: string; line: number; rows: string[] }[] = [];
  markdown.split("\n").forEach((text, index) => {
    if (text.startsWith("## ")) sections.push({ section: text.slice(3), line: index + 1, rows: [] });
    const cell = text.startsWith("| ") ? text.slice(2, text.indexOf(" |", 2)) : "";
    if (cell !== "" && cell !== "where" && !cell.startsWith("---")) sections.at(-1)?.rows.push(cell);
  });
  const named = (name: string) => sections.find(({ section }) => section.split(", ").includes(name));
  return named(id) ?? named(tag) ?? sections[0];
}
