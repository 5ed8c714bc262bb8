import type { Cron } from "./cron.js";
import { zoneOffset } from "./zone.js";

const hour = 3_600_000;
const day = 24 * hour;

/**
 * The next instant of a cron expression in a time zone, strictly later. Times that the clocks are set forward over
 * happen by as much later; those that they are set back over happen the first time only, unless every hour counts.
 *
 * @param after milliseconds since 1970
 * @returns `undefined` where it never fires
 */
export function nextTick(cron: Cron, zone: string, after: number): number | undefined {
  const offset = zoneOffset(zone, after);
  const wall = cron.nextOnWall(after + offset);
  if (wall === undefined || zone === "UTC") return wall;
  const skipped = cron.everyHour ? undefined : nextSkipped(cron, zone, after, offset);
  return skipped ?? (cron.everyHour ? everyHour(cron, zone, wall, after, offset) : onWall(zone, wall, after));
}

/** Where the clocks have just been set forward: the next of the times that they were set over. */
function nextSkipped(cron: Cron, zone: string, after: number, offset: number): number | undefined {
  const former = zoneOffset(zone, after - 2 * hour);
  if (former >= offset) return undefined;
  const wall = cron.nextOnWall(after + former);
  if (wall === undefined) return undefined;
  const instant = wall - former;
  // Read with the offset that holds there, a time that was set over is none.
  const exists = zoneOffset(zone, wall - zoneOffset(zone, instant)) !== former;
  return exists || instant - after > 2 * hour ? undefined : instant;
}

/** The hours go on through a change of the clocks, whatever they are called. */
function everyHour(cron: Cron, zone: string, wall: number, after: number, offset: number): number {
  const straight = wall - offset;
  if (zoneOffset(zone, straight) === offset) return straight;
  const change = findChange(zone, after, straight, offset);
  const first = change + zoneOffset(zone, change);
  const again = cron.nextOnWall(first - 1);
  return again !== undefined && again - first < hour ? change + again - first : onWall(zone, wall, after);
}

/** The instant of a time on the wall: the first of two, the second only where the first is over. */
function onWall(zone: string, wall: number, after: number): number {
  const before = wall - zoneOffset(zone, wall - day);
  const since = wall - zoneOffset(zone, wall + day);
  if (before === since) return before;
  const real = [before, since].filter((instant) => instant + zoneOffset(zone, instant) === wall);
  // A time that the clocks were set forward over: read with the offset from before.
  return real.find((instant) => instant > after) ?? real[0] ?? before;
}

/** The first instant with another offset, to the millisecond. */
function findChange(zone: string, from: number, to: number, offset: number): number {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffset(zone, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}
