import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { connectMock } from "../connect-mock.js";
import { type RunningCli, runCli } from "./run-cli.js";

const run = promisify(execFile);

async function cli(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const print = (text: string) => out.push(text);
  const printError = (text: string) => err.push(text);
  const outcome = await runCli({ args, colours: false, print, printError });
  return {
    outcome,
    get out() {
      return out.join("");
    },
    get err() {
      return err.join("");
    },
  };
}

function server(outcome: number | RunningCli): RunningCli {
  if (typeof outcome === "number") throw new Error(`expected a server, got exit code ${outcome}`);
  return outcome;
}

/** The command line in a process of its own, from its sources. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const entry = new URL("../cli.ts", import.meta.url).pathname;
  return spawn(process.execPath, ["--import", "tsx", entry, "--port", "0", ...args], {
    env: { ...process.env, ...env },
  });
}

/** Its address, once it has printed its first lines. */
async function addressOf(child: ReturnType<typeof start>): Promise<string> {
  let said = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    said += text;
    const url = /^Inspector: (.*)\/_mock$/m.exec(said)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`it ended before it listened: ${said}`);
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
    expect(err).toMatch(
      /^trigger-api-mock: port \d+ is in use: stop what listens there, or choose another with --port, 0 for any free one\n$/,
    );
  } finally {
    await first.close();
  }
});

