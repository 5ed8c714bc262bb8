import type { RunResult } from "@trigger-api/types";
import { packetText } from "./packet.js";
import type { Status } from "./status-words.js";
import type { StoredRun } from "./stored-run.js";

/** Statuses whose runs have a result. Expired and timed-out ones have none. */
const ended: ReadonlySet<Status> = new Set([
  "COMPLETED_SUCCESSFULLY",
  "COMPLETED_WITH_ERRORS",
  "INTERRUPTED",
  "CANCELED",
  "CRASHED",
  "SYSTEM_FAILURE",
]);

/**
 * How a run came out: its output as serialised text, or its error as it is stored. The service reads results from
 * attempts, which its current engine may not write, so there it may have none where the mock has one.
 *
 * @returns `undefined` where it has no result
 */
export function resultOf(run: StoredRun): RunResult | undefined {
  if (!ended.has(run.status)) return undefined;
  const base = { id: run.id, taskIdentifier: run.task };
  if (run.status === "CANCELED") {
    return { ok: false, ...base, error: { type: "INTERNAL_ERROR", code: "TASK_RUN_CANCELLED" } };
  }
  if (run.status !== "COMPLETED_SUCCESSFULLY") {
    return { ok: false, ...base, error: run.error ?? { type: "INTERNAL_ERROR", code: "UNSPECIFIED_ERROR" } };
  }
  if (!run.output) return { ok: true, ...base, outputType: "application/json" };
  return { ok: true, ...base, output: packetText(run.output), outputType: run.output.type };
}
