import { describe, expect, test } from "vitest";
import { idOf, type OpenMock, openMock, type Reply } from "../../../test/open-mock.js";

const tokens = "/api/v1/waitpoints/tokens";

function open() {
  const opened = openMock();
  const create = async (body: unknown = {}) => idOf(await opened.call("POST", tokens, { body }));
  const retrieve = async (id: string) => record(await opened.call("GET", `${tokens}/${id}`));
  const complete = (id: string, body: unknown) => opened.call("POST", `${tokens}/${id}/complete`, { body });
  const list = async (query = "") => {
    const reply = record(await opened.call("GET", `${tokens}${query}`));
    // The spec says that these are lists of records; the engine checked it.
    return reply as { readonly data: readonly Record<string, unknown>[]; readonly pagination: Record<string, string> };
  };
  return { ...opened, create, retrieve, complete, list };
}

function record({ status, body }: Reply): Record<string, unknown> {
  if (status !== 200 || typeof body !== "object" || body === null) {
    throw new Error(`expected an object, got ${status} ${JSON.stringify(body)}`);
  }
  return { ...body };
}

describe("creating a token", () => {
  test("answers id, address and a token for browsers, valid for a day", async () => {
    const { call, retrieve } = open();
    const reply = await call("POST", tokens, { body: { timeout: "10m" } });
    expect(reply).toMatchObject({
      status: 200,
      body: {
        id: expect.stringMatching(/^waitpoint_c[0-9a-z]{24}$/),
        isCached: false,
        url: expect.stringMatching(
          /^https:\/\/api\.trigger\.dev\/api\/v1\/waitpoints\/tokens\/waitpoint_c[0-9a-z]{24}\/callback\/[0-9a-f]{64}$/,
        ),
      },
    });
    expect(await retrieve(idOf(reply))).toEqual({
      ...record(reply),
      isCached: undefined,
      type: "MANUAL",
      status: "WAITING",
      idempotencyKey: expect.stringMatching(/^[\w-]{24}$/),
      userProvidedIdempotencyKey: false,
      outputType: "application/json",
      outputIsError: false,
      timeoutAt: "2030-01-01T00:10:00.000Z",
      completedAfter: "2030-01-01T00:10:00.000Z",
      tags: [],
      createdAt: "2030-01-01T00:00:00.000Z",
    });
    const jwt = reply.headers.get("x-trigger-jwt") ?? "";
    const claims = JSON.parse(reply.headers.get("x-trigger-jwt-claims") ?? "{}");
    expect(claims).toMatchObject({ pub: true, scopes: [`write:waitpoints:${idOf(reply)}`] });
    const done = await call("POST", `${tokens}/${idOf(reply)}/complete`, {
      body: {},
      headers: { authorization: `Bearer ${jwt}` },
    });
    expect(done.body).toEqual({ success: true });
  });

  test.each<[name: string, timeout: unknown, timeoutAt: string | undefined]>([
    ["a duration", "1h42m", "2030-01-01T01:42:00.000Z"],
    ["a date", "2031-01-01T00:00:00Z", "2031-01-01T00:00:00.000Z"],
    ["an instant as a number", 1_900_000_000_000, "2030-03-17T17:46:40.000Z"],
    ["a date that has passed, as text", "2020-01-01T00:00:00Z", undefined],
    ["text that is neither", "soon", undefined],
    ["empty text", "", undefined],
    ["nothing", undefined, undefined],
  ])("takes %s as its timeout", async (_, timeout, timeoutAt) => {
    const { create, retrieve } = open();
    expect((await retrieve(await create({ timeout }))).timeoutAt).toBe(timeoutAt);
  });

  test("says that a timeout was ignored", async () => {
    const reply = await open().call("POST", tokens, { body: { timeout: "soon" } });
    expect(reply.headers.get("x-mock-reason")).toMatch(/no timeout: the timeout "soon" is neither/);
  });

  test("with a timeout that has passed, as a date object, times out at once", async () => {
    const { create, retrieve, mock } = open();
    const id = await create({ timeout: 60 });
    await mock.clock.advance(0);
    expect(await retrieve(id)).toMatchObject({ status: "TIMED_OUT", completedAt: "2030-01-01T00:00:00.000Z" });
  });

  const eleven = Array.from({ length: 11 }, (_, index) => `t${index}`);

  test.each<[name: string, body: unknown, status: number, error: string | RegExp]>([
    ["11 tags", { tags: eleven }, 422, "Waitpoints can only have 10 tags, you're trying to set 11."],
    [
      "a key that is too long",
      { idempotencyKey: "k".repeat(2_049) },
      400,
      'Validation error: idempotencyKey must be 2048 characters or less at "idempotencyKey"',
    ],
    ["no body", "", 400, "Request body is empty"],
    ["a body that is no JSON", "{", 400, "Invalid JSON"],
    ["a body of more than 10,240 bytes", { tags: ["t".repeat(10_240)] }, 413, "Request body too large"],
    ["a timeout past the last date", { timeout: "99999999999999w" }, 500, "Something went wrong"],
    ["a tag that is no text", { tags: [1] }, 400, 'Validation error: Expected string, received number at "tags[0]"'],
  ])("refuses %s", async (_, body, status, error) => {
    expect(await open().call("POST", tokens, { body })).toMatchObject({ status, body: { error } });
  });

  test("takes a secret key only", async () => {
    const { call, trigger, mock } = open();
    await trigger();
    const { headers } = await call("POST", "/api/v1/tasks/hello/trigger", { body: {} });
    const authorization = `Bearer ${headers.get("x-trigger-jwt")}`;
    for (const [method, path] of [
      ["POST", tokens],
      ["GET", tokens],
      ["GET", `${tokens}/waitpoint_x`],
    ] as const) {
      const options = method === "POST" ? { body: {}, headers: { authorization } } : { headers: { authorization } };
      expect((await call(method, path, options)).status).toBe(401);
    }
    expect(mock.requests.filter({ status: 500 })).toEqual([]);
  });
});

