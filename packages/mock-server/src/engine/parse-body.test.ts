import { expect, test } from "vitest";
import type { OperationData, ParsedBody } from "./definition.js";
import { parseBody } from "./parse-body.js";

const operation = (type: string): OperationData => ({
  id: "parcels.stream",
  method: "POST",
  path: "/parcels",
  security: [],
  parameters: [],
  request: { required: true, content: { [type]: "Parcel" } },
  replies: {},
});
const ndjson = "application/x-ndjson";

test.each<[string, string, string, string, ParsedBody["kind"]]>([
  ["nothing", "", ndjson, ndjson, "empty"],
  ["lines", '{"a":1}\n{"a":2}', ndjson, ndjson, "lines"],
  ["lines under the other name", "1", "application/ndjson; charset=utf-8", ndjson, "lines"],
  ["JSON where lines are taken", "1", "application/json", ndjson, "json"],
  ["lines where none are taken", "1\n2", ndjson, "application/json", "invalid"],
])("%s", (_, body, type, taken, want) => {
  const request = { method: "POST", path: "/parcels", query: "", headers: { "content-type": type }, body };
  expect(parseBody(request, operation(taken)).kind).toBe(want);
});

test("each line has its number, its text, and a value or a problem; blank ones are left out", () => {
  const headers = { "content-type": ndjson };
  const body = '{"a":1}\r\n\n{"a":\nnull\n';
  const parsed = parseBody({ method: "POST", path: "/parcels", query: "", headers, body }, operation(ndjson));
  expect(parsed).toMatchObject({
    lines: [
      { number: 1, text: '{"a":1}', value: { a: 1 } },
      { number: 3, text: '{"a":', problem: expect.stringContaining("JSON") },
      { number: 4, value: null },
    ],
  });
});
