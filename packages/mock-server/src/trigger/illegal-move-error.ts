import { isFinal, publicStatus } from "./status-words.js";
import type { StoredRun } from "./stored-run.js";

/** A move that the lifecycle does not have. */
export class IllegalMoveError extends Error {
  override readonly name = "IllegalMoveError";
  /** What could happen instead. */
  readonly legal: readonly string[];

  /** @param legal what could happen instead */
  constructor(run: StoredRun, event: string, legal: readonly string[]) {
    super(`${event} is not possible: ${run.id} is ${publicStatus(run.status, "2025-07-16")}. ${advise(run, legal)}`);
    this.legal = legal;
  }
}

function advise(run: StoredRun, legal: readonly string[]): string {
  if (isFinal(run.status)) return "Nothing can happen to it any more; replay it, or trigger a new run.";
  const due =
    run.status === "DELAYED" && run.delayedUntil !== undefined
      ? ` Its delay ends at ${new Date(run.delayedUntil).toISOString()}: advance the clock past it.`
      : "";
  return `Possible now: ${legal.join(", ")}.${due}`;
}
