import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { type SampleOptions, sample } from "./sample.js";
import { createSchemaSet, type SchemaNode } from "./schema-set.js";

const named: Readonly<Record<string, SchemaNode>> = {
  Tree: {
    type: "object",
    required: ["name"],
    properties: { name: { type: "string" }, children: { type: "array", items: { $ref: "Tree" } } },
  },
  Must: { type: "object", required: ["next"], properties: { next: { anyOf: [{ $ref: "Must" }, { type: "null" }] } } },
  Sum: { type: "object", required: ["left"], properties: { left: { $ref: "Term" } } },
  Term: { oneOf: [{ $ref: "Sum" }, { type: "integer" }] },
  Ring: { $ref: "Gnir" },
  Gnir: { $ref: "Ring" },
  Base: { type: "object", required: ["id"], properties: { id: { type: "integer" }, kind: { type: "string" } } },
};

function make(schema: SchemaNode, options?: SampleOptions): unknown {
  return sample(createSchemaSet(named), schema, options);
}

describe("a sample", () => {
  it.each<[name: string, schema: SchemaNode]>([
    ["a text with limits", { type: "string", minLength: 30, maxLength: 31 }],
    ["a short text", { type: "string", maxLength: 2 }],
    ["a pattern and a length", { type: "string", pattern: "^[a-z]+$", minLength: 9 }],
    ...[
      "date-time",
      "date",
      "time",
      "uuid",
      "email",
      "uri",
      "ipv4",
      "ipv6",
      "hostname",
      "duration",
      "json-pointer",
    ].map((format): [string, SchemaNode] => [`the format ${format}`, { type: "string", format }]),
    ["a range", { type: "integer", minimum: 10, maximum: 12 }],
    ["a narrow range", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }],
    ["only a maximum", { type: "integer", maximum: -5 }],
    ["a multiple", { type: "number", multipleOf: 0.25, minimum: 0.3 }],
    ["a whole number above a fraction", { type: "integer", exclusiveMinimum: 2.5 }],
    ["an enum", { enum: [null, "b"] }],
    ["a constant", { const: { a: 1 } }],
    ["null or a text", { type: ["null", "string"], minLength: 1 }],
    ["items that differ", { type: "array", minItems: 3, uniqueItems: true, items: { type: "string" } }],
    ["dates that differ", { type: "array", minItems: 3, uniqueItems: true, items: { type: "string", format: "date" } }],
    ["numbers that differ", { type: "array", minItems: 3, uniqueItems: true, items: { type: "integer", minimum: 4 } }],
    ["a tuple", { type: "array", prefixItems: [{ type: "string" }, { type: "integer" }], items: false, minItems: 2 }],
    ["members of no name", { type: "object", minProperties: 2, additionalProperties: { type: "integer" } }],
    ["a member that is needed and not described", { type: "object", required: ["a"] }],
    [
      "parts put together",
      {
        allOf: [
          { $ref: "Base" },
          {
            type: "object",
            required: ["kind", "more"],
            properties: { kind: { enum: ["x"] }, more: { type: "boolean" } },
          },
        ],
      },
    ],
    [
      "parts that narrow one another",
      {
        allOf: [
          { type: "integer", minimum: 3 },
          { minimum: 7, maximum: 9 },
        ],
      },
    ],
    ["a reference with something beside it", { $ref: "Base", required: ["kind"] }],
    [
      "a choice beside members",
      { type: "object", properties: { a: { type: "string" } }, oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    ],
    ["a tree", { $ref: "Tree" }],
    ["something that needs itself, or null", { $ref: "Must" }],
    ["a choice that leads into itself", { $ref: "Term" }],
    ["anything", true],
    ["no type but members", { properties: { a: { type: "string" } }, required: ["a"] }],
  ])("fits a schema with %s, and is the same again", (_, schema) => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    for (const [key, one] of Object.entries(named))
      if (key !== "Ring" && key !== "Gnir") ajv.addSchema({ ...Object(one) }, key);
    const value = make(schema);
    const check = ajv.compile(typeof schema === "boolean" ? schema : { ...schema });
    expect(check(value), `${JSON.stringify(value)}: ${ajv.errorsText(check.errors)}`).toBe(true);
    expect(make(schema)).toEqual(value);
  });

  it("ends where references go round in a circle", () => {
    expect(make({ $ref: "Ring" })).toBeNull();
    expect(make({ $ref: "Tree" })).toEqual({ name: "text" });
  });

  it("takes what the schema gives for an example, unless it is told not to", () => {
    const schema = {
      type: "object",
      properties: { a: { type: "string", example: "x" }, b: { type: "integer", default: 9 } },
    };
    expect(make(schema)).toEqual({ a: "x", b: 9 });
    expect(make(schema, { hints: false })).toEqual({ a: "text", b: 1 });
  });

  it("leaves out what only a caller sends, and what may be left out where it is asked to", () => {
    const schema = {
      required: ["a"],
      properties: { a: { type: "integer" }, b: { type: "string" }, c: { type: "string", writeOnly: true } },
    };
    expect(make(schema)).toEqual({ a: 1, b: "text" });
    expect(make(schema, { sparse: true })).toEqual({ a: 1 });
  });

  it("takes another branch where it is asked to", () => {
    const schema = { oneOf: [{ type: "null" }, { type: "string" }, { type: "integer" }] };
    expect([make(schema), make(schema, { branch: 1 }), make(schema, { branch: 2 })]).toEqual(["text", 1, "text"]);
  });
});
