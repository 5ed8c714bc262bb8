import { describe, expect, it } from "vitest";
import { connectMock } from "../../connect-mock.js";
import { createMockServer, type MockServer } from "../../mock-server.js";
import "../vitest.js";

async function send(mock: MockServer, path: string, body?: unknown): Promise<{ id: string }> {
  const response = await mock.fetch(`https://api.trigger.dev${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: { authorization: `Bearer ${mock.secretKey}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // Only a trigger call's answer is looked at.
  return (await response.json()) as { id: string };
}

/** The same mock as another process has it, without a socket. */
function fromAfar(mock: MockServer) {
  const fetch: typeof globalThis.fetch = (input, init) =>
    mock.fetch(input, { ...init, headers: { ...init?.headers, host: "127.0.0.1:4010" } });
  return connectMock({ url: "http://127.0.0.1:4010", secretKey: mock.secretKey, fetch });
}

/** What an assertion that does not hold says. */
function messageOf(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    return String(error);
  }
  throw new Error("expected the assertion to fail");
}

describe("toHaveReceived", async () => {
  const mock = createMockServer({ now: "2030-01-01T00:00:00Z" });
  const { id } = await send(mock, "/api/v1/tasks/send-email/trigger", {
    payload: { to: "ada", at: "2030-02-01T00:00:00.000Z" },
    options: { delay: "1h", tags: ["a", "b"] },
  });
  await send(mock, `/api/v1/runs/${id}/reschedule`, { delay: "2h" });
  await send(mock, `/api/v1/runs/${id}/reschedule`, { delay: "1 h" });
  await send(mock, "/api/v1/runs?filter[status]=DELAYED,QUEUED&filter[tag]=a&filter[tag]=b");
  await send(mock, "/api/v1/tasks/sdk/trigger", {
    payload: JSON.stringify({
      json: { to: "ada", on: "2030-01-05T00:00:00.000Z" },
      meta: { values: { on: ["Date"] } },
    }),
    options: { payloadType: "application/super+json" },
  });

  it("holds for the operation alone, and for parts of a request", () => {
    expect(mock).toHaveReceived("runs.reschedule");
    expect(mock).toHaveReceived("runs.reschedule", { body: { delay: "2h" }, params: { runId: id }, status: 200 });
    expect(mock).toHaveReceived("tasks.trigger", { body: { payload: { to: "ada" } } });
    expect(mock).toHaveReceived("tasks.trigger", { body: { payload: expect.objectContaining({ to: "ada" }) } });
    expect(mock).toHaveReceived("tasks.trigger", { headers: { authorization: "Bearer [redacted]" } });
    expect(mock).toHaveReceived("runs.list", { query: { "filter[tag]": "a,b" } });
  });

  it("counts", () => {
    expect(mock).toHaveReceived("runs.reschedule", { times: 2 });
    expect(mock).toHaveReceived("runs.reschedule", { status: 400, times: 1 });
    expect(mock).toHaveReceived("runs.cancel", { times: 0 });
    expect(mock).not.toHaveReceived("runs.reschedule", { times: 1 });
  });

  it("compares dates as they are sent, and the SDK's payloads as they were before", () => {
    const at = new Date("2030-02-01T00:00:00Z");
    expect(mock).toHaveReceived("tasks.trigger", { body: { payload: { at } } });
    expect(mock).toHaveReceived("tasks.trigger", {
      params: { taskIdentifier: "sdk" },
      body: { payload: { to: "ada", on: new Date("2030-01-05T00:00:00Z") } },
    });
    expect(mock).toHaveReceived("tasks.trigger", { body: { payload: expect.stringContaining('"meta"') } });
  });

  it.each([
    ["another delay", { body: { delay: "3h" } }],
    ["another run", { params: { runId: "run_other" } }],
    ["another status", { body: { delay: "2h" }, status: 400 }],
    ["another count", { times: 3 }],
  ] as const)("does not hold for %s", (_, expected) => {
    expect(mock).not.toHaveReceived("runs.reschedule", expected);
    expect(messageOf(() => expect(mock).toHaveReceived("runs.reschedule", expected))).toMatch(
      /expected the mock to have received runs.reschedule.* got \d of 5 requests. Of that operation:\n {2}2 {2}POST/s,
    );
  });

  it("wants lists whole", () => {
    expect(mock).toHaveReceived("tasks.trigger", { body: { options: { tags: ["a", "b"] } } });
    expect(mock).not.toHaveReceived("tasks.trigger", { body: { options: { tags: ["a"] } } });
  });

  it("takes a mock, an environment, or the requests of one", () => {
    const environment = mock.environment(mock.secretKey);
    expect(environment).toHaveReceived("runs.reschedule", { times: 2 });
    expect(environment.requests).toHaveReceived("runs.reschedule", { times: 2 });
    expect(mock.environment(`tr_prod_${"o".repeat(24)}`)).not.toHaveReceived("runs.reschedule");
  });

  it("asks a mock in another process", async () => {
    const remote = fromAfar(mock);
    await expect(remote).toHaveReceived("runs.reschedule", { body: { delay: "2h" }, times: 1 });
    await expect(remote).not.toHaveReceived("runs.cancel");
    await expect(async () => await expect(remote).toHaveReceived("runs.cancel")).rejects.toThrow(
      /expected the mock to have received runs.cancel, got 0 of 5 requests/,
    );
    await expect(async () => await expect(remote).not.toHaveReceived("runs.reschedule")).rejects.toThrow(
      /not to have received runs.reschedule, got 2 of 5/,
    );
  });

  it("says what it was given, and never a key", () => {
    expect(messageOf(() => expect(id).toHaveReceived("runs.list"))).toMatch(/expected a mock server.*got string/);
    // @ts-expect-error no such operation
    expect(messageOf(() => expect(mock).toHaveReceived("runs.move"))).toMatch(/expected an operation.*got "runs.move"/);
    expect(messageOf(() => expect(mock).toHaveReceived("runs.cancel"))).toMatch(
      /to have received runs.cancel, got 0 of 5 requests. They are: tasks.trigger, runs.reschedule, runs.list$/,
    );
    expect(messageOf(() => expect(mock).not.toHaveReceived("tasks.trigger"))).not.toContain(mock.secretKey);
  });
});

