/** The answer of a control request that cannot be carried out. */
export class ControlFailure extends Error {
  override readonly name = "ControlFailure";
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415;
  /** What could be done to a run instead. */
  readonly legal: readonly string[] | undefined;

  /** @param message names the place and what was expected there: `by: expected a duration …` */
  constructor(status: ControlFailure["status"], message: string, legal?: readonly string[]) {
    super(message);
    this.status = status;
    this.legal = legal;
  }
}
