import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isRecord, valueAt } from "../../generate/pointer.js";
import { repository } from "../../root.js";
import { add, applyEdits, type Edit, ref, remove, set } from "./edit.js";
import { levelOf } from "./expected.js";
import { judgeDocuments } from "./judge-rows.js";

/** The judges on our own spec, with all that it has of special. */

type Plain = Record<string, unknown>;

const ours: Plain = JSON.parse(readFileSync(join(repository, "packages/types/src/generated/openapi.json"), "utf8"));
const reschedule = "#paths|/api/v1/runs/{runId}/reschedule|post";

const at = (...keys: string[]): unknown => valueAt(ours, keys);

const rows: readonly { name: string; due: string; edits: readonly Edit[] }[] = [
  {
    name: "a required property of an answer of many operations goes",
    due: "major",
    edits: [remove("RunFields/properties/isTest")],
  },
  { name: "a new word of an open enum", due: "minor", edits: [add("FinalRunStatus/enum", "VANISHED")] },
  { name: "a machine is offered no more", due: "major", edits: [remove("MachinePreset/enum/0")] },
  {
    name: "another credential is taken",
    due: "minor",
    edits: [add(`${reschedule}|security`, { publicAccessToken: [] })],
  },
  { name: "a rate limit is no longer told", due: "major", edits: [remove(`${reschedule}|responses|200|headers`)] },
  { name: "a description", due: "patch", edits: [set(`${reschedule}|description`, "Gives a run another delay.")] },
  { name: "an operation may be repeated", due: "patch", edits: [set(`${reschedule}|x-idempotent`, false)] },
  {
    name: "a body is written out",
    due: "same",
    edits: [
      set(
        `${reschedule}|requestBody|content|application/json|schema`,
        at("components", "schemas", "RescheduleRunRequest"),
      ),
    ],
  },
  {
    name: "a body is wrapped",
    due: "same",
    edits: [set(`${reschedule}|requestBody|content|application/json|schema`, { allOf: [ref("RescheduleRunRequest")] })],
  },
  {
    name: "parameters move to the path",
    due: "same",
    edits: [
      set("#paths|/api/v1/runs/{runId}/reschedule|parameters", parametersOfReschedule()),
      remove(`${reschedule}|parameters`),
    ],
  },
];

/** All of them: those of the path as well. */
function parametersOfReschedule(): unknown[] {
  const item = at("paths", "/api/v1/runs/{runId}/reschedule");
  const lists = [valueAt(item, ["parameters"]), valueAt(item, ["post", "parameters"])];
  return lists.flatMap((list) => (Array.isArray(list) ? list : []));
}

describe("our spec", () => {
  it.each(rows)("$name: $due", async ({ due, edits }) => {
    const after = structuredClone(ours);
    applyEdits(after, edits);
    expect(isRecord(after)).toBe(true);
    const changes = await judgeDocuments(structuredClone(ours), after);
    const allowed = due === "same" ? ["none", "patch"] : [due];
    expect(allowed, JSON.stringify(changes.slice(0, 10), null, 1)).toContain(levelOf(changes));
  });
});
