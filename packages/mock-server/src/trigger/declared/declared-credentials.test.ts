import { describe, expect, test } from "vitest";
import { dev, person, preview, prod, restricted, startDeclared } from "../../../test/start-declared.js";
import { createMockServer } from "../../index.js";

describe("keys and branches", () => {
  test("close the door to others", async () => {
    const { mock, ask } = startDeclared({ keys: [prod] });
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
    const { ask } = startDeclared({ branches: ["known"] });
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
    const { ask } = startDeclared({ project: "proj_own" });
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
    const { ask } = startDeclared({ project: "proj_own" });
    const list = (ref: string) => ask("GET", `/api/v1/projects/${ref}/runs?filter[env]=prod`, { as: person });
    expect(await list("proj_other")).toMatchObject({ status: 404, error: "Project not found" });
    expect(await list("proj_own")).toMatchObject({ status: 200 });
  });

  test("is any one where none is declared", async () => {
    const { ask } = startDeclared();
    expect(await ask("GET", "/api/v1/projects/proj_any/envvars/prod")).toMatchObject({ status: 200 });
  });
});

describe("personal access tokens", () => {
  test("that are not declared are unknown", async () => {
    const { ask } = startDeclared({ personalTokens: [person] });
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
    const { mock, ask } = startDeclared();
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
    const { ask } = startDeclared({ personalTokens: [person] });
    expect(await ask("GET", "/api/v1/runs", { as: person })).toMatchObject({ status: 401, error: "Invalid API key" });
    expect(await ask("GET", "/api/v1/schedules", { as: person })).toMatchObject({ status: 401 });
  });
});

describe("a restricted key", () => {
  const trigger = (ask: ReturnType<typeof startDeclared>["ask"]) =>
    ask("POST", "/api/v1/tasks/hello/trigger", { body: {} });

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
      const { mock, ask } = startDeclared();
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
      const { ask } = startDeclared({ restrictedKeys: [{ key: restricted, scopes: ["admin"] }] });
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
    const { mock, ask } = startDeclared({ restrictedKeys: [{ key, of: preview, scopes: ["trigger:tasks"] }] });
    const post = (branch?: string) =>
      ask("POST", "/api/v1/tasks/hello/trigger", { as: key, body: {}, ...(branch === undefined ? {} : { branch }) });
    expect(await post()).toMatchObject({ status: 401, error: "x-trigger-branch header required for preview env" });
    const { id } = (await post("feature-x")).body;
    expect(mock.environment(preview, { branch: "feature-x" }).runs.get(String(id)).id).toBe(id);
  });

  test("that is not declared is unknown", async () => {
    const { ask } = startDeclared({ restrictedKeys: [{ key: restricted, scopes: ["admin"] }] });
    const as = `tr_prod_sk_${"x".repeat(24)}`;
    expect(await ask("GET", "/api/v1/runs", { as })).toMatchObject({ status: 401, error: "Invalid API key" });
  });

  test("never stands in the journal or in a reason", async () => {
    const { mock, ask } = startDeclared({ restrictedKeys: [{ key: restricted, scopes: ["read:sessions"] }] });
    const { reason } = await ask("GET", "/api/v1/runs", { as: restricted });
    await ask("POST", "/api/v1/tasks/hello/trigger", { body: { payload: { leaked: restricted } } });
    expect(reason).toContain("read:sessions");
    expect(JSON.stringify([reason, mock.requests])).not.toContain(restricted);
  });

  test("nor after everything was put back, and no more does a personal token", async () => {
    const { mock, ask } = startDeclared({
      restrictedKeys: [{ key: restricted, scopes: ["admin"] }],
      personalTokens: [person],
    });
    await ask("POST", "/api/v1/tasks/hello/trigger", { body: {} });
    mock.restore(mock.snapshot());
    await ask("POST", "/api/v1/tasks/hello/trigger", { body: { payload: { leaked: [restricted, person] } } });
    expect(mock.requests.last()?.request.body).toEqual({ payload: { leaked: ["[redacted]", "[redacted]"] } });
  });
});
