import type { Incoming } from "../generations/asked.js";
import { createBucket, createWindows, type Taken } from "./counters.js";
import { isLimited } from "./limited-operations.js";
import type { FullRateLimits } from "./rate-limits.js";
import type { LimitState } from "./too-many-requests.js";

/** An answer of the limiter: how it stands, by the machine's clock, and whether there was enough. */
export type LimiterAnswer = LimitState & { readonly granted: boolean };

/** The clocks that a limiter is asked by. */
export interface LimiterClocks {
  /** The machine's clock plus what was advanced: limits are refilled by it, in real time and in virtual time alike. */
  readonly wallNow: number;
  /** The machine's clock. */
  readonly callersNow: number;
}

/** Counts the requests of one environment. */
export interface RateLimiter {
  /** Counts a request; `undefined` where it is not limited. */
  admit(exchange: Incoming): LimiterAnswer | undefined;
  /** Counts the runs of a new batch. */
  admitRuns(count: number, clocks: LimiterClocks): LimiterAnswer | undefined;
}

/** A limiter whose counters are full. What it counted is no part of a snapshot: it is about the callers, not the state. */
export function createRateLimiter(limits: FullRateLimits | undefined): RateLimiter {
  if (!limits) return { admit: () => undefined, admitRuns: () => undefined };
  const requests = createBucket(limits.requests);
  const deployments = createBucket(limits.deploymentRequests);
  const runs = createBucket(limits.batchRuns);
  const tokens = createWindows(limits.tokenRequests);

  return {
    admit({ operation, credential, request, environment }) {
      if (!isLimited(operation.id)) return undefined;
      const { wallNow } = environment;
      if (credential.kind === "public") {
        return byRealTime(tokens.take(request.headers.authorization ?? "", wallNow), environment);
      }
      const bucket = operation.id.startsWith("deployments.") ? deployments : requests;
      return byRealTime(bucket.take(1, wallNow), environment);
    },
    admitRuns: (count, clocks) => byRealTime(runs.take(count, clocks.wallNow), clocks),
  };
}

function byRealTime(taken: Taken, { wallNow, callersNow }: LimiterClocks): LimiterAnswer {
  return { ...taken, reset: taken.reset - wallNow + callersNow };
}
