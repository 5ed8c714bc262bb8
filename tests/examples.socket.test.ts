import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { chromiumOptions, noChromium } from "./chromium.js";
import { output } from "./output.js";
import { askForPackages } from "./packed/ask.js";

/** The examples for other test runners: each as it stands, outside the workspace, with the packed packages. */

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * A copy of an example where npm has installed our packages. Those of others are the workspace's, which are linked.
 *
 * @param linked names of those packages
 */
async function copyExample(name: string, linked: readonly string[]): Promise<string> {
  const { folder } = await askForPackages();
  const project = mkdtempSync(join(folder, `${name}-`));
  cpSync(join(root, "examples", name), project, { recursive: true });
  for (const library of linked) {
    const link = join(project, "node_modules", library);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "tests/node_modules", library), link);
  }
  return project;
}

/** What an example's runner is not to be told by ours. */
const ownRunner = { VITEST: "", VITEST_WORKER_ID: "", VITEST_POOL_ID: "", NODE_ENV: "test", NODE_OPTIONS: "" };

it("Jest runs its example in CommonJS, as it comes, and can open the inspector", async () => {
  const project = await copyExample("jest-cjs", []);
  writeFileSync(
    join(project, "inspector.test.js"),
    `const { createMockServer } = require("@trigger-api/mock-server");
test("the inspector's page is there", async () => {
  const server = await createMockServer().listen();
  const page = await fetch(server.url + "/_mock");
  const text = await page.text();
  await server.close();
  expect([page.status, text]).toEqual([200, expect.stringContaining('<div id="inspector">')]);
});`,
  );
  const said = await output(process.execPath, [bin("jest/bin/jest.js"), "--ci"], project, { env: ownRunner });
  expect(said).toMatch(/^Tests: +5 passed, 5 total$/m);
});

const isNode20 = process.versions.node.startsWith("20.");

it.runIf(isNode20)("Jest on Node 20 takes neither the official SDK nor our client, as the guide says", async () => {
  const project = await copyExample("jest-cjs", ["@trigger.dev/sdk"]);
  writeFileSync(
    join(project, "not-here.test.js"),
    `test("the client is ES modules only", () => {
  expect(() => require("@trigger-api/client")).toThrow("ESM syntax");
});
test("the official SDK imports late", async () => {
  const { tasks } = require("@trigger.dev/sdk");
  await expect(tasks.trigger("t", {})).rejects.toThrow("--experimental-vm-modules");
});`,
  );
  const said = await output(process.execPath, [bin("jest/bin/jest.js"), "--ci", "not-here"], project, {
    env: ownRunner,
  });
  expect(said).toMatch(/^Tests: +2 passed, 2 total$/m);
});

it("node:test runs its example, one mock for all its processes", async () => {
  const project = await copyExample("node-test", ["@trigger.dev/sdk"]);
  const said = await output("npm", ["test", "--silent"], project, { env: ownRunner });
  expect(said).toMatch(/^. pass 4$/m);
  expect(said).toMatch(/^. fail 0$/m);
});

it.skipIf(noChromium)("Playwright runs its example against an app in a process of its own", async () => {
  const project = await copyExample("playwright", ["@playwright/test"]);
  const { env: browserEnv = {}, ...browser } = await chromiumOptions();
  const own = Object.fromEntries(Object.entries(browserEnv).filter(([name, value]) => process.env[name] !== value));
  writeFileSync(
    join(project, "here.config.js"),
    `import config from "./playwright.config.js";
const env = { ...process.env, ...${JSON.stringify(own)} };
export default { ...config, use: { launchOptions: { ...${JSON.stringify(browser)}, env } } };`,
  );
  const args = [bin("@playwright/test/cli.js"), "test", "--config", "here.config.js"];
  const env = { ...ownRunner, MOCK_PORT: String(await freePort()) };
  const said = await output(process.execPath, args, project, { env });
  expect(said).toMatch(/^ +3 passed/m);
});

function bin(path: string): string {
  return join(root, "tests/node_modules", path);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
