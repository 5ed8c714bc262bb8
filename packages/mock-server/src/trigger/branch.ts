const prefix = /^refs\/(?:heads|remotes|tags|pull|merge|release)\//;

/**
 * The branch that a request names, without the `refs/…/` that version control puts before it.
 *
 * @returns empty where it names none
 */
export function readBranch(header: string | undefined): string {
  return (header ?? "").trim().replace(prefix, "");
}
