import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { api } from "../../api.config.js";
import { ProblemsError } from "../problems.js";
import { emitClient } from "./client/index.js";
import { generatedFolders, generatedRegion } from "./folders.js";
import { loadModel } from "./load.js";
import { emitMockControl, emitMockServer } from "./mock-server/index.js";
import type { Files, Model } from "./model.js";
import { readIfThere } from "./read-if-there.js";
import { emitOperationsTable, replaceRegion } from "./readme.js";
import { checkTypes } from "./types/check-types.js";
import { emitTypes } from "./types/index.js";

/** All that generation makes, in memory. */
export interface Outputs {
  /** Path from the root of the repository → text. */
  readonly files: ReadonlyMap<string, string>;
  /** Digests of the documents that it was made from. */
  readonly documents: Readonly<Record<string, string>>;
  /** Tools whose version shows in the output. */
  readonly generators: Readonly<Record<string, string>>;
}

/** The models of both documents. */
export interface Models {
  readonly spec: Model;
  readonly control: Model;
}

/** Reads both documents. @throws ProblemsError where one is wrong */
export async function loadModels(root: string): Promise<Models> {
  const [spec, control] = await Promise.all([loadModel(join(root, api.spec)), loadModel(join(root, api.control))]);
  return { spec, control };
}

/**
 * Loads the documents once and runs every emitter over them. Writes nothing.
 *
 * @param root the repository
 * @param models what was read of it already
 * @throws ProblemsError where a document is wrong, or where the types made from it do not compile
 */
export async function makeOutputs(root: string, models?: Models): Promise<Outputs> {
  const { spec, control } = models ?? (await loadModels(root));
  const [types, client, mockServer, mockControl, fidelity] = await Promise.all([
    emitTypes(spec),
    emitClient(spec),
    emitMockServer(spec),
    emitMockControl(control),
    import("../../packages/mock-server/src/trigger/fidelity.js").then((module) => module.fidelity),
  ]);
  // What stands on disk already was compiled before it was written.
  const wrong = below(generatedFolders.types, types).every(([path, text]) => readIfThere(join(root, path)) === text)
    ? []
    : checkTypes(types);
  if (wrong.length > 0) {
    throw new ProblemsError(
      wrong.map(({ where, message }) => `the types made from ${api.spec} do not compile at ${where}: ${message}`),
    );
  }
  const { file, name } = generatedRegion;
  const readme = replaceRegion(readFileSync(join(root, file), "utf8"), name, emitOperationsTable(spec, fidelity));
  const files = [
    ...below(generatedFolders.types, types),
    ...below(generatedFolders.client, client),
    ...below(generatedFolders.mockServer, mockServer),
    ...below(generatedFolders.mockServer, mockControl),
    [file, readme] as const,
  ];
  const seen = new Map<string, string>();
  for (const [path, text] of files) {
    if (seen.has(path)) throw new Error(`two emitters write ${path}`);
    seen.set(path, text);
  }
  return {
    files: seen,
    documents: { [api.spec]: spec.digest, [api.control]: control.digest },
    generators: versions("openapi-typescript", "typescript", "@redocly/openapi-core"),
  };
}

function below(folder: string, files: Files): (readonly [string, string])[] {
  return Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]);
}

/** The installed versions of packages. */
export function versions(...packages: string[]): Record<string, string> {
  const require = createRequire(import.meta.url);
  return Object.fromEntries(packages.map((name) => [name, versionOf(require, name)]));
}

function versionOf(require: NodeJS.Require, name: string): string {
  const paths = require.resolve.paths(name) ?? [];
  for (const folder of paths) {
    try {
      // A package's manifest has a version, or npm would not have taken it.
      return (JSON.parse(readFileSync(`${folder}/${name}/package.json`, "utf8")) as { version: string }).version;
    } catch {}
  }
  throw new ProblemsError([`${name} is not installed: run npm test or pnpm install once`]);
}
