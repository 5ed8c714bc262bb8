import { beforeAll, describe, expect, it } from "vitest";
import type { Change } from "../change.js";
import { compareLevels } from "../level.js";
import { baseDocument, inVersion30 } from "./base.js";
import { expected, levelOf } from "./expected.js";
import { firstRows } from "./first-rows.js";
import { mutations } from "./index.js";
import { isOfDocument, judgeDocuments, judgeRows } from "./judge-rows.js";

/**
 * The judges against a table of changes whose level is known: all rows in 3.1, the first ones in 3.0 as well. Every row
 * in both versions, in a document of its own: in the full test.
 */

describe.each(["3.0", "3.1"] as const)("in OpenAPI %s", (version) => {
  const rows = version === "3.1" ? mutations : firstRows.filter((row) => !isOfDocument(row));
  let found: Map<string, Change[]>;

  beforeAll(async () => {
    found = await judgeRows(rows, version);
  }, 120_000);

  it.each(rows)("$name: $due", (row) => {
    const changes = found.get(row.name);
    expect(expected(row), JSON.stringify(changes, null, 1)).toContain(levelOf(changes));
  });
});

it("asks for no more than a patch where the whole document goes from 3.0 to 3.1", async () => {
  const changes = await judgeDocuments(inVersion30(baseDocument()), baseDocument());
  expect(["none", "patch"], JSON.stringify(changes, null, 1)).toContain(levelOf(changes));
});

describe("the table", () => {
  it("has the 22 first rows and many more, each under a name of its own", () => {
    expect(firstRows).toHaveLength(22);
    expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
    expect(mutations.length).toBeGreaterThan(22 + 24);
  });

  it("has at most one row in fifteen where the judges ask for too much, and none where they ask for too little", () => {
    const over = mutations.filter((row) => row.over !== undefined);
    expect(over.length * 15).toBeLessThanOrEqual(mutations.length);
    for (const { over: said, due } of over) {
      expect(compareLevels(said?.level ?? "none", due === "same" ? "patch" : due)).toBeGreaterThan(0);
    }
  });
});
