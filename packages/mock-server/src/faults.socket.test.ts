import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Listening } from "./adapters/node.js";
import { connectMock, createMockServer, type MockFault, type MockServer } from "./index.js";

/** Each kind of fault: added to the object or over the control API, met in the process or over a socket. */

let mock: MockServer;
let server: Listening;

beforeAll(async () => {
  mock = createMockServer({ now: "2030-01-01T00:00:00Z" });
  server = await mock.listen();
});

afterAll(() => server.close());

/** How faults are added. */
const doors = {
  "the object": async (fault: MockFault) => mock.faults.add(fault),
  "the control API": (fault: MockFault) => connectMock({ url: server.url }).faults.add(fault),
};

/** How requests are sent. */
const ways = {
  "in the process": (path: string, init: RequestInit) => mock.fetch(`https://api.trigger.dev${path}`, init),
  "over a socket": (path: string, init: RequestInit) => fetch(`${server.url}${path}`, init),
};

interface Outcome {
  /** Of the answer; 0 where the connection ended before it, or in it. */
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** Whether the request was carried out. */
  readonly worked: boolean;
}

type Way = keyof typeof ways;

async function meet(way: Way): Promise<Outcome> {
  const headers = { authorization: `Bearer ${mock.secretKey}`, "content-type": "application/json" };
  const outcome = await ways[way]("/api/v1/tasks/t/trigger", { method: "POST", headers, body: "{}" })
    .then(async (response) => ({ status: response.status, text: await response.text(), headers: response.headers }))
    .catch((error: Error) => ({ status: 0, text: error.message, headers: new Headers() }));
  const runs = mock.requests.last({ operation: "tasks.trigger" })?.transitions ?? [];
  return { ...outcome, worked: runs.length > 0 };
}

const kinds: readonly [name: string, fault: MockFault, want: Partial<Record<keyof Outcome, unknown>>][] = [
  ["status", { status: 503 }, { status: 503, text: '{"error":"A fault of the mock answered 503"}', worked: false }],
  ["status without one", { kind: "status" }, { status: 500, worked: false }],
  ["status with a body", { status: 409, body: { error: "no" } }, { status: 409, text: '{"error":"no"}' }],
  ["status with null", { status: 500, body: null }, { status: 500, text: "null" }],
  [
    "status with a page",
    { status: 502, body: "<h1>Bad Gateway</h1>", headers: { "Content-Type": "text/html; charset=utf-8" } },
    { status: 502, text: "<h1>Bad Gateway</h1>", worked: false },
  ],
  ["status without a body", { status: 204 }, { status: 204, text: "", worked: false }],
  ["rateLimit", { kind: "rateLimit" }, { status: 429, text: expect.stringContaining("Rate Limit"), worked: false }],
  ["dropped", { kind: "dropped" }, { status: 0, text: expect.stringContaining("fetch failed"), worked: false }],
  ["truncated", { kind: "truncated" }, { status: 0, text: expect.stringContaining("terminated"), worked: true }],
  ["malformed", { kind: "malformed" }, { status: 200, text: '{"error": ', worked: true }],
  ["malformed with a status", { kind: "malformed", status: 500 }, { status: 500, text: '{"error": ', worked: true }],
  ["offSpec", { kind: "offSpec" }, { status: 200, text: '{"isCached":false}', worked: true }],
  ["latency", { latency: 1 }, { status: 200, text: expect.stringContaining('"id":"run_'), worked: true }],
];

describe.each(Object.keys(doors) as (keyof typeof doors)[])("a fault added to %s", (door) => {
  test.each(
    (Object.keys(ways) as Way[]).flatMap((way) => kinds.map(([name, fault, want]) => ({ name, way, fault, want }))),
  )("$name, $way", async ({ way, fault, want }) => {
    mock.reset();
    await doors[door]({ ...fault, times: 1, headers: { "x-extra": "1", ...fault.headers } });
    const met = await meet(way);
    expect(met).toMatchObject(want);
    if (met.status !== 0) expect(met.headers.get("x-extra")).toBe("1");
    expect(mock.requests.last()?.reason).toMatch(/^fault all_1: /);
    // Once only, and nothing of it stays.
    expect(await meet(way)).toMatchObject({ status: 200, worked: true });
    expect(mock.faults.list()).toEqual([]);
  });

  test("of a rate of 0 never happens, of 1 always, and hits are counted", async () => {
    mock.reset();
    await doors[door]({ status: 500, rate: 0 });
    await doors[door]({ status: 503, rate: 1 });
    for (let n = 0; n < 3; n++) expect((await meet("in the process")).status).toBe(503);
    expect(mock.faults.list().map(({ hits }) => hits)).toEqual([0, 3]);
  });

  test("about one run leaves the others alone", async () => {
    mock.reset();
    const [one, two] = [mock.runs.create({ task: "t" }), mock.runs.create({ task: "t" })];
    await doors[door]({ operation: "runs.retrieve", runId: one.id, status: 503 });
    const headers = { authorization: `Bearer ${mock.secretKey}` };
    const statuses = [one, two].map(
      async ({ id }) => (await mock.fetch(`http://x/api/v3/runs/${id}`, { headers })).status,
    );
    expect(await Promise.all(statuses)).toEqual([503, 200]);
  });

  test("about one value of another path parameter leaves the others alone", async () => {
    mock.reset();
    await doors[door]({ operation: "queues.retrieve", params: { queueParam: "queue_1" }, status: 503 });
    const headers = { authorization: `Bearer ${mock.secretKey}` };
    const statuses = ["queue_1", "queue_2"].map(
      async (id) => (await mock.fetch(`http://x/api/v1/queues/${id}`, { headers })).status,
    );
    expect(await Promise.all(statuses)).toEqual([503, 404]);
    expect(mock.faults.list()).toMatchObject([{ params: { queueParam: "queue_1" }, hits: 1 }]);
  });

  test.each<[name: string, fault: object, want: RegExp]>([
    ["a member that is none", { status: 500, time: 2 }, /time/],
    ["a latency in words", { latency: "1s" }, /latency/],
    ["a rate in words", { status: 500, rate: "0.5" }, /rate/],
    ["a header that is a number", { status: 500, headers: { "retry-after": 1 } }, /headers/],
  ])("is refused for %s", async (_, fault, want) => {
    mock.reset();
    // What the types keep people from writing.
    await expect(async () => doors[door](fault as MockFault)).rejects.toThrow(want);
    expect(mock.faults.list()).toEqual([]);
  });
});
