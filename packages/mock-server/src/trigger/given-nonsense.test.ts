import { expect, test } from "vitest";
import { openMock } from "../../test/open-mock.js";
import type { MockServer } from "../index.js";

/** Calls with what the types do not allow, as JavaScript may. */
const calls: readonly (readonly [name: string, call: (mock: MockServer) => unknown, words: string])[] = [
  [
    "a deployment's status",
    ({ deployments }) => deployments.create({ status: "NOPE" as "DEPLOYED" }),
    "deployments.create: status: Invalid enum value. Expected 'PENDING' |",
  ],
  [
    "a schedule without a task",
    ({ schedules }) => schedules.create({ cron: "0 2 * * *" } as { task: string; cron: string }),
    "schedules.create: task: expected string, got undefined",
  ],
  [
    "a schedule without a cron expression",
    ({ schedules }) => schedules.create({ task: "a" } as { task: string; cron: string }),
    "schedules.create: cron: expected string, got undefined",
  ],
  [
    "a queue by an object",
    ({ runs }) => runs.create({ task: "a", queue: { name: "q" } as unknown as string }),
    "runs.create: queue: expected string, got object",
  ],
  [
    "a run of nothing",
    ({ runs }) => runs.create(undefined as unknown as { task: string }),
    "runs.create: expected object",
  ],
  [
    "a member of a run",
    ({ runs }) => runs.create({ task: "a", nope: 1 } as { task: string }),
    "runs.create: nope: expected no",
  ],
  [
    "a member of a queue",
    ({ queues }) => queues.create({ name: "q", nope: 1 } as { name: string }),
    "queues.create: nope: ",
  ],
];

test.each(calls)("%s that there cannot be is a TypeError, and leaves nothing behind", async (_, call, words) => {
  const open = openMock();
  await open.call("GET", "/api/v1/schedules");
  const before = JSON.stringify(open.mock.snapshot());
  expect(() => call(open.mock)).toThrow(TypeError);
  expect(() => call(open.mock)).toThrow(words);
  expect(JSON.stringify(open.mock.snapshot())).toBe(before);
  expect((await open.call("GET", "/api/v1/deployments")).status).toBe(200);
  expect((await open.call("GET", "/api/v1/schedules")).status).toBe(200);
});

test.each(["QUEUED", "EXECUTING", "COMPLETED"] as const)(
  "a delay is refused with the status %s, not dropped",
  (status) => {
    const { mock } = openMock();
    expect(() => mock.runs.create({ task: "a", status, delay: "1h" })).toThrow(
      `delay: expected none with the status ${status}, got 1h`,
    );
  },
);
