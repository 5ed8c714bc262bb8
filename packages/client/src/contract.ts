/**
 * What generated code may know of hand-written code: types only, and only from this file.
 * Nothing here needs the DOM's types or Node's; where a program has them, the real ones are used.
 */

/**
 * One operation: id, HTTP method, path template, flags, and what few operations have.
 *
 * Flags, a letter each: `b` takes a body; `q` takes a query; `x` must not be repeated after a failure that may hide a
 * success; `c` answers a page with cursors; `n` answers a numbered page; `v` may answer without a body; `t` answers
 * text that is not JSON; `o` is open, so a missing secret key is no error.
 */
export type OperationRow = readonly [id: string, method: string, path: string, flags: string, extra?: OperationExtra];

/** What an operation has that most have not. */
export interface OperationExtra {
  /**
   * By query parameter, the text between the values of an array, where it is not a comma; `&` repeats the name.
   * `=` marks an object whose members stand in the query on their own.
   */
  readonly query?: Readonly<Record<string, string>>;
  /** Media type of the request body where it is not JSON. */
  readonly media?: string;
}

/** The program's own type of this global, `Fallback` where it has none. */
type GlobalType<Name extends string, Fallback> =
  typeof globalThis extends Record<Name, { prototype: infer Type }> ? Type : Fallback;

/** As much of an abort signal as is needed to listen to one. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** As much of an answer as the client reads: a `Response`, or what a test makes up. */
export interface ResponseLike {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: {
    get(name: string): string | null;
    forEach(callback: (value: string, name: string) => void): void;
  };
  text(): Promise<string>;
}

/** The global `Response` where the program has that type. Its body has been read. */
export type ApiResponse = GlobalType<"Response", ResponseLike>;

/** As much of a form as tells it from other objects. */
export interface FormLike {
  append(name: string, value: string): void;
  getAll(name: string): unknown[];
}

/** A multipart body, where an operation takes one: the global `FormData` where the program has that type. */
export type FormBody = GlobalType<"FormData", FormLike>;

/** What `fetch` is called with: always a plain object, so that a fetch of your own is free to look into it. */
export interface FetchInit {
  readonly method: string;
  /** Names in lower case. */
  readonly headers: Record<string, string>;
  /**
   * Text; a `FormData` where the operation takes multipart and got one; a `ReadableStream` of bytes where items are sent
   * as they come. Not there when there is no body.
   */
  readonly body?: string;
  /** There with a stream only. */
  readonly duplex?: "half";
  readonly signal: GlobalType<"AbortSignal", AbortSignalLike>;
}

/** How requests are sent. The global `fetch` fits; so does any function that answers with a `Response`. */
export type Fetch = (url: string, init: FetchInit) => Promise<ResponseLike>;

/** How often a failed request is sent again, and how soon. */
export interface RetryOptions {
  /** Attempts in all, the first included. Default 3; 1 means no retry. */
  readonly attempts?: number | undefined;
  /** Milliseconds before the second attempt, doubled before each one after it. Default 500. */
  readonly minDelay?: number | undefined;
  /** Most milliseconds between two attempts when the service does not ask for a time. Default 8,000. */
  readonly maxDelay?: number | undefined;
}

