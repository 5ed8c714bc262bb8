import type { MatcherResult, MatcherState } from "vitest";
import type { Transition } from "../../engine/environment.js";
import type { ExpectedStep } from "./expected-request.js";

/** The matcher `toHaveHistory`. */
export function matchHistory(this: MatcherState, run: unknown, steps: readonly ExpectedStep[]): MatcherResult {
  const history = historyOf(run);
  const { equals, utils } = this;
  const wanted = steps.map((step) => (typeof step === "string" ? { to: step } : step));
  const holds = (had: readonly Transition[]) =>
    had.length === wanted.length && had.every((step, at) => equals(step, wanted[at], [utils.subsetEquality]));
  const onlyStatuses = steps.every((step) => typeof step === "string");
  const pass = holds(history) || (onlyStatuses && holds(withoutRepeats(history)));
  // Only what was asked about, so that the difference is what counts.
  const shown = history.map((step, at) => (typeof (steps[at] ?? "") === "string" ? step.to : step));
  return {
    pass,
    message: () =>
      `expected the run ${this.isNot ? "not " : ""}to have the history ${utils.stringify(steps, undefined, { min: true })}, got ${utils.stringify(shown, undefined, { min: true })}`,
    actual: shown,
    expected: steps,
  };
}

/** Of steps in a row that led to the same status, such as the delay and its reschedulings, the first. */
function withoutRepeats(history: readonly Transition[]): readonly Transition[] {
  return history.filter(({ to }, at) => to !== history[at - 1]?.to);
}

function historyOf(run: unknown): readonly Transition[] {
  const history = typeof run === "object" && run !== null && "history" in run ? run.history : undefined;
  // A run of the mock has this list of its transitions, and nothing else here has one by this name.
  if (Array.isArray(history)) return history as readonly Transition[];
  throw new TypeError(
    "toHaveHistory: expected a run as mock.runs answers it, such as mock.runs.get(id); a run that a client retrieved has no history",
  );
}
