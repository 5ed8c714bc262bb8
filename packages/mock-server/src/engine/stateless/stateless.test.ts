import { describe, expect, it } from "vitest";
import type { OperationData } from "../api-model.js";
import type { PlainRequest } from "../http.js";
import type { NamedExample, StatelessApi } from "./api.js";
import { createStatelessMock, type StatelessOptions } from "./stateless.js";

const json = (schema: string) => ({ "application/json": schema });
const operation = (id: string, method: string, path: string, more: Partial<OperationData> = {}): OperationData => ({
  id,
  method,
  path,
  security: [],
  parameters: [],
  replies: { 200: json("Pet"), 404: json("Problem") },
  ...more,
});

const pet = { id: 7, name: "from the example" };
const examples: Record<string, readonly NamedExample[]> = {
  "pets.get": [
    { name: "wrong", value: { id: "seven" } },
    { name: "right", value: pet },
    { name: "other", value: { id: 8, name: "other" } },
  ],
};

const api: StatelessApi = {
  operations: [
    operation("pets.get", "GET", "/pets/{id}", {
      parameters: [
        { name: "id", in: "path", required: true, schema: "Id" },
        { name: "where", in: "query", required: false, object: "deep", schema: "Where" },
        { name: "tags", in: "query", required: false, array: "pipe", schema: "Numbers" },
        { name: "session", in: "cookie", required: false, schema: "Id" },
      ],
    }),
    operation("pets.export", "GET", "/pets/{id}.{ext}", {
      replies: { "2XX": { "application/xml": "Pet", "text/csv": "Text" } },
    }),
    operation("pets.add", "POST", "/pets", {
      request: {
        required: true,
        content: { "application/json; charset=utf-8": "Pet", "application/x-www-form-urlencoded": "Form" },
      },
      replies: { 201: { ...json("Pet") }, default: json("Problem") },
    }),
    operation("pets.drop", "DELETE", "/pets/{id}", { replies: { 204: {} } }),
    operation("pets.secret", "GET", "/secret", { security: [{ key: [] }, { token: [], tenant: [] }] }),
    operation("pets.failing", "PUT", "/failing", { replies: { 400: json("Problem") } }),
    operation("pets.impossible", "GET", "/impossible", { replies: { 200: json("Impossible") } }),
  ],
  schemas: {
    Id: { type: "integer", minimum: 1 },
    Where: { type: "object", properties: { age: { type: "integer" } } },
    Numbers: { type: "array", items: { type: "integer" } },
    Text: { type: "string" },
    Pet: { type: "object", required: ["id"], properties: { id: { $ref: "Id" }, name: { type: "string" } } },
    Form: { type: "object", required: ["id"], properties: { id: { $ref: "Id" }, tags: { $ref: "Numbers" } } },
    Problem: {
      type: "object",
      required: ["message"],
      properties: { message: { type: "string", example: "It is gone" } },
    },
    Impossible: { type: "string", not: { type: "string" } },
  },
  examples: (id) => ({ 200: { "application/json": examples[id] ?? [] } }),
  securitySchemes: {
    key: { type: "apiKey", in: "header", name: "X-Key" },
    token: { type: "http", scheme: "bearer" },
    tenant: { type: "apiKey", in: "query", name: "tenant" },
  },
  basePaths: ["/base", "/base/v2"],
};

function mockWith(options: Partial<StatelessOptions> = {}) {
  const warnings: string[] = [];
  const mock = createStatelessMock(api, { warn: (message) => warnings.push(message), ...options });
  async function ask(line: string, more: Partial<PlainRequest> = {}) {
    const [method = "", target = ""] = line.split(" ");
    const [path = "", query = ""] = target.split("?");
    const reply = await mock.handle({ method, path, query, headers: {}, body: "", ...more });
    const type = reply.headers["content-type"] ?? "";
    return {
      status: reply.status,
      type,
      headers: reply.headers,
      body: type.includes("json") ? JSON.parse(reply.body) : reply.body,
    };
  }
  return { ask, warnings };
}

