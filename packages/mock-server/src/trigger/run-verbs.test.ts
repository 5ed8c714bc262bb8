import { beforeEach, describe, expect, test } from "vitest";
import { type OpenMock, openMock } from "../../test/open-mock.js";
import { IllegalMoveError } from "./illegal-move-error.js";
import { UnknownRunError } from "./run-verbs.js";

let open: OpenMock;
let runs: OpenMock["mock"]["runs"];
let queued: string;

beforeEach(async () => {
  open = openMock();
  runs = open.mock.runs;
  queued = await open.trigger();
});

const steps = (id: string) => runs.get(id).history.map(({ to }) => to);
const flags = (run: object) =>
  Object.entries(run).flatMap(([name, value]) => (/^is[A-Z]/.test(name) && value === true ? [name] : []));

describe("each move shows on the run", () => {
  test("dequeue: the run has started, on the deployed version, and costs its base price", async () => {
    await open.mock.clock.advance("1m");
    const run = runs.dequeue(queued);
    expect(run).toMatchObject({
      status: "DEQUEUED",
      startedAt: "2030-01-01T00:01:00.000Z",
      updatedAt: "2030-01-01T00:01:00.000Z",
      version: "20300101.1",
      baseCostInCents: 0.0025,
      attemptCount: 0,
    });
    expect(flags(run)).toEqual(["isExecuting"]);
  });

  test("start: the first attempt counts", () => {
    expect(runs.start(queued)).toMatchObject({ status: "EXECUTING", attemptCount: 1 });
    expect(steps(queued)).toEqual(["QUEUED", "DEQUEUED", "EXECUTING"]);
  });

  test("wait and resume: waits do not count as compute time", async () => {
    runs.start(queued);
    await open.mock.clock.advance("2s");
    expect(flags(runs.wait(queued))).toEqual(["isWaiting"]);
    await open.mock.clock.advance("1h");
    expect(runs.resume(queued)).toMatchObject({ status: "EXECUTING", attemptCount: 1 });
    await open.mock.clock.advance("3s");
    expect(runs.complete(queued)).toMatchObject({ durationMs: 5_000, costInCents: 0.015 });
  });

  test("complete: the output shows, dates as text", () => {
    const run = runs.complete(queued, { output: { sent: true, at: new Date(0) } });
    expect(run).toMatchObject({
      status: "COMPLETED",
      output: { sent: true, at: "1970-01-01T00:00:00.000Z" },
      finishedAt: "2030-01-01T00:00:00.000Z",
    });
    expect(flags(run)).toEqual(["isCompleted", "isSuccess"]);
    expect(run).not.toHaveProperty("error");
  });

  test("complete without an output: none shows", () => {
    expect(runs.complete(queued)).not.toHaveProperty("output");
  });

  test.each<[string, unknown, unknown]>([
    [
      "an Error",
      Object.assign(new TypeError("no"), { stack: "at x" }),
      { message: "no", name: "TypeError", stackTrace: "at x" },
    ],
    [
      "an object like one",
      { message: "no", name: "Mine", stackTrace: "at y" },
      { message: "no", name: "Mine", stackTrace: "at y" },
    ],
    ["text", "no", { message: "no" }],
    ["an object", { code: 7 }, { message: '{"code":7}' }],
    [
      "nothing",
      undefined,
      { message: "The run was made to fail", name: "Error", stackTrace: "Error: The run was made to fail" },
    ],
  ])("fail with %s: the error shows", (_, error, want) => {
    const run = runs.fail(queued, { error });
    expect(run).toMatchObject({ status: "FAILED", error: want, finishedAt: expect.any(String) });
    expect(Object.keys(run.error ?? {})).toEqual(Object.keys(want as object));
    expect(flags(run)).toEqual(["isCompleted", "isFailed"]);
    expect(run).not.toHaveProperty("output");
  });

  test.each<["crash" | "timeout" | "systemFailure", string, string, string[]]>([
    ["crash", "CRASHED", "TASK_RUN_CRASHED", ["isCompleted", "isFailed"]],
    ["timeout", "TIMED_OUT", "MAX_DURATION_EXCEEDED", []],
    ["systemFailure", "SYSTEM_FAILURE", "TASK_RUN_HEARTBEAT_TIMEOUT", ["isCompleted", "isFailed"]],
  ])("%s: the run is %s and shows only the code %s", (verb, status, code, yes) => {
    const run = runs[verb](queued);
    expect(run).toMatchObject({ status, error: { message: `trigger.dev internal error (${code})` } });
    expect(run).toHaveProperty("finishedAt");
    expect(flags(run)).toEqual(yes);
  });

  test("crash and timeout with an error of yours show that one", () => {
    expect(runs.crash(queued, { error: "out of memory" }).error).toEqual({ message: "out of memory" });
  });

  test("expire: without a ttl the text says that it was forced", () => {
    const run = runs.expire(queued);
    expect(run).toMatchObject({
      status: "EXPIRED",
      expiredAt: expect.any(String),
      finishedAt: expect.any(String),
      error: { message: "Run expired because it was made to, without a TTL" },
    });
    expect(flags(run)).toEqual([]);
  });

  test("retry: another attempt follows, in old words REATTEMPTING", async () => {
    expect(runs.retry(queued)).toMatchObject({ status: "EXECUTING", attemptCount: 1 });
    const old = { headers: { "x-trigger-api-version": undefined } };
    expect((await open.call("GET", `/api/v3/runs/${queued}`, old)).body).toMatchObject({ status: "REATTEMPTING" });
    expect(runs.start(queued)).toMatchObject({ attemptCount: 2 });
  });

  test("park and deploy: the run waits for a version, then in its queue", () => {
    expect(flags(runs.park(queued))).toEqual(["isQueued"]);
    expect(runs.deploy(queued)).toMatchObject({ status: "QUEUED" });
  });
});

