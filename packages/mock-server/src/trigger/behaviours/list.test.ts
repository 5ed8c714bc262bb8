import { beforeEach, describe, expect, test } from "vitest";
import { type OpenMock, openMock } from "../../../test/open-mock.js";

interface Page {
  readonly data: readonly { readonly id: string; readonly [field: string]: unknown }[];
  readonly pagination: { readonly next?: string; readonly previous?: string };
}

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

async function list(query: Record<string, string> = {}): Promise<Page> {
  const reply = await open.call("GET", `/api/v1/runs?${new URLSearchParams(query)}`);
  if (reply.status !== 200) throw new Error(`expected a page, got ${JSON.stringify(reply.body)}`);
  return reply.body as Page;
}

const idsOf = async (query: Record<string, string>) => (await list(query)).data.map(({ id }) => id);

async function triggerMany(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.unshift(await open.trigger());
  return ids;
}

describe("pages", () => {
  test("hold 25 runs unless told otherwise, newest first", async () => {
    const ids = await triggerMany(26);
    const page = await list();
    expect(page.data.map(({ id }) => id)).toEqual(ids.slice(0, 25));
    expect(page.pagination).toEqual({ next: expect.any(String) });
  });

  test("follow one another without overlap, and the last names no next", async () => {
    const ids = await triggerMany(3);
    const first = await list({ "page[size]": "2" });
    const second = await list({ "page[size]": "2", "page[after]": first.pagination.next ?? "" });
    expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(ids);
    expect(second.pagination).toEqual({ previous: expect.any(String) });
  });

  test("can be walked back, in the same order within", async () => {
    const ids = await triggerMany(5);
    const size = { "page[size]": "2" };
    const first = await list(size);
    const second = await list({ ...size, "page[after]": first.pagination.next ?? "" });
    const third = await list({ ...size, "page[after]": second.pagination.next ?? "" });
    expect(third.data.map(({ id }) => id)).toEqual(ids.slice(4));
    const back = await list({ ...size, "page[before]": third.pagination.previous ?? "" });
    expect(back.data.map(({ id }) => id)).toEqual(ids.slice(2, 4));
    const start = await list({ ...size, "page[before]": back.pagination.previous ?? "" });
    expect(start.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(start.pagination).toEqual({ next: expect.any(String) });
  });

  test("before wins over after", async () => {
    const ids = await triggerMany(3);
    const { pagination } = await list({ "page[size]": "1", "page[after]": ids[0] ?? "" });
    const both = { "page[size]": "2", "page[before]": pagination.previous ?? "", "page[after]": ids[1] ?? "" };
    expect(await idsOf(both)).toEqual([ids[0]]);
  });

  test("take a run's id for a cursor", async () => {
    const ids = await triggerMany(2);
    expect(await idsOf({ "page[after]": ids[0] ?? "" })).toEqual([ids[1]]);
  });

  test("of runs that come meanwhile do not shift", async () => {
    const ids = await triggerMany(3);
    const first = await list({ "page[size]": "2" });
    await open.trigger();
    expect(await idsOf({ "page[after]": first.pagination.next ?? "" })).toEqual([ids[2]]);
  });

  test("are empty where nothing is found, and name no neighbours", async () => {
    expect(await list()).toEqual({ data: [], pagination: {} });
  });
});

describe("a query is refused with details where", () => {
  test.each<[string, Record<string, string>, string]>([
    ["a status is unknown", { "filter[status]": "NOPE" }, "Invalid status values: NOPE"],
    ["some statuses are unknown", { "filter[status]": "QUEUED,NOPE,PENDING" }, "Invalid status values: NOPE, PENDING"],
    ["a machine is unknown", { "filter[machine]": "huge" }, "Invalid machine values: huge"],
    ["isTest is another word", { "filter[isTest]": "yes" }, "Invalid value for isTest: yes"],
    ["a page is too large", { "page[size]": "101" }, "Number must be less than or equal to 100"],
    ["a page is too small", { "page[size]": "0" }, "Number must be greater than or equal to 1"],
    ["a page is no number", { "page[size]": "ten" }, "Expected number, received nan"],
    ["a page is a fraction", { "page[size]": "1.5" }, "Expected integer, received float"],
    ["an instant is none", { "filter[createdAt][from]": "yesterday" }, "Invalid date"],
    ["a cursor is none", { "page[after]": "nonsense" }, "Invalid cursor"],
  ])("%s", async (_, query, message) => {
    const reply = await open.call("GET", `/api/v1/runs?${new URLSearchParams(query)}`);
    expect(reply).toMatchObject({
      status: 400,
      body: { error: "Query Error", details: [{ code: expect.any(String), message, path: Object.keys(query) }] },
    });
    expect(reply.headers.get("x-mock-reason")).toContain(message);
  });
});

describe("filters", () => {
  test("by tag take any of several, exactly as written", async () => {
    const a = await open.trigger({ options: { tags: ["a"] } });
    const b = await open.trigger({ options: { tags: ["b", "x"] } });
    await open.trigger({ options: { tags: ["c"] } });
    expect(await idsOf({ "filter[tag]": "a,b" })).toEqual([b, a]);
    expect(await idsOf({ "filter[tag]": "A" })).toEqual([]);
  });

  test("by task, queue, machine, region, version and test flag find their own", async () => {
    const id = await open.trigger(
      {
        options: {
          queue: { name: "e mails!" },
          machine: "micro",
          region: "eu",
          test: true,
          lockToVersion: "20290101.1",
        },
      },
      { task: "mail" },
    );
    await open.trigger();
    for (const [name, value] of [
      ["filter[taskIdentifier]", "mail,none"],
      ["filter[queue]", "emails"],
      ["filter[machine]", "micro"],
      ["filter[region]", "eu,us"],
      ["filter[version]", "20290101.1"],
      ["filter[isTest]", "true"],
    ] as const) {
      expect(await idsOf({ [name]: value }), name).toEqual([id]);
    }
  });

  test("by queue know the task's own", async () => {
    const id = await open.trigger();
    await open.trigger({ options: { queue: { name: "other" } } });
    expect(await idsOf({ "filter[queue]": "task/hello" })).toEqual([id]);
  });

  test("by status take the words of both vocabularies, each for its own status", async () => {
    const delayed = await open.trigger({ options: { delay: "1h" } });
    const waiting = await open.trigger();
    const executing = await open.trigger();
    const retrying = await open.trigger();
    open.mock.runs.wait(waiting);
    open.mock.runs.start(executing);
    open.mock.runs.retry(retrying);
    expect(await idsOf({ "filter[status]": "DELAYED" })).toEqual([delayed]);
    expect(await idsOf({ "filter[status]": "FROZEN" })).toEqual([waiting]);
    expect(await idsOf({ "filter[status]": "WAITING" })).toEqual([waiting]);
    expect(await idsOf({ "filter[status]": "EXECUTING" })).toEqual([executing]);
    expect(await idsOf({ "filter[status]": "REATTEMPTING,DELAYED" })).toEqual([retrying, delayed]);
    await open.mock.clock.advance("1h");
    expect(await idsOf({ "filter[status]": "DELAYED" })).toEqual([]);
    expect(await idsOf({ "filter[status]": "QUEUED" })).toEqual([delayed]);
  });

  test("add up, and page after page finds what they find", async () => {
    const wanted: string[] = [];
    for (let i = 0; i < 30; i++) {
      const id = await open.trigger(
        { options: { tags: [`m${i % 2}`], ...(i % 3 === 0 ? { delay: "1h" } : {}) } },
        { task: i % 5 === 0 ? "five" : "other" },
      );
      if (i % 2 === 0 && i % 3 === 0 && i % 5 !== 0) wanted.unshift(id);
    }
    const query = {
      "filter[tag]": "m0",
      "filter[status]": "DELAYED",
      "filter[taskIdentifier]": "other",
      "page[size]": "2",
    };
    const found: string[] = [];
    for (let after: string | undefined = ""; after !== undefined; ) {
      const page: Page = await list(after === "" ? query : { ...query, "page[after]": after });
      found.push(...page.data.map(({ id }) => id));
      after = page.pagination.next;
    }
    expect(found).toEqual(wanted);
  });

  test.each(["filter[batch]", "filter[schedule]", "filter[bulkAction]", "filter[error]"])(
    "by %s find nothing yet",
    async (name) => {
      await open.trigger();
      expect(await idsOf({ [name]: "x_1" })).toEqual([]);
    },
  );
});

describe("the window of creation", () => {
  test("is the last seven days by default, and the reply says so once it hides something", async () => {
    const id = await open.trigger();
    expect((await open.call("GET", "/api/v1/runs")).headers.get("x-mock-reason")).toBeNull();
    await open.mock.clock.advance("7d");
    expect(await idsOf({})).toEqual([id]);
    await open.mock.clock.advance("1d");
    const reply = await open.call("GET", "/api/v1/runs");
    expect(reply.body).toEqual({ data: [], pagination: {} });
    expect(reply.headers.get("x-mock-reason")).toContain("7 days");
    expect(await idsOf({ "filter[createdAt][period]": "30d" })).toEqual([id]);
  });

  test("is set by instants, both included", async () => {
    const first = await open.trigger();
    await open.mock.clock.advance("1h");
    const second = await open.trigger();
    await open.mock.clock.advance("1h");
    const third = await open.trigger();
    const one = "2030-01-01T01:00:00.000Z";
    const ms = String(Date.parse(one));
    expect(await idsOf({ "filter[createdAt][from]": one })).toEqual([third, second]);
    expect(await idsOf({ "filter[createdAt][to]": ms })).toEqual([second, first]);
    expect(await idsOf({ "filter[createdAt][from]": ms, "filter[createdAt][to]": one })).toEqual([second]);
    expect(await idsOf({ "filter[createdAt][from]": ms, "filter[createdAt][period]": "3h" })).toHaveLength(3);
  });
});

describe("an item", () => {
  test("has the environment, and neither payload, error nor relatives", async () => {
    const id = await open.trigger({
      payload: 1,
      options: { metadata: { a: 1, $$streams: ["s"], $$streamsVersion: "v1" } },
    });
    await open.mock.clock.advance("1m");
    await open.call("POST", `/api/v2/runs/${id}/cancel`);
    const [item] = (await list()).data;
    expect(item).toEqual({
      id,
      status: "CANCELED",
      taskIdentifier: "hello",
      createdAt: "2030-01-01T00:00:00.000Z",
      updatedAt: "2030-01-01T00:01:00.000Z",
      // Retrieving the run shows no end; a list falls back to its last change.
      finishedAt: "2030-01-01T00:01:00.000Z",
      isTest: false,
      isQueued: false,
      isExecuting: false,
      isWaiting: false,
      isCompleted: true,
      isSuccess: false,
      isFailed: true,
      isCancelled: true,
      tags: [],
      metadata: { a: 1 },
      costInCents: 0,
      baseCostInCents: 0,
      durationMs: 0,
      depth: 0,
      env: { id: open.mock.environment(open.mock.secretKey).id, name: "prod" },
      taskKind: "STANDARD",
    });
  });

  test("says of which kind its task is", async () => {
    const schedule = open.mock.schedules.create({ task: "cron", cron: "0 0 * * *" });
    const plain = await open.trigger();
    const fired = open.mock.schedules.fire(schedule.id).id;
    open.mock.deployments.create({ tasks: [{ id: "hello", scheduled: true }, "cron"] });
    const declared = await open.trigger();
    const kinds = Object.fromEntries((await list()).data.map(({ id, taskKind }) => [id, taskKind]));
    expect(kinds).toEqual({ [plain]: "SCHEDULED", [fired]: "SCHEDULED", [declared]: "SCHEDULED" });
  });

  test("speaks the old words without the version header", async () => {
    const id = await open.trigger();
    open.mock.runs.dequeue(id);
    const reply = await open.call("GET", "/api/v1/runs", { headers: { "x-trigger-api-version": undefined } });
    expect(reply.body).toMatchObject({ data: [{ id, status: "EXECUTING" }] });
    expect((await list()).data).toMatchObject([{ id, status: "DEQUEUED" }]);
  });
});

test("posting to a list is a framework's 405", async () => {
  const reply = await open.call("POST", "/api/v1/runs", { body: {} });
  expect(reply).toMatchObject({ status: 405, body: { message: "Unexpected Server Error" } });
  expect(reply.headers.get("x-remix-error")).toBe("yes");
});
