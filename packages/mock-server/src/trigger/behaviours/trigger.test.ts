import { beforeEach, describe, expect, test } from "vitest";
import { idOf, type OpenMock, openMock, start } from "../../../test/open-mock.js";
import { createMockServer } from "../../mock-server.js";
import { isSignedWith, readToken, signToken } from "../tokens.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

const path = "/api/v1/tasks/hello/trigger";
const trigger = (body: unknown, headers: Record<string, string | undefined> = {}) =>
  open.call("POST", path, { body, headers });
const countRuns = async () => {
  const { body } = await open.call("GET", "/api/v1/runs");
  return (body as { data: unknown[] }).data.length;
};

describe("a new run", () => {
  test("is answered with its id and a token for it", async () => {
    const { id: environment, secretKey } = open.mock.environment(open.mock.secretKey);
    const reply = await trigger({});
    const id = idOf(reply);
    expect(reply).toMatchObject({
      status: 200,
      body: { id: expect.stringMatching(/^run_c[a-z0-9]{24}$/), isCached: false },
    });
    const scopes = [`read:runs:${id}`, `write:inputStreams:${id}`];
    expect(JSON.parse(reply.headers.get("x-trigger-jwt-claims") ?? "")).toEqual({
      sub: environment,
      pub: true,
      scopes,
    });
    const token = readToken(reply.headers.get("x-trigger-jwt") ?? "");
    expect(token?.claims).toEqual({ sub: environment, scopes, iat: 1_893_456_000, exp: 1_893_459_600 });
    expect(token && isSignedWith(token, secretKey)).toBe(true);
  });

  test("is queued, with the fields that every run has and no other", async () => {
    const id = await open.trigger({});
    expect(await open.retrieve(id)).toEqual({
      id,
      status: "QUEUED",
      taskIdentifier: "hello",
      createdAt: "2030-01-01T00:00:00.000Z",
      updatedAt: "2030-01-01T00:00:00.000Z",
      isTest: false,
      isQueued: true,
      isExecuting: false,
      isWaiting: false,
      isCompleted: false,
      isSuccess: false,
      isFailed: false,
      isCancelled: false,
      tags: [],
      costInCents: 0,
      baseCostInCents: 0,
      durationMs: 0,
      depth: 0,
      triggerFunction: "trigger",
      attemptCount: 0,
      attempts: [],
      relatedRuns: { children: [] },
    });
  });

  test("of a task whose id has odd characters shows that id", async () => {
    const id = await open.trigger({}, { task: "dir/my task" });
    expect(await open.retrieve(id)).toMatchObject({ taskIdentifier: "dir/my task" });
  });

  test("shows what it was triggered with", async () => {
    const options = {
      tags: ["b", " ", "a", "b"],
      metadata: { n: 1 },
      test: true,
      region: "eu-central-1",
      lockToVersion: "20291231.4",
    };
    expect(await open.retrieve(await open.trigger({ payload: [1, null], options }))).toMatchObject({
      payload: [1, null],
      tags: ["a", "b"],
      metadata: { n: 1 },
      isTest: true,
      region: "eu-central-1",
      version: "20291231.4",
    });
  });

  test("below a parent shows its relatives, and the parent its child", async () => {
    const root = await open.trigger();
    const child = await open.trigger({ options: { parentRunId: root, resumeParentOnCompletion: true } });
    const grandchild = await open.trigger({ options: { parentRunId: child } });
    expect(await open.retrieve(grandchild)).toMatchObject({
      depth: 2,
      triggerFunction: "trigger",
      relatedRuns: { root: { id: root }, parent: { id: child, triggerFunction: "triggerAndWait" }, children: [] },
    });
    expect(await open.retrieve(root)).toMatchObject({ depth: 0, relatedRuns: { children: [{ id: child, depth: 1 }] } });
  });
});

