import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { type EnvironmentTime, type MockServerOptions, openMockServer } from "../../mock-server.js";
import type { Listening } from "../node.js";
import { complaints, hasStandards, StrictError } from "./complaints.js";
import { journalText } from "./journal-text.js";
import { registerMatchers } from "./matchers.js";
import { createMovedDate } from "./moved-date.js";
import { currentScope } from "./scope.js";
import { createTestMock, type TestMockServer } from "./test-mock.js";

export interface UseMockServerOptions extends MockServerOptions {
  /** Default true here: an unknown run costs the official SDK one request, and not five over nine seconds. */
  readonly fastRetries?: boolean;
  /**
   * Moves the `Date` of the test file with the mock's clock, timers never, so that `new Date(Date.now() + 3_600_000)` is
   * an hour ahead for both. Default true. A `Date` that the test fakes itself, by `vi.setSystemTime` or fake timers, is
   * left alone.
   */
  readonly date?: boolean;
  /**
   * Fails a test that sends a request which breaks the spec or which no operation takes, or one whose success did less
   * than asked (a delay that was ignored, a key of the body that is unknown, an idempotency key that was used before, …).
   * Default false.
   */
  readonly strict?: boolean;
}

/** What a test file has set up, for `isolate`. */
export interface TestFile {
  readonly mock: TestMockServer;
  readonly url: string;
  readonly options: UseMockServerOptions;
  timeOf(secretKey: string): EnvironmentTime;
}

/** Those that are in force, the innermost last. */
let files: readonly TestFile[] = [];

/** What {@link useMockServer} set up around the test that runs. */
export function currentFile(): TestFile | undefined {
  return files.at(-1);
}

/**
 * Gives a test file, or a `describe`, a mock server of its own that listens on a free port of 127.0.0.1. While its tests
 * run, `TRIGGER_API_URL` and `TRIGGER_SECRET_KEY` lead the official SDK and our client there, and `Date` moves with the
 * mock's clock; afterwards all is as before. Before each test the mock starts again, so define tasks in the test or in a
 * `beforeEach`. When a test fails, what the mock received in it is printed.
 */
export function useMockServer(options: UseMockServerOptions = {}): TestMockServer {
  registerMatchers();
  // The server knows nothing of strict: what it means for a test is looked up when one ends.
  const { date = true, strict: _strict, ...serverOptions } = options;
  let time: EnvironmentTime = { now: () => movedDate.realNow(), ahead: () => 0 };
  const movedDate = createMovedDate(() => currentScope()?.time ?? time);
  const { mock, timeOf } = openMockServer(
    { fastRetries: true, ...serverOptions },
    {
      now: movedDate.realNow,
      get isFollowed() {
        return movedDate.isInstalled;
      },
      get lead() {
        return movedDate.fakeLead();
      },
    },
  );
  let server: Listening | undefined;
  let file: TestFile | undefined;
  const testMock = createTestMock(mock, {
    readUrl() {
      if (server) return server.url;
      throw new Error("mock.url: expected to be asked in a test or a hook, for the mock does not listen before");
    },
    beforeClock: movedDate.fakeLead,
    beforeReset: movedDate.followFake,
  });
  let restoreVariables = () => {};

  beforeAll(async () => {
    time = timeOf(mock.secretKey);
    server = await mock.listen();
    restoreVariables = setVariables({ TRIGGER_API_URL: server.url, TRIGGER_SECRET_KEY: mock.secretKey });
    file = { mock: testMock, url: server.url, options, timeOf };
    files = [...files, file];
    if (date) installDate();
  });

  afterAll(async () => {
    movedDate.remove();
    files = files.filter((one) => one !== file);
    restoreVariables();
    await server?.close();
  });

  beforeEach(({ task, onTestFailed }) => {
    if (date) installDate();
    if (task.concurrent && !currentScope()) throw new Error(sharedByConcurrent(task.name));
    testMock.reset();
    onTestFailed(() => printJournal(task.name, testMock));
  });

  afterEach(() => {
    // The journal is made of what it keeps when somebody looks, which takes a while.
    if (!hasStandards(options)) return;
    const found = complaints(testMock.requests, options);
    if (found.length > 0) throw new StrictError(found);
  });

  function installDate(): void {
    if (!vi.isFakeTimers() && vi.getMockedSystemTime() === null) movedDate.install();
  }

  return testMock;
}

function sharedByConcurrent(name: string): string {
  return (
    `the test ${JSON.stringify(name)} is concurrent, and would share one mock with the tests beside it, which resets ` +
    "before each. Call isolate() after useMockServer(), which gives each test an environment of its own, or leave out concurrent"
  );
}

function printJournal(name: string, { requests, clock }: TestMockServer): void {
  const count = requests.length === 1 ? "1 request" : `${requests.length} requests`;
  const head = `The mock received ${count} in ${JSON.stringify(name)}; its clock says ${clock.now.toISOString()}`;
  console.error(requests.length === 0 ? head : `${head}:\n${journalText(requests)}`);
}

/** @returns puts back what was there */
function setVariables(values: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
