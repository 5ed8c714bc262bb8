import { ClockError } from "./clock-error.js";
import type { DueEvent } from "./due-queue.js";
import type { Transition } from "./environment.js";
import type { OpenEnvironment } from "./environments.js";
import { type Elapse, loopLimit, settle } from "./settle.js";

/**
 * Moves one environment on to an instant or, without one, until nothing is due, and lets work that starts on the way
 * end at the instant at which it started. Meanwhile time goes on for nobody else. Where it throws, time goes on from
 * where it came to.
 *
 * @param into takes what is recorded meanwhile
 * @returns a promise only where there was work to wait for, so that a move without any is over at once
 * @throws ClockError where what is due, or the work that it starts, never ends; it names the last event
 */
export function drive<State>(
  environment: OpenEnvironment<State>,
  elapse: Elapse<State>,
  into: Transition[],
  until?: number,
): Promise<void> | undefined {
  const stop = environment.collectUntil(into);
  environment.driven = true;

  function end(): void {
    environment.driven = false;
    stop();
    // A clock that follows the system's goes on from here.
    environment.clock.shift(0);
  }

  function step(): boolean {
    return environment.work.inFlight === 0 && settle(environment, elapse, until, true) && isQuiet(environment);
  }

  async function goOn(): Promise<void> {
    try {
      for (let pauses = 0; ; pauses++) {
        if (pauses > loopLimit) throw endless(environment.due.last);
        await environment.work.quiet();
        if (step()) return;
      }
    } finally {
      end();
    }
  }

  try {
    if (step()) {
      end();
      return undefined;
    }
  } catch (error) {
    end();
    throw error;
  }
  return goOn();
}

function isQuiet({ work }: { readonly work: { readonly inFlight: number } }): boolean {
  return work.inFlight === 0;
}

function endless(last: DueEvent | undefined): ClockError {
  const named = last ? `, the last time for: ${last.kind} of ${last.id} (${last.reason})` : "";
  return new ClockError(
    "endless",
    `the clock stopped after waiting for work ${loopLimit.toLocaleString("en")} times${named}. ` +
      "Advance in smaller steps, end what starts itself again, or start again with reset()",
  );
}
