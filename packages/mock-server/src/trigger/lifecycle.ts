import { afterEnd } from "./after-end.js";
import { IllegalMoveError } from "./illegal-move-error.js";
import { isoText } from "./iso-text.js";
import type { Packet } from "./packet.js";
import { keepPacket } from "./packets/keep-packet.js";
import { armDeadline } from "./run-deadline.js";
import type { RunError } from "./run-error.js";
import type { TriggerEnvironment } from "./state.js";
import { isFinal, publicStatus, type Status } from "./status-words.js";
import type { HistoryStep, StoredRun } from "./stored-run.js";

/** What can happen to a run once it is there. */
export type MoveEvent =
  | "reschedule"
  | "delay elapsed"
  | "dequeue"
  | "park"
  | "deploy"
  | "start"
  | "wait"
  | "resume"
  | "retry"
  | "complete"
  | "fail"
  | "crash"
  | "timeout"
  | "system failure"
  | "expire"
  | "deployment missing"
  | "cancel";

/** What a move writes besides the status and `updatedAt`. */
type Write =
  | "delayedUntil"
  | "queuedAt"
  | "startedAt"
  | "finishedAt"
  | "expiredAt"
  | "version"
  | "attemptCount"
  | "clockIn"
  | "clockOut"
  | "output"
  | "error";

interface Move {
  readonly from: readonly Status[];
  readonly event: MoveEvent;
  readonly to: Status;
  /** Instead of `to`, where the run's delay is still ahead. */
  readonly toWhenDelayed?: Status;
  readonly sets: readonly Write[];
}

/** Every move that a run can make. Behaviours, due events and forced moves all go through {@link move}. */
const moves: readonly Move[] = [
  { from: ["DELAYED"], event: "reschedule", to: "DELAYED", sets: ["delayedUntil"] },
  { from: ["DELAYED"], event: "delay elapsed", to: "PENDING", sets: ["queuedAt"] },
  { from: ["PENDING"], event: "dequeue", to: "DEQUEUED", sets: ["startedAt", "version"] },
  { from: ["PENDING"], event: "park", to: "PENDING_VERSION", sets: [] },
  { from: ["PENDING_VERSION"], event: "deploy", to: "PENDING", toWhenDelayed: "DELAYED", sets: ["queuedAt"] },
  { from: ["PENDING"], event: "expire", to: "EXPIRED", sets: ["expiredAt", "finishedAt", "error"] },
  {
    from: ["PENDING_VERSION"],
    event: "deployment missing",
    to: "EXPIRED",
    sets: ["expiredAt", "finishedAt", "error"],
  },
  { from: ["DEQUEUED", "RETRYING_AFTER_FAILURE"], event: "start", to: "EXECUTING", sets: ["attemptCount", "clockIn"] },
  { from: ["EXECUTING"], event: "wait", to: "WAITING_TO_RESUME", sets: ["clockOut"] },
  { from: ["WAITING_TO_RESUME"], event: "resume", to: "EXECUTING", sets: ["clockIn"] },
  { from: ["EXECUTING"], event: "retry", to: "RETRYING_AFTER_FAILURE", sets: ["clockOut"] },
  { from: ["EXECUTING"], event: "complete", to: "COMPLETED_SUCCESSFULLY", sets: ["clockOut", "finishedAt", "output"] },
  { from: ["EXECUTING"], event: "fail", to: "COMPLETED_WITH_ERRORS", sets: ["clockOut", "finishedAt", "error"] },
  { from: ["EXECUTING"], event: "crash", to: "CRASHED", sets: ["clockOut", "finishedAt", "error"] },
  { from: ["EXECUTING"], event: "timeout", to: "TIMED_OUT", sets: ["clockOut", "finishedAt", "error"] },
  { from: ["EXECUTING"], event: "system failure", to: "SYSTEM_FAILURE", sets: ["clockOut", "finishedAt", "error"] },
  // No finishedAt: the service writes it when a worker confirms, and none has the run.
  { from: ["DELAYED", "PENDING", "PENDING_VERSION"], event: "cancel", to: "CANCELED", sets: ["error"] },
  {
    from: ["DEQUEUED", "EXECUTING", "WAITING_TO_RESUME", "RETRYING_AFTER_FAILURE"],
    event: "cancel",
    to: "CANCELED",
    // Here the worker that has the run confirms at once.
    sets: ["clockOut", "finishedAt", "error"],
  },
];

