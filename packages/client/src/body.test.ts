import { describe, expect, it } from "vitest";
import { writeBody } from "./body.js";

describe("a body", () => {
  it.each<{ name: string; body: unknown; media?: string; want: object }>([
    { name: "is JSON", body: { a: 1 }, want: { init: { body: '{"a":1}' }, type: "application/json" } },
    { name: "is JSON when it is text", body: "a", want: { init: { body: '"a"' }, type: "application/json" } },
    { name: "is nothing when there is none", body: undefined, want: {} },
    { name: "can be null", body: null, want: { init: { body: "null" }, type: "application/json" } },
    {
      name: "is a line for each element",
      body: [{ a: 1 }, 2],
      media: "application/x-ndjson",
      want: { init: { body: '{"a":1}\n2\n' }, type: "application/x-ndjson" },
    },
    {
      name: "is lines as they are given",
      body: "1\n2\n",
      media: "application/x-ndjson",
      want: { init: { body: "1\n2\n" }, type: "application/x-ndjson" },
    },
    {
      name: "is text as it is given",
      body: "a,b",
      media: "text/csv",
      want: { init: { body: "a,b" }, type: "text/csv" },
    },
  ])("$name", ({ body, media, want }) => {
    expect(writeBody(body, media)).toEqual(want);
  });

  it("is a FormData as it is given, which has a type of its own", () => {
    const form = new FormData();
    expect(writeBody(form)).toEqual({ init: { body: form } });
  });
});
