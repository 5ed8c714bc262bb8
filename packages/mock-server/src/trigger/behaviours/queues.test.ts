import { beforeEach, describe, expect, test } from "vitest";
import { type OpenMock, openMock, type Reply } from "../../../test/open-mock.js";
import { HeldBackError } from "../queues/held-back.js";
import { signToken } from "../tokens.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

const path = "/api/v1/queues";
const triggerInto = (name: string, more: object = {}) => open.trigger({ options: { queue: { name }, ...more } });
const get = (name: string, type = "custom") => open.call("GET", `${path}/${name}?type=${type}`);
const post = (where: string, body: unknown) => open.call("POST", `${path}/${where}`, { body });

async function counts(name: string, type = "custom"): Promise<readonly [number, number]> {
  const { body } = await get(name, type);
  const { queued, running } = body as { queued: number; running: number };
  return [queued, running];
}

const plain = {
  running: 0,
  queued: 0,
  paused: false,
  concurrencyLimit: null,
  concurrency: { current: null, base: null, override: null, overriddenBy: null, overriddenAt: null },
  releaseConcurrencyOnWaitpoint: true,
  concurrencyLimitOverridePercent: null,
};

describe("retrieve", () => {
  test("finds a task's own queue after its first trigger, by the task or by id", async () => {
    await open.trigger();
    const reply = await get("hello", "task");
    expect(reply).toMatchObject({
      status: 200,
      body: { ...plain, queued: 1, name: "hello", type: "task", id: expect.stringMatching(/^queue_\w{21}$/) },
    });
    const { id } = reply.body as { id: string };
    expect(await open.call("GET", `${path}/${id}`)).toMatchObject({ status: 200, body: { name: "hello" } });
  });

  test.each(["a%2Fb", "a%252Fb", "a%2fb"])("understands a slash in a name as %s", async (written) => {
    await triggerInto("a/b");
    expect(await get(written)).toMatchObject({ status: 200, body: { name: "a/b", type: "custom" } });
  });

  test("of something unknown is 404, without a word on retries", async () => {
    const reply = await get("nope");
    expect(reply).toMatchObject({ status: 404, body: { error: "queue-not-found" } });
    expect(reply.headers.has("x-should-retry")).toBe(false);
  });

  test("refuses an unknown type", async () => {
    expect(await get("nope", "all")).toMatchObject({ status: 400, body: { error: "Query Error" } });
  });

  test.each([
    ["read:queues", 200],
    ["read:queues:hello", 200],
    ["read:queues:other", 403],
    ["read:runs", 403],
  ])("with a public token of the scope %s is %i", async (scope, status) => {
    await open.trigger();
    const { id, secretKey } = open.mock.environment(open.mock.secretKey);
    const times = { now: Date.parse("2030-01-01T00:00:00Z"), lifetime: 60_000 };
    const token = signToken({ sub: id, scopes: [scope] }, secretKey, times);
    const headers = { authorization: `Bearer ${token}` };
    expect(await open.call("GET", `${path}/hello?type=task`, { headers })).toMatchObject({ status });
    expect(await open.call("GET", path, { headers })).toMatchObject({ status: 401 });
  });
});

describe("list", () => {
  test("is in the order of names, in pages", async () => {
    for (const name of ["c", "a", "b"]) await triggerInto(name);
    expect(await open.call("GET", `${path}?perPage=2`)).toMatchObject({
      status: 200,
      body: {
        data: [
          { ...plain, queued: 1, name: "a" },
          { ...plain, queued: 1, name: "b" },
        ],
        pagination: { currentPage: 1, totalPages: 2, count: 3 },
      },
    });
    expect(await open.call("GET", `${path}?perPage=2&page=2`)).toMatchObject({ body: { data: [{ name: "c" }] } });
    await triggerInto("aa");
    expect(await open.call("GET", path)).toMatchObject({
      body: { data: [{ name: "a" }, { name: "aa" }, { name: "b" }, { name: "c" }] },
    });
  });

  test("refuses page 0", async () => {
    expect(await open.call("GET", `${path}?page=0`)).toMatchObject({
      status: 400,
      body: { error: "Query Error", details: [{ path: ["page"], message: "Number must be greater than 0" }] },
    });
  });
});

