import type { EnvironmentTime } from "../../mock-server.js";

/** A `Date` whose "now" is another one, for a whole process. */
export interface MovedDate {
  /** Whether it is the global one at this moment: a test runner may have put a fake of its own in its place. */
  readonly isInstalled: boolean;
  /**
   * What the global `Date` would say without it, in milliseconds since 1970: the machine's clock, or a test runner's fake,
   * less {@link fakeLead}.
   */
  realNow(): number;
  /**
   * How far the time that it told was moved when a fake took its place: a fake counts on from there, or was set by somebody
   * who saw that time. In milliseconds; 0 where there is no fake.
   */
  fakeLead(): number;
  /** From here on takes a fake that is there for what it says: the time that it took over is no more. */
  followFake(): void;
  /** Puts it in the place of the global one. */
  install(): void;
  /** Puts back what was there. A fake that took its place meanwhile stays. */
  remove(): void;
}

/** @param time what it tells; asked at each reading */
export function createMovedDate(time: () => EnvironmentTime): MovedDate {
  let installed: { readonly moved: DateConstructor; readonly inner: DateConstructor } | undefined;
  /** `undefined` until a fake is seen. Ask for it before the time is moved. */
  let lead: number | undefined;
  let isMeasuring = false;
  const isInstalled = () => installed !== undefined && globalThis.Date === installed.moved;
  const isFaked = () => installed !== undefined && ![installed.moved, installed.inner].includes(globalThis.Date);

  function fakeLead(): number {
    if (!isFaked()) lead = undefined;
    else if (lead === undefined) {
      isMeasuring = true;
      lead = time().ahead();
      isMeasuring = false;
    }
    return lead ?? 0;
  }

  return {
    get isInstalled() {
      return isInstalled();
    },
    realNow() {
      if (installed && (isMeasuring || isInstalled())) return installed.inner.now();
      return globalThis.Date.now() - fakeLead();
    },
    fakeLead,
    followFake() {
      lead = isFaked() ? 0 : undefined;
    },
    install() {
      if (isInstalled()) return;
      const inner = globalThis.Date;
      installed = { inner, moved: moveDate(inner, () => Math.floor(time().now())) };
      globalThis.Date = installed.moved;
    },
    remove() {
      if (installed && isInstalled()) globalThis.Date = installed.inner;
      installed = undefined;
    },
  };
}

/** The same class to `instanceof`, so that dates made before and after are alike; timers are as before. */
function moveDate(inner: DateConstructor, now: () => number): DateConstructor {
  return new Proxy(inner, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: (target) => new target(now()).toString(),
    get: (target, property) => (property === "now" ? now : Reflect.get(target, property)),
  });
}
