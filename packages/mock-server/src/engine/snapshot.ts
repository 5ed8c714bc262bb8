import type { ClockPoint } from "./clock.js";
import type { ApiDefinition } from "./definition.js";
import type { DueEvent } from "./due-queue.js";
import type { EnvironmentRegistry, OpenEnvironment } from "./environments.js";
import { type FlatGraph, flatten, unflatten } from "./graph.js";

/** What an environment was like at a moment. Plain JSON; holds no key. */
export interface EnvironmentSnapshot {
  /** Public id. The same key and seed give the same one in any process. */
  readonly id: string;
  /** ISO 8601, virtual time. */
  readonly now: string;
  /** Milliseconds that it was advanced until then. */
  readonly advanced: number;
  /** Where its stream of random values stood. */
  readonly random: readonly number[];
  readonly due: readonly Omit<DueEvent, "disarmed">[];
  /** What it remembered. */
  readonly state: FlatGraph;
}

/** All that a server's environments were like at a moment. */
export interface Snapshot {
  readonly format: 1;
  readonly specDigest: string;
  /** Where the environments that open later start from: milliseconds since 1970, and how far that was advanced. */
  readonly clock: ClockPoint;
  readonly environments: readonly EnvironmentSnapshot[];
}

export interface Snapshots<State> {
  /**
   * Takes one of an environment, or of all. Apply what is due before. Those that were restored and are not open yet are
   * in it as they were.
   */
  take(only?: OpenEnvironment<State>): Snapshot;
  /**
   * Puts an environment, or all, back to where they were. Those that were not open then become empty; those that are
   * not open now are put back once their key opens them.
   *
   * @throws TypeError where it is no snapshot, was taken with another spec, or has nothing of the environment that is meant
   */
  restore(snapshot: Snapshot, only?: OpenEnvironment<State>): void;
}

export function createSnapshots<State, Credential>(
  definition: ApiDefinition<State, Credential>,
  registry: EnvironmentRegistry<State>,
): Snapshots<State> {
  const { model, save, load } = definition;
  const unopened = new Map<string, EnvironmentSnapshot>();

  function takeOne(environment: OpenEnvironment<State>): EnvironmentSnapshot {
    const { id, clock, random, due } = environment;
    const pending = due.pending();
    const foreign = new Map(pending.map((event, index) => [event, index] as const));
    return {
      id,
      now: new Date(clock.now).toISOString(),
      advanced: clock.advanced(),
      random: random.save(),
      due: pending.map(({ at, kind, id, reason, rank, endless }) => ({ at, kind, id, reason, rank, endless })),
      state: flatten(save?.(environment.state), foreign),
    };
  }

  function restoreOne(environment: OpenEnvironment<State>, saved: EnvironmentSnapshot): void {
    registry.restart(environment, { now: new Date(saved.now).getTime(), advanced: saved.advanced });
    environment.random.load(saved.random);
    const events = saved.due.map((event) => environment.due.arm(event));
    load?.(environment, unflatten(saved.state, events));
  }

  function stillUnopened(): EnvironmentSnapshot[] {
    return [...unopened.values()].filter(({ id }) => registry.awaits(id));
  }

  return {
    take: (only) => ({
      format: 1,
      specDigest: model.digest,
      clock: { now: registry.clock.target(), advanced: registry.clock.advanced() },
      environments: only ? [takeOne(only)] : [...registry.all().map(takeOne), ...stillUnopened()],
    }),
    restore(snapshot, only) {
      const saved = readSnapshot(snapshot, model.digest);
      if (only) {
        const own = saved.find(({ id }) => id === only.id);
        if (!own) throw new TypeError(`snapshot: expected one of the environment ${only.id}, got none`);
        restoreOne(only, own);
        return;
      }
      registry.reset(undefined, snapshot.clock);
      unopened.clear();
      for (const one of saved) {
        unopened.set(one.id, one);
        registry.whenOpen(one.id, (environment) => restoreOne(environment, one));
      }
    },
  };
}

function readSnapshot(snapshot: Snapshot, specDigest: string): readonly EnvironmentSnapshot[] {
  // May come from a file.
  const given: Partial<Snapshot> | null | undefined = snapshot;
  if (given?.format === 1 && Array.isArray(given.environments)) {
    if (given.specDigest === specDigest) return given.environments;
    const got = typeof given.specDigest === "string" ? given.specDigest.slice(0, 64) : typeof given.specDigest;
    throw new TypeError(
      `snapshot: expected one that was taken with this version, whose spec has the digest ${specDigest}, got one of ${got}. Take it again`,
    );
  }
  throw new TypeError(
    `snapshot: expected one of format 1, got ${given?.format === undefined ? typeof snapshot : `format ${given.format}`}`,
  );
}
