import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadModel } from "./load.js";

const parcels = fileURLToPath(new URL("../test/spec/openapi.yaml", import.meta.url));

/** Writes files into a folder of their own, and loads `openapi.yaml` there. */
function load(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "load-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return loadModel(join(folder, "openapi.yaml"));
}

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';

describe("loadModel", () => {
  it("gives each operation what its path and the document say for all", async () => {
    const { operations } = await loadModel(parcels);
    expect(operations.map(({ id, method, path, security }) => ({ id, method, path, security }))).toEqual([
      { id: "parcels.retrieve", method: "GET", path: "/parcels/{parcelId}", security: [] },
      { id: "parcels.send", method: "PUT", path: "/parcels/{parcelId}", security: [{ key: [] }] },
    ]);
    expect(operations[0]?.parameters.map(({ name, in: place, explode }) => [place, name, explode])).toEqual([
      ["path", "parcelId", false],
      ["query", "filter[tag]", false],
    ]);
  });

  it("follows shared responses, and knows that they are shared", async () => {
    const { operations } = await loadModel(parcels);
    const notFound = operations[0]?.responses.find(({ status }) => status === "404");
    expect(notFound).toMatchObject({
      shared: "NotFound",
      content: [{ examples: [{ value: { error: "Not found" } }] }],
    });
  });

  it("tells which schemas are sent and which come back", async () => {
    const { schemas } = await loadModel(parcels);
    expect(Object.fromEntries(schemas.map(({ name, usage }) => [name, usage]))).toMatchObject({
      Parcel: { request: false, response: true },
      SendParcelRequest: { request: true, response: false },
      State: { request: false, response: true },
    });
  });

  it("gives the same digest for the same document, however it is spread over files", async () => {
    const schema = "type: string";
    const spread = await load({
      "openapi.yaml": `${head}paths:\n  /a:\n    $ref: a.yaml\n`,
      "a.yaml": `get:\n  operationId: a.get\n  responses: { "200": { description: ok, content: { text/plain: { schema: { ${schema} } } } } }\n`,
    });
    const single = await load({
      "openapi.yaml": `${head}paths:\n  /a:\n    get:\n      operationId: a.get\n      responses: { "200": { description: ok, content: { text/plain: { schema: { ${schema} } } } } }\n`,
    });
    expect(spread.digest).toBe(single.digest);
  });

  it("says which file it expected where there is none", async () => {
    await expect(loadModel("no/such.yaml")).rejects.toThrow(
      "no/such.yaml does not exist: expected an OpenAPI document, YAML or JSON",
    );
  });

  it("names file and line of a reference that leads nowhere", async () => {
    const broken = load({ "openapi.yaml": `${head}paths:\n  /a:\n    $ref: gone.yaml\n` });
    await expect(broken).rejects.toThrow(/openapi\.yaml:5:\d+ .*gone\.yaml/s);
  });

  it("names file and line of a path parameter that nothing describes", async () => {
    const broken = load({
      "openapi.yaml": `${head}paths:\n  /a/{id}:\n    get: { operationId: a.get, responses: {} }\n`,
    });
    await expect(broken).rejects.toThrow(
      /openapi\.yaml:5:5 {2}a\.get: the path has \{id\}, but no parameter describes it/,
    );
  });

  it("refuses a component with a date that is both sent and returned, and says where it stands", async () => {
    const broken = load({
      "openapi.yaml": `${head}paths:\n  /a:\n    put:\n      operationId: a.put\n      requestBody: { content: { application/json: { schema: { $ref: components/schemas/Both.yaml } } } }\n      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: components/schemas/Both.yaml } } } } }\n`,
      "components/schemas/Both.yaml": "type: object\nproperties: { at: { type: string, format: date-time } }\n",
    });
    await expect(broken).rejects.toThrow(
      /components\/schemas\/Both\.yaml:1:1 {2}schema "Both" has a date-time .*Split it/,
    );
  });
});
