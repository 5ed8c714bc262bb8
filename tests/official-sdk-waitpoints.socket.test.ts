import { auth, runs, tasks, wait } from "@trigger.dev/sdk";
import { createMockServer, type Listening, type MockServer } from "@trigger-api/mock-server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** Tokens and large payloads, as the official SDK uses them. */

let mock: MockServer;
let server: Listening;

beforeEach(async () => {
  mock = createMockServer({ now: "2030-01-01T00:00:00.000Z", seed: 1 });
  server = await mock.listen();
  process.env.TRIGGER_API_URL = server.url;
  process.env.TRIGGER_SECRET_KEY = mock.secretKey;
});

afterEach(async () => {
  delete process.env.TRIGGER_API_URL;
  delete process.env.TRIGGER_SECRET_KEY;
  await server.close();
});

describe("the official SDK", () => {
  it("creates a token, completes it and reads what it was completed with", async () => {
    const token = await wait.createToken({ timeout: "10m", tags: ["a"], idempotencyKey: "k" });
    expect(token).toMatchObject({ isCached: false, url: expect.stringContaining(server.url) });
    expect(token.publicAccessToken.split(".")).toHaveLength(3);
    expect(await wait.completeToken(token.id, { approved: true })).toEqual({ success: true });
    expect(await wait.retrieveToken(token.id)).toMatchObject({ status: "COMPLETED", output: { approved: true } });
  });

  it("sees a token time out", async () => {
    const { id } = await wait.createToken({ timeout: "10m" });
    await mock.clock.advance("10m");
    const token = await wait.retrieveToken(id);
    expect(token.status).toBe("TIMED_OUT");
    expect(token.error?.message).toBe("Waitpoint timed out at 2030-01-01T00:10:00.000Z");
  });

  it("completes a token by its address, with a plain fetch", async () => {
    const { id, url } = await wait.createToken({});
    await fetch(url, { method: "POST", body: JSON.stringify({ by: "callback" }) });
    expect(await wait.retrieveToken(id)).toMatchObject({ status: "COMPLETED", output: { by: "callback" } });
  });

  it("lists tokens, page after page by itself", async () => {
    const made: string[] = [];
    for (let n = 0; n < 3; n += 1) made.unshift((await wait.createToken({ tags: ["a"] })).id);
    const found: string[] = [];
    for await (const token of wait.listTokens({ tags: ["a"], status: "WAITING", limit: 2 })) found.push(token.id);
    expect(found).toEqual(made);
  });

  it("signs a public token by its own clock, with which a run is retrieved", async () => {
    const { id } = await tasks.trigger("hello", { n: 1 });
    const accessToken = await auth.createPublicToken({ scopes: { read: { runs: [id] } } });
    const run = await auth.withAuth({ accessToken }, () => runs.retrieve(id));
    expect(run.payload).toEqual({ n: 1 });
    await mock.clock.advance("16m");
    const late = auth.withAuth({ accessToken }, () => runs.retrieve(id));
    await expect(late).rejects.toMatchObject({ status: 401 });
  });

  it("uploads a payload of more than 128 kB, and reads it back from the run", async () => {
    const payload = { text: "x".repeat(200_000), at: new Date("2030-01-01T00:00:00Z") };
    const { id } = await tasks.trigger("hello", payload);
    expect(mock.requests.count({ operation: "packets.createUploadUrl" })).toBe(1);
    expect((await runs.retrieve(id)).payload).toEqual(payload);
  });
});