describe("a delay", () => {
  test("makes the run DELAYED until then, and QUEUED after", async () => {
    const id = await open.trigger({ payload: { a: 1 }, options: { delay: "2h" } });
    const delayedUntil = "2030-01-01T02:00:00.000Z";
    expect(await open.retrieve(id)).toMatchObject({
      status: "DELAYED",
      isQueued: true,
      delayedUntil,
      payload: { a: 1 },
    });
    await open.mock.clock.advance("2h");
    expect(await open.retrieve(id)).toMatchObject({ status: "QUEUED", delayedUntil, updatedAt: delayedUntil });
  });

  test.each(["yesterday", "2020-01-01T00:00:00Z", "1h 42m", ""])(
    "%j is ignored, and the reply says why",
    async (delay) => {
      const reply = await trigger({ options: { delay } });
      expect(reply).toMatchObject({ status: 200, body: { isCached: false } });
      expect(reply.headers.get("x-mock-reason")).toContain("no delay, the run is queued at once");
      const run = await open.retrieve(idOf(reply));
      expect(run.status).toBe("QUEUED");
      expect(run).not.toHaveProperty("delayedUntil");
    },
  );

  test("of no time makes the run DELAYED for an instant", async () => {
    const id = await open.trigger({ options: { delay: "0s" } });
    expect(open.mock.runs.get(id).history.map(({ to }) => to)).toEqual(["DELAYED", "QUEUED"]);
  });

  test("past all dates is a failure of the service", async () => {
    expect(await trigger({ options: { delay: "99999999999999w" } })).toMatchObject({
      status: 500,
      body: { error: "Something went wrong" },
    });
    expect(await countRuns()).toBe(0);
  });
});

describe("a body", () => {
  test.each<[string, string, string]>([
    ["empty", "", "Request body is empty"],
    ["malformed", "{", "Invalid JSON"],
    ["null", "null", "Invalid JSON"],
    ["zero", "0", "Invalid JSON"],
    ["false", "false", "Invalid JSON"],
    ["empty text", '""', "Invalid JSON"],
    ["a list", "[]", "Validation error: Expected object, received array"],
    ["text", '"x"', "Validation error: Expected object, received string"],
  ])("that is %s is refused", async (_, body, error) => {
    expect(await trigger(body)).toMatchObject({ status: 400, body: { error } });
  });

  test.each<[string, unknown, string]>([
    [
      "a tag of 129 characters",
      { tags: ["x".repeat(129)] },
      'Tags must be less than 128 characters at "options.tags[0]"',
    ],
    ["one tag that is too long", { tags: "x".repeat(129) }, 'Tags must be less than 128 characters at "options.tags"'],
    ["a tag that is a number", { tags: ["a", 1] }, 'Expected string, received number at "options.tags[1]"'],
    ["tags that are an object", { tags: {} }, 'Invalid input at "options.tags"'],
    ["a queue without a name", { queue: {} }, 'Required at "options.queue.name"'],
    ["a queue that is text", { queue: "q" }, 'Expected object, received string at "options.queue"'],
    ["a ttl below zero", { ttl: -1 }, 'Number must be greater than or equal to 0 at "options.ttl"'],
    ["a ttl in fractions", { ttl: 1.5 }, 'Expected integer, received float at "options.ttl"'],
    ["a delay that is no date", { delay: {} }, 'Invalid date at "options.delay"'],
    ["a test flag that is text", { test: "yes" }, 'Expected boolean, received string at "options.test"'],
    [
      "a key of 2,049 characters",
      { idempotencyKey: "k".repeat(2_049) },
      'idempotencyKey must be 2048 characters or less at "options.idempotencyKey"',
    ],
    ["an unknown machine", { machine: "huge" }, `received 'huge' at "options.machine"`],
    ["two faults at once", { ttl: -1, test: 1 }, '; Expected boolean, received number at "options.test"'],
  ])("with %s is refused, and says where", async (_, options, words) => {
    const reply = await trigger({ options });
    expect(reply).toMatchObject({ status: 400, body: { error: expect.stringMatching(/^Validation error: /) } });
    expect(reply.body).toMatchObject({ error: expect.stringContaining(words) });
    expect(await countRuns()).toBe(0);
  });

  test("with names that nobody knows is taken, and the reply names them", async () => {
    const reply = await trigger({ payloads: 1, options: { delya: "1h", queue: { name: "q", limit: 1 } } });
    expect(reply.status).toBe(200);
    expect(reply.headers.get("x-mock-reason")).toMatch(/options\.queue\.limit, options\.delya, payloads/);
  });

  test("of 3 MB is taken, and one byte more is not", async () => {
    const frame = JSON.stringify({ payload: "" }).length;
    expect(await trigger({ payload: "x".repeat(3_145_728 - frame) })).toMatchObject({ status: 200 });
    const larger = await trigger({ payload: "x".repeat(3_145_729 - frame) });
    expect(larger).toMatchObject({ status: 413, body: { error: "Request body too large" } });
  });

  test("of 11 MB is refused, and the mock goes on", async () => {
    expect(await trigger({ payload: "x".repeat(11_000_000) })).toMatchObject({ status: 413 });
    expect(await trigger({})).toMatchObject({ status: 200 });
  });

  test("with another content type is read as JSON all the same", async () => {
    expect(await trigger({ options: { delay: "1h" } }, { "content-type": "text/plain" })).toMatchObject({
      status: 200,
    });
  });
});

