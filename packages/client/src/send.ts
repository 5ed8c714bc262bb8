import { createError, readData } from "./answer.js";
import { createAttempt } from "./attempt.js";
import { writeBody } from "./body.js";
import type { ApiResponse, ClientOptions, OperationRow, RequestOptions } from "./contract.js";
import type { TriggerApiError } from "./errors.js";
import { globals, variable } from "./globals.js";
import { mergeHeaders } from "./headers.js";
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

/** Where a call goes, by the parameters of its path and query. */
export interface Place {
  readonly path?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: object | undefined;
}

/** Makes one call, whatever the operation. A refusal resolves, with its `error`; what has no readable answer rejects. */
export type Transport = (call: Call, place: Place) => Promise<Answer>;

/**
 * Makes the function that sends a call as often as its retry options and the service's hints allow.
 *
 * @param writeUrl makes the address of a call; what it throws, the call rejects with
 */
export function createSender(client: ClientOptions, writeUrl: (row: OperationRow, place: Place) => string): Transport {
  const sendOnce = createAttempt(client);
  const { branch = variable(branchVariable) } = client;

  return async ({ row, body: given, options }, place) => {
    const [, , , flags, extra] = row;
    const { timeout = client.timeout ?? 30_000 } = options;
    const url = writeUrl(row, place);
    const body = await writeBody(given, extra?.media);
    const own = {
      accept: "application/json",
      "content-type": body.type,
      ...serviceHeaders(branch, globals.crypto?.randomUUID?.()),
    };
    const headers = mergeHeaders({}, own);

    for (let attempts = 1; ; attempts += 1) {
      const outcome = await sendOnce({ row, url, body, headers, options, timeout }, attempts);
      const { response, event } = outcome;
      const data = readData(outcome, flags);
      if (response && data) return { data: data.value, response, attempts };

      const idempotent = !flags.includes("x");
      const retry = { ...client.retry, ...options.retry };
      const again = attempts < (retry.attempts ?? 3) && !response?.ok;
      const wait = again ? retryDelay(response, attempts, idempotent, retry) : undefined;
      const delay = body.stream ? undefined : wait;
      const mayBeDone = !response || response.ok || isDoubtful(response.status);
      const doubt = !idempotent && mayBeDone ? ". It may have been carried out" : "";
      const spent = delay === wait ? "" : ". It was not sent again: its items can be read only once";
      const error = createError(outcome, timeout, doubt + spent);
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
