import { beforeEach, describe, expect, test } from "vitest";
import { idOf, type OpenMock, openMock } from "../../../test/open-mock.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

const path = "/api/v1/tasks/hello/trigger";
const trigger = (body: unknown, headers: Record<string, string | undefined> = {}) =>
  open.call("POST", path, { body, headers });

describe("a time to live", () => {
  test.each<[unknown, string | undefined]>([
    [3_600, "1h"],
    [90, "1m30s"],
    [694_861, "1w1d1h1m1s"],
    ["10m", "10m"],
    ["soon", "soon"],
    [0, undefined],
  ])("of %j is shown as %j", async (ttl, want) => {
    expect((await open.retrieve(await open.trigger({ options: { ttl } }))).ttl).toBe(want);
  });

  test("expires a run that nobody took, of which all seven booleans are false", async () => {
    const id = await open.trigger({ options: { ttl: "10m" } });
    await open.mock.clock.advance("10m");
    const at = "2030-01-01T00:10:00.000Z";
    expect(await open.retrieve(id)).toMatchObject({
      status: "EXPIRED",
      isQueued: false,
      isExecuting: false,
      isWaiting: false,
      isCompleted: false,
      isSuccess: false,
      isFailed: false,
      isCancelled: false,
      expiredAt: at,
      finishedAt: at,
      updatedAt: at,
      error: { message: "Run expired because the TTL (10m) was reached" },
    });
  });

  test("counts from the end of the delay", async () => {
    const id = await open.trigger({ options: { delay: "1h", ttl: "10m" } });
    await open.mock.clock.advance("65m");
    expect(await open.retrieve(id)).toMatchObject({ status: "QUEUED" });
    await open.mock.clock.advance("5m");
    expect(await open.retrieve(id)).toMatchObject({ status: "EXPIRED", expiredAt: "2030-01-01T01:10:00.000Z" });
  });

  test("of nothing lets a delayed run be queued before it expires, in one jump", async () => {
    const id = await open.trigger({ options: { delay: "1h", ttl: "0s" } });
    const fired = await open.mock.clock.advance("2h");
    expect(fired.map(({ at, to }) => [at, to])).toEqual([
      ["2030-01-01T01:00:00.000Z", "QUEUED"],
      ["2030-01-01T01:00:00.000Z", "EXPIRED"],
    ]);
    expect(fired[0]).toMatchObject({ event: "delay elapsed", id, from: "DELAYED" });
  });

  test("no longer counts once a worker took the run", async () => {
    const id = await open.trigger({ options: { ttl: "10m" } });
    open.mock.runs.dequeue(id);
    await open.mock.clock.advance("1h");
    expect(await open.retrieve(id)).toMatchObject({ status: "DEQUEUED" });
  });

  test("that is no duration is kept and never elapses, and the reply says so", async () => {
    const reply = await trigger({ options: { ttl: "soon" } });
    expect(reply.headers.get("x-mock-reason")).toContain("never elapses");
    await open.mock.clock.advance("1000w");
    expect(await open.retrieve(idOf(reply))).toMatchObject({ status: "QUEUED" });
  });
});

describe("with a development key", () => {
  beforeEach(() => {
    open = openMock("tr_dev_abcdefghijklmnopqrstuvwx");
  });

  test("a run gets a time to live of ten minutes, and the reply says so", async () => {
    const reply = await trigger({});
    expect(reply.headers.get("x-mock-reason")).toContain("10m");
    expect(await open.retrieve(idOf(reply))).toMatchObject({ ttl: "10m" });
    await open.mock.clock.advance("10m");
    expect(await open.retrieve(idOf(reply))).toMatchObject({ status: "EXPIRED" });
  });

  test.each([
    [0, undefined],
    ["1h", "1h"],
  ])("a ttl of %j is heeded", async (ttl, want) => {
    expect((await open.retrieve(await open.trigger({ options: { ttl } }))).ttl).toBe(want);
  });

  test("a finished run has cost nothing", async () => {
    const id = await open.trigger({});
    open.mock.runs.start(id);
    await open.mock.clock.advance("5s");
    open.mock.runs.complete(id);
    expect(await open.retrieve(id)).toMatchObject({ costInCents: 0, baseCostInCents: 0, durationMs: 0 });
  });
});
