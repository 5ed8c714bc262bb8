import {
  AuthenticationError,
  auth,
  BadRequestError,
  NotFoundError,
  runs,
  tasks,
  UnprocessableEntityError,
} from "@trigger.dev/sdk";
import { createMockServer, type Listening, type MockServer } from "@trigger-api/mock-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** The official SDK as it comes from npm, pointed at the mock the way its users point it: by environment variables. */

const T0 = "2030-01-01T00:00:00.000Z";
const hour = 3_600_000;
const developmentKey = `tr_dev_${"d".repeat(24)}`;

let mock: MockServer;
let server: Listening;

beforeEach(async () => {
  mock = createMockServer({ now: T0, seed: 1 });
  server = await mock.listen();
  process.env.TRIGGER_API_URL = server.url;
  process.env.TRIGGER_SECRET_KEY = mock.secretKey;
});

afterEach(async () => {
  delete process.env.TRIGGER_API_URL;
  delete process.env.TRIGGER_SECRET_KEY;
  await server.close();
});

async function triggerDelayed(delay: string | Date = "1h") {
  return await tasks.trigger("send-email", { to: "a@example.com" }, { delay });
}

/** Requests that reached the mock since it started. */
function requests(operation: string): number {
  return mock.requests.filter({ operation }).length;
}

describe("the official SDK", () => {
  it("triggers a delayed run and retrieves it", async () => {
    const { id, publicAccessToken } = await triggerDelayed();
    const run = await runs.retrieve(id);
    expect(run).toMatchObject({
      id,
      status: "DELAYED",
      isQueued: true,
      isCompleted: false,
      taskIdentifier: "send-email",
      payload: { to: "a@example.com" },
    });
    expect(run.delayedUntil).toEqual(new Date("2030-01-01T01:00:00.000Z"));
    expect(publicAccessToken.split(".")).toHaveLength(3);
  });

  it.each([
    { name: "a duration", delay: "2h", until: "2030-01-01T02:00:00.000Z" },
    { name: "an earlier duration", delay: "10m", until: "2030-01-01T00:10:00.000Z" },
    { name: "a Date", delay: new Date("2030-06-01T12:00:00Z"), until: "2030-06-01T12:00:00.000Z" },
  ])("reschedules by $name and sees delayedUntil move", async ({ delay, until }) => {
    const { id } = await triggerDelayed();
    const rescheduled = await runs.reschedule(id, { delay });
    expect(rescheduled.status).toBe("DELAYED");
    expect(rescheduled.delayedUntil).toEqual(new Date(until));
    expect((await runs.retrieve(id)).delayedUntil).toEqual(new Date(until));
  });

  it("sees the run queued once the clock passed the new delay, not the old one", async () => {
    const { id } = await triggerDelayed();
    await runs.reschedule(id, { delay: "2h" });
    await mock.clock.advance("1h");
    expect((await runs.retrieve(id)).status).toBe("DELAYED");
    await mock.clock.advance("1h");
    expect(await runs.retrieve(id)).toMatchObject({
      status: "QUEUED",
      delayedUntil: new Date("2030-01-01T02:00:00.000Z"),
    });
  });

  it("sees a run of a development key expire ten minutes after it was queued", async () => {
    process.env.TRIGGER_SECRET_KEY = developmentKey;
    const { id } = await triggerDelayed();
    await mock.clock.advance(hour);
    expect(await runs.retrieve(id)).toMatchObject({ status: "QUEUED", ttl: "10m" });
    await mock.clock.advance("10m");
    const run = await runs.retrieve(id);
    expect(run).toMatchObject({ status: "EXPIRED", isCompleted: false });
    expect(run.error?.message).toBe("Run expired because the TTL (10m) was reached");
  });

  it("cancels a delayed run, which then stays canceled", async () => {
    const { id } = await triggerDelayed();
    expect(await runs.cancel(id)).toEqual({ id });
    await mock.clock.advance("1d");
    expect(await runs.retrieve(id)).toMatchObject({ status: "CANCELED", isCancelled: true });
  });

  it("replays a run as a new one", async () => {
    const { id } = await triggerDelayed();
    const replay = await runs.replay(id);
    expect(replay.id).not.toBe(id);
    const run = await runs.retrieve(replay.id);
    expect(run).toMatchObject({ status: "QUEUED", payload: { to: "a@example.com" } });
    expect(run.delayedUntil).toBeUndefined();
  });

  it("gets the same run back for the same idempotency key", async () => {
    const options = { delay: "1h", idempotencyKey: "order-1" };
    const first = await tasks.trigger("send-email", {}, options);
    const second = await tasks.trigger("send-email", {}, options);
    expect(second.id).toBe(first.id);
    expect((await runs.retrieve(first.id)).idempotencyKey).toBe("order-1");
  });

  it("sees a run executed and its output", async () => {
    const { id } = await tasks.trigger("send-email", { to: "a@example.com" });
    mock.runs.start(id);
    expect(await runs.retrieve(id)).toMatchObject({ status: "EXECUTING", isExecuting: true, attemptCount: 1 });
    mock.runs.complete(id, { output: { sent: true } });
    expect(await runs.retrieve(id)).toMatchObject({ status: "COMPLETED", isSuccess: true, output: { sent: true } });
  });

  it("lists runs by status, page after page by itself", async () => {
    const delayed: string[] = [];
    for (let n = 0; n < 5; n += 1) delayed.unshift((await triggerDelayed()).id);
    await tasks.trigger("send-email", {});
    const found: string[] = [];
    for await (const run of runs.list({ status: ["DELAYED"], limit: 2 })) {
      expect(run.status).toBe("DELAYED");
      found.push(run.id);
    }
    expect(found).toEqual(delayed);
    expect(requests("runs.list")).toBe(3);
  });
});

