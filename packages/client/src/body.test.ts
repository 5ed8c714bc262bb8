import { describe, expect, it } from "vitest";
import { fakeService, json } from "../test/fake-fetch.js";
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
    {
      name: "is one line when it is one item",
      body: { a: 1 },
      media: "application/x-ndjson",
      want: { init: { body: '{"a":1}' }, type: "application/x-ndjson" },
    },
  ])("$name", ({ body, media, want }) => {
    expect(writeBody(body, media)).toEqual(want);
  });

  it("is a FormData as it is given, which has a type of its own", () => {
    const form = new FormData();
    expect(writeBody(form)).toEqual({ init: { body: form } });
  });
});

describe("an import of variables", () => {
  const done = json(200, { success: true });

  it("can be JSON", async () => {
    const { client, sent } = fakeService([done]);
    await client.envvars.import("proj_1", "dev", { variables: { A: "1" }, override: true });
    expect(sent[0]).toMatchObject({ body: '{"variables":{"A":"1"},"override":true}' });
    expect(sent[0]?.headers["content-type"]).toBe("application/json");
  });

  it("can be a form with a file, whose content type is the runtime's, and is sent again", async () => {
    const { client, sent } = fakeService([json(503, {}, { "retry-after": "0" }), done]);
    const form = new FormData();
    form.append("variables", new Blob(["A=1\n"]), ".env");
    form.append("override", "true");
    await client.envvars.import("proj_1", "dev", form);
    expect(sent.map(({ body }) => body)).toEqual([form, form]);
    expect(sent[0]?.headers).not.toHaveProperty("content-type");

    const request = new Request("https://localhost", sent[1]);
    expect(request.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
    expect(await request.text()).toContain('name="variables"; filename=".env"');
  });
});
