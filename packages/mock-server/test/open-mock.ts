import { createMockServer, type MockServer, type MockServerOptions } from "../src/mock-server.js";

/** What came back: `body` is JSON where the reply is, else text. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface CallOptions {
  /** JSON unless it is text, which goes as it is. */
  readonly body?: unknown;
  /** `undefined` takes a header away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

export interface OpenMock {
  readonly mock: MockServer;
  /** A request with the mock's own key and the current version header. */
  call(method: string, path: string, options?: CallOptions): Promise<Reply>;
  /** Triggers a run, of the task `hello` unless told otherwise, and answers its id. */
  trigger(
    body?: unknown,
    options?: { readonly task?: string; readonly headers?: CallOptions["headers"] },
  ): Promise<string>;
  /** The run as retrieved, in the current vocabulary. */
  retrieve(id: string): Promise<Record<string, unknown>>;
  reschedule(id: string, delay: unknown): Promise<Reply>;
}

/** 1 January 2030, when time stands still in tests. */
export const start = "2030-01-01T00:00:00.000Z";

const mocks = new Map<string | undefined, MockServer>();

/** One mock for a file of tests, so that it loads its schemas once; emptied each time. */
function emptyMock(secretKey: string | undefined): MockServer {
  const known = mocks.get(secretKey);
  known?.reset();
  const mock = known ?? createMockServer({ now: start, ...(secretKey === undefined ? {} : { secretKey }) });
  mocks.set(secretKey, mock);
  return mock;
}

/**
 * An empty mock whose time stands at {@link start}. Opening it again empties it.
 *
 * @param options make it one of its own
 */
export function openMock(secretKey?: string, options?: MockServerOptions): OpenMock {
  const mock = options ? createMockServer({ now: start, ...options }) : emptyMock(secretKey);

  async function call(method: string, path: string, { body, headers }: CallOptions = {}): Promise<Reply> {
    const sent: Record<string, string> = {};
    const all = {
      authorization: `Bearer ${mock.secretKey}`,
      "x-trigger-api-version": "2025-07-16",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    };
    for (const [name, value] of Object.entries(all)) if (value !== undefined) sent[name] = value;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await mock.fetch(`https://api.trigger.dev${path}`, {
      method,
      headers: sent,
      ...(text === undefined ? {} : { body: text }),
    });
    const answer = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    return {
      status: response.status,
      body: isJson && answer !== "" ? JSON.parse(answer) : answer,
      headers: response.headers,
    };
  }

  return {
    mock,
    call,
    async trigger(body = {}, { task = "hello", headers } = {}) {
      const path = `/api/v1/tasks/${encodeURIComponent(task)}/trigger`;
      const reply = await call("POST", path, { body, ...(headers ? { headers } : {}) });
      return idOf(reply);
    },
    async retrieve(id) {
      const { status, body } = await call("GET", `/api/v3/runs/${id}`);
      if (status !== 200 || !isRecord(body)) throw new Error(`expected a run, got ${status} ${JSON.stringify(body)}`);
      return body;
    },
    reschedule: (id, delay) => call("POST", `/api/v1/runs/${id}/reschedule`, { body: { delay } }),
  };
}

/** The id in a reply. */
export function idOf({ status, body }: Reply): string {
  if (isRecord(body) && typeof body.id === "string") return body.id;
  throw new Error(`expected an id, got ${status} ${JSON.stringify(body)}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
