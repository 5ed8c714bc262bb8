import fc from "fast-check";
import { iso } from "./agree.js";
import { defaultKeyLifetime } from "./reference.js";
import type { Delay, Move, Status, TimeToLive } from "./world.js";

/** What the commands are given. Lengths are few and short, so that things often fall due at one instant. */

export const second = 1_000;
const seconds = fc.constantFrom(0, 1, 2, 3, 5);
export const back = fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 4);

export const delay = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Delay>({ none: true }) },
  { weight: 4, arbitrary: seconds.map((length): Delay => ({ duration: length * second })) },
  fc.constantFrom(-1, 0, 1, 2 * second).map((date): Delay => ({ date })),
  fc.constantFrom(-5 * second, 0, 2 * second).map((epoch): Delay => ({ epoch })),
  fc.constantFrom("1 hour", "", "-1s").map((nonsense): Delay => ({ nonsense })),
);

/** A delay as it is sent at an instant. */
export function sentDelay(wanted: Delay, now: number): string | number | undefined {
  if ("duration" in wanted) return `${wanted.duration / second}s`;
  if ("date" in wanted) return iso(now + wanted.date);
  if ("epoch" in wanted) return now + wanted.epoch;
  return "nonsense" in wanted ? wanted.nonsense : undefined;
}

/** A time to live as it is sent, and what it means. */
export const ttl = fc.constantFrom<readonly [sent: string | number | undefined, means: TimeToLive | undefined]>(
  [undefined, undefined],
  [undefined, undefined],
  [0, undefined],
  ["0s", { shown: "0s", length: 0 }],
  ["2s", { shown: "2s", length: 2 * second }],
  [3, { shown: "3s", length: 3 * second }],
  ["5s", { shown: "5s", length: 5 * second }],
  ["soon", { shown: "soon", length: undefined }],
);

export const keyLifetime = fc.constantFrom<readonly [sent: string | undefined, means: number]>(
  [undefined, defaultKeyLifetime],
  ["2s", 2 * second],
  ["soon", defaultKeyLifetime],
);

/** Where a run is queued: in a queue of tenants every run has one. */
export const place = fc.constantFrom<readonly [task: string, queue: string, tenant: string | undefined]>(
  ["idle", "task/idle", undefined],
  ["busy", "task/busy", undefined],
  ["busy", "task/busy", undefined],
  ["idle", "shared", undefined],
  ["busy", "shared", undefined],
  ["busy", "tenants", "a"],
  ["busy", "tenants", "b"],
);

export const verbs = {
  dequeue: "dequeue",
  start: "start",
  wait: "wait",
  resume: "resume",
  retry: "retry",
  park: "park",
  deploy: "deploy",
  expire: "expire",
  complete: "complete",
  fail: "fail",
  crash: "crash",
  timeout: "timeout",
  systemFailure: "system failure",
} as const satisfies Record<string, Move>;

// The keys of the table above.
export const verbNames = Object.keys(verbs) as (keyof typeof verbs)[];

export const queueKeys = fc.constantFrom("task/idle", "task/busy", "shared", "tenants");

export const filters = fc.constantFrom<readonly [word: string, means: Status]>(
  ["DELAYED", "DELAYED"],
  ["QUEUED", "QUEUED"],
  ["EXECUTING", "EXECUTING"],
  ["REATTEMPTING", "REATTEMPTING"],
  ["WAITING", "WAITING"],
  ["COMPLETED", "COMPLETED"],
  ["EXPIRED", "EXPIRED"],
  ["CANCELED", "CANCELED"],
);
