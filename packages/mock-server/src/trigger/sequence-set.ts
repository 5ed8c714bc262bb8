/**
 * A set of sequence numbers, walked in order from any point. Both kinds answer for members on either side of a number
 * without touching the others, so that a page of a list costs the same whatever the size of the store.
 */
export interface SequenceSet {
  readonly size: number;
  /** The largest member below `limit`; -1 where there is none. */
  below(limit: number): number;
  /** The smallest member that is not below `start`; -1 where there is none. */
  from(start: number): number;
}

/** A set without members. */
export const emptySet: SequenceSet = { size: 0, below: () => -1, from: () => -1 };

export interface ChangingSet extends SequenceSet {
  /** Adding a member twice changes nothing. */
  add(member: number): void;
  /** Removing what is no member changes nothing. */
  remove(member: number): void;
}

/**
 * For members that come and go: a bit each, and over every 32 bits one bit that says whether any of them is set, up to
 * a single word. Changing and walking cost the same at a thousand members as at a million.
 */
export function createBitSet(): ChangingSet {
  const levels: Uint32Array[] = Array.from({ length: 6 }, () => new Uint32Array(1));
  let size = 0;

  function word(level: number, index: number): number {
    return levels[level]?.[index] ?? 0;
  }

  function write(level: number, index: number, value: number): void {
    let words = levels[level] ?? new Uint32Array(1);
    if (index >= words.length) {
      const grown = new Uint32Array(Math.max(words.length * 2, index + 1));
      grown.set(words);
      levels[level] = grown;
      words = grown;
    }
    words[index] = value;
  }

  function descend(from: number, start: number, pick: (bits: number) => number): number {
    let position = start;
    for (let level = from - 1; level >= 0; level--) position = position * 32 + pick(word(level, position));
    return position;
  }

  return {
    get size() {
      return size;
    },
    add(member) {
      if (word(0, member >>> 5) & (1 << (member & 31))) return;
      size++;
      let at = member;
      for (let level = 0; level < levels.length; level++) {
        const index = at >>> 5;
        const before = word(level, index);
        write(level, index, before | (1 << (at & 31)));
        if (before !== 0) break;
        at = index;
      }
    },
    remove(member) {
      if (!(word(0, member >>> 5) & (1 << (member & 31)))) return;
      size--;
      let at = member;
      for (let level = 0; level < levels.length; level++) {
        const index = at >>> 5;
        const left = word(level, index) & ~(1 << (at & 31));
        write(level, index, left);
        if (left !== 0) break;
        at = index;
      }
    },
    below(limit) {
      let at = limit;
      for (let level = 0; level < levels.length; level++) {
        const index = at >>> 5;
        const bits = word(level, index) & ((1 << (at & 31)) - 1);
        if (bits !== 0) return descend(level, index * 32 + highest(bits), highest);
        at = index;
      }
      return -1;
    },
    from(start) {
      let at = start;
      for (let level = 0; level < levels.length; level++) {
        const index = at >>> 5;
        const bits = word(level, index) & ~((1 << (at & 31)) - 1);
        if (bits !== 0) return descend(level, index * 32 + lowest(bits), lowest);
        at = index + 1;
      }
      return -1;
    },
  };
}

function highest(bits: number): number {
  return 31 - Math.clz32(bits);
}

function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** For members that arrive in order and hardly ever leave: their numbers in a sorted array. */
export function createSequenceList(): ChangingSet {
  const members: number[] = [];

  /** How many members lie below `limit`. */
  function rank(limit: number): number {
    let low = 0;
    let high = members.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((members[middle] ?? 0) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    get size() {
      return members.length;
    },
    add(member) {
      const last = members[members.length - 1];
      if (last === undefined || last < member) {
        members.push(member);
        return;
      }
      const at = rank(member);
      if (members[at] !== member) members.splice(at, 0, member);
    },
    remove(member) {
      const at = rank(member);
      if (members[at] === member) members.splice(at, 1);
    },
    below: (limit) => members[rank(limit) - 1] ?? -1,
    from: (start) => members[rank(start)] ?? -1,
  };
}
