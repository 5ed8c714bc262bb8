import type { Transition } from "./environment.js";
import type { JournalEntry } from "./journal.js";

/** Is told what happens, at once and in order. `environment` is a public id. */
export interface Watcher {
  /** A request was answered. Its transitions were told before. */
  request(entry: JournalEntry): void;
  transition(transition: Transition, environment: string): void;
  /** Somebody moved a clock; it stands at `now`, in milliseconds since 1970. Following the system's is no move. */
  moved(now: number, environment: string): void;
}

/** Who watches; `undefined` while nobody does, so that nothing is prepared for telling. */
export interface Watch {
  watcher: Watcher | undefined;
}
