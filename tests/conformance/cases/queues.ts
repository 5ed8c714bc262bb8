import type { ConformanceCase } from "../case.js";
import { anyText, has, holds, matches, starts } from "../pattern.js";
import { move, refused, send, triggerWith } from "../steps.js";

const queueId = matches("queue_[1-9a-z]+");
const intoQueue = triggerWith({ queue: { name: "q1" } });
const q1 = "/api/v1/queues/q1";
const nope = "/api/v1/queues/nope";
const pause = (action: string) => ({ type: "custom", action });

const cases: readonly ConformanceCase[] = [
  {
    id: "C82",
    name: "a paused queue takes runs and hands none out",
    given: [intoQueue],
    steps: [
      send(`POST ${q1}/pause`, pause("pause"), {
        expect: { has: { name: "q1", type: "custom", paused: true, queued: 1 } },
      }),
      intoQueue,
      send(`GET ${q1}?type=custom`, undefined, {
        expect: { has: { id: queueId, paused: true, queued: 2, running: 0 } },
      }),
      send(`POST ${q1}/pause`, pause("resume"), { expect: { has: { paused: false } } }),
    ],
  },
  {
    id: "C83",
    name: "an override keeps the limit that there was, and a reset puts it back",
    given: [{ queue: { name: "q1", concurrencyLimit: 10 } }],
    steps: [
      send(
        `POST ${q1}/concurrency/override`,
        { type: "custom", concurrencyLimit: 5 },
        {
          expect: { has: { concurrencyLimit: 5, concurrency: has({ current: 5, base: 10, override: 5 }) } },
        },
      ),
      send(
        `POST ${q1}/concurrency/override`,
        { type: "custom", concurrencyLimit: 3 },
        {
          expect: { has: { concurrency: has({ current: 3, base: 10, override: 3, overriddenBy: null }) } },
        },
      ),
      send(
        `POST ${q1}/concurrency/reset`,
        { type: "custom" },
        {
          expect: {
            has: {
              concurrencyLimit: 10,
              concurrency: { current: 10, base: null, override: null, overriddenBy: null, overriddenAt: null },
            },
          },
        },
      ),
    ],
  },
  {
    id: "C84",
    name: "a queue that is not overridden is not reset",
    given: [intoQueue],
    steps: [
      send(`POST ${q1}/concurrency/reset`, { type: "custom" }, { expect: refused(400, "Queue is not overridden") }),
    ],
  },
  {
    id: "Q1",
    name: "a reset without a body is refused",
    given: [intoQueue],
    steps: [send(`POST ${q1}/concurrency/reset`, "", { expect: refused(400, "Request body is empty") })],
  },
  {
    id: "Q2",
    name: "an override by number and by percent at once is refused",
    given: [intoQueue],
    steps: [
      send(
        `POST ${q1}/concurrency/override`,
        { type: "custom", concurrencyLimit: 5, percent: 5 },
        {
          expect: { status: 400, body: { error: starts("Validation error:") } },
        },
      ),
    ],
  },
  {
    id: "Q3",
    name: "a pause without an action is refused",
    given: [intoQueue],
    steps: [
      send(
        `POST ${q1}/pause`,
        { type: "custom" },
        { expect: { status: 400, body: { error: starts("Validation error:") } } },
      ),
    ],
  },
  ...[
    [`POST ${nope}/pause`, pause("pause"), "queue-not-found"],
    [`POST ${nope}/concurrency/override`, { type: "custom", concurrencyLimit: 1 }, "Queue not found"],
    [`POST ${nope}/concurrency/reset`, { type: "custom" }, "Queue not found"],
  ].map(
    ([request, body, error]): ConformanceCase => ({
      id: "Q4",
      name: `an unknown queue is not found: ${request}`,
      steps: [send(String(request), body, { expect: refused(404, String(error)) })],
    }),
  ),
  {
    id: "Q5",
    name: "queues are listed by name, page by page",
    needs: ["empty"],
    given: [triggerWith({ queue: { name: "q2" } }), intoQueue],
    steps: [
      send("GET /api/v1/queues?perPage=1", undefined, {
        expect: {
          has: {
            data: [has({ id: queueId, name: "q1", type: "custom", queued: 1, releaseConcurrencyOnWaitpoint: true })],
            pagination: { currentPage: 1, totalPages: 2, count: 2 },
          },
        },
      }),
      send("GET /api/v1/queues?perPage=0", undefined, { expect: { status: 400, has: { error: anyText } } }),
    ],
  },
  {
    id: "Q6",
    name: "a run that a worker took is running, and not queued",
    needs: ["worker"],
    given: [intoQueue, move("start")],
    steps: [send(`GET ${q1}?type=custom`, undefined, { expect: { has: { queued: 0, running: 1 } } })],
  },
];

export const queues: readonly ConformanceCase[] = [
  ...cases.map((one): ConformanceCase => ({ ...one, needs: ["settings", "idle", ...(one.needs ?? [])] })),
  {
    id: "C85",
    name: "an unknown queue is not found",
    steps: [send(`GET ${nope}?type=custom`, undefined, { expect: refused(404, "queue-not-found") })],
  },
  {
    id: "Q7",
    name: "a kind of queue that is none is refused",
    steps: [
      send(`GET ${nope}?type=other`, undefined, {
        expect: { status: 400, has: { error: "Query Error", details: holds() } },
      }),
    ],
  },
];
