import type { MoveEvent } from "../lifecycle.js";

const failed: ReadonlySet<string> = new Set([
  "TASK_INPUT_ERROR",
  "TASK_OUTPUT_ERROR",
  "TASK_MIDDLEWARE_ERROR",
  "TASK_RUN_UNCAUGHT_EXCEPTION",
  "RECURSIVE_WAIT_DEADLOCK",
  "TASK_RUN_STALLED_EXECUTING",
  "TASK_RUN_STALLED_EXECUTING_WITH_WAITPOINTS",
]);

const crashed: ReadonlySet<string> = new Set([
  "TASK_PROCESS_OOM_KILLED",
  "TASK_PROCESS_MAYBE_OOM_KILLED",
  "TASK_PROCESS_SIGSEGV",
  "DISK_SPACE_EXCEEDED",
  "OUTDATED_SDK_VERSION",
  "HANDLE_ERROR_ERROR",
  "TASK_RUN_CRASHED",
  "TASK_PROCESS_EXITED_WITH_NON_ZERO_CODE",
]);

/** How a run ends by a failure inside the service. */
export function endingOf(code: string): Extract<MoveEvent, "fail" | "crash" | "timeout" | "system failure"> {
  if (failed.has(code)) return "fail";
  if (crashed.has(code)) return "crash";
  return code === "MAX_DURATION_EXCEEDED" ? "timeout" : "system failure";
}
