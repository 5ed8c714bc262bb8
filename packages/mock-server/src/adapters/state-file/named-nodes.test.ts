import fc from "fast-check";
import { expect, test } from "vitest";
import { flatten, unflatten } from "../../engine/graph.js";
import { nameNodes, unnameNodes } from "./named-nodes.js";

const trip = (value: unknown) => {
  const named = nameNodes(flatten(value, new Map()), []);
  return unflatten(unnameNodes(JSON.parse(JSON.stringify(named)), []), []);
};

const slot = fc.oneof(fc.constantFrom("a", "/", "~", "~1", "a/b", "#0", "=a", "0", "__proto__"), fc.string());

/** JSON writes the zero below none as the one that the mock's instants and counts are. */
const number = fc.double().map((value) => (Object.is(value, -0) ? 0 : value));

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.string(), number, fc.boolean(), fc.constantFrom(null, undefined)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(slot, tie("value"), { maxKeys: 4 }),
    fc.array(fc.tuple(fc.oneof(slot, tie("value")), tie("value")), { maxLength: 4 }).map((entries) => new Map(entries)),
    fc.array(tie("value"), { maxLength: 4 }).map((values) => new Set(values)),
  ),
}));

test("whatever a graph holds comes back as it was, each object once", () => {
  fc.assert(
    fc.property(value, value, (one, other) => {
      const both = { one, other, again: one, map: new Map([["k", other]]) };
      const back = trip(both) as typeof both;
      expect(back).toEqual(both);
      if (typeof one === "object" && one !== null) expect(back.again).toBe(back.one);
    }),
  );
});

test("a circle comes back as a circle", () => {
  const circle: { self?: unknown } = {};
  circle.self = [circle];
  const back = trip(circle) as { self: unknown[] };
  expect(back.self[0]).toBe(back);
});

test("one more entry changes no other's name or text", () => {
  const texts = (keys: readonly string[]) => {
    const list = new Map(keys.map((key) => [key, { id: key, tags: [key] }]));
    const { nodes } = nameNodes(flatten({ list }, new Map()), []);
    return new Map(nodes.map(([name, node]) => [name, JSON.stringify(node)]));
  };
  const before = texts(["b", "c"]);
  const after = texts(["a", "b", "c"]);
  const changed = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
  expect(changed).toEqual(["/list", "/list/=a", "/list/=a/tags"]);
});