describe("tags", () => {
  const eleven = Array.from({ length: 11 }, (_, i) => `t${i}`);

  test("ten are taken, eleven are refused and leave no run", async () => {
    expect(await trigger({ options: { tags: eleven.slice(1) } })).toMatchObject({ status: 200 });
    expect(await trigger({ options: { tags: eleven } })).toMatchObject({
      status: 422,
      body: { error: "Runs can only have 10 tags, you're trying to set 11." },
    });
    expect(await countRuns()).toBe(1);
  });

  test("repeated ones count", async () => {
    expect(await trigger({ options: { tags: Array.from({ length: 11 }, () => "same") } })).toMatchObject({
      status: 422,
    });
  });

  test("text is one tag", async () => {
    expect(await open.retrieve(await open.trigger({ options: { tags: "a,b" } }))).toMatchObject({ tags: ["a,b"] });
  });
});

describe("a payload", () => {
  test.each<[string, object, unknown]>([
    ["plain JSON", { payload: { a: [1] } }, { a: [1] }],
    ["plain text as JSON", { payload: "text" }, "text"],
    ["null", { payload: null }, null],
    [
      "SuperJSON, unwrapped",
      {
        payload: '{"json":{"d":"1970-01-01T00:00:00.000Z"},"meta":{"values":{"d":["Date"]}}}',
        options: { payloadType: "application/super+json" },
      },
      { d: "1970-01-01T00:00:00.000Z" },
    ],
    ["SuperJSON null", { payload: '{"json":null}', options: { payloadType: "application/super+json" } }, null],
    ["plain text", { payload: '{"json":1}', options: { payloadType: "text/plain" } }, '{"json":1}'],
  ])("of %s is shown as plain JSON", async (_, body, want) => {
    expect(await open.retrieve(await open.trigger(body))).toMatchObject({ payload: want });
  });

  test.each<[string, object]>([
    ["that is missing", { options: { payloadType: "application/json", payloadSize: 0 } }],
    [
      "that is no text though its type needs it",
      { payload: { a: 1 }, options: { payloadType: "application/super+json" } },
    ],
    ["that lies in a store", { payload: "packets/1", options: { payloadType: "application/store" } }],
  ])("%s is left out", async (_, body) => {
    expect(await open.retrieve(await open.trigger(body))).not.toHaveProperty("payload");
  });
});

describe("metadata", () => {
  test("over 262,144 bytes is refused", async () => {
    expect(await trigger({ options: { metadata: { m: "ä".repeat(131_072) } } })).toMatchObject({
      status: 422,
      body: { error: "Metadata exceeds maximum size of 262144 bytes" },
    });
  });

  test("as JSON text is parsed; other values are dropped with a reason", async () => {
    const parsed = await open.trigger({ options: { metadata: '{"a":1}' } });
    expect(await open.retrieve(parsed)).toMatchObject({ metadata: { a: 1 } });
    const reply = await trigger({ options: { metadata: [1] } });
    expect(reply.headers.get("x-mock-reason")).toContain("metadata dropped");
    expect(await open.retrieve(idOf(reply))).not.toHaveProperty("metadata");
  });
});

