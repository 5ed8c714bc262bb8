import { describe, expect, test } from "vitest";
import { openMock } from "../../../test/open-mock.js";
import { follow, type Step, type Trace, type Wanted } from "../../../test/trace.js";

const ndjson = { "content-type": "application/x-ndjson" };
const lines = (...items: unknown[]) =>
  items.map((item) => (typeof item === "string" ? item : JSON.stringify(item))).join("\n");
const item = (index: number, options?: object) => ({
  index,
  task: "hello",
  payload: index,
  ...(options ? { options } : {}),
});
const create = (body: object = { runCount: 2 }, want?: Wanted): Step => ({
  send: "POST /api/v3/batches",
  body,
  keep: "b",
  ...(want ? { want } : {}),
});
const fill = (items: readonly unknown[], want?: Wanted, headers: Record<string, string> = ndjson): Step => ({
  send: "POST /api/v3/batches/{b}/items",
  body: lines(...items),
  headers,
  ...(want ? { want } : {}),
});
const retrieve = (like: object, want: Wanted = {}): Step => ({
  send: "GET /api/v2/batches/{b}",
  want: { status: 200, like, ...want },
});
const sealed = (itemsAccepted: number, itemsDeduplicated: number): Wanted => ({
  status: 200,
  body: { id: "{b}", itemsAccepted, itemsDeduplicated, sealed: true, runCount: 2 },
});
const both = [item(0), item(1)];

const twoSteps: Trace[] = [
  [
    "a batch is announced, and waits",
    create({ runCount: 2 }, { status: 202, body: { id: "{b}", runCount: 2, isCached: false } }),
    retrieve(
      { id: "{b}", status: "PENDING", runCount: 2, runs: [], processing: { errors: [] } },
      { without: ["processingCompletedAt"] },
    ),
    { send: "GET /api/v1/batches/{b}", want: { without: ["successfulRunCount", "failedRunCount", "errors"] } },
  ],
  [
    "with some of its items it waits for the others, and items may be sent twice",
    create(),
    fill([item(0)], {
      status: 200,
      body: {
        id: "{b}",
        itemsAccepted: 1,
        itemsDeduplicated: 0,
        sealed: false,
        enqueuedCount: 1,
        expectedCount: 2,
        runCount: 2,
      },
      reason: "1 items are missing",
    }),
    fill(both, sealed(1, 1)),
    fill(both, sealed(0, 0)),
  ],
  [
    "an index beyond the batch is refused",
    create(),
    fill([item(2)], { status: 422, body: { error: "Item index 2 exceeds batch runCount 2" } }),
  ],
  [
    "another content type is refused, before the credential",
    create(),
    fill(
      both,
      { status: 415, body: { error: "Content-Type must be application/x-ndjson or application/ndjson" } },
      {
        "content-type": "application/json",
      },
    ),
    fill(both, { status: 415 }, { "content-type": "text/plain", authorization: "Bearer nope" }),
    fill(both, { status: 401, body: { error: "Invalid API key" } }, { ...ndjson, authorization: "Bearer nope" }),
  ],
  [
    "the other name of the content type is taken",
    create(),
    fill(both, sealed(2, 0), { "content-type": "application/ndjson" }),
  ],
  [
    "no runs, and too many, are refused",
    {
      send: "POST /api/v3/batches",
      body: { runCount: 0 },
      want: { status: 400, body: { error: 'Validation error: Number must be greater than 0 at "runCount"' } },
    },
    {
      send: "POST /api/v3/batches",
      body: { runCount: 1_001 },
      want: { status: 400, body: { error: "Batch runCount of 1001 exceeds maximum allowed of 1000." } },
    },
  ],
  [
    "its runs are made at once, shown, found and counted; when all are over it is COMPLETED, 200 ms later",
    create(),
    fill(both),
    retrieve({ status: "PENDING", processing: { completedAt: "2030-01-01T00:00:00.000Z", errors: [] } }),
    {
      send: "GET /api/v1/batches/{b}",
      want: { like: { successfulRunCount: 2, failedRunCount: 0 }, without: ["errors"] },
    },
    {
      send: "GET /api/v1/runs?filter[batch]={b}",
      want: { like: { data: [{ taskIdentifier: "hello" }, { taskIdentifier: "hello" }] } },
    },
    { send: "GET /api/v1/runs?filter[batch]=batch_nope", want: { body: { data: [], pagination: {} } } },
  ],
  [
    "one that nobody knows asks the client to try again",
    {
      send: "GET /api/v2/batches/batch_nope",
      want: { status: 404, body: { error: "Not found" }, headers: { "x-should-retry": "true" } },
    },
    {
      send: "GET /api/v1/batches/batch_nope",
      want: { status: 404, body: { error: "Not found" }, headers: { "x-should-retry": "true" } },
    },
    {
      send: "GET /api/v1/batches/batch_nope/results",
      want: { status: 404, body: { error: "Batch not found" }, headers: { "x-should-retry": null } },
    },
    {
      send: "POST /api/v3/batches/batch_nope/items",
      body: lines(item(0)),
      headers: ndjson,
      want: { status: 422, body: { error: "Batch batch_nope not found" } },
    },
  ],
  [
    "a line that is no JSON is refused, and those before it are taken",
    create(),
    fill([item(0), "", "{"], { status: 400, starts: "Invalid JSON at line 3: " }),
    fill(both, sealed(1, 1)),
  ],
  [
    "an item without a task is refused",
    create(),
    fill([item(0), { index: 1 }], { status: 422, body: { error: 'Invalid item at index 1: Required at "task"' } }),
  ],
  ["no body is refused", create(), fill([], { status: 400, body: { error: "Request body is required" } })],
  [
    "a read of its items is no verb",
    create(),
    {
      send: "GET /api/v3/batches/{b}/items",
      want: { status: 405, body: { error: "Method not allowed. Use POST to stream batch items." } },
    },
  ],
  [
    "one key makes one batch for a day",
    create(
      { runCount: 2, idempotencyKey: "k", taskIdentifiers: ["a", "b"] },
      { status: 202, body: { id: "{b}", runCount: 2, isCached: false, idempotencyKey: "k" } },
    ),
    create(
      { runCount: 2, idempotencyKey: "k", taskIdentifiers: ["b", "a", "a"] },
      { status: 200, body: { id: "{b}", runCount: 2, isCached: true } },
    ),
    retrieve({ idempotencyKey: "k" }),
    { advance: "24h" },
    {
      send: "POST /api/v3/batches",
      body: { runCount: 2, idempotencyKey: "k", taskIdentifiers: ["a", "b"] },
      want: {
        status: 422,
        body: { error: "Cannot create batch as it has already been created with the same idempotency key." },
      },
    },
  ],
  [
    "one key with other tasks is taken",
    create({ runCount: 2, idempotencyKey: "k", taskIdentifiers: ["a"] }),
    {
      send: "POST /api/v3/batches",
      body: { runCount: 2, idempotencyKey: "k" },
      want: { status: 422, reason: "other tasks" },
    },
  ],
];

