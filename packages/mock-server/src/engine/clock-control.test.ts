import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { ClockError } from "./clock-error.js";
import { createParcelApi, json, plain, startParcels } from "./parcels.fixture.js";
import { createEngine } from "./server.js";

const start = "2027-01-01T00:00:00.000Z";
const iso = (engine: ReturnType<typeof startParcels>) => engine.clock().now.toISOString();

async function send(engine: ReturnType<typeof startParcels>, after: string, key = "key-a"): Promise<string> {
  const reply = await engine.handle(plain("POST", "/parcels", { to: "Ada", after }, { authorization: key }));
  return String(json(reply).id);
}

afterEach(() => {
  vi.useRealTimers();
});

test("advancing applies what falls due on the way, each event at its own instant", async () => {
  const engine = startParcels();
  const late = await send(engine, "2h");
  const soon = await send(engine, "30m");
  await send(engine, "3h");
  expect(await engine.clock().advance("2h")).toEqual([
    { at: "2027-01-01T00:30:00.000Z", event: "arrive", id: soon, from: "sent", to: "arrived" },
    { at: "2027-01-01T02:00:00.000Z", event: "arrive", id: late, from: "sent", to: "arrived" },
  ]);
  expect(iso(engine)).toBe("2027-01-01T02:00:00.000Z");
});

test("time never goes back and events come in order, whatever is armed and however the clock is moved", async () => {
  const minutes = fc.integer({ min: 0, max: 50 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(minutes, { maxLength: 20 }),
      fc.array(minutes, { maxLength: 10 }),
      async (afters, moves) => {
        const engine = startParcels();
        const at: string[] = [];
        for (const after of afters) await send(engine, `${after}m`);
        for (const move of moves) {
          at.push(iso(engine));
          for (const transition of await engine.clock().advance(move * 60_000)) at.push(transition.at);
          at.push(iso(engine));
        }
        expect(at).toEqual([...at].sort());
        const moved = moves.reduce((sum, move) => sum + move, 0);
        expect(engine.clock().pending()).toHaveLength(afters.filter((after) => after > moved).length);
      },
    ),
    { numRuns: 30 },
  );
});

test("the pending events are listed in order, with the reason and the environment", async () => {
  const engine = startParcels();
  const late = await send(engine, "2h");
  const soon = await send(engine, "1h", "key-b");
  const [a, b] = engine.environments.all();
  expect(engine.clock().pending()).toEqual([
    { at: "2027-01-01T01:00:00.000Z", event: "arrive", id: soon, reason: "sent → arrived", environment: b?.id },
    { at: "2027-01-01T02:00:00.000Z", event: "arrive", id: late, reason: "sent → arrived", environment: a?.id },
  ]);
  expect(engine.clock(a).pending()).toHaveLength(1);
});

test("advanceToNext moves to the next event and no further, and stays where nothing is due", async () => {
  const engine = startParcels();
  const id = await send(engine, "1h");
  await send(engine, "2h");
  expect((await engine.clock().advanceToNext()).map((transition) => transition.id)).toEqual([id]);
  expect(iso(engine)).toBe("2027-01-01T01:00:00.000Z");
  await engine.clock().advanceToNext();
  expect(await engine.clock().advanceToNext()).toEqual([]);
  expect(iso(engine)).toBe("2027-01-01T02:00:00.000Z");
});

test("runUntilIdle moves to the last event, in every environment", async () => {
  const engine = startParcels();
  await send(engine, "1h");
  await send(engine, "5h", "key-b");
  await send(engine, "3h");
  const transitions = await engine.clock().runUntilIdle();
  expect(transitions.map(({ at }) => at.slice(11, 13))).toEqual(["01", "03", "05"]);
  expect(iso(engine)).toBe("2027-01-01T05:00:00.000Z");
  for (const environment of engine.environments.all()) expect(environment.now).toBe(Date.UTC(2027, 0, 1, 5));
});

test("over all environments, advance moves each by the same delta and advanceTo leaves those ahead", async () => {
  const engine = startParcels();
  const a = engine.environments.open("key-a", "");
  const b = engine.environments.open("key-b", "");
  await engine.clock(a).advance("3h");
  await engine.clock().advance("1h");
  expect([a.now, b.now].map((now) => new Date(now).getUTCHours())).toEqual([4, 1]);
  await engine.clock().advanceTo("2027-01-01T02:00:00Z");
  expect([a.now, b.now].map((now) => new Date(now).getUTCHours())).toEqual([4, 2]);
  expect(engine.environments.open("key-c", "").now).toBe(Date.UTC(2027, 0, 1, 2));
});

