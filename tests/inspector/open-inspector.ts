import { createMockServer, type MockServer, type MockServerOptions } from "@trigger-api/mock-server";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A mock that listens, and a page that can show its inspector. */
export interface Inspector {
  readonly mock: MockServer;
  readonly page: Page;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** What the page complained of: errors, warnings, and requests to anywhere else. */
  readonly complaints: readonly string[];
  /** Sends a request of the mocked API as a caller would, with the mock's own key. */
  send(method: string, path: string, body?: unknown): Promise<Response>;
  /** Triggers a run and answers its id. */
  trigger(task: string, options?: object, payload?: unknown): Promise<string>;
  /** Opens a view by its address, `runs/run_x`. */
  show(view: string): Promise<void>;
  close(): Promise<void>;
}

/** The instant at which time starts and stands. */
export const start = "2030-01-01T00:00:00Z";

/** Opens a mock and an empty page. */
export async function openInspector(
  browser: Browser,
  looks: BrowserContextOptions = {},
  options: MockServerOptions = { now: start, seed: 7 },
): Promise<Inspector> {
  const mock = createMockServer(options);
  const server = await mock.listen({ port: 0 });
  const context = await browser.newContext(looks);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${server.url}/_mock`)) complaints.push(`asked for ${request.url()}`);
  });

  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${server.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${mock.secretKey}`,
        "content-type": "application/json",
        "x-trigger-api-version": "2025-07-16",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  return {
    mock,
    page,
    url: server.url,
    complaints,
    send,
    async trigger(task, options = {}, payload = {}) {
      const reply = await send("POST", `/api/v1/tasks/${encodeURIComponent(task)}/trigger`, { payload, options });
      const { id }: { id: string } = await reply.json();
      return id;
    },
    async show(view) {
      await page.goto(`${server.url}/_mock#/${view}`);
      await page.locator("main").waitFor();
    },
    async close() {
      await context.close();
      await server.close();
    },
  };
}
