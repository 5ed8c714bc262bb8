import { checkNames } from "../../engine/check-names.js";
import { parseDuration } from "../../engine/duration.js";
import type { TaskContext } from "./task-context.js";

/** How a failed attempt is followed by another one. The waits are those of the service's SDK, without its jitter. */
export interface TaskRetry {
  /** Attempts in all. Default 3. */
  readonly maxAttempts?: number;
  /** Milliseconds before the second attempt. Default 1,000. */
  readonly minTimeoutInMs?: number;
  /** Default 60,000. */
  readonly maxTimeoutInMs?: number;
  /** What the wait is multiplied by from one to the next. Default 2. */
  readonly factor?: number;
}

/** What comes of a task's runs, as data. */
export interface TaskOutcome {
  /** How long an attempt computes: a duration such as `2s`, or milliseconds. Default: no time at all. */
  readonly after?: string | number;
  /** What the run returns. */
  readonly output?: unknown;
  /**
   * What an attempt throws: an `Error`, an object with a `message` like one, text, or any other value. `{ code }` alone
   * is a failure inside the service, such as `TASK_PROCESS_OOM_KILLED`.
   */
  readonly error?: unknown;
  /** How many attempts throw it before one returns the output. Default: all of them. */
  readonly failures?: number;
  /** Default: one attempt. `{}` makes three. */
  readonly retry?: TaskRetry;
  /** How long an attempt may compute, waits not counted: seconds, or a duration such as `5m`. Default: no limit. */
  readonly maxDuration?: string | number;
}

/**
 * What a task does. It is given the payload as it was before it was sent (dates are dates again), and runs in virtual
 * time: see {@link TaskContext}. What it returns is the output, what it throws the error.
 */
export type TaskHandler = (payload: unknown, context: TaskContext) => unknown;

/** A definition as it is kept. */
export interface TaskDefinition {
  readonly handler: TaskHandler | undefined;
  readonly outcome: TaskOutcome;
  readonly afterMs: number;
  readonly maxDurationMs: number | undefined;
}

/** What an outcome, and its retries, may say. Forgetting one does not compile. */
const members: Readonly<Record<keyof TaskOutcome, true>> = {
  after: true,
  output: true,
  error: true,
  failures: true,
  retry: true,
  maxDuration: true,
};
const retryMembers: Readonly<Record<keyof TaskRetry, true>> = {
  maxAttempts: true,
  minTimeoutInMs: true,
  maxTimeoutInMs: true,
  factor: true,
};

/**
 * Reads what somebody says about a task.
 *
 * @throws TypeError naming what was expected
 */
export function readDefinition(
  task: string,
  given: TaskOutcome | TaskHandler,
  options: TaskOutcome = {},
): TaskDefinition {
  if (typeof task !== "string" || task === "") throw new TypeError("expected the id of a task, got none");
  const outcome = typeof given === "function" ? options : given;
  if (typeof outcome !== "object" || outcome === null) {
    throw new TypeError(`expected a function or {after, output, error, …} for the task ${task}, got ${typeof given}`);
  }
  checkNames(`tasks.define ${task}`, outcome, Object.keys(members));
  const { after, maxDuration, failures, retry } = outcome;
  if (retry) checkNames(`tasks.define ${task}: retry`, retry, Object.keys(retryMembers));
  checkCount("failures", failures, 0);
  checkCount("retry.maxAttempts", retry?.maxAttempts, 1);
  return {
    handler: typeof given === "function" ? given : undefined,
    outcome,
    afterMs: readLength("after", after, 1) ?? 0,
    maxDurationMs: readLength("maxDuration", maxDuration, 1_000),
  };
}

function readLength(name: string, value: string | number | undefined, unitMs: number): number | undefined {
  if (value === undefined) return undefined;
  const ms = typeof value === "string" ? parseDuration(value) : value * unitMs;
  if (typeof ms === "number" && Number.isFinite(ms) && ms >= 0) return Math.trunc(ms);
  const unit = unitMs === 1 ? "milliseconds" : "seconds";
  throw new TypeError(`${name}: expected a duration such as 2s, or ${unit}, got ${JSON.stringify(value)}`);
}

function checkCount(name: string, value: number | undefined, least: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= least)) return;
  throw new TypeError(`${name}: expected a whole number of ${least} or more, got ${JSON.stringify(value)}`);
}

/** How long after a failed attempt the next one starts, in milliseconds. */
export function retryDelay(
  { minTimeoutInMs = 1_000, maxTimeoutInMs = 60_000, factor = 2 }: TaskRetry,
  attempt: number,
) {
  return Math.round(Math.min(maxTimeoutInMs, minTimeoutInMs * factor ** (attempt - 1)));
}
