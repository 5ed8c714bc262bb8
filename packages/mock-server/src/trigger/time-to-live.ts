import { parseDuration } from "../engine/duration.js";
import type { TriggerEnvironment } from "./state.js";

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

/** The time to live of a new run: what was asked for, else the default of its environment. */
export function chooseTtl(
  { state }: TriggerEnvironment,
  ttl: string | number | undefined,
  because: (reason: string) => void,
): string | undefined {
  if (ttl === undefined) {
    if (state.kind !== "dev") return undefined;
    because("a development key gives every run a time to live of 10m unless the request sets one (0 for none)");
    return "10m";
  }
  const stored = storedTtl(ttl);
  if (stored !== undefined && parseDuration(stored) === undefined) {
    because("the ttl is no duration such as 10m: it is kept, and never elapses");
  }
  return stored;
}
