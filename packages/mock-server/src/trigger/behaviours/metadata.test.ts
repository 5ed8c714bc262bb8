import { describe, expect, test } from "vitest";
import { openMock } from "../../../test/open-mock.js";
import { follow, type Step, type Trace, type Wanted } from "../../../test/trace.js";

const path = "POST /api/v1/tasks/hello/trigger";
const run = (options: object = {}, keep = "a"): Step => ({ send: path, body: { options }, keep });
const put = (body: unknown, want: Wanted, id = "a"): Step => ({
  send: `PUT /api/v1/runs/{${id}}/metadata`,
  body,
  want,
});
const shows = (like: object, id = "a", without?: readonly string[]): Step => ({
  send: `GET /api/v3/runs/{${id}}`,
  want: { like, ...(without ? { without } : {}) },
});
const soon = "2030-01-01T00:00:01.000Z";

type Row = readonly [name: string, before: object | undefined, operations: readonly unknown[], after: object];
const op = (type: string, key: string, value?: unknown) => ({ type, key, ...(value === undefined ? {} : { value }) });
const operations: Row[] = [
  ["set assigns", {}, [op("set", "a", 1)], { a: 1 }],
  ["set takes dots in a plain key literally", {}, [op("set", "a.b", 1), op("set", "$a", 2)], { "a.b": 1, $a: 2 }],
  ["set assigns at a path", { a: {} }, [op("set", "$.a.b", 1)], { a: { b: 1 } }],
  ["set does nothing where the path has no parent", { n: 1 }, [op("set", "$.a.b", 1)], { n: 1 }],
  ["set reaches an element", { a: [1, 2] }, [op("set", "$.a.0", 9)], { a: [9, 2] }],
  ["set reaches all children", { a: { b: 1, c: 2 } }, [op("set", "$.a.*", 9)], { a: { b: 9, c: 9 } }],
  ["set does not read brackets", { a: [1] }, [op("set", "$.a[0]", 9)], { a: [1], "a[0]": 9 }],
  ["delete removes a key", { a: 1, b: 2 }, [op("delete", "a"), op("delete", "z")], { b: 2 }],
  ["delete knows no paths", { a: { b: 1 } }, [op("delete", "$.a.b")], { a: { b: 1 } }],
  ["append makes a list", {}, [op("append", "a", 1)], { a: [1] }],
  ["append adds one element", { a: [1] }, [op("append", "a", [2, 3])], { a: [1, [2, 3]] }],
  [
    "append keeps what is no list",
    { a: 1, b: null },
    [op("append", "a", 2), op("append", "b", 2)],
    { a: [1, 2], b: [null, 2] },
  ],
  [
    "append adds at a path",
    { a: { b: [1] } },
    [op("append", "$.a.b", 2), op("append", "$.x.y", 1)],
    { a: { b: [1, 2] } },
  ],
  [
    "remove takes out what is equal in depth",
    { a: [{ x: [1] }, 2, { x: [1] }] },
    [op("remove", "a", { x: [1] })],
    { a: [2] },
  ],
  ["increment adds", { a: 1 }, [op("increment", "a", 2)], { a: 3 }],
  [
    "increment counts what is no number as 0",
    { a: "5" },
    [op("increment", "a", 1), op("increment", "b", -2)],
    { a: 1, b: -2 },
  ],
  [
    "increment adds at a path",
    { a: { b: 1 } },
    [op("increment", "$.a.b", 1), op("increment", "$.x.y", 1)],
    { a: { b: 2 } },
  ],
  ["update replaces everything", { a: 1 }, [{ type: "update", value: { b: 2 } }, op("set", "c", 3)], { b: 2, c: 3 }],
  ["a plain constructor is a key like any", undefined, [op("increment", "constructor", 1)], { constructor: 1 }],
  [
    "an index far out of a list does nothing",
    { a: [1] },
    [op("set", "$.a.999999999", 1), op("set", "$.a.length", 99)],
    { a: [1] },
  ],
];

