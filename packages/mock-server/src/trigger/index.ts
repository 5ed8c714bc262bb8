/** The Trigger.dev management API, for the engine to serve. */
export type { Credential } from "./auth.js";
export { createTriggerApi, type TriggerApiOptions } from "./definition.js";
export { defaultSecretKey } from "./keys.js";
export { IllegalMoveError } from "./lifecycle.js";
export { type RunVerbs, type RunView, runVerbs, UnknownRunError, UnknownTokenError } from "./run-verbs.js";
export type { TriggerEnvironment, TriggerSettings, TriggerState } from "./state.js";
