import { expect, test } from "vitest";
import { createMockServer } from "../index.js";

/** Members of the answers that the tests look into. */
interface Answer {
  readonly id: string;
  readonly error: string;
  readonly legal: readonly string[];
  readonly now: string;
  readonly environments: readonly { readonly id: string; readonly key: string; readonly runs: number }[];
  map(read: (entry: { readonly operation?: string }) => string | undefined): (string | undefined)[];
}

function start() {
  const mock = createMockServer({ now: "2027-01-01T00:00:00Z", seed: 7 });
  const json = { "content-type": "application/json" };
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = json) => {
    const text = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
    const response = await mock.fetch(`http://127.0.0.1:4010${path}`, {
      method,
      headers: { host: "127.0.0.1:4010", ...headers },
      ...text,
    });
    const type = response.headers.get("content-type") ?? "";
    const answer: unknown = type.includes("json") ? await response.json() : await response.text();
    // Each test reads what its own request is answered with.
    return { status: response.status, body: answer as Answer };
  };
  const bearer = (key = mock.secretKey) => ({ ...json, authorization: `Bearer ${key}` });
  const trigger = async (delay?: string, key?: string): Promise<string> => {
    const options = delay === undefined ? {} : { options: { delay } };
    return (await send("POST", "/api/v1/tasks/send-email/trigger", { payload: {}, ...options }, bearer(key))).body.id;
  };
  return { mock, send, bearer, trigger };
}

const otherKey = `tr_prod_${"b".repeat(24)}`;

test("status names the version, the spec and each environment, with its key shortened", async () => {
  const { mock, send, trigger } = start();
  await trigger();
  const { body } = await send("GET", "/_mock/status");
  expect(body).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    specDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    environments: [{ now: "2027-01-01T00:00:00.000Z", runs: 1, requests: 1 }],
  });
  expect(JSON.stringify(body)).not.toContain(mock.secretKey);
  expect(body.environments[0]?.key).toBe(`tr_prod_…${mock.secretKey.slice(-4)}`);
});

test("the clock moves by a duration, by milliseconds, to an instant, to the next event and until idle", async () => {
  const { send, trigger } = start();
  const id = await trigger("1h");
  expect((await send("POST", "/_mock/clock/advance", { by: "30m" })).body).toEqual({
    now: "2027-01-01T00:30:00.000Z",
    fired: [],
  });
  expect((await send("POST", "/_mock/clock/advance", { by: 60_000 })).body.now).toBe("2027-01-01T00:31:00.000Z");
  expect((await send("POST", "/_mock/clock/advance", { to: "2027-01-01T00:40:00Z" })).body.now).toBe(
    "2027-01-01T00:40:00.000Z",
  );
  expect((await send("GET", "/_mock/clock/pending")).body).toMatchObject([{ at: "2027-01-01T01:00:00.000Z", id }]);
  expect((await send("POST", "/_mock/clock/advance", { next: true })).body).toEqual({
    now: "2027-01-01T01:00:00.000Z",
    fired: [{ at: "2027-01-01T01:00:00.000Z", event: "delay elapsed", id, from: "DELAYED", to: "QUEUED" }],
  });
  await trigger("5h");
  expect((await send("POST", "/_mock/clock/advance", { untilIdle: true })).body.now).toBe("2027-01-01T06:00:00.000Z");
});

test.each<[name: string, body: unknown, want: RegExp]>([
  ["nothing", {}, /^body: expected one of .* got \{\}$/],
  ["two ways", { by: "1h", next: true }, /^body: expected one of/],
  ["a list", [], /^body: expected one of/],
  ["no body", undefined, /^body: expected one of .* got nothing$/],
  ["next: false", { next: false }, /^body: expected one of/],
  ["a duration that is none", { by: "1 h" }, /^by: expected a duration such as 1h42m .* got "1 h"$/],
  ["an instant that is none", { to: "soon" }, /^to: expected a Date.* got "soon"$/],
  ["an instant that has passed", { to: "2026-01-01T00:00:00Z" }, /^to: time never goes back/],
  ["text that is no JSON", "{", /^body: expected JSON, got text that is none: "\{"$/],
])("a move by %s is refused with what was expected", async (_, body, want) => {
  const { send, trigger } = start();
  await trigger("1h");
  const answer = await send("POST", "/_mock/clock/advance", body);
  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatch(want);
});

test("a run is forced on and answered as it is then", async () => {
  const { send, trigger } = start();
  const id = await trigger();
  expect((await send("POST", `/_mock/runs/${id}/start`)).body).toMatchObject({ id, status: "EXECUTING" });
  expect((await send("POST", `/_mock/runs/${id}/wait`, {})).body).toMatchObject({ status: "WAITING" });
  expect((await send("POST", `/_mock/runs/${id}/resume`, {})).body).toMatchObject({ status: "EXECUTING" });
  const done = (await send("POST", `/_mock/runs/${id}/complete`, { output: { sent: true } })).body;
  expect(done).toMatchObject({ status: "COMPLETED", output: { sent: true } });
  expect(done).not.toHaveProperty("history");
});

test.each([
  ["fail", { error: { message: "boom" } }, "FAILED"],
  ["crash", {}, "CRASHED"],
  ["timeout", {}, "TIMED_OUT"],
  ["expire", {}, "EXPIRED"],
])("%s ends a queued run", async (verb, body, status) => {
  const { send, trigger } = start();
  const id = await trigger();
  expect((await send("POST", `/_mock/runs/${id}/${verb}`, body)).body).toMatchObject({ id, status });
});

