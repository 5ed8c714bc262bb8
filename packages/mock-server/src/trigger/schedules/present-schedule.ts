import type { RunSchedule, Schedule, ScheduleFields, ScheduleListItem } from "@trigger-api/types";
import { isoText } from "../iso-text.js";
import type { EnvironmentKind } from "../keys.js";
import type { TriggerEnvironment } from "../state.js";
import { cronWords } from "./cron-words.js";
import type { StoredSchedule } from "./stored-schedule.js";
import { type Occurrence, occurrenceAfter } from "./ticking.js";
import { windowText } from "./window.js";

type ShownEnvironment = ScheduleFields["environments"][number];

/** A schedule as retrieving, activating and deactivating answer it: an inactive one has no next occurrence. */
export function presentSchedule(schedule: StoredSchedule, environment: TriggerEnvironment): Schedule {
  return single(schedule, environment, schedule.active, {});
}

/** A schedule as creating and updating answer it: with a next occurrence even where it is inactive. */
export function presentSaved(schedule: StoredSchedule, environment: TriggerEnvironment): Schedule {
  // Made up: the service's codes are two words.
  return single(schedule, environment, true, { shortcode: environment.id.slice(-8) });
}

function single(
  schedule: StoredSchedule,
  environment: TriggerEnvironment,
  hasNext: boolean,
  shown: Partial<ShownEnvironment>,
): Schedule {
  const next = hasNext ? nextOf(schedule, environment) : undefined;
  return {
    ...fields(schedule, environment, shown),
    ...(schedule.externalId === undefined ? {} : { externalId: schedule.externalId }),
    nextRun: next ? isoText(next.tick) : null,
    nextRunEffectiveAt: next ? isoText(next.effective) : null,
  };
}

/** A schedule as a list shows it. */
export function presentScheduleItem(schedule: StoredSchedule, environment: TriggerEnvironment): ScheduleListItem {
  const { kind } = environment.state;
  const next = nextOf(schedule, environment);
  return {
    ...fields(schedule, environment, {
      slug: kind,
      ...(environment.branch === "" ? {} : { branchName: environment.branch }),
    }),
    externalId: schedule.externalId ?? null,
    nextRun: isoText(next.tick),
    nextRunEffectiveAt: isoText(next.effective),
  };
}

/** The schedule that triggered a run, as the run shows it. */
export function presentRunSchedule({ id, externalId, hasOwnKey, ...schedule }: StoredSchedule): RunSchedule {
  return {
    id,
    ...(externalId === undefined ? {} : { externalId }),
    ...(hasOwnKey ? { deduplicationKey: schedule.deduplicationKey } : {}),
    generator: generator(schedule),
  };
}

function fields(
  schedule: StoredSchedule,
  environment: TriggerEnvironment,
  shown: Partial<ShownEnvironment>,
): ScheduleFields {
  const { window, timezone } = schedule.timing;
  return {
    id: schedule.id,
    type: schedule.type,
    task: schedule.task,
    active: schedule.active,
    ...(schedule.hasOwnKey ? { deduplicationKey: schedule.deduplicationKey } : {}),
    generator: generator(schedule),
    timezone,
    ...(window === undefined ? {} : { window: windowText(window) }),
    environments: [{ id: environment.id, type: environmentTypes[environment.state.kind], ...shown }],
  };
}

function generator({ timing }: Pick<StoredSchedule, "timing">): ScheduleFields["generator"] {
  return { type: "CRON", expression: timing.expression, description: cronWords(timing.expression) };
}

const environmentTypes: Readonly<Record<EnvironmentKind, ShownEnvironment["type"]>> = {
  dev: "DEVELOPMENT",
  stg: "STAGING",
  prod: "PRODUCTION",
  preview: "PREVIEW",
};

function nextOf(schedule: StoredSchedule, { now }: TriggerEnvironment): Occurrence {
  const next = occurrenceAfter(schedule, now);
  // A schedule is only kept with an expression that fires, and dates go on for 250,000 years.
  if (!next) throw new Error(`the schedule ${schedule.id} has no next occurrence`);
  return next;
}