const metadata: Trace[] = [
  [
    "operations change it, and where no parent is there nothing",
    run({ metadata: { n: 1 } }),
    { advance: "1s" },
    put(
      { operations: [op("increment", "n", 2), op("set", "$.a.b", 1)] },
      { status: 200, body: { metadata: { n: 3 } } },
    ),
    shows({ metadata: { n: 3 }, updatedAt: soon }),
  ],
  [
    "operations go before metadata; where none applies nothing is written",
    run({ metadata: { n: 1 } }),
    { advance: "1s" },
    put(
      { metadata: { z: 1 }, operations: [op("remove", "q", 1)] },
      { status: 200, body: { metadata: { n: 1 } }, reason: "no operation applies" },
    ),
    put({ metadata: { z: 1 }, operations: [] }, { body: { metadata: { n: 1 } } }),
    shows({ updatedAt: "2030-01-01T00:00:00.000Z" }),
  ],
  [
    "keys that reach a prototype are refused",
    run(),
    ...["__proto__", "$.a.__proto__", "$.constructor.x", "$.a[prototype]"].map((key) =>
      put(
        { operations: [op("set", key, 1)] },
        {
          status: 400,
          body: {
            error:
              'Validation error: Metadata key may not reference __proto__, constructor, or prototype at "operations[0].key"',
          },
        },
      ),
    ),
  ],
  [
    "metadata replaces all of it, and may clear it",
    run(),
    put({ metadata: {} }, { body: { metadata: {} } }),
    shows({}, "a", ["metadata"]),
    put({ metadata: { a: 1 } }, { body: { metadata: { a: 1 } } }),
    shows({ metadata: { a: 1 } }),
    put({ metadata: {} }, { body: { metadata: {} } }),
    shows({ metadata: {} }),
  ],
  [
    "neither changes nothing",
    run({ metadata: { a: 1 } }),
    put({}, { status: 200, body: { metadata: {} } }),
    shows({ metadata: { a: 1 } }),
  ],
  [
    "what is no object is refused",
    run(),
    put(
      { metadata: "x" },
      { status: 400, body: { error: 'Validation error: Expected object, received string at "metadata"' } },
    ),
  ],
  [
    "an unknown kind of operation is refused",
    run(),
    put(
      { operations: [{ type: "xor", key: "a" }] },
      { status: 400, starts: "Validation error: Invalid discriminator value" },
    ),
  ],
  [
    "an operation without its value is refused",
    run(),
    put(
      { operations: [op("set", "a")] },
      { status: 400, body: { error: 'Validation error: Required at "operations[0].value"' } },
    ),
  ],
  [
    "an unknown run is not found",
    {
      send: "PUT /api/v1/runs/run_nope/metadata",
      body: {},
      want: { status: 404, body: { error: "Task Run not found" } },
    },
  ],
  [
    "a run may be updated for less than an hour after its end",
    run({ metadata: { a: 1 } }),
    { force: "complete {a}" },
    { advance: "3599s" },
    put({ metadata: {} }, { status: 200 }),
    { advance: "1s" },
    put({ metadata: {} }, { status: 422, body: { error: "Cannot update metadata for a completed run" } }),
    put({ parentOperations: [op("set", "a", 1)] }, { status: 422 }),
  ],
  [
    "a run that was canceled before it began may be updated for ever",
    run(),
    { send: "POST /api/v2/runs/{a}/cancel" },
    { advance: "1w" },
    put({ metadata: { a: 1 } }, { status: 200 }),
  ],
  [
    "an outcome that is too large is refused, and nothing is written",
    run({ metadata: { a: 1 } }),
    put(
      { operations: [op("set", "b", "x".repeat(262_144))] },
      { status: 413, body: { error: "Metadata exceeds maximum size of 262144 bytes" } },
    ),
    shows({ metadata: { a: 1 } }),
  ],
  [
    "a replay starts with the first metadata",
    run({ metadata: { a: 1 } }),
    put({ metadata: { a: 2 } }, { status: 200 }),
    { send: "POST /api/v1/runs/{a}/replay", body: {}, keep: "b" },
    shows({ metadata: { a: 1 } }, "b"),
  ],
  [
    "changes for parent and root are written five seconds later, sets last",
    run({ metadata: { n: 1 } }),
    run({ parentRunId: "{a}" }, "b"),
    run({ parentRunId: "{b}" }, "c"),
    put(
      {
        parentOperations: [op("set", "s", 1), op("append", "s", 2), op("set", "s", 3)],
        rootOperations: [op("increment", "n", 1)],
      },
      { status: 200, body: { metadata: {} } },
      "c",
    ),
    { advance: "4s" },
    put({ rootOperations: [op("increment", "n", 1)] }, { status: 200 }, "c"),
    shows({ metadata: { n: 1 } }),
    { advance: "1s" },
    shows({ metadata: { n: 3 }, updatedAt: "2030-01-01T00:00:05.000Z" }),
    shows({ metadata: { s: 3 } }, "b"),
    shows({}, "c", ["metadata"]),
  ],
  [
    "a run without relatives stands in for them",
    run(),
    put({ parentOperations: [op("set", "a", 1)], rootOperations: [op("set", "b", 2)] }, { body: { metadata: {} } }),
    { advance: "5s" },
    shows({ metadata: { a: 1, b: 2 } }),
  ],
  [
    "reading answers text, or null",
    run({ metadata: { a: 1 } }),
    run({}, "b"),
    {
      send: "GET /api/v1/runs/{a}/metadata",
      want: { status: 200, body: { metadata: '{"a":1}', metadataType: "application/json" } },
    },
    {
      send: "GET /api/v1/runs/{b}/metadata",
      want: { status: 200, body: { metadata: null, metadataType: "application/json" } },
    },
    { send: "GET /api/v1/runs/run_nope/metadata", want: { status: 404, body: { error: "Run not found" } } },
  ],
  [
    "other verbs are refused",
    { send: "DELETE /api/v1/runs/x/metadata", want: { status: 405, body: { error: "Method not allowed" } } },
  ],
];

describe("metadata", () => {
  test.each(metadata)("%s", (...trace) => follow(trace));

  test.each(operations)("%s", async (_, before, changes, after) => {
    const open = openMock();
    const id = await open.trigger({ options: before ? { metadata: before } : {} });
    const reply = await open.call("PUT", `/api/v1/runs/${id}/metadata`, { body: { operations: changes } });
    expect(reply).toMatchObject({ status: 200 });
    expect(JSON.stringify(reply.body)).toBe(JSON.stringify({ metadata: after }));
  });

  test("an object with a key __proto__ stays what it is", async () => {
    const open = openMock();
    const id = await open.trigger();
    const body = '{"operations":[{"type":"update","value":{"__proto__":{"x":1}}},{"type":"set","key":"y","value":2}]}';
    await open.call("PUT", `/api/v1/runs/${id}/metadata`, { body });
    expect(Object({}).x).toBeUndefined();
  });
});
