import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type getReleasePlan from "@changesets/get-release-plan";
import { parseDocument } from "yaml";
import { isRecord } from "../generate/pointer.js";
import { ProblemsError } from "../problems.js";
import { compareLevels, isLevel, type Level } from "./level.js";

/** What the changesets say will be released. */
export interface Plan {
  readonly level: Level;
  /** The version that the group gets; undefined where nothing is planned. */
  readonly version?: string;
  readonly changesets: readonly PlannedChangeset[];
}

export interface PlannedChangeset {
  /** `.changeset/brave-cats-jump.md` */
  readonly file: string;
  readonly summary: string;
  readonly releases: readonly { readonly name: string; readonly type: Level }[];
}

/**
 * Reads the changesets as `changeset version` would. From files only: needs neither history nor tags nor network.
 *
 * @param names of the packages that ship together
 * @throws ProblemsError where a changeset cannot be read
 */
export async function readPlan(root: string, names: readonly string[]): Promise<Plan> {
  // A CommonJS module, which the bundler of our scripts and Node each import in a way of their own.
  const require = createRequire(import.meta.url);
  const module: { default: typeof getReleasePlan } = require("@changesets/get-release-plan");
  let plan: Awaited<ReturnType<typeof getReleasePlan>>;
  try {
    plan = await module.default(root);
  } catch (error) {
    const broken = brokenChangesets(root);
    if (broken.length > 0) throw new ProblemsError(broken);
    throw new ProblemsError([
      `the changesets in .changeset/ cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
  const ours = plan.releases.filter(({ name, type }) => names.includes(name) && type !== "none");
  const [first] = ours;
  const types = ours.map(({ type }) => type).filter(isLevel);
  return {
    level: types.reduce<Level>((most, level) => (compareLevels(level, most) > 0 ? level : most), "none"),
    ...(first ? { version: first.newVersion } : {}),
    changesets: plan.changesets.map(({ id, summary, releases }) => ({
      file: `.changeset/${id}.md`,
      summary,
      releases: releases.filter((release): release is { name: string; type: Level } => names.includes(release.name)),
    })),
  };
}

/** The files that are no changesets, which the reader of changesets does not name. */
function brokenChangesets(root: string): string[] {
  const files = readdirSync(join(root, ".changeset")).filter((name) => name.endsWith(".md") && name !== "README.md");
  return files.flatMap((name) => {
    const file = `.changeset/${name}`;
    const text = readFileSync(join(root, file), "utf8");
    const head = /^\s*---\r?\n([\s\S]*?)\r?\n?---/.exec(text)?.[1];
    const front = head === undefined ? undefined : parseDocument(head);
    const value: unknown = front?.errors.length === 0 ? (front.toJSON() ?? {}) : undefined;
    if (isRecord(value) && Object.values(value).every(isLevel)) return [];
    return [
      `${file}:1:1  is no changeset: expected, between two lines of ---, a line "package": major, minor or patch for each package\n` +
        "  fix: write it so, or delete it and run pnpm changeset",
    ];
  });
}
