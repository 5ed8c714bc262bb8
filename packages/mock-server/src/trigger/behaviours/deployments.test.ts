import { beforeEach, describe, expect, test } from "vitest";
import { type OpenMock, openMock } from "../../../test/open-mock.js";
import { signToken } from "../tokens.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

const path = "/api/v1/deployments";
const get = (where: string) => open.call("GET", `${path}${where}`);
const promote = (version: string, query = "") => open.call("POST", `${path}/${version}/promote${query}`);
const notFound = { status: 404, body: { error: "Deployment not found" } };

async function versions(query = ""): Promise<readonly string[]> {
  const { body } = await get(query);
  return (body as { data: { version: string }[] }).data.map(({ version }) => version);
}

describe("of an environment that was just opened", () => {
  test("one deployment is there, and current", async () => {
    const shown = {
      id: expect.stringMatching(/^deployment_\w{21}$/),
      status: "DEPLOYED",
      version: "20300101.1",
      createdAt: "2030-01-01T00:00:00.000Z",
      deployedAt: "2030-01-01T00:00:00.000Z",
      runtime: "node",
      git: { source: "local" },
    };
    expect(await get("")).toMatchObject({ status: 200, body: { data: [shown], pagination: {} } });
    expect(await get("/current")).toMatchObject({ status: 200, body: shown });
    expect(await get("/latest")).toMatchObject({ status: 200, body: { version: "20300101.1", errorData: null } });
  });

  test("runs get its version when they are taken", async () => {
    const id = await open.trigger();
    expect(await open.retrieve(id)).not.toHaveProperty("version");
    open.mock.runs.dequeue(id);
    expect(await open.retrieve(id)).toMatchObject({ version: "20300101.1" });
  });
});

describe("retrieve", () => {
  test("answers the tasks that were brought", async () => {
    const { id } = open.mock.deployments.create({ tasks: ["hello", { id: "nightly", cron: "0 2 * * *" }] });
    const reply = await get(`/${id}`);
    expect(reply).toMatchObject({
      status: 200,
      body: {
        id,
        version: "20300101.2",
        worker: {
          id: expect.stringMatching(/^worker_c/),
          version: "20300101.2",
          tasks: [{ slug: "hello", id: expect.stringMatching(/^task_/) }, { slug: "nightly" }],
        },
        commitSHA: null,
        externalBuildData: null,
        canceledReason: null,
      },
    });
    expect((await get(`/${id}`)).body).toEqual(reply.body);
  });

  test("answers no worker before the code is known", async () => {
    const { id } = open.mock.deployments.create({ status: "BUILDING" });
    expect((await get(`/${id}`)).body).not.toHaveProperty("worker");
    expect(await get("/latest")).toMatchObject({ body: { id, status: "BUILDING", imageReference: null } });
    expect(await get("/current")).toMatchObject({ body: { version: "20300101.1" } });
  });

  test("of an unknown id is 404", async () => {
    expect(await get("/deployment_nope")).toMatchObject(notFound);
  });

  test("the current one answers itself where there is no Authorization header", async () => {
    const nobody = { headers: { authorization: undefined } };
    expect(await open.call("GET", `${path}/current`, nobody)).toMatchObject({
      status: 401,
      body: { error: "Invalid or Missing API key" },
    });
    expect(await open.call("GET", `${path}/latest`, nobody)).toMatchObject({
      status: 401,
      body: { title: "Unauthorized" },
    });
  });

  test.each([
    ["", "read:deployments", 200],
    ["/current", "read:deployments", 200],
    ["/current", "read:runs", 403],
    ["/latest", "read:deployments", 401],
  ])("of %s with a public token of the scope %s is %i", async (where, scope, status) => {
    const { id, secretKey } = open.mock.environment(open.mock.secretKey);
    const times = { now: Date.parse("2030-01-01T00:00:00Z"), lifetime: 60_000 };
    const token = signToken({ sub: id, scopes: [scope] }, secretKey, times);
    expect(await open.call("GET", path + where, { headers: { authorization: `Bearer ${token}` } })).toMatchObject({
      status,
    });
  });
});

