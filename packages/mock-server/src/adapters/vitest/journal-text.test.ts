import { expect, it } from "vitest";
import { createMockServer } from "../../mock-server.js";
import { journalText } from "./journal-text.js";

const mock = createMockServer({ now: "2030-01-01T00:00:00Z" });
const headers = { authorization: `Bearer ${mock.secretKey}`, "content-type": "application/json" };

function post(path: string, body: unknown): Promise<Response> {
  return mock.fetch(`https://api.trigger.dev${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}

async function textOf(reply: Response, member: string): Promise<string> {
  const body: unknown = await reply.json();
  return typeof body === "object" && body !== null ? String(Reflect.get(body, member)) : "";
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

it("shows no values of environment variables, and nothing that opens an address", async () => {
  mock.reset();
  const base = "/api/v1/projects/proj_abcdefghijklmnopqrst/envvars/prod";
  await post(`${base}/import`, { variables: { NAME: "hush-map" } });
  await post(`${base}/import`, { variables: [{ name: "LISTED", value: "hush-list" }] });
  await post(base, { name: "OTHER", value: "hush-create" });
  await mock.fetch(`https://api.trigger.dev${base}`, { headers });
  const form = new FormData();
  form.append("variables", new Blob(["FORM=hush-form\n"]), ".env");
  const { authorization } = headers;
  await mock.fetch(`https://api.trigger.dev${base}/import`, { method: "POST", headers: { authorization }, body: form });
  const tokenUrl = await textOf(await post("/api/v1/waitpoints/tokens", {}), "url");
  const packet = await mock.fetch("https://api.trigger.dev/api/v2/packets/p", { method: "PUT", headers });
  const presignedUrl = await textOf(packet, "presignedUrl");
  await mock.fetch(tokenUrl, { method: "POST", body: "{}" });
  await mock.fetch(presignedUrl, { method: "PUT", body: "x" });
  expect(mock.requests.filter(({ reply }) => reply.status === 200)).toHaveLength(8);
  expect(mock.requests[1]?.reply.status).toBe(400); // no list is taken, and what it held is as secret

  const text = journalText(mock.requests);
  expect(text).not.toContain("hush");
  expect(text).not.toContain(tokenUrl.split("/").at(-1) ?? tokenUrl);
  expect(text).not.toContain(new URL(presignedUrl).searchParams.get("signature") ?? presignedUrl);
  expect(text).toContain('sent      {"variables":{"NAME":"[redacted]"}}');
  expect(text).toContain('sent      {"variables":[{"name":"LISTED","value":"[redacted]"}]}');
  expect(text).toContain('sent      {"name":"OTHER","value":"[redacted]"}');
  expect(text).toContain("/callback/[redacted] → 200 (waitpoints.callback)");
});

it("shows the last 30 requests, and the beginning of long bodies", async () => {
  mock.reset();
  for (let n = 0; n < 35; n += 1) await post("/api/v1/nowhere", { text: "x".repeat(1_000) });
  const lines = journalText(mock.requests).split("\n");
  expect(lines[0]).toBe("  … 5 earlier requests are left out");
  expect(lines.filter((line) => line.includes("→ 404 (no operation)"))).toHaveLength(30);
  expect(lines[2]).toMatch(/^ {7}sent {6}\{"text":"x{290}x?… \(1011 characters\)$/);
});
