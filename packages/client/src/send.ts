import { writeBody } from "./body.js";
import type { ApiResponse, ClientOptions, FetchInit, OperationRow, RequestOptions, ResponseLike } from "./contract.js";
import {
  ConnectionError,
  type ErrorClass,
  errorClass,
  ParseError,
  TimeoutError,
  type TriggerApiError,
} from "./errors.js";
import { globals, variable } from "./globals.js";
import { mergeHeaders, redactedHeaders } from "./headers.js";
import { authorize } from "./key.js";
import { branchVariable, serviceHeaders } from "./profile.js";
import { race } from "./race.js";
import { copyCause, redactor } from "./redact.js";
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
  const { fetch = (url, init) => globals.fetch(url, init), secretKey, branch = variable(branchVariable) } = client;

  return async (url, { row: [operation, method, , flags, extra], body, options }) => {
    const { signal, timeout = client.timeout ?? 30_000 } = options;
    const retry = { ...client.retry, ...options.retry };
    const idempotent = !flags.includes("x");
    const written = writeBody(body, extra?.media);
    const own = {
      accept: "application/json",
      "content-type": written.type,
      ...serviceHeaders(branch, globals.crypto?.randomUUID?.()),
    };

    for (let attempt = 1; ; attempt += 1) {
      if (signal?.aborted) throw signal.reason;
      const event = { operation, method, url, attempt };
      const headers = mergeHeaders(own, client.headers, options.headers);
      if (client.onRequest) await client.onRequest({ ...event, headers });
      const key = typeof secretKey === "function" ? await secretKey() : secretKey;
      const authorization = headers.authorization ?? authorize(key, flags.includes("o"));
      if (authorization) headers.authorization = authorization;
      const redact = redactor(authorization);
      const fail = (Class: ErrorClass, what: string, details: object, doubtful = true): TriggerApiError => {
        const doubt = doubtful && !idempotent ? ". It may have been carried out: look before calling again" : "";
        const message = redact(`${operation} ${what} (${method} ${url}, attempt ${attempt})${doubt}`);
        const known = { status: undefined, body: undefined, headers: {}, operation, method, url, attempts: attempt };
        // The cast: which details go with which class is for the callers below.
        return new Class(message, { ...known, ...details } as never);
      };

      const started = Date.now();
      const read = await race(signal, timeout, async (getSignal) => {
        const response = await fetch(url, {
          method,
          headers,
          ...written.init,
          // The cast: it is the runtime's own signal, for which our type stands in where the program has none.
          get signal() {
            return getSignal() as FetchInit["signal"];
          },
        });
        const text = response.text();
        // A refusal whose body cannot be read stays the refusal it is.
        return { response, text: await (response.ok ? text : text.catch(() => "")) };
      }).catch((cause: unknown) => {
        if (signal?.aborted) throw signal.reason;
        return copyCause(cause, redact);
      });

      let response: ResponseLike | undefined;
      let error: TriggerApiError;
      if (!read) {
        error = fail(TimeoutError, `took more than ${timeout} ms`, {});
      } else if (read instanceof Error) {
        error = fail(ConnectionError, `got no answer: ${read.message}`, { cause: read });
      } else {
        response = read.response;
        const { ok, status } = response;
        // The cast: as for the signal.
        const answer = { response: response as ApiResponse, attempts: attempt };
        if (client.onResponse) await client.onResponse({ ...event, ...answer, status, duration: Date.now() - started });
        const text = ok ? read.text : redact(read.text);
        const json = flags.includes("t") ? { value: text } : parse(text);
        if (ok && (json || (!text && (status === 204 || flags.includes("v"))))) return { data: json?.value, ...answer };
        const details = { status, headers: redactedHeaders(response.headers, redact) };
        if (ok) {
          const came = text ? "a body that is not JSON" : "no body";
          error = fail(ParseError, `was answered ${status} with ${came}`, { ...details, body: redact(text) });
        } else {
          const body = json ? json.value : text || undefined;
          const { error: reason } = Object(body);
          const said = typeof reason === "string" ? `: ${reason}` : "";
          const Class = errorClass(status);
          error = fail(Class, `failed with status ${status}${said}`, { ...details, body }, isDoubtful(status));
        }
      }

      const again = attempt < (retry.attempts ?? 3) && !response?.ok;
      const delay = again ? retryDelay(response, attempt, idempotent, retry) : undefined;
      if (delay === undefined) {
        await client.onError?.({ ...event, error });
        if (!response || response.ok) throw error;
        return { error, response: response as ApiResponse, attempts: attempt };
      }
      await client.onRetry?.({ ...event, delay, error });
      await race(signal, delay);
    }
  };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
