/** The Trigger.dev management API, for the engine to serve. */
export type { Credential } from "./auth.js";
export { GivenError } from "./check-given.js";
export { type CreatableStatus, type NewRun, RunCreationError } from "./create-run-verb.js";
export { createDeclarations, type DeclarationStore, type Declarations, type RestrictedKey } from "./declarations.js";
export { setUpDeclared } from "./declared/set-up-declared.js";
export { createTriggerApi, type TriggerApiOptions } from "./definition.js";
export {
  type DeploymentVerbs,
  deploymentVerbs,
  type NewDeployment,
  type NewTask,
} from "./deployments/deployment-verbs.js";
export { IllegalMoveError } from "./illegal-move-error.js";
export { defaultSecretKey, isSecretKey } from "./keys.js";
export { type ListedRun, listRunsInShort, type RunFilter } from "./listings/list-runs.js";
export {
  type ListedDeployment,
  type ListedVariable,
  listDeployments,
  listQueues,
  listSchedules,
  listVariables,
} from "./listings/list-settings.js";
export { type ListedWaitpoint, listWaitpointsInShort } from "./listings/list-waitpoints-in-short.js";
export type { Page } from "./listings/page-through.js";
export { type HistoryStep, type RunDetail, runDetail } from "./listings/run-detail.js";
export type { SuccessBody } from "./operation-behaviour.js";
export { HeldBackError } from "./queues/held-back.js";
export { type NewQueue, type QueueVerbs, queueVerbs } from "./queues/queue-verbs.js";
export type { BucketLimit, RateLimits, WindowLimit } from "./rate-limits/rate-limits.js";
export {
  type Failure,
  type Forcing,
  type RunVerbs,
  runVerbs,
  UnknownRunError,
  UnknownTokenError,
} from "./run-verbs.js";
export type { RunView } from "./run-view.js";
export { type NewSchedule, type ScheduleVerbs, scheduleVerbs } from "./schedules/schedule-verbs.js";
export { CreationError, DeploymentMoveError, UnknownIdError } from "./setup-errors.js";
export type { TriggerEnvironment, TriggerSettings, TriggerState } from "./state.js";
export { type TaskVerbs, taskVerbs } from "./task-verbs.js";
export type { TaskContext, TokenResult } from "./worker/task-context.js";
export type { TaskHandler, TaskOutcome, TaskRetry } from "./worker/task-definition.js";
export { createSharedTasks, type SharedTasks } from "./worker/task-registry.js";
