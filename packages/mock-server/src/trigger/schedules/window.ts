/** How far the runs of a schedule may be put off. */
export type ScheduleWindow =
  | { readonly kind: "duration"; readonly minutes: number }
  /** Of the time to the next occurrence. */
  | { readonly kind: "part"; readonly percent: number };

const minute = 60_000;
const longestMinutes = 24 * 60;

/** Reads a window: whole minutes or hours up to a day, or a whole percentage. A text says why there can be none such. */
export function readWindow(text: string): ScheduleWindow | string {
  const [, digits = "", unit] = /^(0|[1-9]\d*)([mh%])$/.exec(text) ?? [];
  const amount = Number(digits);
  if (unit === "%") {
    return amount > 100 ? "Schedule window percentage cannot exceed 100%" : { kind: "part", percent: amount };
  }
  if (unit === undefined) {
    return 'Schedule window must be a whole duration such as "30m" or "2h", or a percentage such as "30%"';
  }
  const minutes = unit === "h" ? amount * 60 : amount;
  if (minutes > longestMinutes) return "Schedule window duration cannot exceed 24 hours";
  return { kind: "duration", minutes };
}

/** A window in its shortest form: `60m` is `1h`, `0h` is `0m`. */
export function windowText(window: ScheduleWindow): string {
  if (window.kind === "part") return `${window.percent}%`;
  const { minutes } = window;
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}

/**
 * By how many milliseconds an occurrence is put off: always the same share of the window, which is a minute at least
 * and never reaches beyond the next occurrence.
 *
 * @param phase 31 bits, the schedule's own
 * @param gap milliseconds to the next occurrence
 */
export function putOff(window: ScheduleWindow | undefined, phase: number, gap: number): number {
  const wanted =
    window === undefined ? 0 : window.kind === "part" ? (gap * window.percent) / 100 : window.minutes * minute;
  return Math.floor((phase * Math.min(gap, Math.max(minute, wanted))) / 2 ** 31);
}
