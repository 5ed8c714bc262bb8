import { expect, test } from "vitest";
import { openMock } from "../../test/open-mock.js";
import { connectMock, createMockServer, RemoteMockError } from "../index.js";

function connect() {
  const mock = createMockServer({ now: "2027-01-01T00:00:00Z" });
  const fetch: typeof globalThis.fetch = (input, init) =>
    mock.fetch(input, { ...init, headers: { ...init?.headers, host: "127.0.0.1:4010" } });
  const remote = connectMock({ url: "http://127.0.0.1:4010", fetch });
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`http://127.0.0.1:4010/_mock/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // Each test says what it expects of the answer.
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { mock, remote, call };
}

test("a schedule is created, looked at by either name, and fired, whether or not it is active", async () => {
  const { mock, remote } = connect();
  const wanted = {
    task: "report",
    cron: "0 9 * * *",
    timezone: "Europe/Berlin",
    externalId: "user_1",
    deduplicationKey: "daily",
    active: false,
  };
  const made = await remote.schedules.create(wanted);
  expect(made).toMatchObject({ task: "report", active: false, timezone: "Europe/Berlin", externalId: "user_1" });
  expect(made).toEqual(mock.schedules.get(made.id));
  expect(await remote.schedules.get("daily")).toEqual(made);
  const run = await remote.schedules.fire("daily");
  expect(run).toEqual(mock.runs.get(run.id));
  expect(run).toMatchObject({ taskIdentifier: "report", schedule: { id: made.id }, history: [{ event: "schedule" }] });
});

test("a declarative schedule can be created, which no request can", async () => {
  const { remote } = connect();
  expect(await remote.schedules.create({ task: "a", cron: "0 9 * * *", type: "DECLARATIVE" })).toMatchObject({
    type: "DECLARATIVE",
  });
});

test("a queue is created or set, and looked at by id and by name", async () => {
  const { mock, remote } = connect();
  const made = await remote.queues.create({ name: "slow", concurrencyLimit: 2, paused: true });
  expect(made).toEqual(mock.queues.get("slow"));
  expect(await remote.queues.get(made.id)).toEqual(made);
  expect(await remote.queues.create({ name: "slow" })).toMatchObject({ id: made.id, paused: false });
  const own = await remote.queues.create({ name: "hello", type: "task", concurrencyLimit: null });
  expect(await remote.queues.get("hello")).toEqual(own);
});

test("a deployment that runs wait for by its id elsewhere is created", async () => {
  const { mock, remote } = connect();
  const headers = { authorization: `Bearer ${mock.secretKey}`, "content-type": "application/json" };
  const body = JSON.stringify({ options: { externalDeploymentId: "dpl_1" } });
  const answer = await mock.fetch("http://x/api/v1/tasks/hello/trigger", { method: "POST", headers, body });
  const { id } = Object(await answer.json());
  await remote.deployments.create({ externalId: "dpl_2" });
  expect((await remote.runs.get(id)).status).toBe("PENDING_VERSION");
  const { version } = await remote.deployments.create({ externalId: "dpl_1", promote: false });
  expect(await remote.runs.get(id)).toMatchObject({ status: "QUEUED", version });
});

test("a deployment is created, finished or failed, and promoted", async () => {
  const { mock, remote } = connect();
  const building = await remote.deployments.create({ status: "BUILDING", tasks: ["hello"] });
  expect(building).toMatchObject({ status: "BUILDING", version: "20270101.2" });
  const finished = await remote.deployments.finish(building.id, { promote: false });
  expect(finished).toEqual(mock.deployments.get(building.id));
  expect(finished.status).toBe("DEPLOYED");
  expect(await remote.deployments.promote("20270101.2")).toMatchObject({ id: building.id });
  await expect(remote.deployments.promote("20270101.1")).rejects.toThrow(/older than the current/);
  expect(await remote.deployments.promote("20270101.1", { allowRollbacks: true })).toMatchObject({
    version: "20270101.1",
  });
  const other = await remote.deployments.create();
  expect(other).toMatchObject({ status: "DEPLOYED", version: "20270101.3" });
  const failing = await remote.deployments.create({ status: "DEPLOYING" });
  const error = { name: "BuildError", message: "no" };
  expect(await remote.deployments.fail(failing.id, { error })).toMatchObject({ status: "FAILED", error });
  expect(await remote.deployments.get(failing.id)).toMatchObject({ status: "FAILED" });
});

test.each<[name: string, method: string, path: string, body: unknown, status: number, error: RegExp, legal?: string[]]>(
  [
    ["an unknown schedule", "GET", "schedules/sched_x", undefined, 404, /^scheduleId: expected the id or dedup/],
    ["an unknown schedule, fired", "POST", "schedules/nope/fire", {}, 404, /^scheduleId: .*got "nope"/],
    ["a cron expression that is none", "POST", "schedules", { task: "a", cron: "x" }, 400, /^Invalid cron expression/],
    ["a schedule without a task", "POST", "schedules", { cron: "0 9 * * *" }, 400, /task/],
    ["an unknown queue", "GET", "queues/nope", undefined, 404, /^queue: expected the id or name of a queue/],
    ["a limit that is none", "POST", "queues", { name: "a", concurrencyLimit: -1 }, 400, /concurrencyLimit/],
    ["a misspelt member", "POST", "queues", { name: "a", pausd: true }, 400, /pausd/],
    ["an unknown deployment", "GET", "deployments/nope", undefined, 404, /^deploymentId or version: .*got "nope"/],
    ["an unknown version", "POST", "deployments/20990101.1/promote", {}, 404, /the version of a deployment/],
    ["a taken version", "POST", "deployments", { version: "20270101.1" }, 400, /^version: 20270101\.1 is taken/],
    ["the current version", "POST", "deployments/20270101.1/promote", {}, 409, /already the current deployment/, []],
  ],
)("%s is refused with the reason", async (_, method, path, body, status, error, legal) => {
  const { mock, call } = connect();
  mock.environment(mock.secretKey);
  const reply = await call(method, path, body);
  expect(reply.status).toBe(status);
  expect(reply.body.error).toMatch(error);
  expect(reply.body.legal).toEqual(legal);
});

test.each(["finish", "fail"])("to %s what has ended already is 409, and names what is possible", async (verb) => {
  const { mock, call } = connect();
  const done = mock.deployments.create();
  expect(await call("POST", `deployments/${done.id}/${verb}`, {})).toEqual({
    status: 409,
    body: { error: expect.stringContaining(`${done.id} is DEPLOYED already`), legal: ["promote"] },
  });
  const failed = mock.deployments.create({ status: "FAILED" });
  expect(await call("POST", `deployments/${failed.id}/${verb}`, {})).toMatchObject({
    status: 409,
    body: { legal: [] },
  });
});

test("promoting what is not done yet names what has to come first", async () => {
  const { mock, call } = connect();
  const { version } = mock.deployments.create({ status: "BUILDING" });
  expect(await call("POST", `deployments/${version}/promote`, {})).toMatchObject({
    status: 409,
    body: { legal: ["finish", "fail"] },
  });
});

test("the key picks the environment that something is created in", async () => {
  const { mock } = openMock();
  const key = `tr_prod_${"b".repeat(24)}`;
  const fetch: typeof globalThis.fetch = (input, init) =>
    mock.fetch(input, { ...init, headers: { ...init?.headers, host: "127.0.0.1:4010" } });
  const remote = connectMock({ url: "http://127.0.0.1:4010", secretKey: key, fetch });
  await remote.queues.create({ name: "slow" });
  expect(mock.environment(key).queues.get("slow").name).toBe("slow");
  expect(() => mock.environment(mock.secretKey).queues.get("slow")).toThrow(/which is none/);
  await expect(remote.queues.get("other")).rejects.toBeInstanceOf(RemoteMockError);
});

test("a schedule that cannot fire, for the queue is full, says so", async () => {
  const mock = createMockServer({ now: "2027-01-01T00:00:00Z", queueSizeLimit: 1 });
  const { id } = mock.schedules.create({ task: "report", cron: "0 9 * * *" });
  mock.runs.create({ task: "report" });
  const response = await mock.fetch(`http://127.0.0.1:4010/_mock/schedules/${id}/fire`, {
    method: "POST",
    headers: { host: "127.0.0.1:4010", "content-type": "application/json" },
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: expect.stringContaining("queue size limit") });
});
