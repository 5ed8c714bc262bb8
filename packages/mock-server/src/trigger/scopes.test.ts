import { expect, test } from "vitest";
import { grants } from "./scopes.js";

const run = [
  { type: "runs", id: "run_1" },
  { type: "tasks", id: "mail" },
  { type: "tags", id: "user:7" },
];
const asked = ["read:runs", "read:tasks", "read:tags"];

test.each<[boolean, string]>([
  [true, "read:runs"],
  [true, "read:runs:run_1"],
  [true, "read:tasks:mail"],
  [true, "read:tags:user:7"],
  [true, "read:all"],
  [true, "*:runs"],
  [true, "*:all"],
  [true, "admin"],
  [false, "read:runs:run_2"],
  [false, "read:tags:user"],
  [false, "write:runs"],
  [false, "read:queues"],
  [false, "read"],
  [false, ""],
  [false, "admin:runs"],
])("it is %s that %j reaches the run", (want, scope) => {
  expect(grants([scope], asked, run)).toBe(want);
});

test("one scope of several is enough, none is not", () => {
  expect(grants(["write:runs", "read:tasks:mail"], asked, run)).toBe(true);
  expect(grants([], asked, run)).toBe(false);
});

test("an id reaches nothing where there is nothing to reach", () => {
  expect(grants(["read:runs:run_1"], asked, [])).toBe(false);
  expect(grants(["read:runs"], asked, [])).toBe(true);
});
