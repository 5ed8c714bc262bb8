import { expect } from "vitest";
import { type Case, useKey } from "../case.js";

const nightly = { task: "nightly", cron: "0 5 * * *", deduplicationKey: "u1", timezone: "Europe/London" };

export const schedules: readonly Case[] = [
  {
    name: "creates a schedule and reads it back",
    async run({ sdk, mock }) {
      const { id } = await sdk.schedules.create({ ...nightly, externalId: "x" });
      expect(await sdk.schedules.retrieve(id)).toMatchObject({
        id,
        type: "IMPERATIVE",
        task: "nightly",
        active: true,
        externalId: "x",
        deduplicationKey: "u1",
        timezone: "Europe/London",
        nextRun: new Date("2030-01-01T05:00:00.000Z"),
        generator: { type: "CRON", expression: "0 5 * * *", description: "At 05:00 AM" },
      });
      expect(mock.schedules.get("u1").id).toBe(id);
    },
  },
  {
    name: "changes a schedule, which loses what is left out",
    async run({ sdk }) {
      const { id } = await sdk.schedules.create({ ...nightly, externalId: "x" });
      await sdk.schedules.update(id, { task: "nightly", cron: "0 6 * * *" });
      const changed = await sdk.schedules.retrieve(id);
      expect(changed).toMatchObject({ timezone: "UTC", nextRun: new Date("2030-01-01T06:00:00Z") });
      expect(changed.externalId ?? undefined).toBeUndefined();
    },
  },
  {
    name: "changes the schedule of a deduplication key that is there",
    async run({ sdk }) {
      const first = await sdk.schedules.create(nightly);
      const second = await sdk.schedules.create({ ...nightly, cron: "30 7 * * *" });
      expect(second.id).toBe(first.id);
      expect((await sdk.schedules.list()).data).toHaveLength(1);
      expect((await sdk.schedules.retrieve(first.id)).generator.expression).toBe("30 7 * * *");
    },
  },
  {
    name: "switches a schedule off, when nothing is triggered, and on again",
    async run({ sdk, mock }) {
      const { id } = await sdk.schedules.create(nightly);
      await sdk.schedules.deactivate(id);
      expect(await sdk.schedules.retrieve(id)).toMatchObject({ active: false });
      await mock.clock.advance("2d");
      expect((await sdk.runs.list({ schedule: id })).data).toEqual([]);
      await sdk.schedules.activate(id);
      expect(await sdk.schedules.retrieve(id)).toMatchObject({ active: true });
      await mock.clock.advance("1d");
      expect((await sdk.runs.list({ schedule: id })).data).toHaveLength(1);
    },
  },
  {
    name: "deletes a schedule, which then triggers nothing",
    async run({ sdk, mock, requests }) {
      const { id } = await sdk.schedules.create(nightly);
      await sdk.schedules.del(id);
      await expect(sdk.schedules.retrieve(id)).rejects.toBeInstanceOf(sdk.NotFoundError);
      expect(requests("schedules.retrieve")).toBe(1);
      await mock.clock.advance("2d");
      expect((await sdk.runs.list()).data).toEqual([]);
    },
  },
  {
    name: "lists schedules in pages, newest first",
    async run({ sdk }) {
      for (const key of ["a", "b", "c"]) await sdk.schedules.create({ ...nightly, deduplicationKey: key });
      const page = await sdk.schedules.list({ page: 1, perPage: 2 });
      expect(page.data.map(({ deduplicationKey }) => deduplicationKey)).toEqual(["c", "b"]);
      expect(page.pagination).toEqual({ currentPage: 1, totalPages: 2, count: 3 });
    },
  },
  {
    name: "sees a schedule trigger runs as time passes",
    async run({ sdk, mock }) {
      const { id } = await sdk.schedules.create({ ...nightly, externalId: "user-7" });
      await mock.clock.advance("2d");
      const page = await sdk.runs.list({ schedule: id });
      expect(page.data).toHaveLength(2);
      const [newest] = page.data;
      expect(newest).toMatchObject({ createdAt: new Date("2030-01-02T05:00:00.000Z"), taskIdentifier: "nightly" });
      const run = await sdk.runs.retrieve(newest?.id ?? "");
      expect(run.schedule).toMatchObject({ id, deduplicationKey: "u1" });
      expect(run.payload).toMatchObject({
        scheduleId: id,
        externalId: "user-7",
        timestamp: "2030-01-02T05:00:00.000Z",
        lastTimestamp: "2030-01-01T05:00:00.000Z",
      });
    },
  },
  {
    name: "sees a schedule keep the local hour over the change to summer time",
    async run({ sdk, mock }) {
      await mock.clock.advanceTo("2030-03-30T12:00:00Z");
      const { id } = await sdk.schedules.create(nightly);
      await mock.clock.advance("2d");
      const { data } = await sdk.runs.list({ schedule: id });
      expect(data.map(({ createdAt }) => createdAt.toISOString())).toEqual([
        "2030-04-01T04:00:00.000Z",
        "2030-03-31T04:00:00.000Z",
      ]);
    },
  },
  {
    name: "gets UnprocessableEntityError for what is no cron expression or no time zone, and no schedule",
    async run({ sdk }) {
      const seconds = sdk.schedules.create({ ...nightly, cron: "0 0 5 * * *" });
      await expect(seconds).rejects.toBeInstanceOf(sdk.UnprocessableEntityError);
      await expect(seconds).rejects.toMatchObject({
        message: expect.stringContaining("CRON expressions with seconds are not allowed"),
      });
      const zone = sdk.schedules.create({ ...nightly, timezone: "Mars/Olympus" });
      await expect(zone).rejects.toBeInstanceOf(sdk.UnprocessableEntityError);
      expect((await sdk.schedules.list()).data).toEqual([]);
    },
  },
  {
    name: "knows the time zones without a key",
    async run({ sdk, mock }) {
      useKey(undefined);
      const { timezones } = await sdk.schedules.timezones({ excludeUtc: true });
      expect(timezones).toContain("Europe/London");
      expect(timezones[0]).not.toBe("UTC");
      useKey(mock.secretKey);
      const { id } = await sdk.schedules.create({ ...nightly, timezone: timezones.at(-1) ?? "" });
      expect((await sdk.schedules.retrieve(id)).timezone).toBe(timezones.at(-1));
    },
  },
];
