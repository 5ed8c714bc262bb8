import { expect } from "vitest";
import type { Case, Context } from "../case.js";

type KeyOptions = NonNullable<Parameters<Context["sdk"]["tasks"]["trigger"]>[2]>;

/** Triggers the same run each time it is called. */
function triggering({ sdk }: Context, options: KeyOptions, task = "hello"): () => Promise<string> {
  return async () => (await sdk.tasks.trigger(task, {}, options)).id;
}

export const idempotencyKeys: readonly Case[] = [
  {
    name: "gets the same run back for the same key, whatever else it asks for",
    async run(context) {
      const { sdk } = context;
      const first = await triggering(context, { delay: "1h", idempotencyKey: "order-1" })();
      expect(await triggering(context, { delay: "2h", idempotencyKey: "order-1", tags: ["late"] })()).toBe(first);
      expect((await sdk.runs.list()).data).toHaveLength(1);
      const run = await sdk.runs.retrieve(first);
      expect(run).toMatchObject({ delayedUntil: new Date("2030-01-01T01:00:00.000Z"), tags: [] });
    },
  },
  {
    name: "shows the key as it was given",
    async run(context) {
      const id = await triggering(context, { idempotencyKey: "order-1" })();
      expect((await context.sdk.runs.retrieve(id)).idempotencyKey).toBe("order-1");
    },
    skips: (["3.3.17", "4.0.0", "4.3.1"] as const).map((version) => ({
      version,
      reason: "it sends no more of an idempotency key than its hash",
      error: /expected '[0-9a-f]+…?' to be 'order-1'/,
    })),
  },
  {
    name: "makes a key of several parts",
    async run(context) {
      const { sdk } = context;
      const key = await sdk.idempotencyKeys.create(["order", "1"], { scope: "global" });
      const first = await triggering(context, { idempotencyKey: key })();
      expect(await triggering(context, { idempotencyKey: ["order", "1"] })()).toBe(first);
      expect(await triggering(context, { idempotencyKey: ["order", "2"] })()).not.toBe(first);
      expect((await sdk.runs.list()).data).toHaveLength(2);
    },
  },
  {
    name: "makes a new run of the same key for another task",
    async run(context) {
      const first = await triggering(context, { idempotencyKey: "k" })();
      const other = await triggering(context, { idempotencyKey: "k" }, "other")();
      expect(other).not.toBe(first);
      expect((await context.sdk.runs.retrieve(other)).taskIdentifier).toBe("other");
    },
  },
  {
    name: "makes a new run once the key's own time is over",
    async run(context) {
      const { sdk, mock } = context;
      const once = triggering(context, { idempotencyKey: "k", idempotencyKeyTTL: "1h" });
      const first = await once();
      await mock.clock.advance("1h");
      expect(await once()).toBe(first);
      await mock.clock.advance("1s");
      expect(await once()).not.toBe(first);
      expect((await sdk.runs.list()).data).toHaveLength(2);
    },
  },
  {
    name: "makes a new run after 30 days, where the key has no time of its own",
    async run(context) {
      const { mock } = context;
      const once = triggering(context, { idempotencyKey: "k" });
      const first = await once();
      await mock.clock.advance("30d");
      expect(await once()).toBe(first);
      await mock.clock.advance("1s");
      const second = await once();
      expect(second).not.toBe(first);
      expect((await context.sdk.runs.list()).data).toMatchObject([{ id: second }]);
    },
  },
  {
    name: "makes a new run where the one of that key crashed, and none where it completed",
    async run(context) {
      const { sdk, mock } = context;
      const once = triggering(context, { idempotencyKey: "k" });
      const first = await once();
      mock.runs.crash(first);
      const second = await once();
      expect(second).not.toBe(first);
      mock.runs.complete(second, { output: "done" });
      expect(await once()).toBe(second);
      expect((await sdk.runs.retrieve(second)).output).toBe("done");
    },
  },
  {
    name: "resets a key",
    since: { version: "4.3.1", call: "idempotencyKeys.reset" },
    async run(context) {
      const { sdk } = context;
      const once = triggering(context, { idempotencyKey: "k" });
      const first = await once();
      expect(await once()).toBe(first);
      await sdk.idempotencyKeys.reset("hello", "k", { scope: "global" });
      const second = await once();
      expect(second).not.toBe(first);
      expect((await sdk.runs.list()).data).toMatchObject([{ id: second }, { id: first }]);
    },
    skips: [
      { version: "4.3.1", reason: "idempotencyKeys.reset sends a text where the hash is due", error: /No runs found/ },
    ],
  },
  {
    name: "resets a key that it made itself",
    since: { version: "4.3.1", call: "idempotencyKeys.reset" },
    async run(context) {
      const { sdk } = context;
      const key = await sdk.idempotencyKeys.create("k", { scope: "global" });
      const once = triggering(context, { idempotencyKey: key });
      const first = await once();
      await sdk.idempotencyKeys.reset("hello", key);
      expect(await once()).not.toBe(first);
      expect((await sdk.runs.list()).data).toHaveLength(2);
    },
  },
];
