/** A bucket of tokens: full at first, refilled by so many at the end of each interval. */
export interface BucketLimit {
  /** The most that it holds. */
  readonly max: number;
  /** What each interval adds. */
  readonly refill: number;
  /** Length of an interval in milliseconds. */
  readonly everyMs: number;
}

/** So many in each interval. */
export type WindowLimit = Pick<BucketLimit, "max" | "everyMs">;

/** The limits that the service sets; what is left out is as in its code. */
export interface RateLimits {
  /** Requests with a secret key, in one environment. Default: 750 at once, 250 more every 10 s. */
  readonly requests?: Partial<BucketLimit>;
  /** The same for the operations on deployments. Default: 1,500 at once, 500 more every 10 s. */
  readonly deploymentRequests?: Partial<BucketLimit>;
  /** Requests with one public access token. Default: 60 a minute. */
  readonly tokenRequests?: Partial<WindowLimit>;
  /** Runs of new batches, by their `runCount`, in one environment. Default: 1,200 at once, 100 more every 10 s. */
  readonly batchRuns?: Partial<BucketLimit>;
}

/** The same with nothing left out. */
export interface FullRateLimits {
  readonly requests: BucketLimit;
  readonly deploymentRequests: BucketLimit;
  readonly tokenRequests: WindowLimit;
  readonly batchRuns: BucketLimit;
}

const standard: FullRateLimits = {
  requests: { max: 750, refill: 250, everyMs: 10_000 },
  deploymentRequests: { max: 1_500, refill: 500, everyMs: 10_000 },
  tokenRequests: { max: 60, everyMs: 60_000 },
  batchRuns: { max: 1_200, refill: 100, everyMs: 10_000 },
};

/**
 * Fills in what was left out.
 *
 * @param wanted `true` for all as in the service's code; `false` or nothing for no limits
 * @throws TypeError where a figure is no whole number from 1 on, or names no limit
 */
export function readRateLimits(wanted: boolean | RateLimits | undefined): FullRateLimits | undefined {
  if (wanted === undefined || wanted === false) return undefined;
  const given = wanted === true ? {} : wanted;
  for (const [name, figures] of Object.entries(given)) {
    const known = Object.hasOwn(standard, name) ? Reflect.get(standard, name) : undefined;
    if (known === undefined) {
      throw new TypeError(`rateLimits: expected ${Object.keys(standard).join(", ")}, got ${name.slice(0, 60)}`);
    }
    checkFigures(name, figures ?? {}, Object.keys(known));
  }
  return {
    requests: { ...standard.requests, ...given.requests },
    deploymentRequests: { ...standard.deploymentRequests, ...given.deploymentRequests },
    tokenRequests: { ...standard.tokenRequests, ...given.tokenRequests },
    batchRuns: { ...standard.batchRuns, ...given.batchRuns },
  };
}

function checkFigures(name: string, figures: object, known: readonly string[]): void {
  for (const [figure, value] of Object.entries(figures)) {
    if (!known.includes(figure)) {
      throw new TypeError(`rateLimits.${name}: expected ${known.join(", ")}, got ${figure.slice(0, 60)}`);
    }
    if (!Number.isInteger(value) || value < 1) {
      throw new TypeError(`rateLimits.${name}.${figure}: expected a whole number from 1 on, got ${value}`);
    }
  }
}