describe("counts", () => {
  test("follow a run through its life", async () => {
    const id = await triggerInto("q", { delay: "1h" });
    const { runs, clock } = open.mock;
    expect(await counts("q")).toEqual([0, 0]);
    await clock.advance("1h");
    expect(await counts("q")).toEqual([1, 0]);
    runs.dequeue(id);
    expect(await counts("q")).toEqual([0, 1]);
    runs.start(id);
    expect(await counts("q")).toEqual([0, 1]);
    runs.wait(id);
    expect(await counts("q")).toEqual([0, 0]);
    runs.resume(id);
    expect(await counts("q")).toEqual([0, 1]);
    runs.complete(id);
    expect(await counts("q")).toEqual([0, 0]);
  });

  test.each<[string, (id: string) => unknown]>([
    ["canceled", (id) => open.call("POST", `/api/v2/runs/${id}/cancel`, { body: {} })],
    ["expired", (id) => open.mock.runs.expire(id)],
    ["parked for want of a version", (id) => open.mock.runs.park(id)],
  ])("leave out a run that is %s", async (_, act) => {
    const id = await triggerInto("q");
    await act(id);
    expect(await counts("q")).toEqual([0, 0]);
  });

  test("add up over concurrency keys", async () => {
    await triggerInto("q", { concurrencyKey: "a" });
    await triggerInto("q", { concurrencyKey: "b" });
    open.mock.runs.start(await triggerInto("q", { concurrencyKey: "b" }));
    expect(await counts("q")).toEqual([2, 1]);
  });
});

describe("pause", () => {
  const pause = (action: string) => post("q1/pause", { type: "custom", action });

  test("keeps runs from being taken, while the queue takes new ones", async () => {
    const id = await triggerInto("q1");
    expect(await pause("pause")).toMatchObject({ status: 200, body: { name: "q1", paused: true, queued: 1 } });
    expect((await pause("pause")).headers.get("x-mock-reason")).toContain("paused already");
    await triggerInto("q1");
    expect(await counts("q1")).toEqual([2, 0]);
    for (const move of ["start", "dequeue", "complete", "fail"] as const) {
      expect(() => open.mock.runs[move](id)).toThrow(HeldBackError);
    }
    expect(() => open.mock.runs.start(id)).toThrow(/held back: its queue q1 is paused/);
    expect(await pause("resume")).toMatchObject({ status: 200, body: { paused: false } });
    expect(open.mock.runs.start(id)).toMatchObject({ status: "EXECUTING" });
  });

  test("does not stop runs that are executing, nor those that are forced", async () => {
    const [first, second] = [await triggerInto("q1"), await triggerInto("q1")];
    open.mock.runs.start(first);
    await pause("pause");
    expect(open.mock.runs.complete(first)).toMatchObject({ status: "COMPLETED" });
    expect(open.mock.runs.complete(second, { force: true, output: 1 })).toMatchObject({ status: "COMPLETED" });
  });

  test("over the control API a run that is held back is 409, with what can be done", async () => {
    const id = await triggerInto("q1");
    await pause("pause");
    const reply = await open.call("POST", `/_mock/runs/${id}/start`, { body: {} });
    expect(reply).toMatchObject({ status: 409, body: { error: expect.stringContaining("held back") } });
  });

  test.each<[string, unknown, number, unknown]>([
    ["no action", {}, 400, { error: 'Validation error: Required at "action"' }],
    ["no body", "", 400, { error: "Request body is empty" }],
    ["an unknown queue", { type: "custom", action: "pause" }, 404, { error: "queue-not-found" }],
  ])("refuses %s", async (_, body, status, answer) => {
    expect(await post("nope/pause", body)).toMatchObject({ status, body: answer });
  });
});

