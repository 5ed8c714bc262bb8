import { beforeEach, describe, expect, test } from "vitest";
import { type OpenMock, openMock } from "../../../test/open-mock.js";

let open: OpenMock;
let id: string;

beforeEach(async () => {
  open = openMock();
  id = await open.trigger({ options: { tags: ["t"] } });
});

const get = (path: string) => open.call("GET", `/api/v1/runs/${id}/${path}`);
const child = (options: object = {}) => open.trigger({ options: { parentRunId: id, ...options } }, { task: "child" });
const trace = async () => Object((await get("trace")).body).trace;

describe("a result", () => {
  const notFound = { status: 404, body: { error: "Run either doesn't exist or is not finished" } };

  test.each<[string, (run: OpenMock["mock"]["runs"]) => unknown, unknown]>([
    [
      "with an output, as text",
      (runs) => runs.complete(id, { output: { a: 1 } }),
      { ok: true, output: '{"a":1}', outputType: "application/json" },
    ],
    [
      "with text for an output, in quotes",
      (runs) => runs.complete(id, { output: "a" }),
      { ok: true, output: '"a"', outputType: "application/json" },
    ],
    ["without an output", (runs) => runs.complete(id), { ok: true, outputType: "application/json" }],
    [
      "with an error, as it is stored",
      (runs) => runs.fail(id, { error: { message: "no" } }),
      { ok: false, error: { type: "BUILT_IN_ERROR", name: "Error", message: "no", stackTrace: "" } },
    ],
    [
      "of a crash",
      (runs) => runs.crash(id),
      { ok: false, error: { type: "INTERNAL_ERROR", code: "TASK_RUN_CRASHED" } },
    ],
    [
      "of a failure inside the service",
      (runs) => runs.systemFailure(id),
      { ok: false, error: { type: "INTERNAL_ERROR", code: "TASK_RUN_HEARTBEAT_TIMEOUT" } },
    ],
  ])("%s", async (_, force, want) => {
    force(open.mock.runs);
    expect((await get("result")).body).toEqual({ id, taskIdentifier: "hello", ...Object(want) });
  });

  test("of a canceled run", async () => {
    await open.call("POST", `/api/v2/runs/${id}/cancel`);
    expect((await get("result")).body).toEqual({
      ok: false,
      id,
      taskIdentifier: "hello",
      error: { type: "INTERNAL_ERROR", code: "TASK_RUN_CANCELLED" },
    });
  });

  test("is not there for a run that goes on, expired, timed out or is unknown", async () => {
    expect(await get("result")).toMatchObject(notFound);
    open.mock.runs.expire(id);
    expect(await get("result")).toMatchObject(notFound);
    id = await open.trigger();
    open.mock.runs.timeout(id);
    const reply = await get("result");
    expect(reply).toMatchObject(notFound);
    expect(reply.headers.get("x-mock-reason")).toContain("TIMED_OUT");
    id = "run_nope";
    expect(await get("result")).toMatchObject(notFound);
  });

  test("is asked for with a secret key only", async () => {
    const headers = { authorization: "Bearer nope" };
    expect(await open.call("GET", `/api/v1/runs/${id}/result`, { headers })).toMatchObject({
      status: 401,
      body: { error: "Invalid or Missing API Key" },
    });
  });
});

