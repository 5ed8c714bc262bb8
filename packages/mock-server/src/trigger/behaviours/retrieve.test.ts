import { beforeEach, describe, expect, test } from "vitest";
import { idOf, type OpenMock, openMock } from "../../../test/open-mock.js";
import { forbidden, tokenFor } from "../../../test/scoped-token.js";
import { createMockServer } from "../../mock-server.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

describe("retrieving", () => {
  test("an unknown run asks the client to try again", async () => {
    const reply = await open.call("GET", "/api/v3/runs/run_nope");
    expect(reply).toMatchObject({ status: 404, body: { error: "Not found" } });
    expect(reply.headers.get("x-should-retry")).toBe("true");
    expect(reply.headers.get("x-mock-reason")).toContain("run_nope");
  });

  test("an unknown run asks nothing of the kind where retries are to be fast", async () => {
    const mock = createMockServer({ fastRetries: true });
    const reply = await mock.fetch("http://mock/api/v3/runs/run_nope", { headers: { authorization: mock.secretKey } });
    expect(reply.status).toBe(404);
    expect(reply.headers.get("x-should-retry")).toBe("false");
  });

  test("a run of another environment is the same as an unknown one", async () => {
    const id = await open.trigger();
    const headers = { authorization: "Bearer tr_prod_abcdefghijklmnopqrstuvwx" };
    expect(await open.call("GET", `/api/v3/runs/${id}`, { headers })).toMatchObject({
      status: 404,
      body: { error: "Not found" },
    });
  });

  test.each<[string, unknown, string]>([
    ["no", undefined, "application/problem+json"],
    ["a misshapen", "Bearer x", "application/json; charset=utf-8"],
  ])("with %s key is 401", async (_, authorization, contentType) => {
    const headers = { authorization: authorization as string | undefined };
    const reply = await open.call("GET", "/api/v3/runs/x", { headers });
    expect(reply.status).toBe(401);
    expect(reply.headers.get("content-type")).toBe(contentType);
  });

  test("without the version header speaks the old words, and answers the seven questions by them", async () => {
    const id = await open.trigger();
    open.mock.runs.wait(id);
    const old = { headers: { "x-trigger-api-version": undefined } };
    expect(await open.call("GET", `/api/v3/runs/${id}`, old)).toMatchObject({
      body: { status: "FROZEN", isExecuting: true, isWaiting: false },
    });
    expect(await open.call("GET", `/api/v3/runs/${id}`)).toMatchObject({
      body: { status: "WAITING", isExecuting: false, isWaiting: true },
    });
  });

  test("a run that no version knows is PENDING_VERSION, and counts as queued", async () => {
    const id = await open.trigger();
    open.mock.runs.park(id);
    expect(await open.retrieve(id)).toMatchObject({ status: "PENDING_VERSION", isQueued: true });
  });

  test.each([["read:runs"], ["read:tasks:hello"], ["read:tags:a"], ["read:all"], ["*:runs"]])(
    "with a token for %s is allowed",
    async (scope) => {
      const id = await open.trigger({ options: { tags: ["a", "b"] } });
      expect(await open.call("GET", `/api/v3/runs/${id}`, { headers: tokenFor(open, [scope]) })).toMatchObject({
        status: 200,
      });
    },
  );

  test("with the token that triggering gave is allowed for that run only", async () => {
    const reply = await open.call("POST", "/api/v1/tasks/hello/trigger", { body: {} });
    const headers = { authorization: `Bearer ${reply.headers.get("x-trigger-jwt")}` };
    expect(await open.call("GET", `/api/v3/runs/${idOf(reply)}`, { headers })).toMatchObject({ status: 200 });
    const other = await open.trigger();
    expect(await open.call("GET", `/api/v3/runs/${other}`, { headers })).toMatchObject(forbidden);
  });

  test("with a token that has expired is 401", async () => {
    const id = await open.trigger();
    const headers = tokenFor(open, ["read:runs"], 60_000);
    await open.mock.clock.advance("59s");
    expect(await open.call("GET", `/api/v3/runs/${id}`, { headers })).toMatchObject({ status: 200 });
    await open.mock.clock.advance("1s");
    expect(await open.call("GET", `/api/v3/runs/${id}`, { headers })).toMatchObject({
      status: 401,
      body: { error: "Public Access Token is invalid" },
    });
  });

  test("an unknown run is found missing before the token's scopes are looked at", async () => {
    const reply = await open.call("GET", "/api/v3/runs/run_nope", { headers: tokenFor(open, []) });
    expect(reply.status).toBe(404);
  });

  test("is open to browsers of other origins", async () => {
    const id = await open.trigger();
    const { headers } = await open.call("GET", `/api/v3/runs/${id}`, { headers: { origin: "https://app.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("https://app.example");
    expect(headers.get("access-control-expose-headers")).toBe("x-trigger-jwt,x-trigger-jwt-claims");
    const before = await open.call("OPTIONS", `/api/v3/runs/${id}`, {
      headers: {
        authorization: undefined,
        origin: "https://app.example",
        "access-control-request-headers": "authorization",
      },
    });
    expect(before).toMatchObject({ status: 200, body: {} });
    expect(before.headers.get("access-control-allow-headers")).toBe("authorization");
  });
});
