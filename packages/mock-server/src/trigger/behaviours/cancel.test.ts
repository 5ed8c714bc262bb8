import { beforeEach, describe, expect, test } from "vitest";
import { type OpenMock, openMock } from "../../../test/open-mock.js";
import { forbidden, tokenFor } from "../../../test/scoped-token.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

const cancel = (id: string) => open.call("POST", `/api/v2/runs/${id}/cancel`);

describe("canceling", () => {
  test("a delayed run takes no body, ends it without an end time, and disarms the delay", async () => {
    const id = await open.trigger({ options: { delay: "2h" } });
    await open.mock.clock.advance("1m");
    expect(await cancel(id)).toMatchObject({ status: 200, body: { id } });
    const run = await open.retrieve(id);
    expect(run).toMatchObject({
      status: "CANCELED",
      isCompleted: true,
      isCancelled: true,
      isFailed: true,
      isSuccess: false,
      isQueued: false,
      error: { message: "Canceled by user" },
      delayedUntil: "2030-01-01T02:00:00.000Z",
      updatedAt: "2030-01-01T00:01:00.000Z",
    });
    expect(run).not.toHaveProperty("finishedAt");
    expect(await open.mock.clock.advance("2h")).toEqual([]);
    expect(await open.retrieve(id)).toEqual(run);
  });

  test.each(["DEQUEUED", "EXECUTING", "REATTEMPTING", "WAITING"] as const)(
    "a run that is %s ends it with an end time, since its worker confirms",
    async (status) => {
      const { id } = open.mock.runs.create({ task: "hello", status });
      await open.mock.clock.advance("1m");
      await cancel(id);
      expect(await open.retrieve(id)).toMatchObject({ status: "CANCELED", finishedAt: "2030-01-01T00:01:00.000Z" });
    },
  );

  test("twice changes nothing the second time", async () => {
    const id = await open.trigger();
    await cancel(id);
    const run = await open.retrieve(id);
    await open.mock.clock.advance("1m");
    const reply = await cancel(id);
    expect(reply).toMatchObject({ status: 200, body: { id } });
    expect(reply.headers.get("x-mock-reason")).toContain("CANCELED already");
    expect(await open.retrieve(id)).toEqual(run);
  });

  test.each<[string, (id: string) => unknown]>([
    ["PENDING_VERSION", (id) => open.mock.runs.park(id)],
    ["DEQUEUED", (id) => open.mock.runs.dequeue(id)],
    ["EXECUTING", (id) => open.mock.runs.start(id)],
    ["WAITING", (id) => open.mock.runs.wait(id)],
  ])("a run that is %s cancels it at once", async (status, bring) => {
    const id = await open.trigger();
    await bring(id);
    expect(await open.retrieve(id)).toMatchObject({ status });
    await cancel(id);
    expect(await open.retrieve(id)).toMatchObject({ status: "CANCELED", error: { message: "Canceled by user" } });
  });

  test.each<[string, (id: string) => unknown]>([
    ["COMPLETED", (id) => open.mock.runs.complete(id, { output: 1 })],
    ["FAILED", (id) => open.mock.runs.fail(id)],
    ["CRASHED", (id) => open.mock.runs.crash(id)],
    ["TIMED_OUT", (id) => open.mock.runs.timeout(id)],
    ["EXPIRED", (id) => open.mock.runs.expire(id)],
  ])("a run that is %s leaves it as it is", async (_, bring) => {
    const id = await open.trigger();
    await bring(id);
    const run = await open.retrieve(id);
    expect(await cancel(id)).toMatchObject({ status: 200, body: { id } });
    expect(await open.retrieve(id)).toEqual(run);
  });

  test("an unknown run is not found", async () => {
    const reply = await cancel("run_nope");
    expect(reply).toMatchObject({ status: 404, body: { error: "Resource not found" } });
    expect(reply.headers.get("x-should-retry")).toBeNull();
  });

  test("works by any verb that is no read", async () => {
    const id = await open.trigger();
    expect(await open.call("DELETE", `/api/v2/runs/${id}/cancel`)).toMatchObject({ status: 200, body: { id } });
    expect(await open.call("GET", `/api/v2/runs/${id}/cancel`)).toMatchObject({ status: 400 });
  });

  test("with a token needs the right to write", async () => {
    const id = await open.trigger();
    const path = `/api/v2/runs/${id}/cancel`;
    expect(await open.call("POST", path, { headers: tokenFor(open, ["read:runs"]) })).toMatchObject(forbidden);
    expect(await open.call("POST", path, { headers: tokenFor(open, [`write:runs:${id}`]) })).toMatchObject({
      status: 200,
    });
  });

  test("with a token that may not write this run says so before it says that there is none", async () => {
    const path = "/api/v2/runs/run_nope/cancel";
    expect(await open.call("POST", path, { headers: tokenFor(open, ["read:runs"]) })).toMatchObject(forbidden);
  });
});
