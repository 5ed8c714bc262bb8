/** A line of a file, for the machine that shows a change beside its finding. */
export interface Annotation {
  /** `path`, `path:line` or `path:line:column` */
  readonly place: string;
  readonly message: string;
}

/** One problem as people read it. */
export interface Block {
  /** Several lines, the first of which says what is wrong. */
  readonly text: string;
  readonly annotations: readonly Annotation[];
  /** How many problems it tells of. */
  readonly count: number;
}

/** All blocks, and at the end how many problems they are. */
export function joinBlocks(blocks: readonly Block[]): string {
  const count = blocks.reduce((sum, block) => sum + block.count, 0);
  const texts = blocks.map(({ text }) => `✗ ${text}`);
  return [...texts, `${count} problem${count === 1 ? "" : "s"}`].join("\n\n");
}

/** A workflow command that makes GitHub show a message at the file and line it is about. */
export function annotationLine({ place, message }: Annotation): string {
  const [file = "", line, column] = place.split(":");
  const properties = [`file=${escapeProperty(file)}`, line ? `line=${line}` : "", column ? `col=${column}` : ""];
  return `::error ${properties.filter(Boolean).join(",")}::${escapeMessage(message)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
