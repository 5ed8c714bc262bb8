import { beforeEach, describe, expect, test } from "vitest";
import { type OpenMock, openMock } from "../../test/open-mock.js";
import { nearestPath } from "./nearest-path.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

const nobody = { headers: { authorization: undefined } };

describe("without an Authorization header", () => {
  test.each([
    ["GET", "/api/v1/runs"],
    ["GET", "/api/v3/runs/x"],
    ["POST", "/api/v1/tasks/hello/trigger"],
    ["POST", "/api/v2/runs/x/cancel"],
    ["PUT", "/api/v1/runs/x/reschedule"],
    ["GET", "/api/v1/runs/x/replay"],
    ["GET", "/api/v1/nothing/here"],
  ])("%s %s is 401, pretty printed", async (method, path) => {
    const reply = await open.call(method, path, nobody);
    expect(reply).toMatchObject({
      status: 401,
      body: {
        title: "Unauthorized",
        status: 401,
        type: expect.stringMatching(/^https:\/\//),
        detail: "No authorization header provided",
        error: "No authorization header provided",
      },
    });
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
    const raw = await open.mock.fetch(`http://mock${path}`, { method });
    expect(await raw.text()).toMatch(/^\{\n {2}"title"/);
  });

  test("a preflight is not asked for one", async () => {
    expect(await open.call("OPTIONS", "/api/v1/runs", nobody)).toMatchObject({ status: 200, body: {} });
    expect(await open.call("OPTIONS", "/api/v2/runs/x/cancel", nobody)).toMatchObject({ status: 400 });
  });
});

describe("an unknown path", () => {
  test("is a clear 404 that names the nearest known one", async () => {
    expect(await open.call("GET", "/api/v3/run/run_1")).toMatchObject({
      status: 404,
      body: { error: expect.stringContaining("/api/v3/runs/{runId}") },
    });
  });

  test("outside the API needs no key", async () => {
    expect(await open.call("GET", "/favicon.ico", nobody)).toMatchObject({ status: 404 });
  });
});

test.each([
  ["/api/v1/runs/x/reschedul", "/api/v1/runs/{runId}/reschedule"],
  ["/api/v1/run", "/api/v1/runs"],
  ["/v1/runs", "/api/v1/runs"],
  ["/x", undefined],
  ["/", undefined],
])("the path nearest to %s is %s", (path, want) => {
  expect(nearestPath(path, ["/api/v1/runs", "/api/v3/runs/{runId}", "/api/v1/runs/{runId}/reschedule"])).toBe(want);
});

describe("other verbs", () => {
  test.each<[string, string, number]>([
    ["DELETE", "/api/v1/runs", 405],
    ["PUT", "/api/v3/runs/x", 405],
    ["GET", "/api/v2/runs/x/cancel", 400],
    ["GET", "/api/v1/runs/x/replay", 400],
    ["DELETE", "/api/v1/runs/x/replay", 405],
    ["GET", "/api/v1/tasks/hello/trigger", 405],
    ["PATCH", "/api/v1/tasks/hello/trigger", 400],
    ["PATCH", "/api/v2/runs/x/cancel", 404],
  ])("%s %s is %i", async (method, path, status) => {
    expect(await open.call(method, path)).toMatchObject({ status });
  });

  test("HEAD answers as GET would, without a body", async () => {
    const id = await open.trigger();
    expect(await open.call("HEAD", `/api/v3/runs/${id}`)).toMatchObject({ status: 200, body: "" });
    expect(await open.call("HEAD", "/api/v3/runs/x")).toMatchObject({ status: 404, body: "" });
  });
});

test("a trailing slash leads to the path without it", async () => {
  const reply = await open.mock.fetch("http://mock/api/v1/runs/?page[size]=1", {
    redirect: "manual",
    headers: { authorization: open.mock.secretKey },
  });
  expect(reply.status).toBe(301);
  expect(reply.headers.get("location")).toBe("/api/v1/runs?page[size]=1");
});

describe("a browser that asks beforehand", () => {
  const preflight = (path: string) =>
    openMock().call("OPTIONS", path, {
      headers: {
        authorization: undefined,
        origin: "https://app.example",
        "access-control-request-headers": "authorization,content-type",
      },
    });

  test.each([
    "/api/v1/runs",
    "/api/v3/runs/run_1",
    "/api/v1/runs/run_1/trace",
    "/api/v1/runs/run_1/events",
    "/api/v1/projects/proj_1/runs",
    "/api/v1/tasks/hello/trigger",
    "/api/v1/tasks/batch",
    "/api/v2/tasks/batch",
    "/api/v3/batches",
    "/api/v3/batches/batch_1/items",
    "/api/v1/batches/batch_1",
    "/api/v2/batches/batch_1",
    "/api/v1/idempotencyKeys/k/reset",
    "/api/v1/waitpoints/tokens/waitpoint_1/complete",
    "/api/v1/packets/a",
    "/api/v1/timezones",
  ])("may call %s", async (path) => {
    const reply = await preflight(path);
    expect(reply).toMatchObject({ status: 200, body: {} });
    const headers = Object.fromEntries(
      [...reply.headers].filter(([name]) => /^(access|vary|x-mock-reason)/.test(name)),
    );
    expect(headers).toEqual({
      "access-control-allow-headers": "authorization,content-type",
      "access-control-allow-methods": "GET,HEAD,PUT,PATCH,POST,DELETE",
      "access-control-allow-origin": "https://app.example",
      "access-control-expose-headers": "x-trigger-jwt,x-trigger-jwt-claims",
      "access-control-max-age": "300",
      vary: "Origin",
    });
  });

  test.each([
    "/api/v2/runs/run_1/cancel",
    "/api/v1/runs/run_1/replay",
    "/api/v1/runs/run_1/reschedule",
    "/api/v1/runs/run_1/tags",
    "/api/v1/runs/run_1/metadata",
    "/api/v1/runs/run_1/result",
    "/api/v1/schedules",
    "/api/v1/queues",
    "/api/v1/projects/proj_1/envvars/prod",
    "/api/v1/deployments",
    "/api/v1/waitpoints/tokens",
    "/api/v1/waitpoints/tokens/waitpoint_1",
    "/api/v1/tasks/hello/batch",
  ])("may not call %s", async (path) => {
    const reply = await preflight(path);
    expect(reply.status).toBe(400);
    expect(reply.headers.get("access-control-allow-origin")).toBeNull();
  });
});
