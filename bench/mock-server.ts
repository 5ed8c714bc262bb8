/**
 * The mock server beside a bare `node:http` server that sends a constant run: requests, start, memory, and what its own
 * state costs. Needs the packages built, and Linux for the memory. `SCALE` is how many runs the large state has,
 * `REQUESTS` how many the memory is measured over.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lowerQuartile, median } from "./client/quantile.js";
import { printTable } from "./client/table.js";
import { headers, mockServerModule, startFloor, startMock } from "./mock-server/contenders.js";
import { measureInProcess } from "./mock-server/in-process.js";
import { type Load, measureLoad } from "./mock-server/load.js";
import { measureMemory } from "./mock-server/memory.js";
import { openMock } from "./mock-server/open-mock.js";
import { measureAdvance, measureRunMemory, measureScale } from "./mock-server/state.js";

const scale = Number(process.env.SCALE ?? 1_000_000);
const scratch = mkdtempSync(join(tmpdir(), "bench-mock-"));
const rows: { measure: string; ours: string; gate: string; goal: string }[] = [];
const row = (measure: string, ours: string, gate: string, goal: string) => rows.push({ measure, ours, gate, goal });

try {
  await requests();
  await starts();
  await state();
  printTable(rows);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function requests(): Promise<void> {
  const text = await aRun();
  const [floor, mock] = [await startFloor(scratch, text), await startMock()];
  try {
    const triggered = await fetch(`${mock.url}/api/v1/tasks/hello/trigger`, {
      method: "POST",
      headers,
      body: JSON.stringify({ payload: { to: "ada" }, options: { delay: "1h" } }),
    });
    // The cast: the reply of a trigger.
    const { id } = (await triggered.json()) as { id: string };
    const get = { method: "GET", path: `/api/v3/runs/${id}` } as const;
    const post = { method: "POST", path: `/api/v1/runs/${id}/reschedule`, body: '{"delay":"2h"}' } as const;
    const loads: readonly [Omit<Load, "connections">, number, string, string][] = [
      [get, 10, "0.45", "0.65"],
      [post, 10, "0.45", "0.65"],
      [get, 50, "0.40", "0.55"],
      [post, 50, "0.40", "0.55"],
    ];
    for (const [load, connections, gate, goal] of loads) {
      const name = `${load.method === "GET" ? "GET a run" : "POST reschedule"}, ${connections} connections ÷ floor`;
      const { ratio, perSecond } = await measureLoad(floor, mock, { connections, ...load });
      row(name, `${ratio.toFixed(2)} (${perSecond.toFixed(0)}/s)`, gate, goal);
    }
  } finally {
    floor.child.kill();
    mock.child.kill();
  }
  const inProcess = await measureInProcess();
  row("GET in process ÷ bare fetch", inProcess.get.toFixed(2), "0.55", "0.75");
  row("POST in process ÷ bare fetch", `${inProcess.post.toFixed(2)} (µs: ${inProcess.microseconds})`, "0.55", "0.75");
  await memory(text);
}

async function memory(text: string): Promise<void> {
  const [floor, mock] = [await startFloor(scratch, text), await startMock()];
  try {
    const [ofFloor, ofMock] = [await measureMemory(floor, "/api/v1/runs"), await measureMemory(mock, "/api/v1/runs")];
    row("memory idle ÷ floor", ratio(ofMock.idle, ofFloor.idle, "MB"), "2.0", "1.6");
    row("memory after the requests ÷ floor", ratio(ofMock.after, ofFloor.after, "MB"), "2.0", "1.5");
  } finally {
    floor.child.kill();
    mock.child.kill();
  }
}

async function starts(): Promise<void> {
  const text = await aRun();
  const times = { floor: [] as number[], mock: [] as number[] };
  for (let round = 0; round <= 9; round += 1) {
    for (const contender of [await startFloor(scratch, text), await startMock()]) {
      contender.child.kill();
      // The casts: these two are all there are; the first round warms the disk's caches.
      if (round > 0) times[contender.name as keyof typeof times].push(contender.toFirstAnswer);
    }
  }
  row("spawn to first answer ÷ floor", ratio(median(times.mock), median(times.floor), "ms"), "2.0", "1.5");
  const script = `const start = performance.now();
    const { createMockServer } = await import(${JSON.stringify(mockServerModule)});
    createMockServer();
    console.log(performance.now() - start);`;
  const imports = Array.from({ length: 15 }, () =>
    Number(spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).stdout),
  );
  row("import + createMockServer(), ms", lowerQuartile(imports).toFixed(0), "60", "30");
}

async function state(): Promise<void> {
  row("advance over 10,000 due, ms", (await measureAdvance(10_000)).toFixed(0), "100", "30");
  row("advance over 1,000,000 due, s", ((await measureAdvance(1_000_000)) / 1_000).toFixed(2), "5", "1.5");
  row("memory per run held, kB", ((await measureRunMemory(100_000)) / 1_000).toFixed(2), "3", "1.5");
  const [few, many] = [await measureScale(1_000), await measureScale(scale)];
  for (const [name, microseconds] of Object.entries(many)) {
    const isList = name.startsWith("list");
    const measured = ratio(microseconds, few[name] ?? Number.NaN, "µs");
    row(`${name}: ${scale.toLocaleString("en")} runs ÷ 1,000`, measured, isList ? "3" : "1.25", isList ? "2" : "1.05");
  }
}

function ratio(of: number, over: number, unit: string): string {
  return `${(of / over).toFixed(2)} (${of.toFixed(0)} / ${over.toFixed(0)} ${unit})`;
}

/** A run as the mock answers with it. */
async function aRun(): Promise<string> {
  const mock = await openMock();
  const { id } = mock.runs.create({ task: "hello", payload: { to: "ada" }, delay: "1h" });
  const answer = await mock.fetch(`https://api.trigger.dev/api/v3/runs/${id}`, {
    headers: { ...headers, authorization: `Bearer ${mock.secretKey}` },
  });
  return answer.text();
}
