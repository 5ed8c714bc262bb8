import { ClockError } from "./clock-error.js";
import type { OpenEnvironment } from "./environments.js";

/** Kind of due event → what happens when its instant has come. */
export type Elapse<State> = Readonly<
  Record<string, (environment: OpenEnvironment<State>, id: string, subject: object | undefined) => void>
>;

/** Events that may follow from one another, or happen at one instant, before it is called a loop. */
export const loopLimit = 100_000;

/**
 * Applies what falls due up to and including `until`, event by event in order, each at its own instant; what is armed
 * on the way takes part. Then `environment.now` is `until`; without `until` it goes on to the last event that is not
 * endless. An event armed for an instant that has passed is applied now. Where it is stopped as endless, time stays at
 * the instant it came to, and the event that was not applied any more stays due: the next settling goes on with it.
 * While an event is applied, asking again does nothing.
 *
 * @param pauses whether to stop after an event that left work in flight
 * @returns whether it got there; `false` where it stopped for work
 * @throws ClockError naming the event where {@link loopLimit} events lead to one another, or follow at one instant
 */
export function settle<State>(
  environment: OpenEnvironment<State>,
  elapse: Elapse<State>,
  until?: number,
  pauses = false,
): boolean {
  const { due } = environment;
  if (due.settling) return true;
  const first = due.nextAt();
  const isDue = first !== undefined && (until === undefined || first <= until);
  if (isDue && !applyDue(environment, elapse, until, pauses)) return false;
  if (until !== undefined) environment.clock.moveTo(until);
  return true;
}

function applyDue<State>(
  environment: OpenEnvironment<State>,
  elapse: Elapse<State>,
  until: number | undefined,
  pauses: boolean,
): boolean {
  const { clock, due } = environment;
  let atOneInstant = 0;
  try {
    for (let event = due.next(); event; event = due.next()) {
      if (until === undefined ? !due.busy : event.at > until) break;
      if (event.at > clock.now) atOneInstant = 0;
      if (event.chain > 0) atOneInstant++;
      // The one that is too many is left in the queue: whoever goes on from here meets it again.
      if (atOneInstant > loopLimit) throw loop(event, "at one instant");
      if (event.chain > loopLimit) throw loop(event, "each armed by the one before");
      clock.moveTo(event.at);
      due.take();
      const apply = elapse[event.kind];
      if (!apply) throw new Error(`nothing says what happens when ${event.kind} of ${event.id} is due`);
      apply(environment, event.id, event.subject);
      if (pauses && environment.work.inFlight > 0) return false;
    }
    return true;
  } finally {
    due.rest();
  }
}

function loop({ kind, id, reason }: { kind: string; id: string; reason: string }, how: string): ClockError {
  return new ClockError(
    "endless",
    `the clock stopped after ${loopLimit.toLocaleString("en")} events ${how}, the next one: ${kind} of ${id} (${reason}). ` +
      "Advance in smaller steps, end what arms itself again, or start again with reset()",
  );
}
