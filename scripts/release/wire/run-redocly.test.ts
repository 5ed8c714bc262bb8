import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runRedocly } from "./run-redocly.js";

const document = { openapi: "3.1.0", info: { title: "API", version: "1" }, paths: {}, components: { schemas: {} } };

it("finds nothing between a document and itself, its own test included", async () => {
  expect(await runRedocly(document, document)).toEqual([]);
});

it("refuses to judge where its config lets a removed operation pass", async () => {
  const config = join(mkdtempSync(join(tmpdir(), "unarmed-")), "diff.redocly.yaml");
  writeFileSync(config, "extends: [minimal]\ntelemetry: off\n");
  await expect(runRedocly(document, document, config)).rejects.toThrow(
    /^the diff judge is not armed: a removed operation was rated patch\n {2}openapi\/diff\.redocly\.yaml must extend diff-recommended \(Redocly 2\.\d+\.\d+\)$/,
  );
});

it("says what redocly said where the documents cannot be compared", async () => {
  await expect(runRedocly({ swagger: "2.0" }, document)).rejects.toThrow(
    "redocly diff could not compare the documents",
  );
});
