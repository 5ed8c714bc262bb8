import { expect, test } from "vitest";
import { samplePattern } from "./sample-pattern.js";

test.each([
  "^[a-z]+$",
  "^[A-Z]{3}-\\d{2,}$",
  "^(?:run|step)_[a-z0-9]{21}$",
  "^\\d{4}-(0[1-9]|1[0-2])$",
  "^#[0-9a-fA-F]{6}$",
  "^[^/]+/[^/]+$",
  "^\\+?\\w+@\\w+\\.[a-z]{2,}$",
  "^(?<year>\\d{4})\\.x*$",
  "\\bword\\b",
  "^\\p{Lu}\\u0041\\x42$",
  "^[\\]\\-]$",
  "",
])("a text for %j fits it", (pattern) => {
  const text = samplePattern(pattern);
  expect(text).toBeDefined();
  expect(text).toMatch(new RegExp(pattern, "u"));
});

test("a text grows to the length that is asked for where a part may repeat", () => {
  expect(samplePattern("^[a-z]+$", 12)?.length).toBeGreaterThanOrEqual(12);
  expect(samplePattern("^[a-z]{2}$", 12)).toBeUndefined();
});

test.each(["(?=a)b", "(a)\\1", "[", "(?<!a)b"])("there is none for %j, which is not understood", (pattern) => {
  expect(samplePattern(pattern)).toBeUndefined();
});
