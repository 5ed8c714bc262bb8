import { expect, test } from "vitest";
import { createParcelApi, json, parcelModel, plain, startParcels } from "./parcels.fixture.js";
import { createEngine } from "./server.js";

test("a request walks the line: behaviour, checked reply, headers, journal", async () => {
  const engine = startParcels();
  const reply = await engine.handle(plain("POST", "/parcels", { to: "Ada", after: "1h" }));
  expect(reply.status).toBe(201);
  expect(reply.headers).toEqual({
    "content-type": "application/json; charset=utf-8",
    date: "Fri, 01 Jan 2027 00:00:00 GMT",
    receipt: "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln",
    "x-mock-fidelity": "source",
  });
  expect(engine.requests().last()).toMatchObject({
    number: 1,
    operation: "parcels.send",
    environment: engine.environments.all()[0]?.id,
    request: { method: "POST", path: "/parcels", body: { to: "Ada", after: "1h" } },
    reply: { status: 201, body: { status: "SENT" } },
    findings: [],
    transitions: [{ event: "send", to: "sent" }],
  });
});

test("what fell due is applied before a request is answered", async () => {
  const engine = startParcels();
  const { id } = json(await engine.handle(plain("POST", "/parcels", { to: "Ada", after: "0s" })));
  expect(json(await engine.handle(plain("GET", `/parcels/${id}`))).status).toBe("ARRIVED");
});

test("the request header chooses the words, and the reply is checked against them", async () => {
  const engine = startParcels();
  const headers = { authorization: "key-a", words: "new" };
  expect(json(await engine.handle(plain("POST", "/parcels", { to: "Ada" }, headers))).status).toBe("sent");
  const other = { authorization: "key-a", words: "newer" };
  expect(json(await engine.handle(plain("POST", "/parcels", { to: "Ada" }, other))).status).toBe("SENT");
});

test.each<[name: string, to: string, want: RegExp]>([
  ["a wrong body", "off-spec", /departs from the spec: body \/id must be string/],
  ["a status that is not described", "teapot", /departs from the spec: status 418 is not described/],
  ["an exception", "nowhere", /^the mock failed: no such place, said \[redacted\]$/],
  ["a body that contains itself", "ring", /^the mock failed: .*circular/],
])("%s becomes a 500 in JSON that says so, and the server goes on", async (_, to, want) => {
  const engine = startParcels();
  const reply = await engine.handle(plain("POST", "/parcels", { to }));
  expect(reply.status).toBe(500);
  expect(typeof json(reply).error).toBe("string");
  expect(reply.headers["x-mock-reason"]).toMatch(want);
  expect(engine.requests().last()?.reason).toMatch(want);
  expect((await engine.handle(plain("GET", "/parcels"))).status).toBe(200);
});

test("findings about the request stand in header and journal, and refuse nothing", async () => {
  const engine = startParcels();
  const reply = await engine.handle(plain("GET", "/parcels?status=sent,lost&limit=0"));
  expect(reply.status).toBe(200);
  expect(engine.requests().last()?.findings).toEqual([
    { in: "query", at: "status/1", message: "must be equal to one of the allowed values: sent, arrived" },
    { in: "query", at: "limit", message: "must be >= 1" },
  ]);
  expect(reply.headers["x-mock-findings"]).toContain("query limit must be >= 1");
});

test.each<[name: string, body: string, type: string, want: string[]]>([
  ["no body", "", "application/json", ["body is required"]],
  ["no JSON", "{", "application/json", ["body must be JSON"]],
  ["another content type", '{"to":"Ada"}', "text/plain", ["content-type must be application/json, got text/plain"]],
  ["a missing member", "{}", "application/json", ["body must have required property 'to'"]],
  [
    "a member that is wrong twice in the same words",
    '{"to":"Ada","by":7}',
    "application/json",
    ["body /by must be string", "body /by must match a schema in anyOf"],
  ],
])("a request with %s is found out", async (_, body, type, want) => {
  const engine = startParcels();
  await engine.handle(plain("POST", "/parcels", body, { authorization: "key-a", "content-type": type }));
  const findings = engine.requests().last()?.findings ?? [];
  expect(findings.map(({ in: part, at, message }) => [part, at, message].filter(Boolean).join(" "))).toEqual(want);
});

test("a reason stands in the header in ASCII and in the journal as it is", async () => {
  const engine = startParcels();
  const reply = await engine.handle(plain("POST", "/parcels", { to: "Ada" }));
  expect(reply.headers["x-mock-reason"]).toBe("never arrives \\u2014 no duration");
  expect(engine.requests().last()?.reason).toBe("never arrives — no duration");
});

test("a refused key changes nothing but the journal", async () => {
  const engine = startParcels();
  const reply = await engine.handle(plain("POST", "/parcels", { to: "Ada" }, { authorization: "secret-x" }));
  expect(reply.status).toBe(401);
  expect(reply.headers["x-mock-reason"]).toBe("expected a key such as key-a");
  expect(engine.environments.all()).toEqual([]);
  const entry = engine.requests().last();
  expect(entry?.environment).toBeUndefined();
  expect(JSON.stringify(entry)).not.toContain("secret-x");
});

