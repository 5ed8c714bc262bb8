import { describe, expect, test } from "vitest";
import { dev, person, prod, restricted, startDeclared } from "../../../test/start-declared.js";
import { createMockServer, type Declarations } from "../../index.js";

describe("tasks", () => {
  test("that are not declared exist for callers, and their runs wait for a version that has them", async () => {
    const { mock, ask, status } = startDeclared({ tasks: ["known"] });
    const other = await ask("POST", "/api/v1/tasks/other/trigger", { body: {} });
    expect(other.status).toBe(200);
    const known = mock.runs.create({ task: "known" });
    const late = mock.runs.create({ task: "other", delay: "1h" });
    const ids = [String(other.body.id), known.id, late.id];
    expect(ids.map(status)).toEqual(["PENDING_VERSION", "QUEUED", "DELAYED"]);
    await mock.clock.advance("1h");
    expect(ids.map(status)).toEqual(["PENDING_VERSION", "QUEUED", "PENDING_VERSION"]);
    mock.declare({ tasks: ["other"] });
    expect(ids.map(status)).toEqual(["QUEUED", "PENDING_VERSION", "QUEUED"]);
  });

  test.each([
    ["unknown", 422, "Task with identifier unknown not found in project."],
    ["plain", 422, "Task with identifier plain is not a scheduled task."],
    ["nightly", 200, undefined],
  ])("a schedule of %s is answered with %i", async (task, status, error) => {
    const { ask } = startDeclared({ tasks: ["plain", { id: "nightly", scheduled: true }] });
    const body = { task, cron: "0 2 * * *", deduplicationKey: "k" };
    expect(await ask("POST", "/api/v1/schedules", { body })).toMatchObject({ status, error });
  });

  test("with a cron expression have a declarative schedule, which fires", async () => {
    const { mock } = startDeclared({ tasks: [{ id: "nightly", cron: "0 2 * * *" }] });
    mock.environment(prod);
    const fired = await mock.clock.advance("1d");
    expect(fired).toContainEqual(expect.objectContaining({ event: "schedule", to: "QUEUED" }));
  });

  test("are those of the current deployment, from whichever side they are said", async () => {
    const { mock, ask, status } = startDeclared({ tasks: ["one"] });
    mock.deployments.create({ tasks: ["two"] });
    const [one, two] = [mock.runs.create({ task: "one" }).id, mock.runs.create({ task: "two" }).id];
    expect([one, two].map(status)).toEqual(["PENDING_VERSION", "QUEUED"]);
    mock.declare({ tasks: ["one"] });
    expect([one, two].map(status)).toEqual(["QUEUED", "PENDING_VERSION"]);
    const { body } = await ask("GET", "/api/v1/deployments/current");
    expect((await ask("GET", `/api/v1/deployments/${String(body.id)}`)).body).toMatchObject({
      worker: { tasks: [{ slug: "one" }] },
    });
  });
});

describe("queues", () => {
  test("that are not declared cannot be found, and runs that name one wait for a version that has it", async () => {
    const { mock, ask, status } = startDeclared({
      tasks: ["hello"],
      queues: ["fast", { name: "slow", concurrencyLimit: 1, paused: true }],
    });
    const run = (queue: string) =>
      ask("POST", "/api/v1/tasks/hello/trigger", { body: { options: { queue: { name: queue } } } });
    const [fast, other] = [String((await run("fast")).body.id), String((await run("other")).body.id)];
    expect([fast, other].map(status)).toEqual(["QUEUED", "PENDING_VERSION"]);
    expect(await ask("GET", "/api/v1/queues/other?type=custom")).toMatchObject({
      status: 404,
      error: "queue-not-found",
    });
    expect(await ask("POST", "/api/v1/queues/other/concurrency/reset", { body: { type: "custom" } })).toMatchObject({
      status: 404,
      error: "Queue not found",
    });
    const { body } = await ask("GET", "/api/v1/queues");
    expect(body).toMatchObject({
      data: [
        { name: "fast", queued: 1 },
        { name: "hello", type: "task" },
        { name: "slow", concurrencyLimit: 1, paused: true },
      ],
      pagination: { count: 3 },
    });
    mock.declare({ queues: ["other"] });
    expect([fast, other].map(status)).toEqual(["PENDING_VERSION", "QUEUED"]);
    expect(await ask("GET", "/api/v1/queues/fast?type=custom")).toMatchObject({ status: 404 });
    expect(await ask("GET", "/api/v1/queues/other?type=custom")).toMatchObject({ status: 200 });
  });

  test("appear with their first run where none are declared", async () => {
    const { mock, ask } = startDeclared({ tasks: ["hello"] });
    mock.runs.create({ task: "hello", queue: "any" });
    expect(await ask("GET", "/api/v1/queues/any?type=custom")).toMatchObject({ status: 200 });
  });

  test("that the mock's own verb makes are there besides", async () => {
    const { mock, ask, status } = startDeclared({ queues: ["fast"] });
    mock.queues.create({ name: "extra" });
    expect(await ask("GET", "/api/v1/queues/extra?type=custom")).toMatchObject({ status: 200 });
    expect(status(mock.runs.create({ task: "hello", queue: "extra" }).id)).toBe("QUEUED");
  });
});

