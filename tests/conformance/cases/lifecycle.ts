import type { ConformanceCase, Expected, Move } from "../case.js";
import { after, anInstant, anyText, has, matches } from "../pattern.js";
import { advance, cancel, delayed, move, retrieve, shows, trigger } from "../steps.js";

const flags = ["isQueued", "isExecuting", "isWaiting", "isCompleted", "isSuccess", "isFailed", "isCancelled"] as const;

/** A status with the flags that are true of it; the others are false. */
function word(status: string, ...on: readonly (typeof flags)[number][]): NonNullable<Expected["has"]> {
  return { status, ...Object.fromEntries(flags.map((flag) => [flag, on.includes(flag)])) };
}

/** What a run shows after a worker's moves. */
function afterMoves(
  id: string,
  name: string,
  moves: readonly (readonly [Move, Readonly<Record<string, unknown>>?])[],
  expected: Expected,
): ConformanceCase {
  return {
    id,
    name,
    needs: ["worker", "clock"],
    given: [trigger(), ...moves.map(([verb, input]) => move(verb, input))],
    steps: [retrieve(expected)],
  };
}

const failed = word("FAILED", "isCompleted", "isFailed");
const internal = (code: string) => ({ message: `trigger.dev internal error (${code})` });

export const lifecycle: readonly ConformanceCase[] = [
  afterMoves("N1", "a run that a worker took has started, with a version and without an attempt", [["dequeue"]], {
    has: {
      ...word("DEQUEUED", "isExecuting"),
      startedAt: after(0),
      version: matches("\\d{8}\\.\\d+"),
      attemptCount: 0,
    },
    lacks: ["finishedAt"],
  }),
  afterMoves("N2", "a run whose attempt began is executing", [["start"]], {
    has: { ...word("EXECUTING", "isExecuting"), attemptCount: 1 },
    lacks: ["finishedAt", "output", "error"],
  }),
  afterMoves("N3", "a run that waits does nothing else", [["wait"]], { has: word("WAITING", "isWaiting") }),
  afterMoves("N4", "a run that was resumed goes on with its attempt", [["wait"], ["resume"]], {
    has: { ...word("EXECUTING", "isExecuting"), attemptCount: 1 },
  }),
  afterMoves("N5", "a completed run shows its output", [["complete", { output: { x: [1, null] } }]], {
    has: { ...word("COMPLETED", "isCompleted", "isSuccess"), output: { x: [1, null] }, finishedAt: after(0) },
    lacks: ["error"],
  }),
  afterMoves("N6", "a run that returned nothing shows no output", [["complete"]], {
    has: { status: "COMPLETED", finishedAt: after(0) },
    lacks: ["output", "error"],
  }),
  afterMoves(
    "N7",
    "a failed run shows the error that it threw",
    [["fail", { error: { name: "TypeError", message: "no", stackTrace: "TypeError: no\n    at run" } }]],
    {
      has: {
        ...failed,
        finishedAt: after(0),
        error: { name: "TypeError", message: "no", stackTrace: "TypeError: no\n    at run" },
      },
      lacks: ["output"],
    },
  ),
  afterMoves("N8", "a run whose process died shows the service's own error", [["crash"]], {
    has: {
      ...word("CRASHED", "isCompleted", "isFailed"),
      finishedAt: after(0),
      "error.message": matches("trigger\\.dev internal error \\([A-Z_]+\\)"),
    },
  }),
  afterMoves("N9", "a run that the service failed shows the service's own error", [["systemFailure"]], {
    has: {
      ...word("SYSTEM_FAILURE", "isCompleted", "isFailed"),
      finishedAt: after(0),
      "error.message": matches("trigger\\.dev internal error \\([A-Z_]+\\)"),
    },
  }),
  afterMoves("N10", "a run that took too long has none of the flags", [["timeout"]], {
    has: { ...word("TIMED_OUT"), finishedAt: after(0), error: internal("MAX_DURATION_EXCEEDED") },
  }),
  afterMoves("N11", "a run that failed and is tried again is executing", [["retry"]], {
    has: word("EXECUTING", "isExecuting"),
    lacks: ["finishedAt", "error"],
  }),
  ...(["dequeue", "start", "wait"] as const).map(
    (verb): ConformanceCase => ({
      id: "N12",
      name: `a run that is canceled after ${verb} is canceled at once`,
      needs: ["worker"],
      given: [trigger(), move(verb), cancel()],
      steps: [
        shows({ ...word("CANCELED", "isCompleted", "isFailed", "isCancelled"), "error.message": "Canceled by user" }),
      ],
    }),
  ),
  {
    id: "N12",
    name: "a run that is canceled while it waits for a version is canceled at once",
    needs: ["worker"],
    given: [trigger(), move("park"), cancel()],
    steps: [shows(word("CANCELED", "isCompleted", "isFailed", "isCancelled"))],
  },
  ...(
    [
      ["start", "EXECUTING", "isExecuting"],
      ["dequeue", "EXECUTING", "isExecuting"],
      ["retry", "REATTEMPTING", "isExecuting"],
      ["wait", "FROZEN", "isExecuting"],
      ["park", "PENDING_VERSION", "isQueued"],
    ] as const
  ).map(
    ([verb, status, flag]): ConformanceCase => ({
      id: "N13",
      name: `without the version header a run is ${status} after ${verb}`,
      needs: ["worker"],
      given: [trigger(), move(verb)],
      steps: [retrieve({ has: word(status, flag) }, "{run}", { headers: { "x-trigger-api-version": null } })],
    }),
  ),
  {
    id: "N14",
    name: "each change moves updatedAt, and none createdAt",
    needs: ["worker", "clock"],
    given: [delayed],
    steps: [
      shows({ createdAt: after(0), updatedAt: after(0) }),
      advance("2h"),
      shows({ createdAt: after(0), updatedAt: after("2h") }),
      advance("1m"),
      move("dequeue"),
      shows({ updatedAt: after("2h1m"), startedAt: after("2h1m") }),
      advance("1m"),
      move("complete", { output: 1 }),
      shows({ createdAt: after(0), updatedAt: after("2h2m"), finishedAt: after("2h2m"), startedAt: after("2h1m") }),
    ],
  },
  {
    id: "N15",
    name: "a child shows its parent and its root, and the parent its child",
    given: [
      delayed,
      trigger({ options: { parentRunId: "{run}", delay: "2h" } }, { keep: { child: "id" } }),
      trigger({ options: { parentRunId: "{child}", delay: "2h" } }, { keep: { grandchild: "id" } }),
    ],
    steps: [
      shows(
        { depth: 2, "relatedRuns.root": has({ id: "{run}" }), "relatedRuns.parent": has({ id: "{child}" }) },
        "{grandchild}",
      ),
      retrieve({
        has: {
          depth: 0,
          "relatedRuns.children": [has({ id: "{child}", taskIdentifier: "{task}", createdAt: anInstant })],
        },
        lacks: ["relatedRuns.root", "relatedRuns.parent", "relatedRuns.children.0.payload"],
      }),
    ],
  },
  {
    id: "N16",
    name: "a list has no payload, output, error and related runs",
    needs: ["worker", "empty"],
    given: [trigger({ payload: 1 }), move("fail", { error: { message: "no" } })],
    steps: [
      {
        send: "GET /api/v1/runs",
        expect: {
          has: {
            "data.0": has({ id: "{run}", ...failed, env: has({ id: anyText, name: "prod" }), taskKind: "STANDARD" }),
          },
          lacks: ["payload", "output", "error", "attempts", "relatedRuns", "schedule", "batchId"].map(
            (member) => `data.0.${member}`,
          ),
        },
      },
    ],
  },
  {
    id: "N17",
    name: "a list says of a canceled run that it has finished, where the run itself does not",
    needs: ["empty", "clock"],
    given: [delayed, advance("1m"), cancel()],
    steps: [{ send: "GET /api/v1/runs", expect: { has: { "data.0.id": "{run}", "data.0.finishedAt": after("1m") } } }],
  },
];
