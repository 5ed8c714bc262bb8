import {
  CreationError,
  DeploymentMoveError,
  GivenError,
  HeldBackError,
  IllegalMoveError,
  UnknownIdError,
  UnknownRunError,
  UnknownTokenError,
} from "../trigger/index.js";
import { ControlFailure } from "./control-failure.js";

/** Where the path of an operation names a thing. */
const places = { schedule: "scheduleId", queue: "queue", deployment: "deploymentId or version" } as const;

/**
 * What a control request is answered with where a verb could not do what it was asked for: 404 for what is not there, 409
 * with the legal moves for what cannot get there, 400 for what there cannot be. `undefined` for any other error.
 */
export function toldFailure(error: unknown): ControlFailure | undefined {
  if (error instanceof UnknownRunError) return new ControlFailure(404, `runId: ${error.message}`);
  if (error instanceof UnknownTokenError) return new ControlFailure(404, `token: ${error.message}`);
  if (error instanceof UnknownIdError) return new ControlFailure(404, `${places[error.thing]}: ${error.message}`);
  if (error instanceof IllegalMoveError || error instanceof HeldBackError || error instanceof DeploymentMoveError) {
    return new ControlFailure(409, error.message, error.legal);
  }
  return error instanceof CreationError || error instanceof GivenError
    ? new ControlFailure(400, error.message)
    : undefined;
}

/**
 * Does what a request's body says, where the body is read by hand.
 *
 * @throws ControlFailure 400 where it is not understood
 */
export function obeying<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof TypeError ? new ControlFailure(400, error.message) : error;
  }
}
