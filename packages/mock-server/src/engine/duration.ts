const unitMs: Readonly<Record<string, number>> = {
  w: 604_800_000,
  d: 86_400_000,
  hr: 3_600_000,
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
};

const whole = /^(?:\d+(?:w|d|hr|h|m|s))+$/;
const group = /(\d+)(w|d|hr|h|m|s)/g;
const longest = 100;

/**
 * Reads a duration such as `1h42m`: groups of digits and a unit (`w`, `d`, `hr` or `h`, `m`, `s`, lower case, in any
 * order) and nothing else, at most 100 characters. Only the first occurrence of a unit counts: `1h1h` and `1hr2h` are
 * one hour. An absurdly long duration is a large number, not an error.
 *
 * @returns milliseconds, or `undefined` where the text is not a duration
 */
export function parseDuration(text: string): number | undefined {
  if (text.length > longest || !whole.test(text)) return undefined;
  const seen = new Set<number>();
  let total = 0;
  for (const [, digits, unit = ""] of text.matchAll(group)) {
    const size = unitMs[unit] ?? 0;
    if (seen.has(size)) continue;
    seen.add(size);
    total += Number(digits) * size;
  }
  return total;
}