/** Options of one call. What is not given is taken from `createClient`. */
export interface RequestOptions {
  /** Ends the call, waiting included. The call then fails with the signal's reason. */
  readonly signal?: AbortSignalLike | null | undefined;
  /** Milliseconds for each attempt, reading the body included; 0 for none. Default 30,000. */
  readonly timeout?: number | undefined;
  readonly retry?: RetryOptions | undefined;
  /** Sent beside the client's own; these win. `undefined` takes a header away. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}

/** A secret key, or where to get one. A function is asked before every attempt. */
export type SecretKey = string | (() => string | Promise<string>);

/** Options of `createClient`. */
export interface ClientOptions extends Hooks {
  /** Default: the environment's `TRIGGER_SECRET_KEY`, then `TRIGGER_ACCESS_TOKEN`. */
  readonly secretKey?: SecretKey | undefined;
  /** Default: the environment's `TRIGGER_API_URL`, then the service. Credentials in it are dropped. */
  readonly baseUrl?: string | undefined;
  /** Preview or dev branch. Default: the environment's `TRIGGER_PREVIEW_BRANCH`, then none. */
  readonly branch?: string | undefined;
  /** Default: the global `fetch`, looked up at each request. */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds for each attempt, reading the body included; 0 for none. Default 30,000. */
  readonly timeout?: number | undefined;
  readonly retry?: RetryOptions | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}

/** What every hook is told. */
export interface HookEvent {
  /** `runs.reschedule` */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** 1 for the first. */
  readonly attempt: number;
}

/** Functions that are told what happens. They are awaited; what they throw ends the call. */
export interface Hooks {
  /** Before each attempt. `headers` may be changed; the key is not among them. */
  readonly onRequest?: ((event: HookEvent & { readonly headers: Record<string, string> }) => unknown) | undefined;
  /** After each answer, whatever its status. `duration` in milliseconds, reading the body included. */
  readonly onResponse?:
    | ((
        event: HookEvent & { readonly status: number; readonly response: ApiResponse; readonly duration: number },
      ) => unknown)
    | undefined;
  /** Before waiting for the next attempt: `delay` in milliseconds, and the failure that `attempt` ended in. */
  readonly onRetry?: ((event: HookEvent & { readonly delay: number; readonly error: unknown }) => unknown) | undefined;
  /** Once for a call that fails, with what it is about to throw. Not for an abort. */
  readonly onError?: ((event: HookEvent & { readonly error: unknown }) => unknown) | undefined;
}

/** The answer with what came around it. */
export interface WithResponse<Data> {
  readonly data: Data;
  readonly response: ApiResponse;
  /** How many requests it took. */
  readonly attempts: number;
}

/** What a method returns: a promise of the answer. */
export interface ApiPromise<Data> extends Promise<Data> {
  /** The answer together with the response and the number of attempts. */
  withResponse(): Promise<WithResponse<Data>>;
}

/** One page of a list, with the way to the next. */
export interface PageWalk<Body, Item> {
  /** False on the last page, and where the service names a page that was already read. */
  hasNextPage(): boolean;
  /** The next page with the same query. Rejects when there is none. */
  getNextPage(): PagePromise<Body, Item>;
}

/** What a list method returns: await it for the first page, or iterate over the items of all pages. */
export interface PagePromise<Body, Item> extends ApiPromise<Body & PageWalk<Body, Item>> {
  [Symbol.asyncIterator](): AsyncIterator<Item>;
}

/** Options of one call through `client.http`. */
export type HttpOptions = RequestOptions;

/** What a call through `client.http` resolves to: `response.ok` tells which. */
export type HttpResult<Data, ErrorBody> =
  | { readonly data: Data; readonly error?: never; readonly response: ApiResponse }
  | { readonly data?: never; readonly error: ErrorBody; readonly response: ApiResponse };

/**
 * Your tasks and their payloads. Empty; add to it, and `tasks.trigger` and `tasks.batchTrigger` hold the payload against it:
 *
 * ```ts
 * declare module "@trigger-api/client" {
 *   interface TaskPayloads { "send-email": { to: string } }
 * }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is there to be added to
export interface TaskPayloads {}

/** Any text, with the tasks of `TaskPayloads` offered for completion. */
export type TaskIdentifier = keyof TaskPayloads | (string & {});

/**
 * A request body by task: where `TaskPayloads` knows the task, with the payload of that task. Interfaces rather than a
 * conditional type: a consumer's compiler then does a third of the work.
 */
export interface TaskBodies<Body> extends TypedBodies<Body> {
  [task: string]: Body;
}

type TypedBodies<Body> = { [Task in keyof TaskPayloads]: Body & TypedPayload<TaskPayloads[Task]> };

type TypedPayload<Payload> = undefined extends Payload ? { payload?: Payload } : { payload: Payload };

/** A request body with a list of items by task: each item has the payload of that task. */
export interface TaskItemsBodies<Body extends { readonly items: readonly unknown[] }> extends TypedItemsBodies<Body> {
  [task: string]: Body;
}

type TypedItemsBodies<Body extends { readonly items: readonly unknown[] }> = {
  [Task in keyof TaskPayloads]: Body & { items: TypedBodies<Body["items"][number]>[Task][] };
};
