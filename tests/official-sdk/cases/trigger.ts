import { expect } from "vitest";
import { type Case, developmentKey, type Skip, useKey } from "../case.js";

function debounceIsNotSent(error: RegExp): readonly Skip[] {
  const versions = ["3.3.17", "4.0.0"] as const;
  return versions.map((version) => ({ version, reason: "it knows no debounce, and leaves the option out", error }));
}

export const trigger: readonly Case[] = [
  {
    name: "triggers a run, which is queued, and reads its payload back",
    async run({ sdk, mock }) {
      const { id } = await sdk.tasks.trigger("hello", { to: "a@example.com", nested: [1, null, { deep: true }] });
      const run = await sdk.runs.retrieve(id);
      expect(run).toMatchObject({ id, status: "QUEUED", taskIdentifier: "hello", isQueued: true, isCompleted: false });
      expect(run.payload).toEqual({ to: "a@example.com", nested: [1, null, { deep: true }] });
      expect(run.createdAt).toEqual(new Date("2030-01-01T00:00:00.000Z"));
      expect(mock.runs.get(id).status).toBe("QUEUED");
    },
  },
  {
    name: "triggers a delayed run and retrieves it",
    async run({ sdk }) {
      const handle = await sdk.tasks.trigger("send-email", { to: "a@example.com" }, { delay: "1h" });
      const run = await sdk.runs.retrieve(handle.id);
      expect(run).toMatchObject({
        id: handle.id,
        status: "DELAYED",
        isQueued: true,
        isCompleted: false,
        taskIdentifier: "send-email",
        payload: { to: "a@example.com" },
      });
      expect(run.delayedUntil).toEqual(new Date("2030-01-01T01:00:00.000Z"));
      expect(handle.publicAccessToken.split(".")).toHaveLength(3);
    },
  },
  {
    name: "delays a run until a Date, and sees it queued when the clock gets there",
    async run({ sdk, mock }) {
      const delay = new Date("2030-03-01T12:00:00.000Z");
      const { id } = await sdk.tasks.trigger("hello", {}, { delay });
      expect((await sdk.runs.retrieve(id)).delayedUntil).toEqual(delay);
      await mock.clock.advanceTo("2030-03-01T11:59:59.999Z");
      expect((await sdk.runs.retrieve(id)).status).toBe("DELAYED");
      await mock.clock.advance(1);
      expect(await sdk.runs.retrieve(id)).toMatchObject({ status: "QUEUED", delayedUntil: delay });
    },
  },
  {
    name: "gives a run a time to live, and sees it expire when nobody took it",
    async run({ sdk, mock }) {
      const [id, seconds] = [
        (await sdk.tasks.trigger("hello", {}, { ttl: "5m" })).id,
        (await sdk.tasks.trigger("hello", {}, { ttl: 90 })).id,
      ];
      await mock.clock.advance("90s");
      expect((await sdk.runs.retrieve(seconds)).status).toBe("EXPIRED");
      expect((await sdk.runs.retrieve(id)).status).toBe("QUEUED");
      await mock.clock.advance("210s");
      const run = await sdk.runs.retrieve(id);
      expect(run).toMatchObject({ status: "EXPIRED", ttl: "5m", isQueued: false });
      expect(run.error?.message).toBe("Run expired because the TTL (5m) was reached");
    },
  },
  {
    name: "sees a run of a development key expire ten minutes after it was queued",
    async run({ sdk, mock }) {
      useKey(developmentKey);
      const { id } = await sdk.tasks.trigger("send-email", {}, { delay: "1h" });
      await mock.clock.advance("1h");
      expect(await sdk.runs.retrieve(id)).toMatchObject({ status: "QUEUED", ttl: "10m" });
      await mock.clock.advance("10m");
      const run = await sdk.runs.retrieve(id);
      expect(run).toMatchObject({ status: "EXPIRED", isCompleted: false });
      expect(run.error?.message).toBe("Run expired because the TTL (10m) was reached");
    },
  },
  {
    name: "sends dates, which the run's payload shows as text and its task gets as dates",
    async run({ sdk, mock }) {
      const at = new Date("2029-12-24T18:00:00.000Z");
      const { id } = await sdk.tasks.trigger("hello", { at });
      expect((await sdk.runs.retrieve(id)).payload).toEqual({ at: at.toISOString() });
      mock.tasks.define<{ at: Date }>("hello", (payload) => ({ isDate: payload.at instanceof Date, at: payload.at }));
      await mock.clock.runUntilIdle();
      expect((await sdk.runs.retrieve(id)).output).toEqual({ isDate: true, at: at.toISOString() });
    },
  },
  {
    name: "sends a text, null, a number and nothing at all as payloads",
    async run({ sdk }) {
      const payloads: unknown[] = [];
      for (const payload of ["plain text", null, 0, undefined]) {
        const { id } = await sdk.tasks.trigger("hello", payload);
        payloads.push((await sdk.runs.retrieve(id)).payload);
      }
      expect(payloads).toEqual(["plain text", null, 0, undefined]);
    },
  },
  {
    name: "triggers a task whose id has a slash and a blank",
    async run({ sdk }) {
      const { id } = await sdk.tasks.trigger("dir/my task", {});
      expect((await sdk.runs.retrieve(id)).taskIdentifier).toBe("dir/my task");
      const { data } = await sdk.runs.list({ taskIdentifier: "dir/my task" });
      expect(data.map((run) => run.id)).toEqual([id]);
    },
  },
  {
    name: "triggers by the task object",
    async run({ sdk }) {
      const hello = sdk.task({ id: "hello-task", run: async (payload: { n: number }) => payload.n });
      const { id } = await hello.trigger({ n: 7 }, { tags: ["by-object"] });
      expect(await sdk.runs.retrieve<typeof hello>(id)).toMatchObject({
        taskIdentifier: "hello-task",
        payload: { n: 7 },
        tags: ["by-object"],
      });
    },
  },
  {
    name: "puts runs into queues of their own",
    since: { version: "4.0.0", call: "queues" },
    async run({ sdk }) {
      await sdk.tasks.trigger("hello", {}, { queue: "emails" });
      await sdk.tasks.trigger("hello", {}, { queue: "emails", concurrencyKey: "user-1" });
      await sdk.tasks.trigger("hello", {});
      expect(await sdk.queues.retrieve({ type: "custom", name: "emails" })).toMatchObject({ queued: 2, running: 0 });
      expect(await sdk.queues.retrieve({ type: "task", name: "hello" })).toMatchObject({ queued: 1, running: 0 });
    },
  },
  {
    name: "sets a limit in seconds, at which a run times out",
    async run({ sdk, mock }) {
      mock.tasks.define("slow", { after: "1h", output: "late" });
      const { id } = await sdk.tasks.trigger("slow", {}, { maxDuration: 60 });
      await mock.clock.advance("59s");
      expect((await sdk.runs.retrieve(id)).status).toBe("EXECUTING");
      await mock.clock.advance("2s");
      expect(await sdk.runs.retrieve(id)).toMatchObject({ status: "TIMED_OUT", isExecuting: false });
    },
  },
  {
    name: "limits the attempts of a run",
    async run({ sdk, mock }) {
      mock.tasks.define("flaky", { error: "busy", failures: 2, output: "done", retry: { maxAttempts: 3 } });
      const [once, thrice] = [
        (await sdk.tasks.trigger("flaky", {}, { maxAttempts: 1 })).id,
        (await sdk.tasks.trigger("flaky", {})).id,
      ];
      await mock.clock.runUntilIdle();
      expect(await sdk.runs.retrieve(once)).toMatchObject({ status: "FAILED", attemptCount: 1 });
      expect(await sdk.runs.retrieve(thrice)).toMatchObject({ status: "COMPLETED", attemptCount: 3, output: "done" });
    },
  },
  {
    name: "triggers with a payload of 200 kB and reads it back; the newest hands it over by an upload",
    async run({ sdk, version, requests }) {
      const at = new Date("2030-01-01T00:00:00Z");
      const text = "x".repeat(200_000);
      const { id } = await sdk.tasks.trigger("hello", { text, at });
      // The older ones upload from inside of a task only. What was uploaded is read by the SDK itself, dates and all.
      const uploads = version === "4.8.3";
      expect(requests("packets.createUploadUrl")).toBe(uploads ? 1 : 0);
      expect((await sdk.runs.retrieve(id)).payload).toEqual({ text, at: uploads ? at : at.toISOString() });
    },
  },
  {
    name: "debounces: a later trigger moves the run that still waits",
    async run({ sdk, mock }) {
      const once = async () => (await sdk.tasks.trigger("hello", {}, { debounce: { key: "d", delay: "10s" } })).id;
      const first = await once();
      await mock.clock.advance("4s");
      expect(await once()).toBe(first);
      expect((await sdk.runs.retrieve(first)).delayedUntil).toEqual(new Date("2030-01-01T00:00:14.000Z"));
      await mock.clock.advance("10s");
      expect((await sdk.runs.retrieve(first)).status).toBe("QUEUED");
      expect(await once()).not.toBe(first);
    },
    skips: debounceIsNotSent(/expected '.+' to be '.+'/),
  },
  {
    name: "debounces with the last payload where it is told to",
    async run({ sdk }) {
      const debounce = { key: "d", delay: "10s", mode: "trailing" } as const;
      const { id } = await sdk.tasks.trigger("hello", { n: 1 }, { debounce });
      await sdk.tasks.trigger("hello", { n: 2 }, { debounce });
      expect((await sdk.runs.list()).data).toHaveLength(1);
      expect((await sdk.runs.retrieve(id)).payload).toEqual({ n: 2 });
    },
    skips: debounceIsNotSent(/length of 1 but got 2/),
  },
];
