import { expect } from "vitest";
import type { Case, Context } from "../case.js";

/** Delayed runs, newest first, and a queued one that no list of delayed ones may hold. */
async function fiveDelayed({ sdk }: Context): Promise<string[]> {
  const delayed: string[] = [];
  for (let n = 0; n < 5; n += 1) delayed.unshift((await sdk.tasks.trigger("send-email", {}, { delay: "1h" })).id);
  await sdk.tasks.trigger("send-email", {});
  return delayed;
}

export const pages: readonly Case[] = [
  {
    name: "lists runs by status, page after page by itself",
    async run(context) {
      const delayed = await fiveDelayed(context);
      const found: string[] = [];
      for await (const run of context.sdk.runs.list({ status: ["DELAYED"], limit: 2 })) {
        expect(run.status).toBe("DELAYED");
        found.push(run.id);
      }
      expect(found).toEqual(delayed);
      expect(context.requests("runs.list")).toBe(3);
    },
  },
  {
    name: "turns the pages of runs forth and back",
    async run(context) {
      const delayed = await fiveDelayed(context);
      const first = await context.sdk.runs.list({ status: ["DELAYED"], limit: 2 });
      const second = await first.getNextPage();
      expect(second.data.map(({ id }) => id)).toEqual(delayed.slice(2, 4));
      expect([first.hasNextPage(), second.hasNextPage(), first.hasPreviousPage()]).toEqual([true, true, false]);
      const back = await second.getPreviousPage();
      expect(back.data.map(({ id }) => id)).toEqual(delayed.slice(0, 2));
      const last = await second.getNextPage();
      expect(last.data.map(({ id }) => id)).toEqual(delayed.slice(4));
      expect(last.hasNextPage()).toBe(false);
    },
  },
  {
    name: "keeps its place in a list while new runs come in",
    async run(context) {
      const delayed = await fiveDelayed(context);
      const first = await context.sdk.runs.list({ status: ["DELAYED"], limit: 2 });
      await context.sdk.tasks.trigger("send-email", {}, { delay: "1h" });
      const second = await first.getNextPage();
      expect(second.data.map(({ id }) => id)).toEqual(delayed.slice(2, 4));
    },
  },
  {
    name: "lists waitpoint tokens, page after page by itself",
    since: { version: "4.0.0", call: "wait.listTokens" },
    async run({ sdk, requests }) {
      const made: string[] = [];
      for (let n = 0; n < 3; n += 1) made.unshift((await sdk.wait.createToken({ tags: ["a"] })).id);
      const found: string[] = [];
      for await (const token of sdk.wait.listTokens({ tags: ["a"], status: "WAITING", limit: 2 })) found.push(token.id);
      expect(found).toEqual(made);
      expect(requests("waitpoints.list")).toBe(2);
    },
  },
  {
    name: "lists schedules, page after page by itself",
    async run({ sdk }) {
      const made: string[] = [];
      for (const deduplicationKey of ["a", "b", "c"]) {
        made.unshift((await sdk.schedules.create({ task: "nightly", cron: "0 5 * * *", deduplicationKey })).id);
      }
      const found: string[] = [];
      for await (const schedule of sdk.schedules.list({ perPage: 2 })) found.push(schedule.id);
      expect(found).toEqual(made);
    },
  },
];
