import { beforeEach, describe, expect, test } from "vitest";
import { type OpenMock, openMock, type Reply } from "../../../test/open-mock.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

const path = "/api/v1/schedules";
const daily = { task: "cron-task", cron: "0 5 * * *", deduplicationKey: "u1" };

/** What is told of a schedule, for a test to pick from. */
function scheduleOf({ status, body }: Reply): Record<string, unknown> {
  if (status === 200 && typeof body === "object" && body !== null) return { ...body };
  throw new Error(`expected a schedule, got ${status} ${JSON.stringify(body)}`);
}

const create = (body: unknown = daily) => open.call("POST", path, { body });
const created = async (body: unknown = daily) => scheduleOf(await create(body));
const get = (id: unknown) => open.call("GET", `${path}/${String(id)}`);

async function runsOf(id: unknown): Promise<Record<string, unknown>[]> {
  const { body } = await open.call("GET", `/api/v1/runs?filter[schedule]=${String(id)}&filter[createdAt][period]=30d`);
  const { data } = body as { data: Record<string, unknown>[] };
  return data;
}

describe("create", () => {
  test("answers an active schedule with its next occurrence", async () => {
    expect(await create()).toMatchObject({
      status: 200,
      body: {
        id: expect.stringMatching(/^sched_[1-9a-km-z]{21}$/),
        type: "IMPERATIVE",
        task: "cron-task",
        active: true,
        timezone: "UTC",
        nextRun: "2030-01-01T05:00:00.000Z",
        deduplicationKey: "u1",
        generator: { type: "CRON", expression: "0 5 * * *", description: "At 05:00 AM" },
        environments: [{ type: "PRODUCTION", shortcode: expect.any(String) }],
      },
    });
  });

  test("puts the run off by less than a minute, even without a window", async () => {
    const { nextRun, nextRunEffectiveAt } = await created();
    const put = Date.parse(String(nextRunEffectiveAt)) - Date.parse(String(nextRun));
    expect(put).toBeGreaterThanOrEqual(0);
    expect(put).toBeLessThan(60_000);
  });

  test("with a key that is taken changes that schedule, and removes what was left out", async () => {
    const first = await created({ ...daily, externalId: "x", timezone: "Europe/London", window: "30m" });
    const second = await created({ ...daily, cron: "0 6 * * *" });
    expect(second).toMatchObject({ id: first.id, nextRun: "2030-01-01T06:00:00.000Z", timezone: "UTC" });
    expect(second).not.toHaveProperty("externalId");
    expect(second).not.toHaveProperty("window");
  });

  test("with a blank key makes another schedule each time", async () => {
    const first = await created({ ...daily, deduplicationKey: "" });
    const second = await created({ ...daily, deduplicationKey: "" });
    expect(first.id).not.toBe(second.id);
    expect(first).not.toHaveProperty("deduplicationKey");
  });

  test.each([
    ["60m", "1h"],
    ["90m", "90m"],
    ["0h", "0m"],
    ["24h", "24h"],
    ["30%", "30%"],
  ])("answers the window %s as %s", async (window, want) => {
    expect(await created({ ...daily, window })).toMatchObject({ window: want });
  });

  const seconds = "Invalid cron expression: CRON expressions with seconds are not allowed";
  test.each<[string, object, string]>([
    ["six fields", { cron: "0 0 5 * * *" }, seconds],
    ["two blanks", { cron: "0  5 * * *" }, seconds],
    ["a blank at the end", { cron: "0 5 * * * " }, seconds],
    ["no expression", { cron: "" }, "Invalid cron expression: CRON expression is required"],
    [
      "no such minute",
      { cron: "60 * * * *" },
      "Invalid cron expression: Constraint error, got value 60 expected range 0-59",
    ],
    [
      "an unknown time zone",
      { timezone: "Mars/X" },
      "Invalid IANA timezone: 'Mars/X'. View the list of valid timezones at https://cloud.trigger.dev/timezones",
    ],
  ])("refuses %s", async (_, change, error) => {
    expect(await create({ ...daily, ...change })).toMatchObject({ status: 422, body: { error } });
    expect(await open.call("GET", path)).toMatchObject({ body: { data: [] } });
  });

  test("refuses tasks that the current deployment does not have, or not as scheduled ones", async () => {
    open.mock.deployments.create({ tasks: [{ id: "cron-task", scheduled: true }, "hello"] });
    expect(await create({ ...daily, task: "nope" })).toMatchObject({
      status: 422,
      body: { error: "Task with identifier nope not found in project." },
    });
    expect(await create({ ...daily, task: "hello" })).toMatchObject({
      status: 422,
      body: { error: "Task with identifier hello is not a scheduled task." },
    });
    expect(await create()).toMatchObject({ status: 200 });
  });

  test.each<[string, unknown, string, string]>([
    ["no cron", { task: "a", deduplicationKey: "k" }, "cron", "Required"],
    ["a number for a task", { ...daily, task: 1 }, "task", "Expected string, received number"],
    ["a window of days", { ...daily, window: "1d" }, "window", "Schedule window must be a whole duration such as"],
    ["a window of 25 hours", { ...daily, window: "25h" }, "window", "Schedule window duration cannot exceed 24 hours"],
    ["a window of 101 %", { ...daily, window: "101%" }, "window", "Schedule window percentage cannot exceed 100%"],
  ])("lists what is wrong with a body with %s", async (_, body, name, message) => {
    expect(await create(body)).toMatchObject({
      status: 400,
      body: {
        error: "Invalid request body",
        issues: [{ path: [name], message: expect.stringContaining(message) }],
      },
    });
  });

  test("answers malformed JSON as the framework does", async () => {
    expect(await create("{")).toMatchObject({ status: 500, body: "Unexpected Server Error" });
  });

  test.each(["1 5 *", "0 0 31 4,6 *"])("fails as the service does over %s, and says why", async (cron) => {
    const reply = await create({ ...daily, cron });
    expect(reply).toMatchObject({ status: 500, body: { error: "Something went wrong, please try again." } });
    expect(reply.headers.get("x-mock-reason")).toContain("cron expression");
  });
});

