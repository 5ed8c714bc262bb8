import { expect, test } from "vitest";
import { plain, startParcels } from "./parcels.fixture.js";

test("credentials and signed tokens are taken out wherever they stand", async () => {
  const engine = startParcels();
  const token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl";
  const headers = { authorization: "key-topsecret", "proxy-authorization": "Basic abc", cookie: "a=b", other: token };
  await engine.handle(plain("POST", `/parcels?token=${token}`, { to: `key-topsecret ${token}` }, headers));
  const text = JSON.stringify(engine.requests());
  expect(text).not.toMatch(/topsecret|Basic abc|a=b|eyJ/);
  expect(engine.requests().last()).toMatchObject({
    request: {
      query: "token=[redacted]",
      headers: { authorization: "[redacted]", "proxy-authorization": "Basic [redacted]", other: "[redacted]" },
      body: { to: "[redacted] [redacted]" },
    },
    reply: { headers: { receipt: "[redacted]" } },
  });
});

test("the ring keeps the newest entries, oldest first", async () => {
  const engine = startParcels({ journal: { size: 3, bodyBytes: 100 } });
  for (let i = 1; i <= 5; i++) await engine.handle(plain("GET", `/parcels/${i}`));
  expect(engine.requests().map(({ number, params }) => [number, params.id])).toEqual([
    [3, "3"],
    [4, "4"],
    [5, "5"],
  ]);
  expect(engine.environments.all()[0]?.journal.count).toBe(5);
});

test("a journal of size 0 keeps nothing", async () => {
  const engine = startParcels({ journal: { size: 0, bodyBytes: 100 } });
  await engine.handle(plain("GET", "/parcels"));
  expect(engine.requests()).toHaveLength(0);
});

test("of a long body the beginning is kept, cut between characters", async () => {
  const engine = startParcels({ journal: { size: 3, bodyBytes: 21 } });
  await engine.handle(plain("POST", "/parcels", { to: "Zürich €€€€€€€€€€" }));
  const request = engine.requests().last()?.request;
  expect(request).toMatchObject({ body: '{"to":"Zürich €€', truncated: true });
});

test("entries of all environments come in the order of the requests", async () => {
  const engine = startParcels();
  for (const authorization of ["key-b", "key-a", "nobody", "key-b"]) {
    await engine.handle(plain("GET", "/parcels", undefined, { authorization }));
  }
  expect(engine.requests().map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  const b = engine.environments.find("key-b", "");
  expect(engine.requests(b).map(({ number }) => number)).toEqual([1, 4]);
});

test("the journal is an array with verbs of its own", async () => {
  const engine = startParcels();
  await engine.handle(plain("POST", "/parcels", { to: "Ada" }));
  await engine.handle(plain("POST", "/parcels", {}));
  await engine.handle(plain("GET", "/parcels"));
  const requests = engine.requests();
  expect(Array.isArray(requests)).toBe(true);
  expect(requests.filter({ operation: "parcels.send" }).map(({ reply }) => reply.status)).toEqual([201, 400]);
  expect(requests.filter(({ reply }) => reply.status === 400)).toHaveLength(1);
  expect(requests.last({ operation: "parcels.send" })?.reply.status).toBe(400);
  expect(requests.count({ status: 200 })).toBe(1);
  expect(requests.count({ method: "POST", path: "/parcels" })).toBe(2);
  expect(requests.last({ status: 599 })).toBeUndefined();
  expect(Object.keys(requests)).toEqual(["0", "1", "2"]);
  requests.clear();
  expect(engine.requests()).toHaveLength(0);
});

test("an entry stays the same object, and does not change with what comes later", async () => {
  const engine = startParcels();
  await engine.handle(plain("POST", "/parcels", { to: "Ada" }));
  const before = engine.requests()[0];
  await engine.clock().advance("1h");
  expect(engine.requests()[0]).toBe(before);
});
