import type { ApiPromise, WithResponse } from "./contract.js";

/**
 * A promise of the data alone that can also give all. When all is asked for, a failure is the asker's: the promise of
 * the data then does not count as unhandled.
 */
export function withResponse<Data>(outcome: Promise<WithResponse<Data>>): ApiPromise<Data> {
  const promise = outcome.then(({ data }) => data);
  return Object.assign(promise, {
    withResponse: () => {
      promise.catch(() => undefined);
      return outcome;
    },
  });
}
