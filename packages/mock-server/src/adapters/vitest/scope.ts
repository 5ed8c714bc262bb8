import { AsyncLocalStorage } from "node:async_hooks";
import type { EnvironmentTime, MockEnvironment } from "../../mock-server.js";

/** The environment that a test has to itself. */
export interface TestScope {
  readonly environment: MockEnvironment;
  readonly time: EnvironmentTime;
}

const storage = new AsyncLocalStorage<TestScope>();

/** The scope of the test that is running here, where it has one. Follows whatever the test awaits or calls. */
export function currentScope(): TestScope | undefined {
  return storage.getStore();
}

export function runInScope<T>(scope: TestScope, work: () => T): T {
  return storage.run(scope, work);
}

/**
 * A function of a test that the mock will call: it then runs where it was made, and not wherever a request happened to
 * come from.
 */
export function keepScope<Given extends unknown[], Result>(
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  const scope = storage.getStore();
  return scope ? (...given) => storage.run(scope, () => work(...given)) : work;
}
