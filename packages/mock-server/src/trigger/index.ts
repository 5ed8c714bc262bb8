/** The Trigger.dev management API, for the engine to serve. */
export type { Credential } from "./auth.js";
export { createTriggerApi, type TriggerApiOptions } from "./definition.js";
export {
  type DeploymentVerbs,
  deploymentVerbs,
  type NewDeployment,
  type NewTask,
} from "./deployments/deployment-verbs.js";
export { defaultSecretKey } from "./keys.js";
export { IllegalMoveError } from "./lifecycle.js";
export { HeldBackError } from "./queues/held-back.js";
export { type NewQueue, type QueueVerbs, queueVerbs } from "./queues/queue-verbs.js";
export { type Forcing, type RunVerbs, type RunView, runVerbs, UnknownRunError } from "./run-verbs.js";
export { type NewSchedule, type ScheduleVerbs, scheduleVerbs } from "./schedules/schedule-verbs.js";
export type { TriggerEnvironment, TriggerSettings, TriggerState } from "./state.js";