describe("list", () => {
  test("is newest first, forward only, at least five a page", async () => {
    for (let i = 0; i < 6; i++) open.mock.deployments.create();
    const reply = await get("?page[size]=1");
    const { data, pagination } = reply.body as { data: { id: string }[]; pagination: { next: string } };
    expect(data).toHaveLength(5);
    expect(pagination).toEqual({ next: data[4]?.id });
    expect(await versions(`?page[size]=1&page[after]=${pagination.next}`)).toEqual(["20300101.2", "20300101.1"]);
    expect((await get(`?page[after]=${pagination.next}`)).body).toMatchObject({ pagination: {} });
    expect(await versions("?page[after]=deployment_nope")).toHaveLength(7);
  });

  test("filters by status and time", async () => {
    await open.mock.clock.advance("3d");
    open.mock.deployments.create({ status: "BUILDING" });
    expect(await versions("?status=BUILDING")).toEqual(["20300104.1"]);
    expect(await versions("?period=1d")).toEqual(["20300104.1"]);
    expect(await versions("?from=2030-01-02")).toEqual(["20300104.1"]);
    expect(await versions("?from=2030-01-01&to=2030-01-02")).toEqual(["20300101.1"]);
    expect(await versions("?to=2030-01-02")).toHaveLength(2);
    expect(await versions("?period=1d&from=2030-01-01")).toEqual(["20300104.1"]);
  });

  test.each([
    ["page[size]=0", 400, "Query Error"],
    ["page[size]=101", 400, "Query Error"],
    ["status=INSTALLING", 400, "Query Error"],
    ["period=soon", 500, "Internal Server Error"],
    ["from=soon", 500, "Internal Server Error"],
    ["from=2030-01-01&to=soon", 500, "Internal Server Error"],
  ])("answers %s with %i", async (query, status, error) => {
    expect(await get(`?${query}`)).toMatchObject({ status, body: { error } });
  });
});

describe("promote", () => {
  test("goes forward, and back only where that is allowed", async () => {
    const { version, id } = open.mock.deployments.create({ promote: false });
    expect(await get("/current")).toMatchObject({ body: { version: "20300101.1" } });
    expect(await promote(version)).toMatchObject({
      status: 200,
      body: { id, version, shortCode: expect.stringMatching(/^\w{8}$/) },
    });
    expect(await get("/current")).toMatchObject({ body: { version } });
    expect(await promote("20300101.1")).toMatchObject({
      status: 400,
      body: { error: "Cannot promote a deployment that is older than the current deployment." },
    });
    expect(await promote("20300101.1", "?allowRollbacks=1")).toMatchObject({ status: 400 });
    expect(await promote("20300101.1", "?allowRollbacks=true")).toMatchObject({ status: 200 });
    expect(await get("/current")).toMatchObject({ body: { version: "20300101.1" } });
  });

  test("compares versions by number, not as text", async () => {
    for (let i = 2; i <= 10; i++) open.mock.deployments.create();
    expect(await promote("20300101.9")).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining("older") },
    });
  });

  test.each<[string, () => string, number, string]>([
    ["an unknown version", () => "20990101.1", 404, "Deployment not found"],
    [
      "one without code",
      () => open.mock.deployments.create({ status: "BUILDING" }).version,
      400,
      "Deployment is not associated with a worker and cannot be promoted.",
    ],
    [
      "one that is not done",
      () => open.mock.deployments.create({ status: "DEPLOYING" }).version,
      400,
      "Deployment must be in the DEPLOYED state to be promoted.",
    ],
    ["the current one", () => "20300101.1", 400, "Deployment is already the current deployment."],
  ])("refuses %s", async (_, version, status, error) => {
    expect(await promote(version())).toMatchObject({ status, body: { error } });
  });

  test("by another verb is the odd 200", async () => {
    expect(await open.call("PUT", `${path}/20300101.1/promote`)).toMatchObject({
      status: 200,
      body: { status: 405, body: "Method Not Allowed" },
    });
    expect(await open.call("POST", path)).toMatchObject({ status: 200, body: { status: 405 } });
  });
});

