import type { ConformanceCase, Expected } from "../case.js";
import { after, type Pattern, starts } from "../pattern.js";
import { retrieve, send, shows, trigger, triggerWith } from "../steps.js";

/** What a run shows of an option. All are delayed, so that no worker takes them. */
function takes(
  id: string,
  name: string,
  options: Readonly<Record<string, unknown>>,
  expected: Expected,
): ConformanceCase {
  return { id, name, given: [triggerWith({ delay: "2h", ...options })], steps: [retrieve(expected)] };
}

const delays: readonly (readonly [given: unknown, until: Pattern])[] = [
  ["1hr", after("1h")],
  ["42m1h", after("1h42m")],
  ["1w2d3h4m5s", after("9d3h4m5s")],
  ["2999-01-01", "2999-01-01T00:00:00.000Z"],
  ["2999", "2999-01-01T00:00:00.000Z"],
  [4_102_444_800_000, "2100-01-01T00:00:00.000Z"],
];

/** Passed over, where a reschedule refuses them. */
const noDelays = ["", "1h 42m", "1H", "1.5h", "PT1H", "10min", "60", "1750000000"];

export const triggerOptions: readonly ConformanceCase[] = [
  ...delays.map(
    ([delay, until]): ConformanceCase => ({
      id: "U1",
      name: `the delay ${JSON.stringify(delay)} is understood`,
      given: [triggerWith({ delay })],
      steps: [shows({ status: "DELAYED", delayedUntil: until })],
    }),
  ),
  ...noDelays.map(
    (delay): ConformanceCase => ({
      id: "U2",
      name: `the delay ${JSON.stringify(delay)} is passed over`,
      given: [triggerWith({ delay })],
      steps: [retrieve({ has: { isQueued: true }, lacks: ["delayedUntil"] })],
    }),
  ),
  takes("U3", "a time to live of 0 is none", { ttl: 0 }, { lacks: ["ttl"] }),
  takes("U4", "a time to live in words is kept as it is", { ttl: "1h42m" }, { has: { ttl: "1h42m" } }),
  takes("U5", "one tag may come without a list", { tags: "a" }, { has: { tags: ["a"] } }),
  takes(
    "U6",
    "blank tags are dropped, and the others shown in order",
    { tags: ["c", " ", "", "a"] },
    { has: { tags: ["a", "c"] } },
  ),
  takes("U7", "a test run says so", { test: true }, { has: { isTest: true } }),
  takes("U8", "metadata is shown", { metadata: { a: { b: [1] } } }, { has: { metadata: { a: { b: [1] } } } }),
  takes(
    "U9",
    "of a key and what it was made of, the run shows what it was made of",
    { idempotencyKey: "{unique}-hash", idempotencyKeyOptions: { key: "readable", scope: "run" } },
    { has: { idempotencyKey: "readable" } },
  ),
  takes("U10", "an option that is not known is passed over", { nonsense: 1 }, { has: { status: "DELAYED" } }),
  ...[0, "text", null, [1], { a: { b: null } }, false].map(
    (payload): ConformanceCase => ({
      id: "U11",
      name: `the payload ${JSON.stringify(payload)} is shown as it came`,
      given: [trigger({ payload, options: { delay: "2h" } })],
      steps: [shows({ payload })],
    }),
  ),
  ...(
    [
      ["machine", "huge"],
      ["ttl", -1],
      ["maxAttempts", 1.5],
      ["idempotencyKey", "k".repeat(2_049)],
      ["externalDeploymentId", "x".repeat(129)],
    ] as const
  ).map(
    ([option, value]): ConformanceCase => ({
      id: "U12",
      name: `${option} ${JSON.stringify(value).slice(0, 20)} is refused`,
      steps: [
        triggerWith({ [option]: value }, { expect: { status: 400, body: { error: starts("Validation error:") } } }),
      ],
    }),
  ),
  {
    id: "U13",
    name: "a run whose task nobody knows is triggered all the same",
    steps: [
      send("POST /api/v1/tasks/{task}-unknown%2Fdeep/trigger", { options: { delay: "2h" } }, { keep: { run: "id" } }),
      shows({ taskIdentifier: "{task}-unknown/deep" }),
    ],
  },
];
