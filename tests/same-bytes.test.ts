import { createMockServer, type MockServer } from "@trigger-api/mock-server";
import document from "@trigger-api/types/openapi.json" with { type: "json" };
import { afterEach, describe, expect, it, vi } from "vitest";

/** The same seed and the same calls make the same bytes, whenever they are made. */

interface Operation {
  readonly id: string;
  readonly method: string;
  /** With `{names}` in it. */
  readonly path: string;
  readonly body: string | undefined;
  readonly mediaType: string;
}

interface Described {
  readonly operationId?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly examples?: object }>> };
}

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  // What a path item holds by method; the rest of it has no operationId.
  Object.entries(item as Readonly<Record<string, Described>>).flatMap(([method, { operationId, requestBody }]) => {
    if (operationId === undefined) return [];
    const [mediaType = "application/json", content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
    const [example]: readonly { readonly value?: unknown }[] = Object.values(content?.examples ?? {});
    const body = typeof example?.value === "string" ? example.value : JSON.stringify(example?.value);
    return [{ id: operationId, method: method.toUpperCase(), path, body, mediaType } satisfies Operation];
  }),
);

/** All that came back, and all that stayed. */
interface Played {
  readonly replies: readonly string[];
  readonly snapshot: string;
  readonly journal: string;
  /** Operations that answered with a success. */
  readonly succeeded: ReadonlySet<string>;
  /** Ids that the mock made up. */
  readonly ids: ReadonlySet<string>;
}

const idPattern = /\b(run|batch|sched|waitpoint|deployment|queue|bulk|session|error)_[a-z0-9]{15,}\b/g;
const projectRef = "proj_abcdefghijklmnopqrst";
const personalToken = "tr_pat_abcdefghijkmnopqrstuvwxyz";

/** Calls every operation in three rounds, with the ids that earlier answers gave, and moves time in between. */
async function play(seed: number): Promise<Played> {
  // Ids come of the key as well, so it is the same for every seed.
  const mock = createMockServer({ now: "2030-01-01T00:00:00Z", seed, secretKey: `tr_prod_${"a".repeat(24)}` });
  prepare(mock);
  const replies: string[] = [];
  const succeeded = new Set<string>();
  const ids = new Set<string>();
  const known: Record<string, string> = {
    projectRef,
    env: "prod",
    name: "LOG_LEVEL",
    key: "key-1",
    taskIdentifier: "my-task",
    queueParam: "my-task",
    version: "20300101.4",
    session: "chat_1234",
  };

  async function call({ id, method, path, body, mediaType }: Operation): Promise<void> {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? `unknown-${name}`);
    const token = id === "runs.listForProject" ? personalToken : mock.secretKey;
    const query = id === "queues.retrieve" ? "?type=task" : id === "runs.listForProject" ? "?filter[env]=prod" : "";
    const response = await mock.fetch(`https://api.trigger.dev${filled}${query}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        "x-trigger-api-version": "2025-07-16",
        ...(body === undefined ? {} : { "content-type": mediaType }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    replies.push(JSON.stringify([id, response.status, [...response.headers], text]));
    if (response.ok) succeeded.add(id);
    // Answers that are the document's examples have the document's ids.
    if (response.headers.get("x-mock-fidelity") === "example") return;
    for (const [found, prefix] of text.matchAll(idPattern)) {
      ids.add(found);
      known[paramOf[prefix ?? ""] ?? ""] = found;
    }
    const [, callbackHash] = /\/callback\/([0-9a-f]{64})/.exec(text) ?? [];
    if (callbackHash !== undefined) known.callbackHash = callbackHash;
    const [, spanId] = /"(?:spanId|id)":"([0-9a-f]{16})"/.exec(text) ?? [];
    if (spanId !== undefined) known.spanId = spanId;
  }

  for (let round = 0; round < 3; round++) {
    // Once forwards, then backwards: what cancels or deletes in one order does so before, in the other after what changes.
    for (const operation of round === 0 ? operations : operations.toReversed()) await call(operation);
    replies.push(JSON.stringify(await mock.clock.advance("50m")));
    replies.push(JSON.stringify(mock.clock.pending()));
  }
  replies.push(JSON.stringify(mock.runs.create({ task: "my-task", status: "FAILED" })));
  const journal = mock.requests.map(({ realAt: _, ...entry }) => entry);
  return {
    replies,
    snapshot: JSON.stringify(mock.snapshot()),
    journal: JSON.stringify(journal),
    succeeded,
    ids,
  };
}

/** The parameter that stands for an id of a kind. */
const paramOf: Readonly<Record<string, string>> = {
  run: "runId",
  batch: "batchId",
  sched: "scheduleId",
  waitpoint: "waitpointId",
  deployment: "deploymentId",
  bulk: "bulkActionId",
  error: "errorId",
};

function prepare(mock: MockServer): void {
  mock.tasks.define("my-task", { after: "2s", error: "busy", failures: 1, output: { done: true }, retry: {} });
  mock.tasks.define("my-other-task", async (payload, { wait }) => {
    await wait.for("1m");
    return payload;
  });
  const tasks = ["my-task", "my-other-task", { id: "my-scheduled-task", scheduled: true }];
  for (const promote of [true, true, false]) mock.deployments.create({ tasks, promote });
  mock.runs.create({ task: "my-task", idempotencyKey: "key-1", delay: "5h" });
  mock.faults.add({ operation: "runs.list", status: 503, rate: 0.5 });
  mock.faults.add({ operation: "timezones.list", kind: "malformed", times: 1 });
}

afterEach(() => {
  vi.useRealTimers();
});

describe("the same calls", () => {
  it("with the same seed make the same bytes twice, however late it really is", async () => {
    const first = await play(7);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2041-05-06T07:08:09.123Z") });
    const again = await play(7);
    expect(again.replies).toEqual(first.replies);
    expect(again.journal).toBe(first.journal);
    expect(again.snapshot).toBe(first.snapshot);
  });

  it("reach every operation, and most with success", async () => {
    const { succeeded, journal } = await play(7);
    const called: readonly { readonly operation?: string }[] = JSON.parse(journal);
    expect(new Set(called.map(({ operation }) => operation))).toEqual(new Set(operations.map(({ id }) => id)));
    const families = (ids: Iterable<string>) => new Set([...ids].map((id) => id.split(".")[0]));
    expect(families(succeeded)).toEqual(families(operations.map(({ id }) => id)));
    expect(succeeded.size).toBeGreaterThan(operations.length * 0.8);
  });

  it("with another seed make other ids", async () => {
    const [seven, eight] = [await play(7), await play(8)];
    expect(seven.ids.size).toBeGreaterThan(40);
    expect([...eight.ids].filter((id) => seven.ids.has(id))).toEqual([]);
    expect(eight.replies).not.toEqual(seven.replies);
  });
});
