import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { aroundEach, type TestContext } from "vitest";
import { findSdk, isScoped, type SdkAuth } from "./find-sdk.js";
import { runInScope } from "./scope.js";
import { currentFile, type TestFile } from "./use-mock-server.js";

export interface IsolateOptions {
  /**
   * `auth` of the official SDK, 4.5.0 or newer, where the test file does not find the SDK that the code under test uses.
   * Default: that of the SDK which the test file finds; without one, nothing.
   */
  readonly auth?: SdkAuth;
}

type Task = TestContext["task"];

/**
 * Gives each test of a file, or of a `describe`, an environment of its own: own runs, clock, `Date`, journal, faults.
 * Tests may then be concurrent. Call it after `useMockServer`.
 *
 * In each test the official SDK speaks for that test's key, and so does `mock`: give a client `mock.secretKey`, or
 * `() => mock.secretKey` where it is made once for all. Tests that are not concurrent also find their key in
 * `TRIGGER_SECRET_KEY`.
 */
export function isolate({ auth }: IsolateOptions = {}): void {
  aroundEach(async (runTest, { task }) => {
    const file = currentFile();
    if (!file)
      throw new Error("isolate(): expected useMockServer() to be called before it, in the same file or describe");
    const environment = openEnvironment(file, keyOf(task));
    const scope = { environment, time: file.timeOf(environment.secretKey) };
    const sdkAuth = auth ?? (await loadAuth(task));
    await withVariable(task, environment.secretKey, () => {
      const credentials = { secretKey: environment.secretKey, accessToken: environment.secretKey };
      // Both, for a token that `configure` was given would win over the key.
      const work = () => (sdkAuth ? sdkAuth.withAuth({ baseURL: file.url, ...credentials }, runTest) : runTest());
      return runInScope(scope, work);
    });
  });
}

function openEnvironment({ mock, options }: TestFile, secretKey: string) {
  if (options.secretKeys || options.declare?.keys) {
    throw new Error(
      "isolate() opens an environment with a key of its own for each test, and useMockServer was told which keys there are: leave out secretKeys and declare.keys",
    );
  }
  return mock.environment(secretKey);
}

/** The same test has the same key in each run, and so the same ids. */
function keyOf({ id }: Task): string {
  const letters = "0123456789abcdefghijklmnopqrstuvwxyz";
  const digits = [...sha256(utf8ToBytes(id))].slice(0, 24).map((byte) => letters[byte % letters.length]);
  return `tr_prod_${digits.join("")}`;
}

/** `undefined` where there is nothing to be done by the SDK's means. */
async function loadAuth(task: Task): Promise<SdkAuth | undefined> {
  const found = findSdk(task.file.filepath);
  if (!found) return undefined;
  if (isScoped(found.version)) return await found.loadAuth();
  if (!task.concurrent) return undefined;
  throw new Error(
    `isolate(): @trigger.dev/sdk ${found.version} has one key for the whole process, so concurrent tests would use one ` +
      "another's. Update it to 4.5.0 or newer; or leave out concurrent here, and let test files run in parallel instead",
  );
}

/** Nobody else runs beside a test that is not concurrent, so that it can have the variable to itself. */
async function withVariable(task: Task, secretKey: string, work: () => Promise<void>): Promise<void> {
  if (task.concurrent) return await work();
  const before = process.env.TRIGGER_SECRET_KEY;
  process.env.TRIGGER_SECRET_KEY = secretKey;
  try {
    await work();
  } finally {
    // Set by useMockServer, so there was one; a test may have taken it away.
    if (before === undefined) delete process.env.TRIGGER_SECRET_KEY;
    else process.env.TRIGGER_SECRET_KEY = before;
  }
}
