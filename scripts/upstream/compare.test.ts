import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadModel } from "../generate/load.js";
import { loadForeign } from "../generate/load-foreign.js";
import type { Model } from "../generate/model.js";
import { compareUpstream } from "./compare.js";
import { notedDifferences } from "./noted-differences.js";
import { operationDigests } from "./operation-digests.js";
import { readPublished } from "./read-published.js";
import { reportUpstream } from "./report.js";

/** A published document of another make than ours: other ids, other names of path parameters. */
const published = `openapi: 3.0.3
info: { title: Parcels, version: "1" }
security: [{ key: [] }]
paths:
  /parcels/{parcel}:
    get:
      operationId: get_parcel_v1
      parameters: [{ name: parcel, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: The parcel., content: { application/json: { schema: { $ref: "#/components/schemas/Parcel" } } } }
    put:
      operationId: send_parcel_v1
      parameters: [{ name: parcel, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: Sent. }
components:
  securitySchemes: { key: { type: http, scheme: bearer } }
  schemas:
    Parcel: { type: object, required: [id], properties: { id: { type: string }, state: { type: string } } }
`;

const markdown = `# Differences

## What holds for many operations

| where | published | our choice |
| --- | --- | --- |
| ids | many | one |

## parcels.retrieve

| where | published | our choice |
| --- | --- | --- |
| \`state\` | optional | required |
| 404 | – | described |
`;

const folder = mkdtempSync(join(tmpdir(), "upstream-"));

async function read(text: string): Promise<Model> {
  const file = join(folder, "published.yaml");
  writeFileSync(file, text);
  return (await loadForeign(file)).model;
}

async function report(after: string, since = true): Promise<string> {
  const before = await read(published);
  const ours = await loadModel("scripts/test/spec/openapi.yaml");
  const changes = await compareUpstream(await read(after), operationDigests(before), ours, since ? before : undefined);
  return reportUpstream(changes, markdown);
}

describe("a published document", () => {
  it("that is what it was is told in one line", async () => {
    expect(await report(published)).toBe("✓ upstream: nothing changed since it was last looked at");
  });

  it("is not changed by the order of its schemas", async () => {
    expect(await report(published.replace("components:", "x-other: 1\ncomponents:"))).toContain("✓ upstream");
  });

  it("that changed is judged, under our names, and shown with the rows it belongs to", async () => {
    expect(
      await report(published.replace("required: [id]", "required: []")),
    ).toBe(`changed  parcels.retrieve (GET /parcels/{parcelId})
    major  response 200 .id may now be missing
    openapi/UPSTREAM.md:9  parcels.retrieve: \`state\`; 404

1 published operation changed
  next: bring the spec and openapi/UPSTREAM.md up to date, then pnpm upstream --write`);
  });

  it("that says the same in other words is a patch", async () => {
    expect(await report(published.replace("description: Sent.", "description: It is sent."))).toContain(
      "changed  parcels.send (PUT /parcels/{parcelId})\n    patch  only texts and examples changed\n    openapi/UPSTREAM.md:3  What holds for many operations: ids",
    );
  });

  it("that cannot be held against the one of before still says which operations changed", async () => {
    expect(await report(published.replace("required: [id]", "required: []"), false)).toContain(
      "    what changed in it: pnpm upstream --since, with the document of before\n",
    );
  });

  it("that has an operation more, or less", async () => {
    const after = published
      .replace("    put:", "    delete:")
      .replace("/parcels/{parcel}:", "/parcels: { get: { responses: {} } }\n  /parcels/{parcel}:");
    const text = await report(after);
    expect(text).toContain(
      "new      GET /parcels\n    our spec has no such operation: add it, or a row that says why not",
    );
    expect(text).toContain("gone     parcels.send (PUT /parcels/{parcelId})\n    our spec still has it");
  });
});

describe("where it is read from", () => {
  const answer = (status: number) => async () => new Response(published, { status });

  it("is a file or an address", async () => {
    const model = await readPublished("https://example.com/openapi.yaml", answer(200));
    expect(model.operations.map(({ method }) => method)).toEqual(["GET", "PUT"]);
  });

  it.each([
    ["answers with an error", answer(404), "answered 404: expected an OpenAPI document"],
    ["is not there", () => Promise.reject(new TypeError("fetch failed")), "cannot be reached (fetch failed)"],
  ])("and says what to do where the address %s", async (_, fetch, message) => {
    await expect(readPublished("https://example.com/openapi.yaml", fetch)).rejects.toThrow(message);
    await expect(readPublished("https://example.com/openapi.yaml", fetch)).rejects.toThrow("pnpm upstream --from FILE");
  });
});

it("finds the table of an operation by its name, its tag, or that of all", () => {
  const text = "## Many\n\n## runs.list\n\n## tasks.batchTrigger, batches\n";
  const section = (id: string, tag: string) => notedDifferences(text, { id, tag })?.section;
  expect(section("runs.list", "runs")).toBe("runs.list");
  expect(section("batches.create", "batches")).toBe("tasks.batchTrigger, batches");
  expect(section("queues.list", "queues")).toBe("Many");
});
