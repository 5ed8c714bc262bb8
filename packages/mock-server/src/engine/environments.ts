import { sha256 } from "@noble/hashes/sha2.js";
import { type Clock, type ClockPoint, type ClockStart, createClock, shiftTo } from "./clock.js";
import { createDueQueue, type SettlingQueue } from "./due-queue.js";
import type { Environment, Environments, Transition } from "./environment.js";
import { createFaultList, type FaultList } from "./faults.js";
import { createJournal, type Journal, type JournalOptions } from "./journal.js";
import { createOverrides, type Overrides } from "./overrides.js";
import { createRandom, type Random } from "./random.js";
import type { SystemClock } from "./system-clock.js";
import type { Watch } from "./watch.js";
import { type AwaitedWork, createWork } from "./work.js";

/** An environment as the engine sees it: with the parts that behaviours must not touch. */
export interface OpenEnvironment<State> extends Environment<State> {
  readonly clock: Clock;
  readonly due: SettlingQueue;
  readonly journal: Journal;
  readonly work: AwaitedWork;
  readonly faults: FaultList;
  readonly overrides: Overrides;
  /** From 0 up to but not 1, from a stream of its own, so that faults do not change ids. */
  chance(): number;
  /** Whether its time is being moved at this moment, and so goes on for nobody else. */
  driven: boolean;
  /** Puts the transitions recorded from here on into `into`, until the answer is called. */
  collectUntil(into: Transition[]): () => void;
  /** Runs `work`, and puts the transitions recorded meanwhile into `into`. */
  collect<T>(into: Transition[], work: () => T): T;
  /**
   * Starts again: empty state, the first ids, no events, an empty journal, the time of `clock`.
   *
   * @param begins whether it is given what environments begin with
   */
  reset(clock: Clock, begins: boolean): void;
}

/** The environments of one server, and the means to open them. */
export interface EnvironmentRegistry<State> extends Environments<State> {
  /** Opens the environment of this key and branch on first use. */
  open(key: string, branch: string): OpenEnvironment<State>;
  find(key: string, branch: string): OpenEnvironment<State> | undefined;
  findById(id: string): OpenEnvironment<State> | undefined;
  all(): readonly OpenEnvironment<State>[];
  /** The clock that new environments start from; it moves with whatever moves all of them. */
  readonly clock: Clock;
  /**
   * While all are moved, lets `clock` stand where `reached` says, in milliseconds since 1970, rather than where the move
   * will end.
   *
   * @returns what ends that, and leaves the clock where `reached` last said; never further back than it was
   */
  moving(reached: () => number): () => void;
  /**
   * Sets one environment, or every one and the common clock, back to the start.
   *
   * @param point where the common clock then stands, in place of the start
   */
  reset(only?: OpenEnvironment<State>, point?: ClockPoint): void;
  /** Empties an environment, and sets its clock to where it stood at some moment. */
  restart(environment: OpenEnvironment<State>, point: ClockPoint): void;
  /** Does something to the environment of this id: now, or as soon as its key opens it. Forgotten by a reset of all. */
  whenOpen(id: string, work: (environment: OpenEnvironment<State>) => void): void;
  /** Whether {@link whenOpen} still waits for the environment of this id. */
  awaits(id: string): boolean;
}

export interface RegistryOptions<State> {
  readonly seed: number | string;
  readonly start: ClockStart;
  readonly system: SystemClock;
  readonly journal: JournalOptions;
  readonly createState: (environment: Environment<State>) => State;
  /** Puts into an environment what it begins with. */
  readonly begin: ((environment: Environment<State>) => void) | undefined;
  /** Ids of all operations. */
  readonly operations: ReadonlySet<string>;
  /** Told of each change of state. */
  readonly watch: Watch;
}

/**
 * Keeps the environments of one server, apart from one another: ids and random values come from
 * SHA-256(seed, key, branch), so that no two ever share an id and the same seed gives the same ones again.
 */
