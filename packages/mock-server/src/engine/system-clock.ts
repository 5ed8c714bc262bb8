/**
 * The machine's clock, in milliseconds since 1970. The only place of the mock that asks it, so that everything else
 * stands on virtual time; read at each call, so that a test runner's faked `Date` is followed.
 */
export function systemNow(): number {
  return Date.now();
}