describe("a time to live", () => {
  test.each<[unknown, string | undefined]>([
    [3_600, "1h"],
    [90, "1m30s"],
    [694_861, "1w1d1h1m1s"],
    ["10m", "10m"],
    ["soon", "soon"],
    [0, undefined],
  ])("of %j is shown as %j", async (ttl, want) => {
    expect((await open.retrieve(await open.trigger({ options: { ttl } }))).ttl).toBe(want);
  });

  test("expires a run that nobody took, of which all seven booleans are false", async () => {
    const id = await open.trigger({ options: { ttl: "10m" } });
    await open.mock.clock.advance("10m");
    const at = "2030-01-01T00:10:00.000Z";
    expect(await open.retrieve(id)).toMatchObject({
      status: "EXPIRED",
      isQueued: false,
      isExecuting: false,
      isWaiting: false,
      isCompleted: false,
      isSuccess: false,
      isFailed: false,
      isCancelled: false,
      expiredAt: at,
      finishedAt: at,
      updatedAt: at,
      error: { message: "Run expired because the TTL (10m) was reached" },
    });
  });

  test("counts from the end of the delay", async () => {
    const id = await open.trigger({ options: { delay: "1h", ttl: "10m" } });
    await open.mock.clock.advance("65m");
    expect(await open.retrieve(id)).toMatchObject({ status: "QUEUED" });
    await open.mock.clock.advance("5m");
    expect(await open.retrieve(id)).toMatchObject({ status: "EXPIRED", expiredAt: "2030-01-01T01:10:00.000Z" });
  });

  test("of nothing lets a delayed run be queued before it expires, in one jump", async () => {
    const id = await open.trigger({ options: { delay: "1h", ttl: "0s" } });
    const fired = await open.mock.clock.advance("2h");
    expect(fired.map(({ at, to }) => [at, to])).toEqual([
      ["2030-01-01T01:00:00.000Z", "QUEUED"],
      ["2030-01-01T01:00:00.000Z", "EXPIRED"],
    ]);
    expect(fired[0]).toMatchObject({ event: "delay elapsed", id, from: "DELAYED" });
  });

  test("no longer counts once a worker took the run", async () => {
    const id = await open.trigger({ options: { ttl: "10m" } });
    open.mock.runs.dequeue(id);
    await open.mock.clock.advance("1h");
    expect(await open.retrieve(id)).toMatchObject({ status: "DEQUEUED" });
  });

  test("that is no duration is kept and never elapses, and the reply says so", async () => {
    const reply = await trigger({ options: { ttl: "soon" } });
    expect(reply.headers.get("x-mock-reason")).toContain("never elapses");
    await open.mock.clock.advance("1000w");
    expect(await open.retrieve(idOf(reply))).toMatchObject({ status: "QUEUED" });
  });
});

describe("with a development key", () => {
  beforeEach(() => {
    open = openMock("tr_dev_abcdefghijklmnopqrstuvwx");
  });

  test("a run gets a time to live of ten minutes, and the reply says so", async () => {
    const reply = await trigger({});
    expect(reply.headers.get("x-mock-reason")).toContain("10m");
    expect(await open.retrieve(idOf(reply))).toMatchObject({ ttl: "10m" });
    await open.mock.clock.advance("10m");
    expect(await open.retrieve(idOf(reply))).toMatchObject({ status: "EXPIRED" });
  });

  test.each([
    [0, undefined],
    ["1h", "1h"],
  ])("a ttl of %j is heeded", async (ttl, want) => {
    expect((await open.retrieve(await open.trigger({ options: { ttl } }))).ttl).toBe(want);
  });

  test("a finished run has cost nothing", async () => {
    const id = await open.trigger({});
    open.mock.runs.start(id);
    await open.mock.clock.advance("5s");
    open.mock.runs.complete(id);
    expect(await open.retrieve(id)).toMatchObject({ costInCents: 0, baseCostInCents: 0, durationMs: 0 });
  });
});