test("an illegal move is 409 and names the legal ones", async () => {
  const { send, trigger } = start();
  const id = await trigger("1h");
  const { status, body } = await send("POST", `/_mock/runs/${id}/start`);
  expect(status).toBe(409);
  expect(body.error).toContain("DELAYED");
  expect(body.legal).toContain("cancel");
});

test("an unknown run is 404, an unknown member of the body 400", async () => {
  const { send, trigger } = start();
  const id = await trigger();
  expect(await send("POST", "/_mock/runs/run_x/start")).toEqual({
    status: 404,
    body: { error: 'runId: expected the id of a run of this environment, got "run_x", which is none' },
  });
  const typo = await send("POST", `/_mock/runs/${id}/complete`, { outptu: 1 });
  expect(typo).toEqual({ status: 400, body: { error: expect.stringContaining("outptu") } });
});

test("a key or an id picks one environment; without either all are meant", async () => {
  const { send, trigger, bearer } = start();
  await trigger("1h");
  const other = await trigger("2h", otherKey);
  const { environments } = (await send("GET", "/_mock/status")).body;
  expect(environments).toHaveLength(2);
  const byId = `?environment=${environments[1]?.id}`;
  expect((await send("GET", `/_mock/clock/pending${byId}`)).body).toMatchObject([{ id: other }]);
  expect((await send("GET", "/_mock/clock/pending", undefined, bearer(otherKey))).body).toMatchObject([{ id: other }]);
  expect((await send("GET", "/_mock/clock/pending")).body).toHaveLength(2);
  await send("POST", `/_mock/reset${byId}`);
  expect((await send("GET", "/_mock/status")).body.environments.map(({ runs }) => runs)).toEqual([1, 0]);
  expect((await send("POST", `/_mock/runs/${other}/start`)).status).toBe(404);
});

test.each<[name: string, path: string, headers: Record<string, string>, want: RegExp]>([
  ["an unknown id", "/_mock/status?environment=env_x", {}, /^environment: no environment has the id env_x/],
  ["a malformed key", "/_mock/status", { authorization: "Bearer tr_prod_secretish" }, /^authorization: /],
])("%s is 401", async (_, path, headers, want) => {
  const { send } = start();
  const { status, body } = await send("GET", path, undefined, headers);
  expect(status).toBe(401);
  expect(body.error).toMatch(want);
  expect(body.error).not.toContain("secretish");
});

test("the journal is read, narrowed and cleared, and has no request of this API", async () => {
  const { send, trigger, bearer } = start();
  const id = await trigger();
  await send("POST", `/api/v1/runs/${id}/reschedule`, { delay: "1h" }, bearer());
  await send("GET", `/api/v3/runs/${id}`, undefined, bearer());
  const operations = async (query: string) =>
    (await send("GET", `/_mock/requests${query}`)).body.map(({ operation }) => operation);
  expect(await operations("")).toEqual(["tasks.trigger", "runs.reschedule", "runs.retrieve"]);
  expect(await operations("?operation=runs.reschedule")).toEqual(["runs.reschedule"]);
  expect(await operations("?status=200&limit=1")).toEqual(["runs.retrieve"]);
  expect((await send("GET", "/_mock/requests?limit=0")).body).toEqual({ error: "limit: must be >= 1" });
  await send("DELETE", "/_mock/requests");
  expect(await operations("")).toEqual([]);
});

test.each<[name: string, method: string, headers: Record<string, string>, status: number]>([
  ["a form", "POST", { "content-type": "application/x-www-form-urlencoded" }, 415],
  ["plain text", "POST", { "content-type": "text/plain" }, 415],
  ["no content type", "POST", {}, 415],
  ["another origin", "POST", { "content-type": "application/json", origin: "https://evil.example" }, 403],
  ["a sandboxed page", "POST", { "content-type": "application/json", origin: "null" }, 403],
  ["another port of this machine", "POST", { "content-type": "application/json", origin: "http://127.0.0.1:1" }, 403],
  ["a cross-site fetch", "POST", { "content-type": "application/json", "sec-fetch-site": "cross-site" }, 403],
  ["its own page", "POST", { "content-type": "application/json", origin: "http://127.0.0.1:4010" }, 200],
])("%s posting is answered with its status", async (_, method, headers, status) => {
  const { send } = start();
  expect((await send(method, "/_mock/reset", "{}", headers)).status).toBe(status);
});

test("nothing allows another origin to read", async () => {
  const { mock } = start();
  const response = await mock.fetch("http://127.0.0.1:4010/_mock/status", {
    headers: { origin: "https://evil.example" },
  });
  expect([...response.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
});

test.each([
  ["GET", "/_mock/nothing", 404],
  ["PUT", "/_mock/reset", 405],
  ["GET", "/_mockery", 404],
])("%s %s is %i", async (method, path, status) => {
  const { send } = start();
  expect((await send(method, path)).status).toBe(status);
});

test("the inspector is one page that needs nothing else", async () => {
  const { send } = start();
  const { status, body } = await send("GET", "/_mock");
  expect(status).toBe(200);
  expect(body).toMatch(/^<!doctype html>/);
  // Names of namespaces, such as that of SVG, are no addresses that anything is loaded from.
  expect(body).not.toMatch(/<(?:script|img|iframe)[^>]*\ssrc=|@import|url\((?!["']?data:)/);
  expect(body).not.toMatch(/<link[^>]*href="(?!data:)/);
  expect(body).toContain("default-src 'none'");
});
