/// <reference types="node" />
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { StateFileError } from "./state-log.js";

/**
 * Keeps a second process from writing to the same file. A lock whose process is gone is taken over.
 *
 * @returns what gives it back
 * @throws StateFileError where another process holds it
 */
export function lockFile(path: string): () => void {
  const lock = `${path}.lock`;
  const holder = readHolder(lock);
  if (holder !== undefined && holder !== process.pid && isAlive(holder)) {
    throw new StateFileError(
      `--state ${path}: process ${holder} uses it: stop that one, or choose another file (if ${holder} is no mock, delete ${lock})`,
    );
  }
  try {
    rmSync(lock, { force: true });
    writeFileSync(lock, String(process.pid), { flag: "wx" });
  } catch (error) {
    throw new StateFileError(`--state ${path}: ${lock} cannot be written: choose a file in a folder of your own`, {
      cause: error,
    });
  }
  return () => rmSync(lock, { force: true });
}

function readHolder(lock: string): number | undefined {
  try {
    const holder = Number(readFileSync(lock, "utf8"));
    return Number.isInteger(holder) && holder > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    // Another user's process may not be signalled, but is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
