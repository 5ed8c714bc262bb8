import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchChromium, noChromium } from "./chromium.js";
import { type OpenPlace, openEnd, openPlace, wholeEnd } from "./place.js";
import { bundle } from "./project.js";

/** The packed client in a page. Chromium holds pages to what servers allow other origins, and so to what the mock does. */

let script: string;
let browser: Browser;
let pages: Server;
let port: number;
let place: OpenPlace;
let page: Page;

const html = '<!doctype html><script type="module" src="/script.js"></script>';

beforeAll(async () => {
  if (noChromium) return;
  script = await bundle("in-page.js");
  pages = createServer(({ url }, response) => {
    const isScript = url === "/script.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html").end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this kind.
  port = (pages.address() as AddressInfo).port;
  browser = await launchChromium(["--host-resolver-rules=MAP app.example 127.0.0.1"]);
});

afterAll(async () => {
  await browser?.close();
  pages?.close();
});

beforeEach(async () => {
  place = await openPlace();
  page = await browser.newPage();
});

afterEach(async () => {
  await page.close();
  await place.close();
});

/** What the page's script tells of a thing it does. */
async function tell(what: "open" | "openWithFetch" | "whole" | "reschedule"): Promise<unknown> {
  await page.waitForFunction("globalThis.tell");
  const where = {
    baseUrl: place.url,
    secretKey: place.mock.secretKey,
    silent: { baseUrl: place.silentUrl },
  };
  // As JSON, as the other runtimes tell it.
  return JSON.parse(await page.evaluate(`tell.${what}(${JSON.stringify(where)}).then(JSON.stringify)`));
}

/** A page of another origin cannot read the header by which the service asks to try again. */
const seenFromElsewhere = { ...openEnd, unknown: ["NotFoundError", 404, 1, { error: "Not found" }] };

describe.skipIf(noChromium)(`the packed client in a page in Chromium${noChromium ? ` (${noChromium})` : ""}`, () => {
  it.each([
    { how: "the default fetch", what: "open" },
    { how: "the global fetch handed over", what: "openWithFetch" },
  ] as const)("triggers and reads from another origin with $how", async ({ what }) => {
    await page.goto(`http://127.0.0.1:${port}/`);
    expect(await tell(what)).toEqual(seenFromElsewhere);
  });

  it("does so on an insecure origin, where there is no randomUUID", async () => {
    await page.goto(`http://app.example:${port}/`);
    expect(await page.evaluate("[isSecureContext, typeof crypto.randomUUID]")).toEqual([false, "undefined"]);
    expect(await tell("open")).toEqual(seenFromElsewhere);
  });

  it("gets a ConnectionError from another origin for an operation that is not open to those", async () => {
    await page.goto(`http://127.0.0.1:${port}/`);
    expect(await tell("reschedule")).toEqual(["ConnectionError", null, 1, null]);
    expect(place.mock.requests.count({ operation: "runs.reschedule", method: "POST" })).toBe(0);
  });

  it("does everything from the same origin", async () => {
    await page.route(`${place.url}/page`, (route) => route.fulfill({ body: html, contentType: "text/html" }));
    await page.route(`${place.url}/script.js`, (route) =>
      route.fulfill({ body: script, contentType: "text/javascript" }),
    );
    await page.goto(`${place.url}/page`);
    expect(await tell("whole")).toEqual(wholeEnd);
  });
});
