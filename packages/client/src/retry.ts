import type { RetryOptions } from "./contract.js";
import type { Platform } from "./platform.js";
import { profile } from "./profile.js";

/** Longer than this is not waited for: the caller gets the failure at once. Milliseconds. */
const longestHint = 60_000;

/** What came of an attempt. */
export interface Outcome {
  /** Undefined where no answer came. */
  readonly status?: number | undefined;
  /** A header of the answer. */
  header(name: string): string | null | undefined;
}

/**
 * Milliseconds to wait before the next attempt; undefined when there should be none.
 *
 * `x-should-retry` decides first. Without it 429 is repeated, and for operations that may be repeated 408, 409, every
 * status from 500 and a missing answer. The wait is that of `retry-after`, else on a 429 until `x-ratelimit-reset`,
 * else it doubles each time and is then shortened by up to a half at random, so that clients do not come in step.
 */
export function retryDelay(
  { status, header }: Outcome,
  attempt: number,
  idempotent: boolean,
  { minDelay = 500, maxDelay = 8_000 }: RetryOptions,
  { now, random }: Pick<Platform, "now" | "random">,
): number | undefined {
  const should = header(profile.hints.shouldRetry);
  const transient = status === undefined || status === 408 || status === 409 || status >= 500;
  if (should === "false" || !(should === "true" || status === 429 || (idempotent && transient))) return undefined;
  const hint = retryAfter(header("retry-after"), now()) ?? (status === 429 ? untilReset(header, now()) : undefined);
  if (hint === undefined) return Math.min(maxDelay, minDelay * 2 ** (attempt - 1)) * (1 - random() / 2);
  return hint > longestHint ? undefined : hint;
}

/** `retry-after` is a number of seconds or a date. What is neither is no hint. */
function retryAfter(text: string | null | undefined, now: number): number | undefined {
  if (!text) return undefined;
  const delay = Number.isNaN(Number(text)) ? Date.parse(text) - now : Number(text) * 1_000;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}

/** A time that is past says nothing: the limiter of batches sends seconds where others send milliseconds. */
function untilReset(header: Outcome["header"], now: number): number | undefined {
  const delay = Number(header(profile.hints.reset)) - now;
  return delay > 0 ? delay : undefined;
}