describe("an idempotency key", () => {
  test("leads to the same token, whatever else is asked, also when it is over", async () => {
    const { call, create, complete, retrieve } = open();
    const id = await create({ idempotencyKey: "k" });
    await complete(id, { data: 1 });
    const again = await call("POST", tokens, { body: { idempotencyKey: "k", timeout: "1h", tags: "a" } });
    expect(again.body).toMatchObject({ id, isCached: true });
    expect(await retrieve(id)).toMatchObject({ status: "COMPLETED", tags: [], userProvidedIdempotencyKey: true });
  });

  test("with a lifetime expires strictly after it, and moves aside for a new token", async () => {
    const { mock, create, retrieve, list } = open();
    const first = await create({ idempotencyKey: "k", idempotencyKeyTTL: "60s" });
    await mock.clock.advance("60s");
    expect(await create({ idempotencyKey: "k" })).toBe(first);
    await mock.clock.advance(1);
    const second = await create({ idempotencyKey: "k" });
    expect(second).not.toBe(first);
    expect(await retrieve(first)).toMatchObject({
      inactiveIdempotencyKey: "k",
      idempotencyKey: expect.stringMatching(/^[\w-]{24}$/),
      idempotencyKeyExpiresAt: "2030-01-01T00:01:00.000Z",
    });
    const found = await list("?filter[idempotencyKey]=k");
    expect(found.data.map(({ id }) => id)).toEqual([second, first]);
    expect(found.data.map(({ idempotencyKey }) => idempotencyKey)).toEqual(["k", "k"]);
  });

  test("without a lifetime that is understood never expires", async () => {
    const { mock, create } = open();
    const first = await create({ idempotencyKey: "k", idempotencyKeyTTL: "1 minute" });
    await mock.clock.advance("520w");
    expect(await create({ idempotencyKey: "k" })).toBe(first);
  });
});

