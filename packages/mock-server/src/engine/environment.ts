import type { DueQueue } from "./due-queue.js";
import type { Random } from "./random.js";
import type { Work } from "./work.js";

/** A change of state, as `advance` returns it and the journal lists it. */
export interface Transition {
  /** ISO 8601, virtual time. */
  readonly at: string;
  /** What caused it: `delay elapsed`, `reschedule`, `cancel`, … */
  readonly event: string;
  readonly id: string;
  /** Absent where the thing came into being. */
  readonly from?: string;
  readonly to: string;
}

/** One isolated world: its own time, state, ids and journal. */
export interface Environment<State> {
  /** Public id; keys never stand where this does. */
  readonly id: string;
  /** The secret key that opens it. Not enumerable, so that it does not leak into logs. */
  readonly key: string;
  readonly branch: string;
  /** Virtual now, in milliseconds since 1970. While a due event is applied: that event's instant. */
  readonly now: number;
  /** What the clock of those who call says, as far as can be known here: that of the process. */
  readonly callersNow: number;
  /**
   * The callers' clock plus what this environment was advanced, in milliseconds since 1970: for instants that callers
   * took from their own clock, which knows nothing of where virtual time started.
   */
  readonly wallNow: number;
  readonly state: State;
  /** Seeded by (seed, key, branch): the same calls give the same ids. */
  readonly random: Random;
  /** What falls due later. */
  readonly due: DueQueue;
  /**
   * Takes a secret out of everything that the journal shows from now on. One of fewer than six characters stays: taking
   * it out would tear holes into other text.
   */
  conceal(secret: string): void;
  /** What time waits for while somebody moves it. */
  readonly work: Work;
  /** Reports a change of state to whatever is going on: a request, a clock move, a forced move. */
  record(transition: Transition): void;
}

/** The environments of one server. */
export interface Environments<State> {
  find(key: string, branch: string): Environment<State> | undefined;
  findById(id: string): Environment<State> | undefined;
  all(): readonly Environment<State>[];
}
