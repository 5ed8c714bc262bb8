import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord } from "../generate/pointer.js";
import { ProblemsError } from "../problems.js";

/** What the published document said when people last looked at it. The document itself is not ours to keep. */
export const upstreamLock = "openapi/upstream.lock.json";

/** Request → digest of what was published about it. */
export type Digests = ReadonlyMap<string, string>;

export interface UpstreamLock {
  /** Address of the document that they looked at, as it was then. */
  readonly noted?: string;
  readonly operations: Digests;
}

/** @throws ProblemsError where it cannot be read */
export function readUpstreamLock(root: string): UpstreamLock {
  try {
    const lock: unknown = JSON.parse(readFileSync(join(root, upstreamLock), "utf8"));
    if (isRecord(lock) && isRecord(lock.operations)) {
      const operations = Object.entries(lock.operations).map(([request, digest]) => [request, String(digest)] as const);
      const noted = typeof lock.noted === "string" ? { noted: lock.noted } : {};
      return { ...noted, operations: new Map(operations) };
    }
  } catch {}
  throw new ProblemsError([
    `${upstreamLock} cannot be read\n  fix: pnpm upstream --write, after reading what is published`,
  ]);
}

/** One operation a line, in order, so that two branches merge. */
export function writeUpstreamLock(root: string, { noted, operations }: UpstreamLock): void {
  const sorted = [...operations].sort(([a], [b]) => (a < b ? -1 : 1));
  const lock = { ...(noted === undefined ? {} : { noted }), operations: Object.fromEntries(sorted) };
  writeFileSync(join(root, upstreamLock), `${JSON.stringify(lock, null, 2)}\n`);
}