describe("update", () => {
  test("changes everything but task, key and whether it is active", async () => {
    const { id } = await created();
    await open.call("POST", `${path}/${id}/deactivate`);
    const reply = await open.call("PUT", `${path}/u1`, { body: { task: "other", cron: "0 6 * * *", externalId: "x" } });
    expect(reply).toMatchObject({
      status: 200,
      body: {
        id,
        task: "cron-task",
        active: false,
        deduplicationKey: "u1",
        externalId: "x",
        nextRun: "2030-01-01T06:00:00.000Z",
      },
    });
    expect(reply.headers.get("x-mock-reason")).toContain("the task stays cron-task");
  });

  test("of something unknown makes a schedule of its own", async () => {
    const reply = await open.call("PUT", `${path}/sched_nope`, { body: { task: "a", cron: "0 5 * * *" } });
    expect(reply).toMatchObject({ status: 200, body: { id: expect.stringMatching(/^sched_/), active: true } });
    expect(reply.body).not.toHaveProperty("deduplicationKey");
    expect(reply.headers.get("x-mock-reason")).toContain("a new one was made");
  });

  test("of a declarative schedule is refused", async () => {
    const { id } = open.mock.schedules.create({ task: "a", cron: "0 5 * * *", type: "DECLARATIVE" });
    expect(await open.call("PUT", `${path}/${id}`, { body: { task: "a", cron: "0 6 * * *" } })).toMatchObject({
      status: 422,
      body: { error: "Cannot update a declarative schedule" },
    });
  });
});

