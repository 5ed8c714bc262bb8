import type { Delay, Fired, Move, Run, Status, Step, Wanted, World } from "./world.js";

/**
 * What the service does with runs, queues and time, as plainly as it can be said. It takes nothing from the mock: two
 * accounts of one thing, written apart, are held against each other. Instants and lengths are milliseconds.
 */

const day = 86_400_000;
export const defaultKeyLifetime = 30 * day;
export const defaultWindow = 7 * day;

/** Where each move leads from where. A move that stands under no status cannot be made from there. */
const moves: Readonly<Record<Status, Partial<Record<Move, Status>>>> = {
  DELAYED: {},
  QUEUED: { dequeue: "DEQUEUED", park: "PENDING_VERSION", expire: "EXPIRED" },
  PENDING_VERSION: { deploy: "QUEUED" },
  DEQUEUED: { start: "EXECUTING" },
  EXECUTING: {
    wait: "WAITING",
    retry: "REATTEMPTING",
    complete: "COMPLETED",
    fail: "FAILED",
    crash: "CRASHED",
    timeout: "TIMED_OUT",
    "system failure": "SYSTEM_FAILURE",
  },
  REATTEMPTING: { start: "EXECUTING" },
  WAITING: { resume: "EXECUTING" },
  COMPLETED: {},
  FAILED: {},
  CRASHED: {},
  SYSTEM_FAILURE: {},
  TIMED_OUT: {},
  EXPIRED: {},
  CANCELED: {},
};

/** The move that brings a run nearer to executing, for those that are forced on from further back. */
const towardsExecuting: Partial<Record<Status, Move>> = {
  QUEUED: "dequeue",
  DEQUEUED: "start",
  REATTEMPTING: "start",
  WAITING: "resume",
};

const finals: readonly Status[] = [
  "COMPLETED",
  "FAILED",
  "CRASHED",
  "SYSTEM_FAILURE",
  "TIMED_OUT",
  "EXPIRED",
  "CANCELED",
];
/** Finals after which a key is free again. */
const freeing: readonly Status[] = ["FAILED", "CRASHED", "SYSTEM_FAILURE", "TIMED_OUT", "EXPIRED"];
const running: readonly Status[] = ["DEQUEUED", "EXECUTING", "REATTEMPTING"];

export function isFinal({ status }: Run): boolean {
  return finals.includes(status);
}

/** Makes a run, or finds the one that holds the key. */
export function trigger(
  world: World,
  wanted: Wanted,
  event = "trigger",
): { readonly run: Run; readonly isCached: boolean } {
  const { key } = wanted;
  const holder = key && world.runs.find((run) => run.task === wanted.task && run.key?.text === key.text);
  if (holder?.key) {
    if (holder.key.expiresAt >= world.now && !freeing.includes(holder.status)) return { run: holder, isCached: true };
    holder.key = undefined;
  }
  const delayedUntil = endOfDelay(wanted.delay, world.now);
  const run: Run = {
    number: world.runs.length,
    task: wanted.task,
    queue: wanted.queue,
    tenant: wanted.tenant,
    priority: wanted.priority,
    createdAt: world.now,
    ttl: wanted.ttl,
    status: "QUEUED",
    delayedUntil,
    queuedAt: undefined,
    startedAt: undefined,
    key: key && { text: key.text, expiresAt: world.now + key.lifetime },
    attempts: 0,
    work: undefined,
    history: [],
    moved: 0,
  };
  world.runs.push(run);
  enter(world, run, event, delayedUntil === undefined ? "QUEUED" : "DELAYED");
  return { run, isCached: false };
}

/** Makes a run like another one, which keeps its status: without its delay, time to live, key and priority. */
export function replay(world: World, { task, queue, tenant }: Run): Run {
  const copied = { task, queue, tenant, delay: { none: true }, ttl: undefined, key: undefined, priority: 0 } as const;
  return trigger(world, copied, "replay").run;
}

/** @returns why it was refused */
export function reschedule(
  world: World,
  run: Run | undefined,
  delay: Delay,
): "invalid" | "unknown" | "not delayed" | undefined {
  const until = endOfDelay(delay, world.now);
  if (until === undefined) return "invalid";
  if (!run) return "unknown";
  if (run.status !== "DELAYED") return "not delayed";
  run.delayedUntil = until;
  enter(world, run, "reschedule", "DELAYED");
  return undefined;
}

/** A run that is over stays as it is. */
export function cancel(world: World, run: Run): void {
  if (!isFinal(run)) enter(world, run, "cancel", "CANCELED");
}

/** Forces a move, with those before it that it needs. @returns why it was refused */
export function force(world: World, run: Run, move: Move): "illegal" | "held back" | undefined {
  const path = pathTo(run.status, move);
  if (!path) return "illegal";
  if (path.includes("dequeue") && !hasRoom(world, run)) return "held back";
  for (const step of path) enter(world, run, step, moves[run.status][step] ?? run.status);
  return undefined;
}

