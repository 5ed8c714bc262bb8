/** The time of one environment. `now` stands still between readings, so that one request sees one instant. */
export interface Clock {
  readonly now: number;
  /** Where time is by now: `now` where frozen; else the system clock plus what was advanced. Never before `now`. */
  target(): number;
  /** How far it was moved, besides following the system clock; in milliseconds. */
  advanced(): number;
  /** How far it is ahead of the system clock; where it does not follow that one, how far it was moved. In milliseconds. */
  ahead(): number;
  /** Moves `target` by so many milliseconds. */
  shift(by: number): void;
  /** Moves `now`. An earlier instant changes nothing: time never goes back. */
  moveTo(at: number): void;
  /** A clock of its own that stands where this one is by now. */
  fork(): Clock;
}

/** Where time starts, in milliseconds since 1970, and whether it stands there until moved. */
export interface ClockStart {
  /** Default: the system clock's instant at first use. */
  readonly at?: number;
  readonly frozen: boolean;
}

/** Where a clock stood at some moment, to go on from there. */
export interface ClockPoint {
  readonly now: number;
  readonly advanced: number;
}

/**
 * A clock that stands still until moved, or that follows the system clock.
 *
 * @param point where it stands, in place of the start
 * @param systemNow the machine's clock, in milliseconds since 1970; asked at each reading and kept nowhere
 */
export function createClock(start: ClockStart, systemNow: () => number, point?: ClockPoint): Clock {
  if (point) {
    if (start.frozen) return standingClock(point.now, point.now - point.advanced);
    const ahead = point.now - systemNow();
    return followingClock(ahead, ahead - point.advanced, systemNow);
  }
  if (start.frozen) {
    const at = start.at ?? systemNow();
    return standingClock(at, at);
  }
  const ahead = start.at === undefined ? 0 : start.at - systemNow();
  return followingClock(ahead, ahead, systemNow);
}

/** Moves `target` of a clock to an instant; one that has passed changes nothing. */
export function shiftTo(clock: Clock, at: number): void {
  clock.shift(Math.max(0, at - clock.target()));
}

/** @param origin where it would stand if nobody had moved it */
function standingClock(start: number, origin: number): Clock {
  let now = start;
  let target = start;
  const advanced = () => Math.max(now, target) - origin;
  return {
    get now() {
      return now;
    },
    target: () => Math.max(now, target),
    advanced,
    ahead: advanced,
    shift: (by) => {
      target = Math.max(now, target) + by;
    },
    moveTo: (at) => {
      if (at > now) now = at;
    },
    fork: () => standingClock(Math.max(now, target), origin),
  };
}

/**
 * @param start how far it is ahead of the system clock
 * @param origin how far it would be ahead of the system clock if nobody had moved it
 */
function followingClock(start: number, origin: number, systemNow: () => number): Clock {
  let offset = start;
  let now = systemNow() + offset;
  function ahead(): number {
    const system = systemNow();
    return Math.max(now, system + offset) - system;
  }
  return {
    get now() {
      return now;
    },
    target: () => Math.max(now, systemNow() + offset),
    advanced: () => ahead() - origin,
    ahead,
    shift: (by) => {
      offset = ahead() + by;
    },
    moveTo: (at) => {
      if (at > now) now = at;
    },
    fork: () => followingClock(offset, origin, systemNow),
  };
}
