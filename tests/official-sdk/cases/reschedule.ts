import { expect } from "vitest";
import { type Case, errorText } from "../case.js";

const delays = [
  { what: "a duration", delay: "2h", until: "2030-01-01T02:00:00.000Z" },
  { what: "an earlier duration", delay: "10m", until: "2030-01-01T00:10:00.000Z" },
  { what: "a Date", delay: new Date("2030-06-01T12:00:00Z"), until: "2030-06-01T12:00:00.000Z" },
];

const refused = [
  { what: "in the past", delay: new Date("2020-01-01T00:00:00Z"), text: "2020-01-01T00:00:00.000Z" },
  { what: "that is none", delay: "abc", text: "abc" },
];

export const reschedule: readonly Case[] = [
  ...delays.map(
    ({ what, delay, until }): Case => ({
      name: `reschedules by ${what}, and sees delayedUntil move`,
      async run({ sdk }) {
        const { id } = await sdk.tasks.trigger("send-email", {}, { delay: "1h" });
        const rescheduled = await sdk.runs.reschedule(id, { delay });
        expect(rescheduled.status).toBe("DELAYED");
        expect(rescheduled.delayedUntil).toEqual(new Date(until));
        expect((await sdk.runs.retrieve(id)).delayedUntil).toEqual(new Date(until));
      },
    }),
  ),
  {
    name: "sees a run queued once the clock passed the new delay, not the old one",
    async run({ sdk, mock }) {
      const { id } = await sdk.tasks.trigger("send-email", {}, { delay: "1h" });
      await sdk.runs.reschedule(id, { delay: "2h" });
      await mock.clock.advance("1h");
      expect((await sdk.runs.retrieve(id)).status).toBe("DELAYED");
      await mock.clock.advance("1h");
      expect(await sdk.runs.retrieve(id)).toMatchObject({
        status: "QUEUED",
        delayedUntil: new Date("2030-01-01T02:00:00.000Z"),
      });
    },
  },
  {
    name: "reschedules an hour later, counted from the mock's clock",
    async run({ sdk, mock }) {
      const { id } = await sdk.tasks.trigger("send-email", {}, { delay: "1h" });
      await mock.clock.advance("50m");
      await sdk.runs.reschedule(id, { delay: "1h" });
      expect((await sdk.runs.retrieve(id)).delayedUntil).toEqual(new Date("2030-01-01T01:50:00.000Z"));
    },
  },
  {
    name: "gets NotFoundError for an unknown run to reschedule, asked once",
    async run({ sdk, version, requests }) {
      const { id } = await sdk.tasks.trigger("send-email", {}, { delay: "1h" });
      const failure = sdk.runs.reschedule("run_nope", { delay: "2h" });
      await expect(failure).rejects.toBeInstanceOf(sdk.NotFoundError);
      await expect(failure).rejects.toMatchObject({ status: 404, message: errorText(version, 404, "Run not found") });
      expect(requests("runs.reschedule")).toBe(1);
      expect((await sdk.runs.retrieve(id)).delayedUntil).toEqual(new Date("2030-01-01T01:00:00.000Z"));
    },
  },
  {
    name: "gets BadRequestError for a run that is not delayed, which stays as it is",
    async run({ sdk, version }) {
      const { id } = await sdk.tasks.trigger("send-email", {});
      const failure = sdk.runs.reschedule(id, { delay: "1h" });
      await expect(failure).rejects.toBeInstanceOf(sdk.BadRequestError);
      await expect(failure).rejects.toMatchObject({
        message: errorText(version, 400, "Cannot reschedule a run that is not delayed"),
      });
      expect((await sdk.runs.retrieve(id)).status).toBe("QUEUED");
    },
  },
  ...refused.map(
    ({ what, delay, text }): Case => ({
      name: `gets BadRequestError for a delay ${what}, asked once`,
      async run({ sdk, version, requests }) {
        const { id } = await sdk.tasks.trigger("send-email", {}, { delay: "1h" });
        const failure = sdk.runs.reschedule(id, { delay });
        await expect(failure).rejects.toBeInstanceOf(sdk.BadRequestError);
        await expect(failure).rejects.toMatchObject({
          status: 400,
          message: errorText(version, 400, `Invalid delay: ${text}`),
        });
        expect(requests("runs.reschedule")).toBe(1);
        expect((await sdk.runs.retrieve(id)).delayedUntil).toEqual(new Date("2030-01-01T01:00:00.000Z"));
      },
    }),
  ),
];