test.each<[name: string, given: string | number, want: RegExp]>([
  ["text that is no duration", "1 h", /expected a duration such as 1h42m .* got "1 h"/],
  ["a negative number", -1, /time never goes back.*snapshot\(\).*restore\(\)/],
  ["no number", Number.NaN, /expected a duration/],
  ["more than a date can hold", "99999999999999w", /past the last instant/],
  ["infinity", Number.POSITIVE_INFINITY, /past the last instant/],
])("advancing by %s is refused with what was expected", async (_, given, want) => {
  const engine = startParcels();
  await expect(engine.clock().advance(given)).rejects.toThrow(want);
  expect(iso(engine)).toBe(start);
});

test("going back is refused with a hint, and changes nothing", async () => {
  const engine = startParcels();
  const environment = engine.environments.open("key-a", "");
  const back = engine.clock(environment).advanceTo("2026-12-31T00:00:00Z");
  await expect(back).rejects.toThrow(
    /time never goes back: expected an instant not before 2027-01-01.*snapshot\(\).*restore\(\)/,
  );
  await expect(engine.clock().advanceTo("yesterday")).rejects.toThrow(/expected a Date.* got "yesterday"/);
  expect(iso(engine)).toBe(start);
});

test("an advance inside an advance is refused", async () => {
  const api = createParcelApi();
  let nested: Promise<unknown> | undefined;
  const engine = createEngine(
    {
      ...api,
      elapse: {
        arrive: () => {
          nested = engine.clock().advance("1h");
        },
      },
    },
    { seed: 1, start: { at: 0, frozen: true }, journal: { size: 10, bodyBytes: 100 }, warn: () => {} },
  );
  await send(engine, "1h");
  await engine.clock().advance("1h");
  await expect(nested).rejects.toThrow(/already being advanced/);
});

test.each([
  ["at one instant", "spin", /stopped after 100,000 events at one instant.* spin of p_1/],
  ["in a chain", "tick", /stopped after 100,000 events each armed by the one before.* tick of p_1/],
])("a loop %s is stopped and named, and the server goes on", async (_, kind, want) => {
  const engine = startParcels();
  const environment = engine.environments.open("key-a", "");
  const armed = environment.due.arm({ at: environment.now + 1_000, kind, id: "p_1", reason: "again", rank: 1 });
  const advance = engine.clock().advance("52w");
  await expect(advance).rejects.toThrow(want);
  await expect(advance).rejects.toBeInstanceOf(ClockError);
  expect(environment.now).toBeLessThan(Date.UTC(2027, 11, 31));
  for (const event of [armed, ...environment.due.pending()]) environment.due.disarm(event);
  expect((await engine.handle(plain("GET", "/parcels"))).status).toBe(200);
});

test("what a stopped advance had not come to still happens, so that smaller steps go on from there", async () => {
  const engine = startParcels();
  const environment = engine.environments.open("key-a", "");
  const armed = { kind: "tick", id: "p_1", reason: "again", rank: 1 };
  environment.due.arm({ at: environment.now + 1_000, ...armed });
  await expect(engine.clock().advance("150000s")).rejects.toThrow(/Advance in smaller steps/);
  const reached = environment.now;
  expect(engine.clock().pending()).toEqual([
    expect.objectContaining({ at: new Date(reached + 1_000).toISOString(), event: "tick", id: "p_1" }),
  ]);
  await engine.clock().advance("10s");
  expect(environment.now).toBe(reached + 10_000);
  expect(environment.due.pending()).toEqual([expect.objectContaining({ at: reached + 11_000 })]);
});

test("an event that a stopped advance had not come to can be disarmed by who armed it", async () => {
  const engine = startParcels();
  const environment = engine.environments.open("key-a", "");
  environment.due.arm({ at: environment.now, kind: "spin", id: "p_1", reason: "again", rank: 1 });
  await expect(engine.clock().advance("1h")).rejects.toThrow(/at one instant/);
  const left = environment.due.pending();
  expect(left).toHaveLength(1);
  for (const event of left) environment.due.disarm(event);
  expect(environment.due.nextAt()).toBeUndefined();
  expect(environment.due.busy).toBe(false);
  await engine.clock().advance("1h");
});

