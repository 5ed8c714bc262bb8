import type { ClockControl } from "../engine/clock-control.js";
import { ClockError } from "../engine/clock-error.js";
import type { Transition } from "../engine/environment.js";
import type { AdvanceClockRequest } from "../generated/control-types.js";
import { ControlFailure } from "./control-failure.js";

const ways = '{"by": "1h42m"}, {"to": "2027-01-01T00:00:00Z"}, {"next": true} or {"untilIdle": true}';

/** Says what is wrong with a body that does not say one way to move; `undefined` where it does. */
export function explainAdvance(body: unknown): string | undefined {
  const members = typeof body === "object" && body !== null ? Object.entries(body) : [];
  const [[way, value] = []] = members;
  if (members.length === 1) {
    if (way === "by" && (typeof value === "string" || typeof value === "number")) return undefined;
    if (way === "to" && typeof value === "string") return undefined;
    if ((way === "next" || way === "untilIdle") && value === true) return undefined;
  }
  return `body: expected one of ${ways}, got ${JSON.stringify(body)?.slice(0, 100) ?? "nothing"}`;
}

/**
 * Moves a clock as a request asks for.
 *
 * @throws ControlFailure 400 for a move that is not understood or goes back, 409 for one that cannot be made now
 */
export async function advanceAsAsked(clock: ClockControl, body: AdvanceClockRequest): Promise<Transition[]> {
  const [place = ""] = Object.keys(body);
  try {
    if ("by" in body) return await clock.advance(body.by);
    if ("to" in body) return await clock.advanceTo(body.to);
    if ("next" in body) return await clock.advanceToNext();
    return await clock.runUntilIdle();
  } catch (error) {
    if (!(error instanceof ClockError)) throw error;
    throw error.refusal === "input"
      ? new ControlFailure(400, `${place}: ${error.message}`)
      : new ControlFailure(409, error.message);
  }
}
