// One mock for all test files, each of which node:test runs in a process of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createMockServer } from "@trigger-api/mock-server";

const mock = createMockServer({ now: "2030-01-01T00:00:00Z", fastRetries: true });
const server = await mock.listen();
const tests = spawn(process.execPath, ["--test"], {
  stdio: "inherit",
  env: { ...process.env, TRIGGER_API_URL: server.url },
});
const [code] = await once(tests, "exit");
await server.close();
process.exitCode = code ?? 1;
