import { createMockServer, type Listening, type MockServer } from "@trigger-api/mock-server";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Case, type Context, start } from "./case.js";
import { cases } from "./cases.js";
import { isLeftOut, managementFunctions, watched } from "./coverage.js";
import { member, skipOf } from "./skips.js";
import { loadSdk, type Sdk, type SdkVersion } from "./versions.js";

const variables = ["TRIGGER_API_URL", "TRIGGER_SECRET_KEY", "TRIGGER_ACCESS_TOKEN"];

/** What the cases that passed have asked of the mock. */
export interface Played {
  readonly operations: ReadonlySet<string>;
}

/** Makes a test of each case, for one version of the SDK. A case that is skipped is a test that it has to be. */
export function play(version: SdkVersion): Played {
  const operations = new Set<string>();
  const called = new Set<string>();
  let sdk: Sdk;
  let mock: MockServer;
  let server: Listening | undefined;

  beforeAll(async () => {
    sdk = await loadSdk(version);
  });

  async function open({ options }: Case): Promise<Context> {
    mock = createMockServer({ now: start, seed: 1, fastRetries: true, ...options });
    const listening = await mock.listen();
    server = listening;
    process.env.TRIGGER_API_URL = listening.url;
    process.env.TRIGGER_SECRET_KEY = mock.secretKey;
    const requests = (operation: string) => mock.requests.filter({ operation }).length;
    return { sdk: watched(sdk, (name) => called.add(name)), version, mock, url: listening.url, requests };
  }

  beforeEach(() => {
    for (const name of variables) delete process.env[name];
  });

  afterEach(async () => {
    for (const name of variables) delete process.env[name];
    await server?.close();
    server = undefined;
  });

  describe(`the official SDK ${version}`, () => {
    for (const one of cases) {
      const skip = skipOf(one, version);
      if (!skip) {
        it(one.name, async () => {
          await one.run(await open(one));
          for (const { operation } of mock.requests.filter({})) if (operation !== undefined) operations.add(operation);
        });
      } else {
        it(`${one.name} (skipped: ${skip.reason})`, async () => {
          if ("lacks" in skip) return expect(member(sdk, skip.lacks)).toBeUndefined();
          await expect(open(one).then(one.run)).rejects.toThrow(skip.error);
        });
      }
    }

    it("has no function for the management API that no case calls, but those that are left out with a reason", () => {
      const all = managementFunctions(sdk);
      expect(all.filter((name) => !called.has(name) && !isLeftOut(name))).toEqual([]);
      expect([...called].filter(isLeftOut)).toEqual([]);
    });
  });

  return { operations };
}
