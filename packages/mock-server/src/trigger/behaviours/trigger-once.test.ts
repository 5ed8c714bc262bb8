import { beforeEach, describe, expect, test } from "vitest";
import { idOf, type OpenMock, openMock } from "../../../test/open-mock.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

const path = "/api/v1/tasks/hello/trigger";
const trigger = (body: unknown, headers: Record<string, string | undefined> = {}) =>
  open.call("POST", path, { body, headers });
const countRuns = async () => {
  const { body } = await open.call("GET", "/api/v1/runs");
  return (body as { data: unknown[] }).data.length;
};

describe("an idempotency key", () => {
  const withKey = (more: object = {}, headers: Record<string, string> = {}) =>
    trigger({ options: { idempotencyKey: "k1", ...more } }, headers);

  test("finds the first run again, with a token for it, and drops the rest of the request", async () => {
    const first = await withKey();
    await open.mock.clock.advance("1m");
    const second = await withKey({ delay: "5h", tags: ["new"] });
    expect(second).toMatchObject({ status: 200, body: { id: idOf(first), isCached: true } });
    expect(second.headers.get("x-trigger-jwt-claims")).toContain(`read:runs:${idOf(first)}`);
    expect(second.headers.get("x-mock-reason")).toContain("idempotency key");
    const run = await open.retrieve(idOf(first));
    expect(run).toMatchObject({
      status: "QUEUED",
      tags: [],
      updatedAt: "2030-01-01T00:00:00.000Z",
      idempotencyKey: "k1",
    });
  });

  test("does not move the delay of the run it finds", async () => {
    const first = await withKey({ delay: "2h" });
    expect(await withKey({ delay: "5h" })).toMatchObject({ body: { isCached: true } });
    expect(await open.retrieve(idOf(first))).toMatchObject({ delayedUntil: "2030-01-01T02:00:00.000Z" });
  });

  test("is another key on another task", async () => {
    const first = idOf(await withKey());
    const other = await open.trigger({ options: { idempotencyKey: "k1" } }, { task: "other" });
    expect(other).not.toBe(first);
  });

  test("is another key in another environment", async () => {
    const first = idOf(await withKey());
    const other = await withKey({}, { authorization: "Bearer tr_prod_abcdefghijklmnopqrstuvwx" });
    expect(other).toMatchObject({ body: { isCached: false } });
    expect(idOf(other)).not.toBe(first);
  });

  test("may stand in a header, which wins", async () => {
    const first = idOf(await withKey());
    const header = await trigger({ options: { idempotencyKey: "k2" } }, { "idempotency-key": "k1" });
    expect(header).toMatchObject({ body: { id: first, isCached: true } });
  });

  test("of 2,049 characters in a header is refused with details", async () => {
    expect(await trigger({}, { "idempotency-key": "k".repeat(2_049) })).toMatchObject({
      status: 400,
      body: {
        error: "Headers Error",
        details: [{ message: "idempotency-key must be 2048 characters or less", path: ["idempotency-key"] }],
      },
    });
    expect(await trigger({}, { "idempotency-key": "k".repeat(2_048) })).toMatchObject({ status: 200 });
  });

  test.each<[string, boolean, (id: string) => unknown]>([
    ["EXECUTING", true, (id) => open.mock.runs.start(id)],
    ["COMPLETED", true, (id) => open.mock.runs.complete(id)],
    ["CANCELED", true, (id) => open.call("POST", `/api/v2/runs/${id}/cancel`)],
    ["FAILED", false, (id) => open.mock.runs.fail(id)],
    ["CRASHED", false, (id) => open.mock.runs.crash(id)],
    ["TIMED_OUT", false, (id) => open.mock.runs.timeout(id)],
    ["SYSTEM_FAILURE", false, (id) => open.mock.runs.systemFailure(id)],
    ["EXPIRED", false, (id) => open.mock.runs.expire(id)],
  ])("of a run that is %s is held: %j", async (status, held, bring) => {
    const first = idOf(await withKey());
    await bring(first);
    expect(await open.retrieve(first)).toMatchObject({ status, idempotencyKey: "k1" });
    const again = await withKey();
    expect(again).toMatchObject({ body: { isCached: held } });
    expect(idOf(again) === first).toBe(held);
    expect((await open.retrieve(first)).idempotencyKey).toBe(held ? "k1" : undefined);
  });

  test("holds through the instant at which it ends, not a millisecond longer", async () => {
    const first = idOf(await withKey({ idempotencyKeyTTL: "60s" }));
    await open.mock.clock.advance("60s");
    expect(await withKey()).toMatchObject({ body: { id: first, isCached: true } });
    await open.mock.clock.advance(1);
    expect(await withKey()).toMatchObject({ body: { isCached: false } });
  });

  test("holds for 30 days by default, and where its lifetime is not understood, which the reply says", async () => {
    const first = await withKey({ idempotencyKeyTTL: "1h30m" });
    expect(first.headers.get("x-mock-reason")).toContain("30 days");
    await open.mock.clock.advance("30d");
    expect(await withKey()).toMatchObject({ body: { id: idOf(first), isCached: true } });
    await open.mock.clock.advance(1);
    expect(await withKey()).toMatchObject({ body: { isCached: false } });
  });

  test("takes its lifetime from a header before the body", async () => {
    await withKey({ idempotencyKeyTTL: "1d" }, { "idempotency-key-ttl": "1s" });
    await open.mock.clock.advance("2s");
    expect(await withKey()).toMatchObject({ body: { isCached: false } });
  });

  test("that was hashed is shown readably on the run, and as sent in a list", async () => {
    const options = { idempotencyKey: "f".repeat(64), idempotencyKeyOptions: { key: "order-1", scope: "global" } };
    const id = await open.trigger({ options });
    expect(await open.retrieve(id)).toMatchObject({ idempotencyKey: "order-1" });
    expect((await open.call("GET", "/api/v1/runs")).body).toMatchObject({ data: [{ idempotencyKey: "f".repeat(64) }] });
    open.mock.runs.fail(id);
    await trigger({ options });
    expect(await open.retrieve(id)).toMatchObject({ idempotencyKey: "order-1" });
  });

  test("is looked at after the tags and the delay", async () => {
    await withKey();
    expect(await withKey({ tags: Array.from({ length: 11 }, () => "t") })).toMatchObject({ status: 422 });
    expect(await withKey({ delay: "99999999999999w" })).toMatchObject({ status: 500 });
  });
});

