import type { ConformanceCase } from "../case.js";
import { anyText, batchId, has, holds, runId } from "../pattern.js";
import { move, refused, send, trigger } from "../steps.js";

const one = { task: "{task}", payload: { n: 1 }, options: { delay: "2h" } };

/** One more than a run may have. */
const tags = Array.from({ length: 11 }, (_, index) => `t${index}`);

/** Batches that come in one request, of the three older kinds. */
export const batchesAtOnce: readonly ConformanceCase[] = [
  {
    id: "C70",
    name: "the first kind of batch answers with its runs",
    steps: [
      send(
        "POST /api/v1/tasks/batch",
        { items: [one, one] },
        {
          expect: {
            status: 202,
            has: {
              id: batchId,
              runs: [
                has({ id: runId, taskIdentifier: "{task}", isCached: false }),
                has({ id: runId, taskIdentifier: "{task}", isCached: false }),
              ],
            },
          },
        },
      ),
    ],
  },
  {
    id: "E1",
    name: "the second kind of batch answers with its count",
    steps: [
      send(
        "POST /api/v2/tasks/batch",
        { items: [one, one] },
        {
          expect: { status: 202, has: { id: batchId, isCached: false, runCount: 2 } },
        },
      ),
    ],
  },
  {
    id: "E2",
    name: "the same request for the second kind of batch is answered by the first one",
    needs: ["empty"],
    given: [
      send(
        "POST /api/v2/tasks/batch",
        { items: [one] },
        {
          headers: { "x-trigger-request-idempotency-key": "2c8ee43c-1cf4-4e2c-9d5c-1d3e1c6f3a51" },
          keep: { batch: "id" },
        },
      ),
    ],
    steps: [
      send(
        "POST /api/v2/tasks/batch",
        { items: [one] },
        {
          headers: { "x-trigger-request-idempotency-key": "2c8ee43c-1cf4-4e2c-9d5c-1d3e1c6f3a51" },
          expect: { has: { id: "{batch}", runCount: 1 } },
        },
      ),
    ],
  },
  {
    id: "E3",
    name: "a batch of one task answers with the ids of its runs",
    steps: [
      send(
        "POST /api/v1/tasks/{task}/batch",
        { items: [one, one] },
        {
          expect: { has: { batchId, runs: [runId, runId] } },
        },
      ),
    ],
  },
  {
    id: "E4",
    name: "a batch of one task without items is refused",
    steps: [send("POST /api/v1/tasks/{task}/batch", { items: [] }, { expect: refused(400, "No items to trigger") })],
  },
  {
    id: "E5",
    name: "a batch of 101 runs of one task is refused",
    steps: [
      send(
        "POST /api/v1/tasks/{task}/batch",
        { items: Array.from({ length: 101 }, () => ({})) },
        {
          expect: refused(400, "Too many items. Maximum allowed batch size is 100."),
        },
      ),
    ],
  },
  ...["v1", "v2"].flatMap((version): ConformanceCase[] => [
    {
      id: "E6",
      name: `a batch of ${version} without items is refused`,
      steps: [
        send(
          `POST /api/${version}/tasks/batch`,
          { items: [] },
          {
            expect: refused(400, "Batch cannot be triggered with no items"),
          },
        ),
      ],
    },
    {
      id: "E7",
      name: `a batch of ${version} of 501 is refused`,
      steps: [
        send(
          `POST /api/${version}/tasks/batch`,
          { items: Array.from({ length: 501 }, () => ({ task: "{task}" })) },
          {
            expect: refused(400, "Batch size of 501 is too large. Maximum allowed batch size is 500."),
          },
        ),
      ],
    },
    {
      id: "E8",
      name: `a batch of ${version} of more than 1,000,000 bytes is refused`,
      steps: [
        send(
          `POST /api/${version}/tasks/batch`,
          { items: [{ ...one, payload: "x".repeat(1_000_000) }] },
          {
            expect: refused(413, "Request body too large"),
          },
        ),
      ],
    },
  ]),
  {
    id: "E9",
    name: "a batch of one task of more than 3 MiB is refused",
    steps: [
      send(
        "POST /api/v1/tasks/{task}/batch",
        { items: [{ payload: "x".repeat(3_145_728) }] },
        {
          expect: refused(413, "Request body too large"),
        },
      ),
    ],
  },
  ...[
    ["POST /api/v1/tasks/batch", { items: [{ task: "{task}", options: { tags } }] }],
    ["POST /api/v2/tasks/batch", { items: [one], parentRunId: "{run}" }],
  ].map(
    ([request, body]): ConformanceCase => ({
      id: "E10",
      name: `what a business rule forbids is refused by ${request}`,
      needs: ["worker"],
      given: [trigger(), move("complete")],
      steps: [send(String(request), body, { expect: { status: 422, has: { error: anyText } } })],
    }),
  ),
  {
    id: "E11",
    name: "a batch is found by its run",
    given: [send("POST /api/v1/tasks/batch", { items: [one] }, { keep: { batch: "id", run: "runs.0.id" } })],
    steps: [
      send("GET /api/v1/batches/{batch}", undefined, { expect: { has: { id: "{batch}", runs: holds("{run}") } } }),
    ],
  },
];