describe("retrieve, delete, activate and deactivate", () => {
  test("take the id or the deduplication key", async () => {
    const { id } = await created();
    expect(await get("u1")).toEqual(await get(id).then((reply) => ({ ...reply, headers: expect.anything() })));
    expect(await open.call("DELETE", `${path}/u1`)).toMatchObject({ status: 200, body: { id } });
    expect(await get(id)).toMatchObject({ status: 404 });
  });

  test.each([
    ["GET", ""],
    ["DELETE", ""],
    ["POST", "/activate"],
    ["POST", "/deactivate"],
  ])("%s …%s of something unknown is 404", async (method, rest) => {
    expect(await open.call(method, `${path}/nope${rest}`)).toMatchObject({
      status: 404,
      body: { error: "Schedule not found" },
    });
  });

  test("a second call changes nothing more, and says so", async () => {
    const { id } = await created();
    const off = { status: 200, body: { id, active: false, nextRun: null, nextRunEffectiveAt: null } };
    expect(await open.call("POST", `${path}/${id}/deactivate`)).toMatchObject(off);
    const again = await open.call("POST", `${path}/${id}/deactivate`);
    expect(again).toMatchObject(off);
    expect(again.headers.get("x-mock-reason")).toContain("inactive already");
    expect(await open.call("POST", `${path}/${id}/activate`)).toMatchObject({
      body: { active: true, nextRun: "2030-01-01T05:00:00.000Z" },
    });
  });

  test.each([
    ["PUT", path, 200, { status: 405, body: "Method Not Allowed" }],
    ["PUT", `${path}/x/activate`, 200, { status: 405, body: "Method Not Allowed" }],
    ["POST", `${path}/x`, 500, "Unexpected Server Error"],
    ["OPTIONS", path, 400, expect.anything()],
  ])("%s %s is %i", async (method, where, status, body) => {
    expect(await open.call(method, where)).toMatchObject({ status, body });
  });

  test.each([
    ["an empty key", "Bearer "],
    ["an unknown key", "Bearer nope"],
  ])("%s is 401 in the words of this family", async (_, authorization) => {
    expect(await open.call("GET", path, { headers: { authorization } })).toMatchObject({
      status: 401,
      body: { error: "Invalid or Missing API Key" },
    });
  });
});

describe("list", () => {
  test("is newest first, in pages, with null for no external id", async () => {
    for (const name of ["a", "b", "c"]) await created({ ...daily, deduplicationKey: name });
    expect(await open.call("GET", `${path}?perPage=2`)).toMatchObject({
      status: 200,
      body: {
        data: [
          { deduplicationKey: "c", externalId: null, environments: [{ slug: "prod" }] },
          { deduplicationKey: "b" },
        ],
        pagination: { currentPage: 1, totalPages: 2, count: 3 },
      },
    });
    expect(await open.call("GET", `${path}?perPage=2&page=2`)).toMatchObject({
      body: { data: [{ deduplicationKey: "a" }] },
    });
    expect(await open.call("GET", `${path}?page=9`)).toMatchObject({ body: { data: [] } });
  });

  test("of nothing has no pages", async () => {
    expect(await open.call("GET", `${path}?perPage=1000`)).toMatchObject({
      body: { data: [], pagination: { currentPage: 1, totalPages: 0, count: 0 } },
    });
  });

  test.each([
    ["page=0", "page", "Number must be greater than 0"],
    ["perPage=1.5", "perPage", "Expected integer, received float"],
    ["page=x", "page", "Expected number, received nan"],
  ])("refuses %s", async (query, name, message) => {
    expect(await open.call("GET", `${path}?${query}`)).toMatchObject({
      status: 400,
      body: { error: "Invalid request parameters", issues: [{ path: [name], message }] },
    });
  });
});

