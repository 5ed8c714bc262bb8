import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient } from "@trigger-api/client";
import { afterEach, expect, it } from "vitest";

/** The lines of a batch over a real connection, with the runtime's own fetch. */

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
});

async function listen(take: (request: IncomingMessage) => Promise<unknown>) {
  const listening = createServer(async (request, response) => {
    const answer = await take(request);
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  // The cast: a server on a port has an address of this kind.
  const { port } = listening.address() as AddressInfo;
  return createClient({ secretKey: `tr_dev_${"s".repeat(24)}`, baseUrl: `http://127.0.0.1:${port}` });
}

it("leave one by one, each while the next is still waited for", async () => {
  const arrived: string[] = [];
  let hear: (() => void) | undefined;
  const client = await listen(async (request) => {
    expect(request.headers).toMatchObject({ "content-type": "application/x-ndjson", "transfer-encoding": "chunked" });
    for await (const chunk of request) {
      arrived.push(String(chunk).trim());
      hear?.();
    }
    return { id: "batch_1234", itemsAccepted: arrived.length, itemsDeduplicated: 0, sealed: true };
  });
  const answer = await client.batches.addItems(
    "batch_1234",
    (async function* () {
      for (const index of [0, 1, 2]) {
        const heard = new Promise<void>((resolve) => {
          hear = resolve;
        });
        yield { index, task: "my-task" };
        // Would never come to an end if the lines were kept until all are there.
        await heard;
      }
    })(),
  );
  expect(answer.itemsAccepted).toBe(3);
  expect(arrived).toEqual([0, 1, 2].map((index) => `{"index":${index},"task":"my-task"}`));
});

it("of an array leave at once, with their length", async () => {
  const client = await listen(async (request) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    expect(request.headers["content-length"]).toBe(String(text.length));
    return { lines: text.split("\n").length - 1 };
  });
  expect(
    await client.batches.addItems("batch_1234", [
      { index: 0, task: "a" },
      { index: 1, task: "b" },
    ]),
  ).toEqual({ lines: 2 });
});

it("of a form arrive as the form", async () => {
  const client = await listen(async (request) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    return { success: /name="variables"; filename="\.env"[\s\S]*A=1/.test(text) };
  });
  const form = new FormData();
  form.append("variables", new Blob(["A=1\n"]), ".env");
  expect(await client.envvars.import("proj_1234", "dev", form)).toEqual({ success: true });
});
