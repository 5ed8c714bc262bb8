import { expect, test } from "vitest";
import { type OpenMock, openMock } from "../../test/open-mock.js";

const trigger = (options: object, rest: object = {}) => ({
  path: "POST /api/v1/tasks/hello/trigger",
  body: { options, ...rest },
});
const lines = (...items: object[]) => ({
  headers: { "content-type": "application/x-ndjson" },
  body: items.map((item, index) => JSON.stringify({ index, task: "hello", ...item })).join("\n"),
});
const debounce = { key: "d", delay: "10s" };
const dev = { headers: { authorization: `Bearer tr_dev_${"0".repeat(24)}` } };

interface Asking {
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

const ask = ({ call }: OpenMock, { path, ...options }: Asking) => {
  const [method = "", where = ""] = path.split(" ");
  return call(method, where, options);
};

test.each<[did: string, before: readonly Asking[], asking: Asking, reason: RegExp]>([
  ["no delay from text that is none", [], trigger({ delay: "soon" }), /^no delay, the run is queued at once: .*"soon"/],
  [
    "no delay from a date that has passed",
    [],
    trigger({ delay: "2029-12-31T23:00:00+00:00" }),
    /2029-12-31T23:00:00\.000Z, which is not later than the mock's now, 2030-01-01T00:00:00\.000Z/,
  ],
  ["no timeout", [], { path: "POST /api/v1/waitpoints/tokens", body: { timeout: "soon" } }, /^no timeout: .*"soon"/],
  ["nothing with a misspelt option", [], trigger({ dealy: "1h" }), /passed over.*options\.dealy/],
  ["nothing with a misspelt member", [], trigger({}, { payloda: 1 }), /passed over.*payloda/],
  [
    "nothing with a misspelt member of an import",
    [],
    { path: "POST /api/v1/projects/proj_x/envvars/prod/import", body: { variables: { A: "1" }, overide: true } },
    /passed over.*overide/,
  ],
  ["gave a time to live of its own", [], { ...trigger({}), ...dev }, /time to live of 10m/],
  ["keeps a time to live that never elapses", [], trigger({ ttl: "soon" }), /never elapses/],
  [
    "keeps a key for 30 days",
    [],
    trigger({ idempotencyKey: "k", idempotencyKeyTTL: "1h30m" }),
    /idempotencyKeyTTL ignored, the key holds for 30 days/,
  ],
  [
    "found a run by its key",
    [trigger({ idempotencyKey: "k" })],
    trigger({ idempotencyKey: "k" }),
    /the idempotency key belongs to run_\w+, so no run was made/,
  ],
  [
    "found a batch by its key",
    [{ path: "POST /api/v3/batches", body: { runCount: 1, idempotencyKey: "k" } }],
    { path: "POST /api/v3/batches", body: { runCount: 1, idempotencyKey: "k" } },
    /the idempotency key belongs to batch_\w+, so no batch was made/,
  ],
  [
    "found a token by its key",
    [{ path: "POST /api/v1/waitpoints/tokens", body: { idempotencyKey: "k" } }],
    { path: "POST /api/v1/waitpoints/tokens", body: { idempotencyKey: "k" } },
    /the idempotency key belongs to waitpoint_\w+, so no token was made/,
  ],
  [
    "pushed a debounced run",
    [trigger({ debounce })],
    trigger({ debounce }),
    /^debounced: no run was made, run_\w+ stays delayed until 2030-01-01T00:00:10\.000Z/,
  ],
  ["waits for a deployment", [], trigger({ externalDeploymentId: "d" }), /waits an hour for one in PENDING_VERSION/],
  ["canceled nothing", [], { path: "POST /api/v2/runs/{run}/cancel" }, /CANCELED already: nothing changed/],
])("a success that %s says so", async (_, before, asking, reason) => {
  const open = openMock();
  for (const one of before) await ask(open, one);
  const run = open.mock.runs.create({ task: "other", status: "CANCELED" });
  const reply = await ask(open, { ...asking, path: asking.path.replace("{run}", run.id) });
  expect(reply.status).toBeLessThan(300);
  expect(reply.headers.get("x-mock-reason")).toMatch(reason);
  expect(open.mock.requests.last()?.reason).toMatch(reason);
});

test("a list that leaves out what is older than its default window says so", async () => {
  const { call, mock, trigger: start } = openMock();
  await start();
  await mock.clock.advance("8d");
  const reason = async (query: string) => (await call("GET", `/api/v1/runs${query}`)).headers.get("x-mock-reason");
  expect(await reason("")).toMatch(/only runs created since 2030-01-02T00:00:00\.000Z \(7 days ago\) were searched/);
  expect(await reason("?filter[createdAt][period]=30d")).toBeNull();
});

test("a plain success needs no reason", async () => {
  const open = openMock();
  const reply = await ask(open, trigger({ delay: "1h", ttl: "1h", idempotencyKey: "k" }, { payload: 1 }));
  expect(reply.headers.get("x-mock-reason")).toBeNull();
});

const eleven = Array.from({ length: 11 }, () => "t");

test.each<[call: string, (open: OpenMock, items: readonly object[]) => Promise<string | null>]>([
  [
    "streamed in a second step",
    async ({ call }, items) => {
      const { body } = await call("POST", "/api/v3/batches", { body: { runCount: items.length } });
      const path = `/api/v3/batches/${Object(body).id}/items`;
      return (await call("POST", path, lines(...items))).headers.get("x-mock-reason");
    },
  ],
  [
    "sent with the batch",
    async ({ call }, items) => {
      const body = { items: items.map((item) => ({ task: "hello", ...item })) };
      return (await call("POST", "/api/v2/tasks/batch", { body })).headers.get("x-mock-reason");
    },
  ],
])("items that do less than asked are named, where they are %s", async (_, send) => {
  const open = openMock();
  const items = [
    {},
    { options: { delay: "soon" } },
    { options: { delay: "soon" } },
    { options: { delay: "1h" } },
    { options: { tags: eleven } },
  ];
  const reason = await send(open, items);
  expect(reason).toMatch(
    /^item 1 and 1 more: no delay, the run is queued at once: .*"soon".*; item 4: it becomes a run/,
  );
  expect(await send(open, [{ options: { delay: "1h" } }])).toBeNull();
});

test("items of a batch that is made at once are named", async () => {
  const items = [{ task: "hello" }, { task: "hello", options: { delay: "soon" } }];
  const { call } = openMock();
  const reply = await call("POST", "/api/v1/tasks/batch", { body: { items } });
  expect(reply.headers.get("x-mock-reason")).toMatch(/^item 1: no delay/);
});

test("many reasons are told in part", async () => {
  const items = Array.from({ length: 8 }, (_, index) => ({ task: "hello", options: { delay: `no ${index}` } }));
  const { call } = openMock();
  const reason = (await call("POST", "/api/v1/tasks/batch", { body: { items } })).headers.get("x-mock-reason");
  expect(reason?.match(/item \d/g)).toHaveLength(5);
  expect(reason).toContain("3 more reasons were left out");
});
