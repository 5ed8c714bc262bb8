import type { JournalEntry } from "../../generated/control-types.js";

/** Headers that curl sends by itself, or that say how a body was carried. */
const own = new Set(["host", "content-length", "connection", "accept-encoding", "transfer-encoding", "user-agent"]);

/**
 * A journaled request as a line for the shell. The key is not known here: the line reads it from a variable.
 *
 * @param origin where the mock listens, `http://127.0.0.1:4010`
 */
export function curlOf({ request: { method, path, query, headers, body } }: JournalEntry, origin: string): string {
  const lines = [`curl -X ${method} ${quote(`${origin}${path}${query === "" ? "" : `?${query}`}`)}`];
  for (const [name, value] of Object.entries(headers)) {
    if (own.has(name)) continue;
    lines.push(
      name === "authorization" ? `-H "authorization: Bearer $TRIGGER_SECRET_KEY"` : `-H ${quote(`${name}: ${value}`)}`,
    );
  }
  if (body !== undefined) lines.push(`--data ${quote(typeof body === "string" ? body : JSON.stringify(body))}`);
  return lines.join(" \\\n  ");
}

/** In single quotes the shell reads nothing but the end. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
