import type { DueEvent } from "../../engine/due-queue.js";
import type { Cron } from "./cron.js";
import type { ScheduleWindow } from "./window.js";

/** When a schedule fires. */
export interface Timing {
  /** As the caller wrote it. */
  readonly expression: string;
  readonly cron: Cron;
  readonly timezone: string;
  readonly window: ScheduleWindow | undefined;
}

/** An occurrence: an instant, and its ISO 8601 text, which the payloads of a dozen runs show. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** A schedule as the mock keeps it. Instants are milliseconds since 1970. Written by this folder only. */
export interface StoredSchedule {
  readonly id: string;
  readonly type: "IMPERATIVE" | "DECLARATIVE";
  readonly task: string;
  /** Made up where the caller chose none. */
  readonly deduplicationKey: string;
  readonly hasOwnKey: boolean;
  readonly createdAt: number;
  /** Where in the window its occurrences lie: 31 bits. */
  readonly phase: number;
  timing: Timing;
  externalId: string | undefined;
  active: boolean;
  /** The occurrence that it fired for last. */
  lastTick: Tick | undefined;
  /** The occurrences to come, as far as they were worked out; the first is the one that is armed. */
  ticks: Tick[];
  /** Its next occurrence, while it is active. */
  armed: DueEvent | undefined;
}
