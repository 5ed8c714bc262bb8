import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { api } from "../../api.config.js";
import { hashOf } from "../generate/lock.js";
import type { Outputs } from "../generate/outputs.js";
import { isRecord } from "../generate/pointer.js";
import { readIfThere } from "../generate/read-if-there.js";
import { ProblemsError } from "../problems.js";

/** What was last shipped: the committed baseline that the next release is held against. Written by version-packages only. */
export const releasedFolder = "openapi/released";

/** Files of the baseline, below its folder. */
export const releasedFiles = {
  /** Version, generators and hashes. */
  notes: "release.json",
  spec: "openapi.yaml",
  types: "openapi.ts",
  control: "mock-control.yaml",
} as const;

/** What is noted of a release beside the documents themselves. */
export interface Release {
  readonly version: string;
  readonly generators: Readonly<Record<string, string>>;
  /** Path → hash of the files that people write under openapi/. */
  readonly sources: Readonly<Record<string, string>>;
  /** Path → hash of the generated files. */
  readonly generated: Readonly<Record<string, string>>;
  /** File of the baseline → its hash. */
  readonly released: Readonly<Record<string, string>>;
}

const generatedSpec = "packages/types/src/generated/openapi.yaml";
const generatedTypes = "packages/types/src/generated/openapi.ts";

/**
 * Reads the notes of the last release.
 *
 * @throws ProblemsError where there is no baseline, or none that can be read
 */
export function readRelease(root: string): Release {
  const path = `${releasedFolder}/${releasedFiles.notes}`;
  const text = readIfThere(join(root, path));
  if (text === undefined) {
    throw new ProblemsError([`${path} is missing: there is no baseline\n  fix: pnpm version-packages --initial`]);
  }
  let notes: unknown;
  try {
    notes = JSON.parse(text);
  } catch {
    throw new ProblemsError([`${path} is no JSON\n  fix: restore it, it is written by pnpm version-packages only`]);
  }
  if (!isRecord(notes) || typeof notes.version !== "string") {
    throw new ProblemsError([
      `${path} names no version\n  fix: restore it, it is written by pnpm version-packages only`,
    ]);
  }
  const { version, generators, sources, generated } = notes;
  const made = texts(generated);
  const released = {
    // These two are copies of generated files: their hashes are known also by notes that do not list the baseline.
    [releasedFiles.spec]: made[generatedSpec] ?? "",
    [releasedFiles.types]: made[generatedTypes] ?? "",
    ...texts(notes.released),
  };
  return { version, generators: texts(generators), sources: texts(sources), generated: made, released };
}

/** What of the baseline is not as it was written, with the remedy: an edited one would hide changes or invent them. */
export function baselineProblems(
  root: string,
  { released }: Release,
): { readonly text: string; readonly file: string }[] {
  return Object.entries(released).flatMap(([name, hash]) => {
    const file = `${releasedFolder}/${name}`;
    const text = readIfThere(join(root, file));
    if (text !== undefined && hashOf(file, text) === hash) return [];
    const what = text === undefined ? "is missing" : `is not what ${releasedFiles.notes} says was released`;
    return [
      {
        file,
        text: `${file} ${what}: only pnpm version-packages writes there\n  fix: git checkout HEAD -- ${releasedFolder}`,
      },
    ];
  });
}

/** Moves the baseline to what is there now. */
export function writeRelease(root: string, outputs: Outputs, bundledControl: string, version: string): void {
  const folder = join(root, releasedFolder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const text = (path: string): string => {
    const found = outputs.files.get(path);
    if (found === undefined) throw new Error(`generation makes no ${path}`);
    return found;
  };
  const files: readonly (readonly [string, string])[] = [
    [releasedFiles.spec, text(generatedSpec)],
    [releasedFiles.types, text(generatedTypes)],
    [releasedFiles.control, bundledControl],
  ];
  const notes = {
    version,
    generators: outputs.generators,
    sources: hashSources(root),
    generated: hashes([...outputs.files]),
    released: hashes(files),
  } satisfies Release;
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, releasedFiles.notes), `${JSON.stringify(notes, null, 2)}\n`);
}

/** Whether neither the spec nor a generated file differs from the last release. Takes no time worth speaking of. */
export function isUnchanged(root: string, release: Release): boolean {
  const now = Object.keys(release.generated).map((path) => [path, readIfThere(join(root, path)) ?? ""] as const);
  return sameTexts(hashSources(root), release.sources) && sameTexts(hashes(now), release.generated);
}

/** The YAML files that people write, released ones and what only checks read left out. */
function hashSources(root: string): Record<string, string> {
  const folder = dirname(api.spec);
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".yaml") && !path.startsWith(`${releasedFolder}/`) && !notSpec.includes(path));
  return hashes(files.map((path) => [path, readFileSync(join(root, path), "utf8")] as const));
}

const notSpec = ["openapi/diff.redocly.yaml", "openapi/waivers.yaml"];

function hashes(files: readonly (readonly [string, string])[]): Record<string, string> {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([path, text]) => [path, hashOf(path, text)]));
}

function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

function texts(value: unknown): Record<string, string> {
  const entries = Object.entries(isRecord(value) ? value : {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
