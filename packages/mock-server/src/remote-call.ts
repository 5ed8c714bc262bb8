import { redactText } from "./engine/redact.js";
import { controlOperations } from "./generated/control-operations.js";
import type { ControlOperations } from "./generated/control-types.js";

/** Which mock is meant, and what of it. */
export interface ConnectOptions {
  /** Where the mock listens: `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The key of the environment that is meant. Default: all environments. */
  readonly secretKey?: string;
  /** For a preview or development key. */
  readonly branch?: string;
  /** Default: the global one. */
  readonly fetch?: typeof globalThis.fetch;
}

type Id = keyof ControlOperations;

interface CallInput<Operation extends Id> {
  readonly params?: ControlOperations[Operation]["params"];
  readonly query?: ControlOperations[Operation]["query"];
  readonly body?: ControlOperations[Operation]["body"] | undefined;
}

/** Calls an operation of a mock's control API. */
export type RemoteCall = <Operation extends Id>(
  operation: Operation,
  input: CallInput<Operation>,
) => Promise<ControlOperations[Operation]["replies"][200]>;

/** The mock did not do what it was asked for; the message is its own. */
export class RemoteMockError extends Error {
  override readonly name = "RemoteMockError";
  readonly status: number;
  /** What could be done to the run instead. Absent where that was not the trouble. */
  readonly legal: readonly string[] | undefined;

  constructor(message: string, status: number, legal?: readonly string[]) {
    super(message);
    this.status = status;
    this.legal = legal;
  }
}

/** Makes the function that all verbs go through. */
export function createRemoteCall({ url, secretKey, branch, fetch }: ConnectOptions): RemoteCall {
  const base = url.replace(/\/+$/, "");
  const credentials = {
    ...(secretKey === undefined ? {} : { authorization: `Bearer ${secretKey}` }),
    ...(branch === undefined ? {} : { "x-trigger-branch": branch }),
  };

  return async <Operation extends Id>(id: Operation, { params = {}, query = {}, body }: CallInput<Operation>) => {
    const operation = controlOperations.find((candidate) => candidate.id === id);
    if (!operation) throw new TypeError(`the control API has no operation ${id}`);
    const names = new Map<string, unknown>(Object.entries(params));
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(names.get(name))));
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) search.append(name, String(value));
    const send = fetch ?? globalThis.fetch;
    const address = `${base}${path}${search.size > 0 ? `?${search}` : ""}`;
    const response = await send(address, {
      method: operation.method,
      headers: { ...credentials, "content-type": "application/json" },
      ...(operation.method === "GET" || operation.method === "DELETE" ? {} : { body: JSON.stringify(body ?? {}) }),
    }).catch((cause: unknown) => {
      throw unreachable(`${operation.method} ${redactText(address)}`, cause);
    });
    const text = await response.text();
    const answer = parse(text);
    // What comes back was checked against the spec by the mock.
    if (response.ok && answer !== undefined) return answer as ControlOperations[Operation]["replies"][200];
    throw failure(response.status, answer, `${operation.method} ${base}${path}`, text);
  };
}

/** A `fetch` that fails says nothing of the address; why it failed is told by what caused that. */
function unreachable(request: string, cause: unknown): Error {
  const root = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const code = root instanceof Error && "code" in root ? ` (${String(root.code)})` : "";
  const why = root instanceof Error && root.message !== "" ? `: ${redactText(root.message)}` : "";
  return new Error(`${request}: expected a mock server to answer there, got nothing${code}${why}`, { cause });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failure(status: number, answer: unknown, request: string, text: string): RemoteMockError {
  if (typeof answer === "object" && answer !== null && "error" in answer) {
    const legal = "legal" in answer && Array.isArray(answer.legal) ? answer.legal.map(String) : undefined;
    return new RemoteMockError(String(answer.error), status, legal);
  }
  const got = JSON.stringify(text.slice(0, 100));
  return new RemoteMockError(`${request}: expected the control API of a mock server, got ${status} ${got}`, status);
}
