import { expect } from "vitest";
import type { Case, Context } from "../case.js";
import type { SdkVersion } from "../versions.js";

/** How a batch is sent, over the versions. */
const requestsOfABatch: Readonly<Record<SdkVersion, readonly string[]>> = {
  "3.3.17": ["batches.triggerV1"],
  "4.0.0": ["batches.trigger"],
  "4.3.1": ["batches.create", "batches.addItems"],
  "4.8.3": ["batches.create", "batches.addItems"],
};

/** The ids of all runs, in the order in which they were made. */
async function madeRuns({ sdk }: Context): Promise<string[]> {
  return (await sdk.runs.list()).data.map(({ id }) => id).reverse();
}

export const batch: readonly Case[] = [
  {
    name: "triggers a batch of one task, and sees it complete when its runs did",
    async run(context) {
      const { sdk, mock, version } = context;
      const { batchId } = await sdk.tasks.batchTrigger("hello", [
        { payload: { n: 0 } },
        { payload: { n: 1 }, options: { delay: "1h", tags: ["late"] } },
      ]);
      expect(mock.requests.map(({ operation }) => operation)).toEqual(requestsOfABatch[version]);
      const made = await sdk.batch.retrieve(batchId);
      expect(made).toMatchObject({ id: batchId, status: "PENDING", runCount: 2 });
      const [first = "", second = ""] = await madeRuns(context);
      expect(await sdk.runs.retrieve(first)).toMatchObject({ payload: { n: 0 }, status: "QUEUED" });
      expect(await sdk.runs.retrieve(second)).toMatchObject({ payload: { n: 1 }, status: "DELAYED", tags: ["late"] });

      mock.runs.complete(first);
      expect((await sdk.batch.retrieve(batchId)).status).toBe("PENDING");
      await sdk.runs.cancel(second);
      await mock.clock.advance("1s");
      expect((await sdk.batch.retrieve(batchId)).status).toBe("COMPLETED");
    },
  },
  {
    name: "lists the runs of a batch",
    async run(context) {
      const { sdk } = context;
      await sdk.tasks.trigger("hello", {});
      const { batchId } = await sdk.tasks.batchTrigger("hello", [{ payload: 1 }, { payload: 2 }]);
      const listed = (await sdk.runs.list({ batch: batchId })).data.map(({ id }) => id).reverse();
      expect(listed).toEqual((await madeRuns(context)).slice(1));
    },
  },
  {
    name: "reads the ids of its runs from a batch",
    async run(context) {
      const { sdk } = context;
      const { batchId } = await sdk.tasks.batchTrigger("hello", [{ payload: 1 }, { payload: 2 }]);
      const { runs } = await sdk.batch.retrieve(batchId);
      expect(runs).toEqual(await madeRuns(context));
    },
    skips: [
      {
        version: "3.3.17",
        reason: "batch.retrieve drops the ids of the runs",
        error: /expected undefined to deeply equal/,
      },
    ],
  },
  {
    name: "sees that no item of a batch failed to become a run",
    async run({ sdk }) {
      const { batchId } = await sdk.tasks.batchTrigger("hello", [{ payload: 1 }]);
      expect((await sdk.batch.retrieve(batchId)).processing).toMatchObject({ errors: [] });
    },
    skips: (["3.3.17", "4.0.0"] as const).map((version) => ({
      version,
      reason: "batch.retrieve drops what became no run",
      error: /expected undefined to match object/,
    })),
  },
  {
    name: "triggers a batch of several tasks",
    async run(context) {
      const { sdk } = context;
      await sdk.batch.trigger([
        { id: "a", payload: 1 },
        { id: "b", payload: "text" },
      ]);
      const runs = await madeRuns(context);
      const shown = await Promise.all(runs.map((id) => sdk.runs.retrieve(id)));
      expect(shown.map(({ taskIdentifier, payload }) => [taskIdentifier, payload])).toEqual([
        ["a", 1],
        ["b", "text"],
      ]);
    },
  },
  {
    name: "triggers a batch by task objects",
    async run(context) {
      const { sdk } = context;
      const a = sdk.task({ id: "task-a", run: async (payload: { n: number }) => payload });
      const b = sdk.task({ id: "task-b", run: async (payload: string) => payload });
      await sdk.batch.triggerByTask([
        { task: a, payload: { n: 1 } },
        { task: b, payload: "two", options: { tags: ["t"] } },
      ]);
      const runs = await madeRuns(context);
      const shown = await Promise.all(runs.map((id) => sdk.runs.retrieve(id)));
      expect(shown).toMatchObject([
        { taskIdentifier: "task-a", payload: { n: 1 } },
        { taskIdentifier: "task-b", payload: "two", tags: ["t"] },
      ]);
    },
  },
  {
    name: "triggers a batch by one task object",
    async run(context) {
      const { sdk } = context;
      const a = sdk.task({ id: "task-a", run: async (payload: { n: number }) => payload });
      await a.batchTrigger([{ payload: { n: 1 } }, { payload: { n: 2 } }]);
      const runs = await madeRuns(context);
      const shown = await Promise.all(runs.map((id) => sdk.runs.retrieve(id)));
      expect(shown.map(({ payload }) => payload)).toEqual([{ n: 1 }, { n: 2 }]);
    },
  },
  {
    name: "queues the delayed items of a batch each in its time",
    async run(context) {
      const { sdk, mock } = context;
      await sdk.tasks.batchTrigger("hello", [
        { payload: 1, options: { delay: "1h" } },
        { payload: 2, options: { delay: new Date("2030-01-01T02:00:00Z") } },
      ]);
      const runs = await madeRuns(context);
      const statuses = async () => await Promise.all(runs.map(async (id) => (await sdk.runs.retrieve(id)).status));
      await mock.clock.advance("1h");
      expect(await statuses()).toEqual(["QUEUED", "DELAYED"]);
      await mock.clock.advance("1h");
      expect(await statuses()).toEqual(["QUEUED", "QUEUED"]);
    },
  },
  {
    name: "makes the runs of a batch once for its idempotency key",
    async run(context) {
      const { sdk } = context;
      const once = async () =>
        await sdk.tasks.batchTrigger("hello", [{ payload: 1 }, { payload: 2 }], { idempotencyKey: "k" });
      const first = await once();
      const runs = await madeRuns(context);
      const second = await once();
      expect(runs).toHaveLength(2);
      expect(await madeRuns(context)).toEqual(runs);
      for (const { batchId } of [first, second]) expect((await sdk.batch.retrieve(batchId)).runCount).toBe(2);
    },
  },
  {
    name: "finds the batch again by its idempotency key",
    async run({ sdk }) {
      const once = async () => await sdk.tasks.batchTrigger("hello", [{ payload: 1 }], { idempotencyKey: "k" });
      const [first, second] = [await once(), await once()];
      expect(second.batchId).toBe(first.batchId);
      expect((await sdk.runs.list()).data).toHaveLength(1);
    },
    skips: [
      {
        version: "4.0.0",
        reason: "it gives the key of a batch to the items alone",
        error: /expected 'batch_.+' to be 'batch_.+'/,
      },
    ],
  },
  {
    name: "makes an item of a batch once for its own idempotency key",
    async run(context) {
      const { sdk } = context;
      const { id } = await sdk.tasks.trigger("hello", { n: 1 }, { idempotencyKey: "item-1" });
      await sdk.tasks.batchTrigger("hello", [
        { payload: { n: 2 }, options: { idempotencyKey: "item-1" } },
        { payload: { n: 3 } },
      ]);
      const [first, second = "", ...others] = await madeRuns(context);
      expect([first, ...others]).toEqual([id]);
      expect((await sdk.runs.retrieve(id)).payload).toEqual({ n: 1 });
      expect((await sdk.runs.retrieve(second)).payload).toEqual({ n: 3 });
    },
  },
  {
    name: "streams the items of a batch from an async iterable",
    async run({ sdk }) {
      async function* items() {
        for (let n = 0; n < 3; n += 1) yield { id: "hello", payload: { n } };
      }
      const { batchId } = await sdk.batch.trigger(items());
      const { runs, runCount } = await sdk.batch.retrieve(batchId);
      expect(runCount).toBe(3);
      const shown = await Promise.all(runs.map((id) => sdk.runs.retrieve(id)));
      expect(shown.map(({ payload }) => payload)).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
    },
    skips: (["3.3.17", "4.0.0"] as const).map((version) => ({
      version,
      reason: "it takes arrays of items only",
      error: /items\.map is not a function/,
    })),
  },
  {
    name: "gets NotFoundError for an unknown batch",
    async run({ sdk, requests }) {
      const { batchId } = await sdk.tasks.batchTrigger("hello", [{ payload: 1 }]);
      await expect(sdk.batch.retrieve(`${batchId}x`)).rejects.toBeInstanceOf(sdk.NotFoundError);
      expect((await sdk.batch.retrieve(batchId)).id).toBe(batchId);
      expect(requests("batches.retrieve") + requests("batches.retrieveV1")).toBe(2);
    },
  },
];
