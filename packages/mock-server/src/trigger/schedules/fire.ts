import type { Refused } from "../check-wanted.js";
import { isoText } from "../iso-text.js";
import { CreationError } from "../setup-errors.js";
import { startRun } from "../start-run.js";
import type { TriggerEnvironment } from "../state.js";
import type { StoredRun } from "../stored-run.js";
import { bareRun } from "../wanted-run.js";
import type { StoredSchedule, Tick } from "./stored-schedule.js";
import { armFollowing, upcoming } from "./ticking.js";

/** How many coming occurrences the payload of a run lists. */
const listed = 10;

const upcomingDates = Object.fromEntries(Array.from({ length: listed }, (_, index) => [`upcoming.${index}`, ["Date"]]));
const datesOfFirst = { values: { timestamp: ["Date"], ...upcomingDates } };
const dates = { values: { ...datesOfFirst.values, lastTimestamp: ["Date"] } };

/** What happens at an occurrence: a run for it, and the next one is armed. */
export function fireWhenDue(environment: TriggerEnvironment, id: string): void {
  const schedule = environment.state.schedules.find(id);
  const tick = schedule?.ticks[0];
  if (!schedule?.active || tick === undefined) return;
  // Where the run is refused, for the queue is full, its occurrence is lost.
  triggerFor(environment, schedule, tick, upcoming(schedule, tick.at, listed + 1).slice(1));
  armFollowing(environment, schedule, tick.at);
}

/**
 * Fires a schedule out of turn, for the present instant. Its own times stay what they are.
 *
 * @throws CreationError where its run is refused, for the queue is full
 */
export function fireNow(environment: TriggerEnvironment, schedule: StoredSchedule): StoredRun {
  const { now } = environment;
  const tick: Tick = { at: now, text: isoText(now) };
  const [, ...later] = upcoming({ ...schedule, ticks: [tick] }, now, listed + 1);
  const started = triggerFor(environment, schedule, tick, later);
  if ("kind" in started) throw new CreationError(`the schedule ${schedule.id} could not fire: ${started.error}`);
  return started;
}

function triggerFor(
  environment: TriggerEnvironment,
  schedule: StoredSchedule,
  tick: Tick,
  later: readonly Tick[],
): StoredRun | Refused {
  const { id, type, task, externalId, lastTick, timing } = schedule;
  const data = {
    scheduleId: id,
    type,
    timestamp: tick.text,
    ...(lastTick === undefined ? {} : { lastTimestamp: lastTick.text }),
    ...(externalId === undefined ? {} : { externalId }),
    timezone: timing.timezone,
    upcoming: later.map(({ text }) => text),
  };
  // What SuperJSON needs to make dates of the instants again.
  const meta = lastTick === undefined ? datesOfFirst : dates;
  const wanted = bareRun("schedule", task, { data, type: "application/super+json", meta });
  const started = startRun(environment, { ...wanted, schedule, createdAt: tick.at }, () => undefined);
  if (started.kind === "refused") return started;
  schedule.lastTick = tick;
  return started.run;
}
