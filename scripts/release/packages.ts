import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord } from "../generate/pointer.js";
import { ProblemsError } from "../problems.js";

/** One of the packages that ship together. */
export interface Shipped {
  /** `@trigger-api/client` */
  readonly name: string;
  /** `client` */
  readonly short: string;
  readonly version: string;
  /** `packages/client/package.json` */
  readonly file: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

const config = ".changeset/config.json";

/**
 * The packages of the fixed group, in its order.
 *
 * @throws ProblemsError where the group names a package that is not there
 */
export function readShipped(root: string): Shipped[] {
  const { fixed } = readJson(root, config);
  const group = Array.isArray(fixed) && Array.isArray(fixed[0]) ? fixed[0] : [];
  if (group.length === 0) {
    throw new ProblemsError([
      `${config} has no fixed group: expected "fixed": [[…]] with the packages that ship together`,
    ]);
  }
  const found = readdirSync(join(root, "packages")).map((folder) => {
    const file = `packages/${folder}/package.json`;
    return { file, manifest: readJson(root, file) };
  });
  return group.map((name) => {
    const { file, manifest } = found.find((one) => one.manifest.name === name) ?? {};
    if (file === undefined || manifest === undefined) {
      throw new ProblemsError([
        `${config} names ${name} in its fixed group, but no package in packages/ is called that`,
      ]);
    }
    return {
      name: String(name),
      short: String(name).replace(/^.*\//, ""),
      version: String(manifest.version),
      file,
      manifest,
    };
  });
}

/** What is wrong with the packages' versions and with how they depend on each other; the first line names the problem. */
export function packageProblems(shipped: readonly Shipped[]): { readonly text: string; readonly file: string }[] {
  const problems: { text: string; file: string }[] = [];
  const [first] = shipped;
  const odd = shipped.find(({ version }) => version !== first?.version);
  if (odd) {
    const listed = shipped.map(({ short, version }) => `${short} ${version}`).join(", ");
    problems.push({
      file: odd.file,
      text: `versions differ: ${listed}\n  they ship together (fixed group in ${config}). Was a version edited by hand?`,
    });
  }
  const names = new Map(shipped.map(({ name, short }) => [name, short]));
  for (const { short, file, manifest } of shipped) {
    for (const [name, other] of names) {
      if (isRecord(manifest.peerDependencies) && name in manifest.peerDependencies) {
        const text = `${short} lists ${other} under peerDependencies\n  in a fixed group that makes every minor a major. Use "dependencies": workspace:*`;
        problems.push({ file, text });
      }
      const range = isRecord(manifest.dependencies) ? manifest.dependencies[name] : undefined;
      if (range !== undefined && range !== "workspace:*") {
        const text = `${short} depends on ${other} by "${String(range)}"\n  packages of one release belong to each other. Use "dependencies": workspace:*`;
        problems.push({ file, text });
      }
    }
  }
  return problems;
}

function readJson(root: string, file: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(join(root, file), "utf8"));
    if (isRecord(value)) return value;
  } catch (error) {
    throw new ProblemsError([`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`]);
  }
  throw new ProblemsError([`${file} holds no object`]);
}
