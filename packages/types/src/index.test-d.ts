import { describe, expectTypeOf, it } from "vitest";
import type { KnownRunStatus, OperationId, operations, RescheduleRunRequest, Run, RunStatus } from "./index.js";

describe("the types", () => {
  it("have the run as the answer of retrieve and reschedule", () => {
    type Answer<Id extends "runs.retrieve" | "runs.reschedule"> =
      operations[Id]["responses"][200]["content"]["application/json"];
    expectTypeOf<Answer<"runs.reschedule">>().toEqualTypeOf<Run>();
    expectTypeOf<Answer<"runs.retrieve">>().toEqualTypeOf<Run>();
  });

  it("take a Date where a caller sends one, and give text where one comes back", () => {
    expectTypeOf<RescheduleRunRequest>().toEqualTypeOf<{ delay: string | Date }>();
    expectTypeOf<Run["createdAt"]>().toEqualTypeOf<string>();
    expectTypeOf<Run["delayedUntil"]>().toEqualTypeOf<string | undefined>();
  });

  it("have an open status for what comes back, and the closed list of the known ones", () => {
    expectTypeOf<Run["status"]>().toEqualTypeOf<RunStatus>();
    expectTypeOf<"A_NEW_WORD">().toExtend<RunStatus>();
    expectTypeOf<"A_NEW_WORD">().not.toExtend<KnownRunStatus>();
    expectTypeOf<KnownRunStatus>().toExtend<RunStatus>();
  });

  it("know every operation by its name, and no other", () => {
    expectTypeOf<keyof operations>().toEqualTypeOf<OperationId>();
    expectTypeOf<"runs.reschedul">().not.toExtend<OperationId>();
  });
});
