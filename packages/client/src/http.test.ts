import { describe, expect, it } from "vitest";
import { failureOf, fakeService, json } from "../test/fake-fetch.js";
import { ConnectionError, ParseError } from "./index.js";

describe("client.http", () => {
  it("calls by verb and path", async () => {
    const { client, sent } = fakeService([json(200, { id: "run_1" })]);
    const { data, error, response } = await client.http.POST("/api/v1/runs/{runId}/reschedule", {
      params: { path: { runId: "run/1" } },
      body: { delay: new Date("2027-06-01") },
    });
    expect(data).toEqual({ id: "run_1" });
    expect(error).toBeUndefined();
    expect(response.status).toBe(200);
    expect(sent[0]?.url.pathname).toBe("/api/v1/runs/run%2F1/reschedule");
    expect(sent[0]?.body).toBe('{"delay":"2027-06-01T00:00:00.000Z"}');
  });

  it("takes a query by the names of the spec", async () => {
    const { client, sent } = fakeService([json(200, { data: [], pagination: {} })]);
    await client.http.GET("/api/v1/runs", { params: { query: { "filter[status]": ["DELAYED"], "page[size]": 10 } } });
    expect(decodeURIComponent(sent[0]?.url.search ?? "")).toBe("?filter[status]=DELAYED&page[size]=10");
  });

  it("resolves to a refusal's body", async () => {
    const { client } = fakeService([json(404, { error: "Not found" })]);
    const { data, error, response } = await client.http.GET("/api/v3/runs/{runId}", {
      params: { path: { runId: "run_1" } },
    });
    expect(data).toBeUndefined();
    expect(error).toEqual({ error: "Not found" });
    expect([response.ok, response.status]).toEqual([false, 404]);
  });

  it("retries, guards the path and knows what must not be repeated, like the methods", async () => {
    const busy = json(503, {}, { "retry-after": "0" });
    const cancel = fakeService([busy, json(200, { id: "run_1" })]);
    await cancel.client.http.POST("/api/v2/runs/{runId}/cancel", { params: { path: { runId: "run_1" } } });
    expect(cancel.sent).toHaveLength(2);
    const replay = fakeService([busy]);
    await replay.client.http.POST("/api/v1/runs/{runId}/replay", { params: { path: { runId: "run_1" } } });
    expect(replay.sent).toHaveLength(1);
    await expect(
      replay.client.http.POST("/api/v2/runs/{runId}/cancel", { params: { path: { runId: ".." } } }),
    ).rejects.toThrow(TypeError);
  });

  it("rejects where there is no answer, or none that can be read", async () => {
    const call = (reply: Response | Error) =>
      fakeService([reply]).client.http.POST("/api/v1/runs/{runId}/replay", { params: { path: { runId: "run_1" } } });
    expect(await failureOf(call(new TypeError("refused")))).toBeInstanceOf(ConnectionError);
    expect(await failureOf(call(new Response("<html>")))).toBeInstanceOf(ParseError);
  });

  it("sends a path that the table does not know", async () => {
    const { client, sent } = fakeService([json(200, { ok: true })]);
    // @ts-expect-error no such path in the spec
    const { data } = await client.http.GET("/api/v1/new");
    expect(data).toEqual({ ok: true });
    expect(sent[0]?.url.pathname).toBe("/api/v1/new");
  });
});
