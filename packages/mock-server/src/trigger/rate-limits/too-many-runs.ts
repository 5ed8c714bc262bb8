import { isoText } from "../iso-text.js";
import type { LimitState } from "./too-many-requests.js";

/**
 * How the service answers when there were too many runs in batches: body and headers. Unlike everywhere else the reset
 * is in seconds, which the official SDK takes for milliseconds.
 */
export function tooManyRuns(
  { limit, remaining, reset }: LimitState,
  callersNow: number,
): [body: { readonly error: string }, headers: Readonly<Record<string, string>>] {
  const headers = {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset": String(Math.ceil(reset / 1_000)),
    "retry-after": String(Math.ceil(Math.max(0, reset - callersNow) / 1_000)),
  };
  return [{ error: `Batch rate limit exceeded. Limit resets at ${isoText(reset)}` }, headers];
}