test("environments do not see each other, and share no ids", async () => {
  const engine = startParcels();
  const ids = new Set<unknown>();
  for (const [key, branch] of [
    ["key-a", ""],
    ["key-b", ""],
    ["key-a", "x"],
  ] as const) {
    const headers = { authorization: key, branch };
    ids.add(json(await engine.handle(plain("POST", "/parcels", { to: "Ada" }, headers))).id);
    expect(JSON.parse((await engine.handle(plain("GET", "/parcels", undefined, headers))).body)).toHaveLength(1);
  }
  expect(ids.size).toBe(3);
  expect(new Set(engine.environments.all().map(({ id }) => id)).size).toBe(3);
  expect(Object.keys(engine.environments.all()[0] ?? {})).not.toContain("key");
});

test("the same seed and calls give the same bytes again, after a reset as on another server", async () => {
  const call = async (engine: ReturnType<typeof startParcels>) => [
    await engine.handle(plain("POST", "/parcels", { to: "Ada", after: "1h" })),
    await engine.handle(plain("GET", "/parcels")),
  ];
  const engine = startParcels({ seed: 7 });
  const first = await call(engine);
  await engine.clock().advance("1d");
  engine.reset();
  expect(engine.requests()).toHaveLength(0);
  expect(await call(engine)).toEqual(first);
  expect(await call(startParcels({ seed: "7" }))).toEqual(first);
  expect(await call(startParcels({ seed: 8 }))).not.toEqual(first);
});

test("resetting one environment leaves the others", async () => {
  const engine = startParcels();
  await engine.handle(plain("POST", "/parcels", { to: "Ada" }));
  await engine.handle(plain("POST", "/parcels", { to: "Ada" }, { authorization: "key-b" }));
  const [a, b] = engine.environments.all();
  engine.reset(a);
  expect([a?.state.parcels.size, b?.state.parcels.size]).toEqual([0, 1]);
});

test.each<[name: string, method: string, address: string, status: number, reason: RegExp]>([
  ["an unknown path", "GET", "/nothing", 404, /no operation has this path/],
  ["another verb", "PATCH", "/parcels/p_1", 405, /this path takes GET, DELETE, not PATCH/],
])("%s is answered by the API's own words", async (_, method, address, status, reason) => {
  const engine = startParcels();
  const reply = await engine.handle(plain(method, address));
  expect(reply.status).toBe(status);
  expect(reply.headers["x-mock-reason"]).toMatch(reason);
  expect(reply.headers["x-mock-fidelity"]).toBeUndefined();
  expect(engine.requests().last()?.operation).toBeUndefined();
});

test("the API may let an operation take another verb", async () => {
  const engine = startParcels();
  expect((await engine.handle(plain("PUT", "/parcels/p_1"))).status).toBe(404);
  expect(engine.requests().last()).toMatchObject({ operation: "parcels.lose", params: { id: "p_1" } });
});

test.each([
  ["/parcels/", "/parcels"],
  ["/parcels///?a=1", "/parcels?a=1"],
  ["//evil.example/", "/evil.example"],
])("%s is moved to %s", async (address, location) => {
  const reply = await startParcels().handle(plain("GET", address));
  expect([reply.status, reply.headers.location]).toEqual([301, location]);
});

test("an operation without a behaviour answers from its example, and says so where there is none", async () => {
  const engine = startParcels();
  const reply = await engine.handle(
    plain("GET", "/parcels/latest", undefined, { authorization: "key-a", words: "new" }),
  );
  expect([reply.status, json(reply)]).toEqual([200, { id: "p_example", status: "sent" }]);
  expect(reply.headers["x-mock-fidelity"]).toBe("example");
  const none = await engine.handle(plain("GET", "/prices/xl"));
  expect(none.status).toBe(500);
  expect(none.headers["x-mock-reason"]).toMatch(/the spec has no example for parcels.price/);
});

test("an operation that needs no credentials answers without them", async () => {
  const engine = startParcels();
  const reply = await engine.handle(plain("GET", "/parcels/p_1/label", undefined, {}));
  expect([reply.status, reply.headers["content-type"], reply.body]).toEqual([
    200,
    "text/plain; charset=utf-8",
    "To: p_1",
  ]);
});

test("one schema that cannot be compiled switches off one check, with a warning", async () => {
  const warnings: string[] = [];
  const schemas = { ...JSON.parse(parcelModel.schemas), Send: { type: "nonsense" } };
  const engine = createEngine(
    { ...createParcelApi(), model: { ...parcelModel, schemas: JSON.stringify(schemas) } },
    {
      seed: 1,
      start: { at: 0, frozen: true },
      journal: { size: 10, bodyBytes: 100 },
      warn: (message) => warnings.push(message),
    },
  );
  expect((await engine.handle(plain("POST", "/parcels", { to: "Ada" }))).status).toBe(201);
  expect((await engine.handle(plain("POST", "/parcels", { to: "off-spec" }))).status).toBe(500);
  expect(warnings).toEqual([expect.stringMatching(/^schema Send cannot be checked/)]);
});