describe("an idempotency key", () => {
  const withKey = (more: object = {}, headers: Record<string, string> = {}) =>
    trigger({ options: { idempotencyKey: "k1", ...more } }, headers);

  test("finds the first run again, with a token for it, and drops the rest of the request", async () => {
    const first = await withKey();
    await open.mock.clock.advance("1m");
    const second = await withKey({ delay: "5h", tags: ["new"] });
    expect(second).toMatchObject({ status: 200, body: { id: idOf(first), isCached: true } });
    expect(second.headers.get("x-trigger-jwt-claims")).toContain(`read:runs:${idOf(first)}`);
    expect(second.headers.get("x-mock-reason")).toContain("idempotency key");
    const run = await open.retrieve(idOf(first));
    expect(run).toMatchObject({
      status: "QUEUED",
      tags: [],
      updatedAt: "2030-01-01T00:00:00.000Z",
      idempotencyKey: "k1",
    });
  });

  test("does not move the delay of the run it finds", async () => {
    const first = await withKey({ delay: "2h" });
    expect(await withKey({ delay: "5h" })).toMatchObject({ body: { isCached: true } });
    expect(await open.retrieve(idOf(first))).toMatchObject({ delayedUntil: "2030-01-01T02:00:00.000Z" });
  });

  test("is another key on another task", async () => {
    const first = idOf(await withKey());
    const other = await open.trigger({ options: { idempotencyKey: "k1" } }, { task: "other" });
    expect(other).not.toBe(first);
  });

  test("is another key in another environment", async () => {
    const first = idOf(await withKey());
    const other = await withKey({}, { authorization: "Bearer tr_prod_abcdefghijklmnopqrstuvwx" });
    expect(other).toMatchObject({ body: { isCached: false } });
    expect(idOf(other)).not.toBe(first);
  });

  test("may stand in a header, which wins", async () => {
    const first = idOf(await withKey());
    const header = await trigger({ options: { idempotencyKey: "k2" } }, { "idempotency-key": "k1" });
    expect(header).toMatchObject({ body: { id: first, isCached: true } });
  });

  test("of 2,049 characters in a header is refused with details", async () => {
    expect(await trigger({}, { "idempotency-key": "k".repeat(2_049) })).toMatchObject({
      status: 400,
      body: {
        error: "Headers Error",
        details: [{ message: "idempotency-key must be 2048 characters or less", path: ["idempotency-key"] }],
      },
    });
    expect(await trigger({}, { "idempotency-key": "k".repeat(2_048) })).toMatchObject({ status: 200 });
  });

  test.each<[string, boolean, (id: string) => unknown]>([
    ["EXECUTING", true, (id) => open.mock.runs.start(id)],
    ["COMPLETED", true, (id) => open.mock.runs.complete(id)],
    ["CANCELED", true, (id) => open.call("POST", `/api/v2/runs/${id}/cancel`)],
    ["FAILED", false, (id) => open.mock.runs.fail(id)],
    ["CRASHED", false, (id) => open.mock.runs.crash(id)],
    ["TIMED_OUT", false, (id) => open.mock.runs.timeout(id)],
    ["SYSTEM_FAILURE", false, (id) => open.mock.runs.systemFailure(id)],
    ["EXPIRED", false, (id) => open.mock.runs.expire(id)],
  ])("of a run that is %s is held: %j", async (status, held, bring) => {
    const first = idOf(await withKey());
    await bring(first);
    expect(await open.retrieve(first)).toMatchObject({ status, idempotencyKey: "k1" });
    const again = await withKey();
    expect(again).toMatchObject({ body: { isCached: held } });
    expect(idOf(again) === first).toBe(held);
    expect((await open.retrieve(first)).idempotencyKey).toBe(held ? "k1" : undefined);
  });

  test("holds through the instant at which it ends, not a millisecond longer", async () => {
    const first = idOf(await withKey({ idempotencyKeyTTL: "60s" }));
    await open.mock.clock.advance("60s");
    expect(await withKey()).toMatchObject({ body: { id: first, isCached: true } });
    await open.mock.clock.advance(1);
    expect(await withKey()).toMatchObject({ body: { isCached: false } });
  });

  test("holds for 30 days by default, and where its lifetime is not understood, which the reply says", async () => {
    const first = await withKey({ idempotencyKeyTTL: "1h30m" });
    expect(first.headers.get("x-mock-reason")).toContain("30 days");
    await open.mock.clock.advance("30d");
    expect(await withKey()).toMatchObject({ body: { id: idOf(first), isCached: true } });
    await open.mock.clock.advance(1);
    expect(await withKey()).toMatchObject({ body: { isCached: false } });
  });

  test("takes its lifetime from a header before the body", async () => {
    await withKey({ idempotencyKeyTTL: "1d" }, { "idempotency-key-ttl": "1s" });
    await open.mock.clock.advance("2s");
    expect(await withKey()).toMatchObject({ body: { isCached: false } });
  });

  test("that was hashed is shown readably on the run, and as sent in a list", async () => {
    const options = { idempotencyKey: "f".repeat(64), idempotencyKeyOptions: { key: "order-1", scope: "global" } };
    const id = await open.trigger({ options });
    expect(await open.retrieve(id)).toMatchObject({ idempotencyKey: "order-1" });
    expect((await open.call("GET", "/api/v1/runs")).body).toMatchObject({ data: [{ idempotencyKey: "f".repeat(64) }] });
    open.mock.runs.fail(id);
    await trigger({ options });
    expect(await open.retrieve(id)).toMatchObject({ idempotencyKey: "order-1" });
  });

  test("is looked at after the tags and the delay", async () => {
    await withKey();
    expect(await withKey({ tags: Array.from({ length: 11 }, () => "t") })).toMatchObject({ status: 422 });
    expect(await withKey({ delay: "99999999999999w" })).toMatchObject({ status: 500 });
  });
});

