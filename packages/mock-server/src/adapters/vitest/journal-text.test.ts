import { expect, it } from "vitest";
import { createMockServer } from "../../mock-server.js";
import { journalText } from "./journal-text.js";

const mock = createMockServer({ now: "2030-01-01T00:00:00Z" });
const headers = { authorization: `Bearer ${mock.secretKey}`, "content-type": "application/json" };

function post(path: string, body: unknown): Promise<Response> {
  return mock.fetch(`https://api.trigger.dev${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}

it("tells of each request what was sent, answered, wrong and changed, and of no key", async () => {
  mock.reset();
  await post("/api/v1/tasks/a/trigger?x=1", { payload: mock.secretKey, options: { delay: "1 h" } });
  expect(
    journalText(mock.requests)
      .replaceAll(/run_\w+/g, "run_x")
      .split("\n"),
  ).toEqual([
    "  1  POST /api/v1/tasks/a/trigger?x=1 → 200 (tasks.trigger), at 2030-01-01T00:00:00.000Z",
    '       sent      {"payload":"[redacted]","options":{"delay":"1 h"}}',
    '       answered  {"id":"run_x","isCached":false}',
    expect.stringMatching(/^ {7}reason {4}no delay, the run is queued at once: the delay "1 h" is neither/),
    ...Array(3).fill(expect.stringMatching(/^ {7}off spec {2}body \/options\/delay must/)),
    "       changed   run_x: – → QUEUED (trigger)",
  ]);
});

it("shows the last 30 requests, and the beginning of long bodies", async () => {
  mock.reset();
  for (let n = 0; n < 35; n += 1) await post("/api/v1/nowhere", { text: "x".repeat(1_000) });
  const lines = journalText(mock.requests).split("\n");
  expect(lines[0]).toBe("  … 5 earlier requests are left out");
  expect(lines.filter((line) => line.includes("→ 404 (no operation)"))).toHaveLength(30);
  expect(lines[2]).toMatch(/^ {7}sent {6}\{"text":"x{290}x?… \(1011 characters\)$/);
});
