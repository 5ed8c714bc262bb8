import type { ConformanceCase } from "../case.js";
import { anInstant, anyText, aToken, batchId, has, length, runId, starts } from "../pattern.js";
import { advance, type Extra, move, refused, send } from "../steps.js";

const create = (body: Readonly<Record<string, unknown>> = { runCount: 2 }) =>
  send("POST /api/v3/batches", body, { keep: { batch: "id" } });
const line = (index: number, options: Readonly<Record<string, unknown>> = { delay: "2h" }) =>
  JSON.stringify({ index, task: "{task}", payload: { index }, options });
const items = (lines: string, extra: Extra = {}) =>
  send("POST /api/v3/batches/{batch}/items", lines, {
    ...extra,
    headers: { "content-type": "application/x-ndjson", ...extra.headers },
  });
const both = `${line(0)}\n${line(1)}\n`;

/** One more than a run may have. */
const tags = Array.from({ length: 11 }, (_, index) => `t${index}`);

/** Batches in two steps: announced, and then filled. */
export const batches: readonly ConformanceCase[] = [
  {
    id: "C61",
    name: "a batch is made before its items come",
    steps: [
      send(
        "POST /api/v3/batches",
        { runCount: 2 },
        {
          expect: {
            status: 202,
            body: { id: batchId, runCount: 2, isCached: false },
            headers: { "x-trigger-jwt": aToken, "x-trigger-jwt-claims": anyText },
          },
        },
      ),
    ],
  },
  {
    id: "C62",
    name: "a batch is open while items are missing",
    given: [create()],
    steps: [
      items(line(0), {
        expect: { has: { id: "{batch}", sealed: false, itemsAccepted: 1, enqueuedCount: 1, expectedCount: 2 } },
      }),
    ],
  },
  {
    id: "C63",
    name: "an item that comes twice counts once, and the last one seals the batch",
    given: [create(), items(line(0))],
    steps: [items(both, { expect: { has: { sealed: true, itemsAccepted: 1, itemsDeduplicated: 1 } } })],
  },
  {
    id: "C64",
    name: "a sealed batch takes nothing more",
    given: [create(), items(both)],
    steps: [items(both, { expect: { has: { sealed: true, itemsAccepted: 0, itemsDeduplicated: 0 } } })],
  },
  {
    id: "C65",
    name: "an index past the count is refused",
    given: [create()],
    steps: [items(line(2), { expect: refused(422, "Item index 2 exceeds batch runCount 2") })],
  },
  {
    id: "C66",
    name: "items that are not lines of JSON by their type are refused",
    given: [create()],
    steps: [
      items(both, {
        headers: { "content-type": "application/json" },
        expect: refused(415, "Content-Type must be application/x-ndjson or application/ndjson"),
      }),
    ],
  },
  {
    id: "C67",
    name: "a batch of nothing is refused",
    steps: [send("POST /api/v3/batches", { runCount: 0 }, { expect: { status: 400, has: { error: anyText } } })],
  },
  {
    id: "C67",
    name: "a batch of 1,001 is refused",
    steps: [send("POST /api/v3/batches", { runCount: 1_001 }, { expect: { status: 400, has: { error: anyText } } })],
  },
  {
    id: "C68",
    name: "a processed batch has its runs, and is complete when they have ended",
    needs: ["clock", "worker"],
    given: [create(), items(`${line(0, {})}\n${line(1, {})}\n`), advance("1s")],
    steps: [
      send("GET /api/v2/batches/{batch}", undefined, {
        expect: {
          has: { id: "{batch}", runs: [runId, runId], processing: { completedAt: anInstant, errors: [] } },
        },
        keep: { first: "runs.0", second: "runs.1" },
      }),
      move("complete", {}, "{first}"),
      move("fail", {}, "{second}"),
      advance("1s"),
      send("GET /api/v2/batches/{batch}", undefined, {
        expect: { has: { status: "COMPLETED", runCount: 2, runs: ["{first}", "{second}"] } },
      }),
      send("GET /api/v1/batches/{batch}", undefined, {
        expect: { has: { status: "COMPLETED", successfulRunCount: 2, failedRunCount: 0 }, lacks: ["errors"] },
      }),
      send("GET /api/v1/batches/{batch}/results", undefined, {
        expect: {
          body: { id: "{batch}", items: [has({ id: "{first}", ok: true }), has({ id: "{second}", ok: false })] },
        },
      }),
      send("GET /api/v3/runs/{first}", undefined, {
        expect: { has: { batchId: "{batch}", triggerFunction: "batchTrigger", payload: { index: 0 } } },
      }),
    ],
  },
  ...["v1", "v2"].map(
    (version): ConformanceCase => ({
      id: "C69",
      name: `an unknown batch is not found by ${version}, and may be asked for again`,
      steps: [
        send(`GET /api/${version}/batches/batch_nope`, undefined, {
          expect: { ...refused(404, "Not found"), headers: { "x-should-retry": "true" } },
        }),
      ],
    }),
  ),
  {
    id: "C69b",
    name: "an item that cannot be triggered becomes a run that has failed",
    needs: ["clock", "worker"],
    given: [create(), items(`${line(0, {})}\n${line(1, { tags })}\n`), advance("5m")],
    steps: [
      send("GET /api/v2/batches/{batch}", undefined, {
        expect: { has: { runs: length(2), "processing.errors": [] } },
        keep: { second: "runs.1" },
      }),
      send("GET /api/v3/runs/{second}", undefined, {
        expect: {
          has: {
            status: "SYSTEM_FAILURE",
            error: { message: "trigger.dev internal error (BATCH_ITEM_COULD_NOT_TRIGGER)" },
          },
        },
      }),
    ],
  },
  {
    id: "B1",
    name: "the same key for a batch is answered by the first one",
    needs: ["empty"],
    given: [create({ runCount: 2, idempotencyKey: "b-{unique}" })],
    steps: [
      send(
        "POST /api/v3/batches",
        { runCount: 2, idempotencyKey: "b-{unique}" },
        {
          expect: { has: { id: "{batch}", runCount: 2, isCached: true } },
        },
      ),
    ],
  },
  {
    id: "B2",
    name: "the head of a batch of more than 131,072 bytes is refused",
    steps: [
      send(
        "POST /api/v3/batches",
        { runCount: 1, idempotencyKey: "x".repeat(131_072) },
        {
          expect: refused(413, "Request body too large"),
        },
      ),
    ],
  },
  {
    id: "B3",
    name: "items without a body are refused",
    given: [create()],
    steps: [items("", { expect: refused(400, "Request body is required") })],
  },
  {
    id: "B4",
    name: "a line that is not JSON is refused by its number",
    given: [create()],
    steps: [items(`${line(0)}\n{\n`, { expect: { status: 400, has: { error: starts("Invalid JSON at line 2:") } } })],
  },
  {
    id: "B5",
    name: "an item without a task is refused by its index",
    given: [create()],
    steps: [items('{"index":0}\n', { expect: { status: 422, has: { error: starts("Invalid item at index 0:") } } })],
  },
  {
    id: "B6",
    name: "items of an unknown batch are refused",
    steps: [
      {
        ...items(line(0), { expect: refused(422, "Batch batch_nope not found") }),
        send: "POST /api/v3/batches/batch_nope/items",
      },
    ],
  },
  {
    id: "B7",
    name: "an unknown batch has no results",
    steps: [send("GET /api/v1/batches/batch_nope/results", undefined, { expect: refused(404, "Batch not found") })],
  },
  {
    id: "B8",
    name: "the same key for a batch of other tasks is refused",
    given: [create({ runCount: 1, idempotencyKey: "b-{unique}", taskIdentifiers: ["{task}"] })],
    steps: [
      send(
        "POST /api/v3/batches",
        { runCount: 1, idempotencyKey: "b-{unique}", taskIdentifiers: ["{task}-other"] },
        {
          expect: refused(422, "Cannot create batch as it has already been created with the same idempotency key."),
        },
      ),
    ],
  },
];
