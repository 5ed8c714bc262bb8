import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeForeignOutputs } from "./generate/foreign/outputs.js";
import { writeForeign } from "./generate/foreign/write.js";
import { loadForeign } from "./generate/load-foreign.js";
import { statelessApi } from "./generate/mock-server/stateless-api.js";
import { askEverything } from "./test/ask-everything.js";
import { compileFolder } from "./test/compile-folder.js";
import { documents } from "./test/documents.js";

/** Documents that other people wrote for other purposes. `pnpm check:full` compiles what comes of all of them. */

const inNormalRuns = /figma|star-trek|discriminators/;

describe("generation", () => {
  it.each(documents.filter(([name]) => inNormalRuns.test(name)))("of %s compiles on its own", async (_, spec) => {
    const { outputs, typeProblems } = await makeForeignOutputs(spec);
    expect(typeProblems).toEqual([]);
    const out = mkdtempSync(join(tmpdir(), "documents-"));
    writeForeign(out, outputs);
    expect(compileFolder(out, outputs.files.keys())).toEqual([]);
  });
});

describe("the mock", () => {
  it.each(documents)("of %s answers each operation, and has a value for each schema", async (_, spec) => {
    const { model } = await loadForeign(spec);
    const { statuses, warnings } = await askEverything(statelessApi(model));
    // A body made without a second thought may fit two branches of a `oneOf`: that is a refusal, and right.
    expect([...statuses].filter(([, status]) => status !== 400 && (status >= 400 || status < 200))).toEqual([]);
    expect(warnings.filter((warning) => !warning.includes("the example"))).toEqual([]);
  });
});
