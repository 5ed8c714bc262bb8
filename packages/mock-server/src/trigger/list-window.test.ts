import { expect, test } from "vitest";
import type { ListQuery } from "./list-query.js";
import { listWindow } from "./list-window.js";

const now = Date.parse("2030-01-31T00:00:00.000Z");
const iso = (instant: number) => new Date(instant).toISOString();

function windowOf(query: Pick<Partial<ListQuery>, "from" | "to" | "period">): string[] {
  const { from, to } = listWindow({ from: undefined, to: undefined, period: undefined, ...query } as ListQuery, now);
  return [iso(from), iso(to)];
}

const noon = Date.parse("2030-01-15T12:00:00.000Z");

test.each<[string, Parameters<typeof windowOf>[0], string, string]>([
  ["nothing", {}, "2030-01-24T00:00:00.000Z", iso(now)],
  ["from alone", { from: noon }, iso(noon), iso(now)],
  ["to alone", { to: noon }, "2030-01-24T00:00:00.000Z", iso(noon)],
  ["from and to", { from: 0, to: noon }, iso(0), iso(noon)],
  ["a period of days", { period: "30d" }, "2030-01-01T00:00:00.000Z", iso(now)],
  ["a period of hours", { period: "1h" }, "2030-01-30T23:00:00.000Z", iso(now)],
  ["a period in words", { period: "1 week" }, "2030-01-24T00:00:00.000Z", iso(now)],
  ["a period of parts", { period: "1h 30m" }, "2030-01-30T22:30:00.000Z", iso(now)],
  ["a period beside instants", { period: "1d", from: 0, to: 0 }, "2030-01-30T00:00:00.000Z", iso(now)],
  ["a period that is none", { period: "soon" }, "2030-01-24T00:00:00.000Z", iso(now)],
])("given %s", (_, query, from, to) => {
  expect(windowOf(query)).toEqual([from, to]);
});

test("only a window that the caller did not choose is explained", () => {
  const query = { from: undefined, to: undefined, period: undefined } as ListQuery;
  expect(listWindow(query, now).reason).toContain("7 days");
  expect(listWindow({ ...query, from: 0 }, now).reason).toBeUndefined();
  expect(listWindow({ ...query, period: "soon" }, now).reason).toContain("period");
});
