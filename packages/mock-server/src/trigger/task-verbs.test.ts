import { describe, expect, test } from "vitest";
import { openMock } from "../../test/open-mock.js";
import type { RunView, TaskOutcome } from "../index.js";

/** Statuses that the run went through. */
const path = (run: RunView) => run.history.map(({ to }) => to);

describe("a task defined as data", () => {
  test("takes its time in virtual time, and returns its output", async () => {
    const { mock, trigger, retrieve } = openMock();
    mock.tasks.define("hello", { after: "2s", output: { sent: true } });
    const id = await trigger();
    expect(await retrieve(id)).toMatchObject({ status: "EXECUTING", attemptCount: 1 });
    expect(mock.clock.pending()).toMatchObject([{ at: "2030-01-01T00:00:02.000Z", event: "end attempt", id }]);
    expect(await mock.clock.advance("2s")).toMatchObject([{ event: "complete", from: "EXECUTING", to: "COMPLETED" }]);
    expect(await retrieve(id)).toMatchObject({
      status: "COMPLETED",
      output: { sent: true },
      startedAt: "2030-01-01T00:00:00.000Z",
      finishedAt: "2030-01-01T00:00:02.000Z",
      durationMs: 2_000,
    });
  });

  test("without a time is over as soon as anybody looks, with each step in between", async () => {
    const { mock, trigger } = openMock();
    mock.tasks.define("hello", {});
    const run = mock.runs.get(await trigger());
    expect(path(run)).toEqual(["QUEUED", "DEQUEUED", "EXECUTING", "COMPLETED"]);
    expect(run).not.toHaveProperty("output");
  });

  test("takes a delayed run when its delay ends, within the same move of the clock", async () => {
    const { mock, trigger } = openMock();
    mock.tasks.define("hello", { after: 500 });
    const id = await trigger({ options: { delay: "1h" } });
    const fired = await mock.clock.advance("2h");
    expect(fired.map(({ at, event }) => [at, event])).toEqual([
      ["2030-01-01T01:00:00.000Z", "delay elapsed"],
      ["2030-01-01T01:00:00.000Z", "dequeue"],
      ["2030-01-01T01:00:00.000Z", "start"],
      ["2030-01-01T01:00:00.500Z", "complete"],
    ]);
    expect(mock.runs.get(id).status).toBe("COMPLETED");
  });

  test("takes runs that were queued before, and those of no other task", async () => {
    const { mock, trigger } = openMock();
    const other = await trigger({}, { task: "other" });
    const ids = [await trigger(), await trigger({}, { task: "third" }), await trigger()];
    mock.tasks.define("hello", {});
    expect(ids.map((id) => mock.runs.get(id).status)).toEqual(["COMPLETED", "QUEUED", "COMPLETED"]);
    expect(mock.runs.get(other).status).toBe("QUEUED");
  });

  test.each<[name: string, error: unknown, status: string, shown: object]>([
    ["an Error", new TypeError("boom"), "FAILED", { name: "TypeError", message: "boom" }],
    ["an object like one", { message: "boom" }, "FAILED", { name: "Error", message: "boom" }],
    ["text", "boom", "FAILED", { message: "boom" }],
    ["any value", { why: 1 }, "FAILED", { message: '{"why":1}' }],
    [
      "a code of the service's",
      { code: "TASK_PROCESS_OOM_KILLED" },
      "CRASHED",
      { message: "trigger.dev internal error (TASK_PROCESS_OOM_KILLED)" },
    ],
    [
      "an unknown code",
      { code: "POD_EVICTED" },
      "SYSTEM_FAILURE",
      { message: "trigger.dev internal error (POD_EVICTED)" },
    ],
  ])("that throws %s ends %s", async (_, error, status, shown) => {
    const { mock, trigger } = openMock();
    mock.tasks.define("hello", { error });
    expect(mock.runs.get(await trigger())).toMatchObject({ status, error: shown });
  });

  test("waits longer from attempt to attempt, then succeeds", async () => {
    const { mock, trigger, call } = openMock();
    mock.tasks.define("hello", { error: "boom", failures: 2, output: 1, retry: { maxAttempts: 5 } });
    const id = await trigger();
    expect(mock.runs.get(id)).toMatchObject({ status: "EXECUTING", attemptCount: 1 });
    const legacy = await call("GET", `/api/v3/runs/${id}`, { headers: { "x-trigger-api-version": undefined } });
    expect(legacy.body).toMatchObject({ status: "REATTEMPTING" });
    const fired = await mock.clock.runUntilIdle();
    expect(fired.map(({ at, event }) => [at.slice(17, 23), event])).toEqual([
      ["01.000", "start"],
      ["01.000", "retry"],
      ["03.000", "start"],
      ["03.000", "complete"],
    ]);
    expect(mock.runs.get(id)).toMatchObject({ status: "COMPLETED", attemptCount: 3, output: 1 });
  });

  test.each<[name: string, definition: TaskOutcome, options: object, attempts: number]>([
    ["none is asked for", {}, {}, 1],
    ["nothing more is said", { retry: {} }, {}, 3],
    ["the task says how many", { retry: { maxAttempts: 2 } }, {}, 2],
    ["the trigger call says how many", { retry: { maxAttempts: 2 } }, { maxAttempts: 4 }, 4],
    ["the process dies", { error: { code: "TASK_PROCESS_SIGSEGV" }, retry: {} }, {}, 1],
  ])("where %s fails in the end", async (_, definition, options, attempts) => {
    const { mock, trigger } = openMock();
    mock.tasks.define("hello", { error: "boom", ...definition });
    const id = await trigger({ options });
    await mock.clock.runUntilIdle();
    expect(mock.runs.get(id)).toMatchObject({ isFailed: true, attemptCount: attempts });
  });

  test("may compute for five seconds at least, however few the trigger call allows", async () => {
    const { mock, retrieve, trigger } = openMock();
    mock.tasks.define("hello", { after: "10s" });
    const id = await trigger({ options: { maxDuration: 1 } });
    await mock.clock.advance("1m");
    expect(await retrieve(id)).toMatchObject({ status: "TIMED_OUT", durationMs: 5_000 });
  });

  test.each<[name: string, maxDuration: string | number | undefined, options: object, status: string]>([
    ["longer than its own limit, in seconds", 5, {}, "TIMED_OUT"],
    ["longer than its own limit", "5s", {}, "TIMED_OUT"],
    ["exactly as long", "10s", {}, "COMPLETED"],
    ["longer than the trigger call allows", undefined, { maxDuration: 5 }, "TIMED_OUT"],
  ])("that computes %s ends %s", async (_, maxDuration, options, status) => {
    const { mock, trigger } = openMock();
    mock.tasks.define("hello", { after: "10s", ...(maxDuration === undefined ? {} : { maxDuration }) });
    const id = await trigger({ options });
    await mock.clock.advance("1m");
    expect(mock.runs.get(id).status).toBe(status);
  });

  test("does not compute while it is made to wait", async () => {
    const { mock, trigger } = openMock();
    mock.tasks.define("hello", { after: "10s", maxDuration: "11s" });
    const id = await trigger();
    await mock.clock.advance("4s");
    mock.runs.wait(id);
    await mock.clock.advance("1h");
    mock.runs.resume(id);
    await mock.clock.advance("5s");
    expect(mock.runs.get(id).status).toBe("EXECUTING");
    await mock.clock.advance("1s");
    expect(mock.runs.get(id)).toMatchObject({ status: "COMPLETED", durationMs: 10_000 });
  });

  test("leaves a canceled run alone", async () => {
    const { mock, trigger, call } = openMock();
    mock.tasks.define("hello", { after: "10s" });
    const id = await trigger();
    await call("POST", `/api/v2/runs/${id}/cancel`);
    expect(await mock.clock.advance("1m")).toEqual([]);
    expect(mock.runs.get(id).status).toBe("CANCELED");
  });
});