describe("completing a token", () => {
  test.each<[name: string, body: unknown, want: Record<string, unknown>]>([
    ["an object", { data: { x: 1 } }, { output: '{"json":{"x":1}}', outputType: "application/super+json" }],
    ["null", { data: null }, { output: '{"json":null}', outputType: "application/super+json" }],
    ["a number", { data: 7 }, { output: '{"json":7}', outputType: "application/super+json" }],
    ["text", { data: "hi" }, { output: "hi", outputType: "text/plain" }],
    ["empty text", { data: "" }, { output: undefined, outputType: "application/json" }],
    ["nothing", {}, { output: undefined, outputType: "application/json" }],
    ["the wrong name", { output: 1 }, { output: undefined, outputType: "application/json" }],
  ])("with %s", async (_, body, want) => {
    const { mock, create, complete, retrieve } = open();
    const id = await create({ timeout: "1h" });
    await mock.clock.advance("1m");
    expect(await complete(id, body)).toMatchObject({ status: 200, body: { success: true } });
    const token = await retrieve(id);
    expect({ output: token.output, outputType: token.outputType }).toEqual(want);
    expect(token).toMatchObject({
      status: "COMPLETED",
      outputIsError: false,
      completedAt: "2030-01-01T00:01:00.000Z",
    });
    await mock.clock.advance("1h");
    expect((await retrieve(id)).status).toBe("COMPLETED");
  });

  test("twice changes nothing the second time", async () => {
    const { create, complete, retrieve } = open();
    const id = await create();
    await complete(id, { data: { x: 1 } });
    const again = await complete(id, { data: 2 });
    expect(again.body).toEqual({ success: true });
    expect(again.headers.get("x-mock-reason")).toMatch(/COMPLETED already: nothing changed/);
    expect(await retrieve(id)).toMatchObject({ output: '{"json":{"x":1}}' });
  });

  test.each<[name: string, id: string, body: unknown, status: number, error: string]>([
    ["an unknown token", "waitpoint_x", {}, 404, "Waitpoint not found"],
    ["no body", "waitpoint_x", "", 400, "Request body is empty"],
    ["a list", "waitpoint_x", [], 400, "Validation error: Expected object, received array"],
  ])("refuses %s", async (_, id, body, status, error) => {
    expect(await open().complete(id, body)).toMatchObject({ status, body: { error } });
  });

  test("is refused to a public token for another waitpoint", async () => {
    const { call, create } = open();
    const other = await create();
    const { headers } = await call("POST", tokens, { body: {} });
    const authorization = `Bearer ${headers.get("x-trigger-jwt")}`;
    const reply = await call("POST", `${tokens}/${other}/complete`, { body: {}, headers: { authorization } });
    expect(reply).toMatchObject({ status: 403, body: { error: "Unauthorized", code: "unauthorized" } });
  });
});

test("a token times out at its instant, and late completion changes nothing", async () => {
  const { mock, create, complete, retrieve } = open();
  const id = await create({ timeout: "10m" });
  expect(mock.clock.pending()).toMatchObject([{ at: "2030-01-01T00:10:00.000Z", event: "time out", id }]);
  expect(await mock.clock.advance("10m")).toEqual([
    { at: "2030-01-01T00:10:00.000Z", event: "time out", id, from: "WAITING", to: "TIMED_OUT" },
  ]);
  const late = await complete(id, { data: 1 });
  expect(late.body).toEqual({ success: true });
  expect(await retrieve(id)).toMatchObject({
    status: "TIMED_OUT",
    outputIsError: true,
    outputType: "application/json",
    output: '{"code":"TRIGGER_WAITPOINT_TIMEOUT","message":"Waitpoint timed out at 2030-01-01T00:10:00.000Z"}',
    completedAt: "2030-01-01T00:10:00.000Z",
  });
});

