import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failureOf, fakeService, json, type Reply, settle } from "../test/fake-fetch.js";
import { operationTable } from "./generated/operations.js";
import { ConnectionError, InternalServerError, isTriggerApiError, NotFoundError, RateLimitError } from "./index.js";

const now = Date.parse("2027-01-01T00:00:00.000Z");
const done = json(200, { id: "run_1" });

beforeEach(() => {
  vi.useFakeTimers({ now });
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("a call that may be repeated", () => {
  const refusal = (status: number, headers: Record<string, string> = {}) => json(status, { error: "no" }, headers);

  it.each<{ name: string; replies: Reply[]; at: number[] }>([
    {
      name: "doubles the wait: half a second, then a second",
      replies: [refusal(500), refusal(500), done],
      at: [0, 500, 1_500],
    },
    { name: "gives up after three attempts", replies: [refusal(503)], at: [0, 500, 1_500] },
    { name: "repeats 408", replies: [refusal(408), done], at: [0, 500] },
    { name: "repeats 409", replies: [refusal(409), done], at: [0, 500] },
    { name: "repeats 429 without a hint", replies: [refusal(429), done], at: [0, 500] },
    { name: "repeats a network error", replies: [new TypeError("fetch failed"), done], at: [0, 500] },
    { name: "does not repeat 400", replies: [refusal(400), done], at: [0] },
    { name: "does not repeat 401", replies: [refusal(401), done], at: [0] },
    { name: "does not repeat 404", replies: [refusal(404), done], at: [0] },
    { name: "does not repeat 422", replies: [refusal(422), done], at: [0] },
    { name: "repeats 404 when told to", replies: [refusal(404, { "x-should-retry": "true" }), done], at: [0, 500] },
    {
      name: "does not repeat 500 when told not to",
      replies: [refusal(500, { "x-should-retry": "false" }), done],
      at: [0],
    },
    {
      name: "does not repeat 429 when told not to",
      replies: [refusal(429, { "x-should-retry": "false" }), done],
      at: [0],
    },
    { name: "waits for retry-after in seconds", replies: [refusal(429, { "retry-after": "1" }), done], at: [0, 1_000] },
    {
      name: "waits for retry-after of parts of a second",
      replies: [refusal(503, { "retry-after": "0.25" }), done],
      at: [0, 250],
    },
    { name: "repeats at once after retry-after 0", replies: [refusal(503, { "retry-after": "0" }), done], at: [0, 0] },
    {
      name: "waits for retry-after as a date",
      replies: [refusal(503, { "retry-after": "Fri, 01 Jan 2027 00:00:04 GMT" }), done],
      at: [0, 4_000],
    },
    {
      name: "passes over a retry-after that is neither",
      replies: [refusal(503, { "retry-after": "soon" }), done],
      at: [0, 500],
    },
    {
      name: "waits until x-ratelimit-reset in milliseconds",
      replies: [refusal(429, { "x-ratelimit-reset": String(now + 6_200) }), done],
      at: [0, 6_200],
    },
    {
      name: "heeds retry-after before x-ratelimit-reset",
      replies: [refusal(429, { "retry-after": "2", "x-ratelimit-reset": String(now + 9_000) }), done],
      at: [0, 2_000],
    },
    {
      name: "passes over a reset in seconds, which would be past",
      replies: [refusal(429, { "x-ratelimit-reset": String(now / 1_000 + 5) }), done],
      at: [0, 500],
    },
    {
      name: "passes over the reset that comes with every answer when it was not limited",
      replies: [refusal(503, { "x-ratelimit-reset": String(now + 90_000) }), done],
      at: [0, 500],
    },
    {
      name: "fails at once on a wait of more than a minute",
      replies: [refusal(429, { "retry-after": "61" }), done],
      at: [0],
    },
    {
      name: "fails at once on a reset more than a minute away",
      replies: [refusal(429, { "x-ratelimit-reset": String(now + 61_000) }), done],
      at: [0],
    },
    { name: "waits for a whole minute", replies: [refusal(429, { "retry-after": "60" }), done], at: [0, 60_000] },
  ])("$name", async ({ replies, at }) => {
    const { client, sent } = fakeService(replies);
    await settle(client.runs.reschedule("run_1", { delay: "1h" })).catch(() => undefined);
    expect(sent.map((request) => request.at)).toEqual(at);
  });

  it("shortens the wait at random, by up to a half", async () => {
    vi.mocked(Math.random).mockReturnValue(0.999999);
    const { client, sent } = fakeService([refusal(500), done]);
    await settle(client.runs.retrieve("run_1"));
    expect(sent[1]?.at).toBeGreaterThanOrEqual(250);
    expect(sent[1]?.at).toBeLessThan(300);
  });

  it("says how often it tried", async () => {
    const { client } = fakeService([refusal(500), refusal(500), done]);
    const { attempts } = await settle(client.runs.cancel("run_1").withResponse());
    expect(attempts).toBe(3);
    const error = await failureOf(fakeService([refusal(500)]).client.runs.cancel("run_1"));
    expect(error).toBeInstanceOf(InternalServerError);
    expect(error).toMatchObject({ attempts: 3 });
  });

  it("takes its options from the call before those of the client", async () => {
    const { client, sent } = fakeService([refusal(500)], { retry: { attempts: 5, minDelay: 100, maxDelay: 150 } });
    await settle(client.runs.retrieve("run_1")).catch(() => undefined);
    expect(sent.map((request) => request.at)).toEqual([0, 100, 250, 400, 550]);
    await settle(client.runs.retrieve("run_1", { retry: { attempts: 1 } })).catch(() => undefined);
    expect(sent).toHaveLength(6);
  });

  it("has the same idempotency key on every attempt, and another on another call", async () => {
    const { client, sent } = fakeService([refusal(500), refusal(500), done]);
    await settle(client.tasks.trigger("my-task", { payload: 1 }));
    await settle(client.tasks.trigger("my-task", { payload: 1 }));
    const keys = sent.map(({ headers }) => headers["x-trigger-request-idempotency-key"]);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it("sends the same body on every attempt", async () => {
    const { client, sent } = fakeService([refusal(503), done]);
    await settle(client.runs.reschedule("run_1", { delay: new Date(now) }));
    expect(sent.map(({ body }) => body)).toEqual(Array(2).fill('{"delay":"2027-01-01T00:00:00.000Z"}'));
  });
});

describe("a call that would do a thing twice", () => {
  it.each<{ name: string; replies: Reply[]; requests: number; doubtful: boolean }>([
    { name: "is not repeated after 500", replies: [json(500, {})], requests: 1, doubtful: true },
    { name: "is not repeated after 409", replies: [json(409, {})], requests: 1, doubtful: true },
    { name: "is not repeated after a network error", replies: [new TypeError("reset")], requests: 1, doubtful: true },
    { name: "is not repeated after 404", replies: [json(404, {})], requests: 1, doubtful: false },
    { name: "is repeated after 429", replies: [json(429, {})], requests: 3, doubtful: false },
    {
      name: "is repeated when told to",
      replies: [json(500, {}, { "x-should-retry": "true" })],
      requests: 3,
      doubtful: true,
    },
    {
      name: "may have been carried out when the answer cannot be read",
      replies: [new Response("")],
      requests: 1,
      doubtful: true,
    },
  ])("$name", async ({ replies, requests, doubtful }) => {
    const { client, sent } = fakeService(replies);
    const error = await failureOf(client.runs.replay("run_1"));
    expect(sent).toHaveLength(requests);
    expect(isTriggerApiError(error) && /may have been carried out/.test(error.message)).toBe(doubtful);
  });
});

describe("every operation that would do a thing twice", () => {
  const twice = operationTable.filter(([, , , flags]) => flags.includes("x"));

  it.each(twice.map(([id]) => id))("%s is sent once, and its failure says that it may have been done", async (id) => {
    const { client, sent } = fakeService([json(503, {})]);
    const [tag = "", name = ""] = id.split(".");
    // The cast: by name there is no signature; texts fill the path, and the body is anything.
    const methods = client[tag as "runs"] as unknown as Record<string, (...args: string[]) => Promise<unknown>>;
    const error = await failureOf(Promise.resolve(methods[name]?.("a", "b")));
    expect(sent).toHaveLength(1);
    expect(error).toHaveProperty("message", expect.stringMatching(/It may have been carried out$/));
  });

  it("is one of those that the spec marks", () => {
    expect(twice.map(([id]) => id)).toEqual([
      "runs.replay",
      "runs.updateMetadata",
      "tasks.batchTrigger",
      "batches.triggerV1",
      "batches.create",
      "waitpoints.create",
      "bulkActions.create",
      "sessions.create",
    ]);
  });
});

it("tells the classes apart when it gives up", async () => {
  expect(await failureOf(fakeService([new TypeError("x")]).client.runs.cancel("a"))).toBeInstanceOf(ConnectionError);
  expect(await failureOf(fakeService([json(429, {})]).client.runs.cancel("a"))).toBeInstanceOf(RateLimitError);
  expect(await failureOf(fakeService([json(404, {})]).client.runs.cancel("a"))).toBeInstanceOf(NotFoundError);
});
