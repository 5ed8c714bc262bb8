import type { Run } from "@trigger-api/types";
import type { Transition } from "../engine/environment.js";
import { presentRun } from "./present.js";
import type { TriggerEnvironment } from "./state.js";
import { publicStatus } from "./status-words.js";
import type { HistoryStep, StoredRun } from "./stored-run.js";

/** A run as `runs.retrieve` answers it, in the words of `2025-07-16`, and how it came there. */
export type RunView = Run & {
  /** What happened to it, oldest first. Rescheduling is a step from `DELAYED` to `DELAYED`. */
  readonly history: readonly Transition[];
};

/** A run as the verbs answer it. A copy. */
export function viewRun(environment: TriggerEnvironment, run: StoredRun): RunView {
  const shown = { ...presentRun(run, environment, "2025-07-16"), history: historyOf(run) };
  // As it would arrive over the wire, and apart from what the mock keeps.
  return JSON.parse(JSON.stringify(shown)) as RunView;
}

/** A run's steps, oldest first, in the words of `2025-07-16`. */
export function historyOf(run: StoredRun): readonly Transition[] {
  const steps: Transition[] = [];
  for (let step: HistoryStep | undefined = run.history; step; step = step.before) {
    const to = publicStatus(step.to, "2025-07-16");
    const transition = { at: new Date(step.at).toISOString(), event: step.event, id: run.id, to };
    steps.push(step.before ? { ...transition, from: publicStatus(step.before.to, "2025-07-16") } : transition);
  }
  return steps.reverse();
}