describe("a request key", () => {
  const header = "x-trigger-request-idempotency-key";
  const uuid = "7f1e9c1c-0d7e-4a57-9a35-0c6c4c1d2e3f";

  test("finds what the same request made before, unmarked", async () => {
    const first = await trigger({}, { [header]: uuid });
    const second = await trigger({ options: { delay: "1h" } }, { [header]: uuid });
    expect(second).toMatchObject({ status: 200, body: { id: idOf(first), isCached: false } });
    expect(second.headers.get("x-mock-reason")).toContain("answered before");
    expect(await countRuns()).toBe(1);
  });

  test("is forgotten after 24 hours", async () => {
    const first = await trigger({}, { [header]: uuid });
    await open.mock.clock.advance("24h");
    expect(idOf(await trigger({}, { [header]: uuid }))).not.toBe(idOf(first));
  });

  test.each(["not-a-uuid", "7f1e9c1c-0d7e-1a57-9a35-0c6c4c1d2e3f"])(
    "that is no UUID of version 4 (%s) counts for nothing",
    async (key) => {
      await trigger({}, { [header]: key });
      await trigger({}, { [header]: key });
      expect(await countRuns()).toBe(2);
    },
  );

  test("belongs to one task", async () => {
    await trigger({}, { [header]: uuid });
    await open.trigger({}, { task: "other", headers: { [header]: uuid } });
    expect(await countRuns()).toBe(2);
  });

  test("is looked at after the body's schema and before all else", async () => {
    await trigger({}, { [header]: uuid });
    expect(await trigger({ options: { ttl: -1 } }, { [header]: uuid })).toMatchObject({ status: 400 });
    const tags = Array.from({ length: 11 }, () => "t");
    expect(await trigger({ options: { tags } }, { [header]: uuid })).toMatchObject({ status: 200 });
  });
});
