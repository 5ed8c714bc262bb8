import fc from "fast-check";
import { expect } from "vitest";
import { type Actual, queueName } from "./actual.js";
import { agree, agreeOnFired, agreeOnRuns, iso, word } from "./agree.js";
import {
  back,
  delay,
  filters,
  keyLifetime,
  place,
  queueKeys,
  second,
  sentDelay,
  ttl,
  verbNames,
  verbs,
} from "./inputs.js";
import { advance, cancel, defaultWindow, force, nextInstant, replay, reschedule, trigger } from "./reference.js";
import type { Delay, Fired, Run, World } from "./world.js";

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

/** What a trigger call is given: as it is sent, and what it means. */
const calls = fc.record({
  place,
  delay,
  ttl,
  key: fc.option(fc.constantFrom("k", "l"), { freq: 2, nil: undefined }),
  keyLifetime,
  priority: fc.constantFrom(0, 0, 0, 1, 3),
});

const triggers = calls.map(({ place: [task, queue, tenant], delay, ttl, key, keyLifetime, priority }) => {
  const [[sentTtl, meantTtl], [sentLifetime, lifetime]] = [ttl, keyLifetime];
  const shown = { task, queue, tenant, delay, ttl: sentTtl, key, keyTtl: key && sentLifetime, priority };
  return command(`trigger ${JSON.stringify(shown)}`, async ({ world }, { ids, call }) => {
    const options = {
      queue: queue.startsWith("task/") ? undefined : { name: queue },
      concurrencyKey: tenant,
      delay: sentDelay(delay, world.now),
      ttl: sentTtl,
      idempotencyKey: key,
      idempotencyKeyTTL: sentLifetime,
      priority,
    };
    const { body, status } = await call("POST", `/api/v1/tasks/${task}/trigger`, { options });
    const { run, isCached } = trigger(world, {
      task,
      queue,
      tenant,
      delay,
      ttl: meantTtl,
      key: key === undefined ? undefined : { text: key, lifetime },
      priority: priority * second,
    });
    ids[run.number] ??= String(body.id);
    expect([status, body.id, body.isCached]).toEqual([200, ids[run.number], isCached]);
  });
});

async function rescheduleBoth(run: Run | undefined, id: string, delay: Delay, world: World, { call }: Actual) {
  const sent = sentDelay(delay, world.now);
  const { status, body } = await call("POST", `/api/v1/runs/${id}/reschedule`, { delay: sent });
  const refused = reschedule(world, run, delay);
  const refusals = {
    invalid: [400, sent === undefined ? "Invalid request body" : `Invalid delay: ${sent}`],
    unknown: [404, "Run not found"],
    "not delayed": [400, "Cannot reschedule a run that is not delayed"],
  };
  if (refused) expect([status, body.error]).toEqual(refusals[refused]);
  else expect([status, body.status, body.delayedUntil]).toEqual([200, "DELAYED", iso(run?.delayedUntil ?? Number.NaN)]);
}

const reschedules = fc
  .tuple(delay, back)
  .map(([delay, back]) =>
    onRun(`reschedule ${JSON.stringify(delay)}`, back, (run, id, world, actual) =>
      rescheduleBoth(run, id, delay, world, actual),
    ),
  );

const strayReschedules = delay.map((delay) =>
  command(`reschedule ${JSON.stringify(delay)} of no run`, ({ world }, actual) =>
    rescheduleBoth(undefined, "run_unknown", delay, world, actual),
  ),
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

const runUntilIdle = command("runUntilIdle", async ({ world }, actual) => {
  const transitions = await actual.mock.clock.runUntilIdle();
  const fired: Fired[] = [];
  for (let at = nextInstant(world); at !== undefined; at = nextInstant(world)) fired.push(...advance(world, at));
  agreeOnFired(transitions, fired, actual);
});

const advanceBack = command("advanceTo the past", async ({ world }, { mock }) => {
  const refused = await mock.clock.advanceTo(world.now - 1).catch((error: Error) => error.name);
  expect(refused).toBe("ClockError");
});

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
  strayReschedules,
  fc.constant(advanceToNext),
  fc.constant(runUntilIdle),
  fc.constant(advanceBack),
  pauses,
  overrides,
  lists,
  retrieves,
  fc.constant(snapshot),
  fc.constant(restore),
];
