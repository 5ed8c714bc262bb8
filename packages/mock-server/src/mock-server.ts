import { createFetch, type Handle } from "./adapters/fetch.js";
import type { Listening, ListenOptions } from "./adapters/node.js";
import { createControl } from "./control/control.js";
import type { ControlScope } from "./control/control-scope.js";
import { createEventLog, type EventLog } from "./control/events/event-log.js";
import { createControlHandlers } from "./control/handlers.js";
import { readScope } from "./control/scope.js";
import { toldFailure } from "./control/told-failure.js";
import { checkNames } from "./engine/check-names.js";
import type { OpenEnvironment } from "./engine/environments.js";
import type { PlainReply, PlainRequest } from "./engine/http.js";
import { type Instant, readInstant } from "./engine/instant.js";
import { createEngine } from "./engine/server.js";
import type { RequestStrategy } from "./engine/strategies.js";
import { type SystemClock, systemClock } from "./engine/system-clock.js";
import { controlModel } from "./generated/control-model.js";
import { specDigest } from "./generated/digest.js";
import { createSurface, type MockSurface, type SharedState } from "./surface.js";
import {
  createDeclarations,
  createSharedTasks,
  createTriggerApi,
  type Declarations,
  defaultSecretKey,
  isSecretKey,
  type RateLimits,
  setUpDeclared,
  type TriggerState,
} from "./trigger/index.js";
import { version } from "./version.js";

export interface MockServerOptions {
  /** Where time starts. Default: the system clock, read at each call, plus what was advanced. */
  readonly now?: Instant;
  /** Whether time stands still until it is moved. Default: true where `now` is given, else false. */
  readonly frozen?: boolean;
  /** Same seed, same calls → same bytes. Default 1. */
  readonly seed?: number | string;
  /** The key in {@link MockServer.secretKey}. Default: a `tr_prod_` key made from the seed. */
  readonly secretKey?: string;
  /** Closes the door to all other keys. Default: any well-formed key opens an environment of its own. */
  readonly secretKeys?: readonly string[];
  /** Requests that the journal keeps for each environment. Default 1,000. */
  readonly journalSize?: number;
  /**
   * Answers reads of what is unknown in a way that stops the official SDK from asking five times over nine seconds.
   * Default false: as the service does it.
   */
  readonly fastRetries?: boolean;
  /** What becomes of a request that no operation takes. Default `answer`: a 404 that names the nearest path. */
  readonly onUnhandled?: RequestStrategy;
  /** What becomes of a request that its operation's schemas do not allow. Default `answer`, as the service does it. */
  readonly onOffSpec?: RequestStrategy;
  /** What there is; the mock is then as strict as the service about the rest. Default: anything. */
  readonly declare?: Declarations;
  /**
   * Refuses requests that come too fast with 429, as the service does: `true` for its own limits, or figures of yours.
   * They are refilled as real time passes, and as virtual time is moved. Default: no limits.
   */
  readonly rateLimits?: boolean | RateLimits;
  /**
   * The most runs that may be queued in an environment; a trigger call beyond that is refused with 422, and items of a
   * batch are left without a run. Default: any number.
   */
  readonly queueSizeLimit?: number;
}

/** One environment of a mock server. */
export interface MockEnvironment extends MockSurface {
  /** Public id: names it where no key should stand. */
  readonly id: string;
  readonly secretKey: string;
  /** Empty where the key alone names it. */
  readonly branch: string;
}

/** A mock server. Its surface speaks to all of its environments. */
export interface MockServer extends MockSurface {
  /** A key to use. It opens an environment like any other well-formed key. */
  readonly secretKey: string;
  /** A `fetch` that never leaves the process: give it to a client. */
  readonly fetch: typeof globalThis.fetch;
  /** Puts the mock behind a socket, besides. */
  listen(options?: ListenOptions): Promise<Listening>;
  /**
   * Says what there is, for all environments: the mock is then as strict as the service about the rest. Queued and parked
   * runs are held against it at once.
   *
   * @throws TypeError where it is not understood
   */
  declare(declarations: Declarations): void;
  /**
   * The same surface for one environment, opened where it was not.
   *
   * @throws Error where the key is not well formed, or a preview key comes without a branch
   */
  environment(secretKey: string, options?: { readonly branch?: string }): MockEnvironment;
}

