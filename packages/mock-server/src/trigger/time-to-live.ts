const units = [
  ["w", 604_800],
  ["d", 86_400],
  ["h", 3_600],
  ["m", 60],
  ["s", 1],
] as const;

/**
 * A time to live as it is stored: text as given, seconds as a duration (`3600` → `1h`).
 *
 * @returns `undefined` for `0` and empty text, which mean that there is none
 */
export function storedTtl(ttl: string | number): string | undefined {
  if (typeof ttl === "string") return ttl === "" ? undefined : ttl;
  let left = ttl;
  let text = "";
  for (const [unit, seconds] of units) {
    const count = Math.floor(left / seconds);
    left -= count * seconds;
    if (count > 0) text += `${count}${unit}`;
  }
  return text === "" ? undefined : text;
}
