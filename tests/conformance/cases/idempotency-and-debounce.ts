import type { ConformanceCase, Expected, Step } from "../case.js";
import { after, runId, starts } from "../pattern.js";
import { advance, cancel, move, refused, send, shows, trigger, triggerWith } from "../steps.js";

const cached: Expected = { body: { id: "{run}", isCached: true } };
const same: Expected = { body: { id: "{run}", isCached: false } };
const key = "k1-{unique}";
const withKey = triggerWith({ idempotencyKey: key, delay: "2h" });
/** The same key again, on a run that was kept as `run`. */
const again = (expect: Expected) => triggerWith({ idempotencyKey: key }, { expect });

/** A run of its own: it is neither the kept one nor a cached one. */
const anotherRun: readonly Step[] = [
  triggerWith({ idempotencyKey: key }, { keep: { other: "id" }, expect: { body: { id: runId, isCached: false } } }),
  // Its own key finds it now, and not the first one.
  again({ body: { id: "{other}", isCached: true } }),
  shows({ id: "{other}" }, "{other}"),
];

const debounce = (settings: Readonly<Record<string, unknown>>, rest: Readonly<Record<string, unknown>> = {}) => ({
  debounce: { key: "d-{unique}", delay: "10s", ...settings },
  ...rest,
});

