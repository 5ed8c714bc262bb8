import type { Draft } from "../engine/http.js";

const limit = 750;
const waitMs = 1_000;

/**
 * How the service answers when there were too many requests.
 *
 * @param realNow the machine's clock, in milliseconds since 1970: the official SDK waits by its own until `reset`
 */
export function rateLimited(realNow: number): Draft {
  const reset = realNow + waitMs;
  const seconds = Math.ceil(waitMs / 1_000);
  const body = {
    title: "Rate Limit Exceeded",
    status: 429,
    type: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/429",
    detail: `Rate limit exceeded 0/${limit} requests remaining. Retry in ${seconds} seconds.`,
    reset,
    limit,
    remaining: 0,
    secondsUntilReset: seconds,
    error: `Rate limit exceeded 0/${limit} requests remaining. Retry in ${seconds} seconds.`,
  };
  return {
    status: 429,
    text: JSON.stringify(body, null, 2),
    contentType: "application/problem+json",
    headers: {
      "x-ratelimit-limit": String(limit),
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(reset),
    },
  };
}
