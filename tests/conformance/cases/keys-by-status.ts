import type { ConformanceCase, Move } from "../case.js";
import { runId } from "../pattern.js";
import { move, send, shows, triggerWith } from "../steps.js";

const options = { idempotencyKey: "k-{unique}" };

/** Which statuses keep a key, and which give it to the next run that asks. */
const keeps: readonly (readonly [status: string, ...moves: Move[]])[] = [
  ["PENDING_VERSION", "park"],
  ["DEQUEUED", "dequeue"],
  ["EXECUTING", "start"],
  ["WAITING", "wait"],
  ["COMPLETED", "complete"],
];

const frees: readonly (readonly [status: string, ...moves: Move[]])[] = [
  ["FAILED", "fail"],
  ["CRASHED", "crash"],
  ["TIMED_OUT", "timeout"],
  ["SYSTEM_FAILURE", "systemFailure"],
];

export const keysByStatus: readonly ConformanceCase[] = [
  ...keeps.map(
    ([status, ...moves]): ConformanceCase => ({
      id: "J1",
      name: `a run in ${status} keeps its key`,
      needs: ["worker"],
      given: [triggerWith(options), ...moves.map((one) => move(one)), shows({ status })],
      steps: [triggerWith(options, { expect: { body: { id: "{run}", isCached: true } } })],
    }),
  ),
  ...frees.map(
    ([status, ...moves]): ConformanceCase => ({
      id: "J2",
      name: `a run in ${status} gives its key away, and shows it until somebody takes it`,
      needs: ["worker"],
      given: [triggerWith(options), ...moves.map((one) => move(one)), shows({ status, idempotencyKey: "k-{unique}" })],
      steps: [
        triggerWith(options, { keep: { next: "id" }, expect: { body: { id: runId, isCached: false } } }),
        send("GET /api/v3/runs/{run}", undefined, { expect: { has: { status }, lacks: ["idempotencyKey"] } }),
        shows({ idempotencyKey: "k-{unique}" }, "{next}"),
      ],
    }),
  ),
  {
    id: "J3",
    name: "a cached hit changes nothing of the run",
    given: [
      triggerWith({ ...options, delay: "2h", tags: ["a"] }),
      send("GET /api/v3/runs/{run}", undefined, { keep: { updated: "updatedAt", until: "delayedUntil" } }),
    ],
    steps: [
      triggerWith(
        { ...options, delay: "5h", tags: ["b"], ttl: "1m", metadata: { a: 1 } },
        { expect: { body: { id: "{run}", isCached: true } } },
      ),
      send("GET /api/v3/runs/{run}", undefined, {
        expect: {
          has: { tags: ["a"], delayedUntil: "{until}", updatedAt: "{updated}" },
          lacks: ["metadata"],
        },
      }),
    ],
  },
  {
    id: "J4",
    name: "a header goes before the body",
    given: [triggerWith({ idempotencyKey: "a-{unique}", delay: "2h" })],
    steps: [
      triggerWith(
        { idempotencyKey: "b-{unique}", delay: "2h" },
        { headers: { "idempotency-key": "a-{unique}" }, expect: { body: { id: "{run}", isCached: true } } },
      ),
    ],
  },
  {
    id: "J5",
    name: "a key is met before a debounce",
    given: [triggerWith({ ...options, debounce: { key: "d-{unique}", delay: "1h" } })],
    steps: [
      triggerWith(
        { ...options, debounce: { key: "d-{unique}", delay: "3h" } },
        { expect: { body: { id: "{run}", isCached: true } } },
      ),
    ],
  },
];
