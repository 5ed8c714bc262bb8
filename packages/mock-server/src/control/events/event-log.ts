import type { Transition } from "../../engine/environment.js";
import type { JournalEntry } from "../../engine/journal.js";
import type { Watcher } from "../../engine/watch.js";
import { eventText } from "./event-text.js";

/** Something that happened, as those who listen are told. */
export interface LoggedEvent {
  readonly kind: "request" | "transition" | "clock" | "state";
  /** Public id; absent where it was no environment's, and only those who listen to all are told. */
  readonly environment: string | undefined;
  /** JSON. */
  readonly data: object;
}

/** What became of all that an environment, or every one, held. */
export type StateChange = "reset" | "restored" | "declared";

/** The last events, for those who listen now and those who come back. */
export interface EventLog extends Watcher {
  /** Everything was put back, or is held against other declarations: what was read before may be wrong. */
  stateChanged(change: StateChange, environment: string | undefined): void;
  /**
   * Sends what happens from now on, until the answer is called. Who comes back is first sent what was missed.
   *
   * @param environment public id of the only environment that is meant
   * @param after the id of the last event that was received
   */
  listen(send: (text: string) => void, environment?: string, after?: string): () => void;
}

/** Events that are kept for those who come back. */
const size = 1_000;

/**
 * @param series sets the ids of this log apart from those of another server at the same address
 */
export function createEventLog(series: string): EventLog {
  /** The events, which count from 1; that of number n stands at n % size. */
  const ring: LoggedEvent[] = [];
  let count = 0;
  const listeners = new Set<(event: LoggedEvent, id: string) => void>();
  const idOf = (number: number) => `${series}-${number}`;

  function add(event: LoggedEvent): void {
    const number = ++count;
    ring[number % size] = event;
    for (const tell of listeners) tell(event, idOf(number));
  }

  /** The number of the first event that is missed; `undefined` where not all that is missed is there. */
  function resumeAt(after: string | undefined): number | undefined {
    if (after === undefined || !after.startsWith(`${series}-`)) return undefined;
    const next = Number(after.slice(series.length + 1)) + 1;
    return Number.isInteger(next) && next > Math.max(0, count - size) && next <= count + 1 ? next : undefined;
  }

  return {
    request: (entry: JournalEntry) => add({ kind: "request", environment: entry.environment, data: entry }),
    transition: (transition: Transition, environment) =>
      add({ kind: "transition", environment, data: { environment, ...transition } }),
    moved: (now, environment) =>
      add({ kind: "clock", environment, data: { environment, now: new Date(now).toISOString() } }),
    stateChanged: (change, environment) =>
      add({ kind: "state", environment, data: { change, ...(environment === undefined ? {} : { environment }) } }),
    listen(send, environment, after) {
      const concerns = (event: LoggedEvent) =>
        environment === undefined || event.environment === environment || event.kind === "state";
      const tell = (event: LoggedEvent, id: string) => {
        if (concerns(event)) send(eventText(event.kind, id, event.data));
      };
      const first = resumeAt(after);
      const from = first ?? count + 1;
      send(eventText("ready", idOf(from - 1), { resumed: first !== undefined }));
      for (let number = from; number <= count; number++) {
        const event = ring[number % size];
        if (event) tell(event, idOf(number));
      }
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}
