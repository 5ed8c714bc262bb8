import { afterEach, describe, expect, it, vi } from "vitest";
import { failureOf, fakeService, json, secretKey } from "../test/fake-fetch.js";
import { createClient } from "./index.js";
import { createMethod } from "./method.js";
import { createTransport } from "./transport.js";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const ok = json(200, { id: "run_1" });

describe("a request", () => {
  it("is a text URL and a plain init without anything a runtime may not know", async () => {
    const { client, sent } = fakeService([ok]);
    await client.runs.reschedule("run_1", { delay: "1h" });
    const [request] = sent;
    expect(request?.url.href).toBe("https://api.trigger.dev/api/v1/runs/run_1/reschedule");
    expect(request).toMatchObject({ method: "POST", body: '{"delay":"1h"}' });
    expect(Object.keys(request ?? {}).sort()).toEqual(["at", "body", "headers", "method", "signal", "url"]);
    expect(request?.headers).toEqual({
      accept: "application/json",
      authorization: `Bearer ${secretKey}`,
      "content-type": "application/json",
      "x-trigger-api-version": "2025-07-16",
      "x-trigger-request-idempotency-key": expect.any(String),
    });
  });

  it("has no body and no content type where the operation takes none", async () => {
    const { client, sent } = fakeService([ok]);
    await client.runs.cancel("run_1");
    expect(sent[0]).not.toHaveProperty("body");
    expect(sent[0]?.headers).not.toHaveProperty("content-type");
  });

  it("has no body when an optional one is left out", async () => {
    const { client, sent } = fakeService([ok]);
    await client.runs.replay("run_1");
    await client.runs.replay("run_1", undefined, { headers: { "x-a": "b" } });
    await client.runs.replay("run_1", { delay: "1h" });
    expect(sent.map(({ body }) => body)).toEqual([undefined, undefined, '{"delay":"1h"}']);
    expect(sent[1]?.headers["x-a"]).toBe("b");
  });

  it("goes to the global fetch of the moment", async () => {
    const client = createClient({ secretKey });
    vi.stubGlobal("fetch", async () => ok.clone());
    expect(await client.runs.cancel("run_1")).toEqual({ id: "run_1" });
  });
});

describe("the secret key", () => {
  it("can be a function that is asked at each attempt", async () => {
    const keys = ["tr_dev_aaaaaaaaaaaaaaaaaaaaaaaa", "tr_dev_bbbbbbbbbbbbbbbbbbbbbbbb"];
    const { client, sent } = fakeService([json(429, {}, { "retry-after": "0" }), ok], {
      secretKey: async () => keys.shift() ?? "",
    });
    await client.runs.cancel("run_1");
    expect(sent.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer tr_dev_aaaaaaaaaaaaaaaaaaaaaaaa",
      "Bearer tr_dev_bbbbbbbbbbbbbbbbbbbbbbbb",
    ]);
  });

  it("fails the call with what its function throws, and sends nothing", async () => {
    const sealed = new Error("the vault is sealed");
    const { client, sent } = fakeService([ok], { secretKey: () => Promise.reject(sealed) });
    expect(await failureOf(client.runs.cancel("run_1"))).toBe(sealed);
    expect(sent).toHaveLength(0);
  });

  it.each([
    {
      name: "the option first",
      secretKey: "tr_a",
      env: { TRIGGER_SECRET_KEY: "tr_b", TRIGGER_ACCESS_TOKEN: "tr_c" },
      want: "tr_a",
    },
    {
      name: "then TRIGGER_SECRET_KEY",
      env: { TRIGGER_SECRET_KEY: "tr_b", TRIGGER_ACCESS_TOKEN: "tr_c" },
      want: "tr_b",
    },
    { name: "then TRIGGER_ACCESS_TOKEN", env: { TRIGGER_SECRET_KEY: "", TRIGGER_ACCESS_TOKEN: "tr_c" }, want: "tr_c" },
    { name: "without the line end of its file", secretKey: "tr_a\n", env: {}, want: "tr_a" },
  ])("is $name", async ({ secretKey, env, want }) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const { client, sent } = fakeService([ok], { secretKey });
    await client.runs.cancel("run_1");
    expect(sent[0]?.headers.authorization).toBe(`Bearer ${want}`);
  });

  it("is asked for before any request when there is none", async () => {
    vi.stubEnv("TRIGGER_SECRET_KEY", "");
    vi.stubEnv("TRIGGER_ACCESS_TOKEN", "");
    const { client, sent } = fakeService([ok], { secretKey: undefined });
    await expect(client.runs.cancel("run_1")).rejects.toThrow(
      "There is no secret key: set createClient({ secretKey }), TRIGGER_SECRET_KEY or TRIGGER_ACCESS_TOKEN",
    );
    expect(sent).toHaveLength(0);
  });

  it.each(["tr_dev_ä", "tr_dev_a b", "tr_dev_a\nb"])("of %j is refused without being repeated", async (bad) => {
    const { client, sent } = fakeService([ok], { secretKey: bad });
    const error = await failureOf(client.runs.cancel("run_1"));
    expect(String(error)).toContain("The secret key may only have ASCII characters");
    expect(String(error)).not.toContain(bad);
    expect(sent).toHaveLength(0);
  });

  it("is not needed by an operation that is open", async () => {
    vi.stubEnv("TRIGGER_SECRET_KEY", "");
    vi.stubEnv("TRIGGER_ACCESS_TOKEN", "");
    const seen: Record<string, string>[] = [];
    const call = createTransport({
      fetch: async (_, { headers }) => {
        seen.push(headers);
        return ok.clone();
      },
    });
    await createMethod(["timezones.list", "GET", "/api/v1/timezones", "o"], call)();
    expect(seen[0]).not.toHaveProperty("authorization");
  });
});

