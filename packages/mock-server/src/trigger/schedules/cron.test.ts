import { describe, expect, test } from "vitest";
import { readCron } from "./cron.js";
import { nextTick } from "./next-tick.js";

/** The first occurrences after an instant. */
function ticks(expression: string, zone: string, after: string, count: number): string[] {
  const cron = readCron(expression);
  const found: string[] = [];
  let at = Date.parse(after);
  for (let i = 0; i < count; i++) {
    const next = nextTick(cron, zone, at);
    if (next === undefined) break;
    at = next;
    found.push(new Date(at).toISOString().slice(0, 16));
  }
  return found;
}

const newYear = "2030-01-01T00:00:00Z";

describe("fires", () => {
  test.each<[string, string, string[]]>([
    ["strictly later", "0 0 * * *", ["2030-01-02T00:00", "2030-01-03T00:00"]],
    ["every five minutes", "*/5 * * * *", ["2030-01-01T00:05", "2030-01-01T00:10"]],
    ["from a minute on, with a step", "50/5 * * * *", ["2030-01-01T00:50", "2030-01-01T00:55", "2030-01-01T01:50"]],
    ["on weekdays by name", "0 9 * * MON-FRI", ["2030-01-01T09:00", "2030-01-02T09:00", "2030-01-03T09:00"]],
    ["in a month by name", "0 0 1 FEB *", ["2030-02-01T00:00", "2031-02-01T00:00"]],
    ["on Sunday, called 7", "0 0 * * 7", ["2030-01-06T00:00"]],
    ["on the last day of the month", "0 0 L * *", ["2030-01-31T00:00", "2030-02-28T00:00"]],
    ["on the last Friday of the month", "0 0 * * 5L", ["2030-01-25T00:00", "2030-02-22T00:00"]],
    ["on the second Monday of the month", "0 0 * * 1#2", ["2030-01-14T00:00", "2030-02-11T00:00"]],
    ["on either, where day and weekday are given", "0 0 13 * 5", ["2030-01-04T00:00", "2030-01-11T00:00"]],
    ["by a macro", "@hourly", ["2030-01-01T01:00", "2030-01-01T02:00"]],
    ["with a question mark for any day", "0 0 ? * 1", ["2030-01-07T00:00"]],
    ["in leap years", "0 0 29 2 *", ["2032-02-29T00:00", "2036-02-29T00:00"]],
    ["never, on a day that no month has", "0 0 31 4,6 *", []],
  ])("%s: %s", (_, expression, want) => {
    expect(ticks(expression, "UTC", newYear, want.length || 1)).toEqual(want);
  });
});

describe("in a time zone", () => {
  test.each<[string, string, string, string, string[]]>([
    ["the local time stays, in winter", "0 8 * * *", "Europe/London", newYear, ["2030-01-01T08:00"]],
    ["the local time stays, in summer", "0 8 * * *", "Europe/London", "2030-07-01T00:00:00Z", ["2030-07-01T07:00"]],
    [
      "a time that the clocks are set forward over comes an hour later",
      "30 2 * * *",
      "America/New_York",
      "2030-03-10T06:00:00Z",
      ["2030-03-10T07:30", "2030-03-11T06:30"],
    ],
    [
      "all minutes of such an hour do",
      "*/20 2 * * *",
      "America/New_York",
      "2030-03-10T06:00:00Z",
      ["2030-03-10T07:00", "2030-03-10T07:20", "2030-03-10T07:40", "2030-03-11T06:00"],
    ],
    [
      "a time that comes twice fires the first time",
      "30 1 * * *",
      "America/New_York",
      "2030-11-03T04:00:00Z",
      ["2030-11-03T05:30", "2030-11-04T06:30"],
    ],
    [
      "every hour fires in both of the hours",
      "0 * * * *",
      "America/New_York",
      "2030-11-03T04:00:00Z",
      ["2030-11-03T05:00", "2030-11-03T06:00", "2030-11-03T07:00"],
    ],
    ["half an hour off", "0 0 * * *", "Asia/Kolkata", newYear, ["2030-01-01T18:30"]],
    ["the first of two, met from far away", "10 1 3 11 *", "America/New_York", newYear, ["2030-11-03T05:10"]],
  ])("%s: %s in %s", (_, expression, zone, after, want) => {
    expect(ticks(expression, zone, after, want.length)).toEqual(want);
  });
});

describe("is refused in the words of the service's parser", () => {
  test.each([
    ["60 * * * *", "Constraint error, got value 60 expected range 0-59"],
    ["a b c d e", "Invalid characters, got value: a"],
    ["0 0 31 2 *", "Invalid explicit day of month definition"],
    ["*/0 * * * *", "Constraint error, cannot repeat at every 0 time."],
    ["5-1 * * * *", "Invalid range: 5-1"],
    ["10-99 * * * *", "Constraint error, got range 10-99 expected range 0-59"],
    ["1,,2 * * * *", "Invalid list value format"],
    ["1/2/3 * * * *", "Invalid repeat: 1/2/3"],
    ["0 0 * FOO *", 'Validation error, cannot resolve alias "foo"'],
    ["0 0 * * 1#6", "Constraint error, invalid dayOfWeek occurrence number (#)"],
    ["0 0 * * 1#2,3#1", "Constraint error, invalid dayOfWeek `#` and `,` special characters are incompatible"],
    ["@never", 'Validation error, cannot resolve alias "nev"'],
    ["0 0 1W * *", "Invalid characters, got value: 1W"],
    ["-5 * * * *", "Constraint error, got value -5 expected range 0-59"],
  ])("%s", (expression, words) => {
    expect(() => readCron(expression)).toThrow(words);
  });
});
