import type { ConformanceCase } from "../case.js";
import { after, type Pattern } from "../pattern.js";
import { advance, delayed, reschedule, retrieve, shows, triggerWith } from "../steps.js";

/** A delayed run is put off or brought forward, and nothing else of it changes. */
function accepts(
  id: string,
  delay: unknown,
  delayedUntil: Pattern,
  needs: NonNullable<ConformanceCase["needs"]> = [],
): ConformanceCase {
  return {
    id,
    name: `${JSON.stringify(delay)} is understood`,
    needs,
    given: [delayed],
    steps: [
      reschedule(
        { delay },
        {
          has: {
            id: "{run}",
            status: "DELAYED",
            isQueued: true,
            delayedUntil,
            payload: { a: 1 },
            tags: [],
            attempts: [],
            attemptCount: 0,
            createdAt: after(0),
            relatedRuns: { children: [] },
          },
          lacks: ["startedAt", "finishedAt"],
        },
      ),
    ],
  };
}

/** An instant that has passed is taken all the same where it came as a date; the run is due at once. */
function past(id: string, delay: unknown, delayedUntil: Pattern): ConformanceCase {
  const one = accepts(id, delay, delayedUntil, ["idle", "clock"]);
  return { ...one, steps: [...one.steps, shows({ status: "QUEUED", delayedUntil })] };
}

export const rescheduleAccepted: readonly ConformanceCase[] = [
  accepts("R1", "1h", after("1h")),
  accepts("R2", "1d", after("1d")),
  accepts("R3", "1hr", after("1h")),
  accepts("R4", "1h42m", after("1h42m")),
  accepts("R4", "42m1h", after("1h42m")),
  accepts("R5", "30s1m", after("90s")),
  accepts("R6", "1w2d3h4m5s", after("9d3h4m5s")),
  accepts("R7", "1h1h", after("1h")),
  accepts("R7", "1hr2h", after("1h")),
  past("R8", "0s", after(0)),
  accepts("R9", "2999-01-01T00:00:00Z", "2999-01-01T00:00:00.000Z"),
  accepts("R10", "2999-01-01T00:00:00+02:00", "2998-12-31T22:00:00.000Z"),
  accepts("R11", "2999-01-01T00:00:00", "2999-01-01T00:00:00.000Z"),
  accepts("R11", "2999-01-01", "2999-01-01T00:00:00.000Z"),
  accepts("R11", "2999", "2999-01-01T00:00:00.000Z"),
  accepts("R12", "2030-01-01T00:00:00.001Z", after(1), ["clock"]),
  accepts("R13", "49", "2049-01-01T00:00:00.000Z", ["clock"]),
  accepts("R14", "2030-02-30", "2030-03-02T00:00:00.000Z", ["clock"]),
  accepts("R15", 4_102_444_800_000, "2100-01-01T00:00:00.000Z"),
  past("R16", 60, "1970-01-01T00:00:00.060Z"),
  past("R17", null, "1970-01-01T00:00:00.000Z"),
  past("R17", 0, "1970-01-01T00:00:00.000Z"),
  past("R17", false, "1970-01-01T00:00:00.000Z"),
  past("R18", true, "1970-01-01T00:00:00.001Z"),
  accepts("R19", ["2999-01-01"], "2999-01-01T00:00:00.000Z"),
  {
    id: "R20",
    name: "a member that is not known is passed over",
    given: [delayed],
    steps: [reschedule({ delay: "1h", extra: 1 }, { has: { status: "DELAYED", delayedUntil: after("1h") } })],
  },
  {
    id: "R21",
    name: "the instant before is forgotten",
    needs: ["clock"],
    given: [delayed, reschedule({ delay: "1d" }), advance("2h")],
    steps: [shows({ status: "DELAYED", delayedUntil: after("1d") })],
  },
  {
    id: "R22",
    name: "the run is queued at the new instant, which it keeps",
    needs: ["clock", "idle"],
    given: [delayed, reschedule({ delay: "1h" }), advance("1h")],
    steps: [shows({ status: "QUEUED", delayedUntil: after("1h") })],
  },
  {
    id: "R23",
    name: "a delay counts from each call",
    needs: ["clock"],
    given: [delayed, reschedule({ delay: "1h" }), advance("10m")],
    steps: [reschedule({ delay: "1h" }, { has: { delayedUntil: after("1h10m"), updatedAt: after("10m") } })],
  },
  {
    id: "R24",
    name: "without the version header the word is the same",
    given: [delayed],
    steps: [
      reschedule(
        { delay: "1h" },
        { has: { status: "DELAYED", delayedUntil: after("1h") } },
        { headers: { "x-trigger-api-version": null } },
      ),
    ],
  },
  {
    id: "R25",
    name: "the time to live counts from the new instant",
    needs: ["clock", "idle"],
    given: [triggerWith({ delay: "2h", ttl: "10m" }), reschedule({ delay: "1h" })],
    steps: [
      advance("69m"),
      shows({ status: "QUEUED", ttl: "10m" }),
      advance("1m"),
      shows({ status: "EXPIRED", ttl: "10m" }),
    ],
  },
  {
    id: "R26",
    name: "a debounced run may be brought forward",
    given: [triggerWith({ debounce: { key: "d-{unique}", delay: "2h" } })],
    steps: [reschedule({ delay: "1h" }, { has: { status: "DELAYED", delayedUntil: after("1h") } })],
  },
  {
    id: "D1",
    name: "nothing else of the run changes",
    given: [
      trigger5(),
      retrieve({ has: { ttl: "10m", tags: ["a", "b"], metadata: { m: 1 }, idempotencyKey: "r-{unique}" } }),
    ],
    steps: [
      reschedule(
        { delay: "1h" },
        {
          has: {
            delayedUntil: after("1h"),
            ttl: "10m",
            tags: ["a", "b"],
            metadata: { m: 1 },
            idempotencyKey: "r-{unique}",
            payload: { a: 1 },
          },
        },
      ),
    ],
  },
];

function trigger5() {
  return triggerWithPayload({
    delay: "2h",
    ttl: "10m",
    tags: ["b", "a"],
    metadata: { m: 1 },
    idempotencyKey: "r-{unique}",
  });
}

function triggerWithPayload(options: Readonly<Record<string, unknown>>) {
  return { ...delayed, body: { payload: { a: 1 }, options } };
}