const single: Trace[] = [
  [
    "the first version answers 202 with its runs",
    {
      send: "POST /api/v1/tasks/batch",
      body: { items: [{ task: "a", options: { idempotencyKey: "i" } }, { task: "b" }] },
      keep: "b",
      want: {
        status: 202,
        like: {
          isCached: false,
          runs: [
            { taskIdentifier: "a", isCached: false, idempotencyKey: "i" },
            { taskIdentifier: "b", isCached: false },
          ],
        },
      },
    },
    retrieve({ status: "PENDING" }),
  ],
  [
    "the first version's key finds the batch, until it expires",
    {
      send: "POST /api/v1/tasks/batch",
      headers: { "idempotency-key": "k", "idempotency-key-ttl": "60s" },
      body: { items: [{ task: "a" }] },
      keep: "b",
    },
    {
      send: "POST /api/v1/tasks/batch",
      headers: { "idempotency-key": "k" },
      body: { items: [{ task: "c" }] },
      want: {
        status: 202,
        like: { id: "{b}", isCached: true, idempotencyKey: "k", runs: [{ taskIdentifier: "a", isCached: true }] },
      },
    },
    { advance: "61s" },
    {
      send: "POST /api/v1/tasks/batch",
      headers: { "idempotency-key": "k" },
      body: { items: [{ task: "c" }] },
      want: { like: { isCached: false } },
    },
  ],
  [
    "in the first version a failed run keeps its key",
    { send: "POST /api/v1/tasks/hello/trigger", body: { options: { idempotencyKey: "i" } }, keep: "a" },
    { force: "fail {a}" },
    {
      send: "POST /api/v1/tasks/batch",
      body: { items: [{ task: "hello", options: { idempotencyKey: "i" } }] },
      want: { status: 202, like: { runs: [{ id: "{a}", isCached: true }] } },
    },
  ],
  [
    "in the first version a run that cannot be triggered refuses all",
    {
      send: "POST /api/v1/tasks/batch",
      body: { items: [{ task: "a" }, { task: "b", options: { tags: Array.from({ length: 11 }, (_, i) => `t${i}`) } }] },
      want: { status: 422, body: { error: "Runs can only have 10 tags, you're trying to set 11." } },
    },
    { send: "GET /api/v1/runs", want: { body: { data: [], pagination: {} } } },
  ],
  [
    "the second version answers 202 with a number, and a repeat 200",
    {
      send: "POST /api/v2/tasks/batch",
      headers: { "x-trigger-request-idempotency-key": "0d2b3f6a-3c0f-4f0e-9f57-0b8f9f1f2a11" },
      body: { items: [{ task: "a" }, { task: "b" }] },
      keep: "b",
      want: { status: 202, body: { id: "{b}", isCached: false, runCount: 2 } },
    },
    {
      send: "POST /api/v2/tasks/batch",
      headers: { "x-trigger-request-idempotency-key": "0d2b3f6a-3c0f-4f0e-9f57-0b8f9f1f2a11" },
      body: { items: [{ task: "b" }, { task: "a" }] },
      want: { status: 200, body: { id: "{b}", runCount: 2 } },
    },
    retrieve({ runCount: 2, processing: { completedAt: "2030-01-01T00:00:00.000Z" } }),
  ],
  [
    "the second version knows two strategies",
    {
      send: "POST /api/v2/tasks/batch",
      headers: { "batch-processing-strategy": "random" },
      body: { items: [{ task: "a" }] },
      want: { status: 400, starts: "Headers Error" },
    },
  ],
  ...["POST /api/v1/tasks/batch", "POST /api/v2/tasks/batch"].map(
    (send): Trace => [
      `${send} takes 1 to 500 items`,
      { send, body: { items: [] }, want: { status: 400, body: { error: "Batch cannot be triggered with no items" } } },
      {
        send,
        body: { items: Array.from({ length: 501 }, () => ({ task: "a" })) },
        want: { status: 400, body: { error: "Batch size of 501 is too large. Maximum allowed batch size is 500." } },
      },
      {
        send,
        body: { dependentAttempt: "attempt_1", items: Array.from({ length: 501 }, () => ({ task: "a" })) },
        want: { status: 400, starts: "Batch size of 501 is too large. Maximum allowed batch size is 500 when batch" },
      },
    ],
  ),
  [
    "of one task there is a batch of 1 to 100",
    {
      send: "POST /api/v1/tasks/hello/batch",
      body: { items: [{ payload: 1 }, { options: { delay: "1h" } }] },
      keep: "b",
      want: { status: 200, like: { batchId: "{b}" } },
    },
    retrieve({ runCount: 2 }),
    {
      send: "POST /api/v1/tasks/hello/batch",
      body: { items: [] },
      want: { status: 400, body: { error: "No items to trigger" } },
    },
    {
      send: "POST /api/v1/tasks/hello/batch",
      body: { items: Array.from({ length: 101 }, () => ({})) },
      want: { status: 400, body: { error: "Too many items. Maximum allowed batch size is 100." } },
    },
    {
      send: "POST /api/v1/tasks/hello/batch",
      body: { items: [{ options: { tags: Array.from({ length: 11 }, (_, i) => `t${i}`) } }] },
      want: { status: 400, starts: "Runs can only have 10 tags" },
    },
  ],
];

