import { expect, test } from "vitest";
import { ClockError, createMockServer, IllegalMoveError, UnknownRunError } from "./index.js";

type Mock = ReturnType<typeof createMockServer>;
const now = "2027-01-01T00:00:00.000Z";
const otherKey = `tr_prod_${"b".repeat(24)}`;

async function trigger(mock: Mock, options: object = {}, key = mock.secretKey): Promise<string> {
  const response = await mock.fetch("https://api.example.com/api/v1/tasks/send-email/trigger", {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ payload: { to: "Ada" }, options }),
  });
  // A refusal has no id, and the tests that provoke one expect that.
  return ((await response.json()) as { id: string }).id;
}

test("a delayed run is queued when its delay has passed", async () => {
  const mock = createMockServer({ now });
  const id = await trigger(mock, { delay: "1h42m" });
  expect(mock.runs.get(id).status).toBe("DELAYED");
  expect(await mock.clock.advance("1h41m")).toEqual([]);
  expect(await mock.clock.advance("1m")).toMatchObject([{ event: "delay elapsed", id, from: "DELAYED", to: "QUEUED" }]);
  expect(mock.runs.get(id).status).toBe("QUEUED");
  expect(mock.clock.now).toEqual(new Date("2027-01-01T01:42:00Z"));
});

test("runs are forced on, and refuse what cannot be", async () => {
  const mock = createMockServer({ now });
  const id = await trigger(mock);
  expect(mock.runs.complete(id, { output: 7 })).toMatchObject({ status: "COMPLETED", output: 7 });
  expect(() => mock.runs.start(id)).toThrow(IllegalMoveError);
  expect(() => mock.runs.get("run_x")).toThrow(UnknownRunError);
});

test("the top level finds a run in whichever environment has it; an environment sees its own only", async () => {
  const mock = createMockServer({ now });
  await trigger(mock);
  const id = await trigger(mock, {}, otherKey);
  expect(mock.runs.get(id).id).toBe(id);
  expect(mock.environment(otherKey).runs.get(id).id).toBe(id);
  expect(() => mock.environment(mock.secretKey).runs.get(id)).toThrow(UnknownRunError);
  expect(mock.requests).toHaveLength(2);
  expect(mock.environment(otherKey).requests).toHaveLength(1);
});

test("an environment's clock moves alone", async () => {
  const mock = createMockServer({ now });
  const other = mock.environment(otherKey);
  await other.clock.advance("1h");
  expect(other.clock.now.toISOString()).toBe("2027-01-01T01:00:00.000Z");
  expect(mock.environment(mock.secretKey).clock.now.toISOString()).toBe(now);
  await expect(other.clock.advanceTo(now)).rejects.toBeInstanceOf(ClockError);
});

test("a malformed key opens no environment, and is not in the error", () => {
  const mock = createMockServer({ now });
  expect(() => mock.environment("tr_prod_hush")).toThrow(/^(?!.*hush).*opens no environment/);
  expect(() => mock.environment(`tr_preview_${"a".repeat(24)}`)).toThrow(/branch/);
  expect(mock.environment(`tr_preview_${"a".repeat(24)}`, { branch: "x" }).branch).toBe("x");
});

test("secretKeys closes the door to all others, and gives the key to use", async () => {
  const mock = createMockServer({ now, secretKeys: [otherKey] });
  expect(mock.secretKey).toBe(otherKey);
  expect(await trigger(mock)).toMatch(/^run_/);
  expect(await trigger(mock, {}, `tr_prod_${"c".repeat(24)}`)).toBeUndefined();
});

test("the same seed gives the same key and the same ids, also after a reset", async () => {
  const mock = createMockServer({ now, seed: 7 });
  const id = await trigger(mock);
  mock.reset();
  expect(mock.requests).toHaveLength(0);
  expect(await trigger(mock)).toBe(id);
  const same = createMockServer({ now, seed: 7 });
  expect([same.secretKey, await trigger(same)]).toEqual([mock.secretKey, id]);
  const other = createMockServer({ now, seed: 8 });
  expect(other.secretKey).not.toBe(mock.secretKey);
  expect(other.secretKey).toMatch(/^tr_prod_[0-9A-Za-z]{24}$/);
});

test.each<[name: string, options: Parameters<typeof createMockServer>[0], want: RegExp]>([
  ["an instant that is none", { now: "soon" }, /expected a Date, .* got "soon"/],
  ["a journal of less than nothing", { journalSize: -1 }, /^journalSize: expected/],
])("%s is refused at once", (_, options, want) => {
  expect(() => createMockServer(options)).toThrow(want);
});

test("journalSize says how many requests are kept", async () => {
  const mock = createMockServer({ now, journalSize: 2 });
  for (let i = 0; i < 3; i++) await trigger(mock);
  expect(mock.requests).toHaveLength(2);
});

test("with a start and frozen: false, time runs from there", () => {
  const mock = createMockServer({ now: "2040-01-01T00:00:00Z", frozen: false });
  expect(mock.clock.now.getUTCFullYear()).toBe(2040);
});
