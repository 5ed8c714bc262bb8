import { beforeEach, describe, expect, test } from "vitest";
import { type OpenMock, openMock } from "../../../test/open-mock.js";
import { createMockServer } from "../../mock-server.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock(undefined, { queueSizeLimit: 1 });
});

const path = "/api/v1/tasks/hello/trigger";
const trigger = (body: unknown) => open.call("POST", path, { body });
const countRuns = async () => {
  const { body } = await open.call("GET", "/api/v1/runs");
  return (body as { data: unknown[] }).data.length;
};

describe("a limit to the queue", () => {
  const error =
    "Cannot trigger hello as the queue size limit for this environment has been reached. The maximum size is 1";

  test("refuses runs while as many are queued, delayed ones too, and leaves none", async () => {
    const first = await open.trigger({ options: { delay: "1h", idempotencyKey: "k" } });
    await open.trigger({}, { task: "other" });
    expect(await trigger({})).toMatchObject({ status: 422, body: { error } });
    expect(await trigger({ options: { delay: "1h" } })).toMatchObject({ status: 422, body: { error } });
    expect(await countRuns()).toBe(2);
    expect(await trigger({ options: { idempotencyKey: "k" } })).toMatchObject({ body: { id: first, isCached: true } });
  });

  test("takes runs again when one is taken, or canceled", async () => {
    const id = await open.trigger();
    open.mock.runs.dequeue(id);
    const next = await open.trigger();
    expect((await trigger({})).status).toBe(422);
    await open.call("POST", `/api/v2/runs/${next}/cancel`);
    expect((await trigger({})).status).toBe(200);
  });

  test("keeps a replay from being made, and a schedule from firing", async () => {
    const id = await open.trigger();
    const replay = await open.call("POST", `/api/v1/runs/${id}/replay`);
    expect(replay).toMatchObject({ status: 400, body: { error: "Failed to create new run" } });
    expect(replay.headers.get("x-mock-reason")).toContain("queue size limit");
    open.mock.schedules.create({ task: "hello", cron: "0 * * * *" });
    await open.mock.clock.advance("1h1m");
    expect(await countRuns()).toBe(1);
    open.mock.runs.complete(id);
    await open.mock.clock.advance("1h");
    expect(await countRuns()).toBe(2);
  });

  test("that is no whole number is refused", () => {
    expect(() => createMockServer({ queueSizeLimit: 1.5 })).toThrow(
      "queueSizeLimit: expected a whole number from 0 on, got 1.5",
    );
  });
});