test("after more system time than the guard lets pass, requests go on from where it stopped", async () => {
  let systemNow = Date.UTC(2030, 0, 1);
  const system = { now: () => systemNow, isFollowed: false, lead: 0 };
  const engine = startParcels({ start: { frozen: false }, system });
  const environment = engine.environments.open("key-a", "");
  environment.due.arm({ at: systemNow + 1_000, kind: "tick", id: "p_1", reason: "again", rank: 1 });
  systemNow += 150_000_000;
  const statuses = [];
  for (let i = 0; i < 2; i++) statuses.push((await engine.handle(plain("GET", "/parcels"))).status);
  expect(statuses).toEqual([500, 200]);
  expect(environment.due.nextAt()).toBe(systemNow + 1_000);
});

test("the clock of all says what the environments' clocks say, though real time passes while they are moved", async () => {
  let systemNow = Date.UTC(2030, 0, 1);
  let passing = 0;
  const system = {
    now: () => {
      systemNow += passing;
      return systemNow;
    },
    isFollowed: false,
    lead: 0,
  };
  const engine = startParcels({ start: { frozen: false }, system });
  const environment = engine.environments.open("key-a", "");
  passing = 1;
  await engine.clock().advance("2d");
  passing = 0;
  expect(engine.clock().now).toEqual(engine.clock(environment).now);
});

test("many distinct events at one instant are no loop", async () => {
  const engine = startParcels();
  const environment = engine.environments.open("key-a", "");
  for (let i = 0; i < 100_001; i++) {
    environment.due.arm({ at: environment.now + 1, kind: "arrive", id: `p_${i}`, reason: "", rank: 1 });
  }
  await engine.clock().advance(1);
  expect(engine.clock().pending()).toEqual([]);
});

test("without a start the mock follows the system clock, also a faked one, plus what was advanced", async () => {
  vi.useFakeTimers({ now: Date.UTC(2030, 0, 1) });
  const engine = startParcels({ start: { frozen: false } });
  const id = await send(engine, "1h");
  vi.setSystemTime(Date.UTC(2030, 0, 1, 0, 30));
  expect(iso(engine)).toBe("2030-01-01T00:30:00.000Z");
  await engine.clock().advance("10m");
  expect(iso(engine)).toBe("2030-01-01T00:40:00.000Z");
  vi.setSystemTime(Date.UTC(2030, 0, 1, 0, 50));
  const reply = await engine.handle(plain("GET", `/parcels/${id}`));
  expect(json(reply).status).toBe("ARRIVED");
  vi.setSystemTime(Date.UTC(2029, 0, 1));
  expect(iso(engine)).toBe("2030-01-01T01:00:00.000Z");
});

test("different environments are advanced at once, one of them never twice, nor with all", async () => {
  const api = createParcelApi();
  const nested: Promise<unknown>[] = [];
  const engine = createEngine(
    {
      ...api,
      elapse: {
        arrive: (environment) => {
          if (environment.key !== "key-a") return;
          const [own, other] = ["key-a", "key-b"].map((key) => engine.environments.open(key, ""));
          nested.push(engine.clock(other).advance("3h"), engine.clock(own).advance("1h"), engine.clock().advance("1h"));
          for (const one of nested) one.catch(() => {});
        },
      },
    },
    { seed: 1, start: { at: 0, frozen: true }, journal: { size: 10, bodyBytes: 100 }, warn: () => {} },
  );
  await send(engine, "1h");
  await engine.clock(engine.environments.open("key-a", "")).advance("1h");
  expect((await Promise.allSettled(nested)).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  const hours = engine.environments.all().map(({ now }) => now / 3_600_000);
  expect(hours).toEqual([1, 3]);
});

test("work that starts itself again without an end is stopped and named", async () => {
  const api = createParcelApi();
  const engine = createEngine(
    {
      ...api,
      elapse: {
        work: (environment, id) => {
          const { work, due, now } = environment;
          work.begin();
          Promise.resolve().then(() => {
            due.arm({ at: now, kind: "work", id, reason: "works again", rank: 1 });
            work.end();
          });
        },
      },
    },
    { seed: 1, start: { at: 0, frozen: true }, journal: { size: 10, bodyBytes: 100 }, warn: () => {} },
  );
  const { due } = engine.environments.open("key-a", "");
  due.arm({ at: 1_000, kind: "work", id: "p_1", reason: "works", rank: 1 });
  await expect(engine.clock().advance("1h")).rejects.toThrow(
    /waiting for work 100,000 times, the last time for: work of p_1 \(works again\)/,
  );
});