export function createEnvironments<State>(options: RegistryOptions<State>): EnvironmentRegistry<State> {
  const byKey = new Map<string, Map<string, OpenEnvironment<State>>>();
  const byId = new Map<string, OpenEnvironment<State>>();
  const awaited = new Map<string, (environment: OpenEnvironment<State>) => void>();
  const systemNow = options.system.now;
  let clock = createClock(options.start, systemNow);
  let reachedNow: (() => number) | undefined;

  function currentClock(): Clock {
    if (!reachedNow) return clock;
    const shown = clock.fork();
    shiftTo(shown, reachedNow());
    return shown;
  }

  return {
    get clock() {
      return currentClock();
    },
    moving(reached) {
      reachedNow = reached;
      return () => {
        reachedNow = undefined;
        shiftTo(clock, reached());
      };
    },
    open(key, branch) {
      const known = byKey.get(key)?.get(branch);
      if (known) return known;
      const environment = openEnvironment(key, branch, currentClock().fork(), options);
      const branches = byKey.get(key) ?? new Map();
      byKey.set(key, branches.set(branch, environment));
      byId.set(environment.id, environment);
      awaited.get(environment.id)?.(environment);
      awaited.delete(environment.id);
      return environment;
    },
    find: (key, branch) => byKey.get(key)?.get(branch),
    findById: (id) => byId.get(id),
    all: () => [...byId.values()],
    reset(only, point) {
      if (only) {
        only.reset(createClock(options.start, systemNow), true);
        return;
      }
      awaited.clear();
      clock = createClock(options.start, systemNow, point);
      for (const environment of byId.values()) environment.reset(clock.fork(), true);
    },
    restart(environment, point) {
      environment.reset(createClock(options.start, systemNow, point), false);
    },
    whenOpen(id, work) {
      const environment = byId.get(id);
      if (environment) work(environment);
      else awaited.set(id, work);
    },
    awaits: (id) => awaited.has(id),
  };
}

const shortestSecret = 6;
const idAlphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

function openEnvironment<State>(
  key: string,
  branch: string,
  startClock: Clock,
  { seed, journal: journalOptions, createState, begin, system, operations, watch }: RegistryOptions<State>,
): OpenEnvironment<State> {
  const digest = (purpose: string) =>
    sha256(new TextEncoder().encode(JSON.stringify([purpose, String(seed), key, branch])));
  const due = createDueQueue();
  const id = `env_${createRandom(digest("id")).string(idAlphabet, 20)}`;
  const secrets = [key];
  const journal = createJournal({ ...journalOptions, environment: id, secrets });
  let clock = startClock;
  let random: Random = createRandom(digest("random"));
  let luck: Random = createRandom(digest("luck"));
  const faults = createFaultList(`${id.slice(0, 8)}_`, operations);
  const overrides = createOverrides(operations);
  let sink: Transition[] | undefined;
  let work = createWork();
  let state: State;

  const environment: OpenEnvironment<State> = {
    id,
    // Redefined below as not enumerable.
    key,
    branch,
    due,
    journal,
    faults,
    overrides,
    chance: () => luck.fraction(),
    driven: false,
    get work() {
      return work;
    },
    get clock() {
      return clock;
    },
    get now() {
      return clock.now;
    },
    get callersNow() {
      return system.isFollowed ? clock.target() : system.now() + system.lead;
    },
    get wallNow() {
      // Where callers follow, their clock was advanced as well.
      return system.isFollowed ? clock.target() : system.now() + clock.advanced();
    },
    get random() {
      return random;
    },
    get state() {
      return state;
    },
    conceal(secret) {
      if (secret.length < shortestSecret || secrets.includes(secret)) return;
      secrets.push(secret);
      // As it stands in JSON.
      const written = JSON.stringify(secret).slice(1, -1);
      if (written !== secret) secrets.push(written);
    },
    record(transition) {
      sink?.push(transition);
      watch.watcher?.transition(transition, id);
    },
    collectUntil(into) {
      const outer = sink;
      sink = into;
      return () => {
        sink = outer;
      };
    },
    collect(into, change) {
      const stop = environment.collectUntil(into);
      try {
        return change();
      } finally {
        stop();
      }
    },
    reset(fresh, begins) {
      clock = fresh;
      // What is still in flight belongs to the state that is gone.
      work = createWork();
      random = createRandom(digest("random"));
      luck = createRandom(digest("luck"));
      due.clear();
      secrets.length = 1;
      journal.clear();
      state = createState(environment);
      if (begins) begin?.(environment);
    },
  };
  Object.defineProperty(environment, "key", { value: key, enumerable: false });
  state = createState(environment);
  begin?.(environment);
  return environment;
}
