import type { ConformanceCase } from "../case.js";
import { after, anyText, holds, runId, starts } from "../pattern.js";
import { advance, cancel, delayed, move, refused, retrieve, send, shows, triggerWith } from "../steps.js";

const tags = "/api/v1/runs/{run}/tags";
const metadata = "/api/v1/runs/{run}/metadata";
const withN = triggerWith({ metadata: { n: 1 }, delay: "2h" });

export const cancelReplayTagsMetadata: readonly ConformanceCase[] = [
  {
    id: "C43",
    name: "a delayed run is canceled at once, and shows no end",
    given: [delayed],
    steps: [
      send("POST /api/v2/runs/{run}/cancel", undefined, { expect: { body: { id: "{run}" } } }),
      retrieve({
        has: {
          status: "CANCELED",
          isCompleted: true,
          isCancelled: true,
          isFailed: true,
          isSuccess: false,
          error: { message: "Canceled by user" },
          delayedUntil: after("2h"),
        },
        lacks: ["finishedAt"],
      }),
    ],
  },
  {
    id: "C44",
    name: "a canceled run stays so when its delay would have been over",
    needs: ["clock"],
    given: [delayed, cancel(), advance("2h")],
    steps: [shows({ status: "CANCELED" })],
  },
  {
    id: "C45",
    name: "a second cancel changes nothing",
    given: [delayed, cancel(), send("GET /api/v3/runs/{run}", undefined, { keep: { updated: "updatedAt" } })],
    steps: [
      send("POST /api/v2/runs/{run}/cancel", undefined, { expect: { body: { id: "{run}" } } }),
      shows({ status: "CANCELED", updatedAt: "{updated}" }),
    ],
  },
  {
    id: "C46",
    name: "an unknown run is not canceled",
    steps: [send("POST /api/v2/runs/run_nope/cancel", undefined, { expect: refused(404, "Resource not found") })],
  },
  {
    id: "C47",
    name: "a replay is a new run with the same task, payload and tags, and without delay and key",
    needs: ["idle"],
    given: [
      {
        ...delayed,
        body: { payload: { a: 1 }, options: { delay: "2h", tags: ["b", "a"], idempotencyKey: "r-{unique}" } },
      },
    ],
    steps: [
      send("POST /api/v1/runs/{run}/replay", undefined, { keep: { copy: "id" }, expect: { body: { id: runId } } }),
      retrieve(
        {
          has: { status: "QUEUED", taskIdentifier: "{task}", payload: { a: 1 }, tags: ["a", "b"] },
          lacks: ["delayedUntil", "idempotencyKey"],
        },
        "{copy}",
      ),
    ],
  },
  {
    id: "M1",
    name: "an unknown run is not replayed",
    steps: [send("POST /api/v1/runs/run_nope/replay", undefined, { expect: refused(404, "Resource not found") })],
  },
  {
    id: "C48",
    name: "tags are added to those that are there, and shown in order",
    given: [triggerWith({ tags: ["b"], delay: "2h" })],
    steps: [
      send(`POST ${tags}`, { tags: ["a", "b"] }, { expect: { body: { message: "Successfully set 1 new tags." } } }),
      shows({ tags: ["a", "b"] }),
    ],
  },
  {
    id: "C49",
    name: "blank tags are passed over before the run is looked for",
    steps: [
      send("POST /api/v1/runs/run_nope/tags", { tags: "  " }, { expect: { body: { message: "No new tags to add" } } }),
    ],
  },
  {
    id: "C50",
    name: "an eleventh tag is refused with all that came",
    given: [triggerWith({ tags: ["1", "2", "3", "4", "5", "6", "7", "8", "9"], delay: "2h" })],
    steps: [
      send(
        `POST ${tags}`,
        { tags: ["x", "y"] },
        {
          expect: refused(
            422,
            "Runs can only have 10 tags, you're trying to set 11. These tags have not been set: 'x', 'y'.",
          ),
        },
      ),
      shows({ tags: ["1", "2", "3", "4", "5", "6", "7", "8", "9"] }),
    ],
  },
  {
    id: "M2",
    name: "an unknown run gets no tags",
    steps: [send("POST /api/v1/runs/run_nope/tags", { tags: "a" }, { expect: refused(404, "Run not found") })],
  },
  {
    id: "M3",
    name: "tags that are no text are refused with the reasons",
    given: [delayed],
    steps: [
      send(
        `POST ${tags}`,
        { tags: 5 },
        {
          expect: { status: 400, has: { error: "Invalid request body", issues: holds() } },
        },
      ),
    ],
  },
  {
    id: "M4",
    name: "tags in a body that is not JSON fail in the handler",
    given: [delayed],
    steps: [send(`POST ${tags}`, "{", { expect: refused(500, "Something went wrong, please try again.") })],
  },
  {
    id: "C51",
    name: "operations change metadata in turn; a path without a parent is passed over",
    given: [withN],
    steps: [
      send(
        `PUT ${metadata}`,
        {
          operations: [
            { type: "increment", key: "n", value: 2 },
            { type: "set", key: "$.a.b", value: 1 },
          ],
        },
        { expect: { body: { metadata: { n: 3 } } } },
      ),
      shows({ metadata: { n: 3 } }),
    ],
  },
  {
    id: "C52",
    name: "beside operations metadata is passed over, and operations that do nothing change nothing",
    given: [withN, send("GET /api/v3/runs/{run}", undefined, { keep: { updated: "updatedAt" } })],
    steps: [
      send(
        `PUT ${metadata}`,
        { metadata: { z: 1 }, operations: [{ type: "remove", key: "q", value: 1 }] },
        { expect: { body: { metadata: { n: 1 } } } },
      ),
      shows({ metadata: { n: 1 }, updatedAt: "{updated}" }),
    ],
  },
  {
    id: "C53",
    name: "an unsafe key is refused",
    given: [withN],
    steps: [
      send(`PUT ${metadata}`, '{"operations":[{"type":"set","key":"__proto__","value":1}]}', {
        expect: { status: 400, body: { error: starts("Validation error:") } },
      }),
      shows({ metadata: { n: 1 } }),
    ],
  },
  {
    id: "C54",
    name: "an hour after its end the metadata of a run is closed",
    needs: ["clock", "worker"],
    given: [withN, advance("2h"), move("complete"), advance(3_599_999)],
    steps: [
      send(`PUT ${metadata}`, { metadata: { n: 2 } }, { expect: { body: { metadata: { n: 2 } } } }),
      advance(1),
      send(`PUT ${metadata}`, { metadata: {} }, { expect: refused(422, "Cannot update metadata for a completed run") }),
    ],
  },
  {
    id: "C55",
    name: "an unknown run has no metadata to change",
    steps: [
      send("PUT /api/v1/runs/run_nope/metadata", { metadata: {} }, { expect: refused(404, "Task Run not found") }),
    ],
  },
  {
    id: "M5",
    name: "metadata of more than 262,144 bytes is refused, and nothing is written",
    given: [withN],
    steps: [
      send(
        `PUT ${metadata}`,
        { metadata: { n: "x".repeat(262_144) } },
        {
          expect: refused(413, "Metadata exceeds maximum size of 262144 bytes"),
        },
      ),
      shows({ metadata: { n: 1 } }),
    ],
  },
  {
    id: "M6",
    name: "metadata is read as text",
    given: [withN],
    steps: [
      send(`GET ${metadata}`, undefined, {
        expect: { body: { metadata: '{"n":1}', metadataType: "application/json" } },
      }),
    ],
  },
  {
    id: "M7",
    name: "an unknown run has no metadata to read",
    steps: [
      send("GET /api/v1/runs/run_nope/metadata", undefined, { expect: { status: 404, has: { error: anyText } } }),
    ],
  },
];
