import fc from "fast-check";
import { expect } from "vitest";
import { type Actual, queueName } from "./actual.js";
import { agree, agreeOnFired, agreeOnRuns, iso, word } from "./agree.js";
import {
  advance,
  cancel,
  defaultKeyLifetime,
  defaultWindow,
  force,
  nextInstant,
  replay,
  reschedule,
  trigger,
} from "./reference.js";
import type { Delay, Move, Run, Status, TimeToLive, World } from "./world.js";

/** The world as it should be, and as it was when a snapshot was taken. */
export interface Expected {
  world: World;
  saved: World | undefined;
}

type Command = fc.AsyncCommand<Expected, Actual>;

/** What is done to both. Afterwards all that they have must agree. */
function command(
  name: string,
  run: (expected: Expected, actual: Actual) => Promise<void>,
  check: (expected: Expected) => boolean = () => true,
): Command {
  return {
    toString: () => name,
    check,
    async run(expected, actual) {
      await run(expected, actual);
      agree(expected.world, actual);
    },
  };
}

/** The same for one of the runs, counted from the newest. */
function onRun(
  name: string,
  back: number,
  run: (run: Run, id: string, world: World, actual: Actual) => Promise<void>,
): Command {
  return command(
    `${name} of the ${back === 0 ? "newest" : `${back + 1}. newest`} run`,
    async ({ world }, actual) => {
      const chosen = world.runs[world.runs.length - 1 - (back % world.runs.length)];
      if (chosen) await run(chosen, actual.ids[chosen.number] ?? "", world, actual);
    },
    ({ world }) => world.runs.length > 0,
  );
}

const second = 1_000;
const seconds = fc.constantFrom(0, 1, 2, 3, 5);
const back = fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 4);

const delay = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Delay>({ none: true }) },
  { weight: 4, arbitrary: seconds.map((length): Delay => ({ duration: length * second })) },
  fc.constantFrom(-1, 0, 1, 2 * second).map((date): Delay => ({ date })),
  fc.constantFrom(-5 * second, 0, 2 * second).map((epoch): Delay => ({ epoch })),
  fc.constantFrom("1 hour", "", "-1s").map((nonsense): Delay => ({ nonsense })),
);

/** A delay as it is sent at an instant. */
function sentDelay(wanted: Delay, now: number): string | number | undefined {
  if ("duration" in wanted) return `${wanted.duration / second}s`;
  if ("date" in wanted) return iso(now + wanted.date);
  if ("epoch" in wanted) return now + wanted.epoch;
  return "nonsense" in wanted ? wanted.nonsense : undefined;
}

/** A time to live as it is sent, and what it means. */
const ttl = fc.constantFrom<readonly [sent: string | number | undefined, means: TimeToLive | undefined]>(
  [undefined, undefined],
  [undefined, undefined],
  [0, undefined],
  ["0s", { shown: "0s", length: 0 }],
  ["2s", { shown: "2s", length: 2 * second }],
  [3, { shown: "3s", length: 3 * second }],
  ["5s", { shown: "5s", length: 5 * second }],
  ["soon", { shown: "soon", length: undefined }],
);

const keyLifetime = fc.constantFrom<readonly [sent: string | undefined, means: number]>(
  [undefined, defaultKeyLifetime],
  ["2s", 2 * second],
  ["soon", defaultKeyLifetime],
);

/** Where a run is queued: in a queue of tenants every run has one. */
const place = fc.constantFrom<readonly [task: string, queue: string, tenant: string | undefined]>(
  ["idle", "task/idle", undefined],
  ["busy", "task/busy", undefined],
  ["busy", "task/busy", undefined],
  ["idle", "shared", undefined],
  ["busy", "shared", undefined],
  ["busy", "tenants", "a"],
  ["busy", "tenants", "b"],
);