describe("a batch in two steps", () => {
  test.each(twoSteps)("%s", (...trace) => follow(trace));
});

describe("a batch in one step", () => {
  test.each(single)("%s", (...trace) => follow(trace));
});

async function filled(items: readonly unknown[] = both) {
  const open = openMock();
  const created = await open.call("POST", "/api/v3/batches", { body: { runCount: items.length } });
  const id = String(Object(created.body).id);
  await open.call("POST", `/api/v3/batches/${id}/items`, { body: lines(...items), headers: ndjson });
  const batch = async () => Object((await open.call("GET", `/api/v2/batches/${id}`)).body);
  const runs: string[] = (await batch()).runs;
  return { ...open, id, batch, runs, created };
}

test("runs stand in order of index, say how they were triggered, and read text as JSON", async () => {
  const {
    runs,
    retrieve: run,
    id,
  } = await filled([
    { index: 1, task: "b", payload: '{"a":1}' },
    { index: 0, task: "a", payload: "no json", options: { delay: "1h" } },
  ]);
  expect(runs).toHaveLength(2);
  expect(await run(runs[0] ?? "")).toMatchObject({ taskIdentifier: "a", payload: "no json", status: "DELAYED" });
  expect(await run(runs[1] ?? "")).toMatchObject({
    taskIdentifier: "b",
    payload: { a: 1 },
    batchId: id,
    triggerFunction: "batchTrigger",
  });
});

