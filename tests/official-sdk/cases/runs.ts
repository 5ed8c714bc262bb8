import { expect } from "vitest";
import { type Case, useKey } from "../case.js";

export const runs: readonly Case[] = [
  {
    name: "sees a run executed, and its output",
    async run({ sdk, mock }) {
      const { id } = await sdk.tasks.trigger("send-email", { to: "a@example.com" });
      mock.runs.start(id);
      expect(await sdk.runs.retrieve(id)).toMatchObject({ status: "EXECUTING", isExecuting: true, attemptCount: 1 });
      await mock.clock.advance("3s");
      mock.runs.complete(id, { output: { sent: true } });
      expect(await sdk.runs.retrieve(id)).toMatchObject({
        status: "COMPLETED",
        isSuccess: true,
        isCompleted: true,
        output: { sent: true },
        startedAt: new Date("2030-01-01T00:00:00.000Z"),
        finishedAt: new Date("2030-01-01T00:00:03.000Z"),
      });
    },
  },
  {
    name: "sees how a run failed",
    async run({ sdk, mock }) {
      const [failed, crashed] = [(await sdk.tasks.trigger("a", {})).id, (await sdk.tasks.trigger("b", {})).id];
      mock.runs.fail(failed, { error: new TypeError("no such address") });
      mock.runs.crash(crashed);
      const run = await sdk.runs.retrieve(failed);
      expect(run).toMatchObject({ status: "FAILED", isFailed: true, isSuccess: false });
      expect(run.error).toMatchObject({ name: "TypeError", message: "no such address" });
      const other = await sdk.runs.retrieve(crashed);
      expect(other).toMatchObject({ status: "CRASHED", isFailed: true });
      expect(other.error?.message).toContain("TASK_RUN_CRASHED");
    },
  },
  {
    name: "sees a run retried in its own time",
    async run({ sdk, mock }) {
      const retry = { maxAttempts: 3, minTimeoutInMs: 60_000, maxTimeoutInMs: 60_000, factor: 1 };
      mock.tasks.define("flaky", { error: "busy", failures: 1, output: { sent: true }, retry });
      const { id } = await sdk.tasks.trigger("flaky", {});
      await mock.clock.advance("59s");
      expect((await sdk.runs.retrieve(id)).isCompleted).toBe(false);
      await mock.clock.advance("2s");
      expect(await sdk.runs.retrieve(id)).toMatchObject({
        status: "COMPLETED",
        attemptCount: 2,
        output: { sent: true },
      });
    },
  },
  {
    name: "polls a run until it is completed",
    async run({ sdk, mock }) {
      const { id } = await sdk.tasks.trigger("hello", {});
      let asked = 0;
      mock.override("runs.retrieve", (run) => {
        asked += 1;
        if (asked === 3) mock.runs.complete(id, { output: "done" });
        return run;
      });
      const run = await sdk.runs.poll(id, { pollIntervalMs: 1 });
      expect(run).toMatchObject({ id, status: "COMPLETED", output: "done" });
      expect(asked).toBe(4);
    },
  },
  {
    name: "cancels a delayed run, which then stays canceled",
    async run({ sdk, mock }) {
      const { id } = await sdk.tasks.trigger("send-email", {}, { delay: "1h" });
      expect(await sdk.runs.cancel(id)).toEqual({ id });
      await mock.clock.advance("1d");
      expect(await sdk.runs.retrieve(id)).toMatchObject({ status: "CANCELED", isCancelled: true });
    },
  },
  {
    name: "cancels a run that executes, and leaves one alone that is completed",
    async run({ sdk, mock }) {
      const [running, done] = [(await sdk.tasks.trigger("a", {})).id, (await sdk.tasks.trigger("a", {})).id];
      mock.runs.start(running);
      mock.runs.complete(done, { output: 1 });
      await sdk.runs.cancel(running);
      await sdk.runs.cancel(done);
      expect((await sdk.runs.retrieve(running)).status).toBe("CANCELED");
      expect(await sdk.runs.retrieve(done)).toMatchObject({ status: "COMPLETED", output: 1 });
    },
  },
  {
    name: "replays a delayed run as a new one, without the delay",
    async run({ sdk }) {
      const { id } = await sdk.tasks.trigger("send-email", { to: "a@example.com" }, { delay: "1h", tags: ["mail"] });
      const replay = await sdk.runs.replay(id);
      expect(replay.id).not.toBe(id);
      const run = await sdk.runs.retrieve(replay.id);
      expect(run).toMatchObject({ status: "QUEUED", payload: { to: "a@example.com" }, tags: ["mail"] });
      expect(run.delayedUntil).toBeUndefined();
      expect((await sdk.runs.retrieve(id)).status).toBe("DELAYED");
    },
  },
  {
    name: "replays a completed run, which keeps its output",
    async run({ sdk, mock }) {
      const { id } = await sdk.tasks.trigger("hello", { n: 1 });
      mock.runs.complete(id, { output: "first" });
      const replay = await sdk.runs.replay(id);
      mock.runs.complete(replay.id, { output: "second" });
      expect((await sdk.runs.retrieve(id)).output).toBe("first");
      expect(await sdk.runs.retrieve(replay.id)).toMatchObject({ payload: { n: 1 }, output: "second" });
    },
  },
  {
    name: "lists runs by task, status and tag",
    async run({ sdk, mock }) {
      const a = (await sdk.tasks.trigger("a", {}, { tags: ["red", "big"] })).id;
      const b = (await sdk.tasks.trigger("b", {}, { tags: "red" })).id;
      const delayed = (await sdk.tasks.trigger("a", {}, { delay: "1h" })).id;
      mock.runs.complete(b);
      const ids = async (filter: Parameters<typeof sdk.runs.list>[0]) =>
        (await sdk.runs.list(filter)).data.map(({ id }) => id).sort();
      expect(await ids({ taskIdentifier: "a" })).toEqual([a, delayed].sort());
      expect(await ids({ taskIdentifier: ["a", "b"], status: ["QUEUED", "COMPLETED"] })).toEqual([a, b].sort());
      expect(await ids({ tag: "big" })).toEqual([a]);
      expect(await ids({ tag: ["red", "nobody"] })).toEqual([a, b].sort());
      expect(await ids({ status: "DELAYED" })).toEqual([delayed]);
      expect(await ids({ isTest: true })).toEqual([]);
    },
  },
  {
    name: "lists runs of a stretch of time, and of the last seven days where it names none",
    async run({ sdk, mock }) {
      const made: string[] = [];
      for (let day = 0; day < 10; day += 1) {
        made.push((await sdk.tasks.trigger("hello", {})).id);
        await mock.clock.advance("1d");
      }
      const ids = async (filter?: Parameters<typeof sdk.runs.list>[0]) =>
        (await sdk.runs.list(filter)).data.map(({ id }) => id).reverse();
      expect(await ids({ from: new Date("2030-01-02T00:00:00Z"), to: new Date("2030-01-04T12:00:00Z") })).toEqual(
        made.slice(1, 4),
      );
      expect(await ids({ from: new Date("2030-01-09T00:00:00Z") })).toEqual(made.slice(8));
      expect(await ids({ period: "36h" })).toEqual(made.slice(9));
      expect(await ids()).toEqual(made.slice(3));
    },
  },
  {
    name: "lists the runs of a queue",
    since: { version: "4.0.0", call: "queues" },
    async run({ sdk }) {
      const emails = (await sdk.tasks.trigger("hello", {}, { queue: "emails" })).id;
      const own = (await sdk.tasks.trigger("hello", {})).id;
      expect((await sdk.runs.list({ queue: { type: "custom", name: "emails" } })).data).toMatchObject([{ id: emails }]);
      expect((await sdk.runs.list({ queue: { type: "task", name: "hello" } })).data).toMatchObject([{ id: own }]);
    },
  },
  {
    name: "lists the runs of a project with a personal access token",
    async run({ sdk }) {
      const { id } = await sdk.tasks.trigger("hello", {});
      useKey(undefined);
      process.env.TRIGGER_ACCESS_TOKEN = "tr_pat_abcdefghijkmnopqrstuvwxyz";
      const page = await sdk.runs.list("proj_1234", { env: "prod" });
      expect(page.data.map((run) => run.id)).toEqual([id]);
    },
  },
];
