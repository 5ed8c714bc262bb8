import { beforeEach, describe, expect, test } from "vitest";
import { idOf, type OpenMock, openMock } from "../../../test/open-mock.js";
import { signToken } from "../tokens.js";

let open: OpenMock;
let parent: string;

beforeEach(async () => {
  open = openMock();
  parent = await open.trigger();
});

const child = (options: object = {}) => open.trigger({ options: { parentRunId: parent, ...options } });
const waiting = { resumeParentOnCompletion: true };
const status = async (id: string) => (await open.retrieve(id)).status;
const cancel = (id: string) => open.call("POST", `/api/v2/runs/${id}/cancel`);

describe("a parent that waits for a child", () => {
  beforeEach(() => {
    open.mock.runs.start(parent);
  });

  test.each<[string, (id: string) => unknown]>([
    ["completes", (id) => open.mock.runs.complete(id)],
    ["fails", (id) => open.mock.runs.fail(id)],
    ["expires", (id) => open.mock.runs.expire(id)],
    ["is canceled", (id) => cancel(id)],
  ])("goes on 50 ms after the child %s", async (_, end) => {
    const id = await child(waiting);
    expect(await status(parent)).toBe("WAITING");
    await open.mock.clock.advance("1s");
    expect(await status(parent)).toBe("WAITING");
    await end(id);
    expect(await open.mock.clock.advance(49)).toEqual([]);
    expect(await open.mock.clock.advance(1)).toMatchObject([{ event: "resume", id: parent, to: "EXECUTING" }]);
    expect(await open.retrieve(id)).toMatchObject({ triggerFunction: "triggerAndWait", depth: 1 });
  });

  test("waits for all of them", async () => {
    const [first, second] = [await child(waiting), await child(waiting)];
    open.mock.runs.complete(first);
    await open.mock.clock.advance("1s");
    expect(await status(parent)).toBe("WAITING");
    open.mock.runs.complete(second);
    await open.mock.clock.advance("1s");
    expect(await status(parent)).toBe("EXECUTING");
  });

  test("waits for a run that its idempotency key found, and a moment for one that is over", async () => {
    const known = await open.trigger({ options: { idempotencyKey: "k" } });
    expect(await child({ ...waiting, idempotencyKey: "k" })).toBe(known);
    expect(await status(parent)).toBe("WAITING");
    open.mock.runs.complete(known);
    await open.mock.clock.advance(50);
    expect(await status(parent)).toBe("EXECUTING");
    await child({ ...waiting, idempotencyKey: "k" });
    expect(await status(parent)).toBe("WAITING");
    await open.mock.clock.advance(50);
    expect(await status(parent)).toBe("EXECUTING");
  });

  test("is not woken by what it waited for before it was made to go on", async () => {
    const id = await child(waiting);
    open.mock.runs.resume(parent);
    open.mock.runs.wait(parent);
    open.mock.runs.complete(id);
    await open.mock.clock.advance("1s");
    expect(await status(parent)).toBe("WAITING");
  });

  test("does not wait where it was not asked to", async () => {
    await child();
    expect(await status(parent)).toBe("EXECUTING");
  });
});

test("a parent that does not execute cannot wait, which the reason says", async () => {
  const body = { options: { parentRunId: parent, ...waiting } };
  const reply = await open.call("POST", "/api/v1/tasks/hello/trigger", { body });
  expect(reply.headers.get("x-mock-reason")).toContain("the parent is QUEUED");
  expect(await status(parent)).toBe("QUEUED");
});

test("an unknown parent that is to wait is refused where the key has a run", async () => {
  await open.trigger({ options: { idempotencyKey: "k" } });
  const body = { options: { idempotencyKey: "k", parentRunId: "run_nope", ...waiting } };
  expect(await open.call("POST", "/api/v1/tasks/hello/trigger", { body })).toMatchObject({
    status: 404,
    body: { error: "Parent run not found in the calling environment" },
  });
});

describe("canceling a run", () => {
  test("cancels its children and theirs, but none that is over", async () => {
    const first = await child();
    const over = await child();
    const grandchild = await open.trigger({ options: { parentRunId: first } });
    open.mock.runs.complete(over);
    await cancel(parent);
    expect(await Promise.all([first, over, grandchild].map(status))).toEqual(["CANCELED", "COMPLETED", "CANCELED"]);
    expect(open.mock.requests.last()?.operation).toBe("runs.retrieve");
    expect(open.mock.runs.get(parent).relatedRuns.children).toHaveLength(2);
  });

  test("reports parent, child and grandchild in that order", async () => {
    const first = await child();
    const grandchild = await open.trigger({ options: { parentRunId: first } });
    await cancel(parent);
    expect(open.mock.requests.last()?.transitions.map(({ id }) => id)).toEqual([parent, first, grandchild]);
  });
});

describe("a public access token", () => {
  const tokenFor = (...scopes: string[]) => {
    const { id, secretKey } = open.mock.environment(open.mock.secretKey);
    const now = Date.parse("2030-01-01T00:00:00Z");
    return { authorization: `Bearer ${signToken({ sub: id, scopes }, secretKey, { now, lifetime: 900_000 })}` };
  };

  test("puts runs below a parent only where it may write the parent", async () => {
    const body = { options: { parentRunId: parent } };
    const post = (headers: Record<string, string>) =>
      open.call("POST", "/api/v1/tasks/hello/trigger", { body, headers });
    expect(await post(tokenFor("trigger:tasks:hello"))).toMatchObject({ status: 403, body: { error: "Unauthorized" } });
    const reply = await post(tokenFor("trigger:tasks:hello", `write:runs:${parent}`));
    expect(await open.retrieve(idOf(reply))).toMatchObject({ depth: 1 });
  });

  test.each<[string[], number]>([
    [["batchTrigger:tasks:a", "batchTrigger:tasks:b"], 202],
    [["batchTrigger:tasks"], 202],
    [["batchTrigger:tasks:a"], 403],
    [["trigger:tasks"], 403],
  ])("with %j gets %i for a batch of the tasks a and b", async (scopes, want) => {
    const headers = tokenFor(...scopes);
    const items = [{ task: "a" }, { task: "b" }];
    const create = { runCount: 2, taskIdentifiers: ["a", "b"] };
    for (const [path, body] of [
      ["/api/v1/tasks/batch", { items }],
      ["/api/v2/tasks/batch", { items }],
      ["/api/v3/batches", create],
    ] as const) {
      expect(await open.call("POST", path, { body, headers })).toMatchObject({ status: want });
    }
  });

  test("for some tasks only cannot announce a batch of unnamed ones", async () => {
    const announce = (headers: Record<string, string>) =>
      open.call("POST", "/api/v3/batches", { body: { runCount: 1 }, headers });
    expect(await announce(tokenFor("batchTrigger:tasks:a"))).toMatchObject({ status: 403 });
    expect(await announce(tokenFor("batchTrigger:batch"))).toMatchObject({ status: 202 });
  });
});
