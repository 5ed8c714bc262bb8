import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMockServer, type Listening } from "../index.js";
import { listen } from "./node.js";

const mock = createMockServer({ now: "2027-01-01T00:00:00Z" });
let server: Listening;

beforeAll(async () => {
  server = await mock.listen();
});
afterAll(() => server.close());

const authorization = `Bearer ${mock.secretKey}`;
const headers = { authorization, "content-type": "application/json" };

/** Sends bytes as they are, and reads until the server closes or the answer is complete. */
function raw(text: string, until: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.on("data", (chunk) => {
      answer += String(chunk);
      if (until.test(answer)) socket.destroy();
    });
    socket.on("close", () => resolve(answer));
    socket.on("error", reject);
  });
}

async function stillAnswers(): Promise<void> {
  const response = await fetch(`${server.url}/api/v1/runs`, { headers });
  expect(response.status).toBe(200);
  await response.json();
}

test.each<[name: string, method: string, path: string, init: RequestInit, status: number]>([
  ["malformed JSON", "POST", "/api/v1/tasks/t/trigger", { headers, body: "{" }, 400],
  ["no body", "POST", "/api/v1/tasks/t/trigger", { headers }, 400],
  ["a wrong content type", "POST", "/api/v1/tasks/t/trigger", { headers: { authorization }, body: "{}" }, 200],
  ["a wrong verb", "PUT", "/api/v1/runs", { headers, body: "{}" }, 405],
  ["no key", "GET", "/api/v1/runs", {}, 401],
  ["a malformed key", "GET", "/api/v1/runs", { headers: { authorization: "Bearer tr_prod_short" } }, 401],
  ["a run id with odd characters", "GET", "/api/v3/runs/%00%2F..%2Fä'\"<", { headers }, 404],
  ["a run id that cannot be decoded", "GET", "/api/v3/runs/%E0%A4%A", { headers }, 404],
])("%s gets its answer in JSON, and the server goes on", async (_, method, path, init, status) => {
  const response = await fetch(`${server.url}${path}`, { ...init, method });
  const text = await response.text();
  expect(response.status).toBe(status);
  if (text !== "") JSON.parse(text);
  await stillAnswers();
});

test("an unknown path gets a 404, and the server goes on", async () => {
  const response = await fetch(`${server.url}/api/v1/nothing`, { headers });
  expect(response.status).toBe(404);
  await response.text();
  await stillAnswers();
});

test("a body of 11 MB is read to its end and answered with 413", async () => {
  const body = JSON.stringify({ payload: "x".repeat(11_000_000) });
  const response = await fetch(`${server.url}/api/v1/tasks/t/trigger`, { method: "POST", headers, body });
  expect(response.status).toBe(413);
  expect(await response.json()).toHaveProperty("error");
  await stillAnswers();
});

test("a body in pieces arrives whole, also where a character is cut in two", async () => {
  const body = Buffer.from('{"payload":"ä"}');
  const cut = body.indexOf("ä") + 1;
  const head = [
    "POST /api/v1/tasks/t/trigger HTTP/1.1",
    "Host: localhost",
    `Authorization: ${authorization}`,
    `Content-Length: ${body.length}`,
    "Connection: close",
  ];
  await new Promise<void>((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => {
      socket.write(`${head.join("\r\n")}\r\n\r\n`);
      socket.write(body.subarray(0, cut), () => setImmediate(() => socket.write(body.subarray(cut))));
    });
    socket.resume();
    socket.on("close", () => resolve());
    socket.on("error", reject);
  });
  expect(mock.requests.last()?.request.body).toEqual({ payload: "ä" });
});

test.each([
  ["what is not HTTP", "nonsense\r\n\r\n", 400],
  ["headers that are too large", `GET / HTTP/1.1\r\nHost: localhost\r\nA: ${"x".repeat(100_000)}\r\n\r\n`, 431],
  ["no host", "GET /api/v1/runs HTTP/1.1\r\n\r\n", 400],
  ["another host", "GET /api/v1/runs HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403],
])("%s is answered in JSON", async (_, request, status) => {
  const answer = await raw(request, /\}$/);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toMatch(/content-type: application\/json/i);
  JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")));
  await stillAnswers();
});

test("an address in full in the request line reaches its path", async () => {
  const request = `GET http://localhost/api/v1/nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
  await raw(request, /^$/);
  expect(mock.requests.last()?.request.path).toBe("/api/v1/nothing");
});

test("a caller that goes away in the middle of its body leaves the server well", async () => {
  const request = `POST /api/v1/tasks/t/trigger HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{`;
  await new Promise<void>((resolve) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(request, () => socket.destroy()));
    socket.on("close", () => resolve());
  });
  await stillAnswers();
});

test("the date header is the virtual clock's", async () => {
  const response = await fetch(`${server.url}/api/v1/runs`, { headers });
  expect(response.headers.get("date")).toMatch(/^Fri, 01 Jan 2027/);
  await response.text();
});

test("HEAD has headers and no body", async () => {
  const response = await fetch(`${server.url}/_mock/status`, { method: "HEAD" });
  expect([response.status, await response.text()]).toEqual([200, ""]);
});

test("close ends connections that are kept alive", async () => {
  const other = await createMockServer().listen();
  await (await fetch(`${other.url}/_mock/status`)).text();
  await other.close();
  await expect(fetch(`${other.url}/_mock/status`)).rejects.toThrow();
});

test("a port that is taken is refused with its code", async () => {
  await expect(mock.listen({ port: server.port })).rejects.toHaveProperty("code", "EADDRINUSE");
});

test.each([
  ["dropped", /fetch failed/],
  ["truncated", /terminated/],
] as const)("a reply that is %s ends the connection", async (broken, want) => {
  const server = await listen(() => ({
    status: 200,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: "x".repeat(10_000) }),
    latency: 1,
    broken,
  }));
  try {
    await expect(fetch(server.url).then((response) => response.text())).rejects.toThrow(want);
  } finally {
    await server.close();
  }
});

test.each([
  ["0.0.0.0", /^http:\/\/127\.0\.0\.1:\d+$/],
  ["127.0.0.1", /^http:\/\/127\.0\.0\.1:\d+$/],
  ["localhost", /^http:\/\/localhost:\d+$/],
])("bound to %s it has an address that can be opened", async (host, want) => {
  const bound = await mock.listen({ host });
  try {
    expect(bound.url).toMatch(want);
    const response = await fetch(`${bound.url}/api/v1/runs`, { headers });
    expect(response.status).toBe(200);
    await response.json();
  } finally {
    await bound.close();
  }
});

test("a server that is closed twice is closed", async () => {
  const twice = await mock.listen();
  await Promise.all([twice.close(), twice.close()]);
  await expect(twice.close()).resolves.toBeUndefined();
});
