import type { ConformanceCase, Move } from "../case.js";
import { starts } from "../pattern.js";
import { advance, cancel, delayed, move, refused, reschedule, send, shows, trigger, triggerWith } from "../steps.js";

const notDelayed = refused(400, "Cannot reschedule a run that is not delayed");
const unreadable = refused(400, "Invalid request body");
const unknownRun = { keep: {}, send: "POST /api/v1/runs/run_nope/reschedule" };

/** A delay that is refused in the service's words, and leaves the run as it was. */
function refuses(id: string, delay: string, needs: NonNullable<ConformanceCase["needs"]> = []): ConformanceCase {
  const shown = delay.length > 40 ? `${delay.slice(0, 40)}…` : delay;
  return {
    id,
    name: `${JSON.stringify(shown)} is no delay`,
    needs,
    given: [
      delayed,
      send("GET /api/v3/runs/{run}", undefined, { keep: { until: "delayedUntil", updated: "updatedAt" } }),
    ],
    steps: [
      reschedule({ delay }, refused(400, `Invalid delay: ${delay}`)),
      shows({ status: "DELAYED", delayedUntil: "{until}", updatedAt: "{updated}" }),
    ],
  };
}

function misshapen(id: string, body: unknown): ConformanceCase {
  return {
    id,
    name: `the body ${JSON.stringify(body)} is refused`,
    given: [delayed],
    steps: [reschedule(JSON.stringify(body), unreadable)],
  };
}

/** A run that a worker brought somewhere is not delayed any more. */
function notDelayedAfter(id: string, status: string, ...moves: readonly Move[]): ConformanceCase {
  return {
    id,
    name: `a run in ${status} cannot be rescheduled`,
    needs: ["worker"],
    given: [trigger(), ...moves.map((one) => move(one)), shows({ status })],
    steps: [reschedule({ delay: "1h" }, notDelayed), shows({ status })],
  };
}

function otherMethod(id: string, method: string, as: "key" | "unknownKey"): ConformanceCase {
  return {
    id,
    name: `${method} with ${as === "key" ? "the key" : "an unknown key"} is told of in a 200, and changes nothing`,
    given: [delayed, send("GET /api/v3/runs/{run}", undefined, { keep: { until: "delayedUntil" } })],
    steps: [
      send(
        `${method} /api/v1/runs/{run}/reschedule`,
        { delay: "1h" },
        {
          as,
          expect: { body: { status: 405, body: "Method Not Allowed" } },
        },
      ),
      shows({ status: "DELAYED", delayedUntil: "{until}" }),
    ],
  };
}

