import { describe, expect, test } from "vitest";
import { openMock } from "../../../test/open-mock.js";
import { follow, type Step, type Trace } from "../../../test/trace.js";

const path = "POST /api/v1/tasks/hello/trigger";
const trigger = (options: object, more: Partial<Extract<Step, { send: string }>> = {}): Step => ({
  send: path,
  body: { options },
  ...more,
});
const cached = { status: 200, body: { id: "{a}", isCached: true } };
const same = { status: 200, body: { id: "{a}", isCached: false } };
const k1 = { idempotencyKey: "k1" };
const first = trigger(k1, { keep: "a", want: { status: 200, body: { id: "{a}", isCached: false } } });
const other = (options: object = k1): Step[] => [
  trigger(options, { keep: "b", want: { like: { isCached: false } } }),
  { send: "GET /api/v3/runs/{b}", want: { like: { id: "{b}" } } },
  { send: "GET /api/v1/runs", want: { like: { data: [{ id: "{b}" }, { id: "{a}" }] } } },
];
const reset = (want: object): Step => ({
  send: "POST /api/v1/idempotencyKeys/k1/reset",
  body: { taskIdentifier: "hello" },
  want,
});
const token = { "idempotency-key": "k1" };

const idempotency: Trace[] = [
  ["a second trigger with the key is answered with the first run", first, trigger(k1, { want: cached })],
  [
    "the same key on another task is another key",
    first,
    { send: "POST /api/v1/tasks/other/trigger", body: { options: k1 }, want: { like: { isCached: false } } },
  ],
  ["a canceled run keeps its key", first, { send: "POST /api/v2/runs/{a}/cancel" }, trigger(k1, { want: cached })],
  ["a failed run loses it", first, { force: "fail {a}" }, ...other()],
  ["an expired run loses it", first, { force: "expire {a}" }, ...other()],
  [
    "the key holds at the instant its lifetime ends",
    trigger({ ...k1, idempotencyKeyTTL: "60s" }, { keep: "a" }),
    { advance: "60s" },
    trigger(k1, { want: cached }),
  ],
  [
    "a lifetime that cannot be read is 30 days",
    trigger({ ...k1, idempotencyKeyTTL: "1h30m" }, { keep: "a" }),
    { advance: "2h" },
    trigger(k1, { want: cached }),
  ],
  [
    "the header names the key as well",
    { send: path, body: {}, headers: token, keep: "a" },
    { send: path, body: {}, headers: token, want: cached },
  ],
  [
    "a header that is too long is refused",
    {
      send: path,
      body: {},
      headers: { "idempotency-key": "k".repeat(2_049) },
      want: { status: 400, starts: "Headers Error" },
    },
  ],
  [
    "a hit on a delayed run does not move its delay",
    trigger({ ...k1, delay: "2h" }, { keep: "a" }),
    trigger({ ...k1, delay: "5h" }, { want: cached }),
    { send: "GET /api/v3/runs/{a}", want: { like: { delayedUntil: "2030-01-01T02:00:00.000Z" } } },
  ],
  [
    "a key that was reset is free, and shows no more",
    first,
    reset({ status: 200, body: { id: "k1" } }),
    { send: "GET /api/v3/runs/{a}", want: { without: ["idempotencyKey"] } },
    ...other(),
  ],
  [
    "a key that was reset cannot be reset again",
    first,
    reset({ status: 200 }),
    reset({
      status: 404,
      body: { error: "No runs found with idempotency key: k1 and task: hello" },
      reason: "as it is stored",
    }),
  ],
  [
    "resetting takes the key from a run that is over",
    first,
    { force: "complete {a}" },
    reset({ status: 200 }),
    ...other(),
  ],
  [
    "resetting asks for a task",
    {
      send: "POST /api/v1/idempotencyKeys/k1/reset",
      body: {},
      want: { body: { error: 'Validation error: Required at "taskIdentifier"' } },
    },
  ],
  [
    "resetting asks for a task that is not empty",
    {
      send: "POST /api/v1/idempotencyKeys/k1/reset",
      body: { taskIdentifier: "" },
      want: { status: 400, body: { error: 'Validation error: Task identifier is required at "taskIdentifier"' } },
    },
  ],
  [
    "two requests with one request key make one run",
    {
      send: path,
      body: {},
      headers: { "x-trigger-request-idempotency-key": "0d2b3f6a-3c0f-4f0e-9f57-0b8f9f1f2a11" },
      keep: "a",
    },
    {
      send: path,
      body: {},
      headers: { "x-trigger-request-idempotency-key": "0d2b3f6a-3c0f-4f0e-9f57-0b8f9f1f2a11" },
      want: same,
    },
  ],
];