describe("deployments", () => {
  test("none at all: nothing is current, no schedule is listed, no run is taken", async () => {
    const { mock, ask, status } = startDeclared({ deployments: [] });
    expect(await ask("GET", "/api/v1/deployments")).toMatchObject({ status: 200, body: { data: [] } });
    expect(await ask("GET", "/api/v1/deployments/current")).toMatchObject({ status: 404, error: "Not found" });
    expect(await ask("GET", "/api/v1/deployments/latest")).toMatchObject({
      status: 404,
      error: "Deployment not found",
    });
    expect((await ask("GET", "/api/v1/schedules")).body).toEqual({
      data: [],
      pagination: { currentPage: 1, totalPages: 1, count: 0 },
    });
    const { id } = mock.runs.create({ task: "hello" });
    expect(status(id)).toBe("PENDING_VERSION");
    mock.deployments.create();
    expect(status(id)).toBe("QUEUED");
  });

  test("are there in their order, with the tasks that are declared where they name none", async () => {
    const { mock, ask } = startDeclared({
      tasks: ["hello"],
      deployments: [{ version: "20291231.1", tasks: ["old"] }, { version: "20291231.2" }, { status: "BUILDING" }],
    });
    const { body } = await ask("GET", "/api/v1/deployments");
    expect(body).toMatchObject({
      data: [{ status: "BUILDING" }, { version: "20291231.2" }, { version: "20291231.1" }],
    });
    expect(await ask("GET", "/api/v1/deployments/current")).toMatchObject({ body: { version: "20291231.2" } });
    const { id } = mock.runs.create({ task: "hello", status: "EXECUTING" });
    expect(mock.runs.get(id).version).toBe("20291231.2");
    expect(mock.runs.get(mock.runs.create({ task: "old" }).id).status).toBe("PENDING_VERSION");
  });

  test.each<[name: string, declared: Declarations, lock: string, status: number, error?: string]>([
    ["one that is declared", { deployments: [{ version: "20291231.1" }] }, "20291231.1", 200],
    [
      "another one",
      { deployments: [{ version: "20291231.1" }] },
      "20291231.2",
      422,
      "Task locked to version '20291231.2', but no worker found with that version.",
    ],
    [
      "any where there are none",
      { deployments: [] },
      "20291231.1",
      422,
      "Task locked to version '20291231.1', but no worker found with that version.",
    ],
    [
      "one without the task",
      { tasks: ["other"], deployments: [{ version: "20291231.1" }] },
      "20291231.1",
      422,
      "Task 'hello' not found on locked version '20291231.1'.",
    ],
    ["any where only tasks are declared", { tasks: ["hello"] }, "20291231.1", 200],
  ])("a run locked to %s", async (_, declared, lockToVersion, status, error) => {
    const { ask } = startDeclared(declared);
    const body = { options: { lockToVersion } };
    expect(await ask("POST", "/api/v1/tasks/hello/trigger", { body })).toMatchObject({
      status,
      ...(error === undefined ? {} : { error }),
    });
  });

  test("that are declared again by their version stay as they are", async () => {
    const { mock, ask } = startDeclared({ deployments: [{ version: "20291231.1" }] });
    mock.declare({ deployments: [{ version: "20291231.1" }, { version: "20291231.2" }] });
    const { body } = await ask("GET", "/api/v1/deployments");
    expect(body).toMatchObject({ data: [{ version: "20291231.2" }, { version: "20291231.1" }] });
    mock.declare({ deployments: [] });
    expect(await ask("GET", "/api/v1/deployments/current")).toMatchObject({ status: 404 });
  });
});

test("a reset goes back to what was declared at the start, a snapshot to what there was", async () => {
  const { mock, ask, status } = startDeclared({ tasks: ["one"] });
  mock.runs.create({ task: "one" });
  const point = mock.snapshot();
  mock.declare({ tasks: ["two"] });
  mock.restore(point);
  expect(status(mock.runs.create({ task: "one" }).id)).toBe("QUEUED");
  expect((await ask("GET", "/api/v1/deployments")).body).toMatchObject({ data: [{ version: "20300101.1" }] });
  mock.declare({ tasks: ["two"] });
  mock.reset();
  expect(status(mock.runs.create({ task: "one" }).id)).toBe("QUEUED");
  expect(status(mock.runs.create({ task: "two" }).id)).toBe("PENDING_VERSION");
});

