import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isRecord } from "../generate/pointer.js";
import { ProblemsError } from "../problems.js";
import { readShipped } from "./packages.js";

/** The command that writes where the packages come from. */
const command = "node scripts/run.mjs scripts/set-repository.ts";

/** A package's `repository`, as npm holds it against the workflow that publishes with provenance. */
interface Repository {
  readonly type: "git";
  readonly url: string;
  readonly directory: string;
}

/**
 * Writes into the manifest of each package that ships which repository it comes from. Nobody writes that by hand: a
 * fork would publish with the address of another.
 *
 * @param root the repository
 * @param slug `owner/name`, as GitHub gives it to a workflow in `GITHUB_REPOSITORY`
 * @returns the paths of the manifests
 * @throws ProblemsError where the slug is missing or no `owner/name`
 */
export function setRepository(root: string, slug: string | undefined): string[] {
  if (slug === undefined || !/^[\w.-]+\/[\w.-]+$/.test(slug)) {
    const got = slug === undefined ? "nothing" : JSON.stringify(slug);
    throw new ProblemsError([
      `GITHUB_REPOSITORY: expected owner/name, got ${got}\n` +
        "  GitHub sets it in a workflow; elsewhere name the repository that will publish",
    ]);
  }
  return readShipped(root).map(({ file, manifest }) => {
    const after = { ...manifest, repository: repositoryOf(slug, dirname(file)) };
    writeFileSync(join(root, file), `${JSON.stringify(after, null, 2)}\n`);
    return file;
  });
}

/**
 * What keeps npm from publishing a package with provenance: no `repository`, or that of another one.
 *
 * @param slug the repository that publishes; undefined outside a workflow, where there is nothing to hold it against
 */
export function judgeRepository(
  name: string,
  manifest: Readonly<Record<string, unknown>>,
  slug: string | undefined,
): string[] {
  if (slug === undefined) return [];
  const { url } = repositoryOf(slug, "");
  const { repository } = manifest;
  const said = isRecord(repository) ? repository.url : repository;
  if (said === url) return [];
  const got = said === undefined ? "no repository" : `the repository ${JSON.stringify(said)}`;
  return [`${name} names ${got}: npm refuses provenance unless it is ${url}\n  fix: ${command}, before it is packed`];
}

function repositoryOf(slug: string, directory: string): Repository {
  return { type: "git", url: `git+https://github.com/${slug}.git`, directory };
}
