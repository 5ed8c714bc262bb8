import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { contestants } from "./contestants.js";
import { median } from "./median.js";

const rounds = Number(process.env.ROUNDS ?? 15);

/** Milliseconds that importing a module takes over an empty one, in a process of its own each time. */
export function measureImports(scratch: string): Record<string, string> {
  writeFileSync(join(scratch, "empty.js"), "export {};\n");
  writeFileSync(
    join(scratch, "import.js"),
    "const start = performance.now(); await import(process.argv[2]); console.log(performance.now() - start);\n",
  );
  const modules = { empty: "./empty.js", ...Object.fromEntries(contestants.map(({ id, module }) => [id, module])) };
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(modules).map((id) => [id, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [id, module] of Object.entries(modules)) {
      const { stdout } = spawnSync(process.execPath, ["import.js", module], { cwd: scratch, encoding: "utf8" });
      // The first round warms the disk's caches.
      if (round > 0) times[id]?.push(Number(stdout));
    }
  }
  const empty = median(times.empty ?? []);
  return Object.fromEntries(
    Object.entries(times).map(([id, values]) => [id, `+${Math.max(0, median(values) - empty).toFixed(1)}`]),
  );
}
