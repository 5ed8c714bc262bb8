import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { generatedFolders } from "./folders.js";
import { hashOf, type Lock, lockFile, makeLock } from "./lock.js";
import type { Outputs } from "./outputs.js";
import { readIfThere } from "./read-if-there.js";

/** What is on disk against what should be. Each list is sorted by path. */
export interface Drift {
  /** Files whose text is not what the generators make, with the reason. */
  readonly outdated: readonly { readonly path: string; readonly reason: string }[];
  /** Files in a `generated/` folder that no generator makes. */
  readonly orphans: readonly string[];
  /** Generators whose version is not the one that wrote the files. */
  readonly upgrades: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  /** Lines that differ in files which nobody edited while a generator changed. */
  readonly rewrittenLines: number;
}

const conflictMarker = /^(<<<<<<<|>>>>>>>) /m;

/** Compares the working tree with the outputs, contents and file set. Reads only. */
export function findDrift(root: string, outputs: Outputs, lock: Lock | undefined): Drift {
  const upgrades = Object.entries(outputs.generators).flatMap(([name, to]) => {
    const from = lock?.generators[name];
    return from !== undefined && from !== to ? [{ name, from, to }] : [];
  });
  const specChanged = Object.entries(outputs.documents).some(([name, digest]) => lock?.documents[name] !== digest);
  const outdated: { path: string; reason: string }[] = [];
  let rewrittenLines = 0;
  for (const [path, want] of outputs.files) {
    const found = read(root, path);
    if (found === want) continue;
    const untouched = found !== undefined && lock?.files[path] === hashOf(path, found);
    if (untouched && !specChanged && upgrades.length > 0) rewrittenLines += differentLines(found, want);
    outdated.push({
      path,
      reason: explain({ path, found, lock, untouched, specChanged, upgraded: upgrades.length > 0 }),
    });
  }
  if (outdated.length === 0 && read(root, lockFile) !== makeLock(outputs)) {
    outdated.push({ path: lockFile, reason: "does not belong to the generated files beside it" });
  }
  outdated.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { outdated, orphans: findOrphans(root, outputs), upgrades, rewrittenLines };
}

/** Files in the generated folders that are not among the outputs. */
export function findOrphans(root: string, outputs: Outputs): string[] {
  return Object.values(generatedFolders)
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
    )
    .filter((path) => !outputs.files.has(path))
    .sort();
}

interface Evidence {
  readonly path: string;
  readonly found: string | undefined;
  readonly lock: Lock | undefined;
  readonly untouched: boolean;
  readonly specChanged: boolean;
  readonly upgraded: boolean;
}

function explain({ path, found, lock, untouched, specChanged, upgraded }: Evidence): string {
  if (found === undefined) return "missing";
  if (conflictMarker.test(found)) return "has conflict markers";
  if (lock === undefined) return `differs (${lockFile} is missing or cannot be read, so the reason is unknown)`;
  if (lock.files[path] === undefined) return "the spec or the generators changed before it was ever generated";
  if (untouched) {
    if (specChanged) return "the spec changed since it was generated";
    return upgraded
      ? "a generator was upgraded since it was generated"
      : "scripts/generate changed since it was generated";
  }
  return specChanged
    ? "edited by hand, and the spec changed as well"
    : "edited by hand (spec and generator are unchanged)";
}

/** A checkout may turn line ends; that alone is no drift. */
function read(root: string, path: string): string | undefined {
  return readIfThere(join(root, path))?.replaceAll("\r\n", "\n");
}

function differentLines(before: string, after: string): number {
  const old = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !old.has(line)).length;
}