describe("an answer", () => {
  it("is the first example that keeps to its schema; the others are warned of once", async () => {
    const { ask, warnings } = mockWith();
    expect(await ask("GET /pets/1")).toMatchObject({ status: 200, body: pet });
    expect(await ask("GET /pets/2")).toMatchObject({ status: 200, body: pet });
    expect(warnings).toEqual([
      expect.stringContaining(
        'GET /pets/{id}) 200 application/json: the example "wrong" breaks its own schema (/id must be integer)',
      ),
    ]);
  });

  it("is made from the schema where there is no example", async () => {
    const request = { headers: { "content-type": "application/json" }, body: '{"id":1}' };
    expect(await mockWith().ask("POST /pets", request)).toMatchObject({ status: 201, body: { id: 1, name: "text" } });
  });

  it.each(["/base/pets/1", "/base/v2/pets/1", "/pets/1"])(
    "is the same at %s, below a server's path and without it",
    async (path) => {
      expect(await mockWith().ask(`GET ${path}`)).toMatchObject({ status: 200, body: pet });
    },
  );

  it("is the one that the caller prefers, where it is described", async () => {
    const { ask } = mockWith();
    const prefer = (text: string) => ({ headers: { prefer: text } });
    expect(await ask("GET /pets/1", prefer("code=404"))).toMatchObject({
      status: 404,
      body: { message: "It is gone" },
    });
    expect(await ask("GET /pets/1", prefer("example=other"))).toMatchObject({ status: 200, body: { id: 8 } });
    expect(await ask("GET /pets/1", prefer("code=418"))).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining("200, 404") },
    });
  });

  it("comes in the media type that the caller accepts, with segments that are partly text told apart", async () => {
    const { ask } = mockWith();
    expect(await ask("GET /pets/1.xml", { headers: { accept: "application/xml" } })).toMatchObject({
      status: 200,
      type: "application/xml",
      body: '<?xml version="1.0" encoding="UTF-8"?>\n<root><id>1</id><name>text</name></root>\n',
    });
    expect(await ask("GET /pets/1.csv", { headers: { accept: "text/*;q=0.9, image/png" } })).toMatchObject({
      type: "text/csv",
      body: "text",
    });
  });

  it("has no body where there is none, nor after HEAD, and is empty where only failures are described", async () => {
    const { ask } = mockWith();
    expect(await ask("DELETE /pets/1")).toMatchObject({ status: 204, body: "" });
    expect(await ask("HEAD /pets/1")).toMatchObject({ status: 200 });
    expect(await ask("PUT /failing")).toMatchObject({ status: 200, body: "" });
  });

  it("comes near where no value keeps to the schema, and that is warned of", async () => {
    const { ask, warnings } = mockWith();
    expect(await ask("GET /impossible")).toMatchObject({ status: 200, body: "text" });
    expect(warnings).toEqual([expect.stringContaining("no value was found that keeps to the schema")]);
  });
});

describe("a request", () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  it.each<[line: string, more: Partial<PlainRequest>, finding: object]>([
    ["GET /pets/x", {}, { in: "path", at: "id", message: "must be integer" }],
    ["GET /pets/1?where[age]=old", {}, { in: "query", at: "where/age", message: "must be integer" }],
    ["GET /pets/1?tags=1|x", {}, { in: "query", at: "tags/1", message: "must be integer" }],
    [
      "GET /pets/1",
      { headers: { cookie: "a=b; session=x" } },
      { in: "cookie", at: "session", message: "must be integer" },
    ],
    ["POST /pets", {}, { in: "body", at: "", message: expect.stringContaining("is required") }],
    [
      "POST /pets",
      { headers: { "content-type": "application/json" }, body: "{" },
      { in: "body", at: "", message: expect.stringContaining("must be JSON") },
    ],
    [
      "POST /pets",
      { headers: { "content-type": "application/json" }, body: '{"id":0}' },
      { in: "body", at: "/id", message: "must be >= 1" },
    ],
    [
      "POST /pets",
      { headers: { "content-type": "text/plain" }, body: "x" },
      { in: "content-type", at: "", message: expect.stringContaining("got text/plain") },
    ],
    [
      "POST /pets",
      { headers: form, body: "tags[]=1" },
      { in: "body", at: "", message: expect.stringContaining("'id'") },
    ],
  ])("%s %j is refused with the reason", async (line, more, finding) => {
    const { status, body } = await mockWith().ask(line, more);
    expect({ status, body }).toMatchObject({ status: 400, body: { error: expect.any(String), findings: [finding] } });
  });

  it.each<[line: string, more: Partial<PlainRequest>]>([
    ["GET /pets/1?where[age]=3&tags=1|2&unknown=x", { headers: { cookie: "session=4" } }],
    ["POST /pets", { headers: form, body: "id=1&tags=1&tags=2" }],
    ["POST /pets", { headers: form, body: "id=1&tags[0]=1" }],
    ["POST /pets", { headers: form, body: "id=1&tags=5" }],
    ["POST /pets", { headers: { "content-type": "application/vnd.pets+json" }, body: '{"id":1}' }],
  ])("%s %j is accepted", async (line, more) => {
    expect((await mockWith().ask(line, more)).status).toBeLessThan(300);
  });

  it("to a path or with a verb that the document has not gets JSON as well", async () => {
    const { ask } = mockWith();
    expect(await ask("GET /nothing")).toMatchObject({
      status: 404,
      body: { error: "The document has no path for GET /nothing" },
    });
    expect(await ask("POST /pets/1")).toMatchObject({ status: 405, headers: { allow: "GET, DELETE" } });
  });

  it("needs credentials only where it is asked for them, and then those of one alternative", async () => {
    expect(await mockWith().ask("GET /secret")).toMatchObject({ status: 200 });
    const { ask } = mockWith({ auth: true });
    expect(await ask("GET /secret")).toMatchObject({
      status: 401,
      body: { expected: "header X-Key, or header authorization: bearer … and query tenant" },
    });
    expect(await ask("GET /secret", { headers: { authorization: "Bearer x" } })).toMatchObject({ status: 401 });
    expect(await ask("GET /secret?tenant=t", { headers: { authorization: "Bearer x" } })).toMatchObject({
      status: 200,
    });
    expect(await ask("GET /secret", { headers: { "x-key": "k" } })).toMatchObject({ status: 200 });
    expect(await ask("GET /pets/1")).toMatchObject({ status: 200 });
  });
});
