import { expect, it } from "vitest";
import { baseDocument } from "../mutations/base.js";
import { applyEdits, type Edit, remove, set } from "../mutations/edit.js";
import { judgeDocuments } from "../mutations/judge-rows.js";

/** What is said where an operation asks for other credentials. */
it.each<[what: string, given: readonly Edit[], edits: readonly Edit[], said: readonly string[]]>([
  [
    "none any more",
    [],
    [set("retrieve/security", [])],
    ["minor does not need `secretKey` any more", "minor no longer asks for credentials"],
  ],
  [
    "some again",
    [set("retrieve/security", [])],
    [remove("retrieve/security")],
    ["major now asks for credentials", "minor takes `secretKey` as credentials"],
  ],
  [
    "others",
    [],
    [set("retrieve/security", [{ publicToken: [] }])],
    ["major no longer takes `secretKey` as credentials", "minor takes `publicToken` as credentials"],
  ],
])("credentials: %s", async (_, given, edits, said) => {
  const [before, after] = [baseDocument(), baseDocument()];
  applyEdits(before, given);
  applyEdits(after, [...given, ...edits]);
  const changes = await judgeDocuments(before, after);
  const wire = changes.filter(({ judge }) => judge === "wire").map(({ level, message }) => `${level} ${message}`);
  expect(wire.sort()).toEqual(said);
});
