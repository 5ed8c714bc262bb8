import { sendOnce, wait } from "./attempt.js";
import type { ApiResponse, ClientOptions, OperationRow, RequestOptions, ResponseLike } from "./contract.js";
import type { TriggerApiError } from "./errors.js";
import { type Attempt, refused, unanswered } from "./failures.js";
import { setHeaders } from "./headers.js";
import type { GetKey } from "./key.js";
import type { Platform } from "./platform.js";
import { profile } from "./profile.js";
import { redactor } from "./redact.js";
import { retryDelay } from "./retry.js";

/** A request, ready but for what may differ between attempts. */
export interface ReadyRequest {
  readonly row: OperationRow;
  readonly url: string;
  readonly body?: string | undefined;
  readonly contentType?: string | undefined;
  readonly options: RequestOptions;
}

/** The last answer of a call, read to its end. */
export interface Answer {
  readonly at: Attempt;
  readonly response: ResponseLike;
  readonly text: string;
  /** Where the answer is a refusal. */
  readonly error?: TriggerApiError | undefined;
}

/**
 * Makes the function that sends a request as often as its retry options and the service's hints allow. It resolves to
 * the last answer, also where that is a refusal, and rejects where there is none.
 */
export function createSender(
  client: ClientOptions,
  getKey: GetKey,
  platform: Platform,
): (request: ReadyRequest) => Promise<Answer> {
  const { fetch = platform.fetch, branch, onRequest, onResponse, onRetry } = client;
  const common = setHeaders({ ...profile.headers }, { [profile.branchHeader]: branch, ...client.headers });

  return async ({ row, url, body, contentType, options }) => {
    const [operation, method, , flags] = row;
    const { signal } = options;
    const timeout = options.timeout ?? client.timeout ?? 30_000;
    const retry = { ...client.retry, ...options.retry };
    const requestKey = platform.uuid();

    for (let attempt = 1; ; attempt += 1) {
      if (signal?.aborted) throw signal.reason;
      const event = { operation, method, url, attempt };
      const headers = setHeaders({ ...common, [profile.idempotencyHeader]: requestKey }, options.headers);
      if (contentType) headers["content-type"] ??= contentType;
      if (onRequest) await onRequest({ ...event, headers });
      const key = headers.authorization ? undefined : await getKey(row);
      if (key) headers.authorization = `Bearer ${key}`;
      const redact = redactor(headers.authorization?.replace(/^Bearer /i, ""));
      const at = { row, url, attempt, redact };

      const started = platform.now();
      const init = body === undefined ? { method, headers } : { method, headers, body };
      let answer: Awaited<ReturnType<typeof sendOnce>> | undefined;
      let error: TriggerApiError | undefined;
      try {
        answer = await sendOnce(fetch, url, init, signal, timeout, platform);
      } catch (cause) {
        if (signal?.aborted) throw signal.reason;
        error = unanswered(at, cause, timeout);
      }
      if (answer) {
        const { response, text } = answer;
        // The cast: `fetch` answers with the program's own Response, where the program has that type.
        const seen = { ...event, status: response.status, response: response as ApiResponse };
        if (onResponse) await onResponse({ ...seen, duration: platform.now() - started });
        if (response.ok) return { at, response, text };
        error = refused(at, response, text);
      }

      const outcome = { status: answer?.response.status, header: (name: string) => answer?.response.headers.get(name) };
      const delay =
        attempt < (retry.attempts ?? 3)
          ? retryDelay(outcome, attempt, !flags.includes("x"), retry, platform)
          : undefined;
      if (delay === undefined) {
        if (answer) return { at, ...answer, error };
        throw error;
      }
      if (onRetry) await onRetry({ ...event, delay, error });
      await wait(delay, signal, platform);
    }
  };
}