describe("runs", () => {
  test("execute on the version that is current when they start, and keep it", async () => {
    const [first, second, locked] = [
      await open.trigger({ options: { delay: "1h" } }),
      await open.trigger(),
      await open.trigger({ options: { lockToVersion: "20300101.1" } }),
    ];
    open.mock.runs.start(second);
    open.mock.deployments.create();
    await open.mock.clock.advance("1h");
    for (const id of [first, locked]) open.mock.runs.start(id);
    expect(await open.retrieve(first)).toMatchObject({ version: "20300101.2" });
    expect(await open.retrieve(second)).toMatchObject({ version: "20300101.1" });
    expect(await open.retrieve(locked)).toMatchObject({ version: "20300101.1" });
  });

  test("that wait for a version are queued when one that has their task is finished, promoted or not", async () => {
    const [hello, other] = [await open.trigger({ options: { ttl: "10m" } }), await open.trigger({}, { task: "other" })];
    for (const id of [hello, other]) open.mock.runs.park(id);
    await open.mock.clock.advance("1h");
    const { id } = open.mock.deployments.create({ status: "DEPLOYING", tasks: ["hello"] });
    open.mock.deployments.finish(id, { promote: false });
    expect(await open.retrieve(hello)).toMatchObject({ status: "QUEUED" });
    expect(await open.retrieve(other)).toMatchObject({ status: "PENDING_VERSION" });
    await open.mock.clock.advance("10m");
    expect(await open.retrieve(hello)).toMatchObject({ status: "EXPIRED", expiredAt: "2030-01-01T01:10:00.000Z" });
  });

  test("are released by no promotion", async () => {
    const { version } = open.mock.deployments.create({ promote: false });
    const id = await open.trigger();
    open.mock.runs.park(id);
    await promote(version);
    expect(await open.retrieve(id)).toMatchObject({ status: "PENDING_VERSION" });
  });

  test("that are locked to a version need one that was deployed with their task and queue", async () => {
    const lock = (options: object, task = "hello") =>
      open.call("POST", `/api/v1/tasks/${task}/trigger`, { body: { options } });
    expect((await lock({ lockToVersion: "20290101.1" })).status).toBe(200);
    await lock({ lockToVersion: "20290101.1", idempotencyKey: "k" });
    open.mock.deployments.create({ version: "20300101.7", tasks: ["hello"], queues: ["mail"] });
    open.mock.deployments.create({ version: "20300101.8", status: "BUILDING" });
    const refused = (error: string) => ({ status: 422, body: { error } });
    const missing = (version: string) =>
      refused(`Task locked to version '${version}', but no worker found with that version.`);
    expect(await lock({ lockToVersion: "20290101.1" })).toMatchObject(missing("20290101.1"));
    expect(await lock({ lockToVersion: "20300101.8" })).toMatchObject(missing("20300101.8"));
    expect(await lock({ lockToVersion: "20300101.7" }, "other")).toMatchObject(
      refused("Task 'other' not found on locked version '20300101.7'."),
    );
    expect(await lock({ lockToVersion: "20300101.7", queue: { name: "post" } })).toMatchObject(
      refused("Specified queue 'post' not found or not associated with locked version '20300101.7'."),
    );
    expect(await lock({ lockToVersion: "20300101.7", queue: { name: "mail" } })).toMatchObject({ status: 200 });
    // The key is looked at before the version.
    const found = await lock({ lockToVersion: "20290101.1", idempotencyKey: "k" });
    expect(found).toMatchObject({ status: 200, body: { isCached: true } });
  });

  test("of a task, or a queue, that the current version lacks wait for one that has it", async () => {
    open.mock.deployments.create({ tasks: ["other"], queues: ["slow"] });
    const [task, queue] = [
      await open.trigger(),
      await open.trigger({ options: { queue: { name: "fast" } } }, { task: "other" }),
    ];
    const statuses = () => [task, queue].map((id) => open.mock.runs.get(id).status);
    expect(statuses()).toEqual(["PENDING_VERSION", "PENDING_VERSION"]);
    expect(() => open.mock.runs.start(task)).toThrow(/is PENDING_VERSION/);
    open.mock.deployments.create({ tasks: ["hello", "other"], queues: ["slow"] });
    expect(statuses()).toEqual(["QUEUED", "PENDING_VERSION"]);
    open.mock.deployments.create({ tasks: ["other"], queues: ["slow", "fast"] });
    expect(statuses()).toEqual(["PENDING_VERSION", "QUEUED"]);
  });
});

