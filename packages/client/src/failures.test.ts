import { inspect } from "node:util";
import vm from "node:vm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failureOf, fakeService, json, type Reply, secretKey, settle } from "../test/fake-fetch.js";
import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  InternalServerError,
  isTriggerApiError,
  NotFoundError,
  ParseError,
  PermissionDeniedError,
  RateLimitError,
  TimeoutError,
  TriggerApiError,
  UnprocessableEntityError,
} from "./index.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const html = (status: number) => new Response("<html>bad gateway</html>", { status });

describe("what a caller sees", () => {
  it.each<{ name: string; reply: Reply; Class: unknown; status?: number; body: unknown; requests: number }>([
    {
      name: "400",
      reply: json(400, { error: "x" }),
      Class: BadRequestError,
      status: 400,
      body: { error: "x" },
      requests: 1,
    },
    { name: "401", reply: json(401, {}), Class: AuthenticationError, status: 401, body: {}, requests: 1 },
    { name: "403", reply: json(403, {}), Class: PermissionDeniedError, status: 403, body: {}, requests: 1 },
    {
      name: "404 with JSON",
      reply: json(404, { error: "Run not found" }),
      Class: NotFoundError,
      status: 404,
      body: { error: "Run not found" },
      requests: 1,
    },
    {
      name: "404 with HTML",
      reply: html(404),
      Class: NotFoundError,
      status: 404,
      body: "<html>bad gateway</html>",
      requests: 1,
    },
    {
      name: "404 without a body",
      reply: new Response("", { status: 404 }),
      Class: NotFoundError,
      status: 404,
      body: undefined,
      requests: 1,
    },
    { name: "405", reply: json(405, {}), Class: TriggerApiError, status: 405, body: {}, requests: 1 },
    { name: "409", reply: json(409, {}), Class: ConflictError, status: 409, body: {}, requests: 3 },
    { name: "413", reply: json(413, {}), Class: TriggerApiError, status: 413, body: {}, requests: 1 },
    { name: "422", reply: json(422, {}), Class: UnprocessableEntityError, status: 422, body: {}, requests: 1 },
    { name: "429", reply: json(429, {}), Class: RateLimitError, status: 429, body: {}, requests: 3 },
    {
      name: "500 with an empty body",
      reply: new Response("", { status: 500 }),
      Class: InternalServerError,
      status: 500,
      body: undefined,
      requests: 3,
    },
    {
      name: "500 with plain text",
      reply: new Response("Unexpected Server Error", { status: 500 }),
      Class: InternalServerError,
      status: 500,
      body: "Unexpected Server Error",
      requests: 3,
    },
    {
      name: "502 with HTML",
      reply: html(502),
      Class: InternalServerError,
      status: 502,
      body: "<html>bad gateway</html>",
      requests: 3,
    },
    {
      name: "a refusal of JSON null",
      reply: json(404, null),
      Class: NotFoundError,
      status: 404,
      body: null,
      requests: 1,
    },
    { name: "200 with an empty body", reply: new Response(""), Class: ParseError, status: 200, body: "", requests: 1 },
    {
      name: "200 with HTML",
      reply: html(200),
      Class: ParseError,
      status: 200,
      body: "<html>bad gateway</html>",
      requests: 1,
    },
    {
      name: "200 with half a body",
      reply: new Response('{"id":"run_'),
      Class: ParseError,
      status: 200,
      body: '{"id":"run_',
      requests: 1,
    },
    { name: "no answer", reply: new TypeError("fetch failed"), Class: ConnectionError, body: undefined, requests: 3 },
    {
      name: "a refusal whose body breaks off",
      reply: () =>
        new Response(new ReadableStream({ start: (stream) => stream.error(new Error("reset")) }), { status: 404 }),
      Class: NotFoundError,
      status: 404,
      body: undefined,
      requests: 1,
    },
  ])("$name", async ({ reply, Class, status, body, requests }) => {
    const { client, sent } = fakeService([reply]);
    const error = await failureOf(client.runs.cancel("run_1"));
    expect(error).toBeInstanceOf(Class);
    expect(error).toBeInstanceOf(TriggerApiError);
    expect(error).toMatchObject({ status, body, operation: "runs.cancel", method: "POST", attempts: requests });
    expect(error).toHaveProperty("url", "https://api.trigger.dev/api/v2/runs/run_1/cancel");
    expect(sent).toHaveLength(requests);
  });

  it("reads what the service says, where and how often", async () => {
    const { client } = fakeService([json(404, { error: "Run not found" }, { "x-request-id": "r1" })]);
    const error = await failureOf(client.runs.retrieve("run_1"));
    expect(error).toMatchObject({
      name: "NotFoundError",
      message:
        "runs.retrieve failed with status 404: Run not found (GET https://api.trigger.dev/api/v3/runs/run_1, attempt 1)",
      headers: { "content-type": "application/json", "x-request-id": "r1" },
    });
    expect(error).toHaveProperty("stack", expect.stringMatching(/^NotFoundError: runs\.retrieve failed/));
  });

  it("has the cause of a connection that failed", async () => {
    const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const { client } = fakeService([new TypeError("fetch failed", { cause: refused })]);
    const error = await failureOf(client.runs.retrieve("run_1", { retry: { attempts: 1 } }));
    expect(error).toHaveProperty("message", expect.stringContaining("got no answer: TypeError: fetch failed"));
    expect(error).toHaveProperty("cause.cause.code", "ECONNREFUSED");
  });

  it("has a failure under withResponse that nobody else has to catch", async () => {
    vi.useRealTimers();
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", listen);
    const { client } = fakeService([json(404, { error: "Run not found" })]);
    await expect(client.runs.retrieve("run_1").withResponse()).rejects.toBeInstanceOf(NotFoundError);
    await expect(client.runs.list().withResponse()).rejects.toBeInstanceOf(NotFoundError);
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", listen);
    expect(unhandled).toEqual([]);
  });
});

