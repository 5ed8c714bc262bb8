import { afterEach, expect, test, vi } from "vitest";
import { type EventReader, readEvents } from "../../../test/read-events.js";
import { createMockServer } from "../../index.js";

afterEach(() => vi.useRealTimers());

function start(options: Parameters<typeof createMockServer>[0] = { now: "2027-01-01T00:00:00Z", seed: 7 }) {
  const mock = createMockServer(options);
  const json = { "content-type": "application/json" };
  const bearer = (key = mock.secretKey) => ({ ...json, authorization: `Bearer ${key}` });
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = bearer()) =>
    mock.fetch(`http://127.0.0.1:4010${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const trigger = async (delay: string, key?: string): Promise<string> => {
    const answer: unknown = await (
      await send("POST", "/api/v1/tasks/send-email/trigger", { options: { delay } }, bearer(key))
    ).json();
    return String((answer as { readonly id: unknown }).id);
  };
  const listen = async (headers: Record<string, string> = {}, query = ""): Promise<EventReader> => {
    const response = await send("GET", `/_mock/events${query}`, undefined, headers);
    expect(response.status).toBe(200);
    return readEvents(response);
  };
  return { mock, send, bearer, trigger, listen };
}

const otherKey = `tr_prod_${"b".repeat(24)}`;

test("a request, its transition and a move of the clock are told as they happen", async () => {
  const { mock, trigger, listen } = start();
  const events = await listen();
  expect(await events.next()).toEqual({ kind: "ready", id: expect.any(String), data: { resumed: false } });
  const id = await trigger("1h");
  await mock.clock.advance("2h");
  const { id: environment } = mock.environment(mock.secretKey);
  const at = "2027-01-01T00:00:00.000Z";
  expect((await events.take(4)).map(({ kind, data }) => [kind, data])).toEqual([
    ["transition", { environment, at, event: "trigger", id, to: "DELAYED" }],
    ["request", { ...mock.requests.last() }],
    [
      "transition",
      { environment, at: "2027-01-01T01:00:00.000Z", event: "delay elapsed", id, from: "DELAYED", to: "QUEUED" },
    ],
    ["clock", { environment, now: "2027-01-01T02:00:00.000Z" }],
  ]);
});

test("a forced move is told like any other transition", async () => {
  const { mock, listen } = start();
  const { id } = mock.runs.create({ task: "send-email" });
  const events = await listen();
  mock.runs.complete(id);
  const told = (await events.take(4)).slice(1).map(({ data }) => data);
  expect(told).toMatchObject([{ event: "dequeue" }, { event: "start" }, { event: "complete", to: "COMPLETED" }]);
});

test("an event never holds a key", async () => {
  const { mock, trigger, listen } = start();
  const events = await listen();
  await trigger("1h");
  expect(JSON.stringify(await events.take(3))).not.toContain(mock.secretKey);
});

test("who names an environment, by key or id, is told of that one only", async () => {
  const { mock, bearer, trigger, listen } = start();
  const { id: environment } = mock.environment(mock.secretKey);
  const byKey = await listen(bearer());
  const byId = await listen({}, `?environment=${environment}`);
  const toAll = await listen();
  await trigger("1h", otherKey);
  const own = await trigger("1h");
  for (const events of [byKey, byId]) {
    expect((await events.take(2)).map(({ data }) => data)).toMatchObject([{ resumed: false }, { id: own }]);
  }
  expect(await toAll.take(5)).toMatchObject(Array.from({ length: 5 }, () => ({})));
});

test("a request that opens no environment is told to those who listen to all", async () => {
  const { send, listen } = start();
  const events = await listen();
  await send("GET", "/api/v1/runs", undefined, {});
  expect((await events.take(2))[1]).toMatchObject({ kind: "request", data: { reply: { status: 401 } } });
});

test("who comes back is told what was missed, and nothing twice", async () => {
  const { mock, trigger, listen } = start();
  const first = await listen();
  const one = await trigger("1h");
  const [, , last] = await first.take(3);
  await first.end();
  const two = await trigger("2h");
  const again = await listen({ "last-event-id": last?.id ?? "" });
  expect(await again.next()).toEqual({ kind: "ready", id: last?.id, data: { resumed: true } });
  const [missed] = await again.take(2);
  expect(missed).toMatchObject({ kind: "transition", data: { id: two } });
  mock.runs.create({ task: "send-email" });
  expect((await again.next())?.data).not.toMatchObject({ id: one });
});

test("who comes back too late, or to another server, is told so", async () => {
  const { mock, listen } = start();
  const first = await listen();
  const ready = await first.next();
  for (let i = 0; i < 1_001; i++) mock.runs.create({ task: "send-email" });
  const late = await listen({ "last-event-id": ready?.id ?? "" });
  expect(await late.next()).toMatchObject({ kind: "ready", data: { resumed: false } });
  const stranger = await listen({ "last-event-id": "another-3" });
  expect(await stranger.next()).toMatchObject({ kind: "ready", data: { resumed: false } });
});

test("who missed exactly what is kept is told all of it", async () => {
  const { mock, listen } = start();
  const first = await listen();
  const ready = await first.next();
  const ids = Array.from({ length: 1_000 }, () => mock.runs.create({ task: "send-email" }).id);
  const back = await listen({ "last-event-id": ready?.id ?? "" });
  const [again, ...missed] = await back.take(1_001);
  expect(again).toMatchObject({ data: { resumed: true } });
  expect(missed.map(({ data }) => (data as { readonly id: string }).id)).toEqual(ids);
});

test("a reset, a restored snapshot and a declaration are told, for anything may be different", async () => {
  const { mock, listen } = start();
  const { id: environment } = mock.environment(mock.secretKey);
  const events = await listen();
  const point = mock.snapshot();
  mock.environment(mock.secretKey).reset();
  mock.restore(point);
  mock.declare({ branches: ["feature-x"] });
  expect((await events.take(4)).slice(1)).toMatchObject([
    { kind: "state", data: { change: "reset", environment } },
    { kind: "state", data: { change: "restored" } },
    { kind: "state", data: { change: "declared" } },
  ]);
});

test("while somebody listens, a clock that follows the system's shows what falls due; after that it is not asked", async () => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"], now: new Date("2027-01-01T00:00:00Z") });
  const { trigger, listen } = start({});
  const id = await trigger("2s");
  const events = await listen();
  await events.next();
  vi.advanceTimersByTime(3_000);
  expect(await events.next()).toMatchObject({ kind: "transition", data: { event: "delay elapsed", id } });
  expect(vi.getTimerCount()).toBe(1);
  await events.end();
  expect(vi.getTimerCount()).toBe(0);
});

test("a comment each 15 seconds says that the stream is alive", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const { listen } = start();
  const events = await listen();
  vi.advanceTimersByTime(14_000);
  const comment = events.comment();
  vi.advanceTimersByTime(1_000);
  expect(await comment).toBe(": still here");
});

test("nothing is kept before somebody listens", async () => {
  const { trigger, listen } = start();
  await trigger("1h");
  const events = await listen();
  expect((await events.next())?.id).toMatch(/^[0-9a-z]+-0$/);
});

test("an unknown environment is refused before any stream begins", async () => {
  const { send } = start();
  const response = await send("GET", "/_mock/events?environment=env_x", undefined, {});
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ error: expect.stringContaining("env_x") });
});
