import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadModel } from "../load.js";
import { checkTypes } from "./check-types.js";
import { emitTypes } from "./index.js";

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