describe("when time passes", () => {
  test("a run is triggered at the effective instant, and counts as made at the occurrence", async () => {
    const { id, nextRunEffectiveAt } = await created({ ...daily, externalId: "x" });
    await open.mock.clock.advanceTo(new Date(Date.parse(String(nextRunEffectiveAt)) - 1));
    expect(await runsOf(id)).toEqual([]);
    const [transition] = await open.mock.clock.advanceToNext();
    expect(transition).toMatchObject({ event: "schedule", to: "QUEUED", at: nextRunEffectiveAt });

    const [run] = await runsOf(id);
    expect(run).toMatchObject({ taskIdentifier: "cron-task", createdAt: "2030-01-01T05:00:00.000Z" });
    expect(await open.retrieve(String(run?.id))).toMatchObject({
      status: "QUEUED",
      createdAt: "2030-01-01T05:00:00.000Z",
      triggerFunction: "trigger",
      tags: [],
      schedule: { id, externalId: "x", deduplicationKey: "u1", generator: { expression: "0 5 * * *" } },
      payload: {
        scheduleId: id,
        type: "IMPERATIVE",
        timestamp: "2030-01-01T05:00:00.000Z",
        externalId: "x",
        timezone: "UTC",
        upcoming: Array.from({ length: 10 }, (_, index) =>
          expect.stringContaining(`2030-01-${String(index + 2).padStart(2, "0")}T05`),
        ),
      },
    });
    expect(await get(id)).toMatchObject({ body: { nextRun: "2030-01-02T05:00:00.000Z" } });
  });

  test("later runs know the occurrence before", async () => {
    const { id } = await created();
    await open.mock.clock.advance("2d");
    const runs = await runsOf(id);
    expect(runs.map(({ createdAt }) => createdAt)).toEqual(["2030-01-02T05:00:00.000Z", "2030-01-01T05:00:00.000Z"]);
    const [last, first] = await Promise.all(runs.map((run) => open.retrieve(String(run.id))));
    expect(first?.payload).not.toHaveProperty("lastTimestamp");
    expect(last?.payload).toMatchObject({ lastTimestamp: "2030-01-01T05:00:00.000Z" });
  });

  test("an inactive one skips its occurrences, and makes up for none", async () => {
    const { id } = await created();
    await open.call("POST", `${path}/${id}/deactivate`);
    await open.mock.clock.advance("1d");
    expect(await runsOf(id)).toEqual([]);
    await open.call("POST", `${path}/${id}/activate`);
    expect(await runsOf(id)).toEqual([]);
    await open.mock.clock.advance("1d");
    expect(await runsOf(id)).toHaveLength(1);
  });

  test("an updated one fires at its new times only", async () => {
    const { id } = await created();
    await created({ ...daily, cron: "0 7 * * *" });
    await open.mock.clock.advance("12h");
    expect((await runsOf(id)).map(({ createdAt }) => createdAt)).toEqual(["2030-01-01T07:00:00.000Z"]);
  });

  test("a deleted one fires no more, and its runs still name it", async () => {
    const { id } = await created();
    await open.mock.clock.advance("1d");
    await open.call("DELETE", `${path}/${id}`);
    await open.mock.clock.advance("5d");
    expect(await runsOf(id)).toHaveLength(1);
  });

  test("a window spreads runs, each within the time to the next occurrence", async () => {
    const { nextRun, nextRunEffectiveAt } = await created({ ...daily, cron: "*/10 * * * *", window: "24h" });
    const put = Date.parse(String(nextRunEffectiveAt)) - Date.parse(String(nextRun));
    expect(put).toBeLessThan(10 * 60_000);
    await open.mock.clock.advance("1h");
    const { body } = await open.call("GET", "/api/v1/runs");
    expect((body as { data: unknown[] }).data.length).toBeGreaterThanOrEqual(5);
  });

  test("the clock runs until idle in spite of it", async () => {
    await created({ ...daily, cron: "* * * * *" });
    const id = await open.trigger({ options: { delay: "10m" } });
    await open.mock.clock.runUntilIdle();
    expect(open.mock.clock.now.toISOString()).toBe("2030-01-01T00:10:00.000Z");
    expect(await open.retrieve(id)).toMatchObject({ status: "QUEUED" });
    expect(await open.mock.clock.runUntilIdle()).toEqual([]);
  });

  test("in development the time to live of its runs does not keep the clock from being idle", async () => {
    open = openMock(`tr_dev_${"k".repeat(24)}`);
    await created({ ...daily, cron: "* * * * *" });
    await open.mock.clock.advance("5m");
    await open.mock.clock.runUntilIdle();
    expect(open.mock.clock.now.getTime()).toBeLessThan(Date.parse("2030-01-01T01:00:00Z"));
  });
});

