// From plain Node and npm to an installed workspace, and then on to a task: `node scripts/setup.mjs check|start|install`.
// Plain JavaScript, because nothing that could run TypeScript is installed yet.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { packageManager, engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const bin = join(root, "node_modules", ".bin");
const windows = process.platform === "win32";
const env = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: "1",
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
};

const tasks = {
  install: [],
  check: [["tsx", ["scripts/check.ts"]]],
  start: [
    ["node", ["scripts/run.mjs", "scripts/generate.ts"]],
    ["turbo", ["run", "build", "--output-logs=errors-only", "--log-order=grouped"]],
  ],
};

const [, , task = ""] = process.argv;
if (!Object.hasOwn(tasks, task)) fail(`expected one of ${Object.keys(tasks).join(", ")}, got "${task}"`);
checkNode();
install();
for (const [command, args] of tasks[task]) run(command, args);
if (task === "start") serve();

function checkNode() {
  const needed = engines.node.replace(">=", "");
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split(".").map(Number);
  if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
    fail(`expected Node ${engines.node}, got ${process.versions.node}: install a newer one (.nvmrc names it)`);
  }
}

/** The pnpm that `packageManager` pins; by npx the first time, for corepack's signature check fails behind mirrors. */
function install() {
  const quiet = ["install", "--frozen-lockfile", "--reporter=silent"];
  if (installedPnpm() === packageManager) return run("pnpm", quiet);
  run("npx", ["--yes", packageManager, ...quiet]);
}

function installedPnpm() {
  const manifest = join(root, "node_modules", "pnpm", "package.json");
  return existsSync(manifest) ? `pnpm@${JSON.parse(readFileSync(manifest, "utf8")).version}` : undefined;
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: "inherit", shell: windows });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Stays until the server ends, and lets it end by itself on Ctrl-C. */
function serve() {
  const port = process.env.PORT ?? "4010";
  const server = spawn(process.execPath, ["packages/mock-server/bin/trigger-api-mock.js", "--port", port], {
    cwd: root,
    env: { ...env, TRIGGER_API_MOCK_PORT_HINT: "with PORT, 0 for any free one (PORT=0 npm start)" },
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (status) => process.exit(status ?? 0));
}

function fail(message) {
  console.error(`✗ ${message}`);
  process.exit(1);
}