describe("a limit to the queue", () => {
  const error =
    "Cannot trigger hello as the queue size limit for this environment has been reached. The maximum size is 1";

  beforeEach(() => {
    open = openMock(undefined, { queueSizeLimit: 1 });
  });

  test("refuses runs while as many are queued, delayed ones too, and leaves none", async () => {
    const first = await open.trigger({ options: { delay: "1h", idempotencyKey: "k" } });
    await open.trigger({}, { task: "other" });
    expect(await trigger({})).toMatchObject({ status: 422, body: { error } });
    expect(await trigger({ options: { delay: "1h" } })).toMatchObject({ status: 422, body: { error } });
    expect(await countRuns()).toBe(2);
    expect(await trigger({ options: { idempotencyKey: "k" } })).toMatchObject({ body: { id: first, isCached: true } });
  });

  test("takes runs again when one is taken, or canceled", async () => {
    const id = await open.trigger();
    open.mock.runs.dequeue(id);
    const next = await open.trigger();
    expect((await trigger({})).status).toBe(422);
    await open.call("POST", `/api/v2/runs/${next}/cancel`);
    expect((await trigger({})).status).toBe(200);
  });

  test("keeps a replay from being made, and a schedule from firing", async () => {
    const id = await open.trigger();
    const replay = await open.call("POST", `/api/v1/runs/${id}/replay`);
    expect(replay).toMatchObject({ status: 400, body: { error: "Failed to create new run" } });
    expect(replay.headers.get("x-mock-reason")).toContain("queue size limit");
    open.mock.schedules.create({ task: "hello", cron: "0 * * * *" });
    await open.mock.clock.advance("1h1m");
    expect(await countRuns()).toBe(1);
    open.mock.runs.complete(id);
    await open.mock.clock.advance("1h");
    expect(await countRuns()).toBe(2);
  });

  test("that is no whole number is refused", () => {
    expect(() => createMockServer({ queueSizeLimit: 1.5 })).toThrow(
      "queueSizeLimit: expected a whole number from 0 on, got 1.5",
    );
  });
});

