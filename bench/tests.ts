/**
 * The mock in tests, beside MSW with handlers written by hand for the one story that is told: import, reset, a fresh
 * environment, and 200 tests with the official SDK. Contestants take turns. `ROUNDS` is how often.
 */
import { spawnSync } from "node:child_process";
import { setupServer } from "msw/node";
import { lowerQuartile, median } from "./client/quantile.js";
import { printTable } from "./client/table.js";
import { mockServerModule } from "./mock-server/contenders.js";
import { openMock } from "./mock-server/open-mock.js";
import { createHandWritten } from "./tests/hand-written.js";
import { runSuite, type SuiteTimes } from "./tests/suite.js";

const rounds = Number(process.env.ROUNDS ?? 5);
const base = "https://api.trigger.dev";

imports();
await resets();
suites();

function imports(): void {
  const scripts = {
    mock: `const { createMockServer } = await import(${JSON.stringify(mockServerModule)}); createMockServer();`,
    msw: `const { setupServer } = await import(${JSON.stringify(import.meta.resolve("msw/node"))}); setupServer();`,
  };
  const times: Record<keyof typeof scripts, number[]> = { mock: [], msw: [] };
  for (let round = 0; round < 15; round += 1) {
    // The cast: these are the object's own keys.
    for (const name of Object.keys(scripts) as (keyof typeof scripts)[]) {
      const script = `const start = performance.now(); ${scripts[name]} console.log(performance.now() - start);`;
      const args = ["--input-type=module", "-e", script];
      times[name].push(Number(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout));
    }
  }
  const [mock, msw] = [lowerQuartile(times.mock), lowerQuartile(times.msw)];
  printTable([row("import and make one, ms", mock, msw, "60", "30")]);
}

/** After a test that left 20 runs and as many entries in the journal. */
async function resets(): Promise<void> {
  const [mock, many] = [await openMock(), await openMock()];
  const handWritten = createHandWritten(base);
  const server = setupServer(...handWritten.handlers);
  const times = { reset: [] as number[], mswReset: [] as number[], isolate: [] as number[], boundary: [] as number[] };
  for (let round = 0; round < 200; round += 1) {
    for (let n = 0; n < 20; n += 1) await triggerOne(mock.fetch, mock.secretKey);
    times.reset.push(await time(() => mock.reset()));
    times.mswReset.push(
      await time(() => {
        server.resetHandlers();
        handWritten.reset();
      }),
    );
    const key = `tr_prod_${String(round).padStart(24, "0")}`;
    times.isolate.push(await time(() => triggerOne(many.fetch, many.environment(key).secretKey)));
    server.listen();
    times.boundary.push(await time(server.boundary(() => triggerOne(globalThis.fetch, key))));
    server.close();
  }
  printTable([
    row("reset, ms", median(times.reset), median(times.mswReset), "5", "1"),
    row("a fresh environment and one trigger in it, ms", median(times.isolate), median(times.boundary), "5", "2"),
  ]);
}

async function triggerOne(fetch: typeof globalThis.fetch, key: string): Promise<void> {
  const answer = await fetch(`${base}/api/v1/tasks/send-email/trigger`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ payload: {}, options: { delay: "1h" } }),
  });
  await answer.text();
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function suites(): void {
  const names = ["mock", "isolated", "mock-behind-msw", "hand-written"] as const;
  const times = new Map<string, SuiteTimes[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const measured = runSuite(name);
      // The first round warms the disk's caches.
      if (round > 0) times.get(name)?.push(measured);
    }
  }
  const of = (name: string, part: keyof SuiteTimes) => median((times.get(name) ?? []).map((one) => one[part])) / 1_000;
  printTable(
    names.map((name) => ({
      "200 tests with the official SDK": name,
      "whole run, s": `${of(name, "whole").toFixed(2)} (${(of(name, "whole") / of("hand-written", "whole")).toFixed(2)} ×)`,
      "tests alone, s": `${of(name, "tests").toFixed(2)} (${(of(name, "tests") / of("hand-written", "tests")).toFixed(2)} ×)`,
      gate: "4",
      goal: "2",
    })),
  );
}

function row(measure: string, mock: number, msw: number, gate: string, goal: string) {
  return { measure, mock: mock.toFixed(3), "MSW by hand": msw.toFixed(3), ratio: (mock / msw).toFixed(2), gate, goal };
}
