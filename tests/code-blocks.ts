import { readFileSync } from "node:fs";

/** A fenced block of a Markdown file. */
export interface CodeBlock {
  readonly language: string;
  /** The heading above it. */
  readonly title: string;
  readonly text: string;
}

/** The fenced blocks of some languages in a Markdown file, in order; without any, those of all. */
export function codeBlocks(file: string, ...languages: readonly string[]): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let title = "";
  let open: { language: string; lines: string[] } | undefined;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (open) {
      if (line !== "```") open.lines.push(line);
      else {
        const { language, lines } = open;
        if (languages.length === 0 || languages.includes(language)) {
          blocks.push({ language, title, text: `${lines.join("\n")}\n` });
        }
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
