import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium, noChromium } from "./chromium.js";

/** The mock in a page, behind MSW's service worker: no server is asked, and no socket of the mock's is there. */

let browser: Browser;
let pages: Server;
let origin: string;

beforeAll(async () => {
  if (noChromium) return;
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("fixtures/in-page-with-msw.js", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  const worker = createRequire(import.meta.url).resolve("msw/mockServiceWorker.js");
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    "/": ["text/html", '<!doctype html><script type="module" src="/script.js"></script>'],
    "/script.js": ["text/javascript", outputFiles[0]?.text ?? ""],
    "/mockServiceWorker.js": ["text/javascript", readFileSync(worker, "utf8")],
    "/other": ["text/plain", "another server"],
  };
  pages = createServer(({ url = "/" }, response) => {
    const [type, text] = files[url] ?? ["text/plain", "none"];
    response.setHeader("content-type", type).end(text);
  });
  await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this kind.
  origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  pages?.close();
});

describe.skipIf(noChromium)(`handlers in a page in Chromium${noChromium ? ` (${noChromium})` : ""}`, () => {
  it("answer the client by the mock, at any base URL, and leave other requests alone", async () => {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.waitForFunction("globalThis.tell");
    const story = ["QUEUED", { to: "çelik ✓" }, "NotFoundError"];
    expect(await page.evaluate("tell()")).toEqual({
      statuses: [story, story],
      imported: { success: true },
      other: "another server",
      received: 9,
    });
  });
});
