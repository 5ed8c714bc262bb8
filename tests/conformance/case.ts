import type { Pattern } from "./pattern.js";

/**
 * What a case asks of the service under test beyond answering requests. A case that asks for nothing is safe anywhere:
 * it makes runs of one task, batches of them, and waitpoint tokens.
 */
export type Need =
  /** Time that stands still until it is moved. */
  | "clock"
  /** A worker's moves, made by the test. */
  | "worker"
  /** No worker that takes the runs while the case looks at them. */
  | "idle"
  /** Nothing there but what the case makes. */
  | "empty"
  /** A second environment, or another credential than the one secret key. */
  | "credentials"
  /** Changes what others rely on: schedules, queues, environment variables, deployments. */
  | "settings"
  /** Something that goes wrong in the service. */
  | "fault";

/** Who asks: a credential of the target, a token that was kept (`{token}`), or another text as it is. */
export type Caller =
  | "key"
  | "otherKey"
  | "developmentKey"
  | "previewKey"
  | "unknownKey"
  | "person"
  | "restrictedKey"
  | "nobody"
  | `{${string}}`;

/** What a reply must be. */
export interface Expected {
  /** Default 200. */
  readonly status?: number;
  /** The whole body: JSON where the reply says that it is, else text. */
  readonly body?: Pattern;
  /** Part of the body: members that it must have, others aside. */
  readonly has?: Readonly<Record<string, Pattern>>;
  /** Members that the body must not have, by path: `data.0.output`. */
  readonly lacks?: readonly string[];
  /** `null` for one that must not be there. */
  readonly headers?: Readonly<Record<string, Pattern>>;
}

/** A request. `{name}` in its path, headers, and body stands for something kept, or for a variable of the target. */
export interface Send {
  /** `POST /api/v1/runs/{run}/replay`. An absolute URL in place of the path is asked by its path. */
  readonly send: string;
  /** JSON unless it is text, which goes as it is; not sent where left out. */
  readonly body?: unknown;
  /** Added to the credential, the version header, and the content type; `null` takes one of them away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Default `key`. */
  readonly as?: Caller;
  /** Members of the body to keep, by path: `{ run: "id" }`. */
  readonly keep?: Readonly<Record<string, string>>;
  /** Without it any answer below 400 will do. */
  readonly expect?: Expected;
}

/** What a worker does to a run, by the name of the verb of the mock. */
export type Move =
  | "dequeue"
  | "start"
  | "wait"
  | "resume"
  | "retry"
  | "complete"
  | "fail"
  | "crash"
  | "timeout"
  | "systemFailure"
  | "expire"
  | "park";

/** A deployment that exists before the case begins. */
export interface Deployed {
  readonly version: string;
  readonly status?: "DEPLOYED" | "FAILED";
  /** Its tasks, which schedules may trigger. Default: every task that is ever named. */
  readonly tasks?: readonly string[];
  /** Whether it becomes the current one. Default true. */
  readonly promote?: boolean;
}

/** A custom queue that exists before the case begins. */
export interface Declared {
  readonly name: string;
  readonly concurrencyLimit: number;
}

/** What there is, and nothing besides, where a service would take anything. */
export interface Declarations {
  readonly project?: string;
  /** What the additional key may do: scopes as those of a public access token. */
  readonly restrictedTo?: readonly string[];
  /** No deployment at all. */
  readonly deployments?: readonly [];
}

export type Step =
  | Send
  /** Time passes: a duration such as `2h`, or milliseconds. */
  | { readonly advance: string | number }
  /** A worker moves a run. */
  | { readonly move: Move; readonly run: string; readonly input?: Readonly<Record<string, unknown>> }
  /** A public access token of the environment with these scopes, signed as the SDK does, is kept under a name. */
  | { readonly sign: readonly string[]; readonly keep: string }
  | { readonly deploy: Deployed }
  | { readonly queue: Declared }
  | { readonly declare: Declarations }
  | {
      readonly fault: {
        readonly operation?: string;
        readonly kind?: "rateLimit";
        readonly status?: number;
        readonly body?: unknown;
      };
    };

/** What the service does, as data: nothing in it is made to fit a mock. */
export interface ConformanceCase {
  /**
   * A letter for the subject and a number, such as `C13` or `R31`. Several cases may share one where they are about one
   * thing; their names differ.
   */
  readonly id: string;
  readonly name: string;
  /** Default: nothing, so that it may be run against any service. */
  readonly needs?: readonly Need[];
  /** What leads there. A step that is refused fails the case. */
  readonly given?: readonly Step[];
  readonly steps: readonly Step[];
}
