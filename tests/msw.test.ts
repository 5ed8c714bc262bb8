import { runs, tasks } from "@trigger.dev/sdk";
import { createClient, NotFoundError } from "@trigger-api/client";
import { createMockServer } from "@trigger-api/mock-server";
import { handlers } from "@trigger-api/mock-server/msw";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

/** The mock behind MSW 2 in Node: code that sends requests to the service, or to any other address, meets the mock. */

const mock = createMockServer({ now: "2030-01-01T00:00:00Z", fastRetries: true });
const strict = createMockServer({ onUnhandled: "throw", onOffSpec: "throw" });
const prefixed = "https://proxy.example:8443/trigger.dev/(v1)";
const initial = [
  ...handlers(mock),
  ...handlers(mock, { baseUrl: `${prefixed}/` }),
  ...handlers(strict, { baseUrl: "https://strict.example" }),
];
const server = setupServer(...initial);

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  process.env.TRIGGER_SECRET_KEY = mock.secretKey;
});

afterAll(() => {
  server.close();
  delete process.env.TRIGGER_SECRET_KEY;
});

beforeEach(() => {
  mock.reset();
});

afterEach(() => {
  server.resetHandlers(...initial);
});

describe("handlers", () => {
  it("let the official SDK talk to the mock at the service's own address", async () => {
    const { id } = await tasks.trigger("send-email", { to: "ada" }, { delay: "1h" });
    await runs.reschedule(id, { delay: "2h" });
    await mock.clock.advance("2h");
    expect(await runs.retrieve(id)).toMatchObject({ status: "QUEUED", payload: { to: "ada" } });
    await expect(runs.retrieve("run_nope")).rejects.toThrow("Not found");
    expect(mock.requests.map(({ operation }) => operation)).toEqual([
      "tasks.trigger",
      "runs.reschedule",
      "runs.retrieve",
      "runs.retrieve",
    ]);
  });

  it("take the requests below a base URL that has a port, a path and characters of patterns", async () => {
    const trigger = createClient({ secretKey: mock.secretKey, baseUrl: prefixed });
    const { id } = await trigger.tasks.trigger("send-email", { options: { delay: "1h" } });
    expect((await trigger.runs.list({ filter: { status: ["DELAYED"] } })).data.map((run) => run.id)).toEqual([id]);
    await expect(trigger.runs.cancel("run_nope")).rejects.toBeInstanceOf(NotFoundError);
    expect(mock.requests.last()?.request.path).toBe("/api/v2/runs/run_nope/cancel");
  });

  it.each([
    "https://proxy.example:8443/trigger.dev/(v1)x/api/v1/runs",
    "https://proxy.example/trigger.dev/(v1)/api/v1/runs",
    "https://api.trigger.dev.example/api/v1/runs",
  ])("leave %s to others", async (address) => {
    const others = http.all("*", () => HttpResponse.text("another"));
    server.resetHandlers(...handlers(mock), ...handlers(mock, { baseUrl: prefixed }), others);
    expect(await (await fetch(address)).text()).toBe("another");
    expect(mock.requests).toHaveLength(0);
  });

  it("come after handlers of one's own", async () => {
    server.use(http.get("https://api.trigger.dev/api/v3/runs/:id", () => HttpResponse.json({ own: true })));
    expect(await (await fetch("https://api.trigger.dev/api/v3/runs/run_a")).json()).toEqual({ own: true });
  });

  it("read bodies that are streams, and forms", async () => {
    const trigger = createClient({ secretKey: mock.secretKey });
    const { id } = await trigger.batches.create({ runCount: 2 });
    const lines = [0, 1].map((index) => `${JSON.stringify({ index, task: "a", payload: { index } })}\n`);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const line of lines) controller.enqueue(new TextEncoder().encode(line));
        controller.close();
      },
    });
    const init = { method: "POST", body: stream, duplex: "half" };
    for (const base of ["https://api.trigger.dev", prefixed]) {
      const form = new FormData();
      form.set("variables", new Blob([`A${base.length}=1\nB${base.length}=2`]), ".env");
      const address = `${base}/api/v1/projects/proj_abcdefghijklmnopqrst/envvars/prod/import`;
      const answer = await fetch(address, { method: "POST", body: form, headers: authorized() });
      expect([answer.status, await answer.json()]).toEqual([200, { success: true }]);
    }
    const filled = await fetch(`https://api.trigger.dev/api/v3/batches/${id}/items`, {
      ...init,
      headers: { ...authorized(), "content-type": "application/x-ndjson" },
    });
    expect(await filled.json()).toMatchObject({ sealed: true });
  });

  it("upload and download at the addresses that the mock hands out", async () => {
    const trigger = createClient({ secretKey: mock.secretKey });
    const { presignedUrl } = await trigger.packets.createUploadUrl("a/b.json");
    expect((await fetch(presignedUrl, { method: "PUT", body: '{"large":true}' })).status).toBe(200);
    const down = await trigger.packets.createDownloadUrl("a/b.json");
    expect(await (await fetch(down.presignedUrl)).json()).toEqual({ large: true });
  });

  it("end in a network error where a fault ends the connection", async () => {
    mock.faults.add({ kind: "dropped", times: 1 });
    await expect(fetch("https://api.trigger.dev/api/v1/runs", { headers: authorized() })).rejects.toThrow(TypeError);
  });

  it("answer what is to throw in a way that no client tries again", async () => {
    const trigger = createClient({ secretKey: strict.secretKey, baseUrl: "https://strict.example" });
    // A delay that the types allow and the spec does not.
    const failure = await trigger.tasks.trigger("a", { options: { delay: "1 h" } }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      status: 400,
      attempts: 1,
      body: { error: expect.stringMatching(/^POST \/api\/v1\/tasks\/a\/trigger \(tasks.trigger\) breaks the spec: /) },
    });
    const unknown = await fetch("https://strict.example/api/v9/runs", { headers: authorized() });
    expect([unknown.status, unknown.headers.get("x-should-retry")]).toEqual([404, "false"]);
  });

  it("want an address", () => {
    expect(() => handlers(mock, { baseUrl: "/api" })).toThrow(
      'baseUrl: expected an address such as https://api.trigger.dev, got "/api"',
    );
  });

  function authorized() {
    return { authorization: `Bearer ${mock.secretKey}` };
  }
});
