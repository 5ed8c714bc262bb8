import { expect, test } from "vitest";
import type { Schema } from "../model.js";
import { normalise } from "./normalise.js";

test.each<[name: string, given: Schema, want: unknown]>([
  ["a boolean", true, true],
  ["what only people read", { title: "T", description: "d", example: 1, default: 2, "x-note": 3 }, {}],
  [
    "properties that are called like keywords",
    { properties: { description: { title: "T" } } },
    { properties: { description: {} } },
  ],
  ["a reference", { $ref: "#/components/schemas/Run" }, { $ref: "Run" }],
  ["a reference below a component", { $ref: "#/components/schemas/Run/properties/id" }, { $ref: "Run#/properties/id" }],
  ["a name that is no part of an address", { $ref: "#/components/schemas/A B" }, { $ref: "A%20B" }],
  [
    "a choice by header",
    {
      anyOf: [{ $ref: "#/components/schemas/A" }],
      "x-select-by-header": {
        header: "v",
        values: { "1": "#/components/schemas/A" },
        otherwise: "#/components/schemas/B",
        client: "1",
      },
    },
    { anyOf: [{ $ref: "A" }], "x-select-by-header": { values: { "1": "A" }, otherwise: "B" } },
  ],
  ["an open enum, which stays closed", { enum: ["a"], "x-open-enum": true }, { enum: ["a"] }],
  ["a repeated required", { required: ["a", "b", "a"] }, { required: ["a", "b"] }],
  ["an enum of nothing", { type: "string", enum: [] }, { type: "string" }],
  ["a pattern that is illegal under u", { type: "string", pattern: "\\-" }, { type: "string" }],
  ["3.0's nullable", { type: "string", nullable: true }, { anyOf: [{ type: "string" }, { type: "null" }] }],
  [
    "3.0's exclusive bounds",
    { minimum: 1, exclusiveMinimum: true, exclusiveMaximum: false },
    { minimum: 1, exclusiveMinimum: 1 },
  ],
  [
    "nested schemas",
    { items: { anyOf: [{ title: "T", type: "string" }] } },
    { items: { anyOf: [{ type: "string" }] } },
  ],
])("%s comes out as the validator takes it", (_, given, want) => {
  expect(normalise(given)).toEqual(want);
});
