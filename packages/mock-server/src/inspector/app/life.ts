import type { PendingEvent, Transition } from "../../generated/control-types.js";

/** A stretch of a run's life in one status. */
export interface Stretch {
  readonly status: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  /** The next step, else now. */
  readonly to: number;
}

/** A moment worth a mark: a step that has been taken, or one that is due. */
export interface Mark {
  readonly at: number;
  readonly kind: "reschedule" | "end" | "due";
  /** The status that it ends in, where it is an end. */
  readonly status: string | undefined;
  readonly text: string;
}

export interface Life {
  readonly stretches: readonly Stretch[];
  readonly marks: readonly Mark[];
}

const final = new Set(["COMPLETED", "CANCELED", "FAILED", "CRASHED", "SYSTEM_FAILURE", "EXPIRED", "TIMED_OUT"]);

/** Whether a run stays in this status for good. */
export function isFinal(status: string): boolean {
  return final.has(status);
}

/**
 * A run's life as stretches and marks.
 *
 * @param history its steps, oldest first
 * @param due what is due for the run itself
 * @param now virtual time, milliseconds since 1970
 */
export function readLife(history: readonly Transition[], due: readonly PendingEvent[], now: number): Life {
  const stretches: Stretch[] = [];
  const marks: Mark[] = [];
  for (const [index, step] of history.entries()) {
    const from = Date.parse(step.at);
    if (step.from !== undefined && step.from === step.to) {
      marks.push({ at: from, kind: "reschedule", status: undefined, text: step.event });
    }
    if (isFinal(step.to)) {
      marks.push({ at: from, kind: "end", status: step.to, text: `${step.event}: ${step.to}` });
      continue;
    }
    const next = history[index + 1];
    stretches.push({ status: step.to, from, to: next ? Date.parse(next.at) : Math.max(now, from) });
  }
  for (const event of due) marks.push({ at: Date.parse(event.at), kind: "due", status: undefined, text: event.reason });
  return { stretches, marks };
}

/** The stretch of time that a picture shows, in milliseconds since 1970. */
export interface Axis {
  readonly from: number;
  readonly to: number;
}

/** One axis for several lives and the present moment, with room at its end for the last mark. */
export function axisOf(lives: readonly Life[], now: number): Axis {
  const instants = [now];
  for (const { stretches, marks } of lives) {
    for (const { from, to } of stretches) instants.push(from, to);
    for (const { at } of marks) instants.push(at);
  }
  const from = instants.reduce((least, at) => Math.min(least, at), now);
  const to = instants.reduce((most, at) => Math.max(most, at), now);
  const room = Math.max(to - from, 1000) * 0.03;
  return { from: from - room, to: to + room };
}

/** Where an instant stands on an axis, in percent. */
export function placeOn({ from, to }: Axis, at: number): number {
  return ((at - from) / (to - from)) * 100;
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400].map(
  (seconds) => seconds * 1000,
);
const day = 86_400_000;

/** Round instants of an axis, about `most` of them, none so near its ends that its label would not fit. */
export function ticksOf({ from, to }: Axis, most: number): readonly number[] {
  const wanted = (to - from) / most;
  const days = [1, 2, 7, 14, 30, 90, 365].map((count) => count * day);
  const step = [...steps, ...days].find((one) => one >= wanted) ?? Math.ceil(wanted / day) * day;
  const ticks: number[] = [];
  const edge = (to - from) * 0.05;
  for (let at = Math.ceil((from + edge) / step) * step; at <= to - edge; at += step) ticks.push(at);
  return ticks;
}
