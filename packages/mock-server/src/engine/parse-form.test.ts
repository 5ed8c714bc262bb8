import { expect, test } from "vitest";
import { parseForm } from "./parse-form.js";

const type = "multipart/form-data; boundary=XX";
const form = (...lines: string[]) => lines.join("\r\n");

test.each<[string, string, string, unknown]>([
  [
    "a field and a file",
    type,
    form(
      "--XX",
      'Content-Disposition: form-data; name="override"',
      "",
      "true",
      "--XX",
      'Content-Disposition: form-data; name="variables"; filename=".env"',
      "Content-Type: text/plain",
      "",
      "A=1",
      "B=2",
      "--XX--",
      "",
    ),
    [
      { name: "override", value: "true" },
      { name: "variables", filename: ".env", value: "A=1\r\nB=2" },
    ],
  ],
  ["no parts", type, "--XX--\r\n", []],
  [
    "an empty part, under a quoted boundary",
    'multipart/form-data; boundary="X X"',
    form("--X X", "content-disposition: form-data; name=a", "", "", "--X X--"),
    [{ name: "a", value: "" }],
  ],
  [
    "a quote in a name",
    type,
    form("--XX", 'Content-Disposition: form-data; name="a\\"b%22"', "", "1", "--XX--"),
    [{ name: 'a"b"', value: "1" }],
  ],
  ["a form without an end", type, form("--XX", 'Content-Disposition: form-data; name="a"', "", "1"), undefined],
  ["a part without a name", type, form("--XX", "Content-Type: text/plain", "", "1", "--XX--"), undefined],
  ["a type without a boundary", "multipart/form-data", "--XX--", undefined],
  ["other text", type, "A=1", undefined],
])("reads %s", (_, contentType, body, want) => {
  expect(parseForm(contentType, body)).toEqual(want);
});
