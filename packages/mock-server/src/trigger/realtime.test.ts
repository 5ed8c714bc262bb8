import { beforeEach, describe, expect, test } from "vitest";
import { type OpenMock, openMock } from "../../test/open-mock.js";

let open: OpenMock;

beforeEach(() => {
  open = openMock();
});

const nobody = { authorization: undefined };
const sdk = { "x-trigger-electric-version": "1.0.0-beta.1" };
const reason = expect.stringContaining("does not serve realtime subscriptions");

test.each([
  ["GET", "/realtime/v1/runs/run_1"],
  ["GET", "/realtime/v1/runs?tags=a"],
  ["GET", "/realtime/v1/streams/run_1/default"],
  ["POST", "/realtime/v1/streams/run_1/default"],
])("%s %s is a 404 that names the gap at once, with a key and without", async (method, path) => {
  for (const headers of [{}, nobody]) {
    const reply = await open.call(method, path, { headers });
    expect(reply).toMatchObject({ status: 404, body: { error: reason } });
    expect(reply.headers.get("x-mock-reason")).toEqual(reason);
  }
});

describe("the stream of runs that the official SDK opens", () => {
  test("starts with a row that says why it cannot be read, and ends with the 404", async () => {
    const first = await open.call("GET", "/realtime/v1/runs/run_1?log=full&offset=-1", { headers: sdk });
    expect(first).toMatchObject({
      status: 200,
      body: [{ headers: { operation: "insert" }, value: { payload: reason } }, { headers: { control: "up-to-date" } }],
    });
    for (const name of ["electric-handle", "electric-offset", "electric-schema"]) {
      expect(first.headers.get(name), name).toBeTruthy();
    }
    const live = await open.call("GET", "/realtime/v1/runs/run_1?handle=none&live=true&offset=0_0", { headers: sdk });
    expect(live).toMatchObject({ status: 404, body: { error: reason } });
  });

  test("leaves no run behind", async () => {
    await open.call("GET", "/realtime/v1/runs?tags=a", { headers: sdk });
    expect(await open.call("GET", "/api/v1/runs")).toMatchObject({ body: { data: [] } });
  });
});

describe("a browser of another origin", () => {
  const origin = "https://app.example.com";

  test("may ask", async () => {
    const asked = Object.keys(sdk).join(",");
    const headers = { ...nobody, origin, "access-control-request-headers": asked };
    const reply = await open.call("OPTIONS", "/realtime/v1/runs/run_1", { headers });
    expect(reply.status).toBe(200);
    expect(reply.headers.get("access-control-allow-origin")).toBe(origin);
    expect(reply.headers.get("access-control-allow-headers")).toBe(asked);
  });

  test.each([
    ["the row", sdk, 200],
    ["the 404", {}, 404],
  ])("may read %s, with the headers that its stream insists on", async (_what, headers, status) => {
    const reply = await open.call("GET", "/realtime/v1/runs/run_1", { headers: { ...headers, origin } });
    expect(reply.status).toBe(status);
    expect(reply.headers.get("access-control-allow-origin")).toBe(origin);
    const exposed = reply.headers.get("access-control-expose-headers")?.split(",");
    expect(exposed).toEqual(expect.arrayContaining(["electric-handle", "electric-offset", "electric-schema"]));
  });
});
