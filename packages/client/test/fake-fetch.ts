import { vi } from "vitest";
import type { ClientOptions, FetchInit, ResponseLike } from "../src/contract.js";
import { createClient, type TriggerClient } from "../src/index.js";

/** What a fake service answers with: a response, an error to fail with, or a function that makes either. */
export type Reply = Response | Error | ((init: FetchInit) => Response | Promise<Response>);

/** A request as it arrived. */
export interface Sent extends FetchInit {
  readonly url: URL;
  /** Milliseconds since the first request. */
  readonly at: number;
}

/** A secret key that no real environment has. */
export const secretKey = "tr_prod_1234567890abcdefghijklmn";

/** A client on a fetch that gives these replies in turn, the last one for ever; and what it was sent. */
export function fakeService(
  replies: readonly Reply[],
  options: ClientOptions = {},
): { readonly client: TriggerClient; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  let started = 0;
  const fetch = async (url: string, init: FetchInit): Promise<ResponseLike> => {
    started ||= Date.now();
    sent.push({ ...init, url: new URL(url), at: Date.now() - started });
    const reply = replies[Math.min(sent.length, replies.length) - 1];
    if (reply instanceof Error) throw reply;
    if (typeof reply === "function") return reply(init);
    if (reply === undefined) throw new Error("The fake service has no reply");
    return reply.clone();
  };
  return { client: createClient({ secretKey, fetch, ...options }), sent };
}

/** A JSON answer. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });
}

/** Waits for a promise while fake time runs as far as it takes, up to ten minutes. */
export async function settle<Value>(promise: Promise<Value>): Promise<Value> {
  let done = false;
  const end = () => {
    done = true;
  };
  promise.then(end, end);
  if (!vi.isFakeTimers()) return promise;
  for (let step = 0; !done && step < 12_000; step += 1) await vi.advanceTimersByTimeAsync(50);
  return promise;
}

/** The error that a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return settle(
    promise.then(
      () => {
        throw new Error("Expected a failure");
      },
      (error: unknown) => error,
    ),
  );
}
