/** A `Date` whose "now" is another one, for a whole process. */
export interface MovedDate {
  /** Whether it is the global one at this moment: a test runner may have put a fake of its own in its place. */
  readonly isInstalled: boolean;
  /** What the global `Date` would say without it: the machine's clock, or a test runner's fake. Milliseconds since 1970. */
  realNow(): number;
  /** Puts it in the place of the global one. */
  install(): void;
  /** Puts back what was there. A fake that took its place meanwhile stays. */
  remove(): void;
}

/** @param now milliseconds since 1970; asked at each reading */
export function createMovedDate(now: () => number): MovedDate {
  let installed: { readonly moved: DateConstructor; readonly inner: DateConstructor } | undefined;
  const isInstalled = () => installed !== undefined && globalThis.Date === installed.moved;
  return {
    get isInstalled() {
      return isInstalled();
    },
    realNow: () => (installed && isInstalled() ? installed.inner : globalThis.Date).now(),
    install() {
      if (isInstalled()) return;
      const inner = globalThis.Date;
      installed = { inner, moved: moveDate(inner, () => Math.floor(now())) };
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