describe("toHaveHistory", async () => {
  const mock = createMockServer({ now: "2030-01-01T00:00:00Z" });
  const { id } = mock.runs.create({ task: "a", delay: "1h" });
  await mock.clock.advance("1h");
  mock.runs.start(id);
  const run = mock.runs.complete(id);

  it("holds for all statuses in order, or for more about them", () => {
    expect(run).toHaveHistory(["DELAYED", "QUEUED", "DEQUEUED", "EXECUTING", "COMPLETED"]);
    expect(run).toHaveHistory([
      "DELAYED",
      { to: "QUEUED", event: "delay elapsed", at: "2030-01-01T01:00:00.000Z" },
      "DEQUEUED",
      "EXECUTING",
      "COMPLETED",
    ]);
  });

  it.each([
    [["DELAYED", "QUEUED"]],
    [["QUEUED", "DELAYED", "DEQUEUED", "EXECUTING", "COMPLETED"]],
    [["DELAYED", "QUEUED", "DEQUEUED", "EXECUTING", { to: "COMPLETED", from: "QUEUED" }]],
  ] as const)("does not hold for %j", (steps) => {
    expect(run).not.toHaveHistory(steps);
    expect(messageOf(() => expect(run).toHaveHistory(steps))).toMatch(
      /expected the run to have the history \[.*, got \[/,
    );
  });

  it("takes steps that led to the same status for one, where only statuses are wanted", async () => {
    const own = createMockServer({ now: "2030-01-01T00:00:00Z" });
    const moved = own.runs.create({ task: "a", delay: "1h" });
    own.runs.reschedule(moved.id, "2h");
    await own.clock.advance("2h");
    const twice = own.runs.get(moved.id);
    expect(twice.history.map(({ to }) => to)).toEqual(["DELAYED", "DELAYED", "QUEUED"]);
    expect(twice).toHaveHistory(["DELAYED", "QUEUED"]);
    expect(twice).toHaveHistory(["DELAYED", "DELAYED", "QUEUED"]);
    expect(twice).not.toHaveHistory(["DELAYED", "DELAYED", "DELAYED", "QUEUED"]);
    expect(twice).not.toHaveHistory(["DELAYED"]);
    expect(twice).not.toHaveHistory(["DELAYED", { to: "QUEUED" }]);
    expect(twice).toHaveHistory(["DELAYED", { to: "DELAYED", event: "reschedule" }, "QUEUED"]);
  });

  it("holds for a run of a mock in another process", async () => {
    const far = fromAfar(mock).runs.get(id);
    await expect(far).resolves.toHaveHistory(["DELAYED", "QUEUED", "DEQUEUED", "EXECUTING", "COMPLETED"]);
    await expect(far).resolves.not.toHaveHistory(["DELAYED"]);
  });

  it("wants a run of the mock", () => {
    expect(messageOf(() => expect({ id }).toHaveHistory(["QUEUED"]))).toMatch(/as mock.runs answers it/);
  });
});
