import { readFileSync } from "node:fs";

/** A fenced block of a Markdown file. */
export interface CodeBlock {
  /** The heading above it. */
  readonly title: string;
  readonly text: string;
}

/** The fenced blocks of one language in a Markdown file, in order. */
export function codeBlocks(file: string, language: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let title = "";
  let open: { language: string; lines: string[] } | undefined;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (open) {
      if (line !== "```") open.lines.push(line);
      else {
        if (open.language === language) blocks.push({ title, text: `${open.lines.join("\n")}\n` });
        open = undefined;
      }
    } else if (line.startsWith("```")) {
      open = { language: line.slice(3).trim(), lines: [] };
    } else if (line.startsWith("#")) {
      title = line.replace(/^#+\s*/, "");
    }
  }
  return blocks;
}