/** What a server may be told. Forgetting one does not compile. */
const members: Readonly<Record<keyof MockServerOptions, true>> = {
  now: true,
  frozen: true,
  seed: true,
  secretKey: true,
  secretKeys: true,
  journalSize: true,
  fastRetries: true,
  onUnhandled: true,
  onOffSpec: true,
  declare: true,
  rateLimits: true,
  queueSizeLimit: true,
};

/**
 * Makes a mock of the service: nothing listens and nothing runs until it is asked.
 *
 * @throws TypeError where an option is not known, or is not understood
 */
export function createMockServer(options: MockServerOptions = {}): MockServer {
  return openMockServer(options).mock;
}

/** The time of one environment. */
export interface EnvironmentTime {
  /** Virtual now, in milliseconds since 1970. */
  now(): number;
  /** How far that is ahead of the system clock; where it does not follow that one, how far it was moved. Milliseconds. */
  ahead(): number;
}

/** A mock server, and what adapters of the package need of it besides. */
export interface OpenedMockServer {
  readonly mock: MockServer;
  /** To be put behind a socket of the adapter's own. */
  readonly handle: Handle;
  /**
   * Reads the time of the environment of a key. Reading applies nothing of what is due.
   *
   * @throws Error where the key opens no environment
   */
  timeOf(secretKey: string): EnvironmentTime;
}

