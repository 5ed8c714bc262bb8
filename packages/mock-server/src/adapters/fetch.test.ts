import { expect, test } from "vitest";
import type { PlainReply, PlainRequest } from "../engine/http.js";
import { createFetch } from "./fetch.js";

function recorder(reply: Partial<PlainReply> = {}) {
  const requests: PlainRequest[] = [];
  const fetch = createFetch((request) => {
    requests.push(request);
    return { status: 200, headers: { "content-type": "application/json" }, body: "{}", ...reply };
  });
  return { requests, fetch };
}

const address = "https://api.example.com/parcels?limit=1#top";

test.each<[name: string, call: (fetch: typeof globalThis.fetch) => Promise<Response>, want: Partial<PlainRequest>]>([
  [
    "an address",
    (fetch) => fetch(address),
    { method: "GET", path: "/parcels", query: "limit=1", headers: {}, body: "" },
  ],
  ["a URL", (fetch) => fetch(new URL(address)), { path: "/parcels", query: "limit=1" }],
  ["an address without a path", (fetch) => fetch("http://localhost?a=/b"), { path: "/", query: "a=/b" }],
  ["an address without a host", (fetch) => fetch("/parcels?a=1"), { path: "/parcels", query: "a=1" }],
  ["dot segments", (fetch) => fetch("http://localhost/a/../b"), { path: "/b", query: "" }],
  ["an encoded path", (fetch) => fetch("http://localhost/a%2Fb"), { path: "/a%2Fb" }],
  ["other characters", (fetch) => fetch("http://localhost/ä b?c=d e"), { path: "/%C3%A4%20b", query: "c=d%20e" }],
  ["a verb in lower case", (fetch) => fetch(address, { method: "post" }), { method: "POST" }],
  [
    "a text body",
    (fetch) => fetch(address, { method: "POST", body: '"ä"', headers: { "Content-Type": "application/json" } }),
    { body: '"ä"', headers: { "content-type": "application/json", "content-length": "4" } },
  ],
  [
    "a text body without a type",
    (fetch) => fetch(address, { method: "POST", body: "a" }),
    { headers: { "content-type": "text/plain;charset=UTF-8", "content-length": "1" } },
  ],
  [
    "headers as a list",
    (fetch) =>
      fetch(address, {
        headers: [
          ["A", "1"],
          ["a", "2"],
        ],
      }),
    { headers: { a: "1, 2" } },
  ],
  ["headers as an object", (fetch) => fetch(address, { headers: new Headers({ A: "1" }) }), { headers: { a: "1" } }],
  [
    "a Request",
    (fetch) => fetch(new Request(address, { method: "PUT", body: "ä", headers: { A: "1" } })),
    { method: "PUT", body: "ä", path: "/parcels", query: "limit=1" },
  ],
  [
    "a Request and options that win over it",
    (fetch) => fetch(new Request(address, { method: "PUT", body: "a" }), { method: "DELETE", body: "b" }),
    { method: "DELETE", body: "b" },
  ],
  [
    "a body of bytes",
    (fetch) => fetch(address, { method: "POST", body: new TextEncoder().encode("ä") }),
    { body: "ä" },
  ],
])("%s arrives as a plain request", async (_, call, want) => {
  const { requests, fetch } = recorder();
  await call(fetch);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject(want);
});

test("the reply comes back as a Response", async () => {
  const { fetch } = recorder({ status: 404, headers: { "content-type": "text/plain", a: "1" }, body: "no" });
  const response = await fetch(address);
  expect([response.status, response.ok, response.headers.get("a"), await response.text()]).toEqual([
    404,
    false,
    "1",
    "no",
  ]);
});

test.each([
  ["HEAD", 200],
  ["DELETE", 204],
])("a %s answered with %i has no body", async (method, status) => {
  const { fetch } = recorder({ status });
  expect(await (await fetch(address, { method })).text()).toBe("");
});

test("a body over 10 MiB arrives as too large, without the body", async () => {
  const { requests, fetch } = recorder();
  await fetch(address, { method: "POST", body: "x".repeat(10 * 1024 * 1024 + 1) });
  expect(requests[0]).toMatchObject({ body: "", bodyTooLarge: true });
});

test("a signal that has been aborted rejects with its reason, and nothing arrives", async () => {
  const { requests, fetch } = recorder();
  const reason = new Error("changed my mind");
  await expect(fetch(address, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  await expect(fetch(new Request(address, { signal: AbortSignal.abort(reason) }))).rejects.toBe(reason);
  expect(requests).toEqual([]);
});

test("an abort while the answer is being made rejects", async () => {
  const controller = new AbortController();
  const fetch = createFetch(async () => {
    controller.abort();
    return { status: 200, headers: {}, body: "" };
  });
  await expect(fetch(address, { signal: controller.signal })).rejects.toHaveProperty("name", "AbortError");
});

test("a redirect is followed as by a real fetch, unless told otherwise", async () => {
  const seen: string[] = [];
  const fetch = createFetch(({ method, path, body }) => {
    seen.push(`${method} ${path} ${body}`.trim());
    return path === "/new"
      ? { status: 200, headers: {}, body: "here" }
      : { status: 301, headers: { location: "/new" }, body: "" };
  });
  expect(await (await fetch("http://localhost/old")).text()).toBe("here");
  await fetch("http://localhost/old", { method: "POST", body: "a" });
  expect((await fetch("http://localhost/old", { redirect: "manual" })).status).toBe(301);
  await expect(fetch("http://localhost/old", { redirect: "error" })).rejects.toThrow(TypeError);
  expect(seen).toEqual(["GET /old", "GET /new", "POST /old a", "GET /new", "GET /old", "GET /old"]);
});
