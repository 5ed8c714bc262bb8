import type { ClientOptions } from "./contract.js";
import { createExchange } from "./exchange.js";
import { mergeHeaders } from "./headers.js";
import { authorize } from "./key.js";
import type { Outcome, PreparedCall } from "./prepared-call.js";
import { redactor } from "./redact.js";

/**
 * Makes the function that sends a call once: asks for the key, and tells the hooks. Rejects for an abort, and with what
 * a hook, the key's function or the caller's own items throw.
 */
export function createAttempt(client: ClientOptions): (call: PreparedCall, attempt: number) => Promise<Outcome> {
  const exchange = createExchange(client);
  const { secretKey, onRequest, onResponse } = client;

  return async (call, attempt) => {
    const { row, url, options } = call;
    const [operation, method, , flags] = row;
    if (options.signal?.aborted) throw options.signal.reason;
    const event = { operation, method, url, attempt };
    const headers = mergeHeaders(call.headers, client.headers, options.headers);
    if (onRequest) await onRequest({ ...event, headers });
    const key = typeof secretKey === "function" ? await secretKey() : secretKey;
    const authorization = headers.authorization ?? authorize(key, flags.includes("o"));
    if (authorization) headers.authorization = authorization;

    const redact = redactor(authorization);
    const started = Date.now();
    const { response, text, cause } = (await exchange(call, headers, redact)) ?? {};
    if (response && onResponse) {
      await onResponse({ ...event, response, status: response.status, duration: Date.now() - started });
    }
    return { response, text, cause, event, redact };
  };
}
