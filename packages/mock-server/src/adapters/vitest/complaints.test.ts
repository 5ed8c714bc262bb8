import { expect, it } from "vitest";
import { StrictError } from "./complaints.js";

it.each([
  [["1"], "a request is not as it should be:\n  1\n"],
  [["1", "2"], "2 requests are not as they should be:\n  1\n  2\n"],
])("says how many requests it is about: %j", (found, want) => {
  expect(new StrictError(found).message).toContain(want);
});
