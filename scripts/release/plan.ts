import { createRequire } from "node:module";
import type getReleasePlan from "@changesets/get-release-plan";
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
