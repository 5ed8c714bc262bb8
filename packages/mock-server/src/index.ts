/** A stateful mock of the service with virtual time. Start with {@link createMockServer}. */
export type { Listening, ListenOptions } from "./adapters/node.js";
export { connectMock, type RemoteMock } from "./connect-mock.js";
export type { ClockControl, PendingEvent } from "./engine/clock-control.js";
export { ClockError, type ClockRefusal } from "./engine/clock-error.js";
export type { Transition } from "./engine/environment.js";
export type { ActiveFault, FaultKind } from "./engine/faults.js";
export type { Finding } from "./engine/finding.js";
export type { Instant } from "./engine/instant.js";
export type { JournalEntry } from "./engine/journal.js";
export type { JournalFilter, JournalView } from "./engine/journal-view.js";
export type { Overridden } from "./engine/overrides.js";
export type { EnvironmentSnapshot, Snapshot } from "./engine/snapshot.js";
export { MockRequestError, type RequestStrategy } from "./engine/strategies.js";
export type { FaultVerbs, MockFault } from "./fault-verbs.js";
export { specDigest } from "./generated/digest.js";
export { createMockServer, type MockEnvironment, type MockServer, type MockServerOptions } from "./mock-server.js";
export { type ConnectOptions, RemoteMockError } from "./remote-call.js";
export type { Remote } from "./remote-verbs.js";
export type { MockSurface, OverrideVerb } from "./surface.js";
export {
  type BucketLimit,
  type CreatableStatus,
  CreationError,
  type Declarations,
  DeploymentMoveError,
  type DeploymentVerbs,
  type Forcing,
  HeldBackError,
  IllegalMoveError,
  type NewDeployment,
  type NewQueue,
  type NewRun,
  type NewSchedule,
  type NewTask,
  type QueueVerbs,
  type RateLimits,
  type RestrictedKey,
  RunCreationError,
  type RunVerbs,
  type RunView,
  type ScheduleVerbs,
  type SuccessBody,
  type TaskContext,
  type TaskHandler,
  type TaskOutcome,
  type TaskRetry,
  type TaskVerbs,
  type TokenResult,
  UnknownIdError,
  UnknownRunError,
  UnknownTokenError,
  type WindowLimit,
} from "./trigger/index.js";
