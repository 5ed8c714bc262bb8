import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadModel } from "../load.js";
import { makeModel } from "../make-model.js";
import { normalise } from "../normalise/index.js";
import { checkTypes } from "./check-types.js";
import { emitTypes } from "./index.js";
import { emitOpenApiTypes } from "./openapi-types.js";

const parcels = fileURLToPath(new URL("../../test/spec/openapi.yaml", import.meta.url));

describe("emitTypes", () => {
  it("writes the types of a small API", async () => {
    const files = await emitTypes(await loadModel(parcels));
    const text = Object.entries(files).map(([name, content]) => `==> ${name}\n${content}`);
    await expect(text.join("\n")).toMatchFileSnapshot("../../test/types.snapshot.txt");
  });

  it("gives the same bytes every time, and leaves the model as it was", async () => {
    const model = await loadModel(parcels);
    const before = JSON.stringify(model);
    expect(await emitTypes(model)).toEqual(await emitTypes(model));
    expect(JSON.stringify(model)).toBe(before);
  });
});

it("makes no property of a schema's $defs, and one of a property that is called so", async () => {
  const schema = (at: string) => ({
    type: "object",
    required: ["size"],
    properties: { size: { $ref: `${at}/$defs/Size` }, $defs: { type: "boolean" } },
    $defs: { Size: { type: "integer" } },
  });
  const body = "#/paths/~1boxes/post/requestBody/content/application~1json/schema";
  const { document } = normalise({
    openapi: "3.1.0",
    info: { title: "Boxes", version: "1" },
    paths: {
      "/boxes": {
        post: {
          operationId: "boxes.send",
          requestBody: { required: true, content: { "application/json": { schema: schema(body) } } },
          responses: { "200": { description: "Sent." } },
        },
      },
    },
  });
  const types = await emitOpenApiTypes(makeModel(document).model);
  expect(types).toContain("$defs?: boolean;");
  expect(types.match(/^ +\$defs/gm)).toHaveLength(1);
  expect(types).toMatch(/size: components\["schemas"\]/);
  expect(types).toMatch(/Size: number;/);
});

describe("checkTypes", () => {
  it("finds nothing wrong with types that compile", async () => {
    expect(checkTypes(await emitTypes(await loadModel(parcels)))).toEqual([]);
  });

  it("names the schema whose type does not compile", () => {
    const text = "export interface components { schemas: { Parcel: { owner: Missing } } }";
    expect(checkTypes({ "openapi.ts": text })).toEqual([
      { where: "components.schemas.Parcel.owner", message: "Cannot find name 'Missing'." },
    ]);
  });
});
