import { type Instant, readDelta, readInstant } from "../../engine/instant.js";
import type { RunView } from "../run-view.js";
import { reviveSuperJson } from "../super-json.js";
import type { StoredWaitpoint } from "../waitpoints/stored-waitpoint.js";

/** What a token was completed with, or that its time ran out. */
export type TokenResult =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly error: Error };

/** What a task's function is given besides the payload. Time in it is virtual: it passes when the clock is moved. */
export interface TaskContext {
  /** The run as it was when this attempt started; `attemptCount` counts from 1. */
  readonly run: RunView;
  /** Waits, as the SDK's own: the run is WAITING meanwhile, and computes nothing. */
  readonly wait: {
    /** @param length a duration such as `1h`, or milliseconds */
    for(length: string | number): Promise<void>;
    until(instant: Instant): Promise<void>;
    /** Waits until somebody completes the token or its time runs out, and 50 ms more. */
    forToken(id: string): Promise<TokenResult>;
  };
  /** Computes for so long: the run stays EXECUTING, and what it may compute at most comes nearer. */
  compute(length: string | number): Promise<void>;
}

/** The doors by which a context reaches its run. */
export interface ContextDoors {
  readonly run: RunView;
  now(): number;
  waitUntil(at: number): Promise<void>;
  waitForToken(id: string): Promise<StoredWaitpoint>;
  compute(ms: number): Promise<void>;
}

export function createTaskContext({ run, now, waitUntil, waitForToken, compute }: ContextDoors): TaskContext {
  return {
    run,
    wait: {
      for: async (length) => waitUntil(now() + readDelta(length, now())),
      until: async (instant) => waitUntil(readInstant(instant)),
      forToken: async (id) => readResult(await waitForToken(id)),
    },
    compute: async (length) => compute(readDelta(length, now())),
  };
}

function readResult({ output }: StoredWaitpoint): TokenResult {
  if (output?.isError) return { ok: false, error: timeoutError(output.text) };
  if (!output) return { ok: true, output: undefined };
  if (output.type === "text/plain") return { ok: true, output: output.text };
  const wrapper: unknown = JSON.parse(output.text);
  return { ok: true, output: reviveSuperJson(wrapper) };
}

function timeoutError(text: string): Error {
  // Written by the mock itself, with a message.
  const { message } = JSON.parse(text) as { readonly message: string };
  const error = new Error(message);
  error.name = "WaitpointTimeoutError";
  return error;
}