/** What happens as time goes on, up to and including an instant. */
export function advance(world: World, until: number): Fired[] {
  const fired: Fired[] = [];
  for (let next = nextDue(world); next && next.at <= until; next = nextDue(world)) {
    const { run } = next;
    const known = run.history.length;
    world.now = next.at;
    next.happen();
    for (const step of run.history.slice(known)) fired.push({ ...step, run });
  }
  world.now = until;
  return fired;
}

/** When something happens next by itself. */
export function nextInstant(world: World): number | undefined {
  return nextDue(world)?.at;
}

/** Runs that wait in a queue, and that take up place in it. */
export function counts(world: World, queue: string): { readonly queued: number; readonly running: number } {
  const inside = world.runs.filter((run) => run.queue === queue);
  return {
    queued: inside.filter(({ status }) => status === "QUEUED").length,
    running: inside.filter(({ status }) => running.includes(status)).length,
  };
}

/** The order in which a queue hands out: by when a run was made, or its delay ended, less its head start. */
export function handOutOrder(a: Run, b: Run): number {
  const stamp = (run: Run) => (run.delayedUntil ?? run.createdAt) - run.priority;
  return stamp(a) - stamp(b) || a.number - b.number;
}

function endOfDelay(delay: Delay, now: number): number | undefined {
  if ("duration" in delay) return now + delay.duration;
  if ("epoch" in delay) return now + delay.epoch;
  return "date" in delay && delay.date > 0 ? now + delay.date : undefined;
}

function enter(world: World, run: Run, event: string, to: Status): void {
  if (to === "QUEUED") run.queuedAt = world.now;
  if (to === "DEQUEUED") run.startedAt = world.now;
  if (event === "start") run.attempts++;
  if (run.status === "EXECUTING" && run.work !== undefined) run.work -= world.now - lastStep(run).at;
  run.status = to;
  run.moved = ++world.moves;
  run.history.push({ at: world.now, event, to });
}

export function lastStep(run: Run): Step {
  const step = run.history.at(-1);
  if (!step) throw new Error("a run has a history from the first");
  return step;
}

function pathTo(from: Status, move: Move): Move[] | undefined {
  if (moves[from][move]) return [move];
  const startsFurtherOn = move === "start" ? from === "QUEUED" : moves.EXECUTING[move] !== undefined;
  const step = towardsExecuting[from];
  // A run that waits cannot wait a second time without having gone on.
  if (!startsFurtherOn || !step || (from === "WAITING" && move === "wait")) return undefined;
  const rest = pathTo(moves[from][step] ?? from, move);
  return rest && [step, ...rest];
}

function hasRoom(world: World, { queue, tenant }: Run): boolean {
  const { paused, limit = Number.POSITIVE_INFINITY } = world.queues[queue] ?? { paused: true };
  const beside = world.runs.filter(
    (run) => run.queue === queue && run.tenant === tenant && running.includes(run.status),
  );
  return !paused && beside.length < limit;
}

interface Due {
  readonly at: number;
  /** Order at one instant: delays end (1), then lives (2), then workers take runs (3), and then attempts end (18). */
  readonly rank: number;
  readonly run: Run;
  happen(): void;
}

function nextDue(world: World): Due | undefined {
  return world.runs.flatMap((run) => dueOf(world, run) ?? []).sort(dueOrder)[0];
}

function dueOrder(a: Due, b: Due): number {
  return a.at - b.at || a.rank - b.rank || (a.rank === 3 ? handOutOrder(a.run, b.run) : a.run.moved - b.run.moved);
}

/** What happens next to a run by itself. An instant that has passed is now. */
function dueOf(world: World, run: Run): Due | undefined {
  const due = (at: number, rank: number, happen: () => void): Due => ({
    at: Math.max(at, world.now),
    rank,
    run,
    happen,
  });
  if (run.status === "DELAYED" && run.delayedUntil !== undefined) {
    return due(run.delayedUntil, 1, () => enter(world, run, "delay elapsed", "QUEUED"));
  }
  if (run.status === "QUEUED" && run.queuedAt !== undefined) {
    const length = world.worked[run.task];
    const expiry = run.ttl?.length === undefined ? undefined : run.queuedAt + run.ttl.length;
    const taken = length !== undefined && hasRoom(world, run);
    if (expiry !== undefined && (expiry <= world.now || !taken)) {
      return due(expiry, 2, () => enter(world, run, "expire", "EXPIRED"));
    }
    if (!taken) return undefined;
    return due(world.now, 3, () => {
      enter(world, run, "dequeue", "DEQUEUED");
      run.work = length;
      enter(world, run, "start", "EXECUTING");
    });
  }
  if (run.status !== "EXECUTING" || run.work === undefined) return undefined;
  return due(lastStep(run).at + run.work, 18, () => enter(world, run, "complete", "COMPLETED"));
}