describe("the official SDK's own error classes", () => {
  it("NotFoundError for an unknown run to reschedule, asked once", async () => {
    const failure = runs.reschedule("run_nope", { delay: "1h" });
    await expect(failure).rejects.toBeInstanceOf(NotFoundError);
    await expect(failure).rejects.toMatchObject({ status: 404, message: "Run not found" });
    expect(requests("runs.reschedule")).toBe(1);
  });

  it("NotFoundError for an unknown run to retrieve", async () => {
    const failure = runs.retrieve("run_nope", { retry: { maxAttempts: 1 } });
    await expect(failure).rejects.toBeInstanceOf(NotFoundError);
    await expect(failure).rejects.toMatchObject({ message: "Not found" });
  });

  it("BadRequestError for a run that is not delayed", async () => {
    const { id } = await tasks.trigger("send-email", {});
    const failure = runs.reschedule(id, { delay: "1h" });
    await expect(failure).rejects.toBeInstanceOf(BadRequestError);
    await expect(failure).rejects.toMatchObject({ message: "Cannot reschedule a run that is not delayed" });
  });

  it.each([
    { name: "in the past", delay: new Date("2020-01-01T00:00:00Z"), text: "2020-01-01T00:00:00.000Z" },
    { name: "that is none", delay: "abc", text: "abc" },
  ])("BadRequestError for a delay $name, asked once", async ({ delay, text }) => {
    const { id } = await triggerDelayed();
    const failure = runs.reschedule(id, { delay });
    await expect(failure).rejects.toBeInstanceOf(BadRequestError);
    await expect(failure).rejects.toMatchObject({ status: 400, message: `Invalid delay: ${text}` });
    expect(requests("runs.reschedule")).toBe(1);
    expect((await runs.retrieve(id)).delayedUntil).toEqual(new Date("2030-01-01T01:00:00.000Z"));
  });

  it.each([
    { name: "reschedule", call: () => runs.reschedule("run_x", { delay: "1h" }), text: "Invalid or missing API Key" },
    { name: "retrieve", call: () => runs.retrieve("run_x"), text: "Invalid API key" },
  ])("AuthenticationError for a bad key on $name", async ({ call, text }) => {
    process.env.TRIGGER_SECRET_KEY = "tr_wrong";
    const failure = call();
    await expect(failure).rejects.toBeInstanceOf(AuthenticationError);
    await expect(failure).rejects.toMatchObject({ status: 401, message: text });
  });

  it("NotFoundError for a run of another key", async () => {
    const { id } = await triggerDelayed();
    const other = { accessToken: developmentKey };
    await expect(auth.withAuth(other, () => runs.reschedule(id, { delay: "1h" }))).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });

  it("UnprocessableEntityError for too many tags, and no run", async () => {
    const tags = Array.from({ length: 11 }, (_, n) => `tag-${n}`);
    await expect(tasks.trigger("send-email", {}, { tags })).rejects.toBeInstanceOf(UnprocessableEntityError);
    expect((await runs.list()).data).toEqual([]);
  });
});
