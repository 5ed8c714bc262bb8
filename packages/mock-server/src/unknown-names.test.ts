import { expect, test } from "vitest";
import { openMock } from "../test/open-mock.js";
import { createMockServer, type MockServer } from "./index.js";

const nope = { nope: 1 } as object;
const misspeltFilter = { operaton: "x" } as object;
const noOperation = "runs.nope" as "runs.list";

/** Members and names that the types do not allow, as JavaScript may misspell them. */
const misspelt: readonly (readonly [words: string, call: (mock: MockServer) => unknown])[] = [
  ['createMockServer: expected members of the names now, frozen, .* got "nope"', () => createMockServer(nope)],
  ["secretKeys: expected keys such as tr_prod_", () => createMockServer({ secretKeys: ["bad"] })],
  ['requests: expected .* operation, status, .* got "operaton"', ({ requests }) => requests.filter(misspeltFilter)],
  ['requests: expected .* got "operaton"', ({ requests }) => requests.count(misspeltFilter)],
  ['requests: expected .* got "operaton"', ({ requests }) => requests.last(misspeltFilter)],
  [
    'override: expected the id of an operation, .* got "runs.nope"',
    (mock) => mock.override(noOperation, (body) => body),
  ],
  ['tasks.define x: expected .* after, .* got "afer"', ({ tasks }) => tasks.define("x", { afer: "1s" } as object)],
  ['tasks.define x: retry: .* got "attempts"', ({ tasks }) => tasks.define("x", { retry: { attempts: 1 } as object })],
];

test.each(misspelt)("%s", (words, call) => {
  const { mock } = openMock();
  expect(() => call(mock)).toThrow(TypeError);
  expect(() => call(mock)).toThrow(new RegExp(words));
  expect(() => call(mock.environment(mock.secretKey) as unknown as MockServer)).toThrow(TypeError);
});