export const rescheduleRefused: readonly ConformanceCase[] = [
  refuses("R30", ""),
  ...["1h 42m", " 1h", "1.5h", "-1h", "1H", "1day", "10ms", "10min", "PT1H", "abc", "h"].map((delay) =>
    refuses("R31", delay),
  ),
  refuses("R32", "2020-01-01T00:00:00Z"),
  refuses("R33", "2030-01-01T00:00:00.000Z", ["clock"]),
  ...["60", "5", "13", "1750000000", "4102444800000"].map((delay) => refuses("R34", delay)),
  refuses("R35", `${"1h".repeat(51)}`),
  ...[{}, { delay: {} }, { delay: [] }, { delay: ["1h"] }, { delay: 1e20 }].map((body) => misshapen("R36", body)),
  ...[null, "x", [], 5].map((body) => misshapen("R37", body)),
  ...["{", ""].map(
    (body): ConformanceCase => ({
      id: "R38",
      name: `${body === "" ? "an empty body" : "a body that is not JSON"} fails in the framework`,
      given: [delayed],
      steps: [reschedule(body, { status: 500, body: "Unexpected Server Error" })],
    }),
  ),
  {
    id: "R39",
    name: "a duration that no date can hold fails in the service",
    given: [delayed],
    steps: [reschedule({ delay: "99999999999999w" }, refused(500, "Something went wrong, please try again."))],
  },
  {
    id: "R40",
    name: "an unknown run is not found, for good",
    steps: [
      {
        ...unknownRun,
        body: { delay: "1h" },
        expect: { ...refused(404, "Run not found"), headers: { "x-should-retry": null } },
      },
    ],
  },
  {
    id: "R41",
    name: "the delay is read before the run is looked for",
    steps: [{ ...unknownRun, body: { delay: "abc" }, expect: refused(400, "Invalid delay: abc") }],
  },
  {
    id: "R42",
    name: "the body is read before the run is looked for",
    steps: [{ ...unknownRun, body: {}, expect: unreadable }],
  },
  {
    id: "R43",
    name: "the run of another environment is not found",
    needs: ["credentials"],
    given: [triggerWith({ delay: "2h" }, { as: "otherKey", keep: { run: "id" } })],
    steps: [reschedule({ delay: "1h" }, refused(404, "Run not found"))],
  },
  {
    id: "R44",
    name: "a run that was never delayed cannot be rescheduled",
    given: [trigger()],
    steps: [reschedule({ delay: "1h" }, notDelayed)],
  },
  {
    id: "R45",
    name: "a run whose delay is over cannot be rescheduled",
    needs: ["clock"],
    given: [delayed, advance("2h")],
    steps: [reschedule({ delay: "1h" }, notDelayed)],
  },
  notDelayedAfter("R46", "PENDING_VERSION", "park"),
  notDelayedAfter("R46", "DEQUEUED", "dequeue"),
  notDelayedAfter("R46", "EXECUTING", "start"),
  notDelayedAfter("R46", "WAITING", "wait"),
  notDelayedAfter("R47", "COMPLETED", "complete"),
  notDelayedAfter("R47", "FAILED", "fail"),
  notDelayedAfter("R47", "CRASHED", "crash"),
  notDelayedAfter("R47", "SYSTEM_FAILURE", "systemFailure"),
  notDelayedAfter("R47", "TIMED_OUT", "timeout"),
  {
    id: "R47",
    name: "a run in EXPIRED cannot be rescheduled",
    needs: ["clock", "idle"],
    given: [triggerWith({ ttl: "1m" }), advance("1m"), shows({ status: "EXPIRED" })],
    steps: [reschedule({ delay: "1h" }, notDelayed)],
  },
  {
    id: "R47",
    name: "a run in CANCELED cannot be rescheduled",
    given: [delayed, cancel(), shows({ status: "CANCELED" })],
    steps: [reschedule({ delay: "1h" }, notDelayed)],
  },
  {
    id: "R48",
    name: "the delay is read before the status of the run",
    given: [delayed, cancel()],
    steps: [reschedule({ delay: "abc" }, refused(400, "Invalid delay: abc"))],
  },
  {
    id: "R49",
    name: "without Authorization the answer is a problem",
    given: [delayed],
    steps: [
      reschedule(
        { delay: "1h" },
        {
          status: 401,
          headers: { "content-type": starts("application/problem+json") },
          has: { title: "Unauthorized", status: 401, error: "No authorization header provided" },
        },
        { as: "nobody" },
      ),
    ],
  },
  {
    id: "R50",
    name: "an unknown key is refused in words of its own",
    given: [delayed],
    steps: [reschedule({ delay: "1h" }, refused(401, "Invalid or missing API Key"), { as: "unknownKey" })],
  },
  {
    id: "R50",
    name: "a public access token that may write runs is refused like an unknown key",
    given: [delayed, { sign: ["write:runs"], keep: "token" }],
    steps: [reschedule({ delay: "1h" }, refused(401, "Invalid or missing API Key"), { as: "{token}" })],
  },
  {
    id: "R51",
    name: "the key is read before the body",
    given: [delayed],
    steps: [reschedule({}, refused(401, "Invalid or missing API Key"), { as: "unknownKey" })],
  },
  ...["PUT", "PATCH", "DELETE"].map((method) => otherMethod("R52", method, "key")),
  otherMethod("R53", "PUT", "unknownKey"),
  {
    id: "R53",
    name: "PUT without Authorization is told of the missing header first",
    given: [delayed],
    steps: [
      send(
        "PUT /api/v1/runs/{run}/reschedule",
        { delay: "1h" },
        {
          as: "nobody",
          expect: { status: 401, has: { error: "No authorization header provided" } },
        },
      ),
    ],
  },
  {
    id: "R54",
    name: "GET fails in the framework",
    given: [delayed],
    steps: [
      send("GET /api/v1/runs/{run}/reschedule", undefined, {
        expect: {
          status: 400,
          body: { message: "Unexpected Server Error" },
          headers: { "x-remix-error": "yes" },
        },
      }),
    ],
  },
  {
    id: "R56",
    name: "a run that is still in the burst buffer, without a delay, is refused with another status",
    needs: ["fault"],
    given: [
      trigger(),
      {
        fault: {
          operation: "runs.reschedule",
          status: 422,
          body: { error: "Cannot reschedule a run that is not delayed" },
        },
      },
    ],
    steps: [reschedule({ delay: "1h" }, { ...notDelayed, status: 422 })],
  },
  {
    id: "R57",
    name: "a buffer that is slow to hand a run over leaves it as it was",
    needs: ["fault"],
    given: [
      delayed,
      {
        fault: { operation: "runs.reschedule", status: 503, body: { error: "Run materialisation timed out" } },
      },
    ],
    steps: [reschedule({ delay: "1h" }, refused(503, "Run materialisation timed out")), shows({ status: "DELAYED" })],
  },
  {
    id: "R58",
    name: "too many requests are refused with the instant from which more are taken",
    needs: ["fault"],
    given: [delayed, { fault: { operation: "runs.reschedule", kind: "rateLimit" } }],
    steps: [
      reschedule(
        { delay: "1h" },
        {
          status: 429,
          headers: {
            "content-type": starts("application/problem+json"),
            // Milliseconds since 1970.
            "x-ratelimit-reset": { $: "text", matches: "\\d{13}" },
            "x-ratelimit-remaining": "0",
          },
          has: { title: "Rate Limit Exceeded", status: 429, remaining: 0 },
        },
      ),
    ],
  },
];
