import { parseDuration } from "../engine/duration.js";
import { readServiceDate } from "./service-date.js";

/**
 * A delay after the request's schema: text as sent, or the instant (milliseconds since 1970) that any other JSON value
 * stands for.
 */
export type CoercedDelay = string | number;

/** What a delay means at an instant. */
export type Delay =
  | { readonly kind: "none" }
  | { readonly kind: "until"; readonly at: number }
  /** Text that is no delay now: the trigger call goes on without one, rescheduling refuses it. */
  | { readonly kind: "ignored"; readonly reason: string }
  /** A duration that leads past the last date there is: the service fails on it. */
  | { readonly kind: "overflow"; readonly reason: string };

/**
 * What the request's schema makes of the value of `delay`. Text stays text; anything else goes through JavaScript's
 * date constructor, so that `null`, `true`, numbers and one-element arrays are instants.
 *
 * @returns `undefined` where the schema refuses the value: an object, an empty array, a number that is no date, nothing
 */
export function coerceDelay(value: unknown): CoercedDelay | undefined {
  if (typeof value === "string") return value;
  const at = typeof value === "object" && value !== null ? readObject(value) : new Date(Number(value)).getTime();
  return Number.isNaN(at) ? undefined : at;
}

function readObject(value: object): number {
  if (!Array.isArray(value)) return Number.NaN;
  try {
    return readServiceDate(String(value));
  } catch {
    // Elements that cannot be turned into text, or nested too deeply.
    return Number.NaN;
  }
}

/**
 * Reads a delay as the service does. An instant is taken as it is, in the past too. A date as text must lie strictly
 * after `now`. Any other text must be a duration (`1h42m`), counted from `now`.
 *
 * @param callersNow what the callers' clock says: where it differs, the reason says so, for a date comes from there
 */
export function parseDelay(delay: CoercedDelay | undefined, now: number, callersNow = now): Delay {
  if (delay === undefined) return { kind: "none" };
  if (typeof delay === "number") return { kind: "until", at: delay };
  if (delay === "") return { kind: "ignored", reason: "the delay is empty text" };

  const date = readServiceDate(delay);
  if (!Number.isNaN(date)) {
    if (date > now) return { kind: "until", at: date };
    const instant = new Date(date).toISOString();
    return {
      kind: "ignored",
      reason: `the delay ${quote(delay)} is the date ${instant}, which is not later than the mock's now, ${new Date(now).toISOString()}${gap(now, callersNow)}`,
    };
  }

  const duration = parseDuration(delay);
  if (duration === undefined) {
    return {
      kind: "ignored",
      reason: `the delay ${quote(delay)} is neither a date nor a duration: digits and a unit (w, d, hr or h, m, s), lower case, no spaces, at most 100 characters, such as 1h42m`,
    };
  }
  const at = now + duration;
  if (Number.isNaN(new Date(at).getTime())) {
    return { kind: "overflow", reason: `the delay ${quote(delay)} leads past the last date that JavaScript can hold` };
  }
  return { kind: "until", at };
}

/** Two readings of one clock are never so far apart. */
const sameClock = 1_000;

function gap(now: number, callersNow: number): string {
  if (Math.abs(callersNow - now) < sameClock) return "";
  return `, while this process's clock says ${new Date(callersNow).toISOString()}: compute dates from the mock's clock, or move both together`;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
