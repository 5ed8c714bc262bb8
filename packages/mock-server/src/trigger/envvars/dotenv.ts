const line =
  /^[ \t]*(?:export[ \t]+)?([\w.-]+)(?:[ \t]*=[ \t]*|:[ \t]+)("(?:\\"|[^"])*"|'(?:\\'|[^'])*'|`(?:\\`|[^`])*`|[^#\r\n]*)/gm;

/**
 * Reads a dotenv file: `NAME=value` a line, `#` begins a comment, `export` may stand before a name, quotes keep blanks,
 * `#` and line breaks, and in double quotes `\n` is a line break. The last of several values of a name counts.
 */
export function readDotenv(text: string): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  for (const [, name = "", written = ""] of text.replace(/\r\n?/g, "\n").matchAll(line)) {
    values.set(name, unquote(written.trim()));
  }
  return Object.fromEntries(values);
}

function unquote(written: string): string {
  const [, quote, inner] = /^(["'`])([\s\S]*)\1$/.exec(written) ?? [];
  if (quote === undefined || inner === undefined) return written;
  return quote === '"' ? inner.replaceAll("\\n", "\n").replaceAll("\\r", "\r") : inner;
}