/** What a move needs to know. */
export interface MoveInput {
  readonly delayedUntil?: number;
  readonly output?: Packet | undefined;
  readonly error?: RunError;
}

const writes: Readonly<Record<Write, (run: StoredRun, environment: TriggerEnvironment, input: MoveInput) => void>> = {
  delayedUntil: (run, _, input) => {
    run.delayedUntil = input.delayedUntil;
  },
  queuedAt: (run, { now }) => {
    run.queuedAt = now;
  },
  startedAt: (run, { now }) => {
    run.startedAt = now;
  },
  finishedAt: (run, { now }) => {
    run.finishedAt = now;
  },
  expiredAt: (run, { now }) => {
    run.expiredAt = now;
  },
  version: (run, { state }) => {
    run.version ??= state.deployments.current?.version;
  },
  attemptCount: (run) => {
    run.attemptCount++;
  },
  clockIn: (run, { now }) => {
    run.executingSince = now;
  },
  clockOut: (run, { now }) => {
    if (run.executingSince !== undefined) run.durationMs += now - run.executingSince;
    run.executingSince = undefined;
  },
  output: (run, { state }, input) => {
    run.output = input.output && keepPacket(state, run.id, "output", input.output);
  },
  error: (run, _, input) => {
    run.error = input.error;
  },
};

const moveTable = new Map<Status, Map<MoveEvent, Move>>();
for (const row of moves) {
  for (const from of row.from) {
    const leaving = moveTable.get(from) ?? new Map<MoveEvent, Move>();
    leaving.set(row.event, row);
    moveTable.set(from, leaving);
  }
}

/** The status that an event leads to; `undefined` where it cannot happen. */
export function statusAfter(status: Status, event: MoveEvent): Status | undefined {
  return moveTable.get(status)?.get(event)?.to;
}

/** What can happen to a run in this status. Nothing, where it is final. */
export function legalEvents(status: Status): readonly MoveEvent[] {
  return [...(moveTable.get(status)?.keys() ?? [])];
}

/**
 * Lets something happen to a run: writes what the table says, arms what falls due by itself, and reports it.
 *
 * @throws IllegalMoveError where the table has no such move
 */
export function move(environment: TriggerEnvironment, run: StoredRun, event: MoveEvent, input: MoveInput = {}): void {
  const row = moveTable.get(run.status)?.get(event);
  if (!row) throw new IllegalMoveError(run, event, legalEvents(run.status));
  const from = run.status;
  const delayed = run.delayedUntil !== undefined && run.delayedUntil > environment.now;
  for (const write of row.sets) writes[write](run, environment, input);
  run.updatedAt = environment.now;
  environment.state.runs.setStatus(run, delayed ? (row.toWhenDelayed ?? row.to) : row.to);
  const frees = environment.state.queues.moved(run, from);
  armDeadline(environment, run);
  report(environment, run, event, from);
  if (event === "resume") environment.state.waits.drop(run);
  if (isFinal(run.status)) afterEnd(environment, run);
  environment.state.worker.notice(environment, run);
  if (frees) environment.state.worker.freed(environment, run.queue);
}

function report(environment: TriggerEnvironment, run: StoredRun, event: HistoryStep["event"], from: Status): void {
  run.history = { at: environment.now, event, to: run.status, before: run.history };
  environment.record({
    at: isoText(environment.now),
    event,
    id: run.id,
    from: publicStatus(from, "2025-07-16"),
    to: publicStatus(run.status, "2025-07-16"),
  });
}
