import { expect, test } from "vitest";
import { openMock } from "../../../test/open-mock.js";

test("a worker leaves the runs of a paused queue, and of a full one, until there is place, in their order", async () => {
  const { mock, trigger } = openMock();
  mock.tasks.define("hello", { after: "10s" });
  const create = (rest: object) => mock.queues.create({ name: "hello", type: "task", concurrencyLimit: 1, ...rest });
  create({ paused: true });
  const ids = [await trigger(), await trigger(), await trigger()];
  const statuses = () => ids.map((id) => mock.runs.get(id).status);
  await mock.clock.advance("1m");
  expect(statuses()).toEqual(["QUEUED", "QUEUED", "QUEUED"]);
  create({ paused: false });
  await mock.clock.advance(0);
  expect(statuses()).toEqual(["EXECUTING", "QUEUED", "QUEUED"]);
  const point = mock.snapshot();
  await mock.clock.advance("10s");
  expect(statuses()).toEqual(["COMPLETED", "EXECUTING", "QUEUED"]);
  mock.restore(point);
  expect(statuses()).toEqual(["EXECUTING", "QUEUED", "QUEUED"]);
  await mock.clock.advance("30s");
  expect(statuses()).toEqual(["COMPLETED", "COMPLETED", "COMPLETED"]);
});

test("a queue hands out by when runs were made or their delays ended, less their head start", async () => {
  const { mock, trigger } = openMock();
  mock.tasks.define("hello", { after: "10s" });
  mock.queues.create({ name: "hello", type: "task", concurrencyLimit: 1, paused: true });
  const made = async (options: object) => trigger({ options });
  const late = await made({ delay: "3s" });
  const first = await made({});
  await mock.clock.advance("2s");
  const second = await made({});
  const ahead = await made({ priority: 5 });
  await mock.clock.advance("2s");
  mock.queues.create({ name: "hello", type: "task", concurrencyLimit: 1 });
  const fired = await mock.clock.runUntilIdle();
  const taken = fired.filter(({ event }) => event === "dequeue").map(({ id }) => id);
  expect(taken).toEqual([ahead, first, second, late]);
});

test("a head start under one concurrency key does not cost the run of another its turn", async () => {
  const { mock, trigger } = openMock();
  mock.tasks.define("hello", { after: "10s" });
  mock.queues.create({ name: "hello", type: "task", concurrencyLimit: 1 });
  await trigger({ options: { concurrencyKey: "a", delay: "1s" } });
  await trigger({ options: { concurrencyKey: "b", delay: "1s", priority: 1 } });
  await mock.clock.advance("1s");
  expect(mock.queues.get("hello")).toMatchObject({ queued: 0, running: 2 });
});

test("a run that turns out to have no version leaves its turn to the next one", async () => {
  const { mock, trigger } = openMock();
  mock.tasks.define("hello", { after: "10s" });
  mock.tasks.define("gone", { after: "10s" });
  mock.queues.create({ name: "shared", concurrencyLimit: 1 });
  mock.deployments.create({ tasks: ["hello"] });
  const shared = { options: { queue: { name: "shared" } } };
  await trigger(shared);
  const gone = await trigger(shared, { task: "gone" });
  const next = await trigger(shared);
  await mock.clock.advance("10s");
  expect([gone, next].map((id) => mock.runs.get(id).status)).toEqual(["PENDING_VERSION", "EXECUTING"]);
});

test("a snapshot has schedules, and their runs come as they would have", async () => {
  const { mock } = openMock();
  const { id } = mock.schedules.create({ task: "hello", cron: "0 * * * *" });
  await mock.clock.advance("90m");
  const point = JSON.parse(JSON.stringify(mock.snapshot()));
  const first = await mock.clock.advance("2h");
  mock.restore(point);
  expect(await mock.clock.advance("2h")).toEqual(first);
  expect(first.filter(({ event }) => event === "schedule")).toHaveLength(2);
  expect(mock.schedules.get(id).active).toBe(true);
});
