import type { Run, UnfinishedRunStatus } from "@trigger-api/types";
import { expectTypeOf, it } from "vitest";
import { createClient } from "./index.js";
import { pollRun, type unfinishedStatuses } from "./poll-run.js";

it("answers with the run", () => {
  expectTypeOf(pollRun(createClient(), "run_1", { interval: 500 })).toEqualTypeOf<Promise<Run>>();
});

it("knows every status that the spec says a run leaves again", () => {
  expectTypeOf<(typeof unfinishedStatuses)[number]>().toEqualTypeOf<UnfinishedRunStatus>();
});
