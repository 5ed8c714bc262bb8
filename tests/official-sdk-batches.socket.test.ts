import { batch, idempotencyKeys, runs, tasks } from "@trigger.dev/sdk";
import { createMockServer, type Listening, type MockServer } from "@trigger-api/mock-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** The official SDK as it comes from npm, on batches, keys, debounce and the list of a project. */

let mock: MockServer;
let server: Listening;

beforeEach(async () => {
  mock = createMockServer({ now: "2030-01-01T00:00:00.000Z", seed: 1 });
  server = await mock.listen();
  process.env.TRIGGER_API_URL = server.url;
  process.env.TRIGGER_SECRET_KEY = mock.secretKey;
});

afterEach(async () => {
  delete process.env.TRIGGER_API_URL;
  delete process.env.TRIGGER_SECRET_KEY;
  delete process.env.TRIGGER_ACCESS_TOKEN;
  await server.close();
});

describe("the official SDK", () => {
  it("triggers a batch of one task in two steps, and sees it complete", async () => {
    const { batchId, runCount } = await tasks.batchTrigger("hello", [
      { payload: { n: 0 } },
      { payload: { n: 1 }, options: { delay: "1h", tags: ["late"] } },
    ]);
    expect(runCount).toBe(2);
    expect(mock.requests.filter({}).map(({ operation }) => operation)).toEqual(["batches.create", "batches.addItems"]);
    const made = await batch.retrieve(batchId);
    expect(made).toMatchObject({ status: "PENDING", runCount: 2, processing: { errors: [] } });
    const [first = "", second = ""] = made.runs;
    expect(await runs.retrieve(first)).toMatchObject({ payload: { n: 0 }, status: "QUEUED" });
    expect(await runs.retrieve(second)).toMatchObject({ payload: { n: 1 }, status: "DELAYED", tags: ["late"] });
    expect((await runs.list({ batch: batchId })).data.map(({ id }) => id).sort()).toEqual([...made.runs].sort());

    mock.runs.complete(first);
    await runs.cancel(second);
    await mock.clock.advance("1s");
    expect((await batch.retrieve(batchId)).status).toBe("COMPLETED");
  });

  it("triggers a batch of several tasks", async () => {
    const { batchId } = await batch.trigger([
      { id: "a", payload: 1 },
      { id: "b", payload: "text" },
    ]);
    const { runs: ids } = await batch.retrieve(batchId);
    const shown = await Promise.all(ids.map((id) => runs.retrieve(id)));
    expect(shown.map(({ taskIdentifier, payload }) => [taskIdentifier, payload])).toEqual([
      ["a", 1],
      ["b", "text"],
    ]);
  });

  it("finds the batch again by its idempotency key", async () => {
    const once = async () => await tasks.batchTrigger("hello", [{ payload: 1 }], { idempotencyKey: "k" });
    const [first, second] = [await once(), await once()];
    expect(second.batchId).toBe(first.batchId);
    expect((await runs.list()).data).toHaveLength(1);
  });

  it("resets an idempotency key", async () => {
    const once = async () => (await tasks.trigger("hello", {}, { idempotencyKey: "k" })).id;
    const first = await once();
    expect(await once()).toBe(first);
    await idempotencyKeys.reset("hello", "k", { scope: "global" });
    expect(await once()).not.toBe(first);
  });

  it("debounces", async () => {
    const once = async () => (await tasks.trigger("hello", {}, { debounce: { key: "d", delay: "10s" } })).id;
    const first = await once();
    await mock.clock.advance("4s");
    expect(await once()).toBe(first);
    expect((await runs.retrieve(first)).delayedUntil).toEqual(new Date("2030-01-01T00:00:14.000Z"));
  });

  it("lists the runs of a project with a personal access token", async () => {
    const { id } = await tasks.trigger("hello", {});
    delete process.env.TRIGGER_SECRET_KEY;
    process.env.TRIGGER_ACCESS_TOKEN = "tr_pat_abcdefghijkmnopqrstuvwxyz";
    const page = await runs.list("proj_1234", { env: "prod" });
    expect(page.data.map((run) => run.id)).toEqual([id]);
  });
});
