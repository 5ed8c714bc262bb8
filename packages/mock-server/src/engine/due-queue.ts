import { createEventHeap } from "./event-heap.js";

/** Something that falls due at an instant. Keep it to disarm it. */
export interface DueEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Names the entry of `ApiDefinition.elapse` to call. */
  readonly kind: string;
  readonly id: string;
  /** Shown to people: `DELAYED → QUEUED`. */
  readonly reason: string;
  /** Orders events of one instant; lower first. */
  readonly rank: number;
  /** It will be armed again whenever it happens, without an end. */
  readonly endless: boolean;
  readonly disarmed: boolean;
}

/** Due events in the order in which they happen: by instant, then rank, then age. */
export interface DueQueue {
  /**
   * `rank` orders events of one instant; lower first. `endless` says that it will be armed again whenever it happens,
   * without an end: such events, and all that they arm in their turn, are not waited for by those who wait for the last.
   * `subject` is what the event is about, where that is at hand: it spares whoever applies it the search by id. A
   * snapshot does not keep it.
   */
  arm(event: {
    at: number;
    kind: string;
    id: string;
    reason: string;
    rank: number;
    endless?: boolean;
    subject?: object;
  }): DueEvent;
  disarm(event: DueEvent): void;
}

/** A due event whose turn it is. */
export interface NextEvent extends DueEvent {
  /**
   * How many events of this settling led to this one, each armed while the one before was applied.
   * 0 for an event that was there before.
   */
  readonly chain: number;
  readonly subject: object | undefined;
}

/** The queue as the engine sees it. */
export interface SettlingQueue extends DueQueue {
  /** True from the first {@link SettlingQueue.take} to {@link SettlingQueue.rest}. */
  readonly settling: boolean;
  /** The instant of the next event; `undefined` where nothing is pending. */
  nextAt(): number | undefined;
  /** The next event, left where it is. */
  next(): NextEvent | undefined;
  /** Whether anything is pending that is not endless. */
  readonly busy: boolean;
  /** Takes the next event out. What is armed from here on counts as armed by it, until {@link SettlingQueue.rest}. */
  take(): NextEvent | undefined;
  /** The event that was taken last; `undefined` where none was yet, or none since it was cleared. */
  readonly last: DueEvent | undefined;
  /** Ends a settling: what is armed from here on starts a chain of its own. */
  rest(): void;
  /** What falls due, in order. A copy. */
  pending(): readonly DueEvent[];
  clear(): void;
}

interface Entry {
  readonly at: number;
  readonly kind: string;
  readonly id: string;
  readonly reason: string;
  readonly rank: number;
  readonly age: number;
  chain: number;
  /** The settling in which it was armed, or in which it was last the next one. */
  round: number;
  readonly endless: boolean;
  readonly subject: object | undefined;
  disarmed: boolean;
}

/** Below this many entries, sweeping out disarmed ones is not worth the walk. */
const sweepFrom = 64;

/** Ranks and ages are one number to compare: ages stay below this. */
const agesOfRank = 2 ** 44;

/**
 * A queue of due events as a heap. Disarming only marks an entry: marked ones are passed over when they come up, and
 * swept out together once they are more than half of the heap.
 */
export function createDueQueue(): SettlingQueue {
  let heap = createEventHeap<Entry>();
  let stale = 0;
  let age = 0;
  let round = 0;
  let applying: Entry | undefined;
  let last: Entry | undefined;
  /** Entries that are neither disarmed nor endless. */
  let finite = 0;

  function top(): Entry | undefined {
    while (heap.first?.disarmed) {
      heap.removeFirst();
      stale--;
    }
    return heap.first;
  }

  function next(): Entry | undefined {
    const entry = top();
    if (entry && entry.round !== round) {
      entry.round = round;
      entry.chain = 0;
    }
    return entry;
  }

  return {
    arm({ at, kind, id, reason, rank, endless = applying?.endless ?? false, subject }) {
      const chain = applying ? applying.chain + 1 : 0;
      const entry: Entry = { at, kind, id, reason, rank, age: age++, chain, round, endless, subject, disarmed: false };
      if (!endless) finite++;
      heap.push(at, rank * agesOfRank + entry.age, entry);
      return entry;
    },
    disarm(event) {
      if (event.disarmed) return;
      // Every DueEvent that a caller can hold was made by `arm`.
      const entry = event as Entry;
      entry.disarmed = true;
      if (!entry.endless) finite--;
      stale++;
      if (heap.size < sweepFrom || stale * 2 < heap.size) return;
      heap.keep(({ disarmed }) => !disarmed);
      stale = 0;
    },
    get settling() {
      return applying !== undefined;
    },
    nextAt: () => top()?.at,
    next,
    get busy() {
      return finite > 0;
    },
    take() {
      const entry = next();
      if (!entry) return undefined;
      heap.removeFirst();
      // Disarming it later, as the end of what it stood for does, must not count it as stale.
      entry.disarmed = true;
      if (!entry.endless) finite--;
      applying = entry;
      last = entry;
      return entry;
    },
    get last() {
      return last;
    },
    rest() {
      applying = undefined;
      round++;
    },
    pending: () =>
      heap
        .entries()
        .filter(({ disarmed }) => !disarmed)
        .sort((a, b) => a.at - b.at || a.rank - b.rank || a.age - b.age),
    clear() {
      for (const entry of heap.entries()) entry.disarmed = true;
      heap = createEventHeap();
      stale = 0;
      age = 0;
      finite = 0;
      last = undefined;
    },
  };
}
