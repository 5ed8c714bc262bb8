import { createMockServer, type MockServer, type Snapshot } from "@trigger-api/mock-server";
import type { World } from "./world.js";

/** The mock, and what it calls what the reference model numbers. */
export interface Actual {
  readonly mock: MockServer;
  /** Ids of the runs, in order of creation. */
  readonly ids: string[];
  point: Snapshot | undefined;
  /** A request with the mock's own key and the current version header. */
  call(method: string, path: string, body?: unknown): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  // JSON of many shapes; what is asserted of it says which.
  readonly body: Readonly<Record<string, unknown>>;
}

/** Made once, for its schemas are compiled when they are first used. */
const mock = createMockServer({ now: "2030-01-01T00:00:00Z" });

/** An empty mock with the queues and the tasks of a world. */
export function openActual(world: World): Actual {
  mock.reset();
  for (const [key, { limit = null }] of Object.entries(world.queues)) {
    mock.queues.create({ ...queueName(key), concurrencyLimit: limit });
  }
  for (const [task, length] of Object.entries(world.worked)) mock.tasks.define(task, { after: length });
  return { mock, ids: [], point: undefined, call };
}

/** What requests call a queue. */
export function queueName(key: string): { readonly type: "task" | "custom"; readonly name: string } {
  return key.startsWith("task/") ? { type: "task", name: key.slice("task/".length) } : { type: "custom", name: key };
}

async function call(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await mock.fetch(`https://api.trigger.dev${path}`, {
    method,
    headers: {
      authorization: `Bearer ${mock.secretKey}`,
      "x-trigger-api-version": "2025-07-16",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}
