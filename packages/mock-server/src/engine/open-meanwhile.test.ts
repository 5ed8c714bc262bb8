import { expect, test } from "vitest";
import { createParcelApi, plain, startParcels } from "./parcels.fixture.js";
import { createEngine } from "./server.js";

async function send(engine: ReturnType<typeof startParcels>, after: string): Promise<void> {
  expect((await engine.handle(plain("POST", "/parcels", { to: "Ada", after }))).status).toBe(201);
}

/** Parcels whose arrival opens the environment of key-c; hours of the clock of all and of key-c's, as it does so. */
function startOpening() {
  const seen: number[][] = [];
  const hour = (at: number) => new Date(at).getUTCHours();
  const engine: ReturnType<typeof startParcels> = createEngine(
    {
      ...createParcelApi(),
      elapse: {
        arrive: () => {
          const opened = engine.environments.open("key-c", "");
          seen.push([hour(engine.clock().now.getTime()), hour(opened.now)]);
        },
        later: () => {
          const opened = engine.environments.open("key-e", "");
          seen.push([hour(engine.clock().now.getTime()), hour(opened.now)]);
        },
        fail: () => {
          throw new Error("stopped");
        },
      },
    },
    {
      seed: 1,
      start: { at: Date.UTC(2027, 0, 1), frozen: true },
      journal: { size: 10, bodyBytes: 100 },
      warn: () => {},
    },
  );
  const hours = (...keys: string[]) => keys.map((key) => hour(engine.environments.open(key, "").now));
  return { engine, seen, hours };
}

test.each<[name: string, (engine: ReturnType<typeof startParcels>) => Promise<unknown>, end: number]>([
  ["advance", (engine) => engine.clock().advance("5h"), 5],
  ["advanceTo", (engine) => engine.clock().advanceTo("2027-01-01T05:00:00Z"), 5],
  ["advanceToNext", (engine) => engine.clock().advanceToNext(), 1],
  ["runUntilIdle", (engine) => engine.clock().runUntilIdle(), 1],
])("an environment opened during %s starts at the instant of the event, and ends with the others", async (...row) => {
  const [, moving, end] = row;
  const { engine, seen, hours } = startOpening();
  await send(engine, "1h");
  await moving(engine);
  expect(seen).toEqual([[1, 1]]);
  expect(hours("key-a", "key-c", "key-d")).toEqual([end, end, end]);
});

test("what new environments start from goes no further than an advance that failed", async () => {
  const { engine, hours } = startOpening();
  const environment = engine.environments.open("key-a", "");
  environment.due.arm({ at: environment.now + 7_200_000, kind: "fail", id: "p_1", reason: "", rank: 1 });
  await expect(engine.clock().advance("5h")).rejects.toThrow("stopped");
  expect(hours("key-a", "key-d")).toEqual([2, 2]);
  expect(engine.clock().now).toEqual(new Date("2027-01-01T02:00:00Z"));
});

test("an environment opened by one that is ahead starts no further than all of them are moved", async () => {
  const { engine, seen, hours } = startOpening();
  await send(engine, "4h");
  await engine.clock(engine.environments.open("key-a", "")).advance("3h");
  await engine.clock().advance("2h");
  expect(seen).toEqual([[4, 1]]);
  expect(hours("key-a", "key-c", "key-d")).toEqual([5, 2, 2]);
});

test("an environment opened meanwhile opens others in its turn, at the instant it has come to", async () => {
  const { engine, seen, hours } = startOpening();
  engine.environments.open("key-a", "");
  engine.environments.whenOpen(idOfC(), (opened) =>
    opened.due.arm({ at: opened.now + 7_200_000, kind: "later", id: "p_1", reason: "", rank: 1 }),
  );
  await send(engine, "1h");
  await engine.clock().advance("5h");
  expect(seen).toEqual([
    [1, 1],
    [5, 3],
  ]);
  expect(hours("key-a", "key-c", "key-e", "key-d")).toEqual([5, 5, 5, 5]);
});

/** Public ids follow from the seed and the key. */
function idOfC(): string {
  return startParcels().environments.open("key-c", "").id;
}