describe("a time limit", () => {
  const never = () => new Promise<Response>(() => undefined);

  it("holds for each attempt, by default 30 seconds", async () => {
    const { client, sent } = fakeService([never]);
    vi.spyOn(Math, "random").mockReturnValue(0);
    const error = await failureOf(client.runs.retrieve("run_1"));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toHaveProperty("message", expect.stringContaining("took more than 30000 ms"));
    expect(sent.map(({ at }) => at)).toEqual([0, 30_500, 61_500]);
  });

  it("includes reading the body, and ends the request", async () => {
    let signal: { readonly aborted: boolean } | undefined;
    const { client } = fakeService([
      (init) => {
        signal = init.signal;
        return new Response(new ReadableStream({ start: () => undefined }));
      },
    ]);
    const error = await failureOf(client.runs.retrieve("run_1", { timeout: 200, retry: { attempts: 1 } }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(signal?.aborted).toBe(true);
  });

  it("begins anew at each attempt, also while the body is read", async () => {
    const { client, sent } = fakeService([
      () => new Response(new ReadableStream({ start: () => undefined })),
      () => new Promise<Response>((resolve) => setTimeout(() => resolve(json(200, { id: "run_1" })), 900)),
    ]);
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { attempts } = await settle(client.runs.retrieve("run_1", { timeout: 1_000 }).withResponse());
    expect(attempts).toBe(2);
    expect(sent.map(({ at }) => at)).toEqual([0, 1_500]);
  });

  it.each([0, Number.POSITIVE_INFINITY])("can be %s for none", async (timeout) => {
    const slow = () =>
      new Promise<Response>((resolve) => setTimeout(() => resolve(json(200, { id: "run_1" })), 120_000));
    const { client, sent } = fakeService([slow]);
    await settle(client.runs.cancel("run_1", { timeout }));
    expect(sent).toHaveLength(1);
  });

  it("leaves no timer behind", async () => {
    await settle(fakeService([json(200, {})]).client.runs.retrieve("run_1"));
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("an abort", () => {
  const reason = new Error("the user went away");

  it("stays an abort before the first request", async () => {
    const { client, sent } = fakeService([json(200, {})]);
    expect(await failureOf(client.runs.retrieve("run_1", { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(sent).toHaveLength(0);
  });

  it.each<{ name: string; reply: Reply }>([
    { name: "while no answer comes", reply: () => new Promise<Response>(() => undefined) },
    { name: "while the body comes", reply: () => new Response(new ReadableStream({ start: () => undefined })) },
    { name: "while it waits to try again", reply: json(503, {}, { "retry-after": "30" }) },
    {
      name: "when fetch makes an error of its own of it",
      reply: ({ signal }) =>
        new Promise<Response>((_, reject) => signal.addEventListener("abort", () => reject(new TypeError("aborted")))),
    },
  ])("stays an abort $name", async ({ reply }) => {
    const controller = new AbortController();
    const { client, sent } = fakeService([reply]);
    setTimeout(() => controller.abort(reason), 1_000);
    expect(await failureOf(client.runs.retrieve("run_1", { signal: controller.signal }))).toBe(reason);
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has the runtime's own reason when none was given", async () => {
    const controller = new AbortController();
    const { client } = fakeService([() => new Promise<Response>(() => undefined)]);
    setTimeout(() => controller.abort(), 100);
    const error = await failureOf(client.runs.retrieve("run_1", { signal: controller.signal }));
    expect(error).toHaveProperty("name", "AbortError");
    expect(isTriggerApiError(error)).toBe(false);
  });
});

describe("a secret", () => {
  const leak = `Bearer ${secretKey}`;

  it.each<{ name: string; reply: Reply }>([
    { name: "in an answer's body", reply: json(401, { error: `Unknown key ${secretKey}` }) },
    { name: "in an answer's text", reply: new Response(leak, { status: 500 }) },
    { name: "in an answer's headers", reply: json(404, {}, { "x-echo": leak }) },
    { name: "in an answer that cannot be read", reply: new Response(leak) },
    {
      name: "in what fetch throws",
      reply: Object.assign(new TypeError(leak, { cause: new Error(leak) }), { request: { leak } }),
    },
  ])("$name does not show, however it is printed", async ({ reply }) => {
    const { client } = fakeService([reply]);
    const error = await failureOf(client.runs.retrieve("run_1"));
    const printed = [
      String(error),
      JSON.stringify(error),
      inspect(error, { showHidden: true, depth: Number.POSITIVE_INFINITY, getters: true }),
      inspect(client, { showHidden: true, depth: Number.POSITIVE_INFINITY }),
    ].join("\n");
    expect(printed).not.toContain(secretKey);
    expect(printed).toContain("runs.retrieve");
  });

  it("in a header of the caller's own does not show either", async () => {
    const own = "tr_stg_abcdefghijklmnopqrstuvwx";
    const { client } = fakeService([new Error(own)], { headers: { Authorization: `Bearer ${own}` } });
    expect(inspect(await failureOf(client.runs.retrieve("run_1")))).not.toContain(own);
  });

  it("in a base URL does not show, and is not sent", async () => {
    const { client, sent } = fakeService([new Error("refused")], { baseUrl: "http://user:hunter2@localhost:4010/" });
    expect(inspect(await failureOf(client.runs.retrieve("run_1")), { showHidden: true })).not.toContain("hunter2");
    expect(sent[0]?.url.href).toBe("http://localhost:4010/api/v3/runs/run_1");
  });
});

describe("isTriggerApiError", () => {
  const refusal = async () =>
    failureOf(fakeService([json(404, { error: "Run not found" })]).client.runs.retrieve("run_1"));

  it("asks for operation and status where they are given", async () => {
    const error = await refusal();
    expect(isTriggerApiError(error)).toBe(true);
    expect(isTriggerApiError(error, "runs.retrieve")).toBe(true);
    expect(isTriggerApiError(error, "runs.cancel")).toBe(false);
    expect(isTriggerApiError(error, "runs.retrieve", 404)).toBe(true);
    expect(isTriggerApiError(error, "runs.retrieve", 401)).toBe(false);
  });

  it.each([undefined, null, 404, "Run not found", {}, new Error("x")])("is not fooled by %s", (thrown) => {
    expect(isTriggerApiError(thrown)).toBe(false);
  });

  it("knows an error of another realm", () => {
    const foreign: unknown = vm.runInNewContext(
      'new (class extends Error { get isTriggerApiError() { return true } operation = "runs.cancel"; status = 404 })()',
    );
    expect(foreign).not.toBeInstanceOf(Error);
    expect(isTriggerApiError(foreign, "runs.cancel", 404)).toBe(true);
  });
});
