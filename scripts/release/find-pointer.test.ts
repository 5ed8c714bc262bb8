import { expect, it } from "vitest";
import { makeModel } from "../generate/make-model.js";
import { normalise } from "../generate/normalise/index.js";
import { findPointer } from "./find-pointer.js";
import { baseDocument } from "./mutations/base.js";
import { applyEdits, type Edit, set } from "./mutations/edit.js";
import { judgeDocuments } from "./mutations/judge-rows.js";

/** Where a change is shown: at the property that was edited. */
it.each<[edit: Edit, message: string, at: string]>([
  [
    set("reschedule/requestBody/required", false),
    "no longer has to be sent",
    "paths /api/v1/runs/{runId}/reschedule post requestBody required",
  ],
  [set("info/version", "2.0.0"), "version of info changed", "info version"],
  [set("tags/0/description", "Runs."), "description of runs changed", "tags 0 description"],
])("%j", async (edit, message, at) => {
  const after = baseDocument();
  applyEdits(after, [edit]);
  const [change] = await judgeDocuments(baseDocument(), structuredClone(after));
  if (change === undefined) throw new Error("nothing was found");
  expect(change.message).toBe(message);
  const { model } = makeModel(normalise(after).document);
  expect(findPointer(model, change)?.join(" ")).toBe(at);
});
