import { Miniflare } from "miniflare";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenPlace, openEnd, openPlace, wholeEnd } from "./place.js";
import { bundle } from "./project.js";

/** The packed client in workerd, the runtime of Cloudflare Workers: what Miniflare starts is the real one. */

let place: OpenPlace;
let worker: Miniflare;

/** A service that workerd itself reaches at an address, whatever the URL says. */
function serviceAt(url: string) {
  return { external: { address: new URL(url).host, http: {} } };
}

beforeAll(async () => {
  const script = await bundle("in-worker.js");
  place = await openPlace();
  worker = new Miniflare({
    modules: true,
    script,
    compatibilityDate: "2026-07-01",
    compatibilityFlags: ["nodejs_compat"],
    bindings: {
      TRIGGER_API_URL: place.url,
      TRIGGER_SECRET_KEY: place.mock.secretKey,
      SILENT_URL: place.silentUrl,
    },
    serviceBindings: { MOCK: serviceAt(place.url), SILENT: serviceAt(place.silentUrl) },
  });
  await worker.ready;
});

afterAll(async () => {
  await worker?.dispose();
  await place?.close();
});

async function ask(path: string): Promise<unknown> {
  const response = await worker.dispatchFetch(`https://worker.example${path}`);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return JSON.parse(text);
}

describe("the packed client in workerd", () => {
  it.each([
    { how: "the default fetch", path: "/default" },
    { how: "the global fetch handed over", path: "/global" },
    { how: "a function that fetches from a service binding", path: "/wrapped" },
    { how: "a service binding's fetch, bound to it", path: "/bound" },
  ])("plays its story with $how", async ({ path }) => {
    place.mock.reset();
    expect(await ask(path)).toEqual({ open: openEnd, whole: wholeEnd });
    expect(place.mock.requests.count({ operation: "runs.reschedule" })).toBe(3);
  });

  it("is not misled where a fetch with another `this` would be refused", async () => {
    expect(await ask("/misplaced-this")).toContain("Illegal invocation");
  });

  it("may be made where the worker starts, and finds the address and the key in its environment", async () => {
    expect(await ask("/environment")).toBe("DELAYED");
  });
});
