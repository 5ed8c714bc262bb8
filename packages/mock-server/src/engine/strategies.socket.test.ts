import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMockServer, type MockServerOptions } from "../mock-server.js";
import { MockRequestError } from "./strategies.js";

const base = "https://api.trigger.dev";
const offSpec = { path: "/api/v1/tasks/a/trigger", body: { options: { delay: "1 h" } } };
const unknown = { path: "/api/v1/tusks/a/trigger", body: {} };

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
});

function open(options: MockServerOptions = {}) {
  const mock = createMockServer(options);
  const init = ({ body }: { body: unknown }) => ({
    method: "POST",
    headers: { authorization: `Bearer ${mock.secretKey}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { mock, init, send: (what: typeof offSpec | typeof unknown) => mock.fetch(`${base}${what.path}`, init(what)) };
}

describe("requests that should not have been sent", () => {
  it.each([undefined, "answer", "warn"] as const)("are answered as usual by %s", async (strategy) => {
    const { mock, send } = open(strategy ? { onUnhandled: strategy, onOffSpec: strategy } : {});
    expect((await send(offSpec)).status).toBe(200);
    const answer = await send(unknown);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: expect.stringContaining("The nearest known path is") });
    expect(mock.requests).toHaveLength(2);
    expect(console.warn).toHaveBeenCalledTimes(strategy === "warn" ? 2 : 0);
  });

  it("are named on the console by warn, each with what is wrong with it", async () => {
    const { send } = open({ onUnhandled: "warn", onOffSpec: "warn" });
    await send(offSpec);
    await send(unknown);
    expect(vi.mocked(console.warn).mock.calls.flat()).toEqual([
      expect.stringMatching(
        /^mock server: POST \/api\/v1\/tasks\/a\/trigger \(tasks.trigger\) breaks the spec: body \/options\/delay /,
      ),
      expect.stringMatching(
        /^mock server: POST \/api\/v1\/tusks\/a\/trigger is handled by no operation: .*nearest known path is \/api\/v1\/tasks/,
      ),
    ]);
  });

  it("are rejected by throw, and not carried out", async () => {
    const { mock, send } = open({ onUnhandled: "throw", onOffSpec: "throw" });
    const error = await send(offSpec).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MockRequestError);
    expect(error).toMatchObject({
      kind: "offSpec",
      status: 400,
      operation: "tasks.trigger",
      findings: expect.arrayContaining([expect.objectContaining({ at: "/options/delay" })]),
    });
    await expect(send(unknown)).rejects.toMatchObject({ kind: "unhandled", status: 404, findings: [] });
    expect(mock.requests.map(({ reply }) => reply.status)).toEqual([400, 404]);
    expect(mock.requests[0]).toMatchObject({ transitions: [], reason: expect.stringContaining("not carried out") });
    const runs = await mock.fetch(`${base}/api/v1/runs`, { headers: auth(mock.secretKey) });
    expect(await runs.json()).toMatchObject({ data: [] });
  });

  it("are answered over a socket by throw, in a way that is not tried again", async () => {
    const { mock, init } = open({ onUnhandled: "throw", onOffSpec: "throw" });
    const server = await mock.listen();
    try {
      for (const [what, status] of [
        [offSpec, 400],
        [unknown, 404],
      ] as const) {
        const answer = await fetch(`${server.url}${what.path}`, init(what));
        expect(answer.status).toBe(status);
        expect(answer.headers.get("x-should-retry")).toBe("false");
        expect(await answer.json()).toEqual({ error: expect.stringMatching(/^POST .* (?:breaks|is handled)/) });
      }
    } finally {
      await server.close();
    }
  });

  it.each([
    ["a preflight", "OPTIONS", "/api/v3/runs/run_a"],
    ["a path that ends in a slash", "GET", "/api/v1/runs/"],
    ["an ordinary request", "GET", "/api/v1/runs"],
  ])("are none of %s", async (_, method, path) => {
    const { mock } = open({ onUnhandled: "throw", onOffSpec: "throw" });
    const headers = method === "OPTIONS" ? { origin: "https://a.example" } : auth(mock.secretKey);
    const answer = await mock.fetch(`${base}${path}`, { method, headers });
    expect(answer.status).toBe(200);
  });

  it("say no key", async () => {
    const { mock, init } = open({ onUnhandled: "throw" });
    const path = `/api/v1/${mock.secretKey}`;
    await expect(mock.fetch(`${base}${path}`, init({ body: {} }))).rejects.toThrow(
      expect.not.stringContaining(mock.secretKey),
    );
  });

  it("are dealt with in a way that exists", () => {
    // @ts-expect-error no such strategy
    expect(() => createMockServer({ onOffSpec: "error" })).toThrow(
      'onOffSpec: expected "answer", "warn" or "throw", got "error"',
    );
  });
});

function auth(key: string): Record<string, string> {
  return { authorization: `Bearer ${key}` };
}
