import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Contestant } from "./contestants.js";
import { median } from "./quantile.js";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const processes = Number(process.env.PROCESSES ?? 3);

interface Times {
  readonly bareGet: number;
  readonly get: number;
  readonly barePost: number;
  readonly post: number;
}

/**
 * One call at a time against a `fetch` in memory that answers with a run, and the same by `fetch` and `json()` alone.
 * They take turns in one process, 200 calls each. The lower quartile of the turns counts, and of several processes the
 * median. Every contestant has its defaults: ours has
 * retries, time limit and typed errors on.
 */
export async function measureCalls(
  scratch: string,
  { id }: Contestant,
): Promise<{ readonly get: string; readonly post: string; readonly microseconds: string }> {
  const outfile = join(scratch, `${id}.calls.bundle.js`);
  writeFileSync(join(scratch, `${id}.run.js`), runner(id, await aRun()));
  await build({
    entryPoints: [join(scratch, `${id}.run.js`)],
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    outfile,
    logLevel: "error",
  });
  const all = Array.from({ length: processes }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [outfile], { cwd: scratch, encoding: "utf8" });
    if (status !== 0) throw new Error(`the calls of ${id} failed:\n${stderr}`);
    // The runner below printed it.
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Times;
  });
  const over = (pick: (times: Times) => number) => median(all.map(pick));
  return {
    get: over(({ get, bareGet }) => get / bareGet).toFixed(2),
    post: over(({ post, barePost }) => post / barePost).toFixed(2),
    microseconds: `${over(({ get }) => get).toFixed(1)} / ${over(({ post }) => post).toFixed(1)}`,
  };
}

/** A run as the service sends it, so that the official SDK, which checks it, has nothing to object to. */
async function aRun(): Promise<string> {
  const { createMockServer } = await import(pathToFileURL(join(root, "packages/mock-server/dist/index.js")).href);
  const mock = createMockServer({ now: "2030-01-01T00:00:00Z", seed: 1 });
  const headers = {
    authorization: `Bearer ${mock.secretKey}`,
    "content-type": "application/json",
    "x-trigger-api-version": "2025-07-16",
  };
  const body = JSON.stringify({ payload: { foo: "bar" }, options: { delay: "1h" } });
  const url = "https://api.trigger.dev/api";
  const triggered = await mock.fetch(`${url}/v1/tasks/my-task/trigger`, { method: "POST", headers, body });
  const { id } = await triggered.json();
  return (await mock.fetch(`${url}/v3/runs/${id}`, { headers })).text();
}

function runner(id: string, run: string): string {
  return `import { create } from "./${id}.calls.js";
const text = ${JSON.stringify(run)};
const fetch = async () => new Response(text, { status: 200, headers: { "content-type": "application/json" } });
globalThis.fetch = fetch;
const url = "https://api.trigger.dev/api/v1/runs/run_1234";
const headers = { authorization: "Bearer tr_dev_123456789012345678901234", "content-type": "application/json" };
const { get, post } = create(fetch);
for (const answer of [await get(), await post()]) {
  if (typeof answer?.id !== "string") throw new Error("no run came back: " + JSON.stringify(answer));
}
const work = {
  bareGet: async () => (await fetch(url, { headers })).json(),
  get,
  barePost: async () => (await fetch(url, { method: "POST", headers, body: JSON.stringify({ delay: "1h" }) })).json(),
  post,
};
const times = { bareGet: [], get: [], barePost: [], post: [] };
for (let round = 0; round < 90; round += 1) {
  for (const [name, call] of Object.entries(work)) {
    const start = performance.now();
    for (let at = 0; at < 200; at += 1) await call();
    if (round >= 10) times[name].push(((performance.now() - start) / 200) * 1_000);
  }
}
// The lower quartile: what else is on the machine only ever adds.
const low = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 4)];
console.log(JSON.stringify(Object.fromEntries(Object.entries(times).map(([name, values]) => [name, low(values)]))));
process.exit(0);
`;
}
