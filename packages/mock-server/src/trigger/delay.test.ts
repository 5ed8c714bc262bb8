import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { coerceDelay, parseDelay } from "./delay.js";

const now = Date.parse("2030-01-01T00:00:00.000Z");

function read(value: unknown): string {
  const coerced = coerceDelay(value);
  if (coerced === undefined) return "refused by the schema";
  const delay = parseDelay(coerced, now);
  return delay.kind === "until" ? new Date(delay.at).toISOString() : delay.kind;
}

afterEach(() => vi.unstubAllEnvs());

const accepted: [unknown, string][] = [
  ["1hr", "2030-01-01T01:00:00.000Z"],
  ["1h", "2030-01-01T01:00:00.000Z"],
  ["1h42m", "2030-01-01T01:42:00.000Z"],
  ["42m1h", "2030-01-01T01:42:00.000Z"],
  ["30s1m", "2030-01-01T00:01:30.000Z"],
  ["1w2d3h4m5s", "2030-01-10T03:04:05.000Z"],
  ["1d", "2030-01-02T00:00:00.000Z"],
  ["6h", "2030-01-01T06:00:00.000Z"],
  ["10m", "2030-01-01T00:10:00.000Z"],
  ["11s", "2030-01-01T00:00:11.000Z"],
  ["1h1h", "2030-01-01T01:00:00.000Z"],
  ["1hr2h", "2030-01-01T01:00:00.000Z"],
  ["0s", "2030-01-01T00:00:00.000Z"],
  ["2999-01-01T00:00:00Z", "2999-01-01T00:00:00.000Z"],
  ["2999-01-01T00:00:00+02:00", "2998-12-31T22:00:00.000Z"],
  ["2999-01-01T00:00:00", "2999-01-01T00:00:00.000Z"],
  ["2999-01-01T10:20", "2999-01-01T10:20:00.000Z"],
  ["2999-01-01", "2999-01-01T00:00:00.000Z"],
  ["2999", "2999-01-01T00:00:00.000Z"],
  ["2030-01-01T00:00:00.001Z", "2030-01-01T00:00:00.001Z"],
  ["49", "2049-01-01T00:00:00.000Z"],
  ["2030-02-30", "2030-03-02T00:00:00.000Z"],
  ["June 2999", "2999-06-01T00:00:00.000Z"],
  ["2999-01-01 10:00", "2999-01-01T10:00:00.000Z"],
  ["2999-01-01 10:00 +02:00", "2999-01-01T08:00:00.000Z"],
  ["2999-01-01 10:00 EST", "2999-01-01T15:00:00.000Z"],
  ["abc 2999", "2999-01-01T00:00:00.000Z"],
  [4102444800000, "2100-01-01T00:00:00.000Z"],
  [60, "1970-01-01T00:00:00.060Z"],
  [0, "1970-01-01T00:00:00.000Z"],
  [null, "1970-01-01T00:00:00.000Z"],
  [false, "1970-01-01T00:00:00.000Z"],
  [true, "1970-01-01T00:00:00.001Z"],
  [["2999-01-01"], "2999-01-01T00:00:00.000Z"],
  [[["2999-01-01T00:00:00"]], "2999-01-01T00:00:00.000Z"],
];

const ignored = [
  "1h 42m",
  " 1h",
  "1.5h",
  "-1h",
  "1H",
  "1day",
  "10ms",
  "10min",
  "PT1H",
  "abc",
  "h",
  "2020-01-01T00:00:00Z",
  "2030-01-01T00:00:00.000Z",
  "60",
  "5",
  "12",
  "13",
  "1750000000",
  "4102444800000",
  `${"1".repeat(101)}s`,
  "",
];

const refused: unknown[] = [
  {},
  [],
  ["1h"],
  1e20,
  undefined,
  { toString: 1, valueOf: 1 },
  [{ toString: 1, valueOf: 1 }],
];

describe.each(["UTC", "America/New_York", "Asia/Kolkata"])("a delay, in a process whose time zone is %s,", (zone) => {
  test.each(accepted)("%j is an instant: %s", (value, want) => {
    vi.stubEnv("TZ", zone);
    expect(read(value)).toBe(want);
  });

  test.each(ignored)("%j is no delay", (text) => {
    vi.stubEnv("TZ", zone);
    expect(read(text)).toBe("ignored");
  });

  test.each(refused)("%j is refused by the schema", (value) => {
    expect(read(value)).toBe("refused by the schema");
  });
});

test("a delay past the last date is told apart, so that the service's failure can be shown", () => {
  expect(read("99999999999999w")).toBe("overflow");
});

test("a delay that is missing is none", () => {
  expect(parseDelay(undefined, now)).toEqual({ kind: "none" });
});

test("a date in the past is explained with both instants", () => {
  expect(parseDelay("2020-01-01T00:00:00Z", now)).toMatchObject({
    reason: expect.stringMatching(/2020-01-01T00:00:00\.000Z.*2030-01-01T00:00:00\.000Z/),
  });
});

test("text that nobody understands is quoted, shortened", () => {
  expect(parseDelay("x".repeat(500), now)).toMatchObject({ reason: expect.stringMatching(/^.{60,300}$/) });
});

const units = { w: 604_800, d: 86_400, hr: 3_600, h: 3_600, m: 60, s: 1 } as const;

/** Reads a duration group by group from the left: slower and plainer than the code under test. */
function referenceSeconds(groups: readonly (readonly [number, keyof typeof units])[]): number {
  const first = new Map<number, number>();
  for (const [count, unit] of groups) if (!first.has(units[unit])) first.set(units[unit], count);
  return [...first].reduce((sum, [size, count]) => sum + size * count, 0);
}

test("any sequence of groups is the sum of the first group of each unit, counted from now", () => {
  const group = fc.tuple(fc.nat(9_999), fc.constantFrom(...(Object.keys(units) as (keyof typeof units)[])));
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 4e12 }), (groups, at) => {
      const text = groups.map(([count, unit]) => `${count}${unit}`).join("");
      expect(parseDelay(text, at)).toEqual({ kind: "until", at: at + referenceSeconds(groups) * 1_000 });
    }),
  );
});

test("no text at all makes it throw, and an instant read from text is always later than now", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9wdhrms :TZ+-]{0,30}$/)), (text) => {
      const delay = parseDelay(text, now);
      if (delay.kind === "until") expect(delay.at).toBeGreaterThanOrEqual(now);
    }),
  );
});

test("any JSON value is text, an instant, or refused", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(["string", "number", "undefined"]).toContain(typeof coerceDelay(value));
    }),
  );
});
