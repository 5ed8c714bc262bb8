import { describe, expect, it } from "vitest";
import { makeModel } from "../generate/make-model.js";
import { normalise } from "../generate/normalise/index.js";
import { judgeClientArguments } from "./client-arguments.js";
import { baseDocument } from "./mutations/base.js";
import { add, applyEdits, type Edit, ref, remove, set } from "./mutations/edit.js";

const query = { name: "env", in: "query", schema: { type: "string" } };
const body = { content: { "application/json": { schema: ref("RescheduleRequest") } } };

function messages(given: readonly Edit[], edits: readonly Edit[]): string[] {
  const before = baseDocument();
  applyEdits(before, given);
  const after = structuredClone(before);
  applyEdits(after, edits);
  const [old, now] = [before, after].map((document) => makeModel(normalise(document).document).model);
  return old && now ? judgeClientArguments(old, now).map(({ level, message }) => `${level} ${message}`) : [];
}

describe("arguments of the client's methods", () => {
  it("move with the first query of an operation without a body", () => {
    expect(messages([], [add("retrieve/parameters", query)])).toEqual([
      "major moves the arguments of the client's method: retrieve(runId, options) is now retrieve(runId, query, options)",
    ]);
  });

  it("move with the first body", () => {
    expect(messages([], [set("list/requestBody", body)])).toEqual([
      "major moves the arguments of the client's method: list(query, options) is now list(body, options)",
    ]);
  });

  it.each([
    ["another query", [add("list/parameters", query)]],
    ["a query beside a body", [set("reschedule/parameters", [query])]],
    ["a header", [add("retrieve/parameters", { ...query, in: "header" })]],
    ["an operation that is gone", [remove("#paths|/api/v1/runs")]],
  ])("stay with %s", (_, edits) => {
    expect(messages([], edits)).toEqual([]);
  });
});
