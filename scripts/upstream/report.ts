import { describePlace } from "../release/change.js";
import type { UpstreamChange } from "./compare.js";
import { notedDifferences } from "./noted-differences.js";

/** Changes that are shown of one operation. */
const shown = 8;

/** What changed upstream, as people read it: each operation with the rows of UPSTREAM.md that may have to change. */
export function reportUpstream(changes: readonly UpstreamChange[], markdown: string): string {
  if (changes.length === 0) return "✓ upstream: nothing changed since it was last looked at";
  const blocks = changes.map((change) =>
    [`${change.kind.padEnd(7)}  ${nameOf(change)}`, ...details(change, markdown)].join("\n"),
  );
  const count = `${changes.length} published operation${changes.length === 1 ? "" : "s"} changed`;
  const next = "  next: bring the spec and openapi/UPSTREAM.md up to date, then pnpm upstream --write";
  return [...blocks, `${count}\n${next}`].join("\n\n");
}

function nameOf({ request, operation }: UpstreamChange): string {
  return operation ? `${operation.id} (${operation.method} ${operation.path})` : request;
}

function details({ kind, operation, changes }: UpstreamChange, markdown: string): string[] {
  if (operation === undefined) {
    return [`    our spec has no such operation${kind === "gone" ? "" : ": add it, or a row that says why not"}`];
  }
  const noted = notedDifferences(markdown, operation);
  const rows = noted ? [`    openapi/UPSTREAM.md:${noted.line}  ${noted.section}: ${noted.rows.join("; ")}`] : [];
  if (kind === "gone") return ["    our spec still has it", ...rows];
  if (kind === "new") return ["    our spec has it already", ...rows];
  if (changes === undefined)
    return ["    what changed in it: pnpm upstream --since, with the document of before", ...rows];
  const told = changes.filter(({ level }) => level !== "patch");
  if (told.length === 0) return ["    patch  only texts and examples changed", ...rows];
  const listed = told
    .slice(0, shown)
    .map(({ level, place, message }) => `    ${level}  ${describePlace(place)} ${message}`);
  return [...listed, ...(told.length > shown ? [`    and ${told.length - shown} more`] : []), ...rows];
}
