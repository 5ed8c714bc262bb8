import { checkGiven } from "./check-given.js";
import { type CoercedDelay, coerceDelay } from "./delay.js";
import { newRunShape } from "./given-shapes.js";
import { type MoveEvent, type MoveInput, move } from "./lifecycle.js";
import { outputPacket } from "./packet.js";
import { type RunError, toRunError } from "./run-error.js";
import { type RunView, viewRun } from "./run-view.js";
import { CreationError } from "./setup-errors.js";
import { startRun } from "./start-run.js";
import type { TriggerEnvironment } from "./state.js";
import { ttlReached } from "./ttl-reached.js";
import { bareRun } from "./wanted-run.js";

/** A status that a run may be created in. `REATTEMPTING` waits for its next attempt, and shows as `EXECUTING`. */
export type CreatableStatus =
  | "DELAYED"
  | "QUEUED"
  | "PENDING_VERSION"
  | "DEQUEUED"
  | "EXECUTING"
  | "REATTEMPTING"
  | "WAITING"
  | "COMPLETED"
  | "FAILED"
  | "CRASHED"
  | "SYSTEM_FAILURE"
  | "TIMED_OUT"
  | "EXPIRED"
  | "CANCELED";

/** A run to be made, as if it had been triggered and had come that far at this very instant. */
export interface NewRun {
  readonly task: string;
  /** Default: `DELAYED` where a delay is given, else `QUEUED`. */
  readonly status?: CreatableStatus;
  /** Any JSON. */
  readonly payload?: unknown;
  readonly tags?: string | readonly string[];
  /** Name of a queue. Default: the task's own. */
  readonly queue?: string;
  /** A duration or a date. Default for `DELAYED`: an hour. */
  readonly delay?: string | Date;
  readonly ttl?: string | number;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly idempotencyKey?: string;
  readonly isTest?: boolean;
  /** Of a run that is `COMPLETED`. */
  readonly output?: unknown;
  /** Of a run that failed in some way. Default: one that fits. */
  readonly error?: unknown;
}

const executing: readonly MoveEvent[] = ["dequeue", "start"];

/** How a run that was just triggered gets into a status. */
const walks: Readonly<Record<CreatableStatus, readonly MoveEvent[]>> = {
  DELAYED: [],
  QUEUED: [],
  PENDING_VERSION: ["park"],
  DEQUEUED: ["dequeue"],
  EXECUTING: executing,
  REATTEMPTING: [...executing, "retry"],
  WAITING: [...executing, "wait"],
  COMPLETED: [...executing, "complete"],
  FAILED: [...executing, "fail"],
  CRASHED: [...executing, "crash"],
  SYSTEM_FAILURE: [...executing, "system failure"],
  TIMED_OUT: [...executing, "timeout"],
  EXPIRED: ["expire"],
  CANCELED: ["cancel"],
};

/** The run could not be created as it was asked for; the message says why. */
export class RunCreationError extends CreationError {
  override readonly name = "RunCreationError";
}

/**
 * Makes a run in any status, by the moves that lead there, all at this instant.
 *
 * @throws RunCreationError where it is not understood, or refused as by a trigger call
 */
export function createRunInStatus(environment: TriggerEnvironment, wanted: NewRun): RunView {
  checkGiven("runs.create", newRunShape, wanted);
  const { task, status = wanted.delay === undefined ? "QUEUED" : "DELAYED" } = wanted;
  if (typeof task !== "string" || task === "") throw new RunCreationError("task: expected the id of a task, got none");
  const walk = Object.hasOwn(walks, status) ? walks[status] : undefined;
  if (!walk) {
    throw new RunCreationError(`status: expected ${Object.keys(walks).join(", ")}, got ${JSON.stringify(status)}`);
  }
  if (status !== "DELAYED" && wanted.delay !== undefined) {
    throw new RunCreationError(
      `delay: expected none with the status ${status}, got ${String(wanted.delay)}. Leave one of them out`,
    );
  }
  const payload = outputPacket(wanted.payload);
  if (payload === "unwritable") throw new RunCreationError("payload: expected a value that can be written as JSON");
  const problems: string[] = [];
  const started = startRun(
    environment,
    {
      ...bareRun("trigger", task, payload),
      metadata: wanted.metadata,
      tags: typeof wanted.tags === "string" ? [wanted.tags] : (wanted.tags ?? []),
      queue: wanted.queue,
      isTest: wanted.isTest ?? false,
      delay: status === "DELAYED" ? readDelay(wanted.delay ?? "1h") : undefined,
      ttl: wanted.ttl,
      idempotencyKey: wanted.idempotencyKey,
    },
    (reason) => problems.push(reason),
  );
  if (started.kind === "refused") throw new RunCreationError(started.error);
  if (started.kind === "cached") throw new RunCreationError(problems.join("; "));
  const { run } = started;
  if (status === "DELAYED" && run.status !== "DELAYED") throw new RunCreationError(problems.join("; "));
  for (const event of walk) move(environment, run, event, inputOf(event, wanted));
  return viewRun(environment, run);
}

/** A date as it would be sent. */
function readDelay(delay: string | Date): CoercedDelay {
  const sent: unknown = JSON.parse(JSON.stringify(delay));
  const coerced = typeof sent === "object" ? undefined : coerceDelay(sent);
  if (coerced !== undefined) return coerced;
  throw new RunCreationError(`delay: expected a duration such as 1h42m, or a date, got ${String(delay)}`);
}

function inputOf(event: MoveEvent, { output, error, ttl }: NewRun): MoveInput {
  const given = error === undefined ? undefined : toRunError(error);
  const or = (fallback: RunError): MoveInput => ({ error: given ?? fallback });
  switch (event) {
    case "complete": {
      const packet = outputPacket(output);
      if (packet === "unwritable") throw new RunCreationError("output: expected a value that can be written as JSON");
      return { output: packet };
    }
    case "fail":
      return or(toRunError(undefined));
    case "crash":
      return or({ type: "INTERNAL_ERROR", code: "TASK_RUN_CRASHED" });
    case "timeout":
      return or({ type: "INTERNAL_ERROR", code: "MAX_DURATION_EXCEEDED" });
    case "system failure":
      return or({ type: "INTERNAL_ERROR", code: "TASK_RUN_HEARTBEAT_TIMEOUT" });
    case "expire":
      return or(ttlReached(ttl === undefined ? undefined : String(ttl)));
    case "cancel":
      return or({ type: "STRING_ERROR", raw: "Canceled by user" });
    default:
      return {};
  }
}
