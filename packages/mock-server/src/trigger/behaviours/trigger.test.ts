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
