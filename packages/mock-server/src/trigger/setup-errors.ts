import { redactText } from "../engine/redact.js";

/** Nothing of this id, name or version in the environment. */
export class UnknownIdError extends Error {
  override readonly name = "UnknownIdError";
  readonly thing: "schedule" | "queue" | "deployment";

  /** @param by what it was looked for by: `id or name` */
  constructor(thing: UnknownIdError["thing"], by: string, got: string) {
    super(
      `expected the ${by} of a ${thing} of this environment, got ${JSON.stringify(redactText(got).slice(0, 60))}, which is none`,
    );
    this.thing = thing;
  }
}

/** There can be no such thing as was asked for; the message says why, in the service's words where it has any. */
export class CreationError extends Error {
  override readonly name: string = "CreationError";
}

/** A deployment cannot get there from where it is. */
export class DeploymentMoveError extends Error {
  override readonly name = "DeploymentMoveError";
  /** What could be done instead. */
  readonly legal: readonly string[];

  constructor(message: string, legal: readonly string[]) {
    super(message);
    this.legal = legal;
  }
}
