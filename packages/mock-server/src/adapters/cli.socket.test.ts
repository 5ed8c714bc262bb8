import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import type { Listening } from "./node.js";
import { runCli } from "./run-cli.js";

const run = promisify(execFile);

async function cli(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const outcome = await runCli({ args, print: (text) => out.push(text), printError: (text) => err.push(text) });
  return { outcome, out: out.join(""), err: err.join("") };
}

function server(outcome: number | Listening): Listening {
  if (typeof outcome === "number") throw new Error(`expected a server, got exit code ${outcome}`);
  return outcome;
}

test("the printed lines work as pasted, in order", async () => {
  const { outcome, out } = await cli("--port", "0", "--now", "2027-01-01T00:00:00Z", "--frozen");
  const { url, close } = server(outcome);
  try {
    const lines = out.split("\n");
    const script = lines
      .slice(lines.findIndex((line) => line.startsWith("#")))
      .filter((line) => !line.startsWith("Inspector"));
    const { stdout } = await run("bash", ["-euc", script.join("\n")]);
    const [id, rescheduled = "", advanced = "", retrieved = ""] = stdout.trim().split("\n");
    expect(id).toMatch(/^run_\w+$/);
    expect(JSON.parse(rescheduled)).toMatchObject({ id, status: "DELAYED", delayedUntil: "2027-01-01T02:00:00.000Z" });
    expect(JSON.parse(advanced)).toMatchObject({ fired: [{ id, to: "QUEUED" }] });
    expect(JSON.parse(retrieved)).toMatchObject({ id, status: "QUEUED" });
    expect(out).toContain(`Inspector: ${url}/_mock`);
  } finally {
    await close();
  }
});

test("a port in use is refused in one line with the way out", async () => {
  const first = server((await cli("--port", "0")).outcome);
  try {
    const { outcome, err } = await cli("--port", String(first.port));
    expect(outcome).toBe(1);
    expect(err).toMatch(/^trigger-api-mock: port \d+ is in use: .*--port.*\n$/);
  } finally {
    await first.close();
  }
});

test("an address of another machine is refused in one line", async () => {
  const { outcome, err } = await cli("--port", "0", "--host", "192.0.2.1");
  expect([outcome, err]).toEqual([
    1,
    expect.stringMatching(/^trigger-api-mock: 192\.0\.2\.1 is no address of this machine.*\n$/),
  ]);
});

test("--help and --version print and end", async () => {
  expect(await cli("--help")).toMatchObject({ outcome: 0, out: expect.stringContaining("--allow-host"), err: "" });
  expect(await cli("--version")).toMatchObject({ outcome: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/) });
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s ends the process with 0",
  async (signal) => {
    const child = spawn(process.execPath, [
      "--import",
      "tsx",
      new URL("../cli.ts", import.meta.url).pathname,
      "--port",
      "0",
    ]);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.stdout.once("data", () => child.kill(signal));
      child.stderr.on("data", (text) => reject(new Error(String(text))));
      child.once("exit", resolve);
    });
    expect(code).toBe(0);
  },
  20_000,
);
