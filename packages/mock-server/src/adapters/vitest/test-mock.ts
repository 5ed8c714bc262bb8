import type { MockEnvironment, MockServer } from "../../mock-server.js";
import type { MockSurface } from "../../surface.js";
import type { TaskVerbs } from "../../trigger/index.js";
import { currentScope, keepScope } from "./scope.js";

/**
 * The mock server of a test file. It speaks to all environments, and in a test that is isolated to that test's own:
 * then `clock`, `runs`, `requests` and the rest, `reset` included, see and touch nothing of other tests.
 */
export interface TestMockServer extends MockSurface {
  /** Where it listens: `http://127.0.0.1:40123`. Known once the tests run. */
  readonly url: string;
  /** The key of the file's environment; in a test that is isolated, of that test's own. */
  readonly secretKey: string;
  /** A `fetch` that reaches the mock without a socket. */
  readonly fetch: MockServer["fetch"];
  readonly declare: MockServer["declare"];
  readonly environment: MockServer["environment"];
}

export interface TestMockHooks {
  /** @throws where the mock does not listen yet */
  readUrl(): string;
  /** Called before somebody reads or moves the time. */
  beforeClock(): void;
  /** Called before it starts again. */
  beforeReset(): void;
}

export function createTestMock(mock: MockServer, hooks: TestMockHooks): TestMockServer {
  const here = (): MockServer | MockEnvironment => currentScope()?.environment ?? mock;
  return {
    get url() {
      return hooks.readUrl();
    },
    get secretKey() {
      return here().secretKey;
    },
    fetch: mock.fetch,
    declare: mock.declare,
    environment: mock.environment,
    get clock() {
      hooks.beforeClock();
      return here().clock;
    },
    get runs() {
      return here().runs;
    },
    get schedules() {
      return here().schedules;
    },
    get queues() {
      return here().queues;
    },
    get deployments() {
      return here().deployments;
    },
    get tasks(): TaskVerbs {
      const { define, undefine } = here().tasks;
      return {
        define: (task, does, options) => define(task, typeof does === "function" ? keepScope(does) : does, options),
        undefine,
      };
    },
    get requests() {
      return here().requests;
    },
    get faults() {
      return here().faults;
    },
    override: (operation, change, options) => here().override(operation, keepScope(change), options),
    snapshot: () => here().snapshot(),
    restore: (point) => here().restore(point),
    reset() {
      hooks.beforeReset();
      here().reset();
    },
  };
}
