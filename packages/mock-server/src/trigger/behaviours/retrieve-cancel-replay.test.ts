import { beforeEach, describe, expect, test } from "vitest";
import { idOf, type OpenMock, openMock } from "../../../test/open-mock.js";
import { createMockServer } from "../../mock-server.js";
import { signToken } from "../tokens.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

const cancel = (id: string) => open.call("POST", `/api/v2/runs/${id}/cancel`);
const replay = (id: string, body?: unknown) => open.call("POST", `/api/v1/runs/${id}/replay`, { body });
const tokenFor = (scopes: string[], lifetime = 900_000) => {
  const { id, secretKey } = open.mock.environment(open.mock.secretKey);
  const token = signToken({ sub: id, scopes }, secretKey, { now: Date.parse("2030-01-01T00:00:00Z"), lifetime });
  return { authorization: `Bearer ${token}` };
};
const forbidden = {
  status: 403,
  body: { error: "Unauthorized", code: "unauthorized", param: "access_token", type: "authorization" },
};

describe("retrieving", () => {
  test("an unknown run asks the client to try again", async () => {
    const reply = await open.call("GET", "/api/v3/runs/run_nope");
    expect(reply).toMatchObject({ status: 404, body: { error: "Not found" } });
    expect(reply.headers.get("x-should-retry")).toBe("true");
    expect(reply.headers.get("x-mock-reason")).toContain("run_nope");
  });

  test("an unknown run asks nothing of the kind where retries are to be fast", async () => {
    const mock = createMockServer({ fastRetries: true });
    const reply = await mock.fetch("http://mock/api/v3/runs/run_nope", { headers: { authorization: mock.secretKey } });
    expect(reply.status).toBe(404);
    expect(reply.headers.get("x-should-retry")).toBe("false");
  });

  test("a run of another environment is the same as an unknown one", async () => {
    const id = await open.trigger();
    const headers = { authorization: "Bearer tr_prod_abcdefghijklmnopqrstuvwx" };
    expect(await open.call("GET", `/api/v3/runs/${id}`, { headers })).toMatchObject({
      status: 404,
      body: { error: "Not found" },
    });
  });

  test.each<[string, unknown, string]>([
    ["no", undefined, "application/problem+json"],
    ["a misshapen", "Bearer x", "application/json; charset=utf-8"],
  ])("with %s key is 401", async (_, authorization, contentType) => {
    const headers = { authorization: authorization as string | undefined };
    const reply = await open.call("GET", "/api/v3/runs/x", { headers });
    expect(reply.status).toBe(401);
    expect(reply.headers.get("content-type")).toBe(contentType);
  });

  test("without the version header speaks the old words, and answers the seven questions by them", async () => {
    const id = await open.trigger();
    open.mock.runs.wait(id);
    const old = { headers: { "x-trigger-api-version": undefined } };
    expect(await open.call("GET", `/api/v3/runs/${id}`, old)).toMatchObject({
      body: { status: "FROZEN", isExecuting: true, isWaiting: false },
    });
    expect(await open.call("GET", `/api/v3/runs/${id}`)).toMatchObject({
      body: { status: "WAITING", isExecuting: false, isWaiting: true },
    });
  });

  test("a run that no version knows is PENDING_VERSION, and counts as queued", async () => {
    const id = await open.trigger();
    open.mock.runs.park(id);
    expect(await open.retrieve(id)).toMatchObject({ status: "PENDING_VERSION", isQueued: true });
  });

  test.each([["read:runs"], ["read:tasks:hello"], ["read:tags:a"], ["read:all"], ["*:runs"]])(
    "with a token for %s is allowed",
    async (scope) => {
      const id = await open.trigger({ options: { tags: ["a", "b"] } });
      expect(await open.call("GET", `/api/v3/runs/${id}`, { headers: tokenFor([scope]) })).toMatchObject({
        status: 200,
      });
    },
  );

  test("with the token that triggering gave is allowed for that run only", async () => {
    const reply = await open.call("POST", "/api/v1/tasks/hello/trigger", { body: {} });
    const headers = { authorization: `Bearer ${reply.headers.get("x-trigger-jwt")}` };
    expect(await open.call("GET", `/api/v3/runs/${idOf(reply)}`, { headers })).toMatchObject({ status: 200 });
    const other = await open.trigger();
    expect(await open.call("GET", `/api/v3/runs/${other}`, { headers })).toMatchObject(forbidden);
  });

  test("with a token that has expired is 401", async () => {
    const id = await open.trigger();
    const headers = tokenFor(["read:runs"], 60_000);
    await open.mock.clock.advance("59s");
    expect(await open.call("GET", `/api/v3/runs/${id}`, { headers })).toMatchObject({ status: 200 });
    await open.mock.clock.advance("1s");
    expect(await open.call("GET", `/api/v3/runs/${id}`, { headers })).toMatchObject({
      status: 401,
      body: { error: "Public Access Token is invalid" },
    });
  });

  test("an unknown run is found missing before the token's scopes are looked at", async () => {
    const reply = await open.call("GET", "/api/v3/runs/run_nope", { headers: tokenFor([]) });
    expect(reply.status).toBe(404);
  });

  test("is open to browsers of other origins", async () => {
    const id = await open.trigger();
    const { headers } = await open.call("GET", `/api/v3/runs/${id}`, { headers: { origin: "https://app.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("https://app.example");
    expect(headers.get("access-control-expose-headers")).toBe("x-trigger-jwt,x-trigger-jwt-claims");
    const before = await open.call("OPTIONS", `/api/v3/runs/${id}`, {
      headers: {
        authorization: undefined,
        origin: "https://app.example",
        "access-control-request-headers": "authorization",
      },
    });
    expect(before).toMatchObject({ status: 200, body: {} });
    expect(before.headers.get("access-control-allow-headers")).toBe("authorization");
  });
});

describe("canceling", () => {
  test("a delayed run takes no body, ends it without an end time, and disarms the delay", async () => {
    const id = await open.trigger({ options: { delay: "2h" } });
    await open.mock.clock.advance("1m");
    expect(await cancel(id)).toMatchObject({ status: 200, body: { id } });
    const run = await open.retrieve(id);
    expect(run).toMatchObject({
      status: "CANCELED",
      isCompleted: true,
      isCancelled: true,
      isFailed: true,
      isSuccess: false,
      isQueued: false,
      error: { message: "Canceled by user" },
      delayedUntil: "2030-01-01T02:00:00.000Z",
      updatedAt: "2030-01-01T00:01:00.000Z",
    });
    expect(run).not.toHaveProperty("finishedAt");
    expect(await open.mock.clock.advance("2h")).toEqual([]);
    expect(await open.retrieve(id)).toEqual(run);
  });

  test.each(["DEQUEUED", "EXECUTING", "REATTEMPTING", "WAITING"] as const)(
    "a run that is %s ends it with an end time, since its worker confirms",
    async (status) => {
      const { id } = open.mock.runs.create({ task: "hello", status });
      await open.mock.clock.advance("1m");
      await cancel(id);
      expect(await open.retrieve(id)).toMatchObject({ status: "CANCELED", finishedAt: "2030-01-01T00:01:00.000Z" });
    },
  );

  test("twice changes nothing the second time", async () => {
    const id = await open.trigger();
    await cancel(id);
    const run = await open.retrieve(id);
    await open.mock.clock.advance("1m");
    const reply = await cancel(id);
    expect(reply).toMatchObject({ status: 200, body: { id } });
    expect(reply.headers.get("x-mock-reason")).toContain("CANCELED already");
    expect(await open.retrieve(id)).toEqual(run);
  });

  test.each<[string, (id: string) => unknown]>([
    ["PENDING_VERSION", (id) => open.mock.runs.park(id)],
    ["DEQUEUED", (id) => open.mock.runs.dequeue(id)],
    ["EXECUTING", (id) => open.mock.runs.start(id)],
    ["WAITING", (id) => open.mock.runs.wait(id)],
  ])("a run that is %s cancels it at once", async (status, bring) => {
    const id = await open.trigger();
    await bring(id);
    expect(await open.retrieve(id)).toMatchObject({ status });
    await cancel(id);
    expect(await open.retrieve(id)).toMatchObject({ status: "CANCELED", error: { message: "Canceled by user" } });
  });

  test.each<[string, (id: string) => unknown]>([
    ["COMPLETED", (id) => open.mock.runs.complete(id, { output: 1 })],
    ["FAILED", (id) => open.mock.runs.fail(id)],
    ["CRASHED", (id) => open.mock.runs.crash(id)],
    ["TIMED_OUT", (id) => open.mock.runs.timeout(id)],
    ["EXPIRED", (id) => open.mock.runs.expire(id)],
  ])("a run that is %s leaves it as it is", async (_, bring) => {
    const id = await open.trigger();
    await bring(id);
    const run = await open.retrieve(id);
    expect(await cancel(id)).toMatchObject({ status: 200, body: { id } });
    expect(await open.retrieve(id)).toEqual(run);
  });

  test("an unknown run is not found", async () => {
    const reply = await cancel("run_nope");
    expect(reply).toMatchObject({ status: 404, body: { error: "Resource not found" } });
    expect(reply.headers.get("x-should-retry")).toBeNull();
  });

  test("works by any verb that is no read", async () => {
    const id = await open.trigger();
    expect(await open.call("DELETE", `/api/v2/runs/${id}/cancel`)).toMatchObject({ status: 200, body: { id } });
    expect(await open.call("GET", `/api/v2/runs/${id}/cancel`)).toMatchObject({ status: 400 });
  });

  test("with a token needs the right to write", async () => {
    const id = await open.trigger();
    const path = `/api/v2/runs/${id}/cancel`;
    expect(await open.call("POST", path, { headers: tokenFor(["read:runs"]) })).toMatchObject(forbidden);
    expect(await open.call("POST", path, { headers: tokenFor([`write:runs:${id}`]) })).toMatchObject({ status: 200 });
  });

  test("with a token that may not write this run says so before it says that there is none", async () => {
    const path = "/api/v2/runs/run_nope/cancel";
    expect(await open.call("POST", path, { headers: tokenFor(["read:runs"]) })).toMatchObject(forbidden);
  });
});

describe("replaying", () => {
  const options = {
    delay: "2h",
    ttl: "1h",
    idempotencyKey: "k",
    tags: ["b", "a"],
    metadata: { m: 1 },
    test: true,
    queue: { name: "emails" },
    concurrencyKey: 7,
    machine: "large-1x",
    region: "eu",
    lockToVersion: "20290101.1",
  };

  test("makes a new, queued root run with the same input", async () => {
    const id = await open.trigger({ payload: { a: 1 }, options });
    await open.mock.clock.advance("1m");
    const reply = await replay(id);
    const copy = await open.retrieve(idOf(reply));
    expect(reply).toMatchObject({ status: 200, body: { id: expect.not.stringMatching(id) } });
    expect(copy).toMatchObject({
      status: "QUEUED",
      taskIdentifier: "hello",
      createdAt: "2030-01-01T00:01:00.000Z",
      payload: { a: 1 },
      tags: ["a", "b"],
      metadata: { m: 1 },
      isTest: true,
      region: "eu",
      depth: 0,
      triggerFunction: "trigger",
    });
    for (const field of ["delayedUntil", "idempotencyKey", "ttl", "version"]) expect(copy).not.toHaveProperty(field);
    const listed = await open.call("GET", "/api/v1/runs?filter[queue]=emails&filter[machine]=large-1x");
    expect((listed.body as { data: unknown[] }).data).toHaveLength(2);
  });

  test.each<[string, (id: string) => unknown]>([
    ["EXECUTING", (id) => open.mock.runs.start(id)],
    ["COMPLETED", (id) => open.mock.runs.complete(id)],
    ["CANCELED", (id) => cancel(id)],
  ])("a run that is %s leaves it as it is", async (_, bring) => {
    const id = await open.trigger();
    await bring(id);
    const run = await open.retrieve(id);
    expect(await replay(id)).toMatchObject({ status: 200 });
    expect(await open.retrieve(id)).toEqual(run);
  });

  test("of a child makes a root", async () => {
    const parent = await open.trigger();
    const child = await open.trigger({ options: { parentRunId: parent, resumeParentOnCompletion: true } });
    expect(await open.retrieve(idOf(await replay(child)))).toMatchObject({
      depth: 0,
      triggerFunction: "trigger",
      relatedRuns: { children: [] },
    });
  });

  test("every call makes another run, whatever the request key", async () => {
    const id = await open.trigger();
    const headers = { "x-trigger-request-idempotency-key": "7f1e9c1c-0d7e-4a57-9a35-0c6c4c1d2e3f" };
    const path = `/api/v1/runs/${id}/replay`;
    const first = idOf(await open.call("POST", path, { headers }));
    expect(idOf(await open.call("POST", path, { headers }))).not.toBe(first);
  });

  test("with a body puts its options in place of the copied ones", async () => {
    const id = await open.trigger({ payload: { a: 1 }, options });
    const body = {
      payload: '{"json":{"b":2}}',
      payloadType: "application/super+json",
      metadata: { m: 2 },
      tags: ["c"],
      delay: "1h",
      ttl: 60,
      version: "20300101.9",
      idempotencyKey: "r",
    };
    const reply = await replay(id, body);
    expect(await open.retrieve(idOf(reply))).toMatchObject({
      status: "DELAYED",
      payload: { b: 2 },
      metadata: { m: 2 },
      tags: ["c"],
      delayedUntil: "2030-01-01T01:00:00.000Z",
      ttl: "1m",
      version: "20300101.9",
      idempotencyKey: "r",
    });
    expect(await replay(id, body)).toMatchObject({ status: 200, body: { id: idOf(reply) } });
  });

  test.each<[string, unknown, string]>([
    ["eleven tags", { tags: Array.from({ length: 11 }, () => "t") }, "Failed to create new run"],
    ["malformed JSON", "{", "Invalid JSON"],
    ["no attempts", { maxAttempts: 0 }, 'Validation error: Number must be greater than or equal to 1 at "maxAttempts"'],
  ])("with %s is refused", async (_, body, error) => {
    expect(await replay(await open.trigger(), body)).toMatchObject({ status: 400, body: { error } });
  });

  test("an unknown run is not found", async () => {
    expect(await replay("run_nope")).toMatchObject({ status: 404, body: { error: "Resource not found" } });
  });

  test("takes no public token", async () => {
    const path = `/api/v1/runs/${await open.trigger()}/replay`;
    expect(await open.call("POST", path, { headers: tokenFor(["admin"]) })).toMatchObject({ status: 401 });
  });

  test("takes POST only, and says so before it looks at the key", async () => {
    const path = `/api/v1/runs/${await open.trigger()}/replay`;
    const reply = await open.call("PUT", path, { headers: { authorization: "Bearer x" } });
    expect(reply).toMatchObject({ status: 405, body: { error: "Method not allowed" } });
    expect(reply.headers.get("allow")).toBe("POST");
  });
});