const triggers = fc
  .record({
    place,
    delay,
    ttl,
    key: fc.option(fc.constantFrom("k", "l"), { freq: 2 }),
    keyLifetime,
    priority: fc.constantFrom(0, 0, 0, 1, 3),
  })
  .map(
    ({
      place: [task, queue, tenant],
      delay,
      ttl: [sentTtl, ttl],
      key,
      keyLifetime: [sentLifetime, lifetime],
      priority,
    }) =>
      command(
        `trigger ${JSON.stringify({ task, queue, tenant, delay, ttl: sentTtl, key, keyTtl: sentLifetime, priority })}`,
        async ({ world }, { ids, call }) => {
          const options = {
            ...(queue.startsWith("task/") ? {} : { queue: { name: queue } }),
            ...(tenant === undefined ? {} : { concurrencyKey: tenant }),
            delay: sentDelay(delay, world.now),
            ttl: sentTtl,
            ...(key === null ? {} : { idempotencyKey: key, idempotencyKeyTTL: sentLifetime }),
            ...(priority === 0 ? {} : { priority }),
          };
          const { body, status } = await call("POST", `/api/v1/tasks/${task}/trigger`, { options });
          const { run, isCached } = trigger(world, {
            task,
            queue,
            tenant,
            delay,
            ttl,
            key: key === null ? undefined : { text: key, lifetime },
            priority: priority * second,
          });
          ids[run.number] ??= String(body.id);
          expect([status, body.id, body.isCached]).toEqual([200, ids[run.number], isCached]);
        },
      ),
  );

const reschedules = fc.tuple(delay, back).map(([delay, back]) =>
  onRun(`reschedule ${JSON.stringify(delay)}`, back, async (run, id, world, { call }) => {
    const sent = sentDelay(delay, world.now);
    const { status, body } = await call("POST", `/api/v1/runs/${id}/reschedule`, { delay: sent });
    const refused = reschedule(world, run, delay);
    if (sent === undefined) expect([status, body.error]).toEqual([400, "Invalid request body"]);
    else if (refused === "invalid") expect([status, body.error]).toEqual([400, `Invalid delay: ${sent}`]);
    else if (refused) expect([status, body.error]).toEqual([400, "Cannot reschedule a run that is not delayed"]);
    else
      expect([status, body.status, body.delayedUntil]).toEqual([200, "DELAYED", iso(run.delayedUntil ?? Number.NaN)]);
  }),
);

const cancels = back.map((back) =>
  onRun("cancel", back, async (run, id, world, { call }) => {
    expect(await call("POST", `/api/v2/runs/${id}/cancel`)).toEqual({ status: 200, body: { id } });
    cancel(world, run);
  }),
);

const replays = back.map((back) =>
  onRun("replay", back, async (run, id, world, { ids, call }) => {
    const { status, body } = await call("POST", `/api/v1/runs/${id}/replay`);
    expect([status, ids.includes(String(body.id))]).toEqual([200, false]);
    ids[replay(world, run).number] = String(body.id);
  }),
);

