import type { AbortSignalLike, Fetch, FetchInit, ResponseLike } from "./contract.js";
import type { Platform } from "./platform.js";

/** What an attempt fails with when it takes too long. */
export const timedOut = "timed out";

/** Timers take no more than a signed 32-bit number of milliseconds, and fire at once when given more. */
const longestTimer = 2 ** 31 - 1;

type Signal = AbortSignalLike | null | undefined;

/**
 * Sends one request and reads the answer to its end, both within the time limit. A limit that passes and the caller's
 * signal end it even when `fetch` does not listen: it then rejects with `timedOut`, or with the signal's reason.
 * The body of a refusal that cannot be read counts as empty, so that it stays the refusal it is.
 */
export function sendOnce(
  fetch: Fetch,
  url: string,
  init: Omit<FetchInit, "signal">,
  signal: Signal,
  timeout: number,
  platform: Platform,
): Promise<{ readonly response: ResponseLike; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const controller = platform.abortController();
    const stop = (reason: unknown): void => {
      settle();
      reject(reason);
      controller.abort(reason);
    };
    const abort = (): void => stop(signal?.reason);
    const callOff = timeout > 0 && timeout <= longestTimer && platform.after(timeout, () => stop(timedOut));
    const settle = (): void => {
      if (callOff) callOff();
      signal?.removeEventListener("abort", abort);
    };
    signal?.addEventListener("abort", abort);
    const send = async () => {
      // The cast: it is the runtime's own signal, for which the types stand in only where the program has none.
      const response = await fetch(url, { ...init, signal: controller.signal as FetchInit["signal"] });
      const text = response.text();
      return { response, text: await (response.ok ? text : text.catch(() => "")) };
    };
    send().then(resolve, reject).then(settle);
  });
}

/** Waits so many milliseconds. Rejects with the signal's reason as soon as it aborts. */
export function wait(delay: number, signal: Signal, platform: Platform): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      callOff();
      signal?.removeEventListener("abort", abort);
    };
    const abort = (): void => {
      settle();
      reject(signal?.reason);
    };
    const callOff = platform.after(delay, () => {
      settle();
      resolve();
    });
    signal?.addEventListener("abort", abort);
  });
}
