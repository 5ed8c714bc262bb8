import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openMock, type Reply } from "../../../test/open-mock.js";
import type { RateLimits } from "./rate-limits.js";

const machine = Date.parse("2026-05-01T12:00:07.000Z");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: machine });
});

afterEach(() => {
  vi.useRealTimers();
});

const limited = (rateLimits: boolean | RateLimits) => openMock(undefined, { rateLimits });
const list = (opened: ReturnType<typeof limited>, headers = {}) => opened.call("GET", "/api/v1/runs", { headers });
const headersOf = ({ headers }: Reply) =>
  ["limit", "remaining", "reset"].map((name) => headers.get(`x-ratelimit-${name}`));

describe("requests", () => {
  test("are not counted unless that is asked for", async () => {
    expect(headersOf(await list(openMock()))).toEqual([null, null, null]);
  });

  test("say how many are left, and when there are more by the machine's clock", async () => {
    const opened = limited(true);
    expect(headersOf(await list(opened))).toEqual(["750", "749", String(machine + 10_000)]);
    vi.setSystemTime(machine + 4_000);
    expect(headersOf(await list(opened))).toEqual(["750", "748", String(machine + 10_000)]);
    expect(headersOf(await opened.call("GET", "/api/v1/deployments"))[0]).toBe("1500");
    // Six seconds are left, of the time that the caller waits by.
    await opened.mock.clock.advance("1s");
    expect(headersOf(await list(opened))[2]).toBe(String(machine + 4_000 + 5_000));
  });

  test("beyond the limit are refused, change nothing, and say how long to wait", async () => {
    const opened = limited({ requests: { max: 2 } });
    await opened.trigger();
    await list(opened);
    vi.setSystemTime(machine + 3_800);
    const refused = await opened.call("POST", "/api/v1/tasks/hello/trigger", { body: {} });
    const error = "Rate limit exceeded 0/2 requests remaining. Retry in 6.2 seconds.";
    expect(refused).toMatchObject({
      status: 429,
      body: {
        title: "Rate Limit Exceeded",
        status: 429,
        detail: error,
        error,
        reset: machine + 10_000,
        limit: 2,
        remaining: 0,
        secondsUntilReset: 6.2,
      },
    });
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(headersOf(refused)).toEqual(["2", "0", String(machine + 10_000)]);
    expect(refused.headers.get("x-mock-reason")).toContain("rate limit");
    vi.setSystemTime(machine + 10_000);
    expect((await list(opened)).body).toMatchObject({ data: [{ taskIdentifier: "hello" }] });
  });

  test.each<[string, (opened: ReturnType<typeof limited>) => unknown]>([
    ["real time passes", () => vi.setSystemTime(machine + 10_000)],
    ["virtual time is moved", ({ mock }) => mock.clock.advance("10s")],
    ["the mock is reset", ({ mock }) => mock.reset()],
  ])("are taken again when %s", async (_, wait) => {
    const opened = limited({ requests: { max: 1, refill: 1 } });
    await list(opened);
    expect((await list(opened)).status).toBe(429);
    await wait(opened);
    expect((await list(opened)).status).toBe(200);
    expect((await list(opened)).status).toBe(429);
  });

  test("fill the bucket no further than it goes, by whole intervals", async () => {
    const opened = limited({ requests: { max: 3, refill: 2, everyMs: 1_000 } });
    for (let sent = 0; sent < 3; sent++) await list(opened);
    await opened.mock.clock.advance(1_999);
    expect(headersOf(await list(opened))[1]).toBe("1");
    await opened.mock.clock.advance("1h");
    expect(headersOf(await list(opened))[1]).toBe("2");
  });

  test("of another environment have a limit of their own", async () => {
    const opened = limited({ requests: { max: 1 } });
    await list(opened);
    const authorization = "Bearer tr_prod_000000000000000000000000";
    expect((await list(opened, { authorization })).status).toBe(200);
    expect((await list(opened)).status).toBe(429);
  });

  test("with a public token are counted for the token, from minute to minute", async () => {
    const opened = limited({ tokenRequests: { max: 2 } });
    const [one, other] = await Promise.all(
      [["read:runs"], ["read:all"]].map(async (scopes) => {
        const { body } = await opened.call("POST", "/api/v1/auth/public-tokens", { body: { scopes } });
        return { authorization: `Bearer ${Reflect.get(Object(body), "token")}` };
      }),
    );
    await list(opened, one);
    const [limit, remaining, reset] = headersOf(await list(opened, one));
    expect([limit, remaining, Number(reset)]).toEqual(["2", "0", Date.parse("2026-05-01T12:01:00.000Z")]);
    expect((await list(opened, one)).status).toBe(429);
    expect((await list(opened, other)).status).toBe(200);
    vi.setSystemTime("2026-05-01T12:01:00.000Z");
    expect((await list(opened, one)).status).toBe(200);
  });

  test.each([
    ["GET", "/api/v1/timezones"],
    ["POST", "/api/v1/auth/jwt/claims"],
    ["GET", "/api/v1/packets/a"],
    ["PUT", "/api/v2/packets/a"],
    ["GET", "/api/v1/deployments/current"],
    ["OPTIONS", "/api/v1/runs"],
  ])("%s %s is never refused", async (method, path) => {
    const opened = limited({ requests: { max: 1 }, deploymentRequests: { max: 1 } });
    for (let sent = 0; sent < 3; sent++) expect((await opened.call(method, path)).status).toBe(200);
  });
});

describe("runs in batches", () => {
  const create = (opened: ReturnType<typeof limited>, runCount: number, idempotencyKey?: string) =>
    opened.call("POST", "/api/v3/batches", { body: { runCount, ...(idempotencyKey ? { idempotencyKey } : {}) } });

  test("beyond the limit are refused with a reset in seconds", async () => {
    const opened = limited({ batchRuns: { max: 5, refill: 2 } });
    expect((await create(opened, 4)).status).toBe(202);
    const refused = await create(opened, 2);
    expect(refused).toMatchObject({
      status: 429,
      body: { error: "Batch rate limit exceeded. Limit resets at 2026-05-01T12:00:17.000Z" },
    });
    expect(headersOf(refused)).toEqual(["5", "1", String((machine + 10_000) / 1_000)]);
    expect(refused.headers.get("retry-after")).toBe("10");
    expect((await create(opened, 1)).status).toBe(202);
    await opened.mock.clock.advance("10s");
    expect((await create(opened, 2)).status).toBe(202);
  });

  test("that an idempotency key finds again are not counted", async () => {
    const opened = limited({ batchRuns: { max: 5 } });
    await create(opened, 5, "k");
    expect((await create(opened, 5, "k")).status).toBe(200);
  });
});

test.each<[object, RegExp]>([
  [{ request: {} }, /rateLimits: expected requests, deploymentRequests, tokenRequests, batchRuns, got request/],
  [{ requests: { max: 0 } }, /rateLimits\.requests\.max: expected a whole number from 1 on, got 0/],
  [{ tokenRequests: { refill: 3 } }, /rateLimits\.tokenRequests: expected max, everyMs, got refill/],
])("%j is refused", (rateLimits, message) => {
  expect(() => openMock(undefined, { rateLimits })).toThrow(message);
});
