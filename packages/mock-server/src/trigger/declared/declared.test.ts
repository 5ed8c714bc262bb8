import { describe, expect, test } from "vitest";
import { createMockServer, type Declarations } from "../../index.js";

const prod = `tr_prod_${"k".repeat(24)}`;
const dev = `tr_dev_${"d".repeat(24)}`;
const preview = `tr_preview_${"p".repeat(24)}`;
const restricted = `tr_prod_sk_${"r".repeat(24)}`;
const person = "tr_pat_123abc";

/** A mock with its own key, and requests to it as whoever holds a credential. */
function start(declare?: Declarations) {
  const mock = createMockServer({
    now: "2030-01-01T00:00:00Z",
    secretKey: prod,
    ...(declare === undefined ? {} : { declare }),
  });
  async function ask(
    method: string,
    path: string,
    { as = prod, body, branch }: { readonly as?: string; readonly body?: unknown; readonly branch?: string } = {},
  ) {
    const response = await mock.fetch(`https://api.trigger.dev${path}`, {
      method,
      headers: {
        authorization: `Bearer ${as}`,
        "x-trigger-api-version": "2025-07-16",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(branch === undefined ? {} : { "x-trigger-branch": branch }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    // Each test says what it expects of the answer.
    const answer = (text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text) as Record<string, unknown>;
    return {
      status: response.status,
      body: answer,
      error: answer.error,
      reason: response.headers.get("x-mock-reason"),
    };
  }
  const status = (id: string) => mock.runs.get(id).status;
  return { mock, ask, status };
}

describe("keys and branches", () => {
  test("close the door to others", async () => {
    const { mock, ask } = start({ keys: [prod] });
    expect(await ask("GET", "/api/v1/runs")).toMatchObject({ status: 200 });
    expect(await ask("GET", "/api/v1/runs", { as: dev })).toMatchObject({ status: 401, error: "Invalid API key" });
    mock.declare({ keys: [prod, dev] });
    expect(await ask("GET", "/api/v1/runs", { as: dev })).toMatchObject({ status: 200 });
    mock.reset();
    expect(await ask("GET", "/api/v1/runs", { as: dev })).toMatchObject({ status: 401 });
  });

  test("the first one is the server's own where none is given", () => {
    expect(createMockServer({ declare: { keys: [dev, prod] } }).secretKey).toBe(dev);
  });

  test.each([
    ["a declared one", preview, "refs/heads/known", 200, undefined],
    ["another one", preview, "other", 401, "No matching branch env"],
    ["another one with a production key, which has no branches", prod, "other", 200, undefined],
    ["another one with a development key", dev, "other", 401, "No matching branch env"],
    ["none with a development key", dev, "default", 200, undefined],
  ])("a branch: %s", async (_, as, branch, status, error) => {
    const { ask } = start({ branches: ["known"] });
    expect(await ask("GET", "/api/v1/runs", { as, branch })).toMatchObject({ status, error });
  });
});

describe("the project", () => {
  const variables: [method: string, path: string, body?: unknown][] = [
    ["GET", "envvars/prod"],
    ["POST", "envvars/prod", { name: "A", value: "1" }],
    ["POST", "envvars/prod/import", { variables: { A: "1" } }],
    ["GET", "envvars/prod/A"],
    ["PUT", "envvars/prod/A", { value: "1" }],
    ["DELETE", "envvars/prod/A"],
  ];

  test.each<(typeof variables)[number]>(variables)("is the only one that %s %s knows", async (method, path, body) => {
    const { ask } = start({ project: "proj_own" });
    const call = (ref: string, as: string) =>
      ask(method, `/api/v1/projects/${ref}/${path}`, { as, ...(body === undefined ? {} : { body }) });
    expect(await call("proj_other", prod)).toMatchObject({
      status: 400,
      error: expect.stringMatching(/^Invalid project ref for this API key\./),
    });
    expect(await call("proj_other", person)).toMatchObject({ status: 404, error: "Project not found" });
    await ask("POST", "/api/v1/projects/proj_own/envvars/prod", { body: { name: "A", value: "1" } });
    for (const as of [prod, person]) {
      await ask("POST", "/api/v1/projects/proj_own/envvars/prod", { body: { name: "A", value: "1" } });
      const wanted = path.endsWith("import") ? 400 : 200;
      expect(await call("proj_own", as)).toMatchObject({ status: wanted });
    }
  });

  test("is the only one whose runs a person may list", async () => {
    const { ask } = start({ project: "proj_own" });
    const list = (ref: string) => ask("GET", `/api/v1/projects/${ref}/runs?filter[env]=prod`, { as: person });
    expect(await list("proj_other")).toMatchObject({ status: 404, error: "Project not found" });
    expect(await list("proj_own")).toMatchObject({ status: 200 });
  });

  test("is any one where none is declared", async () => {
    const { ask } = start();
    expect(await ask("GET", "/api/v1/projects/proj_any/envvars/prod")).toMatchObject({ status: 200 });
  });
});

describe("personal access tokens", () => {
  test("that are not declared are unknown", async () => {
    const { ask } = start({ personalTokens: [person] });
    const as = "tr_pat_456def";
    expect(await ask("GET", "/api/v1/projects/proj_x/runs?filter[env]=prod", { as })).toMatchObject({
      status: 401,
      error: "Invalid or Missing PAT",
    });
    expect(await ask("GET", "/api/v1/projects/proj_x/envvars/prod", { as })).toMatchObject({
      status: 401,
      error: "Invalid API key",
    });
    expect(await ask("GET", "/api/v1/projects/proj_x/envvars/prod", { as: person })).toMatchObject({ status: 200 });
  });

  test.each<[name: string, slug: string, branch: string | undefined, status: number, error?: string]>([
    ["the environment that the path names", "dev", undefined, 200],
    ["its branch", "preview", "feature-x", 200],
    ["an environment that is not open", "staging", undefined, 404, "Environment not found"],
    ["an environment that there is not", "nowhere", undefined, 404, "Environment not found"],
    ["a branch that there is not", "preview", "feature-y", 404, "Branch not found"],
  ])("reach %s", async (_, slug, branch, status, error) => {
    const { mock, ask } = start();
    const named = slug === "preview" ? mock.environment(preview, { branch: "feature-x" }) : mock.environment(dev);
    const path = `/api/v1/projects/proj_x/envvars/${slug}`;
    const where = { as: person, ...(branch === undefined ? {} : { branch }) };
    const body = { name: "SEEN", value: slug };
    const made = await ask("POST", path, { ...where, body });
    expect(made).toMatchObject({ status, ...(error === undefined ? {} : { error }) });
    if (status !== 200) return;
    const own = await ask("GET", path, { as: named.secretKey, ...(branch === undefined ? {} : { branch }) });
    expect(own.body).toEqual([{ name: "SEEN", value: slug, isSecret: false }]);
    expect((await ask("GET", "/api/v1/projects/proj_x/envvars/prod")).body).toEqual([]);
  });

  test("open nothing else", async () => {
    const { ask } = start({ personalTokens: [person] });
    expect(await ask("GET", "/api/v1/runs", { as: person })).toMatchObject({ status: 401, error: "Invalid API key" });
    expect(await ask("GET", "/api/v1/schedules", { as: person })).toMatchObject({ status: 401 });
  });
});

describe("a restricted key", () => {
  const trigger = (ask: ReturnType<typeof start>["ask"]) => ask("POST", "/api/v1/tasks/hello/trigger", { body: {} });

  /** Facts of the service: what each family makes of such a key, and a scope that covers the operation. */
  const byAbility: [method: string, path: string, scope: string, body?: unknown][] = [
    ["GET", "/api/v1/runs", "read:runs"],
    ["GET", "/api/v3/runs/RUN", "read:runs"],
    ["GET", "/api/v3/runs/RUN", "read:tasks:hello"],
    ["GET", "/api/v1/runs/RUN/events", "read:runs"],
    ["GET", "/api/v1/runs/RUN/trace", "read:runs"],
    ["POST", "/api/v2/runs/RUN/cancel", "write:runs:RUN"],
    ["POST", "/api/v1/runs/RUN/replay", "write:runs", {}],
    ["POST", "/api/v1/tasks/hello/trigger", "trigger:tasks:hello", {}],
    ["POST", "/api/v1/tasks/hello/batch", "batchTrigger:tasks", { items: [{}] }],
    ["POST", "/api/v3/batches", "batchTrigger:tasks", { runCount: 1 }],
    ["GET", "/api/v1/queues", "read:queues"],
    ["GET", "/api/v1/queues/hello?type=task", "read:queues:hello"],
    ["POST", "/api/v1/queues/hello/pause", "write:queues", { type: "task", action: "pause" }],
    ["GET", "/api/v1/projects/proj_x/envvars/prod", "read:envvars"],
    ["POST", "/api/v1/projects/proj_x/envvars/prod", "write:envvars", { name: "A", value: "1" }],
    ["GET", "/api/v1/deployments", "read:deployments"],
    ["GET", "/api/v1/deployments/current", "read:deployments"],
    ["GET", "/api/v1/deployments/latest", "read:deployments"],
    ["POST", "/api/v1/idempotencyKeys/k/reset", "write:runs", { taskIdentifier: "hello" }],
  ];

  test.each<(typeof byAbility)[number]>(byAbility)(
    "may %s %s with %s, and not with another scope",
    async (method, path, scope, body) => {
      const { mock, ask } = start();
      const run = String((await trigger(ask)).body.id);
      const here = path.replace("RUN", run);
      const call = (scopes: readonly string[]) => {
        mock.declare({ restrictedKeys: [{ key: restricted, scopes }] });
        return ask(method, here, { as: restricted, ...(body === undefined ? {} : { body }) });
      };
      expect(await call(["read:sessions"])).toMatchObject({ status: 403, error: "Unauthorized" });
      expect((await call([scope.replace("RUN", run)])).status).not.toSatisfy(
        (got: number) => got === 401 || got === 403,
      );
      expect((await call(["admin"])).status).not.toSatisfy((got: number) => got === 401 || got === 403);
    },
  );

  const never: [status: number, error: string, method: string, path: string, body?: unknown][] = [
    [401, "Invalid or missing API Key", "POST", "/api/v1/runs/RUN/reschedule", { delay: "1h" }],
    [401, "Invalid or Missing API Key", "POST", "/api/v1/runs/RUN/tags", { tags: "a" }],
    [401, "Invalid or Missing API Key", "GET", "/api/v1/runs/RUN/result"],
    [401, "Invalid or Missing API Key", "GET", "/api/v1/runs/RUN/metadata"],
    [403, "Unauthorized", "PUT", "/api/v1/runs/RUN/metadata", { metadata: {} }],
    [401, "Invalid or Missing API Key", "GET", "/api/v1/schedules"],
    [401, "Invalid or Missing API Key", "POST", "/api/v1/schedules/sched_x/activate"],
    [401, "Invalid or Missing API Key", "GET", "/api/v1/batches/batch_x/results"],
    [403, "Unauthorized", "POST", "/api/v1/waitpoints/tokens", {}],
    [403, "Unauthorized", "GET", "/api/v1/waitpoints/tokens"],
    [403, "Unauthorized", "GET", "/api/v1/waitpoints/tokens/waitpoint_x"],
    [401, "Invalid or Missing API key", "POST", "/api/v1/auth/jwt/claims"],
    [401, "Invalid or Missing PAT", "GET", "/api/v1/projects/proj_x/runs?filter[env]=prod"],
  ];

  test.each<(typeof never)[number]>(never)(
    "is refused by %i %s at %s %s, whatever it may do",
    async (status, error, method, path, body) => {
      const { ask } = start({ restrictedKeys: [{ key: restricted, scopes: ["admin"] }] });
      const run = String((await trigger(ask)).body.id);
      const reply = await ask(method, path.replace("RUN", run), {
        as: restricted,
        ...(body === undefined ? {} : { body }),
      });
      expect(reply).toMatchObject({ status, error });
    },
  );

  test("opens the environment of its secret key, and may name a branch as that may", async () => {
    const key = `tr_preview_sk_${"r".repeat(24)}`;
    const { mock, ask } = start({ restrictedKeys: [{ key, of: preview, scopes: ["trigger:tasks"] }] });
    const post = (branch?: string) =>
      ask("POST", "/api/v1/tasks/hello/trigger", { as: key, body: {}, ...(branch === undefined ? {} : { branch }) });
    expect(await post()).toMatchObject({ status: 401, error: "x-trigger-branch header required for preview env" });
    const { id } = (await post("feature-x")).body;
    expect(mock.environment(preview, { branch: "feature-x" }).runs.get(String(id)).id).toBe(id);
  });

  test("that is not declared is unknown", async () => {
    const { ask } = start({ restrictedKeys: [{ key: restricted, scopes: ["admin"] }] });
    const as = `tr_prod_sk_${"x".repeat(24)}`;
    expect(await ask("GET", "/api/v1/runs", { as })).toMatchObject({ status: 401, error: "Invalid API key" });
  });

  test("never stands in the journal or in a reason", async () => {
    const { mock, ask } = start({ restrictedKeys: [{ key: restricted, scopes: ["read:sessions"] }] });
    const { reason } = await ask("GET", "/api/v1/runs", { as: restricted });
    await ask("POST", "/api/v1/tasks/hello/trigger", { body: { payload: { leaked: restricted } } });
    expect(reason).toContain("read:sessions");
    expect(JSON.stringify([reason, mock.requests])).not.toContain(restricted);
  });

  test("nor after everything was put back, and no more does a personal token", async () => {
    const { mock, ask } = start({
      restrictedKeys: [{ key: restricted, scopes: ["admin"] }],
      personalTokens: [person],
    });
    await ask("POST", "/api/v1/tasks/hello/trigger", { body: {} });
    mock.restore(mock.snapshot());
    await ask("POST", "/api/v1/tasks/hello/trigger", { body: { payload: { leaked: [restricted, person] } } });
    expect(mock.requests.last()?.request.body).toEqual({ payload: { leaked: ["[redacted]", "[redacted]"] } });
  });
});

describe("tasks", () => {
  test("that are not declared exist for callers, and their runs wait for a version that has them", async () => {
    const { mock, ask, status } = start({ tasks: ["known"] });
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
    const { ask } = start({ tasks: ["plain", { id: "nightly", scheduled: true }] });
    const body = { task, cron: "0 2 * * *", deduplicationKey: "k" };
    expect(await ask("POST", "/api/v1/schedules", { body })).toMatchObject({ status, error });
  });

  test("with a cron expression have a declarative schedule, which fires", async () => {
    const { mock } = start({ tasks: [{ id: "nightly", cron: "0 2 * * *" }] });
    mock.environment(prod);
    const fired = await mock.clock.advance("1d");
    expect(fired).toContainEqual(expect.objectContaining({ event: "schedule", to: "QUEUED" }));
  });

  test("are those of the current deployment, from whichever side they are said", async () => {
    const { mock, ask, status } = start({ tasks: ["one"] });
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
    const { mock, ask, status } = start({
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
    const { mock, ask } = start({ tasks: ["hello"] });
    mock.runs.create({ task: "hello", queue: "any" });
    expect(await ask("GET", "/api/v1/queues/any?type=custom")).toMatchObject({ status: 200 });
  });

  test("that the mock's own verb makes are there besides", async () => {
    const { mock, ask, status } = start({ queues: ["fast"] });
    mock.queues.create({ name: "extra" });
    expect(await ask("GET", "/api/v1/queues/extra?type=custom")).toMatchObject({ status: 200 });
    expect(status(mock.runs.create({ task: "hello", queue: "extra" }).id)).toBe("QUEUED");
  });
});

describe("deployments", () => {
  test("none at all: nothing is current, no schedule is listed, no run is taken", async () => {
    const { mock, ask, status } = start({ deployments: [] });
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
    const { mock, ask } = start({
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
    const { ask } = start(declared);
    const body = { options: { lockToVersion } };
    expect(await ask("POST", "/api/v1/tasks/hello/trigger", { body })).toMatchObject({
      status,
      ...(error === undefined ? {} : { error }),
    });
  });

  test("that are declared again by their version stay as they are", async () => {
    const { mock, ask } = start({ deployments: [{ version: "20291231.1" }] });
    mock.declare({ deployments: [{ version: "20291231.1" }, { version: "20291231.2" }] });
    const { body } = await ask("GET", "/api/v1/deployments");
    expect(body).toMatchObject({ data: [{ version: "20291231.2" }, { version: "20291231.1" }] });
    mock.declare({ deployments: [] });
    expect(await ask("GET", "/api/v1/deployments/current")).toMatchObject({ status: 404 });
  });
});

test("a reset goes back to what was declared at the start, a snapshot to what there was", async () => {
  const { mock, ask, status } = start({ tasks: ["one"] });
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
  const { mock } = start();
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
  const { mock } = start();
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
  const { mock, ask } = start();
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
