import { expect, test } from "vitest";
import { headerText } from "./serialise.js";

test.each([
  ["an access token (tr_pat_…) only", "an access token (tr_pat_...) only"],
  ["ä", "\\u00e4"],
  ["x".repeat(2_001), `${"x".repeat(2_000)}...`],
])("%j may stand in a header", (text, want) => {
  expect(headerText(text)).toBe(want);
});