const d = (more: object = {}) => ({ debounce: { key: "d", delay: "10s", ...more } });
const until = (id: string, delayedUntil: string, more: object = {}): Step => ({
  send: `GET /api/v3/runs/{${id}}`,
  want: { like: { status: "DELAYED", delayedUntil, ...more } },
});
const firstDebounced: Step = { send: path, body: { payload: 1, options: { ...d(), tags: ["x"] } }, keep: "a" };
const refused = (options: object, error: string): Step => trigger(options, { want: { status: 422, starts: error } });

const debounce: Trace[] = [
  [
    "a later trigger pushes the run, and keeps its payload",
    firstDebounced,
    until("a", "2030-01-01T00:00:10.000Z"),
    { advance: "4s" },
    { send: path, body: { payload: 2, options: d() }, want: { ...same, reason: "debounced" } },
    until("a", "2030-01-01T00:00:14.000Z", { payload: 1, updatedAt: "2030-01-01T00:00:04.000Z" }),
  ],
  [
    "in trailing mode the run takes the later payload and tags",
    firstDebounced,
    { advance: "4s" },
    { send: path, body: { payload: 2, options: { ...d({ mode: "trailing" }), tags: ["z", "y"] } }, want: same },
    until("a", "2030-01-01T00:00:14.000Z", { payload: 2, tags: ["y", "z"] }),
    { send: "GET /api/v1/runs?filter[tag]=x", want: { body: { data: [], pagination: {} } } },
    { send: "GET /api/v1/runs?filter[tag]=z", want: { like: { data: [{ id: "{a}" }] } } },
  ],
  [
    "in trailing mode tags and metadata stay where none are given",
    { send: path, body: { options: { ...d(), tags: ["x"], metadata: { m: 1 } } }, keep: "a" },
    { send: path, body: { options: d({ mode: "trailing" }) }, want: same },
    until("a", "2030-01-01T00:00:10.000Z", { tags: ["x"], metadata: { m: 1 } }),
  ],
  [
    "the run is never pulled to an earlier instant",
    trigger({ ...d(), delay: "1h" }, { keep: "a" }),
    { advance: "4s" },
    trigger(d(), { want: same }),
    until("a", "2030-01-01T01:00:00.000Z", { updatedAt: "2030-01-01T00:00:00.000Z" }),
  ],
  [
    "whole seconds are pushed to",
    trigger(d(), { keep: "a" }),
    { advance: "4s" },
    { advance: "0s" },
    trigger(d(), { want: same }),
    until("a", "2030-01-01T00:00:14.000Z"),
  ],
  [
    "past maxDelay another run takes over the key",
    trigger(d({ maxDelay: "15s" }), { keep: "a" }),
    { advance: "4s" },
    trigger(d({ maxDelay: "15s" }), { want: same }),
    { advance: "4s" },
    trigger(d({ maxDelay: "15s" }), { keep: "b", want: { like: { isCached: false }, reason: "maxDelay" } }),
    until("a", "2030-01-01T00:00:14.000Z"),
    until("b", "2030-01-01T00:00:18.000Z"),
    trigger(d(), { want: { body: { id: "{b}", isCached: false } } }),
  ],
  [
    "a run that is delayed no more is left alone",
    trigger(d(), { keep: "a" }),
    { advance: "10s" },
    trigger(d(), { keep: "b" }),
    until("b", "2030-01-01T00:00:20.000Z"),
  ],
  [
    "a canceled run is left alone",
    trigger(d(), { keep: "a" }),
    { send: "POST /api/v2/runs/{a}/cancel" },
    trigger(d(), { keep: "b" }),
    until("b", "2030-01-01T00:00:10.000Z"),
  ],
  [
    "the key belongs to one task",
    trigger(d(), { keep: "a" }),
    { send: "POST /api/v1/tasks/other/trigger", body: { options: d() }, keep: "b" },
    until("b", "2030-01-01T00:00:10.000Z"),
  ],
  [
    "a run rescheduled by hand is compared at its new instant",
    trigger(d(), { keep: "a" }),
    { send: "POST /api/v1/runs/{a}/reschedule", body: { delay: "5s" }, want: { status: 200 } },
    trigger(d(), { want: same }),
    until("a", "2030-01-01T00:00:10.000Z"),
  ],
  [
    "a run rescheduled far ahead is forgotten a minute after its first delay",
    trigger(d(), { keep: "a" }),
    { send: "POST /api/v1/runs/{a}/reschedule", body: { delay: "1h" } },
    { advance: "70s" },
    trigger(d(), { keep: "b" }),
    until("b", "2030-01-01T00:01:20.000Z"),
  ],
  [
    "an idempotency key goes before the debounce key",
    trigger({ ...d(), ...k1 }, { keep: "a" }),
    { advance: "4s" },
    trigger({ ...d(), ...k1 }, { want: cached }),
    until("a", "2030-01-01T00:00:10.000Z"),
  ],
  [
    "what the option may not be is refused, even with a key that is held",
    trigger(k1),
    refused(d({ delay: "nope" }), "Debounce requires a valid delay duration. Provided: nope"),
    refused({ ...d(), delay: "nope" }, "Debounce requires a valid delay duration. Provided: 10s"),
    refused({ ...d({ delay: "nope" }), delay: "1h" }, "Invalid debounce delay: nope. Supported formats:"),
    refused(d({ delay: "2999-01-01" }), "Invalid debounce delay: 2999-01-01. debounce.delay must be a duration"),
    refused(d({ maxDelay: "later" }), "Invalid debounce maxDelay: later."),
    refused(d({ maxDelay: "10s" }), "debounce.maxDelay (10s) must be longer than debounce.delay (10s)."),
    refused({ ...d({ delay: "nope" }), ...k1 }, "Debounce requires"),
    trigger(d({ key: "k".repeat(513) }), { want: { status: 400, starts: "Validation error:" } }),
    { send: "GET /api/v1/runs", want: { like: { data: [{}] } } },
  ],
];

test("a later trigger in trailing mode replaces what the run may compute, and how often it may fail", async () => {
  const { mock, trigger: start, retrieve } = openMock();
  const debounce = { key: "d", delay: "10s", mode: "trailing" };
  mock.tasks.define("hello", { after: "1m", error: "no", retry: { maxAttempts: 5 } });
  const id = await start({ options: { debounce, maxAttempts: 3 } });
  await start({ options: { debounce, maxAttempts: 1 } });
  await mock.clock.advance("1h");
  expect(await retrieve(id)).toMatchObject({ status: "FAILED", attemptCount: 1 });
  const other = await start({ options: { debounce } });
  await start({ options: { debounce, maxDuration: 30 } });
  await start({ options: { debounce } });
  await mock.clock.advance("1h");
  expect(await retrieve(other)).toMatchObject({ status: "TIMED_OUT", durationMs: 30_000 });
});

describe("idempotency", () => {
  test.each(idempotency)("%s", (...trace) => follow(trace));
});

describe("debounce", () => {
  test.each(debounce)("%s", (...trace) => follow(trace));
});