describe("events", () => {
  test("are none before the run starts", async () => {
    expect((await get("events")).body).toEqual({ events: [] });
  });

  test("are the run, its attempts and its waits, in nanoseconds", async () => {
    const { runs, clock } = open.mock;
    runs.start(id);
    await clock.advance("1s");
    runs.retry(id);
    runs.start(id);
    runs.wait(id);
    await clock.advance("2s");
    runs.resume(id);
    runs.complete(id);
    const { events } = Object((await get("events")).body);
    const [own] = events;
    expect(events).toMatchObject([
      {
        parentId: null,
        runId: id,
        message: "hello",
        startTime: "1893456000000000000",
        duration: 3_000_000_000,
        isError: false,
        isPartial: false,
        attemptNumber: null,
      },
      { parentId: own.spanId, message: "Attempt 1", duration: 1_000_000_000, isError: true, attemptNumber: 1 },
      {
        parentId: own.spanId,
        message: "Attempt 2",
        startTime: "1893456001000000000",
        duration: 2_000_000_000,
        isError: false,
        attemptNumber: 2,
      },
      { message: "Wait 1", duration: 2_000_000_000, isError: false, attemptNumber: 2 },
    ]);
    expect(events[3].parentId).toBe(events[2].spanId);
    expect(own.spanId).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe("a trace", () => {
  test("of a run that nobody took is one span that goes on, and names its queue", async () => {
    expect(await trace()).toMatchObject({
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      rootSpan: {
        runId: id,
        data: {
          message: "hello",
          startTime: "2030-01-01T00:00:00.000Z",
          duration: 0,
          isPartial: true,
          queueName: "task/hello",
        },
        children: [],
      },
    });
  });

  test("of a failure tells it, in the run and in its last attempt", async () => {
    open.mock.runs.fail(id, { error: new TypeError("no") });
    const exception = { type: "TypeError", message: "no" };
    const events = [{ name: "exception", properties: { exception } }];
    expect(await trace()).toMatchObject({
      rootSpan: { data: { isError: true, isPartial: false, events }, children: [{ data: { isError: true, events } }] },
    });
  });

  test("of a cancellation tells why", async () => {
    await open.call("POST", `/api/v2/runs/${id}/cancel`);
    const events = [{ name: "cancellation", properties: { reason: "Canceled by user" } }];
    expect(await trace()).toMatchObject({ rootSpan: { data: { isCancelled: true, isError: false, events } } });
  });

  test("leads down to the runs that were triggered, below the attempt that triggered them", async () => {
    open.mock.runs.start(id);
    const below = await child();
    const grandchild = await open.trigger({ options: { parentRunId: below } });
    const { traceId, rootSpan } = await trace();
    const [attempt] = rootSpan.children;
    expect(attempt.children).toMatchObject([{ runId: below, parentId: attempt.id, children: [{ runId: grandchild }] }]);
    const reply = await open.call("GET", `/api/v1/runs/${below}/trace`);
    expect(reply.body).toMatchObject({ trace: { traceId, rootSpan: { runId: below, parentId: attempt.id } } });
  });

  test.each(["events", "trace", "spans/x"])("%s of an unknown run asks the client to try again", async (what) => {
    const reply = await open.call("GET", `/api/v1/runs/run_nope/${what}`);
    expect(reply).toMatchObject({ status: 404, body: { error: "Not found" } });
    expect(reply.headers.get("x-should-retry")).toBe("true");
  });
});

describe("a span", () => {
  test("is found by the id that the trace has, and names the runs triggered in it", async () => {
    open.mock.runs.start(id);
    const below = await child();
    await open.mock.clock.advance(1500);
    open.mock.runs.complete(id);
    const { rootSpan } = await trace();
    expect((await get(`spans/${rootSpan.children[0].id}`)).body).toMatchObject({
      message: "Attempt 1",
      parentId: rootSpan.id,
      durationMs: 1_500,
      triggeredRuns: [
        { runId: below, taskIdentifier: "child", status: "PENDING", createdAt: "2030-01-01T00:00:00.000Z" },
      ],
    });
    expect((await get(`spans/${rootSpan.id}`)).body).not.toHaveProperty("triggeredRuns");
  });

  test("that the run does not have is not found", async () => {
    const reply = await get("spans/00f067aa0ba902b7");
    expect(reply).toMatchObject({ status: 404, body: { error: "Span not found" } });
    expect(reply.headers.get("x-should-retry")).toBeNull();
  });
});
