/**
 * `pnpm upstream [--from FILE|URL]` tells which operations of the published document are new, gone or changed since
 * people last looked at it, each with its rows of UPSTREAM.md; `--since FILE|URL` is the document of then, for what
 * changed in them. `--write` notes that they have looked. Never a gate: it exits 1 only where it cannot read `--from`.
 */
import { readFileSync } from "node:fs";
import { api } from "../api.config.js";
import { loadModel } from "./generate/load.js";
import type { Model } from "./generate/model.js";
import { ProblemsError, runScript } from "./problems.js";
import { readOptions } from "./read-options.js";
import { compareUpstream } from "./upstream/compare.js";
import { readUpstreamLock, upstreamLock, writeUpstreamLock } from "./upstream/lock.js";
import { operationDigests } from "./upstream/operation-digests.js";
import { publishedDocument, readPublished } from "./upstream/read-published.js";
import { reportUpstream } from "./upstream/report.js";

const root = ".";

const usage = "pnpm upstream [--from FILE|URL] [--since FILE|URL] [--write]";

await runScript(async () => {
  const { write, ...given } = readOptions(usage, {
    from: { type: "string" },
    since: { type: "string" },
    write: { type: "boolean" },
  });
  const from = given.from ?? publishedDocument;
  const published = await readPublished(from, fetch);
  if (write) {
    const operations = operationDigests(published);
    // An address that names a commit says the same for ever.
    const noted = /^https:.*\/[0-9a-f]{40}\//.test(from) ? { noted: from } : {};
    writeUpstreamLock(root, { ...noted, operations });
    console.log(`✓ ${upstreamLock} notes ${operations.size} operations`);
    return 0;
  }
  const { noted, operations } = readUpstreamLock(root);
  const since = given.since ?? (given.from === undefined ? noted : undefined);
  const before = since === undefined ? undefined : await readIfReachable(since);
  const changes = await compareUpstream(published, operations, await loadModel(api.spec), before);
  console.log(reportUpstream(changes, readFileSync("openapi/UPSTREAM.md", "utf8")));
  return 0;
});

/** Without the document of before there is less to say, and still something. */
async function readIfReachable(from: string): Promise<Model | undefined> {
  try {
    return await readPublished(from, fetch);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    console.error(error.message);
    return undefined;
  }
}
