import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contestants } from "./contestants.js";
import { lowerQuartile } from "./quantile.js";

const rounds = Number(process.env.ROUNDS ?? 25);

/**
 * Milliseconds that importing a module takes over an empty package, in a process of its own each time: the lower quartile,
 * since what else is on the machine only ever adds.
 */
export function measureImports(scratch: string): Record<string, string> {
  const folder = join(scratch, "node_modules/empty");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "exports": "./index.js" }\n');
  writeFileSync(join(folder, "index.js"), "export {};\n");
  writeFileSync(
    join(scratch, "import.js"),
    "const start = performance.now(); await import(process.argv[2]); console.log(performance.now() - start);\n",
  );
  const modules = { empty: "empty", ...Object.fromEntries(contestants.map(({ id, module }) => [id, module])) };
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(modules).map((id) => [id, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [id, module] of Object.entries(modules)) {
      const { stdout } = spawnSync(process.execPath, ["import.js", module], { cwd: scratch, encoding: "utf8" });
      // The first round warms the disk's caches.
      if (round > 0) times[id]?.push(Number(stdout));
    }
  }
  const empty = lowerQuartile(times.empty ?? []);
  return Object.fromEntries(
    Object.entries(times).map(([id, values]) => [id, `+${Math.max(0, lowerQuartile(values) - empty).toFixed(1)}`]),
  );
}
