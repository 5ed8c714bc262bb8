import type { ResponseLike, RetryOptions } from "./contract.js";
import { resetHeader, shouldRetryHeader } from "./profile.js";

/** Longer than this is not waited for: the caller gets the failure at once. Milliseconds. */
const longestHint = 60_000;

/**
 * Milliseconds to wait before the next attempt; undefined when there should be none.
 *
 * `x-should-retry` decides first. Without it 429 is repeated, and for operations that may be repeated every doubtful
 * failure. The wait is that of `retry-after`, else on a 429 until `x-ratelimit-reset`, else it doubles each time and
 * is then shortened by up to a half at random, so that clients do not come in step.
 *
 * @param response undefined where no answer came
 */
export function retryDelay(
  response: Pick<ResponseLike, "status" | "headers"> | undefined,
  attempt: number,
  idempotent: boolean,
  { minDelay = 500, maxDelay = 8_000 }: RetryOptions,
): number | undefined {
  const header = (name: string): string | null | undefined => response?.headers.get(name);
  const should = header(shouldRetryHeader);
  const limited = response?.status === 429;
  if (should === "false" || !(should === "true" || limited || (idempotent && isDoubtful(response?.status)))) return;

  const now = Date.now();
  const after = header("retry-after");
  const reset = limited ? Number(header(resetHeader)) - now : 0;
  // Seconds or a date; what is neither is no hint. A reset that is past is none either: some limiters send seconds.
  const hints = [
    after ? Number(after) * 1_000 : Number.NaN,
    Date.parse(`${after}`) - now,
    reset > 0 ? reset : Number.NaN,
  ];
  const hint = hints.find((delay) => !Number.isNaN(delay));
  if (hint === undefined) return Math.min(maxDelay, minDelay * 2 ** (attempt - 1)) * (1 - Math.random() / 2);
  return hint > longestHint ? undefined : Math.max(0, hint);
}

/** Whether after this status the service may have done what it was asked, or may do it if asked again. */
export function isDoubtful(status: number | undefined): boolean {
  return !status || status === 408 || status === 409 || status >= 500;
}
