/**
 * `pnpm bench` runs every bench, `pnpm bench client` one or some by name. A bench is a file beside this one; what it needs
 * besides stands in a folder of its name. Peers are installed into `bench/node_modules`, by a lockfile of its own.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "..");
const env = { ...process.env, PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH}` };
const benches = readdirSync(here)
  .filter((name) => name.endsWith(".ts") && name !== "index.ts")
  .map((name) => name.slice(0, -".ts".length));

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(", ")}. There are: ${benches.join(", ")}`);
  process.exit(1);
}

if (!existsSync(join(here, "node_modules"))) {
  run("pnpm", "install", "--dir", here, "--ignore-workspace", "--frozen-lockfile");
}
/** Benches that measure what they are pointed at, by the variable that says where it is. */
const pointed: Readonly<Record<string, string>> = { foreign: "SPEC" };

for (const name of asked.length > 0 ? asked : benches) {
  const variable = pointed[name];
  if (variable && !process.env[variable]) {
    console.log(`\n## ${name}\n\nskipped: set ${variable} to a file`);
    continue;
  }
  console.log(`\n## ${name}\n`);
  run("node", "--expose-gc", "--import", "tsx", join(here, `${name}.ts`));
}

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
