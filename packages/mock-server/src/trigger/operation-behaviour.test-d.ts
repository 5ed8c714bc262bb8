import type { OperationId, Run } from "@trigger-api/types";
import { expectTypeOf, test } from "vitest";
import { legacy } from "./generations/legacy.js";
import { modern } from "./generations/modern.js";
import type { Answer, Behaviours, BehavioursOf, ReplyBody, ReplyStatus } from "./operation-behaviour.js";
import { anything } from "./request-parser.js";

test("a table over operations has each of them", () => {
  expectTypeOf<keyof Behaviours>().toEqualTypeOf<OperationId>();
  expectTypeOf<keyof BehavioursOf<"tasks">>().toEqualTypeOf<Extract<OperationId, `tasks.${string}`>>();
  // @ts-expect-error: the others are missing.
  const forgetful: BehavioursOf<"runs"> = { "runs.list": "example" };
  expectTypeOf(forgetful).not.toBeAny();
});

test("a reply has a status and a body that the spec has", () => {
  expectTypeOf<ReplyBody<"runs.retrieve", 200>>().toEqualTypeOf<Run>();
  expectTypeOf<Extract<ReplyStatus<"runs.retrieve">, 418>>().toEqualTypeOf<never>();

  const table: Pick<Behaviours, "runs.cancel" | "runs.reschedule"> = {
    "runs.cancel": modern.write({ reach: () => [] }, ({ reply }) => {
      // @ts-expect-error: the spec has no 418.
      reply(418, { error: "teapot" });
      // @ts-expect-error: a 200 has an id.
      reply(200, { error: "no" });
      return reply(200, { id: "run_1" });
    }),
    "runs.reschedule": legacy(
      { unauthorized: "", body: anything, invalidBody: "" },
      // @ts-expect-error: an answer is made by reply, not by hand.
      () => ({ status: 200, body: {} }),
    ),
  };
  expectTypeOf(table).not.toBeAny();
});

test("an answer of one operation is none of another", () => {
  expectTypeOf<Answer<"runs.cancel">>().not.toEqualTypeOf<Answer<"runs.replay">>();
});
