import { headers, key } from "./contenders.js";
import { type MockServer, openMock } from "./open-mock.js";

const base = "https://api.trigger.dev/api";

/** Milliseconds that `advance` takes over so many runs that fall due. */
export async function measureAdvance(due: number): Promise<number> {
  const mock = await openMock();
  const { runs } = mock.environment(key);
  for (let at = 0; at < due; at += 1) runs.create({ task: "t", delay: `${1 + (at % 3_600)}s` });
  const start = performance.now();
  const fired = await mock.clock.advance("1h");
  const milliseconds = performance.now() - start;
  if (fired.length !== due) throw new Error(`expected ${due} transitions, got ${fired.length}`);
  return milliseconds;
}

/** Bytes that a run held takes. Needs `--expose-gc`. */
export async function measureRunMemory(count: number): Promise<number> {
  const mock = await openMock();
  const { runs } = mock.environment(key);
  runs.create({ task: "warm" });
  const before = heap();
  for (let at = 0; at < count; at += 1) runs.create({ task: `t${at % 10}`, delay: "1h", payload: { to: "ada" } });
  return (heap() - before) / count;
}

function heap(): number {
  if (!globalThis.gc) throw new Error("run with --expose-gc");
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** Requests and what they take in microseconds, by name, in a state of so many runs. */
export async function measureScale(count: number): Promise<Record<string, number>> {
  const mock = await openMock();
  const { runs } = mock.environment(key);
  let id = "";
  for (let at = 0; at < count; at += 1) {
    const few = at % Math.max(1, Math.floor(count / 100)) === 0;
    id = runs.create({ task: `t${at % 3}`, delay: "8d", tags: few ? ["all", "few"] : ["all"] }).id;
  }
  const filters = {
    "list, no filter": "",
    "list, tag of all": "filter[tag]=all",
    "list, tag of few": "filter[tag]=few",
    "list, tag of none": "filter[tag]=none",
    "list, status of all": "filter[status]=DELAYED",
    "list, status of none": "filter[status]=COMPLETED",
    "list, task of a third": "filter[taskIdentifier]=t1",
    "list, task of none": "filter[taskIdentifier]=nope",
  };
  const results: Record<string, number> = {};
  for (const [name, query] of Object.entries(filters)) {
    results[name] = await time(() => call(mock, "GET", `/v1/runs?page[size]=50&${query}`));
  }
  results.retrieve = await time(() => call(mock, "GET", `/v3/runs/${id}`));
  results.reschedule = await time(() => call(mock, "POST", `/v1/runs/${id}/reschedule`, '{"delay":"9d"}'));
  return results;
}

async function call(mock: MockServer, method: string, path: string, body?: string): Promise<void> {
  const answer = await mock.fetch(`${base}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
}

/** Microseconds a call, the best of several turns. */
async function time(work: () => Promise<void>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 12; turn += 1) {
    const start = performance.now();
    for (let at = 0; at < 50; at += 1) await work();
    best = Math.min(best, ((performance.now() - start) / 50) * 1_000);
  }
  return best;
}
