import type { OpenEnvironment } from "../engine/environments.js";
import type { PlainRequest } from "../engine/http.js";
import { ControlFailure } from "./control-failure.js";

/** How a request may name the environment it is about. */
export interface ScopeDoors<State> {
  /** Opens the environment of the credentials; a text says why they are refused. */
  open(request: PlainRequest): OpenEnvironment<State> | string;
  findById(id: string): OpenEnvironment<State> | undefined;
}

/**
 * The environment that a control request is about: that of its key, else that of its `environment`; none means all.
 *
 * @throws ControlFailure 401 where what it names cannot be opened
 */
export function readScope<State>(
  request: PlainRequest,
  query: URLSearchParams,
  doors: ScopeDoors<State>,
): OpenEnvironment<State> | undefined {
  if (request.headers.authorization !== undefined) {
    const opened = doors.open(request);
    if (typeof opened === "string") throw new ControlFailure(401, `authorization: ${opened}`);
    return opened;
  }
  const id = query.get("environment");
  if (id === null) return undefined;
  const environment = doors.findById(id);
  if (environment) return environment;
  const shown = id.slice(0, 100);
  throw new ControlFailure(
    401,
    `environment: no environment has the id ${shown}. GET /_mock/status lists those that are open`,
  );
}
