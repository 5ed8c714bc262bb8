import { parseDuration } from "../engine/duration.js";
import { afterEnd } from "./after-end.js";
import { isoText } from "./iso-text.js";
import type { Packet } from "./packet.js";
import type { RunError } from "./run-error.js";
import type { TriggerEnvironment } from "./state.js";
import { isFinal, publicStatus, type Status } from "./status-words.js";
import type { HistoryStep, RunOrigin, StoredRun } from "./stored-run.js";

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
  { from: ["DEQUEUED", "RETRYING_AFTER_FAILURE"], event: "start", to: "EXECUTING", sets: ["attemptCount", "clockIn"] },
  { from: ["EXECUTING"], event: "wait", to: "WAITING_TO_RESUME", sets: ["clockOut"] },
  { from: ["WAITING_TO_RESUME"], event: "resume", to: "EXECUTING", sets: ["clockIn"] },
  { from: ["EXECUTING"], event: "retry", to: "RETRYING_AFTER_FAILURE", sets: ["clockOut"] },
  { from: ["EXECUTING"], event: "complete", to: "COMPLETED_SUCCESSFULLY", sets: ["clockOut", "finishedAt", "output"] },
  { from: ["EXECUTING"], event: "fail", to: "COMPLETED_WITH_ERRORS", sets: ["clockOut", "finishedAt", "error"] },
  { from: ["EXECUTING"], event: "crash", to: "CRASHED", sets: ["clockOut", "finishedAt", "error"] },
  { from: ["EXECUTING"], event: "timeout", to: "TIMED_OUT", sets: ["clockOut", "finishedAt", "error"] },
  { from: ["EXECUTING"], event: "system failure", to: "SYSTEM_FAILURE", sets: ["clockOut", "finishedAt", "error"] },
  // No finishedAt: the service writes it only when a worker confirms.
  { from: ["DELAYED", "PENDING", "PENDING_VERSION"], event: "cancel", to: "CANCELED", sets: ["error"] },
  {
    from: ["DEQUEUED", "EXECUTING", "WAITING_TO_RESUME", "RETRYING_AFTER_FAILURE"],
    event: "cancel",
    to: "CANCELED",
    sets: ["clockOut", "error"],
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
  output: (run, _, input) => {
    run.output = input.output;
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

/** A move that the lifecycle does not have. */
export class IllegalMoveError extends Error {
  override readonly name = "IllegalMoveError";
  /** What could happen instead. */
  readonly legal: readonly string[];

  constructor(run: StoredRun, event: string, legal: readonly string[] = legalEvents(run.status)) {
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

/**
 * Lets something happen to a run: writes what the table says, arms what falls due by itself, and reports it.
 *
 * @throws IllegalMoveError where the table has no such move
 */
export function move(environment: TriggerEnvironment, run: StoredRun, event: MoveEvent, input: MoveInput = {}): void {
  const row = moveTable.get(run.status)?.get(event);
  if (!row) throw new IllegalMoveError(run, event);
  const from = run.status;
  const delayed = run.delayedUntil !== undefined && run.delayedUntil > environment.now;
  for (const write of row.sets) writes[write](run, environment, input);
  run.updatedAt = environment.now;
  environment.state.runs.setStatus(run, delayed ? (row.toWhenDelayed ?? row.to) : row.to);
  const frees = environment.state.queues.moved(run, from);
  rearm(environment, run);
  report(environment, run, event, from);
  if (event === "resume") environment.state.waits.drop(run);
  if (isFinal(run.status)) afterEnd(environment, run);
  environment.state.worker.notice(environment, run);
  if (frees) environment.state.worker.freed(environment, run.queue);
}

/** How a run begins. Instants are milliseconds since 1970. */
export interface Beginning {
  readonly event: "trigger" | "replay" | "schedule";
  readonly delayedUntil: number | undefined;
  /** Where it counts as made before now: at the occurrence of its schedule. */
  readonly createdAt?: number | undefined;
  /** What it failed with before it began. */
  readonly failure?: RunError;
}

/** Brings a run into being: DELAYED where it has a delay, else queued; or over already, as SYSTEM_FAILURE. */
export function createRun(
  environment: TriggerEnvironment,
  origin: RunOrigin,
  { event, delayedUntil, createdAt, failure }: Beginning,
): StoredRun {
  const { now, state } = environment;
  const status: Status = failure ? "SYSTEM_FAILURE" : delayedUntil === undefined ? "PENDING" : "DELAYED";
  // Field by field: spreading the origin makes objects that are slow to build, and there may be a million of them.
  const run: StoredRun = {
    id: origin.id,
    task: origin.task,
    payload: origin.payload,
    metadata: origin.metadata,
    seedMetadata: origin.metadata,
    tags: origin.tags,
    queue: origin.queue,
    concurrencyKey: origin.concurrencyKey,
    machine: origin.machine,
    region: origin.region,
    isTest: origin.isTest,
    ttl: origin.ttl,
    lockedToVersion: origin.lockedToVersion,
    idempotencyKeyShown: origin.idempotencyKeyShown,
    parent: origin.parent,
    resumesParent: origin.resumesParent,
    batch: origin.batch,
    schedule: origin.schedule,
    maxAttempts: origin.maxAttempts,
    maxDuration: origin.maxDuration,
    priority: origin.priority,
    sequence: state.runs.size,
    createdAt: createdAt ?? now,
    depth: origin.parent ? origin.parent.depth + 1 : 0,
    status,
    updatedAt: now,
    delayedUntil,
    queuedAt: status === "PENDING" ? now : undefined,
    startedAt: undefined,
    finishedAt: failure ? now : undefined,
    expiredAt: undefined,
    version: origin.lockedToVersion,
    attemptCount: 0,
    durationMs: 0,
    executingSince: undefined,
    output: undefined,
    error: failure,
    idempotencyKey: undefined,
    idempotencyKeyExpiresAt: undefined,
    armed: undefined,
    history: { at: now, event, to: status, before: undefined },
  };
  state.runs.add(run, now);
  state.queues.entered(run);
  rearm(environment, run);
  environment.record({
    at: isoText(now),
    event,
    id: run.id,
    to: publicStatus(status, "2025-07-16"),
  });
  state.worker.notice(environment, run);
  return run;
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

/** Arms what falls due for a run in its present status, in place of what was armed before. */
function rearm(environment: TriggerEnvironment, run: StoredRun): void {
  if (run.armed) environment.due.disarm(run.armed);
  run.armed = undefined;
  if (run.status === "DELAYED" && run.delayedUntil !== undefined) {
    // A date in the past is due at once, not before now.
    const at = Math.max(run.delayedUntil, environment.now);
    run.armed = environment.due.arm({
      at,
      kind: "delay elapsed",
      id: run.id,
      reason: "DELAYED → QUEUED: its delay ends",
      rank: 1,
    });
    return;
  }
  const lifetime = run.ttl === undefined ? undefined : parseDuration(run.ttl);
  if (run.status !== "PENDING" || run.startedAt !== undefined || lifetime === undefined) return;
  const at = (run.queuedAt ?? environment.now) + lifetime;
  // Past the last date there is, it never elapses.
  if (Number.isNaN(new Date(at).getTime())) return;
  run.armed = environment.due.arm({
    at,
    kind: "expire",
    id: run.id,
    reason: "QUEUED → EXPIRED: its time to live ends",
    rank: 2,
  });
}
