import { expect, test } from "vitest";
import { parseDuration } from "./duration.js";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

test.each<[given: string, want: number | undefined]>([
  ["1hr", hour],
  ["1h", hour],
  ["1h42m", 102 * minute],
  ["42m1h", 102 * minute],
  ["30s1m", 90 * second],
  ["1w2d3h4m5s", 9 * day + 3 * hour + 4 * minute + 5 * second],
  ["1h1h", hour],
  ["1hr2h", hour],
  ["2h1hr", 2 * hour],
  ["0s", 0],
  ["007m", 7 * minute],
  ["99999999999999w", 99_999_999_999_999 * 7 * day],
  [`${"1".repeat(99)}s`, Number("1".repeat(99)) * second],
  [`${"1".repeat(100)}s`, undefined],
  ["", undefined],
  ["1h 42m", undefined],
  [" 1h", undefined],
  ["1h\n", undefined],
  ["1.5h", undefined],
  ["-1h", undefined],
  ["1H", undefined],
  ["1day", undefined],
  ["10ms", undefined],
  ["10min", undefined],
  ["1mo", undefined],
  ["PT1H", undefined],
  ["h", undefined],
  ["60", undefined],
])("the duration %j is %s ms", (given, want) => {
  expect(parseDuration(given)).toBe(want);
});
