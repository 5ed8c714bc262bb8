import { readFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Pointer } from "./pointer.js";

interface SourceFile {
  readonly document: Document;
  readonly lines: LineCounter;
}

/**
 * Where a place of the bundled document stands in the files people write: `openapi/paths/runs/list.yaml:12:9`.
 * Walks the pointer through the source, crossing into other files by their references; a component is looked up
 * in the file named after it. Gives the nearest place that it finds.
 */
export function locate(root: string, pointer: Pointer): string {
  const files = new Map<string, SourceFile>();
  const [first, section, name, ...rest] = pointer;
  const isOwn = open(root, files)?.document.hasIn(pointer.slice(0, 3)) === true;
  if (first === "components" && section !== undefined && name !== undefined && !isOwn) {
    // A document may keep components of its own in a folder of its name.
    const folders = [basename(root, extname(root)), "components"];
    const found = folders.map((folder) => join(dirname(root), folder, section, `${name}.yaml`));
    const file = found.find((candidate) => open(candidate, files) !== undefined);
    if (file !== undefined) return walk(file, [], rest, files);
  }
  return walk(root, [], [...pointer], files);
}

function walk(file: string, from: Pointer, rest: Pointer, files: Map<string, SourceFile>): string {
  const source = open(file, files);
  if (source === undefined) return relative(process.cwd(), file);
  let path = [...from];
  for (const [index, key] of rest.entries()) {
    const ref = source.document.getIn([...path, "$ref"]);
    if (typeof ref === "string") {
      const [target = "", fragment = ""] = ref.split("#");
      const next = target === "" ? file : join(dirname(file), target);
      const into = fragment.split("/").filter(Boolean);
      if (basename(next) !== basename(file) || into.join() !== path.join()) {
        return walk(next, into, rest.slice(index), files);
      }
    }
    const node = source.document.getIn(path, true);
    const step = isSeq(node) ? Number(key) : key;
    if ((!isMap(node) && !isSeq(node)) || !node.has(step)) break;
    path = [...path, String(step)];
  }
  return `${relative(process.cwd(), file)}:${position(source, path)}`;
}

function position({ document, lines }: SourceFile, path: Pointer): string {
  const parent = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === last) : undefined;
  const node = pair?.key ?? document.getIn(path.map(indexOrKey), true) ?? document.contents;
  const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  const { line, col } = lines.linePos(offset);
  return `${line}:${col}`;
}

function indexOrKey(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key;
}

function open(file: string, files: Map<string, SourceFile>): SourceFile | undefined {
  const known = files.get(file);
  if (known !== undefined) return known;
  try {
    const lines = new LineCounter();
    const source = { document: parseDocument(readFileSync(file, "utf8"), { lineCounter: lines }), lines };
    files.set(file, source);
    return source;
  } catch {
    return undefined;
  }
}
