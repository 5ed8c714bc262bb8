import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
export const mockServerModule = pathToFileURL(join(root, "packages/mock-server/dist/index.js")).href;
const cli = join(root, "packages/mock-server/bin/trigger-api-mock.js");

/** A key that opens an environment of any mock. */
export const key = "tr_prod_000000000000000000000000";
export const headers = {
  authorization: `Bearer ${key}`,
  "content-type": "application/json",
  "x-trigger-api-version": "2025-07-16",
};

export interface Contender {
  readonly name: string;
  readonly url: string;
  readonly child: ChildProcess;
  /** Milliseconds from the start of the process to its first answer. */
  readonly toFirstAnswer: number;
}

/** The bare server that answers with a run; the run is written beside it. */
export function startFloor(scratch: string, run: string): Promise<Contender> {
  const file = join(scratch, "run.json");
  writeFileSync(file, run);
  return start("floor", [join(here, "floor.mjs"), file]);
}

export function startMock(): Promise<Contender> {
  return start("mock", [cli, "--port", "0"]);
}

async function start(name: string, args: readonly string[]): Promise<Contender> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((found, failed) => {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const match = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (match) found(match[0]);
    });
    child.on("exit", () => failed(new Error(`${name} ended before it listened`)));
  });
  const answer = await fetch(`${url}/api/v1/runs`, { headers });
  await answer.text();
  return { name, url, child, toFirstAnswer: performance.now() - started };
}
