import { allCases } from "./cases/index.js";
import { overFetch } from "./over-fetch.js";
import type { Report } from "./report.js";
import { runCase } from "./run-case.js";
import { isSafe, type Target } from "./target.js";

export interface RemoteRun {
  /** Without a slash at its end. */
  readonly url: string;
  readonly secretKey: string;
  readonly task: string;
  readonly unique: string;
  /** Ids of the cases to run. Default: all that are safe. */
  readonly only?: readonly string[];
}

/**
 * Runs the cases that are safe anywhere against a service, one after the other, and cancels the runs that they made.
 *
 * @returns why nothing was run; empty where something was
 */
export async function runRemotely(
  { url, secretKey, task, unique, only }: RemoteRun,
  report: Report,
): Promise<readonly string[]> {
  const unknown = only?.filter((id) => !allCases.some((one) => one.id === id)) ?? [];
  if (unknown.length > 0)
    return unknown.map((id) => `--only: expected the id of a case, such as C1, got ${JSON.stringify(id)}`);

  const send = overFetch((path, init) => fetch(`${url}${path}`, init));
  const target: Target = { send, secretKey, task, unique, project: "proj_conformanceconformac" };
  const refused = await tryOut(target, url);
  if (refused !== undefined) return [refused];

  const made = new Set<string>();
  for (const one of allCases) {
    if (only && !only.includes(one.id)) continue;
    if (!isSafe(one, target)) {
      report.leaveOut(one);
      continue;
    }
    try {
      const outcome = await runCase(one, target);
      for (const id of outcome.made) made.add(id);
      report.add(one, outcome.failures);
    } catch (error) {
      const came = describe(error);
      report.add(one, [{ step: "a request", path: "reply", expected: "one", came }]);
    }
  }
  report.cleanedUp(await cancelAll(target, made));
  return [];
}

/** Whether the service is there and knows the key; a text says why not. */
async function tryOut(target: Target, url: string): Promise<string | undefined> {
  try {
    const { status } = await target.send({ method: "GET", path: "/api/v1/runs", headers: bearer(target) });
    if (status === 401) return `the service at ${url} does not know the key: it answered 401. Give it by --key`;
    return undefined;
  } catch (error) {
    return `the service at ${url} cannot be reached: ${describe(error)}. Is it running, and is --url right?`;
  }
}

/** Cancels what was made, and what batches were made into. Answers how many runs those were. */
async function cancelAll(target: Target, made: ReadonlySet<string>): Promise<number> {
  const runs = new Set([...made].filter((id) => id.startsWith("run_")));
  const headers = bearer(target);
  for (const id of made) {
    if (!id.startsWith("batch_")) continue;
    const { text } = await target.send({ method: "GET", path: `/api/v2/batches/${id}`, headers });
    for (const run of text.match(/\brun_[a-z0-9]+/g) ?? []) runs.add(run);
  }
  let canceled = 0;
  for (const id of runs) {
    const { status } = await target.send({ method: "POST", path: `/api/v2/runs/${id}/cancel`, headers });
    if (status === 200) canceled += 1;
  }
  return canceled;
}

function bearer({ secretKey }: Target): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${secretKey}` };
}

/** What `fetch` throws says little; its cause says why. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