describe("the base URL", () => {
  it.each([
    { name: "is the service by default", want: "https://api.trigger.dev/api/v3/runs/run_1" },
    {
      name: "comes from TRIGGER_API_URL",
      env: "http://localhost:4010",
      want: "http://localhost:4010/api/v3/runs/run_1",
    },
    { name: "is the option first", baseUrl: "http://a", env: "http://b", want: "http://a/api/v3/runs/run_1" },
    { name: "may end in slashes", baseUrl: "http://a/base//", want: "http://a/base/api/v3/runs/run_1" },
  ])("$name", async ({ baseUrl, env, want }) => {
    vi.stubEnv("TRIGGER_API_URL", env ?? "");
    const { client, sent } = fakeService([ok], { baseUrl });
    await client.runs.retrieve("run_1");
    expect(sent[0]?.url.href).toBe(want);
  });

  it.each(["api.trigger.dev", "", "http://", "http://a?b=c", "ftp://a"])("of %j is refused", (baseUrl) => {
    expect(() => createClient({ secretKey, baseUrl })).toThrow(
      `baseUrl or TRIGGER_API_URL must be like https://api.trigger.dev, but is ${JSON.stringify(baseUrl.replace(/\/+$/, ""))}`,
    );
  });
});

describe("headers", () => {
  it("add up, the call's winning over the client's and both over our own, whatever their case", async () => {
    const { client, sent } = fakeService([ok], {
      headers: { "X-A": "client", "X-B": "client", Accept: "*/*" },
      branch: "feature",
    });
    await client.runs.retrieve("run_1", { headers: { "x-a": "call", "X-B": undefined } });
    expect(sent[0]?.headers).toMatchObject({ "x-a": "call", accept: "*/*", "x-trigger-branch": "feature" });
    expect(sent[0]?.headers).not.toHaveProperty("x-b");
  });

  it("take the branch from the environment", async () => {
    vi.stubEnv("TRIGGER_PREVIEW_BRANCH", "from-env");
    const { client, sent } = fakeService([ok]);
    await client.runs.retrieve("run_1");
    expect(sent[0]?.headers["x-trigger-branch"]).toBe("from-env");
  });
});

describe("hooks", () => {
  it("are told of each attempt, of waiting, and of the end", async () => {
    const told: unknown[] = [];
    const tell = (hook: string) => (event: object) =>
      told.push([hook, { ...event, response: undefined, error: undefined }]);
    const { client } = fakeService([json(503, {}, { "retry-after": "0" }), json(404, { error: "Not found" })], {
      onRequest: tell("onRequest"),
      onResponse: tell("onResponse"),
      onRetry: tell("onRetry"),
      onError: tell("onError"),
    });
    await client.runs.retrieve("run_1").catch(() => undefined);
    const about = { operation: "runs.retrieve", method: "GET", url: "https://api.trigger.dev/api/v3/runs/run_1" };
    expect(told).toMatchObject([
      ["onRequest", { ...about, attempt: 1 }],
      ["onResponse", { ...about, attempt: 1, status: 503, duration: expect.any(Number) }],
      ["onRetry", { ...about, attempt: 1, delay: 0 }],
      ["onRequest", { ...about, attempt: 2 }],
      ["onResponse", { ...about, attempt: 2, status: 404 }],
      ["onError", { ...about, attempt: 2 }],
    ]);
  });

  it("may add headers, and do not see the key", async () => {
    let seen: unknown;
    const { client, sent } = fakeService([ok], {
      onRequest: async ({ headers }) => {
        seen = { ...headers };
        headers.traceparent = "00-1";
      },
    });
    await client.runs.retrieve("run_1");
    expect(sent[0]?.headers.traceparent).toBe("00-1");
    expect(JSON.stringify(seen)).not.toContain(secretKey);
  });

  it("end the call with what they throw", async () => {
    const stop = new Error("not today");
    const { client, sent } = fakeService([ok], {
      onRequest: () => {
        throw stop;
      },
    });
    expect(await failureOf(client.runs.retrieve("run_1"))).toBe(stop);
    expect(sent).toHaveLength(0);
  });

  it("are not told of an error when the caller aborts", async () => {
    const onError = vi.fn();
    const { client } = fakeService([ok], { onError });
    await failureOf(client.runs.retrieve("run_1", { signal: AbortSignal.abort() }));
    expect(onError).not.toHaveBeenCalled();
  });
});
