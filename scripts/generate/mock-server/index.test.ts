import { expect, test } from "vitest";
import type { Model, Operation } from "../model.js";
import { emitMockControl, emitMockServer } from "./index.js";

/** Would end a template literal, or run code in it. */
const hostile = ["`$", "{p}`"].join("");

const error = { type: "object", required: ["error"], properties: { error: { type: "string" } } } as const;

function operation(id: string, more: Partial<Operation> = {}): Operation {
  const [tag = "", name = ""] = id.split(".");
  return {
    id,
    tag,
    name,
    method: "GET",
    path: `/${tag}/{id}`,
    summary: "",
    description: "",
    deprecated: false,
    idempotent: true,
    parameters: [
      {
        name: "id",
        in: "path",
        required: true,
        description: "",
        deprecated: false,
        schema: { type: "string" },
        style: "simple",
        explode: false,
      },
    ],
    responses: [
      {
        status: "200",
        description: "",
        headers: [],
        content: [
          {
            type: "application/json",
            schema: { $ref: "#/components/schemas/Parcel" },
            examples: [{ name: "one", value: { id: hostile } }],
          },
        ],
      },
      {
        status: "404",
        description: "",
        shared: "NotFound",
        headers: [],
        content: [{ type: "application/json", schema: error, examples: [] }],
      },
    ],
    security: [{ key: [] }],
    codeSamples: [],
    ...more,
  };
}

const model: Model = {
  document: { openapi: "3.1.0", info: { title: "Parcels", version: "1" }, paths: {} },
  operations: [
    operation("parcels.retrieve"),
    operation("parcels.change", {
      method: "PUT",
      requestBody: {
        required: false,
        description: "",
        content: [{ type: "application/json", schema: { type: "object" }, examples: [] }],
      },
    }),
  ],
  schemas: [
    {
      name: "Parcel",
      schema: {
        type: "object",
        description: "A parcel.",
        required: ["id"],
        properties: { id: { type: "string" }, size: { enum: ["s", "l"], "x-open-enum": true } },
      },
      usage: { request: false, response: true },
    },
  ],
  digest: "abc",
};

test("the mock's data is one operation, schema or example a line", async () => {
  const files = await emitMockServer(model);
  expect(Object.keys(files)).toEqual(["operations.ts", "schemas.ts", "examples.ts", "digest.ts", "model.ts"]);
  expect(files["schemas.ts"]?.split("\n").slice(2)).toEqual([
    "export const schemas = String.raw`{",
    '"Parcel":{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"size":{"enum":["s","l"]}}},',
    '"path id":{"type":"string"},',
    '"NotFound application/json":{"type":"object","required":["error"],"properties":{"error":{"type":"string"}}},',
    '"parcels.change request application/json":{"type":"object"}',
    "}`;",
    "",
  ]);
  expect(files["operations.ts"]?.split("\n").filter((line) => line.startsWith("  {"))).toEqual([
    '  {"id":"parcels.retrieve","method":"GET","path":"/parcels/{id}","security":[{"key":[]}],"parameters":[{"name":"id","in":"path","required":true,"schema":"path id"}],"replies":{"200":{"application/json":"Parcel"},"404":{"application/json":"NotFound application/json"}}},',
    '  {"id":"parcels.change","method":"PUT","path":"/parcels/{id}","security":[{"key":[]}],"parameters":[{"name":"id","in":"path","required":true,"schema":"path id"}],"request":{"required":false,"content":{"application/json":"parcels.change request application/json"}},"replies":{"200":{"application/json":"Parcel"},"404":{"application/json":"NotFound application/json"}}},',
  ]);
});

test("what would end the template literal does not", async () => {
  const { "examples.ts": text = "" } = await emitMockServer(model);
  // Evaluates the literal as the compiled module would.
  const value: unknown = JSON.parse(
    new Function(`return ${text.slice(text.indexOf("String.raw"), text.lastIndexOf(";"))}`)(),
  );
  expect(value).toMatchObject({ "parcels.retrieve": { "200": { "application/json": { id: hostile } } } });
});

test("the control API comes with the types of its handlers", async () => {
  const { "control-types.ts": types = "" } = await emitMockControl(model);
  expect(types).toContain(
    '/** A parcel. */\nexport type Parcel = { readonly "id": string; readonly "size"?: "s" | "l" | (string & {}) };\n',
  );
  expect(types).toContain(
    '  "parcels.change": { params: { "id": string }; query: Record<never, never>; body: Readonly<Record<string, unknown>> | undefined; replies: { 200: Parcel; 404: { readonly "error": string } } };\n',
  );
});
