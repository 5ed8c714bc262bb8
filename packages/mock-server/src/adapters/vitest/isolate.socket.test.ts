import { describe, expect, it } from "vitest";
import { isolate, useMockServer } from "../vitest.js";
import { trigger } from "./send.fixture.js";

const hour = 3_600_000;
const start = Date.parse("2030-01-01T00:00:00Z");

describe("isolate", () => {
  const mock = useMockServer({ now: start });
  isolate();
  const keys = new Set<string>();

  it.concurrent.each(Array.from({ length: 20 }, (_, n) => n + 1))(
    "gives concurrent test %i runs, time, Date and journal of its own",
    async (hours) => {
      keys.add(mock.secretKey);
      const response = await mock.fetch("https://api.trigger.dev/api/v1/tasks/a/trigger", {
        method: "POST",
        headers: { authorization: `Bearer ${mock.secretKey}`, "content-type": "application/json" },
        body: JSON.stringify({ options: { delay: `${hours}h` } }),
      });
      // The reply of a trigger call.
      const { id } = (await response.json()) as { id: string };
      for (let hour = 1; hour < hours; hour += 1) {
        await mock.clock.advance("1h");
        expect(mock.runs.get(id).status).toBe("DELAYED");
      }
      await mock.clock.advance("1h");
      expect(Date.now()).toBe(start + hours * hour);
      expect(mock.clock.now).toEqual(new Date());
      expect(mock.runs.get(id)).toHaveHistory(["DELAYED", "QUEUED"]);
      expect(mock).toHaveReceived("tasks.trigger", { times: 1 });
      expect(mock.requests).toHaveLength(1);
    },
  );

  it("gave each of them a key of its own, and a test that is alone finds its key in the variable", async () => {
    expect(keys.size).toBe(20);
    expect(keys).not.toContain(mock.secretKey);
    expect(process.env.TRIGGER_SECRET_KEY).toBe(mock.secretKey);
    const id = await trigger({ delay: "1h" });
    expect(mock.runs.get(id).status).toBe("DELAYED");
  });

  it("runs what a test hands to the mock in the test's own time", async () => {
    await mock.clock.advance("5h");
    const seen: number[] = [];
    mock.tasks.define("send-email", () => seen.push(Date.now()));
    mock.override("runs.retrieve", (run) => {
      seen.push(Date.now());
      return run;
    });
    const id = await trigger({});
    // By a request, which the server takes outside of any test; the task begins before it is answered.
    await fetch(`${mock.url}/api/v3/runs/${id}`, { headers: { authorization: `Bearer ${mock.secretKey}` } });
    expect(seen).toEqual([start + 5 * hour, start + 5 * hour]);
  });

  it.each(["first", "second"])("starts again for the %s of tests with like names", async () => {
    expect(mock.requests).toEqual([]);
    await trigger({});
  });

  it("starts again when a test is tried again", { retry: 1 }, async ({ task }) => {
    await trigger({});
    expect(mock.requests).toHaveLength(1);
    expect(task.result?.retryCount).toBe(1);
  });
});
