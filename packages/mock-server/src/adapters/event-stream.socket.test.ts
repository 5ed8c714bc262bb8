import { expect, test } from "vitest";
import { readEvents } from "../../test/read-events.js";
import { createMockServer } from "../index.js";

test("events come over a socket as they happen, and the end of the server ends them", async () => {
  const mock = createMockServer({ now: "2027-01-01T00:00:00Z" });
  const server = await mock.listen();
  const response = await fetch(`${server.url}/_mock/events`);
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  const events = readEvents(response);
  expect(await events.next()).toMatchObject({ kind: "ready" });
  const { id } = mock.runs.create({ task: "send-email" });
  expect(await events.next()).toMatchObject({ kind: "transition", data: { id, to: "QUEUED" } });
  await server.close();
  await expect(events.next()).rejects.toThrow(/terminated/);
});

test("only the head of the stream answers HEAD", async () => {
  const mock = createMockServer({ now: "2027-01-01T00:00:00Z" });
  const server = await mock.listen();
  const response = await fetch(`${server.url}/_mock/events`, { method: "HEAD" });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("");
  await server.close();
});

test("a listener that is gone does not keep the others from being told", async () => {
  const mock = createMockServer({ now: "2027-01-01T00:00:00Z" });
  const server = await mock.listen();
  const gone = new AbortController();
  const first = readEvents(await fetch(`${server.url}/_mock/events`, { signal: gone.signal }));
  const second = readEvents(await fetch(`${server.url}/_mock/events`));
  await Promise.all([first.next(), second.next()]);
  gone.abort();
  await expect(first.next()).rejects.toThrow(/abort/i);
  const { id } = mock.runs.create({ task: "send-email" });
  expect(await second.next()).toMatchObject({ data: { id } });
  await second.end();
  await server.close();
});
