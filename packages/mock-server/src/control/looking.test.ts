import { expect, test } from "vitest";
import { createMockServer } from "../index.js";

function start() {
  const mock = createMockServer({ now: "2027-01-01T00:00:00Z", seed: 7 });
  const call = async (method: string, path: string, body?: unknown, key?: string) => {
    const headers = {
      "content-type": "application/json",
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    };
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await mock.fetch(`http://127.0.0.1:4010${path}`, { method, headers, ...text });
    // Each test says what it expects of the answer.
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const look = async (path: string, key?: string) => (await call("GET", `/_mock/${path}`, undefined, key)).body;
  return { mock, call, look };
}

const otherKey = `tr_prod_${"b".repeat(24)}`;
const at = "2027-01-01T00:00:00.000Z";

test("runs are listed in short, newest first, each with its environment", async () => {
  const { mock, look } = start();
  const { id: environment } = mock.environment(mock.secretKey);
  const first = mock.runs.create({
    task: "send-email",
    delay: "1h",
    tags: ["a"],
    ttl: "10m",
    idempotencyKey: "order-1",
  });
  const second = mock.runs.create({ task: "resize", queue: "images", status: "EXECUTING", isTest: true });
  const common = { environment, createdAt: at, updatedAt: at };
  expect(await look("runs")).toEqual({
    data: [
      {
        ...common,
        id: second.id,
        task: "resize",
        status: "EXECUTING",
        queue: "images",
        tags: [],
        isTest: true,
        attemptCount: 1,
        version: "20270101.1",
        startedAt: at,
        history: second.history,
      },
      {
        ...common,
        id: first.id,
        task: "send-email",
        status: "DELAYED",
        queue: "task/send-email",
        tags: ["a"],
        isTest: false,
        attemptCount: 0,
        ttl: "10m",
        idempotencyKey: "order-1",
        delayedUntil: "2027-01-01T01:00:00.000Z",
        history: first.history,
      },
    ],
  });
});

test.each([
  ["status=WAITING", ["d"]],
  ["task=one", ["b", "a"]],
  ["tag=red", ["c", "a"]],
  ["queue=slow", ["c", "b"]],
  ["queue=task%2Fone", ["a"]],
  ["task=one&tag=red", ["a"]],
  ["status=QUEUED&queue=slow", ["c", "b"]],
  ["task=none", []],
])("runs are filtered by %s", async (query, want) => {
  const { mock, look } = start();
  const make = (key: string, run: Omit<Parameters<typeof mock.runs.create>[0], "idempotencyKey">) =>
    mock.runs.create({ ...run, idempotencyKey: key });
  make("a", { task: "one", tags: ["red"] });
  make("b", { task: "one", queue: "slow" });
  make("c", { task: "two", tags: ["red"], queue: "slow" });
  make("d", { task: "two", status: "WAITING" });
  const { data } = (await look(`runs?${query}`)) as { readonly data: readonly { readonly idempotencyKey: string }[] };
  expect(data.map(({ idempotencyKey }) => idempotencyKey)).toEqual(want);
});

test("pages of runs and of tokens follow one another through all environments, with nothing twice", async () => {
  const { mock, call, look } = start();
  for (const key of [mock.secretKey, otherKey]) {
    for (let i = 0; i < 5; i++) {
      mock.environment(key).runs.create({ task: "send-email" });
      await call("POST", "/api/v1/waitpoints/tokens", {}, key);
    }
  }
  for (const list of ["runs", "waitpoints"]) {
    const seen: string[] = [];
    let pages = 0;
    for (let next: string | undefined = ""; next !== undefined; pages++) {
      const query: string = next === "" ? "" : `&after=${next}`;
      const page = (await look(`${list}?limit=3${query}`)) as {
        readonly data: readonly { readonly id: string }[];
        readonly next?: string;
      };
      seen.push(...page.data.map(({ id }) => id));
      next = page.next;
    }
    expect([pages, seen.length, new Set(seen).size]).toEqual([4, 10, 10]);
    const all = (await look(`${list}?limit=1000`)) as { readonly data: readonly { readonly id: string }[] };
    expect(all.data.map(({ id }) => id)).toEqual(seen);
  }
});

test.each([
  "runs?after=run_x",
  "waitpoints?after=waitpoint_x",
  "runs?limit=0",
  "runs?limit=1001",
  "runs?status=ASLEEP",
])("%s is refused with the place", async (path) => {
  const { call } = start();
  const { status, body } = await call("GET", `/_mock/${path}`);
  expect({ status, body }).toEqual({ status: 400, body: { error: expect.stringMatching(/^(after|limit|status)/) } });
});

test("a run's detail tells each step with the request that caused it, and the requests about it", async () => {
  const { mock, call, look } = start();
  const key = mock.secretKey;
  const triggered = await call("POST", "/api/v1/tasks/send-email/trigger", { options: { delay: "1h" } }, key);
  const { id } = triggered.body as { readonly id: string };
  await call("POST", "/api/v1/tasks/other/trigger", {}, key);
  await call("POST", `/api/v1/runs/${id}/reschedule`, { delay: "2h" }, key);
  await call("POST", `/api/v1/runs/${id}/reschedule`, { delay: "soon" }, key);
  const before = await look(`runs/${id}/detail`);
  expect(before).toMatchObject({
    environment: mock.environment(key).id,
    queue: "task/send-email",
    run: { id, status: "DELAYED" },
    history: [
      { event: "trigger", request: 1 },
      { event: "reschedule", request: 3 },
    ],
    requests: [{ number: 1 }, { number: 3 }, { number: 4, reply: { status: 400 } }],
    pending: [{ at: "2027-01-01T02:00:00.000Z", event: "delay elapsed", id }],
    legal: ["reschedule", "delay elapsed", "cancel"],
  });
  await mock.clock.advance("2h");
  mock.runs.complete(id);
  const after = (await look(`runs/${id}/detail`)) as { readonly history: readonly { readonly event: string }[] };
  expect(after).toMatchObject({ run: { status: "COMPLETED" }, pending: [], legal: [] });
  const later = after.history.slice(2);
  expect(later.map(({ event }) => event)).toEqual(["delay elapsed", "dequeue", "start", "complete"]);
  for (const step of later) expect(step).not.toHaveProperty("request");
});

test("two steps that look alike are told with their own requests", async () => {
  const { mock, call, look } = start();
  const { id } = mock.runs.create({ task: "send-email", delay: "1h" });
  for (const delay of ["2h", "3h"]) await call("POST", `/api/v1/runs/${id}/reschedule`, { delay }, mock.secretKey);
  expect(await look(`runs/${id}/detail`)).toMatchObject({
    history: [{ event: "trigger" }, { event: "reschedule", request: 1 }, { event: "reschedule", request: 2 }],
  });
});

test("the detail of an unknown run is 404", async () => {
  const { call } = start();
  expect(await call("GET", "/_mock/runs/run_x/detail")).toEqual({
    status: 404,
    body: { error: 'runId: expected the id of a run of this environment, got "run_x", which is none' },
  });
});

test("schedules, queues and deployments are listed as the service lists them, with their environment", async () => {
  const { mock, look } = start();
  const own = mock.environment(mock.secretKey);
  const { id: environment } = own;
  const schedule = own.schedules.create({ task: "report", cron: "0 0 * * *", active: false });
  own.queues.create({ name: "slow", concurrencyLimit: 2, paused: true });
  mock.environment(otherKey).queues.create({ name: "others" });
  const next = own.deployments.create({ tasks: ["report"], queues: ["slow"], promote: false });
  expect(await look("schedules")).toMatchObject([
    { environment, id: schedule.id, active: false, nextRun: "2027-01-02T00:00:00.000Z" },
  ]);
  expect(await look("queues", mock.secretKey)).toMatchObject([
    { environment, name: "report", type: "task" },
    { environment, name: "slow", concurrencyLimit: 2, paused: true },
  ]);
  expect(await look("queues")).toHaveLength(3);
  expect(await look("deployments", mock.secretKey)).toMatchObject([
    { environment, id: next.id, current: false, tasks: ["report"], queues: ["slow"] },
    { environment, current: true, status: "DEPLOYED" },
  ]);
});

test("waitpoint tokens are listed with the runs that wait for them, without their callback address", async () => {
  const { mock, call, look } = start();
  const made = await call("POST", "/api/v1/waitpoints/tokens", { timeout: "10m", tags: ["a"] }, mock.secretKey);
  const { id } = made.body as { readonly id: string };
  const run = mock.runs.create({ task: "send-email" });
  mock.runs.wait(run.id, { token: id });
  expect(await look("waitpoints")).toEqual({
    data: [
      {
        environment: mock.environment(mock.secretKey).id,
        id,
        status: "WAITING",
        tags: ["a"],
        createdAt: at,
        timeoutAt: "2027-01-01T00:10:00.000Z",
        waitingRuns: [run.id],
      },
    ],
  });
  await call("POST", `/api/v1/waitpoints/tokens/${id}/complete`, { data: { ok: true } }, mock.secretKey);
  expect(await look("waitpoints")).toMatchObject({
    data: [{ status: "COMPLETED", completedAt: at, output: '{"json":{"ok":true}}', waitingRuns: [] }],
  });
});

test("variables are listed, the values of secrets are not", async () => {
  const { mock, call, look } = start();
  const path = "/api/v1/projects/proj_x/envvars/prod/import";
  await call("POST", path, { variables: { OPEN: "seen" } }, mock.secretKey);
  await call("POST", path, { variables: { HIDDEN: "never told" }, isSecret: true }, mock.secretKey);
  const { id: environment } = mock.environment(mock.secretKey);
  expect(await look("envvars")).toEqual([
    { environment, name: "OPEN", value: "seen", isSecret: false },
    { environment, name: "HIDDEN", isSecret: true },
  ]);
});

test("looking changes nothing: the same calls give the same ids, looked at or not", async () => {
  const play = async (look: boolean) => {
    const { mock, call, look: see } = start();
    const ids: unknown[] = [];
    for (let i = 0; i < 3; i++) {
      mock.runs.create({ task: `task-${i}` });
      if (look)
        for (const list of ["runs", "queues", "schedules", "deployments", "envvars", "waitpoints"]) await see(list);
      const { body } = await call("POST", "/api/v1/tasks/send-email/trigger", {}, mock.secretKey);
      ids.push(body, mock.queues.get("send-email").id, mock.deployments.create({}).id);
    }
    return ids;
  };
  expect(await play(true)).toEqual(await play(false));
});
