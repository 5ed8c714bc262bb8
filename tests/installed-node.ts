import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { output } from "./output.js";

/** A version of Node to run things in, or why there is none. */
export type InstalledNode = { readonly version: string; readonly path: string } | MissingNode;

interface MissingNode {
  readonly version: string;
  readonly path?: undefined;
  /** In one line. */
  readonly reason: string;
}

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "trigger-api-tests");

/**
 * Brings a version of Node from npm, about 200 MB, and keeps it in the user's cache, outside the repository. That it
 * cannot be had, as without a network, is no error.
 *
 * @param version exact
 */
export async function installNode(version: string): Promise<InstalledNode> {
  const folder = join(cache, `node-${version}`);
  const path = join(folder, "node_modules/node/bin/node");
  let staging: string | undefined;
  try {
    if (!existsSync(path)) {
      mkdirSync(cache, { recursive: true });
      staging = mkdtempSync(join(cache, "node-"));
      writeFileSync(join(staging, "package.json"), JSON.stringify({ private: true }));
      const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1"];
      await output("npm", ["install", ...quiet, `node@${version}`], staging);
      // In one step, so that what stands there is whole.
      renameSync(staging, folder);
    }
    const own = (await output(path, ["--version"], cache)).trim();
    return own === `v${version}` ? { version, path } : { version, reason: `npm brought ${own}` };
  } catch (error) {
    const [, ...lines] = String(error).split("\n");
    const said = lines.map((line) => line.replace(/^npm (error|ERR!) ?/, "").trim()).filter((line) => line !== "");
    return { version, reason: said.slice(0, 2).join(", ").slice(0, 200) || String(error) };
  } finally {
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true });
  }
}
