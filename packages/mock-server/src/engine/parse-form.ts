import type { FormPart } from "./definition.js";

/**
 * Reads a body of `multipart/form-data`. Files are read as text: what is no UTF-8 in them is lost.
 *
 * @returns `undefined` where the body is no such form, or where its content type names no boundary
 */
export function parseForm(contentType: string, body: string): readonly FormPart[] | undefined {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return undefined;
  // Each boundary begins a line; the first one begins the body, or follows a preamble.
  const [, ...sections] = `\r\n${body}`.split(`\r\n--${boundary}`);
  const end = sections.pop();
  if (end === undefined || !end.startsWith("--")) return undefined;
  const parts: FormPart[] = [];
  for (const section of sections) {
    const part = parsePart(section);
    if (!part) return undefined;
    parts.push(part);
  }
  return parts;
}

function parsePart(section: string): FormPart | undefined {
  // What stands behind the boundary on its line is blank.
  const start = section.indexOf("\r\n");
  const headersEnd = section.indexOf("\r\n\r\n", start);
  if (start < 0 || headersEnd < 0) return undefined;
  const disposition = /^content-disposition:\s*form-data\b(.*)$/im.exec(section.slice(start, headersEnd))?.[1] ?? "";
  const name = readParameter(disposition, "name");
  if (name === undefined) return undefined;
  const filename = readParameter(disposition, "filename");
  const value = section.slice(headersEnd + 4);
  return filename === undefined ? { name, value } : { name, filename, value };
}

function readParameter(disposition: string, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`;\\s*${name}=(?:"((?:\\\\.|[^"])*)"|([^;\\s]+))`, "i").exec(disposition) ?? [];
  return (quoted ?? plain)?.replaceAll("%22", '"').replace(/\\(.)/g, "$1");
}