test("a batch is COMPLETED 200 ms after the last of its runs is over, whatever became of them", async () => {
  const { runs, mock, batch } = await filled();
  const [first = "", second = ""] = runs;
  mock.runs.complete(first, { output: 1 });
  await mock.clock.advance("1s");
  expect(await batch()).toMatchObject({ status: "PENDING" });
  mock.runs.fail(second);
  expect(await batch()).toMatchObject({ status: "PENDING" });
  const fired = await mock.clock.advanceToNext();
  expect(fired).toMatchObject([
    { at: "2030-01-01T00:00:01.200Z", event: "batch over", from: "PENDING", to: "COMPLETED" },
  ]);
  expect(await batch()).toMatchObject({ status: "COMPLETED", updatedAt: "2030-01-01T00:00:01.200Z" });
});

test("results are those of the runs that have finished, in order", async () => {
  const { runs, mock, call, id } = await filled([item(0), item(1), item(2)]);
  mock.runs.fail(runs[2] ?? "", { error: "no" });
  mock.runs.complete(runs[0] ?? "", { output: { a: 1 } });
  expect(await call("GET", `/api/v1/batches/${id}/results`)).toMatchObject({
    status: 200,
    body: {
      id,
      items: [
        { ok: true, id: runs[0], taskIdentifier: "hello", output: '{"a":1}', outputType: "application/json" },
        { ok: false, id: runs[2], error: { type: "STRING_ERROR", raw: "no" } },
      ],
    },
  });
});

test("an item that cannot be triggered becomes a run that has failed, and counts as made", async () => {
  const tags = Array.from({ length: 11 }, (_, index) => `t${index}`);
  const { runs, retrieve: run, batch, id } = await filled([item(0), item(1, { tags, metadata: { m: 1 } })]);
  expect(runs).toHaveLength(2);
  expect(await batch()).toMatchObject({ processing: { errors: [] } });
  const failed = await run(runs[1] ?? "");
  expect(failed).toMatchObject({
    status: "SYSTEM_FAILURE",
    error: { message: "trigger.dev internal error (BATCH_ITEM_COULD_NOT_TRIGGER)" },
    finishedAt: "2030-01-01T00:00:00.000Z",
    tags: [],
    batchId: id,
  });
  expect(failed).not.toHaveProperty("metadata");
});

test("an item that is too large becomes a run that has failed", async () => {
  const { runs, retrieve: run } = await filled([{ ...item(0), payload: "x".repeat(3_145_728) }]);
  expect(await run(runs[0] ?? "")).toMatchObject({
    status: "SYSTEM_FAILURE",
    error: { message: "trigger.dev internal error (PAYLOAD_TOO_LARGE)" },
  });
});