const verbs = {
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
const verbNames = Object.keys(verbs) as (keyof typeof verbs)[];

const forced = fc
  .tuple(fc.constantFrom(...verbNames, "start", "wait", "resume", "complete"), back)
  .map(([verb, back]) =>
    onRun(verb, back, async (run, id, world, { mock }) => {
      const refused = force(world, run, verbs[verb]);
      const wanted = { illegal: "IllegalMoveError", "held back": "HeldBackError" };
      expect(refusalOf(() => mock.runs[verb](id))).toBe(refused && wanted[refused]);
    }),
  );

function refusalOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

const advances = fc
  .constantFrom(0, 1, second - 1, second, second, 2 * second, 3 * second, 5 * second, defaultWindow)
  .map((by) =>
    command(`advance ${by}`, async ({ world }, actual) => {
      const transitions = await actual.mock.clock.advance(by);
      agreeOnFired(transitions, advance(world, world.now + by), actual);
    }),
  );

const advanceToNext = command("advanceToNext", async ({ world }, actual) => {
  const transitions = await actual.mock.clock.advanceToNext();
  agreeOnFired(transitions, advance(world, nextInstant(world) ?? world.now), actual);
});

const advanceBack = command("advanceTo the past", async ({ world }, { mock }) => {
  const refused = await mock.clock.advanceTo(world.now - 1).catch((error: Error) => error.name);
  expect(refused).toBe("ClockError");
});

const queueKeys = fc.constantFrom("task/idle", "task/busy", "shared", "tenants");

const pauses = fc.tuple(queueKeys, fc.constantFrom("pause", "resume")).map(([key, action]) =>
  command(`${action} ${key}`, async ({ world }, { call }) => {
    const { type, name } = queueName(key);
    const { status } = await call("POST", `/api/v1/queues/${name}/pause`, { type, action });
    expect(status).toBe(200);
    const queue = world.queues[key];
    if (queue) queue.paused = action === "pause";
  }),
);

const overrides = fc.tuple(queueKeys, fc.constantFrom(undefined, 0, 1, 3)).map(([key, limit]) =>
  command(
    `${limit === undefined ? "reset the limit" : `override the limit by ${limit}`} of ${key}`,
    async ({ world }, { call }) => {
      const { type, name } = queueName(key);
      const verb = limit === undefined ? "reset" : "override";
      const { status } = await call("POST", `/api/v1/queues/${name}/concurrency/${verb}`, {
        type,
        concurrencyLimit: limit,
      });
      const queue = world.queues[key];
      if (!queue) return;
      expect(status).toBe(limit === undefined && !queue.base ? 400 : 200);
      if (limit === undefined) {
        if (queue.base) queue.limit = queue.base.limit;
        queue.base = undefined;
      } else {
        queue.base ??= { limit: queue.limit };
        queue.limit = limit;
      }
    },
  ),
);

const filters = fc.constantFrom<readonly [word: string, means: Status]>(
  ["DELAYED", "DELAYED"],
  ["QUEUED", "QUEUED"],
  ["EXECUTING", "EXECUTING"],
  ["REATTEMPTING", "REATTEMPTING"],
  ["WAITING", "WAITING"],
  ["COMPLETED", "COMPLETED"],
  ["EXPIRED", "EXPIRED"],
  ["CANCELED", "CANCELED"],
);

/** Lists page by page, newest first; without a window of its own a list looks back over seven days. */
const lists = fc.tuple(fc.option(filters), fc.integer({ min: 1, max: 5 }), fc.boolean()).map(([filter, size, all]) =>
  command(`list ${filter?.[0] ?? ""} by ${size}${all ? " since 1970" : ""}`, async ({ world }, actual) => {
    const query = `page[size]=${size}${filter ? `&filter[status]=${filter[0]}` : ""}${all ? "&filter[createdAt][from]=0" : ""}`;
    const wanted = world.runs
      .filter(
        ({ status, createdAt }) => (!filter || status === filter[1]) && (all || createdAt >= world.now - defaultWindow),
      )
      .reverse();
    let after = "";
    let seen = 0;
    do {
      const { body } = await actual.call("GET", `/api/v1/runs?${query}${after}`);
      agreeOnRuns(body.data, wanted.slice(seen, seen + size), actual);
      seen += size;
      // As the spec has it.
      const { next } = body.pagination as { readonly next?: string };
      expect(next !== undefined).toBe(seen < wanted.length);
      after = next === undefined ? "" : `&page[after]=${next}`;
    } while (after !== "");
  }),
);

const retrieves = back.map((back) =>
  onRun("retrieve", back, async (run, id, _, { call }) => {
    const { status, body } = await call("GET", `/api/v3/runs/${id}`);
    expect([status, body.id, body.status]).toEqual([200, id, word(run.status)]);
  }),
);

const snapshot = command("snapshot", async (expected, actual) => {
  // It is plain JSON.
  actual.point = JSON.parse(JSON.stringify(actual.mock.snapshot()));
  expected.saved = structuredClone(expected.world);
});

const restore = command(
  "restore",
  async (expected, actual) => {
    if (!expected.saved || !actual.point) return;
    actual.mock.restore(actual.point);
    expected.world = structuredClone(expected.saved);
    actual.ids.length = expected.world.runs.length;
  },
  ({ saved }) => saved !== undefined,
);

/** All that may be done, the usual more often than the rest. */
export const commands = [
  ...Array<typeof triggers>(5).fill(triggers),
  ...Array<typeof forced>(4).fill(forced),
  ...Array<typeof advances>(4).fill(advances),
  reschedules,
  reschedules,
  cancels,
  replays,
  fc.constant(advanceToNext),
  fc.constant(advanceBack),
  pauses,
  overrides,
  lists,
  retrieves,
  fc.constant(snapshot),
  fc.constant(restore),
];