describe("concurrency", () => {
  const override = (body: object) => post("q1/concurrency/override", { type: "custom", ...body });
  const reset = (body: unknown = { type: "custom" }) => post("q1/concurrency/reset", body);
  const concurrency = ({ body }: Reply) => (body as { concurrency: unknown }).concurrency;

  test("an override keeps the first limit as the base, which a reset brings back", async () => {
    open.mock.queues.create({ name: "q1", concurrencyLimit: 10 });
    const at = "2030-01-01T00:00:00.000Z";
    const by = { overriddenBy: null };
    expect(concurrency(await override({ concurrencyLimit: 5 }))).toEqual({
      ...by,
      current: 5,
      base: 10,
      override: 5,
      overriddenAt: at,
    });
    expect(concurrency(await override({ concurrencyLimit: 3 }))).toMatchObject({ current: 3, base: 10, override: 3 });
    const back = await reset();
    expect(back).toMatchObject({ status: 200, body: { concurrencyLimit: 10 } });
    expect(concurrency(back)).toEqual({ ...by, current: 10, base: null, override: null, overriddenAt: null });
    expect(await reset()).toMatchObject({ status: 400, body: { error: "Queue is not overridden" } });
  });

  test("a percentage is one of the environment's limit, and shown where the queue is retrieved", async () => {
    await triggerInto("q1");
    const reply = await override({ percent: 50 });
    expect(reply).toMatchObject({ status: 200, body: { concurrencyLimit: 50 } });
    expect(reply.body).not.toHaveProperty("concurrencyLimitOverridePercent");
    expect(await get("q1")).toMatchObject({ body: { concurrencyLimitOverridePercent: 50 } });
  });

  test.each<[string, object, number, string]>([
    [
      "more than the environment has",
      { concurrencyLimit: 500 },
      400,
      "Concurrency limit (500) cannot exceed the environment limit (100)",
    ],
    [
      "both forms",
      { concurrencyLimit: 1, percent: 1 },
      400,
      "Validation error: Provide exactly one of `concurrencyLimit` or `percent`",
    ],
    ["neither form", {}, 400, "Validation error: Provide exactly one of `concurrencyLimit` or `percent`"],
    ["0 percent", { percent: 0 }, 400, 'Validation error: Number must be greater than 0 at "percent"'],
    [
      "half a run",
      { concurrencyLimit: 0.5 },
      400,
      'Validation error: Expected integer, received float at "concurrencyLimit"',
    ],
  ])("an override refuses %s", async (_, body, status, error) => {
    await triggerInto("q1");
    expect(await override(body)).toMatchObject({ status, body: { error } });
    expect(await get("q1")).toMatchObject({ body: { concurrencyLimit: null } });
  });

  test("both answer an unknown queue with 404, and a reset needs a body", async () => {
    expect(await override({ concurrencyLimit: 1 })).toMatchObject({ status: 404, body: { error: "Queue not found" } });
    expect(await reset()).toMatchObject({ status: 404, body: { error: "Queue not found" } });
    expect(await reset("")).toMatchObject({ status: 400, body: { error: "Request body is empty" } });
  });

  test("a full queue hands out no runs until one ends", async () => {
    open.mock.queues.create({ name: "q1", concurrencyLimit: 1 });
    const [first, second] = [await triggerInto("q1"), await triggerInto("q1")];
    open.mock.runs.start(first);
    expect(() => open.mock.runs.start(second)).toThrow(/runs 1 at a time, and as many run/);
    open.mock.runs.wait(first);
    expect(open.mock.runs.start(second)).toMatchObject({ status: "EXECUTING" });
  });

  test("counts by concurrency key where keys are used", async () => {
    open.mock.queues.create({ name: "q1", concurrencyLimit: 1 });
    const [a, b, again] = [
      await triggerInto("q1", { concurrencyKey: "a" }),
      await triggerInto("q1", { concurrencyKey: "b" }),
      await triggerInto("q1", { concurrencyKey: "a" }),
    ];
    open.mock.runs.start(a);
    open.mock.runs.start(b);
    expect(() => open.mock.runs.start(again)).toThrow(/for the concurrency key a/);
    open.mock.runs.complete(a);
    expect(open.mock.runs.start(again)).toMatchObject({ status: "EXECUTING" });
  });

  test("a limit in a trigger's options is ignored, and the reason says so", async () => {
    const body = { options: { queue: { name: "q1", concurrencyLimit: 1 } } };
    const reply = await open.call("POST", "/api/v1/tasks/hello/trigger", { body });
    expect(reply.headers.get("x-mock-reason")).toContain("concurrencyLimit ignored");
    expect(await get("q1")).toMatchObject({ body: { concurrencyLimit: null } });
  });

  test("a limit of 0 hands out none", async () => {
    await triggerInto("q1");
    await override({ concurrencyLimit: 0 });
    const id = await triggerInto("q1");
    expect(() => open.mock.runs.start(id)).toThrow(/limit 0/);
  });
});

test.each<[Parameters<OpenMock["mock"]["queues"]["create"]>[0], string]>([
  [{ name: "" }, "name: expected the name of a queue"],
  [{ name: "q", concurrencyLimit: -1 }, "concurrencyLimit: expected a whole number from 0 on, or null, got -1"],
])("mock.queues.create refuses %j", (queue, words) => {
  expect(() => open.mock.queues.create(queue)).toThrow(words);
});

test.each([
  ["GET", "x/pause", 400],
  ["PUT", "x/pause", 400],
  ["OPTIONS", "x", 400],
])("%s %s is %i", async (method, where, status) => {
  expect(await open.call(method, `${path}/${where}`)).toMatchObject({ status });
});
