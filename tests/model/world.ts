/** What the reference model speaks of. Instants and lengths are milliseconds. */

/** The words of `2025-07-16`, and `REATTEMPTING`, which they show as `EXECUTING`. */
export type Status =
  | "DELAYED"
  | "QUEUED"
  | "PENDING_VERSION"
  | "DEQUEUED"
  | "EXECUTING"
  | "REATTEMPTING"
  | "WAITING"
  | Final;

type Final = "COMPLETED" | "FAILED" | "CRASHED" | "SYSTEM_FAILURE" | "TIMED_OUT" | "EXPIRED" | "CANCELED";

/** What a worker, a deployment or a caller may do to a run. */
export type Move =
  | "dequeue"
  | "start"
  | "wait"
  | "resume"
  | "retry"
  | "park"
  | "deploy"
  | "expire"
  | "complete"
  | "fail"
  | "crash"
  | "timeout"
  | "system failure";

/** How long until a run may start. What is relative counts from now. */
export type Delay =
  | { readonly none: true }
  | { readonly duration: number }
  /** A date as text, which must lie ahead. */
  | { readonly date: number }
  /** A date as a number, which need not. */
  | { readonly epoch: number }
  /** Text that is neither. */
  | { readonly nonsense: string };

/** A time to live: what is shown of it, and its length. Text that is no duration has none, and never elapses. */
export interface TimeToLive {
  readonly shown: string;
  readonly length: number | undefined;
}

/** An idempotency key and how long it holds. */
export interface Key {
  readonly text: string;
  readonly lifetime: number;
}

export interface Wanted {
  readonly task: string;
  readonly queue: string;
  readonly tenant: string | undefined;
  readonly delay: Delay;
  readonly ttl: TimeToLive | undefined;
  readonly key: Key | undefined;
  /** Head start. */
  readonly priority: number;
}

export interface Step {
  readonly at: number;
  readonly event: string;
  readonly to: Status;
}

export interface Run {
  /** Position in order of creation. */
  readonly number: number;
  readonly task: string;
  readonly queue: string;
  readonly tenant: string | undefined;
  readonly priority: number;
  readonly createdAt: number;
  readonly ttl: TimeToLive | undefined;
  status: Status;
  delayedUntil: number | undefined;
  /** When it entered the queue. */
  queuedAt: number | undefined;
  startedAt: number | undefined;
  key: { readonly text: string; readonly expiresAt: number } | undefined;
  attempts: number;
  /** What a worker has still to do for it, where one took it by itself: it stands still while the run does not execute. */
  work: number | undefined;
  readonly history: Step[];
  /** How many moves of any run had been made when it made its last one. */
  moved: number;
}

export interface Queue {
  paused: boolean;
  /** Runs at a time, of each tenant where there are any. */
  limit: number | undefined;
  /** The limit before it was overridden. */
  base: { readonly limit: number | undefined } | undefined;
}

/** Plain data, so that a copy of it is a snapshot. */
export interface World {
  now: number;
  moves: number;
  readonly runs: Run[];
  readonly queues: Record<string, Queue>;
  /** The tasks that workers take by themselves, and how long an attempt is. */
  readonly worked: Readonly<Record<string, number>>;
}

/** Something that time does to a run. */
export interface Fired extends Step {
  readonly run: Run;
}
