import type { Schedule } from "@trigger-api/types";
import { checkGiven } from "../check-given.js";
import { newScheduleShape } from "../given-shapes.js";
import { type RunView, viewRun } from "../run-view.js";
import { CreationError, UnknownIdError } from "../setup-errors.js";
import type { TriggerEnvironment } from "../state.js";
import { askForWords } from "./cron-words.js";
import { fireNow } from "./fire.js";
import { presentSchedule } from "./present-schedule.js";
import { createSchedule, isRefused, setActive } from "./save-schedule.js";
import type { StoredSchedule } from "./stored-schedule.js";

/** A schedule to set up. */
export interface NewSchedule {
  readonly task: string;
  /** Five fields, as `schedules.create` takes them. */
  readonly cron: string;
  /** IANA name. Default `UTC`. */
  readonly timezone?: string;
  /** Such as `30m` or `20%`. Default: none, which still puts occurrences off by up to a minute. */
  readonly window?: string;
  readonly externalId?: string;
  readonly deduplicationKey?: string;
  /** `DECLARATIVE` for one that stands in a task's code, which no request can make. Default `IMPERATIVE`. */
  readonly type?: "IMPERATIVE" | "DECLARATIVE";
  /** Default true. */
  readonly active?: boolean;
}

/**
 * Schedules, set up and fired from outside. Each verb answers a copy. Where the words for its times cannot be loaded at
 * once, as in a browser, an answer before the next request describes them by the bare cron expression.
 */
export interface ScheduleVerbs {
  /**
   * Makes one, of either kind.
   *
   * @throws TypeError where a member is wrong, missing, or not known
   * @throws CreationError with the service's words where there can be no such schedule
   */
  create(schedule: NewSchedule): Schedule;
  /**
   * By id or deduplication key.
   *
   * @throws UnknownIdError where there is none
   */
  get(idOrKey: string): Schedule;
  /**
   * Triggers a run of it now, whether or not it is active. Its own times stay what they are.
   *
   * @throws UnknownIdError where there is no such schedule
   * @throws CreationError where its run is refused, for the queue is full
   */
  fire(idOrKey: string): RunView;
}

/** The verbs of one environment. Apply what is due before you call one. */
export function scheduleVerbs(environment: TriggerEnvironment): ScheduleVerbs {
  function find(idOrKey: string): StoredSchedule {
    const schedule = environment.state.schedules.findByEither(idOrKey);
    if (schedule) return schedule;
    throw new UnknownIdError("schedule", "id or deduplication key", idOrKey);
  }

  return {
    create(schedule) {
      checkGiven("schedules.create", newScheduleShape, schedule);
      const { task, cron, timezone, window, externalId, deduplicationKey, type, active = true } = schedule;
      askForWords();
      const saved = createSchedule(environment, { task, cron, timezone, window, externalId }, deduplicationKey, type);
      if (isRefused(saved)) throw new CreationError(saved.reason ?? saved.error);
      setActive(environment, saved, active);
      return presentSchedule(saved, environment);
    },
    get: (idOrKey) => presentSchedule(find(idOrKey), environment),
    fire: (idOrKey) => viewRun(environment, fireNow(environment, find(idOrKey))),
  };
}