describe("where the queue has no room", () => {
  const full = (task: string) =>
    `Cannot trigger ${task} as the queue size limit for this environment has been reached. The maximum size is 2`;

  async function fillOf(items: readonly unknown[]) {
    const opened = openMock(undefined, { queueSizeLimit: 2 });
    const created = await opened.call("POST", "/api/v3/batches", { body: { runCount: items.length } });
    const { id } = Object(created.body);
    const fills = await opened.call("POST", `/api/v3/batches/${id}/items`, { body: lines(...items), headers: ndjson });
    expect(fills.status).toBe(200);
    const read = async (version: number) => (await opened.call("GET", `/api/v${version}/batches/${id}`)).body;
    return { ...opened, read };
  }

  test("an item is left without a run, and the batch is PARTIAL_FAILED until the others are over", async () => {
    const { mock, read } = await fillOf([item(0), item(1), item(2), item(3)]);
    const errors = [
      {
        index: 2,
        taskIdentifier: "hello",
        error: `${full("hello")} (2 items in this batch failed with the same error)`,
        errorCode: "QUEUE_SIZE_LIMIT_EXCEEDED",
      },
    ];
    expect(await read(2)).toMatchObject({ status: "PARTIAL_FAILED", processing: { errors } });
    const batch = Object(await read(1));
    expect(batch).toMatchObject({ status: "PARTIAL_FAILED", successfulRunCount: 2, failedRunCount: 2, errors });
    for (const id of batch.runs) mock.runs.complete(id);
    await mock.clock.advance("1s");
    expect(await read(2)).toMatchObject({ status: "COMPLETED", processing: { errors } });
  });

  test("for any of its items the batch is ABORTED, and stays so", async () => {
    const opened = openMock(undefined, { queueSizeLimit: 0 });
    const created = await opened.call("POST", "/api/v3/batches", { body: { runCount: 1 } });
    const path = `/api/v3/batches/${Object(created.body).id}/items`;
    await opened.call("POST", path, { body: lines(item(0)), headers: ndjson });
    await opened.mock.clock.advance("1h");
    const after = await opened.call("GET", `/api/v1/batches/${Object(created.body).id}`);
    expect(after.body).toMatchObject({ status: "ABORTED", runs: [], successfulRunCount: 0, failedRunCount: 1 });
  });

  test("for any of its items a parent that waits for the batch goes on", async () => {
    const { call, mock, retrieve } = openMock(undefined, { queueSizeLimit: 1 });
    const parent = mock.runs.create({ task: "parent", status: "EXECUTING" }).id;
    mock.runs.create({ task: "other" });
    const body = { runCount: 1, parentRunId: parent, resumeParentOnCompletion: true };
    const { id } = Object((await call("POST", "/api/v3/batches", { body })).body);
    expect(await retrieve(parent)).toMatchObject({ status: "WAITING" });
    await call("POST", `/api/v3/batches/${id}/items`, { body: lines(item(0)), headers: ndjson });
    await mock.clock.advance(50);
    expect(await retrieve(parent)).toMatchObject({ status: "EXECUTING" });
  });

  test.each([
    ["/api/v1/tasks/batch", 422],
    ["/api/v1/tasks/hello/batch", 400],
  ])("a batch in one step by %s is refused as a whole", async (path, status) => {
    const { call, trigger } = openMock(undefined, { queueSizeLimit: 2 });
    await trigger({ options: { idempotencyKey: "k" } });
    const one = { task: "hello" };
    const body = { items: [one, one] };
    expect(await call("POST", path, { body })).toMatchObject({ status, body: { error: full("hello") } });
    expect((await call("GET", "/api/v1/runs")).body).toMatchObject({ data: [{}] });
    const delayed = { ...one, options: { delay: "1h" } };
    const known = { ...one, options: { idempotencyKey: "k" } };
    const fits = await call("POST", path, { body: { items: [delayed, known, one] } });
    expect(fits.status).toBe(status === 422 ? 202 : 200);
    expect(Object(fits.body).runs).toHaveLength(3);
  });
});

test("an item whose key has a run brings that run into the batch, which ends with it", async () => {
  const open = openMock();
  const known = await open.trigger({ options: { idempotencyKey: "k" } });
  const created = await open.call("POST", "/api/v3/batches", { body: { runCount: 1 } });
  const path = `/api/v3/batches/${Object(created.body).id}/items`;
  await open.call("POST", path, { body: lines(item(0, { idempotencyKey: "k" })), headers: ndjson });
  const batch = async () => (await open.call("GET", `/api/v2/batches/${Object(created.body).id}`)).body;
  expect(await batch()).toMatchObject({ status: "PENDING", runs: [known] });
  open.mock.runs.complete(known);
  await open.mock.clock.advance("1s");
  expect(await batch()).toMatchObject({ status: "COMPLETED" });
});

test("every line is held against the spec", async () => {
  const open = openMock();
  const created = await open.call("POST", "/api/v3/batches", { body: { runCount: 3 } });
  const path = `/api/v3/batches/${Object(created.body).id}/items`;
  const reply = await open.call("POST", path, { body: lines(item(0), { ...item(1), tsk: 1 }), headers: ndjson });
  expect(reply.status).toBe(200);
  expect(reply.headers.get("x-mock-findings")).toMatch(/^body line 2 /);
});

