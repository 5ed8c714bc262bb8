import type { BucketLimit, WindowLimit } from "./rate-limits.js";

/** What came of taking from a counter. Instants are in milliseconds since 1970, by the clock of whoever asked. */
export interface Taken {
  readonly granted: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** When there is more again. */
  readonly reset: number;
}

/** Holds so many, and is refilled. Knows the time only from those who ask. */
export interface Bucket {
  /** Takes so many, or none where they are not there. */
  take(count: number, now: number): Taken;
}

/** A bucket that begins full, and is refilled at the end of each interval since it was first asked. */
export function createBucket({ max, refill, everyMs }: BucketLimit): Bucket {
  let left = max;
  let refilledAt: number | undefined;

  return {
    take(count, now) {
      refilledAt ??= now;
      const intervals = Math.max(0, Math.floor((now - refilledAt) / everyMs));
      left = Math.min(max, left + intervals * refill);
      refilledAt += intervals * everyMs;
      const granted = count <= left;
      if (granted) left -= count;
      return { granted, limit: max, remaining: left, reset: refilledAt + everyMs };
    },
  };
}

/** Counts for each of many, and anew in each interval of the clock: from minute to minute, where it is a minute long. */
export interface Windows {
  /** Takes one for this name, or none where there is none left. */
  take(name: string, now: number): Taken;
}

export function createWindows({ max, everyMs }: WindowLimit): Windows {
  /** Of the present interval only. */
  const used = new Map<string, number>();
  let window = Number.NEGATIVE_INFINITY;

  return {
    take(name, now) {
      const current = Math.floor(now / everyMs);
      if (current > window) {
        window = current;
        used.clear();
      }
      const before = used.get(name) ?? 0;
      const granted = before < max;
      const after = granted ? before + 1 : before;
      used.set(name, after);
      return { granted, limit: max, remaining: max - after, reset: (window + 1) * everyMs };
    },
  };
}
