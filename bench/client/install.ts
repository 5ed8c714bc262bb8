import { execFileSync } from "node:child_process";
import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Contestant } from "./contestants.js";

const modules = resolve(dirname(fileURLToPath(import.meta.url)), "../node_modules");

/** What installing a contestant adds: its packages and all that they depend on, peers left out. */
export function measureInstall({ packages }: Contestant): { readonly megabytes: string; readonly packages: string } {
  const seen = new Map<string, number>();
  for (const name of packages) {
    // Our own packages as they would be packed.
    if (isAbsolute(name)) seen.set(name, packedSize(name));
    else collect(realpathSync(join(modules, name)), seen);
  }
  const bytes = [...seen.values()].reduce((sum, size) => sum + size, 0);
  return { megabytes: (bytes / 1_000_000).toFixed(2), packages: String(seen.size) };
}

function collect(folder: string, seen: Map<string, number>): void {
  if (seen.has(folder)) return;
  seen.set(folder, sizeOf(folder));
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    const found = createRequire(join(folder, "package.json"))
      .resolve.paths(name)
      ?.map((place) => join(place, name))
      .find((place) => lstatSync(join(place, "package.json"), { throwIfNoEntry: false }));
    if (found) collect(realpathSync(found), seen);
  }
}

function sizeOf(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === "node_modules") continue;
    const place = join(folder, entry.name);
    bytes += entry.isDirectory() ? sizeOf(place) : lstatSync(place).size;
  }
  return bytes;
}

function packedSize(folder: string): number {
  const told = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ unpackedSize = 0 } = {}] = JSON.parse(told);
  return unpackedSize;
}
