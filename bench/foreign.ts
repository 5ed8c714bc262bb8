/**
 * A large foreign document (`SPEC=FILE`) in all outputs against openapi-typescript alone, and the start of its mock up to
 * the first answer against the start on our own spec; as processes, taking turns. Prints medians and ratios.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const rounds = Number(process.env.ROUNDS ?? 5);
const spec = resolve(process.env.SPEC ?? "");
const scratch = mkdtempSync(join(tmpdir(), "bench-"));
const port = Number(process.env.PORT ?? 4499);

const contestants: Readonly<Record<string, () => Promise<number>>> = {
  "openapi-typescript alone": () =>
    run([resolve("node_modules/openapi-typescript/bin/cli.js"), spec, "--output", join(scratch, "types.ts")], scratch),
  "generate --spec, all outputs": () =>
    run(["--import", "tsx", "scripts/generate.ts", "--spec", spec, "--out", join(scratch, "out")], "."),
  "mock of our spec, first answer": () => firstAnswer("openapi/openapi.yaml"),
  "mock of SPEC, first answer": () => firstAnswer(spec),
};

const times = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]));
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, measure] of Object.entries(contestants)) {
    const ms = await measure();
    // The first round warms the disk's and tsx's caches.
    if (round > 0) times.get(name)?.push(ms);
  }
}
const [types = 1, all = 1, ours = 1, theirs = 1] = [...times.values()].map(median);
for (const [name, values] of times) console.log(`${name.padEnd(32)} ${median(values).toFixed(0).padStart(6)} ms`);
console.log(`all outputs ÷ types alone: ${(all / types).toFixed(2)}, mock start ÷ ours: ${(theirs / ours).toFixed(2)}`);

async function run(args: readonly string[], cwd: string): Promise<number> {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - started;
}

async function firstAnswer(file: string): Promise<number> {
  const started = performance.now();
  const args = ["--import", "tsx", "scripts/mock.ts", "--spec", file, "--port", String(port)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  await new Promise((listening) => child.stdout.once("data", listening));
  await fetch(`http://127.0.0.1:${port}/nothing`);
  const ms = performance.now() - started;
  child.kill();
  await new Promise((closed) => child.once("close", closed));
  return ms;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
