import { expect } from "vitest";
import type { Case } from "../case.js";

const since = { version: "4.0.0", call: "queues" } as const;

export const queues: readonly Case[] = [
  {
    name: "lists queues, and retrieves one by its task, whose name has a slash",
    since,
    async run({ sdk }) {
      await sdk.tasks.trigger("a/b", {});
      const [listed] = (await sdk.queues.list()).data;
      const byTask = await sdk.queues.retrieve({ type: "task", name: "a/b" });
      expect(byTask).toMatchObject({ id: listed?.id, name: "a/b", type: "task", queued: 1, running: 0, paused: false });
    },
  },
  {
    name: "lists queues in pages",
    since,
    async run({ sdk, mock }) {
      for (const name of ["c", "a", "b"]) mock.queues.create({ name });
      const page = await sdk.queues.list({ page: 2, perPage: 2 });
      expect(page.data.map(({ name }) => name)).toEqual(["c"]);
      expect(page.pagination).toEqual({ currentPage: 2, totalPages: 2, count: 3 });
    },
  },
  {
    name: "pauses a queue by its task, and resumes it by its id",
    since,
    async run({ sdk }) {
      await sdk.tasks.trigger("a/b", {});
      await sdk.queues.pause({ type: "task", name: "a/b" });
      const paused = await sdk.queues.retrieve({ type: "task", name: "a/b" });
      expect(paused).toMatchObject({ paused: true });
      await sdk.queues.resume(paused.id);
      expect(await sdk.queues.retrieve(paused.id)).toMatchObject({ paused: false });
    },
  },
  {
    name: "sees a paused queue hold its runs back until it is resumed",
    since,
    async run({ sdk, mock }) {
      mock.tasks.define("hello", { output: "done" });
      mock.queues.create({ name: "hello", type: "task" });
      const { id: queue } = await sdk.queues.pause({ type: "task", name: "hello" });
      const { id } = await sdk.tasks.trigger("hello", {});
      await mock.clock.advance("1h");
      expect((await sdk.runs.retrieve(id)).status).toBe("QUEUED");
      expect(await sdk.queues.retrieve(queue)).toMatchObject({ queued: 1, running: 0 });
      await sdk.queues.resume(queue);
      await mock.clock.runUntilIdle();
      expect(await sdk.runs.retrieve(id)).toMatchObject({ status: "COMPLETED", output: "done" });
      expect(await sdk.queues.retrieve(queue)).toMatchObject({ queued: 0, running: 0 });
    },
  },
  {
    name: "sees a queue's limit hold runs back",
    since,
    async run({ sdk, mock }) {
      mock.tasks.define("hello", { after: "10s", output: "done" });
      const { id: queue } = mock.queues.create({ name: "narrow", concurrencyLimit: 1 });
      const first = (await sdk.tasks.trigger("hello", {}, { queue: "narrow" })).id;
      const second = (await sdk.tasks.trigger("hello", {}, { queue: "narrow" })).id;
      await mock.clock.advance("5s");
      expect(await sdk.queues.retrieve(queue)).toMatchObject({ running: 1, queued: 1, concurrencyLimit: 1 });
      expect((await sdk.runs.retrieve(second)).status).toBe("QUEUED");
      await mock.clock.advance("6s");
      expect((await sdk.runs.retrieve(first)).status).toBe("COMPLETED");
      expect((await sdk.runs.retrieve(second)).status).toBe("EXECUTING");
    },
  },
  {
    name: "overrides the limit of a queue, and resets it",
    since: { version: "4.3.1", call: "queues.overrideConcurrencyLimit" },
    async run({ sdk, mock }) {
      const { id } = mock.queues.create({ name: "emails", concurrencyLimit: 10 });
      await sdk.queues.overrideConcurrencyLimit(id, 5);
      expect(await sdk.queues.retrieve(id)).toMatchObject({ concurrencyLimit: 5, concurrency: { base: 10 } });
      await sdk.queues.resetConcurrencyLimit(id);
      expect(await sdk.queues.retrieve(id)).toMatchObject({ concurrencyLimit: 10, concurrency: { base: null } });
    },
  },
  {
    name: "gets an error for an unknown queue to override, and for one to reset that was not overridden",
    since: { version: "4.3.1", call: "queues.resetConcurrencyLimit" },
    async run({ sdk, mock }) {
      const { id } = mock.queues.create({ name: "emails", concurrencyLimit: 10 });
      await expect(sdk.queues.overrideConcurrencyLimit("queue_none", 5)).rejects.toBeInstanceOf(sdk.NotFoundError);
      await expect(sdk.queues.resetConcurrencyLimit(id)).rejects.toMatchObject({
        status: 400,
        message: "Queue is not overridden",
      });
      expect(await sdk.queues.retrieve(id)).toMatchObject({ concurrencyLimit: 10 });
    },
  },
];
