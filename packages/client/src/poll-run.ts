import { type RequestOptions, TimeoutError } from "./index.js";
import { race } from "./race.js";

/** Options of `pollRun`. */
export interface PollOptions {
  /** Milliseconds from an answer to the next question. Default 1,000. */
  readonly interval?: number | undefined;
  /** Milliseconds to wait in all, what the requests take not counted. Default: no limit. */
  readonly timeout?: number | undefined;
  /** Ends it, waiting included, with the signal's reason. */
  readonly signal?: RequestOptions["signal"];
  /** Waits so many milliseconds. Default: a timer. A test gives `(ms) => mock.clock.advance(ms)`, or what it likes. */
  readonly wait?: ((milliseconds: number) => PromiseLike<unknown>) | undefined;
}

/** The statuses that a run leaves again; every other one ends `pollRun`. */
export const unfinishedStatuses = ["PENDING_VERSION", "DELAYED", "QUEUED", "DEQUEUED", "EXECUTING", "WAITING"] as const;

/**
 * Asks for a run until it is over, and answers with it: completed, failed, canceled, or however else it ended. Every
 * status that is not known to be left again ends it, so that a word which the service adds later is never waited on for
 * ever: look at `status`.
 *
 * ```ts
 * import { pollRun } from "@trigger-api/client/poll-run";
 *
 * const run = await pollRun(trigger, id, { timeout: 60_000 });
 * if (run.status === "COMPLETED") console.log(run.output);
 * ```
 *
 * @param client the client, or anything whose `runs.retrieve` answers with a status
 * @throws {TimeoutError} where the run is not over when the time is; `body` and `status` are undefined
 */
export async function pollRun<Run extends { readonly status: string }>(
  client: { readonly runs: { retrieve(runId: string, options?: RequestOptions): PromiseLike<Run> } },
  runId: string,
  {
    interval = 1_000,
    timeout = Number.POSITIVE_INFINITY,
    signal,
    wait = (delay) => race(signal, delay),
  }: PollOptions = {},
): Promise<Run> {
  let left = timeout;
  for (let attempts = 1; ; attempts += 1) {
    const run = await client.runs.retrieve(runId, { signal });
    const { status } = run;
    if (!unfinishedStatuses.some((word) => word === status)) return run;
    if (left <= 0) {
      const about = { operation: "runs.retrieve", method: "GET", url: "", headers: {}, attempts };
      throw new TimeoutError(`${runId} is still ${status} after ${timeout} ms`, {
        ...about,
        status: undefined,
        body: undefined,
      });
    }
    const delay = Math.min(interval, left);
    left -= delay;
    await wait(delay);
  }
}
