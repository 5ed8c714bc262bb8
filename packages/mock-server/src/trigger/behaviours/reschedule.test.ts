import { beforeEach, describe, expect, test } from "vitest";
import { type OpenMock, openMock, type Reply } from "../../../test/open-mock.js";
import { signToken } from "../tokens.js";

let open: OpenMock;
let delayed: string;

beforeEach(async () => {
  open = openMock();
  delayed = await open.trigger({ payload: { a: 1 }, options: { delay: "2h" } });
});

const post = (id: string, options: Parameters<OpenMock["call"]>[2]) =>
  open.call("POST", `/api/v1/runs/${id}/reschedule`, options);

const invalid = (value: string) => ({ status: 400, body: { error: `Invalid delay: ${value}` } });
const notDelayed = { status: 400, body: { error: "Cannot reschedule a run that is not delayed" } };
const badBody = { status: 400, body: { error: "Invalid request body" } };
const notFound = { status: 404, body: { error: "Run not found" } };
const unauthorized = { status: 401, body: { error: "Invalid or missing API Key" } };

describe("accepts", () => {
  test.each<[string, unknown, string]>([
    ["an hour, earlier than before", "1h", "2030-01-01T01:00:00.000Z"],
    ["a day, later than before", "1d", "2030-01-02T00:00:00.000Z"],
    ["the long word for hour", "1hr", "2030-01-01T01:00:00.000Z"],
    ["hours and minutes", "1h42m", "2030-01-01T01:42:00.000Z"],
    ["minutes and hours", "42m1h", "2030-01-01T01:42:00.000Z"],
    ["seconds and minutes", "30s1m", "2030-01-01T00:01:30.000Z"],
    ["all five units", "1w2d3h4m5s", "2030-01-10T03:04:05.000Z"],
    ["a repeated unit, counting it once", "1h1h", "2030-01-01T01:00:00.000Z"],
    ["both words for hour, counting the first", "1hr2h", "2030-01-01T01:00:00.000Z"],
    ["no time at all", "0s", "2030-01-01T00:00:00.000Z"],
    ["an instant", "2999-01-01T00:00:00Z", "2999-01-01T00:00:00.000Z"],
    ["an instant with an offset", "2999-01-01T00:00:00+02:00", "2998-12-31T22:00:00.000Z"],
    ["an instant without a zone, as UTC", "2999-01-01T00:00:00", "2999-01-01T00:00:00.000Z"],
    ["a day of the calendar", "2999-01-01", "2999-01-01T00:00:00.000Z"],
    ["a year", "2999", "2999-01-01T00:00:00.000Z"],
    ["an instant one millisecond ahead", "2030-01-01T00:00:00.001Z", "2030-01-01T00:00:00.001Z"],
    ["a year of two digits", "49", "2049-01-01T00:00:00.000Z"],
    ["a day that does not exist, rolled over", "2030-02-30", "2030-03-02T00:00:00.000Z"],
    ["milliseconds since 1970", 4102444800000, "2100-01-01T00:00:00.000Z"],
    ["a number in the past", 60, "1970-01-01T00:00:00.060Z"],
    ["null", null, "1970-01-01T00:00:00.000Z"],
    ["zero", 0, "1970-01-01T00:00:00.000Z"],
    ["false", false, "1970-01-01T00:00:00.000Z"],
    ["true", true, "1970-01-01T00:00:00.001Z"],
    ["a list of one date", ["2999-01-01"], "2999-01-01T00:00:00.000Z"],
  ])("%s: %j", async (_, delay, delayedUntil) => {
    const before = await open.retrieve(delayed);
    const reply = await open.reschedule(delayed, delay);
    expect(reply).toMatchObject({ status: 200, body: { ...before, delayedUntil, status: "DELAYED", attempts: [] } });
  });

  test("unknown names beside the delay, and says that it passed over them", async () => {
    const reply = await post(delayed, { body: { delay: "1h", extra: 1 } });
    expect(reply).toMatchObject({ status: 200, body: { delayedUntil: "2030-01-01T01:00:00.000Z" } });
    expect(reply.headers.get("x-mock-reason")).toContain("extra");
  });

  test("a caller without the version header, who sees the same word", async () => {
    const reply = await post(delayed, { body: { delay: "1h" }, headers: { "x-trigger-api-version": undefined } });
    expect(reply).toMatchObject({ status: 200, body: { status: "DELAYED", isQueued: true } });
  });

  test("a run id with odd characters as any other unknown id", async () => {
    expect(await post("run_%2F..%3F%20%C3%A4", { body: { delay: "1h" } })).toMatchObject(notFound);
  });
});

