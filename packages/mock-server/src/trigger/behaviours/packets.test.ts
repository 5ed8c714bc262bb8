import { describe, expect, test } from "vitest";
import { openMock, type Reply } from "../../../test/open-mock.js";

const upload = (name: string) => `/api/v2/packets/${encodeURIComponent(name)}`;
const download = (name: string) => `/api/v1/packets/${encodeURIComponent(name)}`;
const urlOf = ({ status, body }: Reply) => {
  if (status !== 200) throw new Error(`expected an address, got ${status} ${JSON.stringify(body)}`);
  // The spec says that the body has one.
  return (body as { presignedUrl: string }).presignedUrl;
};

describe("a large payload", () => {
  test("is uploaded, named by a trigger call, and downloaded by the address that the run shows", async () => {
    const { call, mock, trigger, retrieve } = openMock();
    const reply = await call("PUT", upload("hello/payload.json"));
    expect(reply.body).toMatchObject({ storagePath: "hello/payload.json" });
    const text = JSON.stringify({ json: { big: "x".repeat(200_000) } });
    const headers = { "content-type": "application/super+json" };
    expect((await mock.fetch(urlOf(reply), { method: "PUT", body: text, headers })).status).toBe(200);

    const id = await trigger({ payload: "hello/payload.json", options: { payloadType: "application/store" } });
    const run = await retrieve(id);
    expect(run).not.toHaveProperty("payload");
    const stored = await mock.fetch(String(run.payloadPresignedUrl));
    expect(stored.headers.get("content-type")).toBe("application/super+json");
    expect(await stored.text()).toBe(text);
    expect(await (await mock.fetch(urlOf(await call("GET", download("hello/payload.json"))))).text()).toBe(text);
  });

  test("has an address that holds for five minutes, for its verb, path and environment only", async () => {
    const { call, mock } = openMock();
    const url = urlOf(await call("PUT", upload("a/b c.json")));
    const status = async (address: string, method = "PUT") =>
      (await mock.fetch(address, { method, ...(method === "PUT" ? { body: "1" } : {}) })).status;
    expect(await status(url)).toBe(200);
    expect(await status(url, "GET")).toBe(403);
    expect(await status(url.replace("b%20c", "other"))).toBe(403);
    expect(await status(url.replace(/env_\w+/, "env_x"))).toBe(403);
    await mock.clock.advance("5m");
    expect(await status(url)).toBe(200);
    await mock.clock.advance(1);
    expect(await status(url)).toBe(403);
  });

  test("that was never uploaded is not there", async () => {
    const { call, mock } = openMock();
    expect((await mock.fetch(urlOf(await call("GET", download("nothing.json"))))).status).toBe(404);
  });
});

test.each(["a//b", "../b", "a/./b", "a\\b", "a/"])("the name %j is refused", async (name) => {
  const { call } = openMock();
  for (const [method, path] of [
    ["PUT", upload(name)],
    ["GET", download(name)],
  ] as const) {
    expect(await call(method, path)).toMatchObject({ status: 400, body: { error: "Invalid packet storage path" } });
  }
});

test("any public token may ask for a download, none for an upload", async () => {
  const { call } = openMock();
  const { headers } = await call("POST", "/api/v1/tasks/hello/trigger", { body: {} });
  const authorization = `Bearer ${headers.get("x-trigger-jwt")}`;
  expect((await call("GET", download("a.json"), { headers: { authorization } })).status).toBe(200);
  expect(await call("PUT", upload("a.json"), { headers: { authorization } })).toMatchObject({
    status: 401,
    body: { error: "Invalid or Missing API key" },
  });
});

test("no rate limiter words the refusal of a missing credential", async () => {
  const { call } = openMock();
  for (const [method, path] of [
    ["PUT", upload("a.json")],
    ["GET", download("a.json")],
  ] as const) {
    expect(await call(method, path, { headers: { authorization: undefined } })).toMatchObject({
      status: 401,
      body: { error: "Invalid or Missing API key" },
    });
  }
});