export const idempotencyAndDebounce: readonly ConformanceCase[] = [
  { id: "C22", name: "the same key finds the same run", given: [withKey], steps: [again(cached)] },
  {
    id: "C23",
    name: "the same key on another task is another",
    given: [withKey],
    steps: [
      triggerWith(
        { idempotencyKey: key, delay: "2h" },
        { task: "{task}-other", expect: { body: { id: runId, isCached: false } } },
      ),
    ],
  },
  { id: "C24", name: "a canceled run keeps its key", given: [withKey, cancel()], steps: [again(cached)] },
  {
    id: "C25",
    name: "a failed run gives its key away",
    needs: ["worker"],
    given: [triggerWith({ idempotencyKey: key }), move("fail", { error: { message: "no" } })],
    steps: anotherRun,
  },
  {
    id: "C26",
    name: "an expired run gives its key away",
    needs: ["worker"],
    given: [triggerWith({ idempotencyKey: key, ttl: "1m" }), move("expire")],
    steps: anotherRun,
  },
  {
    id: "C27",
    name: "a key is held up to the instant of its end",
    needs: ["clock"],
    given: [triggerWith({ idempotencyKey: key, idempotencyKeyTTL: "60s" }), advance("60s")],
    steps: [again(cached)],
  },
  {
    id: "C28",
    name: "a key is given away a millisecond after its end",
    needs: ["clock"],
    given: [triggerWith({ idempotencyKey: key, idempotencyKeyTTL: "60s" }), advance(60_001)],
    steps: anotherRun,
  },
  {
    id: "C29",
    name: "a lifetime that is none counts as thirty days",
    needs: ["clock"],
    given: [triggerWith({ idempotencyKey: key, idempotencyKeyTTL: "1h30m" }), advance("2h")],
    steps: [again(cached), advance("29d"), again(cached), advance("1d"), ...anotherRun],
  },
  {
    id: "C30",
    name: "a key in the header is a key",
    given: [triggerWith({ delay: "2h" }, { headers: { "idempotency-key": key }, keep: { run: "id" } })],
    steps: [trigger({}, { headers: { "idempotency-key": key }, expect: cached }), again(cached)],
  },
  {
    id: "C31",
    name: "a key of 2,049 characters in the header is refused",
    steps: [
      trigger(
        {},
        {
          headers: { "idempotency-key": "k".repeat(2_049) },
          expect: {
            status: 400,
            has: {
              error: "Headers Error",
              "details.0.message": "idempotency-key must be 2048 characters or less",
            },
          },
        },
      ),
    ],
  },
  {
    id: "C32",
    name: "a key that is met again does not move the delay",
    given: [withKey],
    steps: [
      triggerWith({ idempotencyKey: key, delay: "5h" }, { expect: cached }),
      shows({ delayedUntil: after("2h") }),
    ],
  },
  {
    id: "C33",
    name: "a key that was reset makes a new run",
    given: [withKey],
    steps: [
      send(
        `POST /api/v1/idempotencyKeys/${key}/reset`,
        { taskIdentifier: "{task}" },
        { expect: { body: { id: key } } },
      ),
      ...anotherRun,
    ],
  },
  {
    id: "C34",
    name: "a key that was reset is not there to be reset again",
    given: [withKey, send(`POST /api/v1/idempotencyKeys/${key}/reset`, { taskIdentifier: "{task}" })],
    steps: [
      send(
        `POST /api/v1/idempotencyKeys/${key}/reset`,
        { taskIdentifier: "{task}" },
        {
          expect: refused(404, `No runs found with idempotency key: ${key} and task: {task}`),
        },
      ),
    ],
  },
  {
    id: "C35",
    name: "the same request sent twice makes one run",
    // On the service a defect may be in the way: what is written here is what it is meant to do.
    needs: ["empty"],
    given: [
      trigger(
        {},
        {
          headers: { "x-trigger-request-idempotency-key": "2c8ee43c-1cf4-4e2c-9d5c-1d3e1c6f3a50" },
          keep: { run: "id" },
        },
      ),
    ],
    steps: [
      trigger(
        {},
        {
          headers: { "x-trigger-request-idempotency-key": "2c8ee43c-1cf4-4e2c-9d5c-1d3e1c6f3a50" },
          expect: same,
        },
      ),
      send("GET /api/v1/runs", undefined, { expect: { has: { "data.0.id": "{run}" }, lacks: ["data.1"] } }),
    ],
  },
  {
    id: "C36",
    name: "a debounced trigger pushes the run that waits",
    needs: ["clock"],
    given: [triggerWith(debounce({})), shows({ status: "DELAYED", delayedUntil: after("10s") }), advance("4s")],
    steps: [triggerWith(debounce({}), { expect: same }), shows({ delayedUntil: after("14s") })],
  },
  {
    id: "C37",
    name: "a debounced run keeps the first payload",
    needs: ["clock"],
    given: [trigger({ payload: { n: 1 }, options: debounce({}) }), advance("4s")],
    steps: [trigger({ payload: { n: 2 }, options: debounce({}) }, { expect: same }), shows({ payload: { n: 1 } })],
  },
  {
    id: "C38",
    name: "a trailing trigger puts its own payload and tags in their place",
    needs: ["clock"],
    given: [trigger({ payload: { n: 1 }, options: debounce({}, { tags: ["a", "b"] }) }), advance("4s")],
    steps: [
      trigger({ payload: { n: 2 }, options: debounce({ mode: "trailing" }, { tags: ["c"] }) }, { expect: same }),
      shows({ payload: { n: 2 }, tags: ["c"], delayedUntil: after("14s") }),
    ],
  },
  {
    id: "C39",
    name: "a debounced trigger pulls no run earlier",
    needs: ["clock"],
    given: [triggerWith(debounce({}, { delay: "1h" })), advance("4s")],
    steps: [triggerWith(debounce({}), { expect: same }), shows({ delayedUntil: after("1h") })],
  },
  {
    id: "C40",
    name: "a debounced run is not pushed past its greatest delay",
    needs: ["clock"],
    given: [triggerWith(debounce({ maxDelay: "15s" })), advance("4s"), triggerWith(debounce({ maxDelay: "15s" }))],
    steps: [
      advance("4s"),
      triggerWith(debounce({ maxDelay: "15s" }), { keep: { next: "id" }, expect: { has: { isCached: false } } }),
      shows({ delayedUntil: after("14s") }),
      shows({ delayedUntil: after("18s"), status: "DELAYED" }, "{next}"),
    ],
  },
  {
    id: "C41",
    name: "a greatest delay must be longer than the delay",
    steps: [
      triggerWith(debounce({ maxDelay: "10s" }), {
        expect: {
          status: 422,
          body: { error: starts("debounce.maxDelay (10s) must be longer than debounce.delay (10s).") },
        },
      }),
    ],
  },
  {
    id: "C42",
    name: "a debounce without a duration is refused",
    steps: [
      triggerWith(debounce({ delay: "nope" }), {
        expect: refused(422, "Debounce requires a valid delay duration. Provided: nope"),
      }),
    ],
  },
  {
    id: "I1",
    name: "a debounce key of 513 characters is refused",
    steps: [
      triggerWith(debounce({ key: "d".repeat(513) }), {
        expect: { status: 400, body: { error: starts("Validation error:") } },
      }),
    ],
  },
  {
    id: "I2",
    name: "a reset without a task is refused",
    steps: [
      send(
        `POST /api/v1/idempotencyKeys/${key}/reset`,
        {},
        {
          expect: { status: 400, body: { error: starts("Validation error:") } },
        },
      ),
    ],
  },
];
