import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { output } from "../output.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The packages that people install. */
export const packageNames = ["types", "client", "mock-server"] as const;

export type PackageName = (typeof packageNames)[number];

/** The packages as npm would hand them out, and a folder outside the workspace that has them installed. */
export interface Packed {
  /** An ESM package. A project in a folder of its own below it finds the three packages in its `node_modules`. */
  readonly folder: string;
  readonly tarballs: Readonly<Record<PackageName, string>>;
}

/** Packs the packages as they are built, and installs them into `folder` with npm. The signal ends it. */
export async function packPackages(folder: string, signal: AbortSignal): Promise<Packed> {
  const destination = join(folder, "tarballs");
  mkdirSync(destination);
  const pnpm = join(root, "node_modules/.bin/pnpm");
  const pack = (name: PackageName) =>
    output(pnpm, ["pack", "--pack-destination", destination], join(root, "packages", name), { signal });
  await Promise.all(packageNames.map(pack));

  const files = readdirSync(destination);
  const tarball = (name: PackageName): string => {
    const file = files.find((entry) => entry.startsWith(`trigger-api-${name}-`));
    if (file === undefined) throw new Error(`pnpm pack made no tarball of ${name}, only ${files.join(", ")}`);
    return join(destination, file);
  };
  const tarballs = { types: tarball("types"), client: tarball("client"), "mock-server": tarball("mock-server") };

  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline"];
  await output("npm", ["install", ...quiet, ...Object.values(tarballs)], folder, { signal });
  return { folder, tarballs };
}
