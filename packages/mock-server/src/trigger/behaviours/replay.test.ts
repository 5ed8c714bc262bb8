import { beforeEach, describe, expect, test } from "vitest";
import { idOf, type OpenMock, openMock } from "../../../test/open-mock.js";
import { tokenFor } from "../../../test/scoped-token.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

const cancel = (id: string) => open.call("POST", `/api/v2/runs/${id}/cancel`);
const replay = (id: string, body?: unknown) => open.call("POST", `/api/v1/runs/${id}/replay`, { body });

describe("replaying", () => {
  const options = {
    delay: "2h",
    ttl: "1h",
    idempotencyKey: "k",
    tags: ["b", "a"],
    metadata: { m: 1 },
    test: true,
    queue: { name: "emails" },
    concurrencyKey: 7,
    machine: "large-1x",
    region: "eu",
    lockToVersion: "20290101.1",
  };

  test("makes a new, queued root run with the same input", async () => {
    const id = await open.trigger({ payload: { a: 1 }, options });
    await open.mock.clock.advance("1m");
    const reply = await replay(id);
    const copy = await open.retrieve(idOf(reply));
    expect(reply).toMatchObject({ status: 200, body: { id: expect.not.stringMatching(id) } });
    expect(copy).toMatchObject({
      status: "QUEUED",
      taskIdentifier: "hello",
      createdAt: "2030-01-01T00:01:00.000Z",
      payload: { a: 1 },
      tags: ["a", "b"],
      metadata: { m: 1 },
      isTest: true,
      region: "eu",
      depth: 0,
      triggerFunction: "trigger",
    });
    for (const field of ["delayedUntil", "idempotencyKey", "ttl", "version"]) expect(copy).not.toHaveProperty(field);
    const listed = await open.call("GET", "/api/v1/runs?filter[queue]=emails&filter[machine]=large-1x");
    expect((listed.body as { data: unknown[] }).data).toHaveLength(2);
  });

  test.each<[string, (id: string) => unknown]>([
    ["EXECUTING", (id) => open.mock.runs.start(id)],
    ["COMPLETED", (id) => open.mock.runs.complete(id)],
    ["CANCELED", (id) => cancel(id)],
  ])("a run that is %s leaves it as it is", async (_, bring) => {
    const id = await open.trigger();
    await bring(id);
    const run = await open.retrieve(id);
    expect(await replay(id)).toMatchObject({ status: 200 });
    expect(await open.retrieve(id)).toEqual(run);
  });

  test("of a child makes a root", async () => {
    const parent = await open.trigger();
    const child = await open.trigger({ options: { parentRunId: parent, resumeParentOnCompletion: true } });
    expect(await open.retrieve(idOf(await replay(child)))).toMatchObject({
      depth: 0,
      triggerFunction: "trigger",
      relatedRuns: { children: [] },
    });
  });

  test("every call makes another run, whatever the request key", async () => {
    const id = await open.trigger();
    const headers = { "x-trigger-request-idempotency-key": "7f1e9c1c-0d7e-4a57-9a35-0c6c4c1d2e3f" };
    const path = `/api/v1/runs/${id}/replay`;
    const first = idOf(await open.call("POST", path, { headers }));
    expect(idOf(await open.call("POST", path, { headers }))).not.toBe(first);
  });

  test("with a body puts its options in place of the copied ones", async () => {
    const id = await open.trigger({ payload: { a: 1 }, options });
    const body = {
      payload: '{"json":{"b":2}}',
      payloadType: "application/super+json",
      metadata: { m: 2 },
      tags: ["c"],
      delay: "1h",
      ttl: 60,
      version: "20300101.9",
      idempotencyKey: "r",
    };
    const reply = await replay(id, body);
    expect(await open.retrieve(idOf(reply))).toMatchObject({
      status: "DELAYED",
      payload: { b: 2 },
      metadata: { m: 2 },
      tags: ["c"],
      delayedUntil: "2030-01-01T01:00:00.000Z",
      ttl: "1m",
      version: "20300101.9",
      idempotencyKey: "r",
    });
    expect(await replay(id, body)).toMatchObject({ status: 200, body: { id: idOf(reply) } });
  });

  test.each<[string, unknown, string]>([
    ["eleven tags", { tags: Array.from({ length: 11 }, () => "t") }, "Failed to create new run"],
    ["malformed JSON", "{", "Invalid JSON"],
    ["no attempts", { maxAttempts: 0 }, 'Validation error: Number must be greater than or equal to 1 at "maxAttempts"'],
  ])("with %s is refused", async (_, body, error) => {
    expect(await replay(await open.trigger(), body)).toMatchObject({ status: 400, body: { error } });
  });

  test("an unknown run is not found", async () => {
    expect(await replay("run_nope")).toMatchObject({ status: 404, body: { error: "Resource not found" } });
  });

  test("takes no public token", async () => {
    const path = `/api/v1/runs/${await open.trigger()}/replay`;
    expect(await open.call("POST", path, { headers: tokenFor(open, ["admin"]) })).toMatchObject({ status: 401 });
  });

  test("takes POST only, and says so before it looks at the key", async () => {
    const path = `/api/v1/runs/${await open.trigger()}/replay`;
    const reply = await open.call("PUT", path, { headers: { authorization: "Bearer x" } });
    expect(reply).toMatchObject({ status: 405, body: { error: "Method not allowed" } });
    expect(reply.headers.get("allow")).toBe("POST");
  });
});
