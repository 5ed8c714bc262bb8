import { expect, it } from "vitest";
import { unwrapAllOf } from "./unwrap-all-of.js";

it("puts a schema that was wrapped for its description in its place", () => {
  const schema = { description: "Which.", allOf: [{ $ref: "#/components/schemas/Machine" }] };
  unwrapAllOf(schema);
  expect(schema).toEqual({ description: "Which.", $ref: "#/components/schemas/Machine" });
});

it.each([
  ["of two", { allOf: [{ type: "object" }, { required: ["id"] }] }],
  ["with more beside it", { allOf: [{ type: "object" }], required: ["id"] }],
])("leaves an allOf %s", (_, schema) => {
  const before = structuredClone(schema);
  unwrapAllOf(schema);
  expect(schema).toEqual(before);
});