describe("a request key", () => {
  const header = "x-trigger-request-idempotency-key";
  const uuid = "7f1e9c1c-0d7e-4a57-9a35-0c6c4c1d2e3f";

  test("finds what the same request made before, unmarked", async () => {
    const first = await trigger({}, { [header]: uuid });
    const second = await trigger({ options: { delay: "1h" } }, { [header]: uuid });
    expect(second).toMatchObject({ status: 200, body: { id: idOf(first), isCached: false } });
    expect(second.headers.get("x-mock-reason")).toContain("answered before");
    expect(await countRuns()).toBe(1);
  });

  test("is forgotten after 24 hours", async () => {
    const first = await trigger({}, { [header]: uuid });
    await open.mock.clock.advance("24h");
    expect(idOf(await trigger({}, { [header]: uuid }))).not.toBe(idOf(first));
  });

  test.each(["not-a-uuid", "7f1e9c1c-0d7e-1a57-9a35-0c6c4c1d2e3f"])(
    "that is no UUID of version 4 (%s) counts for nothing",
    async (key) => {
      await trigger({}, { [header]: key });
      await trigger({}, { [header]: key });
      expect(await countRuns()).toBe(2);
    },
  );

  test("belongs to one task", async () => {
    await trigger({}, { [header]: uuid });
    await open.trigger({}, { task: "other", headers: { [header]: uuid } });
    expect(await countRuns()).toBe(2);
  });

  test("is looked at after the body's schema and before all else", async () => {
    await trigger({}, { [header]: uuid });
    expect(await trigger({ options: { ttl: -1 } }, { [header]: uuid })).toMatchObject({ status: 400 });
    const tags = Array.from({ length: 11 }, () => "t");
    expect(await trigger({ options: { tags } }, { [header]: uuid })).toMatchObject({ status: 200 });
  });
});

describe("a parent", () => {
  test("that is over is refused", async () => {
    const parent = await open.trigger();
    open.mock.runs.complete(parent);
    expect(await trigger({ options: { parentRunId: parent } })).toMatchObject({
      status: 422,
      body: { error: "Cannot trigger hello as the parent run has a status of COMPLETED_SUCCESSFULLY" },
    });
  });

  test("that nobody knows makes a root, and the reply says so", async () => {
    const reply = await trigger({ options: { parentRunId: "run_nope" } });
    expect(reply.headers.get("x-mock-reason")).toContain("parentRunId");
    expect(await open.retrieve(idOf(reply))).toMatchObject({ depth: 0, relatedRuns: { children: [] } });
  });
});

describe("credentials", () => {
  const tokenFor = (...scopes: string[]) => {
    const { id, secretKey } = open.mock.environment(open.mock.secretKey);
    const token = signToken({ sub: id, scopes }, secretKey, {
      now: Date.parse("2030-01-01T00:00:00Z"),
      lifetime: 900_000,
    });
    return { authorization: `Bearer ${token}` };
  };

  test.each([["trigger:tasks:hello"], ["trigger:tasks"], ["*:all"], ["admin"]])(
    "a public token with %s is enough",
    async (scope) => {
      expect(await trigger({}, tokenFor(scope))).toMatchObject({ status: 200 });
    },
  );

  test.each([["trigger:tasks:other"], ["read:tasks:hello"], ["write:runs"]])(
    "a public token with %s is not",
    async (scope) => {
      const reply = await trigger({}, tokenFor(scope));
      expect(reply).toMatchObject({
        status: 403,
        body: { error: "Unauthorized", code: "unauthorized", param: "access_token", type: "authorization" },
      });
      expect(reply.headers.get("x-mock-reason")).toContain(scope);
    },
  );

  test("are looked at before the body, scopes after it", async () => {
    expect(await trigger("{", { authorization: "Bearer nope" })).toMatchObject({
      status: 401,
      body: { error: "Invalid API key" },
    });
    expect(await trigger("{", tokenFor("read:runs"))).toMatchObject({ status: 400 });
  });
});

test("any verb that is no read triggers as well", async () => {
  expect(await open.call("PUT", path, { body: {} })).toMatchObject({ status: 200, body: { isCached: false } });
  expect(await open.call("GET", path)).toMatchObject({ status: 405, body: "" });
});

test("the same seed and the same calls give the same ids, on another server as well", async () => {
  const ids = [await open.trigger(), await open.trigger()];
  const other = createMockServer({ now: start });
  for (const id of ids) {
    const headers = { authorization: other.secretKey, "content-type": "application/json" };
    const reply = await other.fetch(`http://mock${path}`, { method: "POST", headers, body: "{}" });
    expect(await reply.json()).toMatchObject({ id });
  }
});