test("an unknown token to retrieve is a failure of the service", async () => {
  expect(await open().call("GET", `${tokens}/waitpoint_x`)).toMatchObject({
    status: 500,
    body: { error: "Internal Server Error" },
  });
});

describe("the callback", () => {
  async function withUrl(opened: OpenMock & { create(body?: unknown): Promise<string> }) {
    const reply = record(await opened.call("POST", tokens, { body: {} }));
    const path = new URL(String(reply.url)).pathname;
    return { id: String(reply.id), path };
  }

  test.each<[name: string, body: string | undefined, output: string]>([
    ["the whole body", '{"approved":true}', '{"json":{"approved":true}}'],
    ["{} where it is not JSON", "approved=true", '{"json":{}}'],
    ["{} where there is none", undefined, '{"json":{}}'],
  ])("completes a token with %s, without credentials", async (_, body, output) => {
    const opened = open();
    const { id, path } = await withUrl(opened);
    const text = body === undefined ? {} : { body };
    const reply = await opened.mock.fetch(`https://anywhere.example${path}`, { method: "POST", ...text });
    expect([reply.status, await reply.json()]).toEqual([200, { success: true }]);
    expect(await opened.retrieve(id)).toMatchObject({ status: "COMPLETED", output });
  });

  test("finds the token's environment, whatever credentials come with it", async () => {
    const opened = open();
    const authorization = `Bearer tr_prod_${"z".repeat(24)}`;
    const theirs = record(await opened.call("POST", tokens, { body: {}, headers: { authorization } }));
    const path = new URL(String(theirs.url)).pathname;
    expect((await opened.call("POST", path, { body: {} })).body).toEqual({ success: true });
    expect((await opened.call("POST", path, { body: {}, headers: { authorization: undefined } })).status).toBe(200);
  });

  test.each<[name: string, method: string, change: (path: string) => string, status: number, error: string]>([
    ["another hash", "POST", (path) => path.replace(/.$/, "x"), 401, "Invalid URL, hash doesn't match"],
    ["an unknown token", "POST", (path) => path.replace(/waitpoint_\w+/, "waitpoint_x"), 404, "Waitpoint not found"],
    ["another verb", "PUT", (path) => path, 405, "Method not allowed"],
  ])("refuses %s", async (_, method, change, status, error) => {
    const opened = open();
    const { path } = await withUrl(opened);
    const reply = await opened.call(method, change(path), { body: {}, headers: { authorization: undefined } });
    expect(reply).toMatchObject({ status, body: { error } });
  });
});

