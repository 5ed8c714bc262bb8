import { ClockError } from "./clock-error.js";
import { parseDuration } from "./duration.js";

/** A `Date`, milliseconds since 1970, or ISO 8601 text. */
export type Instant = Date | string | number;

/** The furthest instant that a `Date` can hold, in milliseconds since 1970. */
const lastInstant = 8.64e15;

/** What to do where time is asked to go back. */
export const backwardsHint =
  "To come back to an instant, take a snapshot() before time goes on and restore() it; or start again with reset()";

/**
 * @returns milliseconds since 1970
 * @throws ClockError where it is no instant
 */
export function readInstant(instant: Instant): number {
  const at = typeof instant === "number" ? instant : new Date(instant).getTime();
  if (Number.isFinite(at) && Math.abs(at) <= lastInstant) return Math.trunc(at);
  const got = typeof instant === "string" ? JSON.stringify(instant.slice(0, 100)) : String(instant);
  throw new ClockError(
    "input",
    `expected a Date, milliseconds since 1970, or text such as 2027-01-01T00:00:00Z, got ${got}`,
  );
}

/**
 * @param from the instant that the delta is counted from
 * @returns milliseconds
 * @throws ClockError where it is no duration, or goes back, or past what a date can hold
 */
export function readDelta(by: string | number, from: number): number {
  const delta = typeof by === "string" ? parseDuration(by) : by;
  if (typeof delta !== "number" || Number.isNaN(delta)) {
    const got = typeof by === "string" ? JSON.stringify(by.slice(0, 100)) : String(by);
    throw new ClockError(
      "input",
      `expected a duration such as 1h42m (units w, d, hr or h, m, s; no spaces) or milliseconds, got ${got}`,
    );
  }
  if (delta < 0) {
    throw new ClockError(
      "input",
      `time never goes back: expected 0 or more milliseconds, got ${delta}. ${backwardsHint}`,
    );
  }
  if (from + delta > lastInstant)
    throw new ClockError("input", `${by} from now is past the last instant that a date can hold`);
  return Math.trunc(delta);
}
