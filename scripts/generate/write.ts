import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findOrphans } from "./drift.js";
import { lockFile, makeLock } from "./lock.js";
import type { Outputs } from "./outputs.js";
import { readIfThere } from "./read-if-there.js";

/** Brings the working tree to the outputs: writes what differs, removes what no generator makes. */
export function writeOutputs(root: string, outputs: Outputs): { written: string[]; removed: string[] } {
  const written = [...outputs.files, [lockFile, makeLock(outputs)] as const]
    .filter(([path, text]) => writeIfDifferent(join(root, path), text))
    .map(([path]) => path);
  const removed = findOrphans(root, outputs);
  for (const path of removed) rmSync(join(root, path));
  return { written, removed };
}

/** Whole or not at all: a reader never sees half of a file. */
function writeIfDifferent(path: string, text: string): boolean {
  if (readIfThere(path) === text) return false;
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, path);
  return true;
}
