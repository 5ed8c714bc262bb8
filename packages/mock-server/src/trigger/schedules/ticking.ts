import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { isoText } from "../iso-text.js";
import type { TriggerEnvironment } from "../state.js";
import { nextTick } from "./next-tick.js";
import type { StoredSchedule, Tick } from "./stored-schedule.js";
import { putOff } from "./window.js";

/** An occurrence, and when its run is really triggered. */
export interface Occurrence {
  readonly tick: number;
  readonly effective: number;
}

/** Where in their windows the occurrences of a schedule lie: the same for the same environment and key. */
export function phaseOf(environmentId: string, deduplicationKey: string): number {
  const digest = hmac(sha256, utf8ToBytes("schedule phase"), utf8ToBytes(`${environmentId}\n${deduplicationKey}`));
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0) >>> 1;
}

/** The next occurrence after an instant, whether or not the schedule is active. */
export function occurrenceAfter(
  { timing, phase }: Pick<StoredSchedule, "timing" | "phase">,
  instant: number,
): Occurrence | undefined {
  const tick = nextTick(timing.cron, timing.timezone, instant);
  if (tick === undefined) return undefined;
  const following = nextTick(timing.cron, timing.timezone, tick);
  return { tick, effective: tick + putOff(timing.window, phase, (following ?? tick) - tick) };
}

/** Arms the next occurrence after now, in place of what was armed before; none while the schedule is inactive. */
export function rearmSchedule(environment: TriggerEnvironment, schedule: StoredSchedule): void {
  schedule.ticks = [];
  arm(environment, schedule, environment.now);
}

/** Arms the occurrence after the one that has just fired. */
export function armFollowing(environment: TriggerEnvironment, schedule: StoredSchedule, fired: number): void {
  schedule.ticks.shift();
  arm(environment, schedule, fired);
}

function arm(environment: TriggerEnvironment, schedule: StoredSchedule, after: number): void {
  if (schedule.armed) environment.due.disarm(schedule.armed);
  schedule.armed = undefined;
  if (!schedule.active) return;
  const [tick, following] = upcoming(schedule, after, 2);
  if (tick === undefined) return;
  const gap = (following ?? tick).at - tick.at;
  schedule.armed = environment.due.arm({
    at: tick.at + putOff(schedule.timing.window, schedule.phase, gap),
    kind: "schedule",
    id: schedule.id,
    reason: `a run of ${schedule.task} for ${tick.text}`,
    rank: 13,
    endless: true,
  });
}

/** The next so many occurrences after an instant, worked out once each. */
export function upcoming(schedule: StoredSchedule, after: number, count: number): readonly Tick[] {
  const { ticks, timing } = schedule;
  while (ticks.length < count) {
    const tick = nextTick(timing.cron, timing.timezone, ticks.at(-1)?.at ?? after);
    if (tick === undefined) break;
    ticks.push({ at: tick, text: isoText(tick) });
  }
  return ticks.slice(0, count);
}
