import { expect, expectTypeOf, test } from "vitest";
import { controlOperations } from "./generated/control-operations.js";
import { connectMock, createMockServer, type MockServer, type MockSurface, type RemoteMock } from "./index.js";

/** What takes a function, or stands for the process that the mock is in. */
type OnlyInProcess = "override";

/** What can be asked of an array is asked for instead. */
const instead: Readonly<Record<string, readonly string[]>> = {
  requests: ["filter", "last", "count", "clear"],
};

function start() {
  const mock = createMockServer({ now: "2027-01-01T00:00:00Z" });
  const fetch: typeof globalThis.fetch = (input, init) =>
    mock.fetch(input, { ...init, headers: { ...init?.headers, host: "127.0.0.1:4010" } });
  return { mock, fetch, remote: connectMock({ url: "http://127.0.0.1:4010", fetch }) };
}

test("by their types, the remote mock has all that the object has, and each of its verbs", () => {
  expectTypeOf<Exclude<keyof MockSurface, keyof RemoteMock>>().toEqualTypeOf<OnlyInProcess>();
  expectTypeOf<Exclude<keyof MockServer, keyof MockSurface | keyof RemoteMock>>().toEqualTypeOf<
    "secretKey" | "fetch" | "listen"
  >();
  type Same<Part extends keyof MockSurface & keyof RemoteMock> = Exclude<
    keyof MockSurface[Part],
    keyof RemoteMock[Part]
  >;
  expectTypeOf<
    Same<"clock" | "runs" | "schedules" | "queues" | "deployments" | "tasks" | "faults">
  >().toEqualTypeOf<never>();
});

test("by what is there, the remote mock has all that the object has, and each of its verbs", () => {
  const { mock, remote } = start();
  const surface = mock.environment(mock.secretKey);
  const seen: string[] = [];
  for (const [part, value] of Object.entries(surface)) {
    if (["id", "secretKey", "branch", "override"].includes(part)) continue;
    seen.push(part);
    const far: unknown = Reflect.get(remote, part);
    expect(far, part).toBeDefined();
    if (typeof value === "function") {
      expect(typeof far, part).toBe("function");
      continue;
    }
    const verbs = instead[part] ?? Object.keys(value);
    for (const verb of verbs) expect(typeof Reflect.get(Object(far), verb), `${part}.${verb}`).toBe("function");
  }
  expect(seen).toEqual(expect.arrayContaining(["clock", "runs", "schedules", "queues", "deployments", "tasks"]));
});

/** A request for each operation that finds what it names, or is plainly told that it does not. */
function requestOf({ method, path }: (typeof controlOperations)[number]): readonly [path: string, init: RequestInit] {
  const headers = { "content-type": "application/json" };
  return [path.replace(/\{\w+\}/g, "unknown"), method === "GET" || method === "DELETE" ? {} : { headers, body: "{}" }];
}

test.each(controlOperations.map((operation) => [operation.id, operation] as const))(
  "%s has a handler, which answers by its description",
  async (_, operation) => {
    const { fetch } = start();
    const [path, init] = requestOf(operation);
    const response = await fetch(`http://127.0.0.1:4010${path}`, { method: operation.method, ...init });
    // 404 for the unknown run, 400 for the empty body; a reply that is not described would be 500.
    expect(Object.keys(operation.replies)).toContain(String(response.status));
    if (path.includes("unknown") && !path.includes("/tasks/")) expect([400, 404]).toContain(response.status);
    await response.body?.cancel();
  },
);

/** The contract of the control API: what it takes, by method and path. */
const contract: readonly (readonly [method: string, path: string])[] = [
  ["GET", "/_mock"],
  ["GET", "/_mock/status"],
  ["POST", "/_mock/clock/advance"],
  ["GET", "/_mock/clock/pending"],
  ...["start", "complete", "fail", "crash", "timeout", "expire", "wait", "resume"].map(
    (verb) => ["POST", `/_mock/runs/{runId}/${verb}`] as const,
  ),
  ...["runs", "schedules", "deployments", "queues"].map((things) => ["POST", `/_mock/${things}`] as const),
  ["POST", "/_mock/schedules/{scheduleId}/fire"],
  ["PUT", "/_mock/tasks/{taskIdentifier}"],
  ["PUT", "/_mock/declare"],
  ["GET", "/_mock/requests"],
  ["DELETE", "/_mock/requests"],
  ["POST", "/_mock/faults"],
  ["GET", "/_mock/faults"],
  ["DELETE", "/_mock/faults"],
  ["GET", "/_mock/snapshot"],
  ["PUT", "/_mock/snapshot"],
  ["POST", "/_mock/reset"],
  ["GET", "/_mock/events"],
];

test.each(contract)("%s %s is there", (method, path) => {
  expect(controlOperations.map((operation) => `${operation.method} ${operation.path}`)).toContain(`${method} ${path}`);
});
