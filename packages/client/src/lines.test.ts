import { afterEach, describe, expect, it, vi } from "vitest";
import { failureOf, fakeService, json, type Reply } from "../test/fake-fetch.js";
import type { FetchInit } from "./contract.js";
import { InternalServerError } from "./index.js";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const lines = [
  { index: 0, task: "my-task", payload: { a: 1 } },
  { index: 1, task: "my-task" },
];
const text = '{"index":0,"task":"my-task","payload":{"a":1}}\n{"index":1,"task":"my-task"}\n';
async function* later() {
  for (const line of lines) yield line;
}
function* now() {
  yield* lines;
}

/** A service that reads the whole body, as text, before it gives its replies. */
function readingService(replies: readonly Reply[]) {
  const bodies: string[] = [];
  const { client, sent } = fakeService(
    replies.map((reply) => async (init: FetchInit) => {
      bodies.push(await new Response(init.body).text());
      if (reply instanceof Error) throw reply;
      return typeof reply === "function" ? reply(init) : reply.clone();
    }),
  );
  return { client, sent, bodies };
}

const taken = json(200, { id: "batch_1234", itemsAccepted: 2, itemsDeduplicated: 0, sealed: true });
const busy = json(503, {}, { "retry-after": "0" });

describe("lines", () => {
  it.each([
    { name: "a list", items: () => lines, streamed: false },
    { name: "text", items: () => text, streamed: false },
    { name: "a set", items: () => new Set(lines), streamed: true },
    { name: "a generator", items: now, streamed: true },
    { name: "an asynchronous generator", items: later, streamed: true },
  ])("can be $name", async ({ items, streamed }) => {
    const { client, sent, bodies } = readingService([taken]);
    expect(await client.batches.addItems("batch_1234", items())).toMatchObject({ sealed: true });
    expect(bodies).toEqual([text]);
    expect(sent[0]?.headers["content-type"]).toBe("application/x-ndjson");
    expect(typeof sent[0]?.body === "string").toBe(!streamed);
    expect(sent[0]?.duplex).toBe(streamed ? "half" : undefined);
  });

  it("are asked for as they are sent", async () => {
    const told: string[] = [];
    const { client } = fakeService([
      async ({ body }) => {
        // The cast: a stream stands where the type, which has to fit every runtime, says text.
        for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
          told.push(`sent ${new TextDecoder().decode(chunk).trim()}`);
          await new Promise((resolve) => setImmediate(resolve));
        }
        return taken.clone();
      },
    ]);
    await client.batches.addItems(
      "batch_1234",
      (async function* () {
        for (const index of [0, 1, 2]) {
          told.push(`asked for ${index}`);
          yield { index, task: "t" };
        }
      })(),
    );
    expect(told.indexOf('sent {"index":0,"task":"t"}')).toBeLessThan(told.indexOf("asked for 2"));
    expect(told).toHaveLength(6);
  });

  it("of a list are sent again, the same", async () => {
    const { client, bodies } = readingService([busy, taken]);
    await client.batches.addItems("batch_1234", lines);
    expect(bodies).toEqual([text, text]);
  });

  it.each<{ name: string; reply: Reply; said: RegExp }>([
    { name: "a refusal", reply: busy, said: /failed with status 503/ },
    { name: "a limit", reply: json(429, {}, { "retry-after": "0" }), said: /failed with status 429/ },
    { name: "a lost connection", reply: new TypeError("reset"), said: /got no answer: TypeError: reset/ },
  ])("that come one by one are not sent again after $name, and the failure says so", async ({ reply, said }) => {
    const { client, sent } = readingService([reply, taken]);
    const error = await failureOf(client.batches.addItems("batch_1234", later()));
    expect(error).toHaveProperty("message", expect.stringMatching(said));
    expect(error).toHaveProperty("message", expect.stringMatching(/not sent again: its items can be read only once$/));
    expect(error).toHaveProperty("attempts", 1);
    expect(sent).toHaveLength(1);
  });

  it("that come one by one are no reason where it would not have been sent again anyway", async () => {
    const { client } = readingService([json(422, { error: "Batch batch_1234 not found" })]);
    const error = await failureOf(client.batches.addItems("batch_1234", later()));
    expect(error).toHaveProperty("message", expect.not.stringContaining("again"));
  });

  it("that fail end the call with their own error", async () => {
    const broken = new Error("the file is gone");
    const { client, sent } = readingService([taken]);
    const items = (async function* () {
      yield { index: 0, task: "t" };
      throw broken;
    })();
    expect(await failureOf(client.batches.addItems("batch_1234", items))).toBe(broken);
    expect(sent).toHaveLength(1);
  });

  it("are let go of when the call is aborted", async () => {
    const controller = new AbortController();
    let closed = false;
    const items = (async function* () {
      try {
        for (let index = 0; ; index += 1) yield { index, task: "t" };
      } finally {
        closed = true;
      }
    })();
    const { client } = fakeService([
      async ({ body, signal }) => {
        // The cast: as above.
        const stream = body as unknown as ReadableStream;
        await new Promise((resolve) => signal.addEventListener("abort", resolve));
        await stream.cancel();
        throw new Error("aborted");
      },
    ]);
    setImmediate(() => controller.abort(new Error("enough")));
    const error = await failureOf(client.batches.addItems("batch_1234", items, { signal: controller.signal }));
    expect(error).toHaveProperty("message", "enough");
    await vi.waitFor(() => expect(closed).toBe(true));
  });
});

describe("where fetch takes no stream", () => {
  it.each([
    { name: "for want of streams", stub: () => vi.stubGlobal("ReadableStream", undefined) },
    {
      name: "for it makes text of one",
      stub: () =>
        vi.stubGlobal(
          "Request",
          class {
            readonly headers = new Headers({ "content-type": "text/plain;charset=UTF-8" });
            readonly asked: string;
            constructor(_: string, init: object) {
              this.asked = String(Object(init).duplex);
            }
          },
        ),
    },
    {
      name: "for it does not know of duplex",
      stub: () =>
        vi.stubGlobal(
          "Request",
          class {
            readonly headers = new Headers();
          },
        ),
    },
  ])("lines are collected first $name, and can be sent again", async ({ stub }) => {
    const { client, sent } = fakeService([busy, taken]);
    stub();
    await client.batches.addItems("batch_1234", later());
    expect(sent.map(({ body }) => body)).toEqual([text, text]);
    expect(sent[0]).not.toHaveProperty("duplex");
  });

  it("lines that fail send nothing", async () => {
    vi.stubGlobal("ReadableStream", undefined);
    const { client, sent } = fakeService([taken]);
    const items = (async function* () {
      yield await Promise.reject(new Error("the file is gone"));
    })();
    expect(await failureOf(client.batches.addItems("batch_1234", items))).toHaveProperty("message", "the file is gone");
    expect(sent).toHaveLength(0);
  });
});

it("streams in Cloudflare's runtime, which does not know of duplex either", async () => {
  vi.stubGlobal("navigator", { userAgent: "Cloudflare-Workers" });
  vi.stubGlobal(
    "Request",
    class {
      readonly headers = new Headers();
    },
  );
  const { client, sent } = readingService([taken]);
  await client.batches.addItems("batch_1234", later());
  expect(sent[0]?.body).toBeInstanceOf(ReadableStream);
});

it("keeps the status's class for a stream's failure", async () => {
  const { client } = readingService([busy]);
  expect(await failureOf(client.batches.addItems("batch_1234", later()))).toBeInstanceOf(InternalServerError);
});
