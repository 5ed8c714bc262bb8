/** Why the clock did not move. */
export type ClockRefusal =
  /** What was asked for is not understood, or lies in the past. */
  | "input"
  /** It is being moved already. */
  | "busy"
  /** What falls due has no end. */
  | "endless";

/** The clock refused to move, or stopped on the way; the message says what to do. */
export class ClockError extends Error {
  override readonly name = "ClockError";
  readonly refusal: ClockRefusal;

  constructor(refusal: ClockRefusal, message: string) {
    super(message);
    this.refusal = refusal;
  }
}
