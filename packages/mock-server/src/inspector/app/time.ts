const units = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1000],
] as const;

/** `1 d 2 h`, `59 m`, `3.2 s`, `120 ms`: a length of time by its two largest units. */
export function spanText(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  if (length < 1000) return `${Math.round(length)} ms`;
  if (length < 10_000 && length % 1000 !== 0) return `${(length / 1000).toFixed(1)} s`;
  const parts: string[] = [];
  let rest = length;
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.join(" ");
}

/** `in 59 m`, `3 s ago`, `now`. */
export function relativeText(at: string | number, now: number): string {
  const difference = new Date(at).getTime() - now;
  if (difference === 0) return "now";
  return difference > 0 ? `in ${spanText(difference)}` : `${spanText(difference)} ago`;
}

/** `2027-01-01 01:00:00` in UTC, with the milliseconds where there are any. */
export function instantText(at: string | number): string {
  return new Date(at)
    .toISOString()
    .replace("T", " ")
    .replace(/(?:\.000)?Z$/, "");
}

/** The same without the day where it is that of `now`. */
export function nearText(at: string | number, now: number): string {
  const text = instantText(at);
  const [day, time = ""] = text.split(" ");
  return day === instantText(now).split(" ")[0] ? time : text;
}
