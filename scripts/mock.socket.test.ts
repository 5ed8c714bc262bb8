import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

/** `pnpm mock`, as a process. */

const root = fileURLToPath(new URL("..", import.meta.url));
const traps = "scripts/test/foreign/traps.yaml";
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

interface Outcome {
  readonly url: string | undefined;
  readonly status: number | null;
  readonly said: string;
}

/** Starts the command, and waits until it listens or has ended. */
function mock(...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/mock.ts", ...args], { cwd: root });
  running.push(child);
  let said = "";
  return new Promise((resolve) => {
    child.stderr.on("data", (text) => {
      said += text;
    });
    child.stdout.on("data", (text) => {
      const url = /on (http:\/\/\S+?),?(?:\s|$)/.exec(String(text))?.[1];
      if (url !== undefined) resolve({ url, status: null, said: said + text });
    });
    child.on("close", (status) => resolve({ url: undefined, status, said }));
  });
}

describe("pnpm mock", () => {
  it("serves a document below its server's path and without it, and says what is wrong with it", async () => {
    const { url, said } = await mock("--spec", traps, "--port", "0");
    expect(said).toMatch(/^warning: .*the discriminator maps "bird"/m);
    expect(said).toMatch(/Mock of "Traps & Pitfalls, 2nd", 7 operations, on http:\S+, also below \/base\/v1/);
    for (const path of ["/base/v1/get", "/get"]) {
      const response = await fetch(`${url}${path}`);
      expect([response.status, await response.json()]).toEqual([200, { id: 7, note: "from the example" }]);
    }
    const refused = await fetch(`${url}/pets/0/toys/a?where[age]=old`);
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      {
        findings: [
          { in: "path", at: "pet-id" },
          { in: "query", at: "where/age" },
        ],
      },
    ]);
    expect((await fetch(`${url}/secret`)).status).toBe(200);
  });

  it("asks for credentials with --auth", async () => {
    const { url } = await mock("--spec", traps, "--port", "0", "--auth");
    expect((await fetch(`${url}/secret`)).status).toBe(401);
    expect((await fetch(`${url}/secret`, { headers: { "x-key": "k" } })).status).toBe(200);
  });

  it("says in one line that a port is in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { status, said } = await mock("--spec", "scripts/test/spec/openapi.yaml", "--port", String(port));
    other.close();
    expect(status).toBe(1);
    expect(said).toBe(
      `✗ port ${port} is in use: stop what listens there, or choose another with --port, 0 for any free one\n`,
    );
  });

  it.each([
    [["--spec", "package.json"], "is no OpenAPI document"],
    [["--spec", traps, "--port", "http"], "--port: expected a number from 0 to 65535"],
  ])("says in one line what is wrong with %j", async (args, want) => {
    const { status, said } = await mock(...args);
    expect(status).toBe(1);
    expect(said.trim().split("\n")).toEqual([expect.stringContaining(want)]);
  });
});
