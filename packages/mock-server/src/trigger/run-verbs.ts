import { redactText } from "../engine/redact.js";
import { cancelRun } from "./cancel-run.js";
import { createRunInStatus, type NewRun } from "./create-run-verb.js";
import { coerceDelay, parseDelay } from "./delay.js";
import { IllegalMoveError } from "./illegal-move-error.js";
import { legalEvents, type MoveEvent, type MoveInput, move, statusAfter } from "./lifecycle.js";
import { outputPacket } from "./packet.js";
import { HeldBackError, whyQueueHolds } from "./queues/held-back.js";
import { type RunError, toRunError } from "./run-error.js";
import { type RunView, viewRun } from "./run-view.js";
import type { TriggerEnvironment } from "./state.js";
import { isFinal, type Status } from "./status-words.js";
import type { StoredRun } from "./stored-run.js";
import { ttlReached } from "./ttl-reached.js";
import { block } from "./waitpoints/waiting-runs.js";

/** What a run ended with, where it failed. */
export interface Failure {
  /** An `Error`, an object with a `message` like one, or whatever else a task may throw. */
  readonly error?: unknown;
}

/** How a run is moved. */
export interface Forcing {
  /** Takes a queued run also where no worker would: from a paused or full queue. */
  readonly force?: boolean;
}

/**
 * Moves that a worker or the service makes, and those that a caller can make. Each answers the run as it is afterwards. Those that need a run to
 * execute walk a queued one through what lies between.
 *
 * @throws UnknownRunError where the environment has no such run
 * @throws IllegalMoveError where the run cannot get there from its status
 * @throws HeldBackError where it is queued and no worker would take it, unless it is forced
 */
export interface RunVerbs {
  /**
   * Makes a run in any status, as if it had come there at this instant. With its task and key it counts as triggered.
   *
   * @throws TypeError where a member is wrong, missing, or not known
   * @throws RunCreationError where it is not understood, or refused as by a trigger call
   */
  create(run: NewRun): RunView;
  /** The run. A copy: changing it changes nothing. */
  get(id: string): RunView;
  /** An attempt starts: → EXECUTING. */
  start(id: string, options?: Forcing): RunView;
  /** → COMPLETED. Without an output, or with `undefined`, the run shows none. */
  complete(id: string, outcome?: { readonly output?: unknown } & Forcing): RunView;
  /** → FAILED. */
  fail(id: string, outcome?: Failure & Forcing): RunView;
  /** The process dies: → CRASHED. Without an error of yours the run shows the service's. */
  crash(id: string, outcome?: Failure & Forcing): RunView;
  /** `maxDuration` is exceeded: → TIMED_OUT. Without an error of yours the run shows the service's. */
  timeout(id: string, outcome?: Failure & Forcing): RunView;
  /** The time to live passes: QUEUED → EXPIRED. */
  expire(id: string): RunView;
  /**
   * The task waits: → WAITING. With the id of a waitpoint token it goes on by itself, 50 ms after somebody completed
   * the token or its time ran out; without one, when it is resumed.
   *
   * @throws UnknownTokenError where the environment has no such token
   */
  wait(id: string, options?: { readonly token?: string } & Forcing): RunView;
  /** What the task waits for happens: WAITING → EXECUTING. */
  resume(id: string): RunView;
  /** A worker takes the run: QUEUED → DEQUEUED. */
  dequeue(id: string, options?: Forcing): RunView;
  /** No deployed version knows the task: QUEUED → PENDING_VERSION. */
  park(id: string): RunView;
  /** A version that knows the task is deployed: PENDING_VERSION → QUEUED. */
  deploy(id: string): RunView;
  /** An attempt fails and another follows: shown as EXECUTING, and as REATTEMPTING without the version header. */
  retry(id: string, options?: Forcing): RunView;
  /** Something inside the service fails: → SYSTEM_FAILURE. */
  systemFailure(id: string, options?: Forcing): RunView;
  /**
   * As a caller does with `runs.reschedule`: DELAYED → DELAYED.
   *
   * @param delay a duration from now, such as `1h42m`, or a later instant
   * @throws TypeError where it is neither
   */
  reschedule(id: string, delay: string | Date): RunView;
  /** As a caller does with `runs.cancel`, its children included: → CANCELED. */
  cancel(id: string): RunView;
}

/** No run of that id in the environment. */
export class UnknownRunError extends Error {
  override readonly name = "UnknownRunError";

  constructor(id: string) {
    super(
      `expected the id of a run of this environment, got ${JSON.stringify(redactText(id).slice(0, 60))}, which is none`,
    );
  }
}

/** No waitpoint token of that id in the environment. */
export class UnknownTokenError extends Error {
  override readonly name = "UnknownTokenError";

  constructor(id: string) {
    super(
      `expected the id of a waitpoint token of this environment, got ${JSON.stringify(redactText(id).slice(0, 60))}`,
    );
  }
}

