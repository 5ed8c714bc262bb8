const isoWithoutZone = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;
const isoDate = /^(?:\d{4}|[+-]\d{6})(?:-\d\d(?:-\d\d)?)?$/;
const namesZone = /(?:\dZ|\b(?:UTC?|GMT|[ECMP][SD]T)\b|\d\s*[+-]\d\d:?\d\d\b)/i;

/**
 * Reads text as JavaScript's date parser does on the service, whose time zone is UTC, whatever the zone of this
 * process: `2999-01-01T00:00:00` and `June 2999` are UTC. As lenient as the parser itself: `49` is a year, `12` a
 * month, `2030-02-30` rolls over to 2 March.
 *
 * @returns milliseconds since 1970, or `NaN` where the text is no date
 */
export function readServiceDate(text: string): number {
  const local = new Date(text);
  const at = local.getTime();
  if (Number.isNaN(at) || isoDate.test(text)) return at;
  if (isoWithoutZone.test(text)) return new Date(`${text}Z`).getTime();
  if (namesZone.test(text)) return at;
  const utc = new Date(`${text} UTC`).getTime();
  // A format that bears no suffix: take its calendar fields, as this process's zone shows them, for UTC.
  return Number.isNaN(utc) ? at - local.getTimezoneOffset() * 60_000 : utc;
}