describe("a run for a deployment by its id elsewhere", () => {
  const asked = (options: object = {}) => open.trigger({ options: { externalDeploymentId: "dpl_1", ...options } });

  test("waits for it, and executes its version", async () => {
    const reply = await open.call("POST", "/api/v1/tasks/hello/trigger", {
      body: { options: { externalDeploymentId: "dpl_1" } },
    });
    expect(reply.headers.get("x-mock-reason")).toContain("waits an hour for one in PENDING_VERSION");
    const { id } = Object(reply.body);
    const delayed = await asked({ delay: "2h" });
    expect(await open.retrieve(id)).toMatchObject({ status: "PENDING_VERSION", isQueued: true });
    open.mock.deployments.create({ externalId: "dpl_2" });
    open.mock.deployments.create();
    expect(await open.retrieve(id)).toMatchObject({ status: "PENDING_VERSION" });
    open.mock.deployments.create({ externalId: "dpl_1", version: "20300101.9", promote: false });
    expect(await open.retrieve(id)).toMatchObject({ status: "QUEUED", version: "20300101.9" });
    expect(await open.retrieve(delayed)).toMatchObject({ status: "DELAYED", version: "20300101.9" });
    await open.mock.clock.advance("2h");
    expect(await open.retrieve(delayed)).toMatchObject({ status: "QUEUED" });
  });

  test("executes its version at once where it is there", async () => {
    const { version } = open.mock.deployments.create({ externalId: "dpl_1", promote: false });
    expect(await open.retrieve(await asked())).toMatchObject({ status: "QUEUED", version });
  });

  test("expires after an hour, or an hour after its delay", async () => {
    const now = await asked({ ttl: "1m" });
    const later = await asked({ delay: "30m" });
    const canceled = await asked();
    await open.call("POST", `/api/v2/runs/${canceled}/cancel`);
    await open.mock.clock.advance(3_599_999);
    expect(await open.retrieve(now)).toMatchObject({ status: "PENDING_VERSION" });
    const fired = await open.mock.clock.advance("31m");
    expect(fired).toMatchObject([
      { at: "2030-01-01T01:00:00.000Z", event: "deployment missing", id: now },
      { at: "2030-01-01T01:30:00.000Z", event: "deployment missing", id: later },
    ]);
    const at = "2030-01-01T01:00:00.000Z";
    expect(await open.retrieve(now)).toMatchObject({ status: "EXPIRED", expiredAt: at, finishedAt: at });
  });

  test("locked to a version besides is locked, and waits for nothing", async () => {
    expect(await open.retrieve(await asked({ lockToVersion: "20300101.1" }))).toMatchObject({
      status: "QUEUED",
      version: "20300101.1",
    });
  });
});

describe("the mock's own verbs", () => {
  test("fail ends a deployment with an error, which lists show", async () => {
    const { id } = open.mock.deployments.create({ status: "BUILDING" });
    expect(open.mock.deployments.fail(id, { error: { name: "BuildError", message: "no" } })).toMatchObject({
      status: "FAILED",
      error: { name: "BuildError", message: "no" },
    });
    expect(() => open.mock.deployments.finish(id)).toThrow(/is FAILED already/);
  });

  test.each<[string, () => unknown, RegExp]>([
    ["an unknown id", () => open.mock.deployments.get("x"), /expected the id of a deployment/],
    ["a version that is taken", () => open.mock.deployments.create({ version: "20300101.1" }), /is taken/],
    ["an older version", () => open.mock.deployments.promote("x"), /expected the version of a deployment/],
    [
      "a cron that is none",
      () => open.mock.deployments.create({ tasks: [{ id: "a", cron: "x" }] }),
      /tasks: a: Invalid cron/,
    ],
  ])("refuse %s", (_, act, words) => {
    expect(act).toThrow(words);
  });

  test("deployments bring their queues", async () => {
    open.mock.deployments.create({ tasks: ["hello"], queues: ["emails"] });
    expect(await open.call("GET", "/api/v1/queues")).toMatchObject({
      body: {
        data: [
          { name: "emails", type: "custom" },
          { name: "hello", type: "task" },
        ],
      },
    });
  });
});
