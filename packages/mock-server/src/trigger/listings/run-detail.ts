import type { Run } from "@trigger-api/types";
import type { PendingEvent } from "../../engine/clock-control.js";
import type { Transition } from "../../engine/environment.js";
import type { JournalEntry } from "../../engine/journal.js";
import { reachableEvents } from "../run-verbs.js";
import { viewRun } from "../run-view.js";
import type { TriggerEnvironment } from "../state.js";

/** A step of a run, and what caused it. */
export interface HistoryStep extends Transition {
  /** The number of the request that caused it. Absent where none did, and where the journal has dropped it. */
  readonly request?: number;
}

/** A run, how it came there, and what may become of it. */
export interface RunDetail {
  /** Public id. */
  readonly environment: string;
  /** The queue's full name. */
  readonly queue: string;
  /** As `runs.retrieve` answers it, in the words of `2025-07-16`. */
  readonly run: Run;
  /** Oldest first. */
  readonly history: readonly HistoryStep[];
  /** Requests that named it, changed it, or were answered with it; newest last. */
  readonly requests: readonly JournalEntry[];
  /** What happens to it by itself. */
  readonly pending: readonly PendingEvent[];
  /** Moves that are possible now; none where it is over. */
  readonly legal: readonly string[];
}

/**
 * All that is known of a run; `undefined` where there is no such run.
 *
 * @param journal the entries of the environment, oldest first
 */
export function runDetail(
  environment: TriggerEnvironment,
  runId: string,
  journal: readonly JournalEntry[],
  pending: readonly PendingEvent[],
): RunDetail | undefined {
  const stored = environment.state.runs.find(runId);
  if (!stored) return undefined;
  const { history, ...run } = viewRun(environment, stored);
  const requests = journal.filter((entry) => isAbout(entry, runId));
  return {
    environment: environment.id,
    queue: stored.queue,
    run,
    history: withCauses(history, requests),
    requests,
    pending: pending.filter(({ id }) => id === runId),
    legal: reachableEvents(stored.status),
  };
}

function isAbout({ params, transitions, reply: { body } }: JournalEntry, runId: string): boolean {
  return (
    params.runId === runId ||
    transitions.some(({ id }) => id === runId) ||
    (typeof body === "object" && body !== null && "id" in body && body.id === runId)
  );
}

/** Each request told of its transitions in order, so that of several that are alike the first one is the first. */
function withCauses(history: readonly Transition[], requests: readonly JournalEntry[]): HistoryStep[] {
  const told = requests.flatMap(({ number, transitions }) => transitions.map((step) => ({ number, step })));
  return history.map((step) => {
    const place = told.findIndex((one) => isSame(one.step, step));
    const [cause] = place < 0 ? [] : told.splice(place, 1);
    return cause ? { ...step, request: cause.number } : step;
  });
}

function isSame(one: Transition, other: Transition): boolean {
  return (
    one.at === other.at &&
    one.event === other.event &&
    one.id === other.id &&
    one.from === other.from &&
    one.to === other.to
  );
}
