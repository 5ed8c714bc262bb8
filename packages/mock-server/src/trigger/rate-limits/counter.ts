import type { BucketLimit, WindowLimit } from "./rate-limits.js";

/** What came of taking from a counter. Instants are in milliseconds since 1970, by the clock of whoever asked. */
export interface Taken {
  readonly granted: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** When there is more again. */
  readonly reset: number;
}

/** Counts what was taken, and says when there is no more. Knows the time only from those who ask. */
export interface Counter {
  /** Takes so many, or none where they are not there. */
  take(count: number, now: number): Taken;
}

/** A bucket that begins full, and is refilled at the end of each interval since it was first asked. */
export function createBucket({ max, refill, everyMs }: BucketLimit): Counter {
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

/** Counts anew in each interval of the clock: from minute to minute, where it is a minute long. */
export function createWindow({ max, everyMs }: WindowLimit): Counter {
  let window = Number.NEGATIVE_INFINITY;
  let used = 0;

  return {
    take(count, now) {
      const current = Math.floor(now / everyMs);
      if (current > window) {
        window = current;
        used = 0;
      }
      const granted = used + count <= max;
      if (granted) used += count;
      return { granted, limit: max, remaining: max - used, reset: (window + 1) * everyMs };
    },
  };
}
