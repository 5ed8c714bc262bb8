/**
 * `pnpm generate` against openapi-typescript alone on the same bundled spec, as processes, taking turns.
 * Prints medians and their ratio.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const rounds = Number(process.env.ROUNDS ?? 9);
const scratch = mkdtempSync(join(tmpdir(), "bench-"));

const contestants = {
  "openapi-typescript alone": [
    resolve("node_modules/openapi-typescript/bin/cli.js"),
    resolve("packages/types/src/generated/openapi.yaml"),
    "--output",
    join(scratch, "openapi.ts"),
  ],
  "generate, all outputs": ["scripts/run.mjs", "scripts/generate.ts"],
  "generate --check": ["scripts/run.mjs", "scripts/generate.ts", "--check"],
} as const;

const times = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]));
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, args] of Object.entries(contestants)) {
    const started = performance.now();
    // Its command line reads a redocly.yaml where it stands, and would want ours to name its outputs.
    const cwd = name === "openapi-typescript alone" ? scratch : ".";
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
    if (status !== 0) throw new Error(`${name} failed:\n${stderr}`);
    // The first round warms the disk's and tsx's caches.
    if (round > 0) times.get(name)?.push(performance.now() - started);
  }
}

const [anchor = 1] = [...times.values()].map(median);
for (const [name, values] of times) {
  const ms = median(values);
  console.log(`${name.padEnd(26)} ${ms.toFixed(0).padStart(6)} ms   ${(ms / anchor).toFixed(2)} ×`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
