import type { Clock } from "./clock.js";
import { ClockError } from "./clock-error.js";
import { drive } from "./drive.js";
import type { Transition } from "./environment.js";
import type { EnvironmentRegistry, OpenEnvironment } from "./environments.js";
import { backwardsHint, type Instant, readDelta, readInstant } from "./instant.js";
import { type Elapse, settle } from "./settle.js";
import type { Watch } from "./watch.js";

/** Something that will fall due. */
export interface PendingEvent {
  /** ISO 8601, virtual time. */
  readonly at: string;
  readonly event: string;
  readonly id: string;
  /** `DELAYED → QUEUED` */
  readonly reason: string;
  /** Public id of the environment it belongs to. */
  readonly environment: string;
}

/** Moves virtual time: of one environment, or of all of them. */
export interface ClockControl {
  /** Virtual now. Over several environments: of the one that is furthest ahead. */
  readonly now: Date;
  /**
   * Moves each environment by the same delta, applies what falls due on the way, and resolves with the transitions
   * once nothing is left due.
   *
   * @param by a duration such as `1h42m`, or milliseconds
   */
  advance(by: string | number): Promise<Transition[]>;
  /**
   * Moves to an instant. Over several environments, those already ahead stay where they are; where all are, it is
   * refused, for time never goes back.
   *
   * @param instant a `Date`, milliseconds since 1970, or ISO 8601 text
   */
  advanceTo(instant: Instant): Promise<Transition[]>;
  /** Moves to the instant of the next due event; moves nothing where none is pending. */
  advanceToNext(): Promise<Transition[]>;
  /** Moves from event to event until none is pending. */
  runUntilIdle(): Promise<Transition[]>;
  /** What falls due next, in order. */
  pending(): PendingEvent[];
}

/**
 * Applies what fell due while nobody asked. Called before each request and each read.
 *
 * @throws ClockError where what is due never ends, see {@link settle}
 */
export function catchUp<State>(environment: OpenEnvironment<State>, elapse: Elapse<State>): void {
  const { clock, driven } = environment;
  settle(environment, elapse, driven ? clock.now : clock.target());
}

/** Makes the clock of one environment or, without one, of all. */
export type ClockControls<State> = (only?: OpenEnvironment<State>) => ClockControl;

/** Whose time is being moved at this moment. */
interface Turns<State> {
  all: boolean;
  readonly single: Set<OpenEnvironment<State>>;
}

/**
 * The clocks of a server's environments. The one of all moves those that are open at each call, and the one that new
 * environments start from. An environment's time is moved by one advance after the other: one inside another is
 * refused. Different environments may be moved at once.
 *
 * @param watch told where each clock stands after a move
 */
export function createClockControls<State>(
  registry: EnvironmentRegistry<State>,
  elapse: Elapse<State>,
  watch: Watch,
): ClockControls<State> {
  const turns: Turns<State> = { all: false, single: new Set() };
  return (only) => createClockControl(registry, elapse, turns, watch, only);
}

function createClockControl<State>(
  registry: EnvironmentRegistry<State>,
  elapse: Elapse<State>,
  turns: Turns<State>,
  watch: Watch,
  only?: OpenEnvironment<State>,
): ClockControl {
  const scope = () => (only ? [only] : registry.all());
  const clocks = () => (only ? [only.clock] : [registry.clock, ...registry.all().map(({ clock }) => clock)]);
  /** The clock that new ones start from counts while there are none: work on the way keeps the others back a little. */
  const now = () => {
    const open = scope().map(({ clock }) => clock);
    return Math.max(...(open.length > 0 ? open : [registry.clock]).map((clock) => clock.target()));
  };

  /** Runs one move; what it recorded comes back in order of time. Waits only where there is work to wait for. */
  async function move(work: (into: Transition[]) => Promise<void>): Promise<Transition[]> {
    if (turns.all || (only ? turns.single.has(only) : turns.single.size > 0)) {
      throw new ClockError(
        "busy",
        "the clock is already being advanced: an advance inside another one is refused. Let it end first",
      );
    }
    if (only) turns.single.add(only);
    else turns.all = true;
    const transitions: Transition[] = [];
    try {
      await work(transitions);
    } finally {
      if (only) turns.single.delete(only);
      else turns.all = false;
      for (const one of scope()) watch.watcher?.moved(one.now, one.id);
    }
    if (scope().length > 1) transitions.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    return transitions;
  }

  /**
   * Drives each environment to its own goal or, without one, until nothing is due; then those that were opened on the
   * way. The clock that new ones start from goes as far as the one that is being driven.
   */
  async function driveEach(into: Transition[], goalOf?: (clock: Clock) => number): Promise<void> {
    const start = registry.clock.target();
    const goal = goalOf?.(registry.clock);
    let reached = () => start;
    const stop = only ? undefined : registry.moving(() => Math.min(reached(), goal ?? Number.POSITIVE_INFINITY));
    const first = new Set(scope());
    const done = new Set<OpenEnvironment<State>>();
    try {
      for (let left = [...first]; left.length > 0; left = scope().filter((one) => !done.has(one))) {
        for (const one of left) {
          done.add(one);
          const at = one.clock.target();
          const isNew = !first.has(one);
          const from = isNew ? start : at;
          reached = () => start + Math.max(0, one.now - from);
          const own = isNew ? goal : goalOf?.(one.clock);
          const waiting = drive(one, elapse, into, own === undefined ? undefined : Math.max(own, at));
          if (waiting) await waiting;
        }
      }
      reached = () => goal ?? start;
    } finally {
      stop?.();
    }
  }

  function settleAll(): void {
    for (const one of scope()) catchUp(one, elapse);
  }

  return {
    get now() {
      settleAll();
      return new Date(now());
    },
    async advance(by) {
      const delta = readDelta(by, now());
      return move((into) => driveEach(into, (clock) => clock.target() + delta));
    },
    async advanceTo(instant) {
      const at = readInstant(instant);
      const earliest = Math.min(...clocks().map((clock) => clock.target()));
      if (at < earliest) {
        throw new ClockError(
          "input",
          `time never goes back: expected an instant not before ${new Date(earliest).toISOString()}, got ` +
            `${new Date(at).toISOString()}. ${backwardsHint}`,
        );
      }
      return move((into) => driveEach(into, () => at));
    },
    async advanceToNext() {
      const next = earliestDue(scope());
      return next === undefined ? [] : move((into) => driveEach(into, () => next));
    },
    async runUntilIdle() {
      return move(async (into) => {
        await driveEach(into);
        const furthest = Math.max(...scope().map((one) => one.now));
        await driveEach(into, () => furthest);
      });
    },
    pending() {
      settleAll();
      return scope()
        .flatMap((one) => one.due.pending().map((event) => ({ event, environment: one.id })))
        .sort((a, b) => a.event.at - b.event.at)
        .map(({ event, environment }) => ({
          at: new Date(event.at).toISOString(),
          event: event.kind,
          id: event.id,
          reason: event.reason,
          environment,
        }));
    },
  };
}

function earliestDue<State>(environments: readonly OpenEnvironment<State>[]): number | undefined {
  const instants = environments.flatMap((one) => one.due.nextAt() ?? []);
  return instants.length === 0 ? undefined : Math.min(...instants);
}
