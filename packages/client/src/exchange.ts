import type { ApiResponse, ClientOptions, FetchInit } from "./contract.js";
import { globals } from "./globals.js";
import type { Outcome, PreparedCall } from "./prepared-call.js";
import { race } from "./race.js";
import { copyCause, type Redact } from "./redact.js";

/** What came back; undefined where nothing did in time. */
export type Exchange = Pick<Outcome, "response" | "text" | "cause"> | undefined;

/** Makes the function that sends one request, and reads the answer within the time limit. Rejects for an abort. */
export function createExchange(
  client: ClientOptions,
): (call: PreparedCall, headers: Record<string, string>, redact: Redact) => Promise<Exchange> {
  const { fetch = (url, init) => globals.fetch(url, init) } = client;

  return async ({ row: [, method], url, body, timeout, options: { signal } }, headers, redact) => {
    try {
      return await race(signal, timeout, async (getSignal) => {
        const response = await fetch(url, {
          method,
          headers,
          ...body.init,
          // The cast: it is the runtime's own signal, for which our type stands in where the program has none.
          get signal() {
            return getSignal() as FetchInit["signal"];
          },
        });
        const text = response.text();
        // A refusal whose body cannot be read stays the refusal it is. The cast: as for the signal.
        return { response: response as ApiResponse, text: await (response.ok ? text : text.catch(() => "")) };
      });
    } catch (cause) {
      if (signal?.aborted) throw signal.reason;
      if (body.stream?.failure) throw body.stream.failure.reason;
      return { cause: copyCause(cause, redact) };
    }
  };
}