describe("a queued run is walked through what lies between", () => {
  test.each<["complete" | "fail" | "crash" | "timeout" | "wait", string]>([
    ["complete", "COMPLETED"],
    ["fail", "FAILED"],
    ["crash", "CRASHED"],
    ["timeout", "TIMED_OUT"],
    ["wait", "WAITING"],
  ])("%s", (verb, last) => {
    const run = runs[verb](queued);
    expect(steps(queued)).toEqual(["QUEUED", "DEQUEUED", "EXECUTING", last]);
    expect(run).toMatchObject({ attemptCount: 1, version: "20300101.1", startedAt: expect.any(String) });
  });

  test("and so is a waiting one that is to end", () => {
    runs.wait(queued);
    expect(runs.complete(queued).history.map(({ event }) => event)).toEqual([
      "trigger",
      "dequeue",
      "start",
      "wait",
      "resume",
      "complete",
    ]);
  });
});

describe("an impossible move changes nothing and names the possible ones", () => {
  const verbs = ["start", "complete", "fail", "crash", "timeout", "wait", "resume", "expire"] as const;

  function refusal(verb: (typeof verbs)[number], id: string): IllegalMoveError {
    try {
      runs[verb](id);
    } catch (error) {
      if (error instanceof IllegalMoveError) return error;
      throw error;
    }
    throw new Error(`${verb} was possible`);
  }

  test.each(verbs)("%s of a delayed run", async (verb) => {
    const id = await open.trigger({ options: { delay: "2h" } });
    const error = refusal(verb, id);
    expect(error.legal).toEqual(["reschedule", "delay elapsed", "cancel"]);
    expect(error.message).toContain("is DELAYED");
    expect(error.message).toContain("Possible now: reschedule, delay elapsed, cancel");
    expect(error.message).toContain("2030-01-01T02:00:00.000Z");
    expect(steps(id)).toEqual(["DELAYED"]);
  });

  test.each(verbs)("%s of a run that waits for a version", (verb) => {
    runs.park(queued);
    expect(refusal(verb, queued).legal).toEqual(["deploy", "cancel"]);
  });

  test.each(verbs)("%s of a run that is over", (verb) => {
    runs.complete(queued);
    const error = refusal(verb, queued);
    expect(error.legal).toEqual([]);
    expect(error.message).toContain("Nothing can happen to it any more");
  });

  test("resume of a queued run names what walking would reach as well", () => {
    expect(refusal("resume", queued).legal).toEqual([
      "dequeue",
      "park",
      "expire",
      "cancel",
      "start",
      "complete",
      "fail",
      "crash",
      "timeout",
      "system failure",
      "wait",
      "retry",
    ]);
  });

  test("waiting twice", () => {
    runs.wait(queued);
    expect(refusal("wait", queued).legal).toContain("resume");
  });
});

test("an unknown run is an error that quotes the id", () => {
  expect(() => runs.get("run_nope")).toThrow(UnknownRunError);
  expect(() => runs.complete("run_nope")).toThrow('"run_nope"');
});

test("history tells how a run came to be where it is", async () => {
  const id = await open.trigger({ options: { delay: "2h" } });
  await open.reschedule(id, "1h");
  await open.mock.clock.advance("1h");
  expect(runs.get(id).history).toEqual([
    { at: "2030-01-01T00:00:00.000Z", event: "trigger", id, to: "DELAYED" },
    { at: "2030-01-01T00:00:00.000Z", event: "reschedule", id, from: "DELAYED", to: "DELAYED" },
    { at: "2030-01-01T01:00:00.000Z", event: "delay elapsed", id, from: "DELAYED", to: "QUEUED" },
  ]);
});

test("changing what get answered changes nothing", () => {
  const run = runs.get(queued);
  run.tags.push("mine");
  expect(runs.get(queued).tags).toEqual([]);
});

test("the journal lists what a request caused", async () => {
  const id = await open.trigger({ options: { delay: "2h" } });
  await open.reschedule(id, "1h");
  expect(open.mock.requests.last()?.transitions).toEqual([
    { at: "2030-01-01T00:00:00.000Z", event: "reschedule", id, from: "DELAYED", to: "DELAYED" },
  ]);
});
