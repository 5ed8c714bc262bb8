import { expect, test } from "vitest";
import { reviveSuperJson } from "./super-json.js";

test.each<[name: string, json: unknown, values: unknown, want: unknown]>([
  ["a date at the top", "2030-01-01T00:00:00.000Z", ["Date"], new Date("2030-01-01T00:00:00.000Z")],
  [
    "a date below",
    { a: [{ at: "2030-01-01T00:00:00.000Z" }] },
    { "a.0.at": ["Date"] },
    { a: [{ at: new Date("2030-01-01") }] },
  ],
  ["a name with a dot", { "a.b": "1" }, { "a\\.b": ["bigint"] }, { "a.b": 1n }],
  ["undefined", { a: null }, { a: ["undefined"] }, { a: undefined }],
  ["a set of dates", ["2030-01-01T00:00:00.000Z"], ["set", { 0: ["Date"] }], new Set([new Date("2030-01-01")])],
  ["a map", [["a", "1"]], ["map", { "0.1": ["bigint"] }], new Map([["a", 1n]])],
  [
    "numbers without a word in JSON",
    ["NaN", "-Infinity", "-0"],
    { 0: ["number"], 1: ["number"], 2: ["number"] },
    [NaN, -Infinity, -0],
  ],
  ["a regular expression", "/a+/gi", ["regexp"], /a+/gi],
  ["an address", "https://example.com/", ["URL"], new URL("https://example.com/")],
  ["a kind that is not known", { a: 1 }, [["class", "Foo"]], { a: 1 }],
  ["a path that leads nowhere", { a: 1 }, { "b.c": ["Date"] }, { a: 1 }],
])("%s is what it was", (_, json, values, want) => {
  expect(reviveSuperJson({ json, meta: { values, v: 1 } })).toEqual(want);
});

test("an error is one again", () => {
  const revived = reviveSuperJson({ json: { name: "TypeError", message: "boom" }, meta: { values: ["Error"] } });
  expect(revived).toBeInstanceOf(Error);
  expect(revived).toMatchObject({ name: "TypeError", message: "boom" });
});

test("what is no SuperJSON stays, and the given value is not changed", () => {
  expect(reviveSuperJson([1])).toEqual([1]);
  const wrapper = { json: { at: "2030-01-01T00:00:00.000Z" }, meta: { values: { at: ["Date"] } } };
  reviveSuperJson(wrapper);
  expect(wrapper.json.at).toBe("2030-01-01T00:00:00.000Z");
});

test("no path reaches a prototype", () => {
  reviveSuperJson({
    json: {},
    meta: { values: { "__proto__.polluted": ["undefined"], "constructor.name": ["Date"] } },
  });
  expect({}).not.toHaveProperty("polluted");
  expect(Object.name).toBe("Object");
});