describe("afterwards", () => {
  test("only delayedUntil and updatedAt have changed", async () => {
    const id = await open.trigger({
      payload: { a: 1 },
      options: { delay: "2h", ttl: "10m", tags: ["b", "a"], metadata: { m: 1 }, idempotencyKey: "k" },
    });
    const before = await open.retrieve(id);
    await open.mock.clock.advance("5m");
    await open.reschedule(id, "1h");
    expect(await open.retrieve(id)).toEqual({
      ...before,
      delayedUntil: "2030-01-01T01:05:00.000Z",
      updatedAt: "2030-01-01T00:05:00.000Z",
    });
  });

  test("the old instant no longer counts", async () => {
    await open.reschedule(delayed, "1d");
    await open.mock.clock.advance("2h");
    expect(await open.retrieve(delayed)).toMatchObject({ status: "DELAYED" });
  });

  test("the run is queued at the new instant, which stays on it", async () => {
    await open.reschedule(delayed, "1h");
    await open.mock.clock.advance("1h");
    expect(await open.retrieve(delayed)).toMatchObject({
      status: "QUEUED",
      delayedUntil: "2030-01-01T01:00:00.000Z",
      updatedAt: "2030-01-01T01:00:00.000Z",
    });
  });

  test("a second call counts from its own moment", async () => {
    await open.reschedule(delayed, "1h");
    await open.mock.clock.advance("10m");
    expect(await open.reschedule(delayed, "1h")).toMatchObject({ body: { delayedUntil: "2030-01-01T01:10:00.000Z" } });
  });

  test.each([[null], [60], [true], ["0s"]])("a run rescheduled to %j is queued at once", async (delay) => {
    await open.reschedule(delayed, delay);
    expect(await open.retrieve(delayed)).toMatchObject({ status: "QUEUED", updatedAt: "2030-01-01T00:00:00.000Z" });
  });

  test("the time to live counts from the new instant", async () => {
    const id = await open.trigger({ options: { delay: "2h", ttl: "10m" } });
    await open.reschedule(id, "1h");
    await open.mock.clock.advance("69m");
    expect(await open.retrieve(id)).toMatchObject({ status: "QUEUED" });
    await open.mock.clock.advance("1m");
    expect(await open.retrieve(id)).toMatchObject({ status: "EXPIRED", expiredAt: "2030-01-01T01:10:00.000Z" });
  });
});

describe("refuses a delay", () => {
  test.each([
    [""],
    ["1h 42m"],
    [" 1h"],
    ["1.5h"],
    ["-1h"],
    ["1H"],
    ["1day"],
    ["10ms"],
    ["10min"],
    ["PT1H"],
    ["abc"],
    ["h"],
    ["2020-01-01T00:00:00Z"],
    ["2030-01-01T00:00:00.000Z"],
    ["60"],
    ["5"],
    ["12"],
    ["13"],
    ["1750000000"],
    ["4102444800000"],
    [`${"1".repeat(101)}s`],
  ])("%j, and repeats it as sent", async (delay) => {
    const reply = await open.reschedule(delayed, delay);
    expect(reply).toMatchObject(invalid(delay));
    expect(reply.headers.get("x-mock-reason")).toBeTruthy();
    expect(await open.retrieve(delayed)).toMatchObject({ delayedUntil: "2030-01-01T02:00:00.000Z" });
  });

  test("in the past, and names both instants to the developer", async () => {
    const { headers } = await open.reschedule(delayed, "2020-01-01T00:00:00Z");
    expect(headers.get("x-mock-reason")).toMatch(/2020-01-01T00:00:00\.000Z.*2030-01-01T00:00:00\.000Z/);
  });
});

