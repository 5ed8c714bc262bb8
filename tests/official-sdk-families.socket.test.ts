import { deployments, envvars, NotFoundError, queues, runs, schedules, tasks } from "@trigger.dev/sdk";
import { createMockServer, type Listening, type MockServer } from "@trigger-api/mock-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** Schedules, queues, environment variables and deployments, through the official SDK as it comes from npm. */

let mock: MockServer;
let server: Listening;

beforeEach(async () => {
  mock = createMockServer({ now: "2030-01-01T00:00:00.000Z", seed: 1, fastRetries: true });
  server = await mock.listen();
  process.env.TRIGGER_API_URL = server.url;
  process.env.TRIGGER_SECRET_KEY = mock.secretKey;
});

afterEach(async () => {
  delete process.env.TRIGGER_API_URL;
  delete process.env.TRIGGER_SECRET_KEY;
  await server.close();
});

const nightly = { task: "nightly", cron: "0 5 * * *", deduplicationKey: "u1", timezone: "Europe/London" };

describe("schedules of the official SDK", () => {
  it("are created, read back, changed, switched off and on, and deleted", async () => {
    const { id } = await schedules.create({ ...nightly, externalId: "x" });
    expect(await schedules.retrieve(id)).toMatchObject({
      id,
      active: true,
      externalId: "x",
      nextRun: new Date("2030-01-01T05:00:00.000Z"),
      generator: { type: "CRON", expression: "0 5 * * *", description: "At 05:00 AM" },
    });
    await schedules.update(id, { task: "nightly", cron: "0 6 * * *" });
    expect(await schedules.retrieve(id)).toMatchObject({ timezone: "UTC", nextRun: new Date("2030-01-01T06:00:00Z") });
    await schedules.deactivate(id);
    expect(await schedules.retrieve(id)).toMatchObject({ active: false });
    await schedules.activate(id);
    expect(await schedules.retrieve(id)).toMatchObject({ active: true });
    await schedules.del(id);
    await expect(schedules.retrieve(id)).rejects.toBeInstanceOf(NotFoundError);
  });

  it("are listed in pages, newest first", async () => {
    for (const key of ["a", "b", "c"]) await schedules.create({ ...nightly, deduplicationKey: key });
    const page = await schedules.list({ page: 1, perPage: 2 });
    expect(page.data.map(({ deduplicationKey }) => deduplicationKey)).toEqual(["c", "b"]);
    expect(page.pagination).toEqual({ currentPage: 1, totalPages: 2, count: 3 });
  });

  it("trigger runs as time passes", async () => {
    const { id } = await schedules.create(nightly);
    await mock.clock.advance("2d");
    const page = await runs.list({ schedule: id });
    expect(page.data).toHaveLength(2);
    const [newest] = page.data;
    expect(newest).toMatchObject({ createdAt: new Date("2030-01-02T05:00:00.000Z"), taskIdentifier: "nightly" });
    expect((await runs.retrieve(newest?.id ?? "")).schedule).toMatchObject({ id, deduplicationKey: "u1" });
  });

  it("know the time zones without a key", async () => {
    delete process.env.TRIGGER_SECRET_KEY;
    const { timezones } = await schedules.timezones({ excludeUtc: true });
    expect(timezones).toContain("Europe/London");
    expect(timezones[0]).not.toBe("UTC");
  });
});

describe("queues of the official SDK", () => {
  it("are listed, retrieved by task, paused and resumed", async () => {
    await tasks.trigger("a/b", {});
    const [listed] = (await queues.list()).data;
    const byTask = await queues.retrieve({ type: "task", name: "a/b" });
    expect(byTask).toMatchObject({ id: listed?.id, queued: 1, paused: false });
    await queues.pause({ type: "task", name: "a/b" });
    expect(await queues.retrieve(byTask.id)).toMatchObject({ paused: true });
    await queues.resume(byTask.id);
    expect(await queues.retrieve(byTask.id)).toMatchObject({ paused: false });
  });

  it("have their limit overridden and reset", async () => {
    const { id } = mock.queues.create({ name: "emails", concurrencyLimit: 10 });
    await queues.overrideConcurrencyLimit(id, 5);
    expect(await queues.retrieve(id)).toMatchObject({ concurrencyLimit: 5, concurrency: { base: 10 } });
    await queues.resetConcurrencyLimit(id);
    expect(await queues.retrieve(id)).toMatchObject({ concurrencyLimit: 10, concurrency: { base: null } });
  });
});

describe("environment variables of the official SDK", () => {
  const where = ["proj_1234", "prod"] as const;

  it("are created, imported, listed, retrieved and deleted", async () => {
    await envvars.create(...where, { name: "A", value: "1" });
    await envvars.upload(...where, { variables: { A: "2", B: "3" }, override: true });
    expect(await envvars.list(...where)).toMatchObject([
      { name: "A", value: "2" },
      { name: "B", value: "3" },
    ]);
    expect(await envvars.retrieve(...where, "B")).toMatchObject({ value: "3", isSecret: false });
    await envvars.del(...where, "A");
    await expect(envvars.retrieve(...where, "A")).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe("deployments of the official SDK", () => {
  it("are listed, and the current one is retrieved", async () => {
    const { version } = mock.deployments.create();
    const page = await deployments.list();
    expect(page.data.map((one) => one.version)).toEqual([version, "20300101.1"]);
    expect(await deployments.retrieveCurrent()).toMatchObject({ version, status: "DEPLOYED" });
  });
});