/** @param system where real time comes from. Default: the machine's clock */
export function openMockServer(options: MockServerOptions, system?: SystemClock): OpenedMockServer {
  checkNames("createMockServer", options, Object.keys(members));
  for (const key of options.secretKeys ?? []) {
    // Not told: it may be a key all the same.
    if (!isSecretKey(key)) throw new TypeError("secretKeys: expected keys such as tr_prod_ and 24 letters or digits");
  }
  const seed = options.seed ?? 1;
  const secretKey =
    options.secretKey ?? options.secretKeys?.[0] ?? options.declare?.keys?.[0] ?? defaultSecretKey(seed);
  const frozen = options.frozen ?? options.now !== undefined;
  let log: EventLog | undefined;
  const shared: SharedState = {
    tasks: createSharedTasks(),
    declarations: createDeclarations(options.declare, secretKey),
    changed: (change, environment) => log?.stateChanged(change, environment),
  };
  const definition = createTriggerApi({
    fastRetries: options.fastRetries ?? false,
    tasks: shared.tasks,
    declarations: shared.declarations,
    openKey: secretKey,
    ...(options.rateLimits === undefined ? {} : { rateLimits: options.rateLimits }),
    ...(options.queueSizeLimit === undefined
      ? {}
      : { queueSizeLimit: readCount("queueSizeLimit", options.queueSizeLimit) }),
    ...(options.secretKeys ? { secretKeys: options.secretKeys } : {}),
  });
  const engine = createEngine(definition, {
    seed,
    start: {
      frozen,
      ...(options.now === undefined ? {} : { at: readInstant(options.now) }),
    },
    journal: { size: readCount("journalSize", options.journalSize ?? 1_000), bodyBytes: 64 * 1024 },
    warn,
    strategies: {
      unhandled: readStrategy("onUnhandled", options.onUnhandled),
      offSpec: readStrategy("onOffSpec", options.onOffSpec),
    },
    ...(system ? { system } : {}),
  });

  /** Opens what a request's credentials name; a text says why they are refused. */
  function open(request: PlainRequest): OpenEnvironment<TriggerState> | string {
    const identity = definition.identify(request, engine.environments);
    return "refused" in identity ? identity.reason : engine.environments.open(identity.key, identity.branch);
  }

  function openKey(key: string, branch = ""): OpenEnvironment<TriggerState> {
    const headers = { authorization: `Bearer ${key}`, ...(branch === "" ? {} : { "x-trigger-branch": branch }) };
    const opened = open({ method: "GET", path: "/", query: "", headers, body: "" });
    if (typeof opened === "string") throw new Error(`this key opens no environment: ${opened}`);
    return opened;
  }

  function declare(declarations: Declarations): void {
    engine.catchUp();
    shared.declarations.declare(declarations);
    for (const environment of engine.environments.all()) setUpDeclared(environment, declarations);
    shared.changed("declared");
  }

  const surface = (only?: OpenEnvironment<TriggerState>) =>
    createSurface(engine, shared, () => openKey(secretKey), only);
  /** Nothing is kept for listeners before the first one. */
  function events(): EventLog {
    if (log) return log;
    log = createEventLog((system ?? systemClock).now().toString(36));
    engine.watch(log);
    return log;
  }

  const handlers = createControlHandlers(engine, { version, specDigest, frozen }, declare, events);
  const scopeOf = (request: PlainRequest, query: URLSearchParams): ControlScope => {
    const only = readScope(request, query, { open, findById: engine.environments.findById });
    return { only, surface: surface(only) };
  };
  const control = createControl(controlModel, handlers, scopeOf, {
    variant: wordsOfVerbs,
    toFailure: toldFailure,
    warn,
  });

  function handle(request: PlainRequest): PlainReply | Promise<PlainReply> {
    const isControl = request.path === "/_mock" || request.path.startsWith("/_mock/");
    return isControl ? control.handle(request) : engine.handle(request);
  }

  const top = surface();
  const mock: MockServer = {
    secretKey,
    fetch: createFetch(handle),
    // Loaded when asked for, so that the mock also runs where there are no sockets.
    listen: async (where) => (await import("./adapters/node.js")).listen(handle, where),
    declare,
    environment(key, { branch = "" } = {}) {
      const opened = openKey(key, branch);
      const own = surface(opened);
      return {
        id: opened.id,
        secretKey: key,
        branch: opened.branch,
        clock: own.clock,
        runs: own.runs,
        schedules: own.schedules,
        queues: own.queues,
        deployments: own.deployments,
        tasks: own.tasks,
        faults: own.faults,
        override: own.override,
        snapshot: own.snapshot,
        restore: own.restore,
        get requests() {
          return own.requests;
        },
        reset: own.reset,
      };
    },
    clock: top.clock,
    runs: top.runs,
    schedules: top.schedules,
    queues: top.queues,
    deployments: top.deployments,
    tasks: top.tasks,
    faults: top.faults,
    override: top.override,
    snapshot: top.snapshot,
    restore: top.restore,
    get requests() {
      return top.requests;
    },
    reset: top.reset,
  };
  return {
    mock,
    handle,
    timeOf(key) {
      const opened = openKey(key);
      return { now: () => opened.clock.target(), ahead: () => opened.clock.ahead() };
    },
  };
}

/** The API version in whose words forced moves answer, as the client and the official SDK ask for. */
const wordsOfVerbs = "2025-07-16";

function warn(message: string): void {
  console.warn(`mock server: ${message}`);
}

function readCount(option: string, count: number): number {
  if (Number.isInteger(count) && count >= 0) return count;
  throw new Error(`${option}: expected a whole number from 0 on, got ${count}`);
}

function readStrategy(option: string, strategy: RequestStrategy = "answer"): RequestStrategy {
  if (["answer", "warn", "throw"].includes(strategy)) return strategy;
  throw new TypeError(`${option}: expected "answer", "warn" or "throw", got ${JSON.stringify(strategy)}`);
}
