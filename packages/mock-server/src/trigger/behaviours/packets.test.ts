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

describe("more than 524,288 bytes", () => {
  /** JSON text of so many bytes, of which two are quotes. */
  const textOf = (bytes: number) => "ü".repeat((bytes - 2) / 2);

  test("of a payload are shown by an address", async () => {
    const { mock, trigger, retrieve } = openMock();
    const [most, more] = [textOf(524_288), textOf(524_290)];
    expect(await retrieve(await trigger({ payload: most }))).toMatchObject({ payload: most });
    const run = await retrieve(await trigger({ payload: { more } }));
    expect(run).not.toHaveProperty("payload");
    const kept = await mock.fetch(String(run.payloadPresignedUrl));
    expect(kept.headers.get("content-type")).toBe("application/json");
    expect(await kept.json()).toEqual({ more });
  });

  test("of a payload reach the task, and a replay", async () => {
    const { call, mock, trigger, retrieve } = openMock();
    const data = { at: "2030-01-01T00:00:00.000Z", text: textOf(600_000) };
    const payload = JSON.stringify({ json: data, meta: { values: { at: ["Date"] } } });
    mock.tasks.define("hello", (given) => Reflect.get(Object(given), "at") instanceof Date);
    const id = await trigger({ payload, options: { payloadType: "application/super+json" } });
    const replay = Object((await call("POST", `/api/v1/runs/${id}/replay`)).body).id;
    await mock.clock.advance(1);
    for (const run of [await retrieve(id), await retrieve(replay)]) {
      expect(run).toMatchObject({ status: "COMPLETED", output: true });
      const kept = await mock.fetch(String(run.payloadPresignedUrl));
      expect(await kept.text()).toBe(payload);
    }
  });

  test("of an output are shown by an address", async () => {
    const { mock, trigger, retrieve } = openMock();
    const output = { text: textOf(600_000) };
    const id = await trigger();
    mock.runs.complete(id, { output });
    const run = await retrieve(id);
    expect(run).not.toHaveProperty("output");
    expect(await (await mock.fetch(String(run.outputPresignedUrl))).json()).toEqual(output);
  });

  test("of the payload of a debounced run in trailing mode are shown by an address", async () => {
    const { trigger, retrieve } = openMock();
    const debounce = { key: "d", delay: "10s", mode: "trailing" };
    const id = await trigger({ payload: 1, options: { debounce } });
    await trigger({ payload: textOf(600_000), options: { debounce } });
    const run = await retrieve(id);
    expect(run).not.toHaveProperty("payload");
    expect(run.payloadPresignedUrl).toContain(`/${id}/payload.json`);
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
