/**
 * A heap of entries by instant, then by order. Each node has four children, and the two numbers that places are compared
 * by lie in arrays of their own, so that finding the next of a million touches little memory.
 */
export interface EventHeap<Entry> {
  readonly size: number;
  /** The first; `undefined` where there is none. */
  readonly first: Entry | undefined;
  push(at: number, order: number, entry: Entry): void;
  removeFirst(): void;
  /** Leaves only the entries that pass. */
  keep(passes: (entry: Entry) => boolean): void;
  /** All of them, in no order. */
  entries(): readonly Entry[];
}

const children = 4;

export function createEventHeap<Entry>(): EventHeap<Entry> {
  // The three are of one length, and every index below lies within it, which the compiler cannot know: hence the casts.
  let entries: Entry[] = [];
  let instants: number[] = [];
  let orders: number[] = [];

  function place(index: number, at: number, order: number, entry: Entry): void {
    instants[index] = at;
    orders[index] = order;
    entries[index] = entry;
  }

  /** Moves what is at one index to another. Both are inside the heap. */
  function move(from: number, to: number): void {
    place(to, instants[from] as number, orders[from] as number, entries[from] as Entry);
  }

  function isBefore(index: number, at: number, order: number): boolean {
    const own = instants[index] as number;
    return own < at || (own === at && (orders[index] as number) < order);
  }

  function rise(start: number, at: number, order: number, entry: Entry): void {
    let index = start;
    while (index > 0) {
      const parent = (index - 1) >> 2;
      if (isBefore(parent, at, order)) break;
      move(parent, index);
      index = parent;
    }
    place(index, at, order, entry);
  }

  function sink(start: number, at: number, order: number, entry: Entry): void {
    const { length } = entries;
    let index = start;
    for (let child = index * children + 1; child < length; child = index * children + 1) {
      const end = Math.min(child + children, length);
      let least = child;
      for (let other = child + 1; other < end; other++) {
        if (isBefore(other, instants[least] as number, orders[least] as number)) least = other;
      }
      if (!isBefore(least, at, order)) break;
      move(least, index);
      index = least;
    }
    place(index, at, order, entry);
  }

  return {
    get size() {
      return entries.length;
    },
    get first() {
      return entries[0];
    },
    push(at, order, entry) {
      rise(entries.length, at, order, entry);
    },
    removeFirst() {
      const entry = entries.pop();
      const at = instants.pop();
      const order = orders.pop();
      if (entries.length > 0) sink(0, at as number, order as number, entry as Entry);
    },
    keep(passes) {
      const kept = entries.flatMap((entry, index) => (passes(entry) ? [index] : []));
      const [oldInstants, oldOrders, oldEntries] = [instants, orders, entries];
      instants = kept.map((index) => oldInstants[index] as number);
      orders = kept.map((index) => oldOrders[index] as number);
      entries = kept.map((index) => oldEntries[index] as Entry);
      for (let index = (entries.length - 2) >> 2; index >= 0; index--) {
        sink(index, instants[index] as number, orders[index] as number, entries[index] as Entry);
      }
    },
    entries: () => entries,
  };
}
