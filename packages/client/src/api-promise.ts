import type { ApiPromise } from "./contract.js";
import type { Answer } from "./send.js";

/**
 * A promise of an answer's data that can also give what came around it. A refusal rejects. Once all is asked for, a
 * failure is the asker's: the promise of the data then does not count as unhandled.
 */
export function createPromise<Data>(answer: Promise<Answer>): ApiPromise<Data> {
  const outcome = answer.then(({ error, data, response, attempts }) => {
    if (error) throw error;
    // The cast: the emitted signature says what an operation answers with.
    return { data: data as Data, response, attempts };
  });
  const promise = outcome.then(({ data }) => data);
  return Object.assign(promise, {
    withResponse: () => {
      promise.catch(() => undefined);
      return outcome;
    },
  });
}
