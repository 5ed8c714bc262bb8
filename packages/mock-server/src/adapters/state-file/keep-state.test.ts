import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import type { Snapshot } from "../../engine/snapshot.js";
import { type MockServerOptions, openMockServer } from "../../mock-server.js";
import { createFetch } from "../fetch.js";
import { keepState } from "./keep-state.js";

const folder = mkdtempSync(join(tmpdir(), "mock-state-"));
let count = 0;
const newFile = () => join(folder, `mock-${++count}.state`);
const key = `tr_prod_${"k".repeat(24)}`;

afterAll(() => rmSync(folder, { recursive: true }));

interface Answer extends Snapshot {
  readonly id: string;
  readonly data: readonly { readonly id: string; readonly status: string }[];
  readonly fired: readonly unknown[];
}

/** A mock that keeps its state in a file, until it is closed. */
function open(
  path: string,
  { now = "2027-01-01T00:00:00Z", frozen = true, ...options }: MockServerOptions = {},
  real = 0,
) {
  const { mock, handle } = openMockServer({ now, frozen, ...options });
  const kept = keepState(mock, { path, seed: String(options.seed ?? 1), frozen, realNow: () => real });
  const fetch = createFetch(kept.handle(handle));
  async function call(method: string, address: string, body?: unknown, secretKey = key) {
    const headers = { authorization: `Bearer ${secretKey}`, "content-type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`http://mock${address}`, { method, headers, ...sent });
    // Each test knows what it asked for.
    return { status: response.status, body: (await response.json()) as Answer };
  }
  return {
    ...kept,
    call,
    trigger: async (options: object = {}, secretKey = key): Promise<string> =>
      (await call("POST", "/api/v1/tasks/t/trigger", { payload: "ünï", options }, secretKey)).body.id,
    list: async (secretKey = key) => (await call("GET", "/api/v1/runs", undefined, secretKey)).body.data,
    snapshot: async (secretKey = key) => (await call("GET", "/_mock/snapshot", undefined, secretKey)).body,
  };
}

/** A file with three runs, and their ids, oldest first. */
async function filled(): Promise<{ path: string; ids: string[] }> {
  const path = newFile();
  const mock = open(path);
  const ids = [await mock.trigger(), await mock.trigger({ delay: "1h" }), await mock.trigger({ ttl: "10m" })];
  mock.close();
  return { path, ids };
}

test("a mock goes on where the last one ended, to the letter", async () => {
  const path = newFile();
  const first = open(path);
  await first.trigger({ delay: "1h", idempotencyKey: "one", tags: ["a/b", "~"] });
  await first.trigger({ ttl: "10m", concurrencyKey: "c", queue: { name: "q" } });
  await first.call("POST", "/api/v1/schedules", { task: "t", cron: "0 * * * *", deduplicationKey: "d" });
  await first.call("POST", "/api/v1/waitpoints/tokens", { timeout: "1h" });
  await first.call("POST", "/_mock/clock/advance", { by: "20m" });
  const before = await first.snapshot();
  first.close();
  const second = open(path);
  expect(await second.snapshot()).toEqual(before);
  const moved = await second.call("POST", "/_mock/clock/advance", { by: "1h" });
  expect(moved.body.fired.length).toBeGreaterThan(1);
  second.close();
});

test("environments whose keys are not used in between stay", async () => {
  const path = newFile();
  const other = `tr_prod_${"o".repeat(24)}`;
  const first = open(path);
  const id = await first.trigger({}, other);
  await first.trigger();
  first.close();
  const second = open(path);
  await second.trigger();
  second.close();
  const third = open(path);
  expect((await third.list(other)).map((run) => run.id)).toEqual([id]);
  expect(await third.list()).toHaveLength(2);
  third.close();
});

test("what a reset removes is gone after a restart too", async () => {
  const { path } = await filled();
  const mock = open(path);
  await mock.call("POST", "/_mock/reset", {});
  mock.close();
  const again = open(path);
  expect(await again.list()).toEqual([]);
  again.close();
});

test("no key is in the file", async () => {
  const { path } = await filled();
  expect(readFileSync(path, "utf8")).not.toContain(key);
});

test("time that is not frozen went on while no mock was there", async () => {
  const path = newFile();
  const first = open(path, { frozen: false }, 1_000);
  const id = await first.trigger({ delay: "1h" });
  first.close();
  const second = open(path, { frozen: false }, 1_000 + 2 * 3_600_000);
  expect(await second.list()).toMatchObject([{ id, status: "QUEUED" }]);
  second.close();
});

test("a change costs a line in proportion to itself", async () => {
  const path = newFile();
  const mock = open(path);
  for (let runs = 0; runs < 50; runs++) await mock.trigger({ delay: "1h" });
  const before = statSync(path).size;
  await mock.trigger({ delay: "2h" });
  expect(statSync(path).size - before).toBeLessThan(8_000);
  mock.close();
});

test("requests at once are written together, and a reader sees nothing that is not written", async () => {
  const path = newFile();
  const mock = open(path);
  await mock.trigger();
  const lines = () => readFileSync(path, "utf8").split("\n").length;
  const before = lines();
  const ids = await Promise.all([mock.trigger(), mock.trigger(), mock.trigger()]);
  expect(lines()).toBe(before + 1);
  const [id, seen] = await Promise.all([
    mock.trigger(),
    mock.list().then((runs) => ({ runs: runs.length, lines: lines() })),
  ]);
  expect(seen).toEqual({ runs: 5, lines: before + 2 });
  mock.close();
  const again = open(path);
  expect((await again.list()).map((run) => run.id)).toEqual(expect.arrayContaining([...ids, id]));
  again.close();
});

test("the file is written anew when most of it is of no use any more", async () => {
  const path = newFile();
  const mock = open(path);
  const id = await mock.trigger({ delay: "1d" });
  const metadata = { metadata: { text: "x".repeat(100_000) } };
  for (let times = 0; times < 30; times++) {
    metadata.metadata.text = `${times}${metadata.metadata.text}`;
    await mock.call("PUT", `/api/v1/runs/${id}/metadata`, metadata);
  }
  expect(statSync(path).size).toBeLessThan(2_000_000);
  mock.close();
  const again = open(path);
  expect(await again.list()).toMatchObject([{ id }]);
  again.close();
});

test.each([1, 30, 200])(
  "a last line whose last %d bytes were cut off is dropped, and the rest is there",
  async (cut) => {
    const { path, ids } = await filled();
    truncateSync(path, statSync(path).size - cut);
    const mock = open(path);
    expect(mock.notices.join()).toMatch(/cut off/);
    expect((await mock.list()).map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    const id = await mock.trigger();
    mock.close();
    const again = open(path);
    expect(again.notices.join()).not.toMatch(/cut off/);
    expect((await again.list()).map((run) => run.id)).toEqual([id, ids[1], ids[0]]);
    again.close();
  },
);

test("a damaged line is refused with its number, and nothing is lost", async () => {
  const { path, ids } = await filled();
  const bytes = readFileSync(path);
  const lines = bytes.toString("utf8").split("\n");
  const third = bytes.indexOf("\n", bytes.indexOf("\n") + 1) + 50;
  const damaged = Buffer.from(bytes);
  damaged[third] = (bytes[third] ?? 0) ^ 1;
  writeFileSync(path, damaged);
  expect(() => open(path)).toThrow(/line 3 is damaged.*head -n 2 .* > NEW/);
  expect(readFileSync(path)).toEqual(damaged);
  // The way out that it names.
  writeFileSync(path, `${lines.slice(0, 2).join("\n")}\n`);
  const mock = open(path);
  expect((await mock.list()).map(({ id }) => id)).toEqual([ids[0]]);
  mock.close();
});

test("a file of another format, seed or kind is refused, and left as it is", async () => {
  const { path } = await filled();
  expect(() => open(path, { seed: 2 })).toThrow(/made with --seed 1.*got 2/);
  const header = JSON.stringify({ "trigger-api-mock": 2, version: "9.1.0", seed: "1", specDigest: "x" });
  writeFileSync(path, `${crc32(header).toString(16).padStart(8, "0")} ${header}\n`);
  expect(() => open(path)).toThrow(/format 2 by version 9\.1\.0; this version reads format 1/);
  for (const text of ["{}\n", "hello", "deadbeef\n"]) {
    writeFileSync(path, text);
    expect(() => open(path)).toThrow(/expected a state file of this mock or no file/);
    expect(readFileSync(path, "utf8")).toBe(text);
  }
});

test("what the file system refuses is told in one line", () => {
  expect(() => open(join(folder, "none", "mock.state"))).toThrow(/--state .*folder/);
  const path = newFile();
  mkdirSync(path);
  expect(() => open(path)).toThrow(/expected a file, got a folder$/);
});

test("a file that a living process uses is refused; the lock of one that is gone is not", async () => {
  const { path } = await filled();
  writeFileSync(`${path}.lock`, String(process.ppid));
  expect(() => open(path)).toThrow(new RegExp(`process ${process.ppid} uses it`));
  writeFileSync(`${path}.lock`, "4194304999");
  open(path).close();
});