/** The forced moves of one environment. Apply what is due before you call one. */
export function runVerbs(environment: TriggerEnvironment): RunVerbs {
  function find(id: string): StoredRun {
    const run = environment.state.runs.find(id);
    if (!run) throw new UnknownRunError(id);
    return run;
  }

  function force(id: string, event: MoveEvent, input: MoveInput = {}, forcing: Forcing = {}): RunView {
    const run = find(id);
    const path = pathTo(run.status, event);
    if (!path) throw new IllegalMoveError(run, event, reachableEvents(run.status));
    const isTaken = event === "dequeue" || path.includes("dequeue");
    const why = isTaken && !forcing.force ? whyQueueHolds(environment, run) : undefined;
    if (why !== undefined) throw new HeldBackError(run, why);
    for (const step of path) move(environment, run, step);
    move(environment, run, event, input);
    return viewRun(environment, run);
  }

  return {
    create: (run) => createRunInStatus(environment, run),
    get: (id) => viewRun(environment, find(id)),
    dequeue: (id, options) => force(id, "dequeue", {}, options),
    park: (id) => force(id, "park"),
    deploy: (id) => force(id, "deploy"),
    start: (id, options) => force(id, "start", {}, options),
    complete: (id, outcome) => force(id, "complete", { output: toPacket(outcome?.output) }, outcome),
    fail: (id, outcome) => force(id, "fail", { error: toRunError(outcome?.error) }, outcome),
    crash: (id, outcome) => force(id, "crash", { error: internal("TASK_RUN_CRASHED", outcome) }, outcome),
    timeout: (id, outcome) => force(id, "timeout", { error: internal("MAX_DURATION_EXCEEDED", outcome) }, outcome),
    systemFailure: (id, options) =>
      force(id, "system failure", { error: internal("TASK_RUN_HEARTBEAT_TIMEOUT") }, options),
    expire: (id) => force(id, "expire", { error: ttlReached(find(id).ttl) }),
    wait(id, options) {
      const { waitpoints } = environment.state;
      const token = options?.token === undefined ? undefined : waitpoints.find(options.token);
      if (options?.token !== undefined && !token) throw new UnknownTokenError(options.token);
      waitpoints.blockers.delete(id);
      const waiting = force(id, "wait", {}, options);
      if (token) block(environment, id, { token });
      return waiting;
    },
    resume: (id) => force(id, "resume"),
    reschedule(id, delay) {
      const until = parseDelay(coerceDelay(delay), environment.now);
      if (until.kind === "until") return force(id, "reschedule", { delayedUntil: until.at });
      const why = until.kind === "none" ? "" : `: ${until.reason}`;
      throw new TypeError(`delay: expected a duration such as 1h42m or an instant that is still to come${why}`);
    },
    cancel(id) {
      const run = find(id);
      if (isFinal(run.status)) throw new IllegalMoveError(run, "cancel", []);
      cancelRun(environment, run);
      return viewRun(environment, run);
    },
    retry: (id, options) => force(id, "retry", {}, options),
  };
}

/** Moves that a forced one may imply. None of them ends a delay or finds a version: those are for the test to decide. */
const walkable: readonly MoveEvent[] = ["dequeue", "start", "resume"];
/** What may be forced at the end of such a walk. */
const walkedTo: ReadonlySet<MoveEvent> = new Set([
  "start",
  "complete",
  "fail",
  "crash",
  "timeout",
  "system failure",
  "wait",
  "retry",
]);

/** The moves to make before the event can happen; `undefined` where none lead there. */
function pathTo(status: Status, event: MoveEvent): readonly MoveEvent[] | undefined {
  if (statusAfter(status, event) !== undefined) return [];
  if (!walkedTo.has(event)) return undefined;
  // A run that waits must be resumed before it can end, but not in order to wait again.
  for (const step of status === "WAITING_TO_RESUME" && event === "wait" ? [] : walkable) {
    const next = statusAfter(status, step);
    const rest = next === undefined || step === event ? undefined : pathTo(next, event);
    if (rest) return [step, ...rest];
  }
  return undefined;
}

/** What may be forced on a run in this status, or happens to it by itself. Nothing, where it is over. */
export function reachableEvents(status: Status): readonly string[] {
  const reached = [...walkedTo].filter((event) => pathTo(status, event) !== undefined);
  const events = new Set<string>([...legalEvents(status), ...reached]);
  // Comes with time only, and only to runs that were triggered for one deployment.
  events.delete("deployment missing");
  return [...events];
}

function internal(code: string, outcome?: Failure): RunError {
  return outcome?.error === undefined ? { type: "INTERNAL_ERROR", code } : toRunError(outcome.error);
}

function toPacket(output: unknown): MoveInput["output"] {
  const packet = outputPacket(output);
  if (packet === "unwritable") throw new TypeError("output: expected a value that can be written as JSON");
  return packet;
}
