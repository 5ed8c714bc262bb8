import { describe, expect, test } from "vitest";
import { openMock, start } from "../test/open-mock.js";
import { connectMock, RemoteMockError } from "./index.js";

/** A mock, and the same from afar: over `fetch`, without a socket. */
function connect(secretKey?: string) {
  const opened = openMock();
  const url = "http://127.0.0.1:4010/";
  const fetch: typeof globalThis.fetch = (input, init) =>
    opened.mock.fetch(input, { ...init, headers: { ...init?.headers, host: "127.0.0.1:4010" } });
  return { ...opened, remote: connectMock({ url, fetch, ...(secretKey === undefined ? {} : { secretKey }) }) };
}

const otherKey = `tr_prod_${"b".repeat(24)}`;

test("the clock is read and moved from afar", async () => {
  const { remote, trigger } = connect();
  const id = await trigger({ options: { delay: "1h" } });
  expect((await remote.clock.now()).toISOString()).toBe(start);
  expect(await remote.clock.pending()).toMatchObject([{ id }]);
  expect(await remote.clock.advance("30m")).toEqual([]);
  expect(await remote.clock.advanceToNext()).toMatchObject([{ event: "delay elapsed", id }]);
  await remote.clock.advanceTo(new Date("2030-01-02T00:00:00Z"));
  expect(await remote.clock.runUntilIdle()).toEqual([]);
  expect((await remote.clock.now()).toISOString()).toBe("2030-01-02T00:00:00.000Z");
});

describe("runs", () => {
  test("are created, forced on and looked at, with their history", async () => {
    const { remote, mock } = connect();
    const { id } = await remote.runs.create({ task: "hello", payload: { n: 1 } });
    expect(await remote.runs.start(id)).toEqual(mock.runs.get(id));
    expect((await remote.runs.wait(id)).status).toBe("WAITING");
    expect((await remote.runs.resume(id)).status).toBe("EXECUTING");
    const done = await remote.runs.complete(id, { output: 7 });
    expect(done).toMatchObject({ status: "COMPLETED", output: 7 });
    expect(done.history.map(({ event }) => event)).toEqual([
      "trigger",
      "dequeue",
      "start",
      "wait",
      "resume",
      "complete",
    ]);
  });

  test.each([
    ["dequeue", "DEQUEUED"],
    ["park", "PENDING_VERSION"],
    ["retry", "EXECUTING"],
    ["systemFailure", "SYSTEM_FAILURE"],
    ["expire", "EXPIRED"],
    ["fail", "FAILED"],
    ["crash", "CRASHED"],
    ["timeout", "TIMED_OUT"],
  ] as const)("are made to %s, and are then %s", async (verb, status) => {
    const { remote } = connect();
    const { id } = await remote.runs.create({ task: "hello" });
    expect((await remote.runs[verb](id)).status).toBe(status);
  });

  test("show the error that they were given", async () => {
    const { remote } = connect();
    const { id } = await remote.runs.create({ task: "hello" });
    expect((await remote.runs.fail(id, { error: new TypeError("boom") })).error).toMatchObject({
      name: "TypeError",
      message: "boom",
    });
    const made = await remote.runs.create({ task: "hello", status: "FAILED", error: "text" });
    expect(made.error).toEqual({ message: "text" });
  });

  test("wait for a token", async () => {
    const { remote, call } = connect();
    const { body } = await call("POST", "/api/v1/waitpoints/tokens", { body: { timeout: "1m" } });
    const { id } = await remote.runs.create({ task: "hello" });
    // The spec says that the body has an id.
    await remote.runs.wait(id, { token: (body as { id: string }).id });
    await remote.clock.advance("2m");
    expect((await remote.runs.get(id)).status).toBe("EXECUTING");
    await expect(remote.runs.wait(id, { token: "waitpoint_x" })).rejects.toMatchObject({ status: 404 });
  });
});

test("a refusal is an error with the mock's own words", async () => {
  const { remote } = connect();
  const { id } = await remote.runs.create({ task: "hello", delay: "1h" });
  const refusal = remote.runs.start(id);
  await expect(refusal).rejects.toBeInstanceOf(RemoteMockError);
  await expect(refusal).rejects.toMatchObject({ status: 409, legal: ["reschedule", "delay elapsed", "cancel"] });
  await expect(remote.runs.get("run_x")).rejects.toThrow("runId: expected the id of a run of this environment");
  await expect(remote.runs.create({ task: "hello", delay: "2020-01-01" })).rejects.toMatchObject({ status: 400 });
});

