import type { PendingEvent } from "./engine/clock-control.js";
import type { Transition } from "./engine/environment.js";
import type { ActiveFault } from "./engine/faults.js";
import type { Instant } from "./engine/instant.js";
import type { JournalEntry } from "./engine/journal.js";
import { checkFilter, type JournalFilter } from "./engine/journal-view.js";
import type { Snapshot } from "./engine/snapshot.js";
import type { FaultVerbs } from "./fault-verbs.js";
import type { ControlOperations } from "./generated/control-types.js";
import { type ConnectOptions, createRemoteCall, type RemoteCall } from "./remote-call.js";
import { createRemoteRuns, type RemoteRuns } from "./remote-runs.js";
import { createRemoteSetup, type RemoteSetup } from "./remote-setup.js";
import type { Remote } from "./remote-verbs.js";
import type { Declarations, TaskOutcome } from "./trigger/index.js";

/**
 * A mock in another process, by its control API. The verbs are those of {@link MockServer}, asynchronous, functions
 * excepted: tasks are defined as data, and answers are not overridden.
 */
export interface RemoteMock extends RemoteSetup {
  readonly clock: {
    now(): Promise<Date>;
    advance(by: string | number): Promise<readonly Transition[]>;
    advanceTo(instant: Instant): Promise<readonly Transition[]>;
    advanceToNext(): Promise<readonly Transition[]>;
    runUntilIdle(): Promise<readonly Transition[]>;
    pending(): Promise<readonly PendingEvent[]>;
  };
  readonly runs: RemoteRuns;
  readonly tasks: {
    /** @throws TypeError where it is given a function, which cannot be sent */
    define(task: string, outcome: TaskOutcome): Promise<void>;
    undefine(task: string): Promise<void>;
  };
  readonly requests: {
    /** Entries that fit, oldest first; without a filter all. A function is asked here, of every entry. */
    filter(filter?: JournalFilter | ((entry: JournalEntry) => unknown)): Promise<readonly JournalEntry[]>;
    last(filter?: JournalFilter): Promise<JournalEntry | undefined>;
    count(filter?: JournalFilter): Promise<number>;
    clear(): Promise<void>;
  };
  readonly faults: Remote<FaultVerbs>;
  snapshot(): Promise<Snapshot>;
  restore(point: Snapshot): Promise<void>;
  /** For all environments, whatever the key. */
  declare(declarations: Declarations): Promise<void>;
  reset(): Promise<void>;
  status(): Promise<ControlOperations["status.retrieve"]["replies"][200]>;
  /** The same verbs for the environment of another key, of the same mock. */
  environment(secretKey: string, options?: { readonly branch?: string }): RemoteMock;
}

/**
 * Speaks to a mock server that runs elsewhere. Nothing is sent until it is asked for. Where nobody answers at its address,
 * each verb throws an error that names it.
 */
export function connectMock(options: ConnectOptions): RemoteMock {
  const call = createRemoteCall(options);
  const advance = async (body: ControlOperations["clock.advance"]["body"]) =>
    (await call("clock.advance", { body })).fired;
  const select = async (filter: JournalFilter = {}) => selectEntries(call, filter);

  const runs = createRemoteRuns(call);

  return {
    ...createRemoteSetup(call, runs.get),
    clock: {
      async now() {
        const { environments } = await call("status.retrieve", {});
        return new Date(Math.max(...environments.map(({ now }) => new Date(now).getTime())));
      },
      advance: (by) => advance({ by }),
      advanceTo: (instant) => advance({ to: new Date(instant).toISOString() }),
      advanceToNext: () => advance({ next: true }),
      runUntilIdle: () => advance({ untilIdle: true }),
      pending: () => call("clock.listPending", {}),
    },
    runs,
    tasks: {
      async define(task, outcome) {
        if (typeof outcome === "function") {
          throw new TypeError(
            `tasks.define ${task}: expected what comes of the task as data, such as { output: 1 }, got a function, ` +
              "which cannot be sent to another process. Define it where the mock runs",
          );
        }
        // What may throw is named by the type for all errors; over the wire it is JSON.
        const body = jsonOf(outcome) as ControlOperations["tasks.define"]["body"];
        await call("tasks.define", { params: { taskIdentifier: task }, body });
      },
      async undefine(task) {
        await call("tasks.undefine", { params: { taskIdentifier: task } });
      },
    },
    requests: {
      filter: async (filter) => (typeof filter === "function" ? (await select()).filter(filter) : select(filter)),
      last: async (filter) => (await select(filter)).at(-1),
      count: async (filter) => (await select(filter)).length,
      async clear() {
        await call("requests.clear", {});
      },
    },
    faults: {
      add: async (fault) => (await call("faults.add", { body: fault })).id,
      // A fault is listed as it was added.
      list: async () => (await call("faults.list", {})) as ActiveFault[],
      async clear(id) {
        await call("faults.clear", id === undefined ? {} : { query: { fault: id } });
      },
    },
    // What is inside is the mock's own, and only passed on here.
    snapshot: async () => (await call("state.takeSnapshot", {})) as Snapshot,
    async restore(point) {
      await call("state.restoreSnapshot", { body: point });
    },
    async declare(declarations) {
      await call("state.declare", { body: declarations });
    },
    async reset() {
      await call("state.reset", { body: {} });
    },
    status: () => call("status.retrieve", {}),
    environment: (secretKey, { branch } = {}) => {
      const { branch: _branch, ...mock } = options;
      return connectMock({ ...mock, secretKey, ...(branch === undefined ? {} : { branch }) });
    },
  };
}

async function selectEntries(call: RemoteCall, filter: JournalFilter): Promise<readonly JournalEntry[]> {
  checkFilter(filter);
  const { operation, status, method, path, environment } = filter;
  const query = {
    ...(operation === undefined ? {} : { operation }),
    ...(status === undefined ? {} : { status }),
  };
  // The mock says which parts its findings may be in by a list that is open in its spec only.
  const entries = (await call("requests.list", { query })) as readonly JournalEntry[];
  return entries.filter(
    (entry) =>
      (method === undefined || method === entry.request.method) &&
      (path === undefined || path === entry.request.path) &&
      (environment === undefined || environment === entry.environment),
  );
}

/** An `Error` has nothing that JSON sees, so what it tells is taken out first. */
function jsonOf(outcome: TaskOutcome): unknown {
  const { error } = outcome;
  if (!(error instanceof Error)) return outcome;
  return { ...outcome, error: { name: error.name, message: error.message, stackTrace: error.stack ?? "" } };
}
