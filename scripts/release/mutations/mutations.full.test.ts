import { describe, expect, it } from "vitest";
import { expected, levelOf } from "./expected.js";
import { mutations } from "./index.js";
import { judgeRow } from "./judge-rows.js";

/** Every row of the table in a document of its own, as a user would judge it. */
describe.each(["3.0", "3.1"] as const)("alone, in OpenAPI %s", (version) => {
  it.each(mutations.filter(({ only31 }) => version === "3.1" || !only31))("$name: $due", async (row) => {
    const changes = await judgeRow(row, version);
    expect(expected(row), JSON.stringify(changes, null, 1)).toContain(levelOf(changes));
  });
});
