import { describe, expect, test } from "vitest";
import { idOf, openMock } from "../test/open-mock.js";
import { type CreatableStatus, createMockServer, type MockFault } from "./index.js";

describe("a run that is created", () => {
  test.each<[status: CreatableStatus, shown: string, history: readonly string[]]>([
    ["DELAYED", "DELAYED", ["DELAYED"]],
    ["QUEUED", "QUEUED", ["QUEUED"]],
    ["PENDING_VERSION", "PENDING_VERSION", ["QUEUED", "PENDING_VERSION"]],
    ["DEQUEUED", "DEQUEUED", ["QUEUED", "DEQUEUED"]],
    ["EXECUTING", "EXECUTING", ["QUEUED", "DEQUEUED", "EXECUTING"]],
    ["REATTEMPTING", "EXECUTING", ["QUEUED", "DEQUEUED", "EXECUTING", "EXECUTING"]],
    ["WAITING", "WAITING", ["QUEUED", "DEQUEUED", "EXECUTING", "WAITING"]],
    ["COMPLETED", "COMPLETED", ["QUEUED", "DEQUEUED", "EXECUTING", "COMPLETED"]],
    ["FAILED", "FAILED", ["QUEUED", "DEQUEUED", "EXECUTING", "FAILED"]],
    ["CRASHED", "CRASHED", ["QUEUED", "DEQUEUED", "EXECUTING", "CRASHED"]],
    ["SYSTEM_FAILURE", "SYSTEM_FAILURE", ["QUEUED", "DEQUEUED", "EXECUTING", "SYSTEM_FAILURE"]],
    ["TIMED_OUT", "TIMED_OUT", ["QUEUED", "DEQUEUED", "EXECUTING", "TIMED_OUT"]],
    ["EXPIRED", "EXPIRED", ["QUEUED", "EXPIRED"]],
    ["CANCELED", "CANCELED", ["QUEUED", "CANCELED"]],
  ])("%s is there as %s, by the moves that lead there", async (status, shown, history) => {
    const { mock, retrieve } = openMock();
    const run = mock.runs.create({ task: "hello", status, payload: { n: 1 }, tags: ["b", "a"] });
    expect(run.history.map(({ to }) => to)).toEqual(history);
    expect(await retrieve(run.id)).toMatchObject({ status: shown, payload: { n: 1 }, tags: ["a", "b"] });
  });

  test.each<[name: string, delay: string | Date]>([
    ["duration", "2h"],
    ["date as text", "2030-01-01T02:00:00Z"],
    ["date", new Date("2030-01-01T02:00:00Z")],
  ])("with a %s for a delay is delayed, and ends its delay", async (_, delay) => {
    const { mock } = openMock();
    const run = mock.runs.create({ task: "hello", delay });
    expect(run).toMatchObject({ status: "DELAYED", delayedUntil: "2030-01-01T02:00:00.000Z" });
    await mock.clock.advance("2h");
    expect(mock.runs.get(run.id).status).toBe("QUEUED");
  });

  test("shows the output and the error that it was given", () => {
    const { mock } = openMock();
    expect(mock.runs.create({ task: "hello", status: "COMPLETED", output: [1] })).toMatchObject({ output: [1] });
    expect(mock.runs.create({ task: "hello", status: "FAILED", error: "boom" })).toMatchObject({
      error: { message: "boom" },
    });
  });

  test.each<[name: string, run: object, want: RegExp]>([
    ["without a task", {}, /^task: expected the id of a task/],
    ["in an unknown status", { task: "hello", status: "FROZEN" }, /^status: expected DELAYED, .* got "FROZEN"$/],
    ["with a delay that has passed", { task: "hello", delay: "2020-01-01" }, /is not later than the mock's now/],
    ["with a date that has passed", { task: "hello", delay: new Date(0) }, /is not later than the mock's now/],
    ["with a date that is none", { task: "hello", delay: new Date("soon") }, /^delay: .* got Invalid Date$/],
    ["with a delay that is an object", { task: "hello", delay: {} }, /^delay: expected a duration such as 1h42m/],
    ["with 11 tags", { task: "hello", tags: Array.from({ length: 11 }, String) }, /can only have 10 tags/],
  ])("%s is refused", (_, run, want) => {
    // Wrong on purpose.
    expect(() => openMock().mock.runs.create(run as { task: string })).toThrow(want);
  });
});

describe("an override", () => {
  test("changes the normal answer, until it is ended", async () => {
    const { mock, trigger, retrieve } = openMock();
    const id = await trigger();
    const end = mock.override("runs.retrieve", (run) => ({ ...run, status: "CRASHED" }));
    expect((await retrieve(id)).status).toBe("CRASHED");
    end();
    expect((await retrieve(id)).status).toBe("QUEUED");
  });

  test("leaves refusals alone, and sees what the request was about", async () => {
    const { mock, call, trigger } = openMock();
    const seen: unknown[] = [];
    mock.override("runs.retrieve", (run, about) => {
      seen.push([about.status, about.params]);
      return run;
    });
    const id = await trigger();
    await call("GET", `/api/v3/runs/${id}`);
    expect((await call("GET", "/api/v3/runs/run_x")).status).toBe(404);
    expect(seen).toEqual([[200, { runId: id }]]);
  });

  test("that departs from the spec is an error, unless it may", async () => {
    const { mock, call, trigger } = openMock();
    const id = await trigger();
    mock.override("runs.retrieve", () => ({ id: 7 }));
    expect((await call("GET", `/api/v3/runs/${id}`)).status).toBe(500);
    mock.override("runs.retrieve", () => ({ id: 7 }), { unchecked: true });
    expect(await call("GET", `/api/v3/runs/${id}`)).toMatchObject({ status: 200, body: { id: 7 } });
    mock.reset();
    expect((await call("GET", `/api/v3/runs/${id}`)).status).toBe(404);
  });

  test("of one environment wins there over the one of all", async () => {
    const { mock, call, trigger } = openMock();
    const id = await trigger();
    mock.override("runs.retrieve", () => "all", { unchecked: true });
    mock.environment(mock.secretKey).override("runs.retrieve", () => "own", { unchecked: true });
    expect((await call("GET", `/api/v3/runs/${id}`)).body).toBe("own");
  });
});

describe("a fault", () => {
  test("answers a status so many times, changes nothing, and says so", async () => {
    const { mock, call } = openMock();
    mock.faults.add({ operation: "tasks.trigger", status: 503, times: 2, headers: { "x-should-retry": "true" } });
    const attempt = () => call("POST", "/api/v1/tasks/hello/trigger", { body: {} });
    const first = await attempt();
    expect(first).toMatchObject({ status: 503, body: { error: "A fault of the mock answered 503" } });
    expect(first.headers.get("x-should-retry")).toBe("true");
    expect(first.headers.get("x-mock-reason")).toBe("fault all_1: status");
    expect(mock.faults.list()).toMatchObject([{ id: "all_1", kind: "status", hits: 1 }]);
    expect((await attempt()).status).toBe(503);
    expect((await attempt()).status).toBe(200);
    expect(mock.faults.list()).toEqual([]);
    expect((await call("GET", "/api/v1/runs")).body).toMatchObject({ data: [{}] });
  });

  test("may be about one run, and one environment, only", async () => {
    const { mock, call, trigger } = openMock();
    const [one, two] = [await trigger(), await trigger()];
    const own = mock.environment(mock.secretKey);
    const id = own.faults.add({ runId: one, status: 500, body: { error: "boom" } });
    expect(await call("GET", `/api/v3/runs/${one}`)).toMatchObject({ status: 500, body: { error: "boom" } });
    expect((await call("GET", `/api/v3/runs/${two}`)).status).toBe(200);
    const authorization = `Bearer tr_prod_${"b".repeat(24)}`;
    expect((await call("GET", `/api/v3/runs/${one}`, { headers: { authorization } })).status).toBe(404);
    own.faults.clear(id);
    expect((await call("GET", `/api/v3/runs/${one}`)).status).toBe(200);
  });

  test("malformed carries the request out, and answers what is no JSON", async () => {
    const { mock, trigger } = openMock();
    mock.faults.add({ kind: "malformed", times: 1 });
    await expect(trigger()).rejects.toThrow(SyntaxError);
    expect(mock.requests.last()?.transitions).toHaveLength(1);
  });

  test("offSpec leaves the first member out of a success", async () => {
    const { mock, call } = openMock();
    mock.faults.add({ kind: "offSpec" });
    const reply = await call("POST", "/api/v1/tasks/hello/trigger", { body: {} });
    expect(reply).toMatchObject({ status: 200, body: { isCached: false } });
    expect(reply.body).not.toHaveProperty("id");
  });

  test("rateLimit answers as the service does, with a reset by the machine's clock", async () => {
    const { mock, call } = openMock();
    mock.faults.add({ kind: "rateLimit" });
    const { status, headers, body } = await call("GET", "/api/v1/runs");
    expect(status).toBe(429);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(body).toMatchObject({ title: "Rate Limit Exceeded", remaining: 0 });
    expect(Math.abs(Number(headers.get("x-ratelimit-reset")) - Date.now())).toBeLessThan(60_000);
  });

  test("dropped and truncated end the connection, before and after the work", async () => {
    const { mock, call } = openMock();
    const attempt = () => call("POST", "/api/v1/tasks/hello/trigger", { body: {} });
    mock.faults.add({ kind: "dropped", times: 1 });
    await expect(attempt()).rejects.toThrow(/fetch failed/);
    mock.faults.add({ kind: "truncated", times: 1 });
    await expect(attempt()).rejects.toThrow(/terminated/);
    expect((await call("GET", "/api/v1/runs")).body).toMatchObject({ data: [{}] });
  });

  test("of a latency takes real time, which a signal ends", async () => {
    const { mock } = openMock();
    mock.faults.add({ latency: 60_000 });
    const controller = new AbortController();
    const answer = mock.fetch("https://api.trigger.dev/api/v1/runs", {
      headers: { authorization: `Bearer ${mock.secretKey}` },
      signal: controller.signal,
    });
    queueMicrotask(() => controller.abort());
    await expect(answer).rejects.toThrow(/abort/);
  });

  test("of a rate strikes the same requests for the same seed, and changes no ids", async () => {
    const story = async (rate?: number) => {
      const mock = createMockServer({ now: "2030-01-01T00:00:00Z", seed: 3 });
      if (rate !== undefined) mock.faults.add({ operation: "runs.list", status: 500, rate });
      const headers = { authorization: `Bearer ${mock.secretKey}` };
      const statuses: number[] = [];
      for (let n = 0; n < 20; n++) statuses.push((await mock.fetch("http://x/api/v1/runs", { headers })).status);
      return { statuses, id: mock.runs.create({ task: "hello" }).id };
    };
    const [one, two, none] = [await story(0.5), await story(0.5), await story()];
    expect(one).toEqual(two);
    expect(new Set(one.statuses)).toEqual(new Set([200, 500]));
    expect(none.id).toBe(one.id);
  });

  test.each<[name: string, fault: object, want: RegExp]>([
    ["of nothing", {}, /^kind: expected a kind, a status or a latency/],
    ["of an unknown kind", { kind: "explode" }, /^kind: expected status, .* got "explode"$/],
    [
      "of an unknown operation",
      { operation: "runs.explode", status: 500 },
      /^operation: expected .* got "runs.explode"$/,
    ],
    ["of half a time", { status: 500, times: 0.5 }, /^times: /],
    ["of a rate above one", { status: 500, rate: 2 }, /^rate: /],
    ["of no HTTP status", { status: 42 }, /^status: /],
    ["before its time", { latency: -1 }, /^latency: /],
  ])("%s is refused", (_, fault, want) => {
    expect(() => openMock().mock.faults.add(fault as MockFault)).toThrow(want);
  });
});

describe("a snapshot", () => {
  /** Something of everything. */
  async function fill() {
    const opened = openMock();
    const { mock, call, trigger } = opened;
    mock.tasks.define("slow", { after: "1h", output: 1, maxDuration: "2h" });
    const delayed = await trigger({ options: { delay: "1h", idempotencyKey: "k", tags: ["a"] } });
    const parent = await trigger({ payload: { nested: [1, null, "x"] } });
    const child = await trigger({ options: { parentRunId: parent } });
    const slow = await trigger({}, { task: "slow" });
    const done = mock.runs.complete(child, { output: { a: 1 } }).id;
    const token = idOf(
      await call("POST", "/api/v1/waitpoints/tokens", { body: { timeout: "2h", idempotencyKey: "w" } }),
    );
    mock.runs.wait(parent, { token });
    await mock.clock.advance("10m");
    return { ...opened, ids: [delayed, parent, child, slow, done], token };
  }

  /** All that can be seen of it, and of what comes afterwards. */
  async function look({ mock, call, trigger, ids, token }: Awaited<ReturnType<typeof fill>>) {
    const before = ids.map((id) => mock.runs.get(id));
    const again = await trigger({ options: { idempotencyKey: "k" } });
    const tokenAgain = await call("POST", "/api/v1/waitpoints/tokens", { body: { idempotencyKey: "w" } });
    const fresh = await trigger();
    const pending = mock.clock.pending().map(({ environment: _, ...event }) => event);
    await call("POST", `/api/v1/waitpoints/tokens/${token}/complete`, { body: { data: 1 } });
    const fired = await mock.clock.runUntilIdle();
    const list = await call("GET", "/api/v1/runs");
    return { before, again, tokenAgain: tokenAgain.body, fresh, pending, fired, list: list.body };
  }

  test("puts everything back, ids and time included, as often as one likes", async () => {
    const opened = await fill();
    const point = opened.mock.snapshot();
    const first = await look(opened);
    expect(first.fired.map(({ event }) => event)).toContain("resume");
    opened.mock.restore(point);
    expect(opened.mock.clock.now.toISOString()).toBe("2030-01-01T00:10:00.000Z");
    expect(await look(opened)).toEqual(first);
    opened.mock.restore(point);
    expect(await look(opened)).toEqual(first);
    expect(opened.mock.snapshot()).not.toEqual(point);
  });

  test("is plain JSON without keys, and fills another server of the same seed once the key is used", async () => {
    const opened = await fill();
    const text = JSON.stringify(opened.mock.snapshot());
    expect(text).not.toContain(opened.mock.secretKey);
    const first = await look(opened);
    const other = createMockServer({ now: "2040-01-01T00:00:00Z" });
    other.tasks.define("slow", { after: "1h", output: 1, maxDuration: "2h" });
    other.restore(JSON.parse(text));
    const call: typeof opened.call = async (method, path, { body } = {}) => {
      const response = await other.fetch(`https://api.trigger.dev${path}`, {
        method,
        headers: {
          authorization: `Bearer ${other.secretKey}`,
          "content-type": "application/json",
          "x-trigger-api-version": "2025-07-16",
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json(), headers: response.headers };
    };
    const trigger: typeof opened.trigger = async (body = {}) =>
      idOf(await call("POST", "/api/v1/tasks/hello/trigger", { body }));
    await call("GET", "/api/v1/runs");
    expect(await look({ ...opened, mock: other, call, trigger })).toEqual(first);
  });

  test("of one environment leaves the others alone", async () => {
    const { mock, trigger } = openMock();
    const authorization = `Bearer tr_prod_${"b".repeat(24)}`;
    const own = mock.environment(mock.secretKey);
    const point = own.snapshot();
    const id = await trigger();
    const other = await trigger({}, { headers: { authorization } });
    own.restore(point);
    expect(mock.runs.get(other).id).toBe(other);
    expect(() => mock.runs.get(id)).toThrow(/got "run_/);
    expect(() => mock.environment(`tr_prod_${"b".repeat(24)}`).restore(point)).toThrow(
      /expected one of the environment/,
    );
  });

  test.each<[name: string, point: unknown, want: RegExp]>([
    ["of another format", { format: 2, environments: [] }, /^snapshot: expected one of format 1, got format 2$/],
    ["that is none", null, /^snapshot: expected one of format 1, got object$/],
  ])("%s is refused, and changes nothing", async (_, point, want) => {
    const { mock, trigger } = openMock();
    const id = await trigger();
    // Wrong on purpose.
    expect(() => mock.restore(point as ReturnType<typeof mock.snapshot>)).toThrow(want);
    expect(mock.runs.get(id).id).toBe(id);
  });
});
