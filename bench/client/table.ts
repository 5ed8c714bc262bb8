/** Prints rows as a Markdown table, the columns in the order of the first row. */
export function printTable(rows: readonly Readonly<Record<string, string>>[]): void {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => (row[name] ?? "").length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  console.log(line(names));
  console.log(line(widths.map((width) => "-".repeat(width))));
  for (const row of rows) console.log(line(names.map((name) => row[name] ?? "")));
}
