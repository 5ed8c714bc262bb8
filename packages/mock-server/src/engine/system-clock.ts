/** Where real time comes from. */
export interface SystemClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether those who call read the mock's time as their own, because an adapter moves the `Date` of the process. */
  readonly isFollowed: boolean;
  /**
   * How far the clock of those who call is ahead of `now`, in milliseconds, because they counted on from the mock's time:
   * so that what was advanced until then does not count twice.
   */
  readonly lead: number;
}

/**
 * The machine's clock. The only place of the mock that asks it, so that everything else stands on virtual time; read at
 * each call, so that a test runner's faked `Date` is followed.
 */
export const systemClock: SystemClock = { now: () => Date.now(), isFollowed: false, lead: 0 };
