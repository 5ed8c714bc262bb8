import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createMockServer, type Listening, type MockServer } from "@trigger-api/mock-server";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

/** `pnpm conformance`, as a process, against the mock, whose time passes, and against one that is wrong in one thing. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const key = "tr_prod_conformanceCommand000000";

let mock: MockServer;
let server: Listening;
beforeAll(async () => {
  mock = createMockServer({ secretKeys: [key] });
  server = await mock.listen({ port: 0 });
});
afterAll(() => server.close());
afterEach(() => mock.reset());

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function conformance(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const { TRIGGER_SECRET_KEY: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["scripts/run.mjs", "scripts/conformance.ts", ...args], {
    cwd: root,
    env: { ...inherited, ...env },
  });
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].on("data", (text) => {
      said[stream] += text;
    });
  }
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, ...said })));
}

const toMock = () => ["--url", server.url, "--key", key];

describe("pnpm conformance", () => {
  it("finds the mock to be as the service, and leaves no run behind", async () => {
    const { status, stdout } = await conformance(toMock());
    expect(stdout).toMatch(/^✓ R1 "1h" is understood$/m);
    expect(stdout).not.toMatch(/^✗/m);
    expect(stdout).not.toContain(" C13 ");
    const [, same, different] = /^(\d+) as the service does it, (\d+) different$/m.exec(stdout) ?? [];
    expect([Number(same) > 200, different, status]).toEqual([true, "0", 0]);
    const open = await mock.fetch(`${server.url}/api/v1/runs?filter[status]=QUEUED,DELAYED,EXECUTING`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(await open.json()).toMatchObject({ data: [] });
  });

  it("names the field in which a service differs, and exits 1", async () => {
    const restore = mock.override("runs.reschedule", (run) => ({ ...run, attemptCount: 1 }));
    const { status, stdout } = await conformance([...toMock(), "--only", "R1,R30"]);
    restore();
    expect(stdout).toContain(
      '✗ R1 "1h" is understood (POST /api/v1/runs/{run}/reschedule)\n    body.attemptCount: expected 0, came 1\n',
    );
    expect(stdout).toContain('✓ R30 "" is no delay\n');
    expect(stdout).toMatch(/^1 as the service does it, 1 different$/m);
    expect(status).toBe(1);
  });

  it("tells the same as JSON", async () => {
    const restore = mock.override("runs.reschedule", (run) => ({ ...run, delayedUntil: "2030-01-01T00:00:00.000Z" }));
    const { status, stdout } = await conformance([...toMock(), "--only", "R9, C13", "--json", "--task", "mine"]);
    restore();
    expect([status, JSON.parse(stdout)]).toEqual([
      1,
      {
        same: 0,
        different: 1,
        leftOut: ["C13 a queued run expires when its time to live is over"],
        canceled: 1,
        cases: [
          {
            id: "R9",
            name: '"2999-01-01T00:00:00Z" is understood',
            failures: [
              {
                step: "POST /api/v1/runs/{run}/reschedule",
                path: "body.delayedUntil",
                expected: '"2999-01-01T00:00:00.000Z"',
                came: '"2030-01-01T00:00:00.000Z"',
              },
            ],
          },
        ],
      },
    ]);
    expect(mock.requests.last({ operation: "tasks.trigger" })?.request.path).toBe("/api/v1/tasks/mine/trigger");
  });

  it("never says the key, not where the service does", async () => {
    const restore = mock.override("runs.reschedule", (run) => ({ ...run, taskIdentifier: "x", depth: 0, ttl: key }));
    const { stdout, stderr } = await conformance([...toMock(), "--only", "D1"]);
    restore();
    expect(stdout).toContain('body.ttl: expected "10m", came "[key]"');
    expect(stdout + stderr).not.toContain(key);
  });

  it("takes the key from the environment, and lists what it makes", async () => {
    expect(await conformance(["--url", server.url, "--only", "C7"], { TRIGGER_SECRET_KEY: key })).toMatchObject({
      status: 0,
    });
    const { status, stdout } = await conformance(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/It makes about two hundred runs of that task, .* waitpoint tokens/s);
  });

  it.concurrent.each([
    ["no address", () => ["--key", key], /--url is missing: expected where the service is. Usage: pnpm conformance/],
    ["an address that is none", () => ["--url", "nope", "--key", key], /--url: expected an address.*got "nope"/],
    ["no key", () => ["--url", server.url], /--key is missing/],
    ["an unknown option", () => [...toMock(), "--nope"], /Unknown option '--nope'/],
    ["an unknown case", () => [...toMock(), "--only", "C1,Z9"], /--only: expected the id of a case.*got "Z9"/],
    ["a key that is not known", () => ["--url", server.url, "--key", "tr_wrong"], /does not know the key/],
    ["nobody there", () => ["--url", "http://127.0.0.1:1", "--key", key], /cannot be reached: .+/],
  ])("exits 2 for %s, and says why", async (_name, args, message) => {
    const { status, stdout, stderr } = await conformance(args());
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});
