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
   */
  arm(event: { at: number; kind: string; id: string; reason: string; rank: number; endless?: boolean }): DueEvent;
  disarm(event: DueEvent): void;
}

/** A due event that was taken out to be applied. */
export interface TakenEvent extends DueEvent {
  /**
   * How many events of one settling led to this one, each armed while the one before was applied.
   * 0 for an event that was there before.
   */
  readonly chain: number;
}

/** The queue as the engine sees it. */
export interface SettlingQueue extends DueQueue {
  /** True from the first {@link SettlingQueue.take} to {@link SettlingQueue.rest}. */
  readonly settling: boolean;
  /** The instant of the next event; `undefined` where nothing is pending. */
  nextAt(): number | undefined;
  /** Whether anything is pending that is not endless. */
  readonly busy: boolean;
  /** Takes the next event out. What is armed from here on counts as armed by it, until {@link SettlingQueue.rest}. */
  take(): TakenEvent | undefined;
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
  readonly chain: number;
  /** The settling in which it was armed. */
  readonly round: number;
  readonly endless: boolean;
  disarmed: boolean;
}

/** Below this many entries, sweeping out disarmed ones is not worth the walk. */
const sweepFrom = 64;

/**
 * A queue of due events as a binary heap. Disarming only marks an entry: marked ones are passed over when they come
 * up, and swept out together once they are more than half of the heap.
 */
export function createDueQueue(): SettlingQueue {
  let heap: Entry[] = [];
  let stale = 0;
  let age = 0;
  let round = 0;
  let applying: Entry | undefined;
  /** Entries that are neither disarmed nor endless. */
  let finite = 0;

  function top(): Entry | undefined {
    while (heap[0]?.disarmed) {
      removeTop(heap);
      stale--;
    }
    return heap[0];
  }

  return {
    arm({ at, kind, id, reason, rank, endless = applying?.endless ?? false }) {
      const chain = applying ? (applying.round === round ? applying.chain : 0) + 1 : 0;
      const entry: Entry = { at, kind, id, reason, rank, age: age++, chain, round, endless, disarmed: false };
      if (!endless) finite++;
      heap.push(entry);
      rise(heap, heap.length - 1);
      return entry;
    },
    disarm(event) {
      if (event.disarmed) return;
      // Every DueEvent that a caller can hold was made by `arm`.
      const entry = event as Entry;
      entry.disarmed = true;
      if (!entry.endless) finite--;
      stale++;
      if (heap.length < sweepFrom || stale * 2 < heap.length) return;
      heap = heap.filter((entry) => !entry.disarmed);
      stale = 0;
      for (let i = (heap.length >> 1) - 1; i >= 0; i--) sink(heap, i);
    },
    get settling() {
      return applying !== undefined;
    },
    nextAt: () => top()?.at,
    get busy() {
      return finite > 0;
    },
    take() {
      const entry = top();
      if (!entry) return undefined;
      removeTop(heap);
      // Disarming it later, as the end of what it stood for does, must not count it as stale.
      entry.disarmed = true;
      if (!entry.endless) finite--;
      applying = entry;
      return entry.round === round ? entry : { ...entry, chain: 0 };
    },
    rest() {
      applying = undefined;
      round++;
    },
    pending: () => heap.filter((entry) => !entry.disarmed).sort((a, b) => (before(a, b) ? -1 : 1)),
    clear() {
      for (const entry of heap) entry.disarmed = true;
      heap = [];
      stale = 0;
      age = 0;
      finite = 0;
    },
  };
}

function before(a: Entry, b: Entry): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.rank !== b.rank) return a.rank < b.rank;
  return a.age < b.age;
}

function removeTop(heap: Entry[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  heap[0] = last;
  sink(heap, 0);
}

function rise(heap: Entry[], from: number): void {
  const entry = heap[from];
  if (!entry) return;
  let at = from;
  while (at > 0) {
    const up = (at - 1) >> 1;
    const parent = heap[up];
    if (!parent || before(parent, entry)) break;
    heap[at] = parent;
    at = up;
  }
  heap[at] = entry;
}

function sink(heap: Entry[], from: number): void {
  const entry = heap[from];
  if (!entry) return;
  let at = from;
  for (;;) {
    let down = 2 * at + 1;
    let child = heap[down];
    if (!child) break;
    const right = heap[down + 1];
    if (right && before(right, child)) {
      child = right;
      down++;
    }
    if (before(entry, child)) break;
    heap[at] = child;
    at = down;
  }
  heap[at] = entry;
}
