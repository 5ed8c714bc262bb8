import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { test as base } from "@playwright/test";
import { connectMock } from "@trigger-api/mock-server";

export { expect } from "@playwright/test";

export const test = base.extend({
  // A key, and so an environment of the mock, for each worker; and an app that uses it.
  environment: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const secretKey = `tr_prod_${randomUUID().replaceAll("-", "").slice(0, 24)}`;
      const app = spawn(process.execPath, ["app.js"], {
        stdio: ["ignore", "pipe", "inherit"],
        env: { ...process.env, PORT: "0", TRIGGER_SECRET_KEY: secretKey },
      });
      const [url] = await once(app.stdout, "data");
      const mock = connectMock({ url: process.env.TRIGGER_API_URL, secretKey });
      await use({ url: String(url).trim(), mock });
      app.kill();
    },
    { scope: "worker" },
  ],
  baseURL: ({ environment }, use) => use(environment.url),
  // Empty at the end of each test; the clock is back where it started.
  mock: async ({ environment }, use) => {
    await use(environment.mock);
    await environment.mock.reset();
  },
});
