import { expect, test } from "vitest";
import { createMockServer } from "../index.js";

const stranger = `tr_dev_${"c".repeat(24)}`;

function start() {
  const mock = createMockServer({ now: "2027-01-01T00:00:00Z" });
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await mock.fetch(`http://127.0.0.1:4010${path}`, {
      method,
      headers: {
        host: "127.0.0.1:4010",
        "content-type": "application/json",
        ...(path.startsWith("/_mock") ? {} : { authorization: `Bearer ${mock.secretKey}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  };
  return { mock, send };
}

test.each<readonly [number, string, string, ((key: string) => unknown) | undefined]>([
  [401, "POST", "/_mock/clock/advance?environment=KEY", () => ({ by: "1s" })],
  [401, "GET", "/_mock/requests?environment=KEY", undefined],
  [401, "GET", "/_mock/status?environment=KEY", undefined],
  [401, "GET", "/_mock/events?environment=KEY", undefined],
  [400, "POST", "/_mock/clock/advance", (key) => ({ by: key })],
  [404, "POST", "/_mock/runs/KEY/start", () => ({})],
  [404, "POST", "/_mock/schedules/KEY/fire", () => ({})],
  [400, "POST", "/_mock/faults", (key) => ({ operation: key, status: 500 })],
  [400, "POST", "/_mock/runs", (key) => ({ task: "t", [key]: 1 })],
  [400, "PUT", "/_mock/declare", (key) => ({ [key]: 1 })],
  [404, "GET", "/api/v1/nowhere/KEY", undefined],
])("%d for %s %s tells no key", async (status, method, path, body) => {
  const { mock, send } = start();
  for (const key of [mock.secretKey, stranger]) {
    const reply = await send(method, path.replace("KEY", key), body?.(key));
    expect(reply.status).toBe(status);
    expect(reply.text).toContain("error");
    // Compared as a truth, so that a failure tells no key either.
    expect(reply.text.includes(key), "the key stands in the answer").toBe(false);
  }
});

test("a key that stands in a path is taken out of the journal, its parameters included", async () => {
  const { mock, send } = start();
  for (const key of [mock.secretKey, stranger, stranger.replaceAll("_", "%5F")]) {
    await send("GET", `/api/v3/runs/${key}`);
    expect(mock.requests.last()).toMatchObject({
      operation: "runs.retrieve",
      params: { runId: "[redacted]" },
      request: { path: "/api/v3/runs/[redacted]" },
    });
  }
  await send("GET", `/nowhere/${stranger}`);
  const told = JSON.stringify([...mock.requests]);
  for (const key of [mock.secretKey, stranger]) expect(told.includes(key), "a key stands in the journal").toBe(false);
});
