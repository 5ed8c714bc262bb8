import { execFile } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findDrift } from "../generate/drift.js";
import { readLock } from "../generate/lock.js";
import { loadModels, makeOutputs } from "../generate/outputs.js";
import { emitDocument } from "../generate/types/index.js";
import { ProblemsError } from "../problems.js";
import { repository } from "../root.js";
import type { Block } from "./block.js";
import { checkRelease } from "./check.js";
import { packageProblems, readShipped } from "./packages.js";
import { readRelease, releasedFolder, writeRelease } from "./released.js";
import { waiversFile } from "./waivers.js";

/** What came of it: problems, or one line that says what was done. */
export interface Versioned {
  readonly blocks: readonly Block[];
  readonly message: string;
}

const emptyWaivers = `# Findings of the release check that are accepted at a lower level, until the next release:
# - rule: required-properties-removed
#   place: runs.retrieve response 200 .attempts   (or a schema: Run.attempts)
#   level: minor
#   reason: One sentence that says why nobody is hurt.
[]
`;

/**
 * Bumps the packages by the changesets, writes the changelogs, and makes what is there the baseline. Refuses where the
 * changesets plan too little, or where generated files are out of date.
 *
 * @param root the repository
 * @param initial whether to write the first baseline, without a bump
 */
export async function versionPackages(root: string, initial: boolean): Promise<Versioned> {
  if (initial) {
    const { version } = await moveBaseline(root);
    return { blocks: [], message: `✓ ${releasedFolder} is ${version}` };
  }
  const behind = await findBehind(root);
  if (behind !== undefined) {
    const { blocks } = await checkRelease(root, { bumpedFrom: behind });
    if (blocks.length > 0) return { blocks, message: "" };
    const { version } = await moveBaseline(root);
    return { blocks: [], message: `✓ ${releasedFolder} moved from ${behind} to ${version}` };
  }
  const { blocks, verdict } = await checkRelease(root);
  if (blocks.length > 0) return { blocks, message: "" };
  if (verdict?.plan.version === undefined) {
    throw new ProblemsError(["no changeset plans a release\n  fix: pnpm changeset, and say what changed for users"]);
  }
  const from = verdict.version;
  await runChangesetVersion(root);
  const { version } = await moveBaseline(root);
  writeFileSync(join(root, waiversFile), emptyWaivers);
  return {
    blocks: [],
    message: `✓ ${verdict.group.join(", ")}: ${from} → ${version} (${verdict.planned}); ${releasedFolder} moved`,
  };
}

/** The version of the baseline, where the packages were bumped already by other means. */
async function findBehind(root: string): Promise<string | undefined> {
  const shipped = readShipped(root);
  if (packageProblems(shipped).length > 0) return undefined;
  const { version } = readRelease(root);
  return version === shipped[0]?.version ? undefined : version;
}

async function moveBaseline(root: string): Promise<{ version: string }> {
  const models = await loadModels(root);
  const outputs = await makeOutputs(root, models);
  const { outdated, orphans } = findDrift(root, outputs, readLock(root));
  if (outdated.length + orphans.length > 0) {
    throw new ProblemsError([
      "generated files are out of date: a release must hold what the spec says\n  fix: pnpm generate",
    ]);
  }
  const version = readShipped(root)[0]?.version ?? "";
  writeRelease(root, outputs, emitDocument(models.control), version);
  if (!existsSync(join(root, waiversFile))) writeFileSync(join(root, waiversFile), emptyWaivers);
  return { version };
}

function runChangesetVersion(root: string): Promise<void> {
  const require = createRequire(join(repository, "package.json"));
  const bin = join(dirname(require.resolve("@changesets/cli/package.json")), "bin.js");
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [bin, "version"], { cwd: root }, (error, stdout, stderr) => {
      if (error === null) resolve();
      else reject(new ProblemsError([`changeset version failed: ${stderr.trim() || stdout.trim() || error.message}`]));
    });
  });
}
