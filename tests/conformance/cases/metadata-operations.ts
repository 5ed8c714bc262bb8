import type { ConformanceCase } from "../case.js";
import type { Pattern } from "../pattern.js";
import { send, shows, triggerWith } from "../steps.js";

interface Operation {
  readonly type: "set" | "delete" | "append" | "remove" | "increment" | "update";
  readonly key?: string;
  readonly value?: Pattern;
}

/** What an operation makes of metadata. */
const rows: readonly (readonly [name: string, before: Pattern, operation: Operation, after: Pattern])[] = [
  ["set takes a plain key", { a: 1 }, { type: "set", key: "b", value: { c: 1 } }, { a: 1, b: { c: 1 } }],
  ["set takes a key with dots as it is", { a: 1 }, { type: "set", key: "a.b", value: 2 }, { a: 1, "a.b": 2 }],
  ["set goes along a path", { a: { b: 1 } }, { type: "set", key: "$.a.b", value: 2 }, { a: { b: 2 } }],
  ["set goes into a list", { a: [1, 2] }, { type: "set", key: "$.a.0", value: 3 }, { a: [3, 2] }],
  ["set goes to all children", { a: { b: 1, c: 2 } }, { type: "set", key: "$.a.*", value: 0 }, { a: { b: 0, c: 0 } }],
  ["set knows no brackets", { a: [1] }, { type: "set", key: "$.a[0]", value: 2 }, { a: [1], "a[0]": 2 }],
  ["set makes no parent", { a: 1 }, { type: "set", key: "$.b.c", value: 2 }, { a: 1 }],
  ["delete takes a plain key", { a: 1, b: 2 }, { type: "delete", key: "a" }, { b: 2 }],
  ["delete takes a missing key", { a: 1 }, { type: "delete", key: "b" }, { a: 1 }],
  ["delete knows no paths", { a: { b: 1 } }, { type: "delete", key: "$.a.b" }, { a: { b: 1 } }],
  ["append begins a list", { a: 1 }, { type: "append", key: "b", value: 2 }, { a: 1, b: [2] }],
  ["append adds to a list", { a: [1] }, { type: "append", key: "a", value: [2] }, { a: [1, [2]] }],
  ["append makes a list of what is none", { a: null }, { type: "append", key: "a", value: 1 }, { a: [null, 1] }],
  ["append makes no parent", { a: 1 }, { type: "append", key: "$.b.c", value: 2 }, { a: 1 }],
  [
    "remove takes every equal entry",
    { a: [{ b: 1 }, 2, { b: 1 }] },
    { type: "remove", key: "a", value: { b: 1 } },
    { a: [2] },
  ],
  ["remove leaves what is no list", { a: 1 }, { type: "remove", key: "a", value: 1 }, { a: 1 }],
  ["increment adds", { a: 1 }, { type: "increment", key: "a", value: -3 }, { a: -2 }],
  ["increment counts from 0 where there is no number", { a: "5" }, { type: "increment", key: "a", value: 1 }, { a: 1 }],
  ["increment makes no parent", { a: 1 }, { type: "increment", key: "$.b.c", value: 1 }, { a: 1 }],
  ["update replaces all", { a: 1 }, { type: "update", value: { b: 2 } }, { b: 2 }],
];

export const metadataOperations: readonly ConformanceCase[] = [
  ...rows.map(
    ([name, before, operation, after]): ConformanceCase => ({
      id: "O1",
      name,
      given: [triggerWith({ metadata: before, delay: "2h" })],
      steps: [
        send("PUT /api/v1/runs/{run}/metadata", { operations: [operation] }, { expect: { body: { metadata: after } } }),
        shows({ metadata: after }),
      ],
    }),
  ),
  {
    id: "O2",
    name: "without operations metadata is replaced as a whole, and may be emptied",
    given: [triggerWith({ metadata: { a: 1 }, delay: "2h" })],
    steps: [{ b: 2 }, {}].map((metadata) =>
      send("PUT /api/v1/runs/{run}/metadata", { metadata }, { expect: { body: { metadata } } }),
    ),
  },
  {
    id: "O3",
    name: "a list of no operations changes nothing",
    given: [triggerWith({ metadata: { a: 1 }, delay: "2h" })],
    steps: [
      send(
        "PUT /api/v1/runs/{run}/metadata",
        { operations: [], metadata: { b: 2 } },
        { expect: { body: { metadata: { a: 1 } } } },
      ),
      shows({ metadata: { a: 1 } }),
    ],
  },
  {
    id: "O4",
    name: "a body that asks for nothing is answered with nothing, and changes nothing",
    given: [triggerWith({ metadata: { a: 1 }, delay: "2h" })],
    steps: [
      send("PUT /api/v1/runs/{run}/metadata", {}, { expect: { body: { metadata: {} } } }),
      shows({ metadata: { a: 1 } }),
    ],
  },
  ...["$.a.__proto__", "$.constructor.b", "$.prototype"].map(
    (key): ConformanceCase => ({
      id: "O5",
      name: `${key} is refused`,
      given: [triggerWith({ metadata: { a: 1 }, delay: "2h" })],
      steps: [
        send(
          "PUT /api/v1/runs/{run}/metadata",
          { operations: [{ type: "set", key, value: 1 }] },
          { expect: { status: 400 } },
        ),
        shows({ metadata: { a: 1 } }),
      ],
    }),
  ),
];
