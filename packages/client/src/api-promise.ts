import type { ApiPromise } from "./contract.js";
import type { Answer } from "./send.js";

/**
 * A promise of an answer's data that can also give what came around it. A refusal rejects. Once all is asked for, a
 * failure is the asker's: the promise of the data then does not count as unhandled.
 */
export function createPromise<Data>(answer: Promise<Answer>): ApiPromise<Data> {
  // The casts: the emitted signature says what an operation answers with.
  const promise = answer.then((answered) => dataOf(answered) as Data);
  return Object.assign(promise, {
    withResponse: () => {
      promise.catch(() => undefined);
      return answer.then((answered) => {
        const { response, attempts } = answered;
        return { data: dataOf(answered) as Data, response, attempts };
      });
    },
  });
}

function dataOf({ error, data }: Answer): unknown {
  if (error) throw error;
  return data;
}
