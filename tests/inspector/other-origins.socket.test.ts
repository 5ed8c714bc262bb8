import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchChromium, noChromium } from "../chromium.js";
import { type Inspector, openInspector } from "./open-inspector.js";

/** A page of another site, in the browser of somebody who runs the mock, must not get at it. */

let browser: Browser;
let elsewhere: Server;
let port: number;
let inspector: Inspector;
let page: Page;

beforeAll(async () => {
  if (noChromium) return;
  browser = await launchChromium(["--host-resolver-rules=MAP evil.example 127.0.0.1"]);
  elsewhere = createServer((_, response) => response.setHeader("content-type", "text/html").end("<!doctype html>"));
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this kind.
  port = (elsewhere.address() as AddressInfo).port;
});
afterAll(async () => {
  await browser?.close();
  elsewhere?.close();
});

beforeEach(async () => {
  inspector = await openInspector(browser);
  page = inspector.page;
  await inspector.trigger("hello", { delay: "1h" });
});
afterEach(async () => await inspector.close());

/** What a page's script gets from a request: a status, or the browser's refusal. */
async function get(init: string, path: string): Promise<unknown> {
  const code = `fetch(${JSON.stringify(inspector.url + path)}, ${init}).then((reply) => reply.text(), () => "refused")`;
  return await page.evaluate(code);
}

describe.skipIf(noChromium)(`a page of another origin in Chromium${noChromium ? ` (${noChromium})` : ""}`, () => {
  it.each(["http://127.0.0.1", "http://evil.example"])("on %s cannot read the mock", async (origin) => {
    await page.goto(`${origin}:${port}/`);
    expect(await get("{}", "/_mock/status")).toBe("refused");
    expect(await get("{}", "/_mock")).toBe("refused");
    expect(await page.evaluate(listening(`${inspector.url}/_mock/events`))).toBe("error");
  });

  it.each([
    { how: "JSON", init: `{ method: "POST", body: "{}", headers: { "content-type": "application/json" } }` },
    { how: "plain text, which needs no leave", init: `{ method: "POST", body: "{}", mode: "no-cors" }` },
    { how: "a form", init: `{ method: "POST", body: new URLSearchParams({ a: "1" }), mode: "no-cors" }` },
  ])("cannot move it by posting $how", async ({ init }) => {
    await page.goto(`http://evil.example:${port}/`);
    await get(init, "/_mock/reset");
    await get(init.replace('"{}"', `'{"by":"1h"}'`), "/_mock/clock/advance");
    expect(inspector.mock.requests.count()).toBe(1);
    expect(inspector.mock.clock.now.toISOString()).toBe("2030-01-01T00:00:00.000Z");
  });

  it("cannot reach it through a host name of its own", async () => {
    const own = inspector.url.replace("127.0.0.1", "evil.example");
    const reply = await page.goto(`${own}/_mock/status`);
    expect(reply?.status()).toBe(403);
    expect(await page.content()).not.toContain("environments");
  });

  it("cannot frame it", async () => {
    await page.goto(`http://evil.example:${port}/`);
    await page.evaluate(`document.body.innerHTML = '<iframe src="${inspector.url}/_mock"></iframe>'`);
    await expect.poll(() => page.frames().length).toBe(2);
    const [, frame] = page.frames();
    await frame?.waitForLoadState();
    expect(await frame?.locator("#inspector").count()).toBe(0);
  });
});

function listening(address: string): string {
  return `new Promise((tell) => {
    const stream = new EventSource(${JSON.stringify(address)});
    stream.onopen = () => tell("open");
    stream.onerror = () => { stream.close(); tell("error"); };
  })`;
}