test("every environment has what is declared, those that open later too", () => {
  const { mock } = startDeclared();
  const [before, after] = [`tr_prod_${"b".repeat(24)}`, `tr_prod_${"c".repeat(24)}`].map((key) => ({
    make: (task: string) => mock.environment(key).runs.create({ task }).id,
  }));
  before?.make("one");
  mock.declare({ tasks: ["one"] });
  for (const one of [before, after]) {
    expect(mock.runs.get(one?.make("one") ?? "").status).toBe("QUEUED");
    expect(mock.runs.get(one?.make("two") ?? "").status).toBe("PENDING_VERSION");
  }
});

test.each<[name: string, declarations: unknown, want: RegExp]>([
  ["an unknown subject", { worlds: [] }, /^declare: worlds is not known\. There are project, keys, /],
  ["an unknown member", { tasks: [{ id: "a", cronn: "x" }] }, /^declare: tasks\[0\]\.cronn is not known/],
  ["no list", { tasks: "hello" }, /^declare: tasks: Expected array, received string$/],
  ["no object", [], /^declare: all of it: Expected object, received array$/],
  ["a task without an id", { tasks: [{}] }, /^declare: tasks\[0\]\.id: Required$/],
  ["a cron expression that is none", { tasks: [{ id: "a", cron: "x" }] }, /^declare: tasks\[0\]: Invalid cron/],
  [
    "a limit that is none",
    { queues: [{ name: "a", concurrencyLimit: -1 }] },
    /^declare: queues\[0\]\.concurrencyLimit: /,
  ],
  ["a status that is none", { deployments: [{ status: "DONE" }] }, /^declare: deployments\[0\]\.status: Invalid enum/],
  ["a version twice", { deployments: [{ version: "1" }, { version: "1" }] }, /^declare: deployments: Expected each/],
  ["a key that is none", { keys: ["hunter2hunter2"] }, /^declare: keys\[0\]: Expected tr_dev_, /],
  ["a token that is none", { personalTokens: ["hunter2hunter2"] }, /^declare: personalTokens\[0\]: Expected tr_pat_/],
  [
    "a restricted key that is none",
    { restrictedKeys: [{ key: "hunter2hunter2", scopes: [] }] },
    /^declare: restrictedKeys\[0\]\.key: Expected tr_<dev/,
  ],
  [
    "a restricted key of another kind than its environment",
    { restrictedKeys: [{ key: `tr_dev_sk_${"r".repeat(24)}`, scopes: [] }] },
    /^declare: restrictedKeys\[0\]: Expected the secret key of its environment as `of`/,
  ],
])("%s is refused, in process and over HTTP, without any key in the words", async (_, declarations, want) => {
  const { mock } = startDeclared();
  // Wrong on purpose.
  const given = declarations as Declarations;
  expect(() => createMockServer({ secretKey: prod, declare: given })).toThrow(want);
  expect(() => mock.declare(given)).toThrow(want);
  expect(() => mock.declare(given)).not.toThrow(/hunter2|rrrr/);
  const reply = await mock.fetch("http://127.0.0.1:4010/_mock/declare", {
    method: "PUT",
    headers: { "content-type": "application/json", host: "127.0.0.1:4010" },
    body: JSON.stringify(declarations),
  });
  expect(reply.status).toBe(400);
  expect(await reply.text()).not.toMatch(/hunter2|rrrr/);
});

test("all of it can be declared over HTTP", async () => {
  const { mock, ask } = startDeclared();
  const reply = await mock.fetch("http://127.0.0.1:4010/_mock/declare", {
    method: "PUT",
    headers: { "content-type": "application/json", host: "127.0.0.1:4010" },
    body: JSON.stringify({
      project: "proj_own",
      keys: [prod],
      branches: ["main"],
      restrictedKeys: [{ key: restricted, of: prod, scopes: ["read:runs"] }],
      personalTokens: [person],
      tasks: ["hello", { id: "nightly", cron: "0 2 * * *" }],
      queues: ["fast", { name: "slow", concurrencyLimit: null }],
      deployments: [{ version: "20291231.1", git: { commitRef: "main" } }],
    } satisfies Declarations),
  });
  expect({ status: reply.status, body: await reply.json() }).toEqual({ status: 200, body: {} });
  expect(await ask("GET", "/api/v1/runs", { as: dev })).toMatchObject({ status: 401 });
  expect(await ask("GET", "/api/v1/runs", { as: restricted })).toMatchObject({ status: 200 });
  expect(await ask("GET", "/api/v1/deployments/current")).toMatchObject({
    body: { version: "20291231.1", git: { commitRef: "main" } },
  });
});
