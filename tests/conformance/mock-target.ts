import {
  connectMock,
  type Declarations,
  type MockServer,
  type NewDeployment,
  type NewQueue,
  type RemoteMock,
} from "@trigger-api/mock-server";
import { overFetch } from "./over-fetch.js";
import { keys } from "./run-case.js";
import type { Hooks, Target } from "./target.js";

/** Where time stands when a case begins. */
export const start = "2030-01-01T00:00:00.000Z";

const common = { task: "hello", project: "proj_conformanceconformac", unique: "c", start: Date.parse(start) };

/** The mock in this process, without a socket. */
export function inProcess(mock: MockServer): Target {
  return {
    ...common,
    secretKey: mock.secretKey,
    send: overFetch((url, init) => mock.fetch(`https://api.trigger.dev${url}`, init)),
    hooks: {
      async reset() {
        mock.reset();
      },
      async advance(by) {
        await mock.clock.advance(by);
      },
      async move(verb, run, input) {
        const move: (id: string, input?: object) => unknown = mock.runs[verb];
        move(run, input);
      },
      async addFault(fault) {
        mock.faults.add(fault);
      },
      ...settingsOf({
        deploy: mock.deployments.create,
        queue: mock.queues.create,
        declare: mock.declare,
      }),
    },
  };
}

/** The mock behind a socket, moved by its control API. */
export function overSocket(mock: MockServer, url: string): Target {
  const { secretKey } = mock;
  const remote: RemoteMock = connectMock({ url });
  return {
    ...common,
    secretKey,
    send: overFetch((path, init) => fetch(`${url}${path}`, init)),
    hooks: {
      reset: () => remote.reset(),
      async advance(by) {
        await remote.clock.advance(by);
      },
      async move(verb, run, input) {
        const move: (id: string, input?: object) => Promise<unknown> = remote.runs[verb];
        await move(run, input);
      },
      async addFault(fault) {
        await remote.faults.add(fault);
      },
      ...settingsOf({
        deploy: remote.deployments.create,
        queue: remote.queues.create,
        declare: remote.declare,
      }),
    },
  };
}

/** What both doors of the mock take alike. */
function settingsOf(verbs: {
  readonly deploy: (deployment: NewDeployment) => unknown;
  readonly queue: (queue: NewQueue) => unknown;
  readonly declare: (declarations: Declarations) => unknown;
}): Pick<Hooks, "deploy" | "createQueue" | "declare"> {
  return {
    async deploy({ tasks, ...deployment }) {
      const brought = tasks?.map((id) => ({ id, scheduled: true }));
      await verbs.deploy({ ...deployment, ...(brought ? { tasks: brought } : {}) });
    },
    async createQueue(queue) {
      await verbs.queue(queue);
    },
    async declare({ restrictedTo, ...declarations }) {
      const restrictedKeys = restrictedTo && [{ key: keys.restrictedKey, scopes: restrictedTo }];
      await verbs.declare({ ...declarations, ...(restrictedKeys ? { restrictedKeys } : {}) });
    },
  };
}
