/// <reference types="node" />
import {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import type { StateImage } from "./state-image.js";

/** What a state file says of itself in its first line. */
export interface StateHeader {
  /** Version of the package that wrote it. */
  readonly version: string;
  /** Seed of the mock, from which the ids of environments follow. */
  readonly seed: string;
  readonly specDigest: string;
}

/** A state file that cannot be gone on with; the message is one line and says the way out. */
export class StateFileError extends Error {
  override readonly name = "StateFileError";
}

export interface StateLog {
  /** What the file held when it was opened; empty for a new one. */
  readonly image: StateImage;
  /** Absent for a new file. */
  readonly header: StateHeader | undefined;
  /** Whether its last line had been cut off, and was dropped. */
  readonly torn: boolean;
  /** Appends what differs from the last image, and returns once it is on the disk. */
  record(image: StateImage): void;
  close(): void;
}

const format = 1;

/** Bytes that may be there in vain before the file is written anew. */
const slack = 1024 * 1024;

/** Entries of one line where the file is written anew. */
const chunk = 1_000;

interface Change {
  readonly set?: Readonly<Record<string, string>>;
  readonly gone?: readonly string[];
}

/**
 * Opens a file of changes, one a line, each with a checksum before it. A last line without its end was being written
 * when the process ended, so that nobody was told of it: it is dropped.
 *
 * @throws StateFileError where it is no such file, is damaged, or cannot be read or written
 */
export function openStateLog(path: string, own: StateHeader): StateLog {
  const bytes = readBytes(path);
  const end = bytes.lastIndexOf("\n") + 1;
  const lines =
    end === 0
      ? []
      : bytes
          .subarray(0, end - 1)
          .toString("utf8")
          .split("\n");
  // The first line comes with the file, in one step.
  if (end === 0 && bytes.length > 0) throw notOurs(path);
  const header = lines[0] === undefined ? undefined : readHeader(path, lines[0]);
  const image = new Map<string, string>();
  for (const [index, line] of lines.entries()) if (index > 0) apply(image, readLine(path, line, index + 1) as Change);

  let file = tell(path, () => openSync(path, "a+"));
  let size = end;
  let needed = sizeOf(image);
  if (end < bytes.length) ftruncateSync(file, end);

  function append(value: unknown): void {
    try {
      size += appendLine(file, value);
      fdatasyncSync(file);
    } catch (error) {
      // What was written of the line must not become the beginning of the next one.
      ftruncateSync(file, size);
      throw error;
    }
  }

  /** The file anew, as short as can be; in one step, so that what stands there is whole. */
  function rewrite(): void {
    const draft = `${path}.tmp`;
    rmSync(draft, { force: true });
    const fresh = openSync(draft, "a");
    let written = 0;
    try {
      written += appendLine(fresh, { "trigger-api-mock": format, ...own });
      const entries = [...image];
      for (let at = 0; at < entries.length; at += chunk) {
        written += appendLine(fresh, { set: Object.fromEntries(entries.slice(at, at + chunk)) });
      }
      fsyncSync(fresh);
      renameSync(draft, path);
    } catch (error) {
      closeSync(fresh);
      rmSync(draft, { force: true });
      throw error;
    }
    syncFolder(dirname(path));
    closeSync(file);
    file = fresh;
    size = written;
    needed = written;
  }

  function shorten(): void {
    try {
      rewrite();
    } catch {
      // The long file is as good as the short one. Another try is due when it has doubled again.
      needed = size;
    }
  }

  if (header === undefined) tell(path, rewrite);

  return {
    image: new Map(image),
    header,
    torn: end < bytes.length,
    record(next) {
      const change = difference(image, next);
      if (!change) return;
      append(change);
      apply(image, change);
      if (size > 2 * needed + slack) shorten();
    },
    close: () => closeSync(file),
  };
}

function difference(before: StateImage, after: StateImage): Change | undefined {
  const set: Record<string, string> = {};
  let changed = false;
  for (const [name, text] of after) {
    if (before.get(name) === text) continue;
    set[name] = text;
    changed = true;
  }
  const gone = [...before.keys()].filter((name) => !after.has(name));
  if (!changed && gone.length === 0) return undefined;
  return { ...(changed ? { set } : {}), ...(gone.length > 0 ? { gone } : {}) };
}

function apply(image: Map<string, string>, { set = {}, gone = [] }: Change): void {
  for (const name of gone) image.delete(name);
  for (const [name, text] of Object.entries(set)) image.set(name, text);
}

function sizeOf(image: StateImage): number {
  let size = 0;
  for (const [name, text] of image) size += name.length + text.length;
  return size;
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}

function readHeader(path: string, line: string): StateHeader {
  if (!/^[0-9a-f]{8} \{"trigger-api-mock":/.test(line)) throw notOurs(path);
  // Its checksum fits, so it is what was written.
  const { "trigger-api-mock": found, ...header } = readLine(path, line, 1) as StateHeader & {
    readonly "trigger-api-mock": number;
  };
  if (found === format) return header;
  throw new StateFileError(
    `--state ${path}: written in format ${found} by version ${header.version}; this version reads format ${format}. Use that version, or another file`,
  );
}

function readLine(path: string, line: string, number: number): unknown {
  const text = line.slice(9);
  if (line.slice(0, 9) === `${checksum(text)} `) return JSON.parse(text);
  throw new StateFileError(
    `--state ${path}: line ${number} is damaged: its checksum does not fit. The file is as it was; to go on from the changes before it: head -n ${number - 1} ${path} > NEW, and --state NEW`,
  );
}

function notOurs(path: string): StateFileError {
  return new StateFileError(
    `--state ${path}: expected a state file of this mock or no file, got one of another kind. Choose another name`,
  );
}

function readBytes(path: string): Buffer {
  return tell(path, () => {
    try {
      return readFileSync(path);
    } catch (error) {
      if (codeOf(error) === "ENOENT") return Buffer.alloc(0);
      throw error;
    }
  });
}

/** Says in one line what the file system refused. */
function tell<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const why: Readonly<Record<string, string>> = {
      ENOENT: "its folder does not exist",
      EISDIR: "expected a file, got a folder",
      EACCES: "it may not be read and written by this user",
      ENOSPC: "no space is left on the disk",
    };
    const code = codeOf(error);
    throw new StateFileError(`--state ${path}: ${why[code] ?? code}`, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

/** @returns how many bytes that took */
function appendLine(file: number, value: unknown): number {
  const text = JSON.stringify(value);
  const bytes = Buffer.from(`${checksum(text)} ${text}\n`);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  return bytes.length;
}

/** That a file was renamed is on the disk once its folder is. Not every system lets a folder be opened. */
function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, "r");
    fsyncSync(opened);
    closeSync(opened);
  } catch {
    return;
  }
}
