import type { OpenEnvironment } from "../engine/environments.js";
import type { MockSurface } from "../surface.js";
import type { TriggerState } from "../trigger/index.js";

/** What a control request is about: one environment, or all. */
export interface ControlScope {
  readonly only: OpenEnvironment<TriggerState> | undefined;
  readonly surface: MockSurface;
}
