import { isoText } from "../iso-text.js";
import type { TriggerEnvironment } from "../state.js";
import { type Cron, readCron } from "./cron.js";
import { CronError } from "./cron-fields.js";
import { hasWords } from "./cron-words.js";
import { nextTick } from "./next-tick.js";
import type { StoredSchedule, Timing } from "./stored-schedule.js";
import { phaseOf, rearmSchedule } from "./ticking.js";
import { readWindow } from "./window.js";
import { zoneNames } from "./zone.js";

/** What a caller wants a schedule to be. What is `undefined` was not said. */
export interface WantedSchedule {
  readonly task: string;
  readonly cron: string;
  readonly timezone: string | undefined;
  readonly window: string | undefined;
  readonly externalId: string | undefined;
}

/** Why there can be no such schedule. */
export interface Refused {
  readonly status: 422 | 500;
  readonly error: string;
  /** For the developer, where the words of the service do not tell. */
  readonly reason?: string;
}

export type Saved = StoredSchedule | Refused;

export function isRefused(saved: StoredSchedule | Timing | Rule | Refused): saved is Refused {
  return "error" in saved;
}

/**
 * Makes a schedule, or changes the one that has the key. Checks in the service's order: expression, time zone, window,
 * task, number of schedules, kind of the schedule.
 *
 * @param key the caller's own; `undefined`, or blank, for none
 */
export function createSchedule(
  environment: TriggerEnvironment,
  wanted: WantedSchedule,
  key: string | undefined,
  type: StoredSchedule["type"] = "IMPERATIVE",
): Saved {
  const timing = readTiming(environment, wanted, wanted.task);
  if (isRefused(timing)) return timing;
  const { schedules, kind } = environment.state;
  const { limit } = schedules;
  const active = limit === undefined || kind === "dev" ? 0 : schedules.countActive();
  if (limit !== undefined && kind !== "dev" && active >= limit) {
    const advice = "you'll need to increase your limits or delete some schedules.";
    return unprocessable(`You have created ${active}/${limit} schedules so ${advice}`);
  }
  const own = key?.trim() ? key : undefined;
  const holder = own === undefined ? undefined : takeOver(environment, own);
  if (holder) return change(environment, holder, wanted, timing);
  return add(environment, wanted, timing, own, type);
}

/** Changes a schedule, or makes a new one without a key of the caller's where there is none to change. */
export function updateSchedule(
  environment: TriggerEnvironment,
  schedule: StoredSchedule | undefined,
  wanted: WantedSchedule,
): Saved {
  const timing = readTiming(environment, wanted, wanted.task);
  if (isRefused(timing)) return timing;
  if (schedule) return change(environment, schedule, wanted, timing);
  return add(environment, wanted, timing, undefined, "IMPERATIVE");
}

/** What can be read of when a schedule is to fire, without a look at where. */
type Rule = Pick<Timing, "cron" | "timezone" | "window">;

/** Reads expression, time zone and window, or says which of them is none. */
export function readRule(wanted: Pick<WantedSchedule, "cron" | "timezone" | "window">): Rule | Refused {
  const { timezone = "UTC" } = wanted;
  const cron = readExpression(wanted.cron);
  if ("error" in cron) return cron;
  if (!zoneNames().includes(timezone)) {
    return unprocessable(
      `Invalid IANA timezone: '${timezone}'. View the list of valid timezones at https://cloud.trigger.dev/timezones`,
    );
  }
  const window = wanted.window === undefined ? undefined : readWindow(wanted.window);
  return typeof window === "string" ? unprocessable(window) : { cron, timezone, window };
}

/**
 * Reads when a schedule is to fire, or says why it cannot.
 *
 * @param task checked in its turn, where one is given
 */
export function readTiming(
  environment: TriggerEnvironment,
  wanted: Pick<WantedSchedule, "cron" | "timezone" | "window">,
  task?: string,
): Timing | Refused {
  const rule = readRule(wanted);
  if (isRefused(rule)) return rule;
  const expression = wanted.cron;
  const known = task === undefined ? "scheduled" : environment.state.deployments.taskKind(task);
  if (known === "unknown") return unprocessable(`Task with identifier ${task} not found in project.`);
  if (known === "plain") return unprocessable(`Task with identifier ${task} is not a scheduled task.`);
  if (!hasWords(expression)) {
    const reason = "can be read, but the service fails to put it into words: it takes five fields";
    return { ...failed, reason: `the cron expression ${JSON.stringify(expression)} ${reason}` };
  }
  if (nextTick(rule.cron, rule.timezone, environment.now) === undefined) {
    return { ...failed, reason: `the cron expression ${JSON.stringify(expression)} never fires` };
  }
  return { expression, ...rule };
}

const failed: Refused = { status: 500, error: "Something went wrong, please try again." };

