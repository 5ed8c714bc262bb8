import { describe, expect, it } from "vitest";
import { isRecord } from "../pointer.js";
import { normalise } from "./index.js";

const head = (openapi: string) => ({ openapi, info: { title: "T", version: "1" } });

/** A schema as it comes out of a document of its own. */
function schemaOf(schema: unknown, openapi = "3.0.3"): unknown {
  const { document } = normalise({
    ...head(openapi),
    components: { schemas: { It: schema, Other: { type: "string" } } },
  });
  return document.components?.schemas?.It;
}

describe("a schema", () => {
  it.each<[name: string, given: unknown, want: unknown]>([
    ["nullable beside a type", { type: "string", nullable: true }, { type: ["string", "null"] }],
    [
      "nullable beside an enum",
      { type: "string", enum: ["a"], nullable: true },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    [
      "nullable beside a reference",
      { $ref: "#/components/schemas/Other", nullable: true },
      { anyOf: [{ $ref: "#/components/schemas/Other" }, { type: "null" }] },
    ],
    [
      "nullable beside a composition",
      { nullable: true, description: "d", allOf: [{ type: "string" }] },
      { description: "d", anyOf: [{ allOf: [{ type: "string" }] }, { type: "null" }] },
    ],
    ["nullable that is false", { type: "string", nullable: false }, { type: "string" }],
    [
      "an exclusive bound",
      { type: "number", minimum: 1, exclusiveMinimum: true },
      { type: "number", exclusiveMinimum: 1 },
    ],
    ["a bound that is not exclusive", { minimum: 1, exclusiveMinimum: false }, { minimum: 1 }],
    ["a limit written as text", { type: "string", maxLength: "9", minLength: "few" }, { type: "string", maxLength: 9 }],
    [
      "required with repeats",
      { required: ["a", "a"], properties: { a: true } },
      { required: ["a"], properties: { a: true } },
    ],
    ["required of a member itself", { type: "string", required: true }, { type: "string" }],
    ["an enum of nothing", { type: "string", enum: [] }, { type: "string" }],
    ["an enum with repeats", { enum: [1, 1, "1"] }, { enum: [1, "1"] }],
    ["a type of another language", { type: "float" }, { type: "number" }],
    ["a type nobody knows", { type: "any", description: "d" }, { description: "d" }],
    ["an object of which nothing is said", { type: "object" }, { type: "object", additionalProperties: true }],
    [
      "an object with no members named",
      { type: "object", properties: {} },
      { type: "object", properties: {}, additionalProperties: true },
    ],
    [
      "an object that is closed",
      { type: "object", additionalProperties: false },
      { type: "object", additionalProperties: false },
    ],
    [
      "a tuple of older drafts",
      { type: "array", items: [{ type: "string" }] },
      { type: "array", prefixItems: [{ type: "string" }] },
    ],
    ["a member that is empty", { properties: { a: null } }, { properties: { a: {} } }],
    [
      "members that are called like keywords",
      { properties: { nullable: { type: "boolean" }, enum: { type: "array" }, required: { type: "string" } } },
      { properties: { nullable: { type: "boolean" }, enum: { type: "array" }, required: { type: "string" } } },
    ],
    [
      "an example that looks like a schema",
      { example: { nullable: true, required: true } },
      { example: { nullable: true, required: true } },
    ],
    [
      "what 3.0 passes over beside a reference",
      { $ref: "#/components/schemas/Other", type: "object" },
      { $ref: "#/components/schemas/Other" },
    ],
    ["a discriminator that is a text", { discriminator: "kind" }, { discriminator: { propertyName: "kind" } }],
  ])("with %s", (_, given, want) => {
    expect(schemaOf(given)).toEqual(want);
  });

  it("of 3.1 keeps what stands beside a reference", () => {
    const given = { $ref: "#/components/schemas/Other", maxLength: 3 };
    expect(schemaOf(given, "3.1.0")).toEqual(given);
  });
});

describe("a document", () => {
  it("is of 3.1 afterwards, and a second time changes nothing", () => {
    const given = { ...head("3.0.1"), paths: { "/a": { get: { responses: { 200: null } } } } };
    const once = JSON.stringify(normalise(given).document);
    expect(once).toContain('"openapi":"3.1.0"');
    expect(JSON.stringify(normalise(JSON.parse(once)).document)).toBe(once);
  });

  it("gets references for the bare names in a mapping, and says which lead nowhere", () => {
    const mapping: Record<string, string> = { cat: "Cat", file: "./Cat.yaml", gone: "Gone" };
    const { document, warnings } = normalise({
      ...head("3.1.0"),
      components: { schemas: { Cat: { type: "string" }, Pet: { discriminator: { propertyName: "t", mapping } } } },
    });
    const ref = "#/components/schemas/Cat";
    expect(document.components?.schemas?.Pet).toEqual({
      discriminator: { propertyName: "t", mapping: { cat: ref, file: ref } },
    });
    expect(warnings).toEqual([
      { pointer: ["components", "schemas", "Pet"], message: expect.stringContaining('maps "gone" to "Gone"') },
    ]);
  });

  it("has components under legal names, and references that follow", () => {
    const { document } = normalise({
      ...head("3.1.0"),
      components: {
        schemas: {
          "Page<Pet>": { type: "array", items: { $ref: "#/components/schemas/a~1b" } },
          "a/b": { type: "string" },
          a_b: { $ref: "#/components/schemas/Page%3CPet%3E" },
        },
      },
    });
    expect(document.components?.schemas).toEqual({
      Page_Pet: { type: "array", items: { $ref: "#/components/schemas/a_b2" } },
      a_b2: { type: "string" },
      a_b: { $ref: "#/components/schemas/Page_Pet" },
    });
  });

  it("gives a name to a schema that is referred to where it stands", () => {
    const ref = "#/paths/~1a/get/responses/200/content/text~1plain/schema";
    const { document } = normalise({
      ...head("3.1.0"),
      paths: { "/a": { get: { responses: { 200: { content: { "text/plain": { schema: { type: "string" } } } } } } } },
      components: { schemas: { It: { $ref: ref } } },
    });
    const name = "a_get_responses_200_text_plain";
    expect(document.components?.schemas).toEqual({
      It: { $ref: `#/components/schemas/${name}` },
      [name]: { type: "string" },
    });
    expect(JSON.stringify(document.paths)).toContain(`"schema":{"$ref":"#/components/schemas/${name}"}`);
  });

  it("says where a reference leads nowhere", () => {
    const { problems } = normalise({
      ...head("3.1.0"),
      components: { schemas: { It: { $ref: "#/components/schemas/Gone" } } },
    });
    expect(problems).toEqual([
      { pointer: ["components", "schemas", "It"], message: '$ref "#/components/schemas/Gone" leads nowhere' },
    ]);
  });

  it("has operations of its own on each path that shares an item with another", () => {
    const { document } = normalise({
      ...head("3.1.0"),
      paths: { "/a": { $ref: "#/components/pathItems/Shared" }, b: { $ref: "#/components/pathItems/Shared" } },
      components: { pathItems: { Shared: { get: { operationId: "get", responses: {} } } } },
    });
    const [a, b] = [document.paths["/a"], document.paths["/b"]];
    expect(a).toEqual(b);
    expect(isRecord(a) && isRecord(b) && a.get !== b.get).toBe(true);
    // Its id is that of the first path's now.
    expect(document.components?.pathItems).toEqual({ Shared: { get: { responses: {} } } });
  });

  it("describes what a path has and no parameter does, and has each parameter once", () => {
    const page = { name: "page", in: "query", schema: { type: "string" } };
    const { document, warnings } = normalise({
      ...head("3.1.0"),
      paths: {
        "/a/{id}": { get: { operationId: "get", parameters: [page, { ...page, schema: true }, null], responses: {} } },
      },
    });
    expect(document.paths["/a/{id}"]).toMatchObject({
      get: {
        parameters: [
          { name: "page", in: "query", schema: true },
          { name: "id", in: "path", required: true, schema: { type: "string" } },
        ],
      },
    });
    expect(warnings.map(({ message }) => message)).toEqual(["get: the path has {id}, but no parameter describes it"]);
  });
});