test("tasks are defined as data", async () => {
  const { remote, trigger } = connect();
  await remote.tasks.define("hello", { after: "2s", error: new Error("boom"), failures: 1, output: 1, retry: {} });
  const id = await trigger();
  await remote.clock.runUntilIdle();
  expect(await remote.runs.get(id)).toMatchObject({ status: "COMPLETED", attemptCount: 2, output: 1 });
  await remote.tasks.undefine("hello");
  expect((await remote.runs.get(await trigger())).status).toBe("QUEUED");
  await expect(remote.tasks.define("hello", { after: "soon" })).rejects.toThrow(/after/);
});

test("faults are added, listed and cleared", async () => {
  const { remote, call } = connect();
  const id = await remote.faults.add({ operation: "runs.list", status: 503 });
  expect((await call("GET", "/api/v1/runs")).status).toBe(503);
  expect(await remote.faults.list()).toMatchObject([{ id, operation: "runs.list", hits: 1 }]);
  await remote.faults.clear(id);
  expect((await call("GET", "/api/v1/runs")).status).toBe(200);
  await expect(remote.faults.add({ operation: "runs.explode", status: 500 })).rejects.toThrow(/^operation: expected/);
});

test("the journal is read, narrowed and cleared", async () => {
  const { remote, trigger, retrieve } = connect();
  await retrieve(await trigger());
  expect(await remote.requests.count()).toBe(2);
  expect(await remote.requests.count({ method: "GET" })).toBe(1);
  expect(await remote.requests.last({ operation: "tasks.trigger" })).toMatchObject({ reply: { status: 200 } });
  expect(await remote.requests.filter({ operation: "tasks.trigger" })).toHaveLength(1);
  expect(await remote.requests.filter(({ reply }) => reply.status === 404)).toEqual([]);
  await expect(remote.requests.filter({ operaton: "tasks.trigger" } as object)).rejects.toThrow(/got "operaton"/);
  await remote.requests.clear();
  expect(await remote.requests.filter()).toEqual([]);
});

test("the verbs for another environment are had by its key and branch, at the same address", async () => {
  const { mock, remote } = connect();
  const key = `tr_preview_${"d".repeat(24)}`;
  const { id } = await remote.environment(key, { branch: "feature" }).runs.create({ task: "hello" });
  expect(mock.environment(key, { branch: "feature" }).runs.get(id)).toMatchObject({ id });
  await expect(remote.environment(key, { branch: "other" }).runs.get(id)).rejects.toMatchObject({ status: 404 });
  await expect(remote.environment(key).runs.get(id)).rejects.toMatchObject({ status: 401 });
});

test("where nobody listens, the address is named, and why nothing came", async () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:9"), { code: "ECONNREFUSED" });
  const fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
  await expect(connectMock({ url: "http://127.0.0.1:9/", fetch }).status()).rejects.toThrow(
    "GET http://127.0.0.1:9/_mock/status: expected a mock server to answer there, got nothing (ECONNREFUSED)",
  );
});

test("a function is refused as a task, for it cannot be sent", async () => {
  const { remote } = connect();
  await expect(remote.tasks.define("hello", (() => 1) as object)).rejects.toThrow(
    "got a function, which cannot be sent to another process",
  );
});

test("a snapshot is taken and restored; what is declared and a reset reach the mock", async () => {
  const { remote, mock } = connect();
  const { id } = await remote.runs.create({ task: "hello", delay: "1h" });
  const point = await remote.snapshot();
  expect(JSON.stringify(point)).not.toContain(mock.secretKey);
  await remote.clock.advance("2h");
  await remote.restore(point);
  expect(await remote.runs.get(id)).toMatchObject({ status: "DELAYED" });
  await remote.declare({ tasks: ["other"] });
  await remote.clock.advance("1h");
  expect((await remote.runs.get(id)).status).toBe("PENDING_VERSION");
  await remote.reset();
  await expect(remote.runs.get(id)).rejects.toMatchObject({ status: 404 });
  await expect(remote.restore({ ...point, environments: [{ id: 7 }] } as never)).rejects.toMatchObject({ status: 400 });
});

test("a key picks its environment", async () => {
  const { remote, mock, trigger } = connect(otherKey);
  const id = await trigger();
  expect(await remote.requests.count()).toBe(0);
  await expect(remote.runs.get(id)).rejects.toMatchObject({ status: 404 });
  expect((await remote.status()).environments).toHaveLength(1);
  const own = await remote.runs.create({ task: "hello" });
  expect(mock.environment(otherKey).runs.get(own.id).id).toBe(own.id);
});

test("what is no mock is named as such", async () => {
  const fetch = async () => new Response("<html>", { status: 502 });
  const remote = connectMock({ url: "http://127.0.0.1:1", fetch });
  await expect(remote.status()).rejects.toThrow(
    'GET http://127.0.0.1:1/_mock/status: expected the control API of a mock server, got 502 "<html>"',
  );
});
