import { afterEach, describe, expect, it, vi } from "vitest";
import { failureOf, fakeService, json, settle } from "../test/fake-fetch.js";
import { isTriggerApiError, TimeoutError } from "./index.js";
import { pollRun, unfinishedStatuses } from "./poll-run.js";

afterEach(() => {
  vi.useRealTimers();
});

const run = (status: string) => json(200, { id: "run_1", status });

/** A way to wait that takes no time and notes how long it was to be. */
function noted() {
  const waits: number[] = [];
  return {
    waits,
    wait: async (milliseconds: number) => {
      waits.push(milliseconds);
    },
  };
}

describe("waiting for a run", () => {
  it.each(["COMPLETED", "CANCELED", "FAILED", "CRASHED", "SYSTEM_FAILURE", "EXPIRED", "TIMED_OUT"])(
    "ends at %s",
    async (status) => {
      const { client, sent } = fakeService([run("QUEUED"), run("EXECUTING"), run(status)]);
      const { wait, waits } = noted();
      expect(await pollRun(client, "run_1", { wait })).toEqual({ id: "run_1", status });
      expect(sent).toHaveLength(3);
      expect(waits).toEqual([1_000, 1_000]);
    },
  );

  it.each(unfinishedStatuses)("goes on at %s", async (status) => {
    const { client, sent } = fakeService([run(status), run("COMPLETED")]);
    await pollRun(client, "run_1", noted());
    expect(sent).toHaveLength(2);
  });

  it("ends at a word that it does not know, instead of waiting for ever", async () => {
    const { client, sent } = fakeService([run("ARCHIVED")]);
    expect(await pollRun(client, "run_1", noted())).toHaveProperty("status", "ARCHIVED");
    expect(sent).toHaveLength(1);
  });

  it("fails when the time is over, after a last look", async () => {
    const { client, sent } = fakeService([run("DELAYED")]);
    const { wait, waits } = noted();
    const error = await failureOf(pollRun(client, "run_1", { interval: 400, timeout: 1_000, wait }));
    expect(waits).toEqual([400, 400, 200]);
    expect(sent).toHaveLength(4);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ message: "run_1 is still DELAYED after 1000 ms", attempts: 4 });
    expect(isTriggerApiError(error, "runs.retrieve")).toBe(true);
  });

  it("looks once when there is no time", async () => {
    const { client, sent } = fakeService([run("DELAYED")]);
    expect(await failureOf(pollRun(client, "run_1", { timeout: 0 }))).toBeInstanceOf(TimeoutError);
    expect(sent).toHaveLength(1);
  });

  it("waits a second by the runtime's own timer, and ends at once when aborted", async () => {
    vi.useFakeTimers();
    const reason = new Error("enough");
    const controller = new AbortController();
    const { client, sent } = fakeService([run("EXECUTING")]);
    setTimeout(() => controller.abort(reason), 2_500);
    expect(await failureOf(pollRun(client, "run_1", { signal: controller.signal }))).toBe(reason);
    expect(sent.map(({ at }) => at)).toEqual([0, 1_000, 2_000]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("passes a failure on", async () => {
    vi.useFakeTimers();
    const { client } = fakeService([json(404, { error: "Run not found" })]);
    const error = await failureOf(settle(pollRun(client, "run_1")));
    expect(isTriggerApiError(error, "runs.retrieve", 404)).toBe(true);
  });
});
