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