describe("the mock's own verbs", () => {
  test("fire triggers a run now, and leaves the times as they are", async () => {
    const { id } = await created();
    const run = open.mock.schedules.fire("u1");
    expect(run).toMatchObject({ status: "QUEUED", createdAt: "2030-01-01T00:00:00.000Z", schedule: { id } });
    expect(open.mock.schedules.get(String(id))).toMatchObject({ nextRun: "2030-01-01T05:00:00.000Z" });
  });

  test("create refuses in the service's words", () => {
    expect(() => open.mock.schedules.create({ task: "a", cron: "60 * * * *" })).toThrow("got value 60");
    expect(() => open.mock.schedules.get("nope")).toThrow('got "nope", which is none');
  });

  test("a declarative schedule follows the code that is deployed, and can be deleted", async () => {
    open.mock.deployments.create({ tasks: [{ id: "nightly", cron: "0 2 * * *" }] });
    const list = await open.call("GET", path);
    expect(list).toMatchObject({
      body: { data: [{ type: "DECLARATIVE", task: "nightly", nextRun: "2030-01-01T02:00:00.000Z" }] },
    });
    open.mock.deployments.create({ tasks: [{ id: "nightly", cron: "0 3 * * *", timezone: "Europe/Paris" }] });
    expect(await open.call("GET", path)).toMatchObject({ body: { data: [{ timezone: "Europe/Paris" }] } });
    open.mock.deployments.create({ tasks: ["nightly"] });
    expect(await open.call("GET", path)).toMatchObject({ body: { data: [] } });
  });
});

test("environments of one project share deduplication keys: a schedule fires where it was saved last", async () => {
  const key = `tr_dev_${"p".repeat(24)}`;
  const { mock } = open;
  const call = async (branch: string | undefined, method: string, where: string, body?: unknown) => {
    const response = await mock.fetch(`http://mock${where}`, {
      method,
      headers: { authorization: key, ...(branch === undefined ? {} : { "x-trigger-branch": branch }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const first = await call(undefined, "POST", path, daily);
  const second = await call("feature", "POST", path, daily);
  expect(second.body.id).toBe(first.body.id);
  expect(await call(undefined, "GET", `${path}/u1`)).toMatchObject({ status: 404 });
  expect(await call(undefined, "PUT", `${path}/u1`, { task: "a", cron: "0 5 * * *" })).toMatchObject({ status: 404 });
  expect(await call("feature", "GET", `${path}/u1`)).toMatchObject({ status: 200 });
  await mock.clock.advance("1d");
  expect((await call(undefined, "GET", "/api/v1/runs")).body.data).toEqual([]);
  expect((await call("feature", "GET", "/api/v1/runs")).body.data).toHaveLength(1);
});

describe("time zones", () => {
  test("come without a credential, UTC first, the others in order", async () => {
    const { status, body } = await open.call("GET", "/api/v1/timezones", { headers: { authorization: undefined } });
    const { timezones } = body as { timezones: string[] };
    expect(status).toBe(200);
    expect(timezones[0]).toBe("UTC");
    expect(timezones.slice(1)).toEqual(timezones.slice(1).sort());
    expect(timezones).toContain("Europe/London");
  });

  test.each([
    ["true", false],
    ["1", true],
    ["false", true],
  ])("excludeUtc=%s leaves UTC at the head: %s", async (value, stays) => {
    const nobody = { headers: { authorization: undefined, origin: "http://app.test" } };
    const reply = await open.call("GET", `/api/v1/timezones?excludeUtc=${value}`, nobody);
    const { timezones } = reply.body as { timezones: string[] };
    expect(timezones[0] === "UTC").toBe(stays);
    expect(reply.headers.get("access-control-allow-origin")).toBe("http://app.test");
  });
});
