import { createError, readData } from "./answer.js";
import { createAttempt } from "./attempt.js";
import { writeBody } from "./body.js";
import type { ApiResponse, ClientOptions, OperationRow, RequestOptions } from "./contract.js";
import type { TriggerApiError } from "./errors.js";
import { globals, variable } from "./globals.js";
import { branchVariable, serviceHeaders } from "./profile.js";
import { race } from "./race.js";
import { isDoubtful, retryDelay } from "./retry.js";

/** What a call sends, and how. */
export interface Call {
  readonly row: OperationRow;
  readonly body?: unknown;
  readonly options: RequestOptions;
}

/** What came of a call that was answered: the data, or the error for a refusal. */
export interface Answer {
  readonly data?: unknown;
  readonly error?: TriggerApiError;
  readonly response: ApiResponse;
  readonly attempts: number;
}

/**
 * Makes the function that sends a call as often as its retry options and the service's hints allow. It resolves when
 * there is an answer that can be read, also where that is a refusal, and rejects otherwise.
 */
export function createSender(client: ClientOptions): (url: string, call: Call) => Promise<Answer> {
  const sendOnce = createAttempt(client);
  const { branch = variable(branchVariable) } = client;

  return async (url, { row, body: given, options }) => {
    const [, , , flags, extra] = row;
    const { timeout = client.timeout ?? 30_000 } = options;
    const { attempts: most = 3, ...retry } = { ...client.retry, ...options.retry };
    const idempotent = !flags.includes("x");
    const body = await writeBody(given, extra?.media);
    const headers = {
      accept: "application/json",
      "content-type": body.type,
      ...serviceHeaders(branch, globals.crypto?.randomUUID?.()),
    };

    for (let attempts = 1; ; attempts += 1) {
      const outcome = await sendOnce({ row, url, body, headers, options, timeout }, attempts);
      const { response, event } = outcome;
      const data = readData(outcome, flags);
      if (response && data) return { data: data.value, response, attempts };

      const wait = attempts < most && !response?.ok ? retryDelay(response, attempts, idempotent, retry) : undefined;
      const delay = body.stream ? undefined : wait;
      const mayBeDone = !response || response.ok || isDoubtful(response.status);
      const error = createError(outcome, timeout, [
        !idempotent && mayBeDone && "It may have been carried out",
        delay !== wait && "It was not sent again: its items can be read only once",
      ]);
      if (delay === undefined) {
        await client.onError?.({ ...event, error });
        if (response && !response.ok) return { error, response, attempts };
        throw error;
      }
      await client.onRetry?.({ ...event, delay, error });
      await race(options.signal, delay);
    }
  };
}