function readExpression(expression: string): Cron | Refused {
  const refuse = (why: string) => unprocessable(`Invalid cron expression: ${why}`);
  if (expression === "") return refuse("CRON expression is required");
  // Counted as the service does, by single spaces: two in a row make a field too many.
  if (expression.split(" ").length > 5) return refuse("CRON expressions with seconds are not allowed");
  try {
    return readCron(expression);
  } catch (error) {
    if (error instanceof CronError) return refuse(error.message);
    throw error;
  }
}

/** The schedule of a key, which belongs to the project: one that fired elsewhere fires here from now on. */
function takeOver(environment: TriggerEnvironment, key: string): StoredSchedule | undefined {
  const own = environment.state.schedules.findByKey(key);
  if (own) return own;
  for (const sibling of environment.state.siblings()) {
    const held = sibling.state.schedules.findByKey(key);
    if (!held) continue;
    if (held.type === "IMPERATIVE") {
      if (held.armed) sibling.due.disarm(held.armed);
      held.armed = undefined;
      sibling.state.schedules.remove(held);
      environment.state.schedules.add(held);
    }
    return held;
  }
  return undefined;
}

function change(
  environment: TriggerEnvironment,
  schedule: StoredSchedule,
  { externalId }: WantedSchedule,
  timing: Timing,
): Saved {
  if (schedule.type === "DECLARATIVE") return unprocessable("Cannot update a declarative schedule");
  schedule.timing = timing;
  schedule.externalId = externalId;
  rearmSchedule(environment, schedule);
  return schedule;
}

/** Makes the declarative schedules what the code of a deployment says; those that it no longer has are gone. */
export function declareSchedules(
  environment: TriggerEnvironment,
  tasks: readonly { readonly id: string; readonly timing: Timing | undefined }[],
): void {
  const { schedules } = environment.state;
  const wanted = new Map(tasks.map(({ id, timing }) => [id, timing]));
  for (const schedule of schedules.page(0, schedules.size)) {
    if (schedule.type === "DECLARATIVE" && !wanted.get(schedule.task)) deleteSchedule(environment, schedule);
  }
  for (const [task, timing] of wanted) {
    if (!timing) continue;
    const known = schedules.findByKey(declaredKey(task));
    if (!known) {
      add(environment, { task, externalId: undefined }, timing, declaredKey(task), "DECLARATIVE");
    } else {
      known.timing = timing;
      rearmSchedule(environment, known);
    }
  }
}

/** Never shown; what callers choose does not look like it. */
function declaredKey(task: string): string {
  return `\u0000declared:${task}`;
}

const idAlphabet = "123456789abcdefghijkmnopqrstuvwxyz";
const keyAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-";

function add(
  environment: TriggerEnvironment,
  { task, externalId }: Pick<WantedSchedule, "task" | "externalId">,
  timing: Timing,
  key: string | undefined,
  type: StoredSchedule["type"],
): StoredSchedule {
  const { random, state, now } = environment;
  const deduplicationKey = key ?? random.string(keyAlphabet, 24);
  const schedule: StoredSchedule = {
    id: `sched_${random.string(idAlphabet, 21)}`,
    type,
    task,
    deduplicationKey,
    hasOwnKey: key !== undefined && key !== declaredKey(task),
    createdAt: now,
    phase: phaseOf(environment.id, deduplicationKey),
    timing,
    externalId,
    active: true,
    lastTick: undefined,
    ticks: [],
    armed: undefined,
  };
  state.schedules.add(schedule);
  rearmSchedule(environment, schedule);
  environment.record({ at: isoText(now), event: "schedule created", id: schedule.id, to: "ACTIVE" });
  return schedule;
}

/** Activates or deactivates a schedule; what it missed meanwhile is not made up for. */
export function setActive(environment: TriggerEnvironment, schedule: StoredSchedule, active: boolean): void {
  if (schedule.active === active) return;
  schedule.active = active;
  rearmSchedule(environment, schedule);
  environment.record({
    at: isoText(environment.now),
    event: active ? "activate" : "deactivate",
    id: schedule.id,
    from: words(!active),
    to: words(active),
  });
}

function words(active: boolean): string {
  return active ? "ACTIVE" : "INACTIVE";
}

/** Takes a schedule away. Runs that it triggered stay. */
export function deleteSchedule(environment: TriggerEnvironment, schedule: StoredSchedule): void {
  if (schedule.armed) environment.due.disarm(schedule.armed);
  schedule.armed = undefined;
  environment.state.schedules.remove(schedule);
  environment.record({
    at: isoText(environment.now),
    event: "schedule deleted",
    id: schedule.id,
    from: words(schedule.active),
    to: "DELETED",
  });
}

function unprocessable(error: string): Refused {
  return { status: 422, error };
}
