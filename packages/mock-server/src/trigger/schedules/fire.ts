import { isoText } from "../iso-text.js";
import { startRun } from "../start-run.js";
import type { TriggerEnvironment } from "../state.js";
import type { StoredRun } from "../stored-run.js";
import type { StoredSchedule } from "./stored-schedule.js";
import { armFollowing, upcoming } from "./ticking.js";

/** How many coming occurrences the payload of a run lists. */
const listed = 10;

/** What happens at an occurrence: a run for it, and the next one is armed. */
export function fireWhenDue(environment: TriggerEnvironment, id: string): void {
  const schedule = environment.state.schedules.find(id);
  const tick = schedule?.ticks[0];
  if (!schedule?.active || tick === undefined) return;
  triggerFor(environment, schedule, tick, upcoming(schedule, tick, listed + 1).slice(1));
  armFollowing(environment, schedule, tick);
}

/** Fires a schedule out of turn, for the present instant. Its own times stay what they are. */
export function fireNow(environment: TriggerEnvironment, schedule: StoredSchedule): StoredRun {
  const { now } = environment;
  const [, ...later] = upcoming({ ...schedule, ticks: [now] }, now, listed + 1);
  return triggerFor(environment, schedule, now, later);
}

function triggerFor(
  environment: TriggerEnvironment,
  schedule: StoredSchedule,
  tick: number,
  later: readonly number[],
): StoredRun {
  const { id, type, task, externalId, lastTick, timing } = schedule;
  const data = {
    scheduleId: id,
    type,
    timestamp: isoText(tick),
    ...(lastTick === undefined ? {} : { lastTimestamp: isoText(lastTick) }),
    ...(externalId === undefined ? {} : { externalId }),
    timezone: timing.timezone,
    upcoming: later.map(isoText),
  };
  schedule.lastTick = tick;
  const dates = ["timestamp", ...(lastTick === undefined ? [] : ["lastTimestamp"])];
  const revived = [...dates, ...later.map((_, index) => `upcoming.${index}`)];
  const started = startRun(
    environment,
    {
      event: "schedule",
      task,
      // What SuperJSON needs to make dates of the instants again.
      payload: {
        data,
        type: "application/super+json",
        meta: { values: Object.fromEntries(revived.map((path) => [path, ["Date"]])) },
      },
      metadata: undefined,
      tags: [],
      queue: undefined,
      concurrencyKey: undefined,
      machine: undefined,
      region: undefined,
      isTest: false,
      delay: undefined,
      ttl: undefined,
      lockToVersion: undefined,
      idempotencyKey: undefined,
      idempotencyKeyTTL: undefined,
      idempotencyKeyShown: undefined,
      parentRunId: undefined,
      resumeParentOnCompletion: false,
      schedule,
      createdAt: tick,
    },
    () => undefined,
  );
  if (started.kind === "refused") throw new Error(`the schedule ${id} could not fire: ${started.error}`);
  return started.run;
}
