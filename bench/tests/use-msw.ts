import type { RequestHandler } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll } from "vitest";

export const base = "https://api.trigger.dev";

/** MSW as its guide sets it up, and the SDK's variables. */
export function useMsw(handlers: readonly RequestHandler[], reset: () => void): void {
  const server = setupServer(...handlers);
  beforeAll(() => {
    process.env.TRIGGER_API_URL = base;
    process.env.TRIGGER_SECRET_KEY = `tr_prod_${"0".repeat(24)}`;
    server.listen({ onUnhandledRequest: "error" });
  });
  afterEach(() => {
    server.resetHandlers();
    reset();
  });
  afterAll(() => server.close());
}