describe("the list", () => {
  async function fill() {
    const opened = open();
    const waiting = await opened.create({ tags: ["b", "a"], timeout: "9h" });
    const completed = await opened.create({ tags: "a", idempotencyKey: "k" });
    await opened.complete(completed, {});
    await opened.mock.clock.advance("1h");
    const timedOut = await opened.create({ timeout: "1m" });
    await opened.mock.clock.advance("1h");
    const names = new Map([
      [waiting, "waiting"],
      [completed, "completed"],
      [timedOut, "timed out"],
    ]);
    return { ...opened, names };
  }

  test.each<[query: string, want: readonly string[]]>([
    ["", ["timed out", "completed", "waiting"]],
    ["?filter[status]=WAITING", ["waiting"]],
    ["?filter[status]=COMPLETED", ["completed"]],
    ["?filter[status]=TIMED_OUT", ["timed out"]],
    ["?filter[status]=COMPLETED,TIMED_OUT", ["timed out", "completed"]],
    ["?filter[status]=WAITING,COMPLETED", ["timed out", "completed", "waiting"]],
    ["?filter[tags]=a", ["completed", "waiting"]],
    ["?filter[tags]=b,c", ["waiting"]],
    ["?filter[idempotencyKey]=k", ["completed"]],
    ["?filter[idempotencyKey]=l", []],
    ["?filter[createdAt][period]=90m", ["timed out"]],
    ["?filter[createdAt][from]=2030-01-01T00:30:00Z", ["timed out"]],
    ["?filter[createdAt][to]=1893458000000", ["completed", "waiting"]],
    ["?page[size]=2", ["timed out", "completed"]],
  ])("asked for %j has %j", async (query, want) => {
    const { list, names } = await fill();
    expect((await list(query)).data.map(({ id }) => names.get(String(id)))).toEqual(want);
  });

  test("is walked page by page, forth and back", async () => {
    const { list, names } = await fill();
    const first = await list("?page[size]=2");
    expect(first.pagination.previous).toBeUndefined();
    const second = await list(`?page[size]=2&page[after]=${first.pagination.next}`);
    expect(second.data.map(({ id }) => names.get(String(id)))).toEqual(["waiting"]);
    expect(second.pagination.next).toBeUndefined();
    const back = await list(`?page[size]=2&page[before]=${second.pagination.previous}`);
    expect(back.data).toEqual(first.data);
    expect(back.pagination.previous).toBeUndefined();
  });

  test("shows tags in order, keys only where they were given, and no output", async () => {
    const { list } = await fill();
    const { data } = await list();
    expect(data[2]).toMatchObject({ tags: ["a", "b"] });
    expect(data.map(({ idempotencyKey }) => idempotencyKey)).toEqual([undefined, "k", undefined]);
    for (const token of data) expect(token).not.toHaveProperty("outputType");
  });

  test.each<[query: string, message: string]>([
    ["?filter[status]=NOPE", "Invalid status values: NOPE"],
    ["?page[size]=101", "Number must be less than or equal to 100"],
  ])("refuses %s", async (query, message) => {
    const reply = await open().call("GET", `${tokens}${query}`);
    expect(reply).toMatchObject({ status: 400, body: { error: "Query Error", details: [{ message }] } });
  });
});

describe("a run that waits for a token", () => {
  test.each<[name: string, end: (opened: ReturnType<typeof open>, id: string) => Promise<unknown>]>([
    ["goes on once it is completed", ({ complete }, id) => complete(id, { data: 1 })],
    ["goes on once its time ran out", ({ mock }) => mock.clock.advance("10m")],
  ])("%s, 50 ms later", async (_, end) => {
    const opened = open();
    const token = await opened.create({ timeout: "10m" });
    const run = await opened.trigger();
    expect(opened.mock.runs.wait(run, { token }).status).toBe("WAITING");
    await end(opened, token);
    expect(opened.mock.runs.get(run).status).toBe("WAITING");
    expect(await opened.mock.clock.advance(50)).toMatchObject([{ event: "resume", id: run, to: "EXECUTING" }]);
  });

  test("goes on where the token is over already", async () => {
    const opened = open();
    const token = await opened.create();
    await opened.complete(token, {});
    const run = await opened.trigger();
    opened.mock.runs.wait(run, { token });
    await opened.mock.clock.advance(50);
    expect(opened.mock.runs.get(run).status).toBe("EXECUTING");
  });

  test("and was canceled stays canceled", async () => {
    const opened = open();
    const token = await opened.create();
    const run = await opened.trigger();
    opened.mock.runs.wait(run, { token });
    await opened.call("POST", `/api/v2/runs/${run}/cancel`);
    await opened.complete(token, {});
    await opened.mock.clock.advance("1s");
    expect(opened.mock.runs.get(run).status).toBe("CANCELED");
  });

  test("needs one that there is", async () => {
    const opened = open();
    const run = await opened.trigger();
    expect(() => opened.mock.runs.wait(run, { token: "waitpoint_x" })).toThrow(/got "waitpoint_x"/);
    expect(opened.mock.runs.get(run).status).toBe("QUEUED");
  });
});
