import { parseDuration } from "../../engine/duration.js";
import type { Delay } from "../delay.js";
import { readServiceDate } from "../service-date.js";

/** The `debounce` option of a trigger call. */
export interface DebounceOption {
  readonly key: string;
  readonly delay: string;
  readonly mode: "leading" | "trailing" | undefined;
  readonly maxDelay: string | undefined;
}

/** The same, understood. Lengths in milliseconds. */
export interface Debounce {
  readonly key: string;
  readonly delay: number;
  readonly trailing: boolean;
  readonly maxDelay: number | undefined;
}

const formats = "Supported formats: {number}s, {number}m, {number}h, {number}d, {number}w";

/**
 * Reads the option as the service does, or says in its words what it is refused for.
 *
 * @param delay what comes of `options.delay`, else of the debounce's own: the first run's delay
 */
export function readDebounce(
  option: DebounceOption,
  delay: Delay,
  now: number,
): Debounce | { readonly refused: string } {
  if (delay.kind !== "until") {
    return { refused: `Debounce requires a valid delay duration. Provided: ${option.delay}` };
  }
  const length = parseDuration(option.delay);
  if (length === undefined) {
    const problem = `Invalid debounce delay: ${option.delay}.`;
    if (readServiceDate(option.delay) > now) {
      return { refused: `${problem} debounce.delay must be a duration, not a date. ${formats}` };
    }
    return { refused: `${problem} ${formats}` };
  }
  if (option.maxDelay === undefined) return accepted(option, length, undefined);
  const maxDelay = parseDuration(option.maxDelay);
  if (maxDelay === undefined) return { refused: `Invalid debounce maxDelay: ${option.maxDelay}. ${formats}` };
  if (maxDelay <= length) {
    const problem = `debounce.maxDelay (${option.maxDelay}) must be longer than debounce.delay (${option.delay}).`;
    return { refused: `${problem} Otherwise no trigger could ever push the run.` };
  }
  return accepted(option, length, maxDelay);
}

function accepted({ key, mode }: DebounceOption, delay: number, maxDelay: number | undefined): Debounce {
  return { key, delay, trailing: mode === "trailing", maxDelay };
}
