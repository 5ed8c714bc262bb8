import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedRegion } from "./folders.js";
import type { Outputs } from "./outputs.js";
import { isRecord } from "./pointer.js";
import { readRegion } from "./readme.js";

/** Written beside the outputs, so that a later check can say why a file is not what it should be. */
export const lockFile = "generated.lock.json";

/** What was generated last time, from what and by what. */
export interface Lock {
  readonly documents: Readonly<Record<string, string>>;
  readonly generators: Readonly<Record<string, string>>;
  /** Path → hash of what was written there. */
  readonly files: Readonly<Record<string, string>>;
}

/** The lock that belongs to these outputs. One file a line, in order of path, so that two branches merge. */
export function makeLock({ files, documents, generators }: Outputs): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const hashes = Object.fromEntries(sorted.map(([path, text]) => [path, hashOf(path, text)]));
  return `${JSON.stringify({ documents, generators, files: hashes } satisfies Lock, null, 2)}\n`;
}

/** The lock on disk; undefined where there is none, or none that can be read. */
export function readLock(root: string): Lock | undefined {
  try {
    const { documents, generators, files } = JSON.parse(readFileSync(join(root, lockFile), "utf8"));
    return { documents: texts(documents), generators: texts(generators), files: texts(files) };
  } catch {
    return undefined;
  }
}

/** Hash of a file's generated part: all of it, or its region where people write the rest. Blind to line ends. */
export function hashOf(path: string, text: string): string {
  const unix = text.replaceAll("\r\n", "\n");
  const part = path === generatedRegion.file ? regionOrNothing(unix) : unix;
  return createHash("sha256").update(part).digest("hex").slice(0, 16);
}

function regionOrNothing(text: string): string {
  try {
    return readRegion(text, generatedRegion.name);
  } catch {
    return "";
  }
}

function texts(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
