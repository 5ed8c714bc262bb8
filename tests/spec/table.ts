import { readFileSync } from "node:fs";

/**
 * The rows of a Markdown file's tables below one heading, as cells.
 *
 * @param heading as written, with its `#`s
 */
export function rowsBelow(file: string, heading: string): string[][] {
  const lines = readFileSync(file, "utf8").split("\n");
  const start = lines.indexOf(heading);
  if (start < 0) throw new Error(`${file} has no line "${heading}"`);
  const end = lines.findIndex((line, index) => index > start && line.startsWith("#"));
  return (
    lines
      .slice(start, end < 0 ? undefined : end)
      .filter((line) => line.startsWith("|"))
      // The names of the columns, and the line below them.
      .slice(2)
      .map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
  );
}