describe("a parent that waits for a batch", () => {
  async function waiting(runCount = 1) {
    const open = openMock();
    const parent = await open.trigger();
    open.mock.runs.start(parent);
    const body = { runCount, parentRunId: parent, resumeParentOnCompletion: true };
    const id = String(Object((await open.call("POST", "/api/v3/batches", { body })).body).id);
    const status = async () => (await open.retrieve(parent)).status;
    const batch = async () => Object((await open.call("GET", `/api/v2/batches/${id}`)).body);
    const fillWith = (...items: unknown[]) =>
      open.call("POST", `/api/v3/batches/${id}/items`, { body: lines(...items), headers: ndjson });
    return { ...open, parent, id, status, batch, fillWith };
  }

  test("waits from the first step on, until the batch is COMPLETED and 50 ms more", async () => {
    const { mock, status, batch, fillWith, retrieve: run, parent } = await waiting();
    expect(await status()).toBe("WAITING");
    await fillWith(item(0));
    const [child] = (await batch()).runs;
    expect(await run(child)).toMatchObject({
      triggerFunction: "batchTriggerAndWait",
      depth: 1,
      relatedRuns: { parent: { id: parent }, root: { id: parent } },
    });
    mock.runs.complete(child);
    const fired = await mock.clock.runUntilIdle();
    expect(fired).toMatchObject([
      { at: "2030-01-01T00:00:00.200Z", event: "batch over" },
      { at: "2030-01-01T00:00:00.250Z", event: "resume", id: parent, to: "EXECUTING" },
    ]);
    expect(await status()).toBe("EXECUTING");
  });

  test("goes on half an hour later where the items do not come, and the batch takes none any more", async () => {
    const { mock, status, batch, fillWith, id } = await waiting(2);
    await fillWith(item(0));
    await mock.clock.advance("29m59s");
    expect(await batch()).toMatchObject({ status: "PENDING" });
    await mock.clock.advance("1s");
    expect(await batch()).toMatchObject({ status: "ABORTED", runs: [], updatedAt: "2030-01-01T00:30:00.000Z" });
    await mock.clock.advance("1s");
    expect(await status()).toBe("EXECUTING");
    expect(await fillWith(item(1))).toMatchObject({
      status: 422,
      body: { error: `Batch ${id} is not in PENDING status (current: ABORTED)` },
    });
  });

  test("that is over refuses a batch in one step", async () => {
    const open = openMock();
    const parent = await open.trigger();
    open.mock.runs.complete(parent);
    const body = { items: [{ task: "a" }], parentRunId: parent };
    for (const path of ["/api/v1/tasks/batch", "/api/v2/tasks/batch"]) {
      expect(await open.call("POST", path, { body })).toMatchObject({
        status: 422,
        body: { error: "Cannot process batch as the parent run is already in a terminal state" },
      });
    }
  });
});

describe("a public access token", () => {
  const open = () => openMock();

  test("that a new batch hands out reads the batch and nothing else", async () => {
    const { created, call, id, runs } = await filled();
    const headers = { authorization: `Bearer ${created.headers.get("x-trigger-jwt")}` };
    expect(JSON.parse(created.headers.get("x-trigger-jwt-claims") ?? "")).not.toHaveProperty("scopes");
    expect(await call("GET", `/api/v2/batches/${id}`, { headers })).toMatchObject({ status: 200 });
    expect(await call("GET", `/api/v3/runs/${runs[0]}`, { headers })).toMatchObject({ status: 200 });
    const items = { headers: { ...headers, ...ndjson }, body: lines(item(0)) };
    expect(await call("POST", `/api/v3/batches/${id}/items`, items)).toMatchObject({
      status: 200,
      body: { itemsAccepted: 0 },
    });
  });

  test("that a new batch hands to a browser fills it as well", async () => {
    const { call } = open();
    const created = await call("POST", "/api/v3/batches", {
      body: { runCount: 1 },
      headers: { "x-trigger-client": "browser" },
    });
    const headers = { authorization: `Bearer ${created.headers.get("x-trigger-jwt")}`, ...ndjson };
    const path = `/api/v3/batches/${Object(created.body).id}/items`;
    expect(await call("POST", path, { headers, body: lines(item(0)) })).toMatchObject({
      status: 200,
      body: { sealed: true },
    });
  });

  test("is refused the items of a batch that it may only read", async () => {
    const { call } = open();
    const created = await call("POST", "/api/v3/batches", { body: { runCount: 1 } });
    const headers = { authorization: `Bearer ${created.headers.get("x-trigger-jwt")}`, ...ndjson };
    const path = `/api/v3/batches/${Object(created.body).id}/items`;
    expect(await call("POST", path, { headers, body: lines(item(0)) })).toMatchObject({
      status: 403,
      body: { error: "Unauthorized" },
    });
  });
});
