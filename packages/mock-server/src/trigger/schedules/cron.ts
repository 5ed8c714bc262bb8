import { Cron as Pattern } from "croner";
import { type CronFields, readCronFields } from "./cron-fields.js";

/** A cron expression, ready to be asked for times. Wall-clock times are milliseconds since 1970 as if local time were UTC. */
export interface Cron {
  /** The next time on the wall clock, strictly later; `undefined` where there is none, as for 31 April. */
  nextOnWall(after: number): number | undefined;
  /** Whether every hour is one of its own. When the clock is set back, only such an expression fires in both of the hours. */
  readonly everyHour: boolean;
}

/**
 * Reads an expression that has at most five fields.
 *
 * @throws CronError in the words of the service's parser
 */
export function readCron(expression: string): Cron {
  const fields = readCronFields(expression);
  const written = writePattern(fields);
  // In UTC, where every wall-clock time exists once: what a time zone makes of it is decided elsewhere.
  const pattern = written === undefined ? undefined : new Pattern(written, { utcOffset: 0 });
  const next = (after: number) => pattern?.nextRun(new Date(after))?.getTime();
  return {
    nextOnWall: fields.nth === undefined ? next : (after) => nextInWeek(next, after, fields.nth),
    everyHour: fields.hours.length === 24,
  };
}

const day = 86_400_000;
/** Days that are looked at before an expression is said to never fire. */
const patience = 10_000;

/** The next time that lies in the nth seven days of its month. `#2` bears on days of the month too, as on the service. */
function nextInWeek(next: Cron["nextOnWall"], after: number, nth: number | undefined): number | undefined {
  let at = next(after);
  for (let tries = 0; at !== undefined && tries < patience; tries++) {
    if (Math.ceil(new Date(at).getUTCDate() / 7) === nth) return at;
    at = next(Math.floor(at / day + 1) * day - 1);
  }
  return undefined;
}

/** The fields in the plainest form there is, but for `#`; `undefined` where they name no day. */
function writePattern({ minutes, hours, everyDay, days, lastDay, months, weekdays, lastWeekdays }: CronFields) {
  if (lastWeekdays.some((text) => !/^[0-7]/.test(text))) return undefined;
  const dayList = everyDay ? ["*"] : [...days, ...(lastDay ? ["L"] : [])];
  const ends = lastWeekdays.map((text) => `${Number(text.charAt(0)) % 7}L`);
  const week = weekdays.length === 8 ? ["*"] : [...new Set(weekdays.map((weekday) => weekday % 7)), ...ends];
  return [minutes, hours, dayList, months, week].map((list) => list.join(",")).join(" ");
}
