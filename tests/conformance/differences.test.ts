import { describe, expect, it } from "vitest";
import { differences } from "./differences.js";
import { after, between, has, holds, json, length, matches, type Pattern, starts } from "./pattern.js";

/** What the cases are compared by: a comparison that sees no difference makes a case that cannot fail. */

const began = { at: Date.parse("2030-01-01T00:00:00.000Z"), tolerance: 0 };

const same: readonly (readonly [name: string, pattern: Pattern, value: unknown])[] = [
  ["equal values", { a: [1, "x", null, true] }, { a: [1, "x", null, true] }],
  ["members that are there, others aside", has({ a: 1 }), { a: 1, b: 2 }],
  ["an entry of a list", holds(has({ id: 2 })), [{ id: 1 }, { id: 2 }]],
  ["the length of a list", length(2), [1, 2]],
  ["a text by its beginning", starts("a"), "abc"],
  ["a text by a pattern", matches("a.c"), "abc"],
  ["an instant", after("1h30m"), "2030-01-01T01:30:00.000Z"],
  ["a number in bounds", between(1, 2), 2],
  ["JSON as text", json({ a: has({}) }), '{"a":{"b":1}}'],
];

const different: readonly (readonly [name: string, pattern: Pattern, value: unknown, paths: readonly string[]])[] = [
  ["another value", { a: 1, b: 2 }, { a: 2, b: 2 }, ["body.a"]],
  ["another kind", { a: 1 }, { a: "1" }, ["body.a"]],
  ["a missing member", { a: null }, {}, ["body.a"]],
  ["a member more", { a: 1 }, { a: 1, b: undefined, c: 0 }, ["body.b", "body.c"]],
  ["a list that is longer", [1], [1, 2], ["body.length"]],
  ["a list that is none", [1], { 0: 1 }, ["body"]],
  ["an object that is none", has({}), [], ["body"]],
  ["a missing member of several", has({ a: 1 }), { b: 1 }, ["body.a"]],
  ["an entry that no list has", holds(1, 2), [1], ["body"]],
  ["another length", length(1), [], ["body"]],
  ["a pattern in the middle of a text", matches("b"), "abc", ["body"]],
  ["a beginning in the middle of a text", starts("b"), "abc", ["body"]],
  ["an instant a millisecond off", after("1h"), "2030-01-01T01:00:00.001Z", ["body"]],
  ["an instant that is written otherwise", after("1h"), "2030-01-01T01:00:00Z", ["body"]],
  ["a number out of bounds", between(1, 2), 3, ["body"]],
  ["JSON with another value", json({ a: 1 }), '{"a":2}', ["body.a"]],
  ["text that is not JSON", json(1), "{", ["body"]],
];

describe("a comparison", () => {
  it.each(same)("takes %s", (_name, pattern, value) => {
    expect(differences(pattern, value, "body", began)).toEqual([]);
  });

  it.each(different)("sees %s", (_name, pattern, value, paths) => {
    expect(differences(pattern, value, "body", began).map(({ path }) => path)).toEqual(paths);
  });

  it("takes an instant that is about right where time passes", () => {
    const about = { ...began, tolerance: 1_000 };
    expect(differences(after("1h"), "2030-01-01T01:00:01.000Z", "body", about)).toEqual([]);
    expect(differences(after("1h"), "2030-01-01T01:00:01.001Z", "body", about)).toHaveLength(1);
  });
});