function abort(): Error {
  const error = new Error("enough");
  error.name = "AbortTaskRunError";
  return error;
}

describe("a task defined by a function", () => {
  test("is given payload and run, and is awaited by the clock", async () => {
    const { mock, trigger } = openMock();
    mock.tasks.define<{ n: number }>("hello", async ({ n }, { run }) => ({ n: n + 1, tags: run.tags, id: run.id }));
    const id = await trigger({ payload: { n: 1 }, options: { tags: "a", delay: "1h" } });
    const fired = await mock.clock.advance("1h");
    expect(fired.map(({ event }) => event)).toEqual(["delay elapsed", "dequeue", "start", "complete"]);
    expect(mock.runs.get(id).output).toEqual({ n: 2, tags: ["a"], id });
  });

  test("is given dates as dates", async () => {
    const { mock, trigger } = openMock();
    const seen: unknown[] = [];
    mock.tasks.define("hello", (payload) => void seen.push(payload));
    const payload = {
      json: { at: "2030-01-01T00:00:00.000Z", set: [1] },
      meta: { values: { at: ["Date"], set: ["set"] } },
    };
    await trigger({ payload: JSON.stringify(payload), options: { payloadType: "application/super+json" } });
    await mock.clock.advance(0);
    expect(seen).toEqual([{ at: new Date("2030-01-01T00:00:00.000Z"), set: new Set([1]) }]);
  });

  test("waits and computes in virtual time", async () => {
    const { mock, trigger } = openMock();
    mock.tasks.define("hello", async (_, { wait, compute }) => {
      await compute("2s");
      await wait.for("1h");
      await compute(3_000);
      await wait.until("2030-01-02T00:00:00Z");
      return "done";
    });
    const id = await trigger();
    const fired = await mock.clock.advance("1d");
    expect(fired.map(({ at, event }) => [at.slice(8, 19), event])).toEqual([
      ["01T00:00:00", "dequeue"],
      ["01T00:00:00", "start"],
      ["01T00:00:02", "wait"],
      ["01T01:00:02", "resume"],
      ["01T01:00:05", "wait"],
      ["02T00:00:00", "resume"],
      ["02T00:00:00", "complete"],
    ]);
    expect(mock.runs.get(id)).toMatchObject({ output: "done", durationMs: 5_000 });
  });

  test("waits for a token, and is given what it was completed with, or the error of its timeout", async () => {
    const { mock, trigger, call } = openMock();
    mock.tasks.define<{ token: string }>("hello", async ({ token }, { wait }) => {
      const result = await wait.forToken(token);
      return result.ok ? result.output : `${result.error.name}: ${result.error.message}`;
    });
    const create = async () => {
      const { body } = await call("POST", "/api/v1/waitpoints/tokens", { body: { timeout: "1h" } });
      // The spec says that the body has an id.
      return (body as { id: string }).id;
    };
    const [completed, timedOut] = [await create(), await create()];
    const ids = [await trigger({ payload: { token: completed } }), await trigger({ payload: { token: timedOut } })];
    await mock.clock.advance("1m");
    expect(ids.map((id) => mock.runs.get(id).status)).toEqual(["WAITING", "WAITING"]);
    await call("POST", `/api/v1/waitpoints/tokens/${completed}/complete`, { body: { data: { x: 1 } } });
    await mock.clock.advance("1h");
    expect(ids.map((id) => mock.runs.get(id).output)).toEqual([
      { x: 1 },
      "WaitpointTimeoutError: Waitpoint timed out at 2030-01-01T01:00:00.000Z",
    ]);
  });

  test("may use the mock itself, and sees time stand still while it works", async () => {
    const { mock, trigger, call, retrieve } = openMock();
    mock.tasks.define("hello", async () => {
      const child = await trigger({ payload: 1 }, { task: "child" });
      await call("GET", "/api/v1/runs");
      return [child, (await retrieve(child)).createdAt];
    });
    mock.tasks.define("child", { output: "from below" });
    const id = await trigger({ options: { delay: "1h" } });
    await mock.clock.advance("1d");
    const [child, createdAt] = mock.runs.get(id).output as [string, string];
    expect(createdAt).toBe("2030-01-01T01:00:00.000Z");
    expect(mock.runs.get(child)).toMatchObject({ status: "COMPLETED", output: "from below" });
  });

  test("may not move the clock that waits for it", async () => {
    const { mock, trigger } = openMock();
    mock.tasks.define("hello", () => mock.clock.advance("1h"));
    const id = await trigger();
    await mock.clock.advance(0);
    expect(mock.runs.get(id).error?.message).toMatch(/already being advanced/);
  });

  test("holds up the clock of its environment, and of all, but not that of another", async () => {
    const { mock } = openMock();
    const [one, two] = ["a", "b"].map((letter) => mock.environment(`tr_prod_${letter.repeat(24)}`));
    if (!one || !two) throw new Error("no environments");
    let finish = () => {};
    one.tasks.define("hello", () => new Promise<void>((resolve) => (finish = resolve)));
    one.runs.create({ task: "hello", delay: "1h" });
    two.runs.create({ task: "hello", delay: "1h" });
    const moving = one.clock.advance("2h");
    await expect(one.clock.advance("1h")).rejects.toThrow(/already being advanced/);
    await expect(mock.clock.advance("1h")).rejects.toThrow(/already being advanced/);
    expect(await two.clock.advance("1h")).toHaveLength(1);
    finish();
    expect((await moving).at(-1)).toMatchObject({ at: "2030-01-01T01:00:00.000Z", to: "COMPLETED" });
    expect([one, two].map(({ clock }) => clock.now.getUTCHours())).toEqual([2, 1]);
  });

  test("is tried again after what it throws, and knows which attempt it is", async () => {
    const { mock, trigger } = openMock();
    mock.tasks.define(
      "hello",
      (_, { run }) => {
        if ((run.attemptCount ?? 0) < 3) throw new Error("boom");
        return run.attemptCount;
      },
      { retry: { minTimeoutInMs: 10_000, factor: 3 } },
    );
    const id = await trigger();
    await mock.clock.runUntilIdle();
    expect(mock.runs.get(id)).toMatchObject({ status: "COMPLETED", output: 3, finishedAt: "2030-01-01T00:00:40.000Z" });
  });

  test.each<[name: string, handler: () => unknown, message: string]>([
    ["that it should not be tried again", () => Promise.reject(abort()), "enough"],
    ["a value that JSON cannot hold", () => 1n, "trigger.dev internal error (TASK_OUTPUT_ERROR)"],
  ])("fails for good by %s", async (_, handler, message) => {
    const { mock, trigger } = openMock();
    mock.tasks.define("hello", handler, { retry: {} });
    const id = await trigger();
    await mock.clock.runUntilIdle();
    expect(mock.runs.get(id)).toMatchObject({ status: "FAILED", attemptCount: 1, error: { message } });
  });

  test("is stopped by its limit while it computes, and by a cancel while it waits", async () => {
    const { mock, trigger, call } = openMock();
    const reached: string[] = [];
    mock.tasks.define(
      "hello",
      async (kind, { wait, compute }) => {
        await (kind === "wait" ? wait.for("1h") : compute("1h"));
        reached.push(String(kind));
      },
      { maxDuration: "1m" },
    );
    const [waiting, computing] = [await trigger({ payload: "wait" }), await trigger({ payload: "compute" })];
    await mock.clock.advance("2m");
    await call("POST", `/api/v2/runs/${waiting}/cancel`);
    await mock.clock.advance("2h");
    expect([waiting, computing].map((id) => mock.runs.get(id).status)).toEqual(["CANCELED", "TIMED_OUT"]);
    expect(reached).toEqual([]);
  });

  test("that outlives a reset changes nothing afterwards", async () => {
    const { mock, trigger } = openMock();
    let release = () => {};
    mock.tasks.define("hello", () => new Promise<void>((resolve) => (release = resolve)));
    const id = await trigger();
    expect(mock.runs.get(id).status).toBe("EXECUTING");
    mock.reset();
    release();
    expect(await trigger()).toBe(id);
    await mock.clock.advance("1s");
    expect(mock.runs.get(id).status).toBe("QUEUED");
  });

  test("gives the same bytes for the same seed and calls", async () => {
    const story = async () => {
      const { mock, trigger } = openMock();
      mock.tasks.define("hello", async (n, { wait, compute }) => {
        await wait.for(Number(n) * 10);
        await compute(5);
        return n;
      });
      for (let n = 0; n < 10; n++) await trigger({ payload: n % 3 });
      return JSON.stringify(await mock.clock.runUntilIdle());
    };
    expect(await story()).toBe(await story());
  });
});

test("a task defined for one environment is unknown in the others, and wins there", async () => {
  const { mock, trigger } = openMock();
  const authorization = `Bearer tr_prod_${"b".repeat(24)}`;
  mock.tasks.define("hello", { output: "all" });
  mock.environment(mock.secretKey).tasks.define("hello", { output: "own" });
  const [own, other] = [await trigger(), await trigger({}, { headers: { authorization } })];
  expect([own, other].map((id) => mock.runs.get(id).output)).toEqual(["own", "all"]);
  mock.tasks.undefine("hello");
  expect(mock.runs.get(await trigger({}, { headers: { authorization } })).status).toBe("QUEUED");
});

test.each<[name: string, definition: object, want: RegExp]>([
  ["a time that is none", { after: "soon" }, /^after: expected a duration such as 2s, or milliseconds, got "soon"$/],
  ["a limit that is none", { maxDuration: -1 }, /^maxDuration: expected a duration such as 2s, or seconds, got -1$/],
  ["half an attempt", { retry: { maxAttempts: 0.5 } }, /^retry.maxAttempts: expected a whole number of 1 or more/],
])("a definition with %s is refused", (_, definition, want) => {
  expect(() => openMock().mock.tasks.define("hello", definition)).toThrow(want);
});
