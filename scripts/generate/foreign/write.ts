import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ProblemsError } from "../../problems.js";
import { hashOf, lockFile, makeLock, readLock } from "../lock.js";
import type { Outputs } from "../outputs.js";

/** What became of a folder. */
export interface Written {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Files that we wrote before and somebody has changed since: no longer made, and left where they are. */
  readonly kept: readonly string[];
}

/**
 * Brings a folder to the outputs: writes what differs, and removes what was generated there before and no longer is. The
 * lock file in the folder says what that was; all other files stay. Every file is written beside the folder's own first,
 * so that a disk that is full or closed leaves things as they were.
 *
 * @throws ProblemsError, with nothing written, where a file of ours would take the place of one that is not
 */
export function writeForeign(folder: string, outputs: Outputs): Written {
  try {
    return bring(folder, outputs);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
    throw new ProblemsError([`${folder} cannot be written to (${error.message}): name another folder with --out`]);
  }
}

function bring(folder: string, outputs: Outputs): Written {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new ProblemsError([`--out ${folder} is a file: expected a folder, or a name that is not taken`]);
  }
  const lock = readLock(folder);
  if (!lock && existsSync(join(folder, lockFile))) {
    throw new ProblemsError([
      `${join(folder, lockFile)} cannot be read as a list of generated files: take it away, or name another folder with --out`,
    ]);
  }
  const before = Object.keys(lock?.files ?? {}).filter(isInside);
  const foreign = [...outputs.files.keys()].filter((path) => !before.includes(path) && existsSync(join(folder, path)));
  const inTheWay = [...new Set([...outputs.files.keys()].flatMap(parents))].filter((path) =>
    isFile(join(folder, path)),
  );
  if (foreign.length + inTheWay.length > 0) {
    throw new ProblemsError(
      [...foreign, ...inTheWay].map(
        (path) => `${join(folder, path)} was not written by this command: move it, or name another folder with --out`,
      ),
    );
  }
  const stale = before.filter((path) => !outputs.files.has(path) && existsSync(join(folder, path)));
  const removed = stale.filter((path) => lock?.files[path] === hashOf(path, readFileSync(join(folder, path), "utf8")));
  const written = [...outputs.files].filter(([path, text]) => read(join(folder, path)) !== text);

  mkdirSync(folder, { recursive: true });
  const drafts = join(folder, `.generate-${process.pid}.tmp`);
  try {
    mkdirSync(drafts);
    for (const [index, [, text]] of written.entries()) writeFileSync(join(drafts, String(index)), text);
    writeFileSync(join(drafts, "lock"), makeLock(outputs));
    // First of all, so that whatever happens next is known to be ours. It goes on to list what is still to be removed.
    writeFileSync(join(folder, lockFile), lockOfBoth(makeLock(outputs), lock?.files ?? {}));
    for (const [index, [path]] of written.entries()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      renameSync(join(drafts, String(index)), join(folder, path));
    }
    for (const path of removed) rmSync(join(folder, path));
    renameSync(join(drafts, "lock"), join(folder, lockFile));
  } finally {
    rmSync(drafts, { recursive: true, force: true });
  }
  for (const path of new Set(removed.flatMap(parents))) removeEmpty(join(folder, path));
  return { written: written.map(([path]) => path), removed, kept: stale.filter((path) => !removed.includes(path)) };
}

function lockOfBoth(text: string, before: Readonly<Record<string, string>>): string {
  const lock = JSON.parse(text);
  return `${JSON.stringify({ ...lock, files: { ...before, ...lock.files } }, null, 2)}\n`;
}

/** A lock file is text that anybody may have written: it has no say over what lies outside of its folder. */
function isInside(path: string): boolean {
  return path !== "" && !path.startsWith("/") && !path.includes("\\") && !path.split("/").includes("..");
}

/** `a/b/c.ts` → `a/b`, `a` */
function parents(path: string): string[] {
  const parent = dirname(path);
  return parent === "." ? [] : [parent, ...parents(parent)];
}

function isFile(path: string): boolean {
  return existsSync(path) && !statSync(path).isDirectory();
}

function removeEmpty(path: string): void {
  if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
