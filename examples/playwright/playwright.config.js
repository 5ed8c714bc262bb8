import { defineConfig } from "@playwright/test";

const port = process.env.MOCK_PORT ?? "4010";
process.env.TRIGGER_API_URL = `http://127.0.0.1:${port}`;

export default defineConfig({
  workers: 2,
  fullyParallel: true,
  reporter: "list",
  // One mock for all workers; each has an environment of its own in it.
  webServer: {
    command: `npx trigger-api-mock --port ${port} --now 2030-01-01T00:00:00Z --frozen`,
    url: `${process.env.TRIGGER_API_URL}/_mock/status`,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