describe("refuses", () => {
  test.each<[string, unknown, Partial<Reply>]>([
    ["a body without a delay", {}, badBody],
    ["an object for a delay", { delay: {} }, badBody],
    ["an empty list for a delay", { delay: [] }, badBody],
    ["a duration in a list", { delay: ["1h"] }, badBody],
    ["a number past all dates", { delay: 1e20 }, badBody],
    ["null for a body", "null", badBody],
    ["text for a body", '"x"', badBody],
    ["a list for a body", "[]", badBody],
    ["a number for a body", "5", badBody],
    ["malformed JSON, in plain text", "{", { status: 500, body: "Unexpected Server Error" }],
    ["a body that is empty, in plain text", "", { status: 500, body: "Unexpected Server Error" }],
    [
      "a duration past all dates",
      { delay: "99999999999999w" },
      { status: 500, body: { error: "Something went wrong, please try again." } },
    ],
  ])("%s", async (_, body, want) => {
    const reply = await post(delayed, { body });
    expect(reply).toMatchObject(want);
    expect(await open.retrieve(delayed)).toMatchObject({ delayedUntil: "2030-01-01T02:00:00.000Z" });
  });

  test.each<[string, unknown, Partial<Reply>]>([
    ["is not found", { delay: "1h" }, notFound],
    ["is not even looked up where the delay is wrong", { delay: "abc" }, invalid("abc")],
    ["is not even looked up where the body is wrong", {}, badBody],
    ["is not even looked up where the delay overflows", { delay: "99999999999999w" }, { status: 500 }],
  ])("an unknown run, which %s", async (_, body, want) => {
    const reply = await post("run_nope", { body });
    expect(reply).toMatchObject(want);
    expect(reply.headers.get("x-should-retry")).toBeNull();
  });

  test("a run of another environment, as not found", async () => {
    const other = { authorization: "Bearer tr_prod_abcdefghijklmnopqrstuvwx" };
    expect(await post(delayed, { body: { delay: "1h" }, headers: other })).toMatchObject(notFound);
  });

  test("a run that was never delayed", async () => {
    expect(await open.reschedule(await open.trigger(), "1h")).toMatchObject(notDelayed);
  });

  test("a run whose delay has elapsed, though it is still queued", async () => {
    await open.mock.clock.advance("2h");
    expect(await open.reschedule(delayed, "1h")).toMatchObject(notDelayed);
  });

  test.each<[string, (id: string) => unknown]>([
    ["PENDING_VERSION", (id) => open.mock.runs.park(id)],
    ["DEQUEUED", (id) => open.mock.runs.dequeue(id)],
    ["EXECUTING", (id) => open.mock.runs.start(id)],
    ["WAITING", (id) => open.mock.runs.wait(id)],
    ["COMPLETED", (id) => open.mock.runs.complete(id)],
    ["FAILED", (id) => open.mock.runs.fail(id)],
    ["CRASHED", (id) => open.mock.runs.crash(id)],
    ["TIMED_OUT", (id) => open.mock.runs.timeout(id)],
    ["SYSTEM_FAILURE", (id) => open.mock.runs.systemFailure(id)],
    ["EXPIRED", (id) => open.mock.runs.expire(id)],
    ["CANCELED", (id) => open.call("POST", `/api/v2/runs/${id}/cancel`)],
  ])("a run that is %s, once its delay was found to be right", async (status, bring) => {
    const id = await open.trigger();
    await bring(id);
    const before = await open.retrieve(id);
    expect(before.status).toBe(status);
    const reply = await open.reschedule(id, "1h");
    expect(reply).toMatchObject(notDelayed);
    expect(reply.headers.get("x-mock-reason")).toContain(status);
    expect(await open.reschedule(id, "abc")).toMatchObject(invalid("abc"));
    expect(await open.retrieve(id)).toEqual(before);
  });
});

describe("refuses credentials", () => {
  const unknown = "Bearer tr_prod_short";

  test("that are missing, in the words from before the API", async () => {
    const reply = await post(delayed, { body: { delay: "1h" }, headers: { authorization: undefined } });
    expect(reply).toMatchObject({ status: 401, body: { title: "Unauthorized", status: 401 } });
    expect(reply.headers.get("content-type")).toBe("application/problem+json");
  });

  test.each([
    ["an unknown key", unknown],
    ["a restricted key", "Bearer tr_prod_sk_abcdefghijklmnopqrstuvwx"],
    ["a preview key without a branch", "Bearer tr_preview_abcdefghijklmnopqrstuvwx"],
    ["no key after the word Bearer", "Bearer "],
  ])("that are %s", async (_, authorization) => {
    expect(await post(delayed, { body: { delay: "1h" }, headers: { authorization } })).toMatchObject(unauthorized);
  });

  test("that are a public token, whatever its scopes", async () => {
    const { id, secretKey } = open.mock.environment(open.mock.secretKey);
    const token = signToken({ sub: id, scopes: ["write:runs", "admin"] }, secretKey, {
      now: Date.parse("2030-01-01T00:00:00Z"),
      lifetime: 900_000,
    });
    const reply = await post(delayed, { body: { delay: "1h" }, headers: { authorization: `Bearer ${token}` } });
    expect(reply).toMatchObject(unauthorized);
  });

  test("before the body is looked at", async () => {
    expect(await post(delayed, { body: "{", headers: { authorization: unknown } })).toMatchObject(unauthorized);
  });
});

describe("under another verb", () => {
  const methodNotAllowed = { status: 200, body: { status: 405, body: "Method Not Allowed" } };

  test.each(["PUT", "PATCH", "DELETE"])("%s is answered with 200 and changes nothing", async (method) => {
    const path = `/api/v1/runs/${delayed}/reschedule`;
    const before = await open.retrieve(delayed);
    expect(await open.call(method, path, { body: { delay: "1h" } })).toMatchObject(methodNotAllowed);
    expect(await open.retrieve(delayed)).toEqual(before);
  });

  test("an unknown key makes no difference, but no key at all does", async () => {
    const path = `/api/v1/runs/${delayed}/reschedule`;
    const unknown = { authorization: "Bearer tr_prod_short" };
    expect(await open.call("PUT", path, { headers: unknown })).toMatchObject(methodNotAllowed);
    expect(await open.call("PUT", path, { headers: { authorization: undefined } })).toMatchObject({ status: 401 });
  });

  test.each(["GET", "OPTIONS"])("%s is a framework's 400", async (method) => {
    const reply = await open.call(method, `/api/v1/runs/${delayed}/reschedule`);
    expect(reply).toMatchObject({ status: 400, body: { message: "Unexpected Server Error" } });
    expect(reply.headers.get("x-remix-error")).toBe("yes");
  });

  test("HEAD is the same without a body", async () => {
    expect(await open.call("HEAD", `/api/v1/runs/${delayed}/reschedule`)).toMatchObject({ status: 400 });
  });
});
