import type { AbortSignalLike } from "./contract.js";
import { globals } from "./globals.js";

/** Timers take no more than a signed 32-bit number of milliseconds, and fire at once when given more. */
const longestTimer = 2 ** 31 - 1;

/**
 * Does some work within a time limit, or with no work only waits. Resolves to what the work does, or to undefined when
 * the time is over; rejects with the signal's reason as soon as that aborts. Both hold also for work that does not
 * listen to the signal it can ask for, which is made when it asks: that is half the cost of a call in memory.
 *
 * @param delay milliseconds; with work 0, and more than 24 days, for no limit
 */
export function race<Result>(
  signal: AbortSignalLike | null | undefined,
  delay: number,
  work?: (getSignal: () => AbortSignalLike) => Promise<Result>,
): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    let controller: InstanceType<typeof globals.AbortController> | undefined;
    const settle = (): void => {
      globals.clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const abort = (): void => {
      settle();
      reject(signal?.reason);
      controller?.abort(signal?.reason);
    };
    const expire = (): void => {
      settle();
      resolve(undefined);
      controller?.abort();
    };
    const limited = !work || (delay > 0 && delay <= longestTimer);
    const timer = limited ? globals.setTimeout(expire, delay) : undefined;
    signal?.addEventListener("abort", abort);
    const getSignal = (): AbortSignalLike => {
      controller ??= new globals.AbortController();
      return controller.signal;
    };
    work?.(getSignal).then(resolve, reject).then(settle);
  });
}
