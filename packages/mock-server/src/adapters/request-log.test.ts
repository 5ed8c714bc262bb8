import { expect, test } from "vitest";
import { openMockServer } from "../mock-server.js";
import { createFetch } from "./fetch.js";
import { createRequestLog } from "./request-log.js";

function logged({ colours = false, marks = false } = {}) {
  const lines: string[] = [];
  const { mock, handle } = openMockServer({ now: "2027-01-01T00:00:00Z" });
  const log = createRequestLog((text) => lines.push(text), colours, marks);
  const fetch = createFetch(log.handle(handle));
  async function call(method: string, path: string, body?: unknown) {
    const headers = { authorization: `Bearer ${mock.secretKey}`, "content-type": "application/json" };
    lines.length = 0;
    const response = await fetch(`http://mock${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => undefined);
    const answer: { readonly id?: string } = (await response?.json()) ?? {};
    return { lines: lines.join(""), id: answer.id ?? "" };
  }
  return { mock, call, log };
}

const trigger = "/api/v1/tasks/send-email/trigger";

test("a request is told in one line", async () => {
  const { call } = logged();
  expect((await call("POST", trigger, { payload: 1 })).lines).toBe(`200 POST ${trigger}  tasks.trigger\n`);
  expect((await call("GET", "/api/v1/runs?page[size]=10")).lines).toBe(
    "200 GET /api/v1/runs?page[size]=10  runs.list\n",
  );
});

test("below it stands why it was refused", async () => {
  const { call } = logged();
  const { id } = await call("POST", trigger, { payload: 1 });
  const { lines } = await call("POST", `/api/v1/runs/${id}/reschedule`, { delay: "1h" });
  expect(lines.split("\n")).toEqual([
    `400 POST /api/v1/runs/${id}/reschedule  runs.reschedule`,
    expect.stringMatching(/^ {4}.*QUEUED/),
    "",
  ]);
});

test("and that it did less than asked, or departs from the spec", async () => {
  const { call, log } = logged({ marks: true });
  const { lines } = await call("POST", trigger, { options: { delay: "soon" } });
  expect(lines).toMatch(/^✗ 200 POST .*\n {4}.*soon/);
  expect((await call("POST", trigger, { options: { maxAttempts: "three" } })).lines).toMatch(
    /^✗ \d+ POST .*\n(?: {4}.*\n)? {4}off spec: body \/options\/maxAttempts/,
  );
  expect(log.faulty).toBe(2);
});

test("faults are on purpose, and told", async () => {
  const { mock, call, log } = logged({ marks: true });
  mock.faults.add({ kind: "dropped", times: 1 });
  expect((await call("GET", "/api/v1/runs")).lines).toBe(
    "dropped GET /api/v1/runs  runs.list\n    fault all_1: dropped\n",
  );
  expect(log.faulty).toBe(0);
});

test("a request that is off spec is the sender's doing, whatever fault it met", async () => {
  const { mock, call, log } = logged({ marks: true });
  mock.faults.add({ status: 503, times: 1 });
  expect((await call("POST", trigger, { options: { maxAttempts: "three" } })).lines).toMatch(/^✗ 503 POST /);
  expect(log.faulty).toBe(1);
});

test("the control API is told where it changes something", async () => {
  const { call } = logged();
  expect((await call("GET", "/_mock/status")).lines).toBe("");
  expect((await call("POST", "/_mock/clock/advance", { by: "1h" })).lines).toBe("200 POST /_mock/clock/advance\n");
  expect((await call("POST", "/_mock/clock/advance", { by: "1 h" })).lines).toMatch(
    /^400 POST \/_mock\/clock\/advance\n {4}by: expected a duration/,
  );
});

test("nothing that steers a terminal gets through, and no key", async () => {
  const { mock, call } = logged();
  const { lines } = await call("GET", `/api/v1/runs/%1b[31m?x=\u001b[2J&key=${mock.secretKey}`);
  expect(lines).not.toContain("\u001b");
  expect(lines).not.toContain(mock.secretKey);
  expect(lines).toContain(`key=tr_prod_…${mock.secretKey.slice(-4)}`);
});

test("colours say how it went, where they are wanted", async () => {
  const { call } = logged({ colours: true });
  const { lines } = await call("GET", "/api/v1/nothing");
  expect(lines.startsWith("\u001b[33m404\u001b[39m GET ")).toBe(true);
});