test("a port in use is told to whoever used npm start in the words of npm start", async () => {
  const first = server((await cli("--port", "0")).outcome);
  const child = start(["--port", String(first.port)], { TRIGGER_API_MOCK_PORT_HINT: "with PORT=4011 npm start" });
  try {
    let err = "";
    for await (const text of child.stderr.setEncoding("utf8")) err += text;
    expect(err).toMatch(/is in use: stop what listens there, or choose another with PORT=4011 npm start\n$/);
  } finally {
    child.kill();
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

test("a command line that is not understood ends with 2", async () => {
  expect(await cli("--prot", "1")).toMatchObject({ outcome: 2, out: "", err: expect.stringContaining("--port?") });
});

test("a key that was given is printed nowhere, and the printed lines take it from the shell", async () => {
  const key = `tr_prod_${"s3cret".repeat(4)}`;
  const ran = await cli("--port", "0", "--secret-key", key, "--now", "2027-01-01T00:00:00Z", "--frozen");
  const { close } = server(ran.outcome);
  try {
    const script = ran.out.slice(ran.out.indexOf("#"), ran.out.indexOf("Inspector"));
    const { stdout } = await run("bash", ["-euc", script], { env: { ...process.env, TRIGGER_SECRET_KEY: key } });
    expect(stdout).toContain('"status":"QUEUED"');
    await fetch(`${ran.out.match(/http:\S+\d/)?.[0]}/api/v1/runs/${key}?key=${key}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(ran.out).toContain("/api/v1/runs/tr_prod_…cret");
    expect(ran.out + ran.err).not.toContain("s3crets3cret");
  } finally {
    await close();
  }
});

describe("with --strict", () => {
  const headers = { authorization: `Bearer tr_prod_${"a".repeat(24)}`, "content-type": "application/json" };

  test("it ends with 0 where every request was as it should be, faults included", async () => {
    const ran = await cli("--port", "0", "--strict");
    const { url, close, exitCode } = server(ran.outcome);
    const trigger = () => fetch(`${url}/api/v1/tasks/t/trigger`, { method: "POST", headers, body: "{}" });
    expect((await trigger()).status).toBe(200);
    await connectMock({ url }).faults.add({ status: 503, times: 1 });
    expect((await trigger()).status).toBe(503);
    await close();
    expect([exitCode(), ran.err]).toEqual([0, ""]);
  });

  test.each<[what: string, path: string, body: unknown, status: number, error: RegExp]>([
    ["no operation takes", "/api/v1/nothing", {}, 404, /^POST \/api\/v1\/nothing is handled by no operation: /],
    ["is off spec", "/api/v1/tasks/t/trigger", { options: { maxAttempts: "three" } }, 400, /breaks the spec: body /],
  ])("a request that %s is refused and not carried out, and it ends with 3", async (_, path, body, status, error) => {
    const ran = await cli("--port", "0", "--strict");
    const { url, close, exitCode } = server(ran.outcome);
    const answer = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error: expect.stringMatching(error) });
    expect(await connectMock({ url }).requests.last()).toMatchObject({ transitions: [] });
    await close();
    expect(exitCode()).toBe(3);
    expect(ran.out).toContain(`✗ ${status} POST ${path}`);
    expect(ran.err).toMatch(/^trigger-api-mock: --strict: 1 request was refused /);
  });

  test("a success that did less than asked is answered, and it ends with 3", async () => {
    const ran = await cli("--port", "0", "--strict");
    const { url, close, exitCode } = server(ran.outcome);
    const body = JSON.stringify({ options: { delay: "2001-01-01T00:00:00Z" } });
    expect((await fetch(`${url}/api/v1/tasks/t/trigger`, { method: "POST", headers, body })).status).toBe(200);
    await close();
    expect(exitCode()).toBe(3);
  });
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s ends the process with 0",
  async (signal) => {
    const child = start([]);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.stdout.once("data", () => child.kill(signal));
      child.stderr.on("data", (text) => reject(new Error(String(text))));
      child.once("exit", resolve);
    });
    expect(code).toBe(0);
  },
  20_000,
);

test("with --state, killed at any moment, it has lost nothing that it answered", { timeout: 30_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "mock-cli-"));
  const args = ["--state", join(folder, "mock.state"), "--now", "2027-01-01T00:00:00Z", "--frozen"];
  const headers = { authorization: `Bearer tr_prod_${"a".repeat(24)}`, "content-type": "application/json" };
  const answered: string[] = [];
  try {
    const first = start(args);
    const url = await addressOf(first);
    const callers = Array.from({ length: 4 }, async () => {
      for (;;) {
        const response = await fetch(`${url}/api/v1/tasks/t/trigger`, { method: "POST", headers, body: "{}" });
        // The service answers so, as the spec says.
        const { id } = (await response.json()) as { id: string };
        if (answered.push(id) === 40) first.kill("SIGKILL");
      }
    });
    await Promise.allSettled(callers);
    const second = start(args);
    const again = await addressOf(second);
    const found = await Promise.all(answered.map((id) => fetch(`${again}/api/v3/runs/${id}`, { headers })));
    expect(answered.length).toBeGreaterThanOrEqual(40);
    expect(found.filter(({ status }) => status !== 200)).toEqual([]);
    second.kill();
    await once(second, "exit");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("where the disk is full, it says so with 500, and has lost nothing else", { timeout: 30_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "mock-cli-"));
  const state = join(folder, "mock.state");
  const headers = { authorization: `Bearer tr_prod_${"a".repeat(24)}`, "content-type": "application/json" };
  const trigger = async (url: string) => {
    const body = JSON.stringify({ payload: "x".repeat(500_000) });
    const response = await fetch(`${url}/api/v1/tasks/t/trigger`, { method: "POST", headers, body });
    // A run's id, or an error, as the status says.
    return { status: response.status, ...((await response.json()) as { id?: string; error?: string }) };
  };
  try {
    const entry = new URL("../cli.ts", import.meta.url).pathname;
    // In units of 1,024 bytes: no file may be longer.
    const limited = `ulimit -f 3000; exec "$0" --import tsx "${entry}" --port 0 --state "${state}"`;
    const first = spawn("bash", ["-c", limited, process.execPath]);
    const url = await addressOf(first);
    const answers = [];
    do answers.push(await trigger(url));
    while (answers.length < 20 && answers.at(-1)?.status === 200);
    expect(answers.at(-1)).toMatchObject({
      status: 500,
      error: expect.stringMatching(/^The mock could not write .*EFBIG/),
    });
    expect(answers.length).toBeGreaterThan(2);
    first.kill();
    await once(first, "exit");
    const second = server((await cli("--port", "0", "--state", state)).outcome);
    const ids = answers.flatMap(({ id }) => id ?? []);
    const found = await Promise.all(ids.map((id) => fetch(`${second.url}/api/v3/runs/${id}`, { headers })));
    expect(found.map(({ status }) => status)).toEqual(ids.map(() => 200));
    expect((await trigger(second.url)).status).toBe(200);
    await second.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a state file that is in use is refused in one line", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mock-cli-"));
  const state = join(folder, "mock.state");
  writeFileSync(`${state}.lock`, String(process.ppid));
  const { outcome, err } = await cli("--port", "0", "--state", state);
  rmSync(folder, { recursive: true });
  expect([outcome, err]).toEqual([1, expect.stringMatching(/^trigger-api-mock: --state .* uses it: .*\n$/)]);
});

test("it goes on where nobody reads its output any more", { timeout: 20_000 }, async () => {
  const child = start([]);
  try {
    // Reading ends with the address: the pipe is closed.
    const url = await addressOf(child);
    for (let count = 0; count < 3; count++) expect((await fetch(`${url}/api/v1/nothing`)).status).toBe(401);
  } finally {
    child.kill();
  }
});

test.each<[name: string, env: Readonly<Record<string, string>>, coloured: boolean]>([
  ["no colours where it is no terminal", {}, false],
  ["colours where FORCE_COLOR asks for them", { FORCE_COLOR: "1" }, true],
])("%s", { timeout: 20_000 }, async (_, env, coloured) => {
  const child = start([], env);
  let said = "";
  const logged = new Promise<void>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const url = /^Inspector: (.*)\/_mock$/m.exec(said)?.[1];
      if (said.includes("/api/v1/nothing")) resolve();
      else if (url !== undefined) fetch(`${url}/api/v1/nothing`);
    });
  });
  await logged;
  child.kill();
  expect(said.includes("\u001b[")).toBe(coloured);
});
