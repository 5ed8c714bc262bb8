import type { Draft } from "../../engine/http.js";

/** How a limiter stands after it was asked. */
export interface LimitState {
  /** The most at once. */
  readonly limit: number;
  /** What is left. Never below 0. */
  readonly remaining: number;
  /** When there is more again, by the machine's clock, which the official SDK waits by. Milliseconds since 1970. */
  readonly reset: number;
}

/** The headers that tell a caller how a limiter stands. */
export function limitHeaders({ limit, remaining, reset }: LimitState): Readonly<Record<string, string>> {
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": String(reset),
  };
}

/** How the service answers when there were too many requests. */
export function tooManyRequests(state: LimitState, callersNow: number): Draft {
  const { limit, remaining, reset } = state;
  const seconds = Math.max(0, reset - callersNow) / 1_000;
  const text = `Rate limit exceeded ${remaining}/${limit} requests remaining. Retry in ${seconds} seconds.`;
  const problem = {
    title: "Rate Limit Exceeded",
    status: 429,
    type: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/429",
    detail: text,
    reset,
    limit,
    remaining,
    secondsUntilReset: seconds,
    error: text,
  };
  return {
    status: 429,
    text: JSON.stringify(problem, null, 2),
    contentType: "application/problem+json",
    headers: limitHeaders(state),
  };
}

/** The same where somebody asked for it as a fault: more is to be had in a second. */
export function rateLimitFault(callersNow: number): Draft {
  return tooManyRequests({ limit: 750, remaining: 0, reset: callersNow + 1_000 }, callersNow);
}
