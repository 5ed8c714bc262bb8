import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import type { Actual } from "./actual.js";
import { advance, counts, isFinal, lastStep, nextInstant } from "./reference.js";
import type { Fired, Run, Status, Step, World } from "./world.js";

/** Applies what is due by now in the world, and holds all that it has against all that the mock shows. */
export function agree(world: World, { mock, ids }: Actual): void {
  advance(world, world.now);
  const keys = Object.keys(world.queues);
  const next = nextInstant(world);
  const seen = {
    now: iso(mock.clock.now.getTime()),
    next: mock.clock.pending()[0]?.at,
    runs: ids.map((id) => seenRun(mock.runs.get(id))),
    queues: keys.map((key) => seenQueue(mock.queues.get(key))),
  };
  const wanted: typeof seen = {
    now: iso(world.now),
    next: next === undefined ? undefined : iso(next),
    runs: world.runs.map(shownRun),
    queues: keys.map((key) => shownQueue(world, key)),
  };
  // Asked after each command; only what differs is worth the slow comparison, which shows where.
  if (!isDeepStrictEqual(seen, wanted)) expect(seen).toEqual(wanted);
}

/** What retrieving a run shows. What is not there is `undefined`. */
function shownRun(run: Run) {
  const { at } = lastStep(run);
  const isCanceled = run.status === "CANCELED";
  return {
    taskIdentifier: run.task,
    status: word(run.status),
    createdAt: iso(run.createdAt),
    updatedAt: iso(at),
    delayedUntil: run.delayedUntil === undefined ? undefined : iso(run.delayedUntil),
    ttl: run.ttl?.shown,
    startedAt: run.startedAt === undefined ? undefined : iso(run.startedAt),
    // A canceled run has an end where a worker had taken it, which confirms.
    finishedAt: isFinal(run) && (!isCanceled || run.startedAt !== undefined) ? iso(at) : undefined,
    expiredAt: run.status === "EXPIRED" ? iso(at) : undefined,
    idempotencyKey: run.key?.text,
    attemptCount: run.attempts,
    history: run.history.map(shownStep),
  };
}

/** The same of a run that the mock shows. */
function seenRun(seen: ReturnType<Actual["mock"]["runs"]["get"]>): ReturnType<typeof shownRun> {
  return {
    taskIdentifier: seen.taskIdentifier,
    status: seen.status,
    createdAt: seen.createdAt,
    updatedAt: seen.updatedAt,
    delayedUntil: seen.delayedUntil,
    ttl: seen.ttl,
    startedAt: seen.startedAt,
    finishedAt: seen.finishedAt,
    expiredAt: seen.expiredAt,
    idempotencyKey: seen.idempotencyKey,
    attemptCount: seen.attemptCount,
    history: seen.history.map(({ at, event, to }) => ({ at, event, to })),
  };
}

function shownQueue(world: World, key: string) {
  const queue = world.queues[key];
  return { ...counts(world, key), paused: queue?.paused, concurrencyLimit: queue?.limit ?? null };
}

function seenQueue({
  queued,
  running,
  paused,
  concurrencyLimit,
}: ReturnType<Actual["mock"]["queues"]["get"]>): ReturnType<typeof shownQueue> {
  return { queued, running, paused, concurrencyLimit };
}

/** Holds a page of runs, or all of them, against the numbers that it should have, in order. */
export function agreeOnRuns(answered: unknown, runs: readonly Run[], { ids }: Actual): void {
  // An operation's answer is checked against the spec before it leaves.
  const listed = answered as readonly Record<string, string | undefined>[];
  const shown = runs.map((run) => {
    const { attemptCount: _, history: __, ...fields } = shownRun(run);
    // A list has an end for every run that is over.
    return { id: ids[run.number], ...fields, finishedAt: isFinal(run) ? fields.updatedAt : undefined };
  });
  const names = shown[0] === undefined ? [] : Object.keys(shown[0]);
  expect(listed.map((item) => Object.fromEntries(names.map((name) => [name, item[name]])))).toEqual(shown);
}

/**
 * Holds what the mock says has happened against what should have. Time orders it, and within one instant what happens
 * to the runs of one queue is in order; queues have nothing to do with one another.
 */
export function agreeOnFired(
  transitions: Awaited<ReturnType<Actual["mock"]["clock"]["advance"]>>,
  fired: readonly Fired[],
  { ids }: Actual,
): void {
  const queues = new Map(fired.map(({ run }) => [ids[run.number], run.queue]));
  const seen = transitions.map(({ at, event, id, to }) => ({ at, event, to, id, queue: queues.get(id) }));
  const shown = fired.map(({ run, ...step }) => ({ ...shownStep(step), id: ids[run.number], queue: run.queue }));
  expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).sort());
  for (const queue of new Set([...queues.values(), undefined])) {
    expect(seen.filter((one) => one.queue === queue)).toEqual(shown.filter((one) => one.queue === queue));
  }
}

export function shownStep({ at, event, to }: Step) {
  return { at: iso(at), event, to: word(to) };
}

export function word(status: Status): string {
  return status === "REATTEMPTING" ? "EXECUTING" : status;
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}
