/**
 * `pnpm dev`: serves the mock from its sources; on each save under `openapi/` generates again and restarts it with the
 * state that it had. A spec that is wrong is reported, and the mock of the last good one goes on.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "chokidar";
import { makeOutputs } from "./generate/outputs.js";
import { writeOutputs } from "./generate/write.js";
import { ProblemsError } from "./problems.js";

const port = process.env.PORT ?? "4010";
const snapshot = `http://127.0.0.1:${port}/_mock/snapshot`;
/** Editors write a file in several steps; this is longer than the pause between them. */
const quietMs = 50;

await generate();
// The only part of the mock that is not run from its sources.
execFileSync(process.execPath, ["packages/mock-server/build-inspector.mjs"], { stdio: "inherit" });
let mock = startMock();
let timer: NodeJS.Timeout | undefined;
let working = false;
let again = false;

// Not node:fs: on Linux, Node 20 loses sight of a file that an editor replaces.
watch("openapi", { ignoreInitial: true }).on("all", () => {
  clearTimeout(timer);
  timer = setTimeout(() => void follow(), quietMs);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    mock.kill();
    process.exit(0);
  });
}

/** Generates and restarts; what is saved meanwhile is followed once more afterwards. */
async function follow(): Promise<void> {
  if (working) {
    again = true;
    return;
  }
  working = true;
  if (await generate()) await restart();
  working = false;
  if (!again) return;
  again = false;
  await follow();
}

/** Whether files were written. */
async function generate(): Promise<boolean> {
  const started = performance.now();
  try {
    const { written, removed } = writeOutputs(".", await makeOutputs("."));
    if (written.length + removed.length === 0) return false;
    console.log(`generated ${written.length} files in ${(performance.now() - started).toFixed(0)} ms`);
    return true;
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    for (const problem of error.problems) console.error(`✗ ${problem}`);
    return false;
  }
}

function startMock(): ChildProcess {
  const args = ["--import", "tsx", "packages/mock-server/src/cli.ts", "--port", port];
  return spawn(process.execPath, args, { stdio: "inherit" });
}

async function restart(): Promise<void> {
  const state = await fetch(snapshot).then(
    (answer) => (answer.ok ? answer.text() : undefined),
    () => undefined,
  );
  const ended = once(mock, "exit");
  mock.kill();
  await ended;
  mock = startMock();
  if (state !== undefined) await restore(state);
}

async function restore(body: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(snapshot, { method: "PUT", headers, body }).catch(() => undefined);
    if (answer?.ok) return;
    if (answer) return console.error(`the state was not taken over: ${await answer.text()}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  console.error("the state was not taken over: the mock did not start");
}
