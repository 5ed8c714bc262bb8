// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.
/** Nothing to say. */
export type EmptyRequest = Record<never, never>;
/** Nothing to say. */
export type EmptyResponse = Record<never, never>;
/** What was expected, what came instead, and what to do. */
export type ControlError = { readonly "error": string };
/** A move that the run's status does not allow. */
export type IllegalMoveError = (ControlError) & ({ readonly "legal": readonly (string)[] });
/** What runs here. */
export type MockStatus = { readonly "version": string; readonly "specDigest": string; readonly "frozen": boolean; readonly "environments": readonly (EnvironmentStatus)[] };
/** One isolated world, with its own time, runs, ids and journal. */
export type EnvironmentStatus = { readonly "id": string; readonly "key": string; readonly "branch"?: string; readonly "now": string; readonly "runs": number; readonly "requests": number };
/** How far to move the clock. */
export type AdvanceClockRequest = ({ readonly "by": (Duration) | (number) }) | ({ readonly "to": string }) | ({ readonly "next": true }) | ({ readonly "untilIdle": true });
/** Where the clock stands now, and what happened on the way. */
export type AdvanceClockResponse = { readonly "now": string; readonly "fired": readonly (Transition)[] };
/** A change of state. */
export type Transition = { readonly "at": string; readonly "event": string; readonly "id": string; readonly "from"?: string; readonly "to": string };
/** Something that will happen by itself. */
export type PendingEvent = { readonly "at": string; readonly "event": string; readonly "id": string; readonly "reason": string; readonly "environment": string };
/** What the run returns. */
export type CompleteRunRequest = { readonly "output"?: unknown; readonly "force"?: boolean };
/** When the run shall start instead. */
export type RescheduleRunRequest = { readonly "delay": string };
/** Why the run ends. */
export type FailRunRequest = { readonly "error"?: { readonly "message": string; readonly "name"?: string; readonly "stackTrace"?: string }; readonly "force"?: boolean };
/** A run and how it came to be as it is. */
export type RunWithHistory = (Run) & ({ readonly "history": readonly (Transition)[] });
/** A run, as it should be. */
export type CreateRunRequest = { readonly "task": string; readonly "status"?: "DELAYED" | "QUEUED" | "PENDING_VERSION" | "DEQUEUED" | "EXECUTING" | "REATTEMPTING" | "WAITING" | "COMPLETED" | "FAILED" | "CRASHED" | "SYSTEM_FAILURE" | "TIMED_OUT" | "EXPIRED" | "CANCELED"; readonly "payload"?: unknown; readonly "tags"?: (string) | (readonly (string)[]); readonly "queue"?: string; readonly "delay"?: string; readonly "ttl"?: (string) | (number); readonly "metadata"?: Readonly<Record<string, unknown>>; readonly "idempotencyKey"?: string; readonly "isTest"?: boolean; readonly "output"?: unknown; readonly "error"?: unknown };
/** What the run waits for. */
export type WaitRunRequest = { readonly "token"?: string; readonly "force"?: boolean };
/** What comes of a task's runs. */
export type DefineTaskRequest = { readonly "after"?: (Duration) | (number); readonly "output"?: unknown; readonly "error"?: unknown; readonly "failures"?: number; readonly "retry"?: TaskRetry; readonly "maxDuration"?: (Duration) | (number) };
/** How a failed attempt is followed by another one. Left out, it is not. */
export type TaskRetry = { readonly "maxAttempts"?: number; readonly "minTimeoutInMs"?: number; readonly "maxTimeoutInMs"?: number; readonly "factor"?: number };
/** Something to go wrong on purpose. What is left out applies to all, always. */
export type AddFaultRequest = { readonly "operation"?: string; readonly "runId"?: string; readonly "params"?: Readonly<Record<string, string>>; readonly "kind"?: "status" | "malformed" | "truncated" | "dropped" | "offSpec" | "rateLimit"; readonly "status"?: number; readonly "body"?: unknown; readonly "headers"?: Readonly<Record<string, string>>; readonly "latency"?: number; readonly "times"?: number; readonly "rate"?: number };
/** The fault that was added. */
export type AddFaultResponse = { readonly "id": string };
/** A fault in force, as it was added, and what came of it. */
export type Fault = { readonly "id": string; readonly "hits": number; readonly "params"?: Readonly<Record<string, string>> };
/** All that there was at a moment. What stands in it is the mock's own business, and differs between formats. */
export type Snapshot = { readonly "format": 1; readonly "specDigest": string; readonly "clock": { readonly "now": number; readonly "advanced": number }; readonly "environments": readonly ({ readonly "id": string; readonly "now": string })[] };
/** One request and what came of it. Keys and tokens are taken out. */
export type JournalEntry = { readonly "number": number; readonly "at": string; readonly "realAt": string; readonly "environment"?: string; readonly "operation"?: string; readonly "params": Readonly<Record<string, string>>; readonly "request": JournalRequest; readonly "reply": JournalReply; readonly "reason"?: string; readonly "fault"?: string; readonly "findings": readonly (Finding)[]; readonly "transitions": readonly (Transition)[] };
/** The request as it came. */
export type JournalRequest = { readonly "method": string; readonly "path": string; readonly "query": string; readonly "headers": JournalHeaders; readonly "body"?: unknown; readonly "truncated"?: boolean };
/** The answer as it went out. */
export type JournalReply = { readonly "status": number; readonly "headers": JournalHeaders; readonly "body"?: unknown; readonly "truncated"?: boolean };
/** Headers by their names in lower case; several values of one are joined by commas. */
export type JournalHeaders = Readonly<Record<string, string>>;
/** One place where a message is not as the spec says. */
export type Finding = { readonly "in": "path" | "query" | "header" | "cookie" | "body" | "status" | "content-type" | (string & {}); readonly "at": string; readonly "message": string };
/** A length of time: one or more groups of digits and a unit, with nothing between them: `1d`, `6h`, `10m`, `11s`, `1h42m`.  - Units: `w` weeks, `d` days, `hr` or `h` hours, `m` minutes, `s` seconds; lower case only. - The order is free (`42m1h` is `1h42m`). A unit that comes twice counts once, with its first number. - Not understood: spaces, signs, decimals, capitals, `ms`, `min`, `day`, months, years, ISO 8601 durations (`PT1H`). - At most 100 characters. `0s` is valid and means now. There is no upper bound, but a duration that leaves the range   of dates makes the request fail with status 500. */
export type Duration = string;
/** The statuses that a run leaves again, in the vocabulary of `x-trigger-api-version: 2025-07-16`.  - `DELAYED`: triggered with a delay that has not passed yet. The only status in which a run can be rescheduled. - `QUEUED`: in its queue, until a worker takes it. - `PENDING_VERSION`: no deployed version knows the task (or its queue) yet. - `DEQUEUED`: taken from the queue, about to execute. - `EXECUTING`: at work, or about to be retried after a failed attempt. - `WAITING`: paused until a wait, a token or a child run completes. */
export type UnfinishedRunStatus = "PENDING_VERSION" | "DELAYED" | "QUEUED" | "DEQUEUED" | "EXECUTING" | "WAITING";
/** The statuses in which a run ends, in the vocabulary of `x-trigger-api-version: 2025-07-16`.  - `COMPLETED`: with success. - `CANCELED`: stopped by a call or a person. - `FAILED`: by an error of the task, with no attempt left. - `CRASHED`: the process died: out of memory, segfault, non-zero exit. - `SYSTEM_FAILURE`: by a failure inside the service. - `EXPIRED`: the time to live passed before a worker took the run. - `TIMED_OUT`: the run took longer than its `maxDuration`. */
export type FinalRunStatus = "COMPLETED" | "CANCELED" | "FAILED" | "CRASHED" | "SYSTEM_FAILURE" | "EXPIRED" | "TIMED_OUT";
/** The 13 words that a run's status is told in today, in the vocabulary of `x-trigger-api-version: 2025-07-16`. Closed, for code that wants to handle every one of them. */
export type KnownRunStatus = (UnfinishedRunStatus) | (FinalRunStatus);
/** The public id of the environment that it belongs to. */
export type EnvironmentId = string;
/** A run in short. What has no value is left out. */
export type ListedRun = { readonly "environment": EnvironmentId; readonly "id": string; readonly "task": string; readonly "status": KnownRunStatus; readonly "queue": string; readonly "concurrencyKey"?: string; readonly "tags": readonly (string)[]; readonly "isTest": boolean; readonly "attemptCount": number; readonly "version"?: string; readonly "ttl"?: string; readonly "idempotencyKey"?: string; readonly "parent"?: string; readonly "batch"?: string; readonly "schedule"?: string; readonly "createdAt": string; readonly "updatedAt": string; readonly "delayedUntil"?: string; readonly "startedAt"?: string; readonly "finishedAt"?: string; readonly "history": readonly (Transition)[] };
/** A page of runs. */
export type RunPage = { readonly "data": readonly (ListedRun)[]; readonly "next"?: string };
/** A run's status in the vocabulary of `x-trigger-api-version: 2025-07-16`. Open: the service may add words, so treat one that is not in `KnownRunStatus` as "something else", not as an error. */
export type RunStatus = (UnfinishedRunStatus) | (FinalRunStatus) | (string & {});
/** A run's status as the service words it for callers that send no `x-trigger-api-version` (or one it does not know). Beside the words that both vocabularies share:  | word | with `2025-07-16` it reads | | --- | --- | | `WAITING_FOR_DEPLOY` | `PENDING_VERSION` | | `REATTEMPTING` | `EXECUTING` | | `FROZEN` | `WAITING` | | `INTERRUPTED` | `FAILED` | | `EXECUTING` | `DEQUEUED` or `EXECUTING` | */
export type LegacyRunStatus = "PENDING_VERSION" | "WAITING_FOR_DEPLOY" | "DELAYED" | "QUEUED" | "EXECUTING" | "REATTEMPTING" | "FROZEN" | "COMPLETED" | "CANCELED" | "FAILED" | "CRASHED" | "INTERRUPTED" | "SYSTEM_FAILURE" | "EXPIRED" | "TIMED_OUT" | (string & {});
/** The status of the run. Which vocabulary it is told in depends on the request's `x-trigger-api-version` header: `RunStatus` with `2025-07-16`, `LegacyRunStatus` without it. `DELAYED` is the same word in both. */
export type RunStatusByVersion = (RunStatus) | (LegacyRunStatus);
/** What every answer tells about a run. Fields that have no value are left out; `null` is never sent. Instants are ISO 8601 in UTC with milliseconds, costs are cents with fractions, durations are milliseconds. */
export type RunFields = { readonly "id": string; readonly "status": RunStatusByVersion; readonly "taskIdentifier": string; readonly "version"?: string; readonly "idempotencyKey"?: string; readonly "createdAt": string; readonly "updatedAt": string; readonly "isTest": boolean; readonly "isQueued": boolean; readonly "isExecuting": boolean; readonly "isWaiting": boolean; readonly "isCompleted": boolean; readonly "isSuccess": boolean; readonly "isFailed": boolean; readonly "isCancelled": boolean; readonly "startedAt"?: string; readonly "finishedAt"?: string; readonly "delayedUntil"?: string; readonly "ttl"?: string; readonly "expiredAt"?: string; readonly "tags": readonly (string)[]; readonly "metadata"?: Readonly<Record<string, unknown>>; readonly "costInCents": number; readonly "baseCostInCents": number; readonly "durationMs": number; readonly "depth": number; readonly "region"?: string };
/** A run as the answer for another run shows it, without payload, output, error and schedule. */
export type RelatedRun = (RunFields) & ({ readonly "batchId"?: string; readonly "triggerFunction": "trigger" | "triggerAndWait" | "batchTrigger" | "batchTriggerAndWait" | (string & {}) });
/** An error of the task or of the service. An error that is not an `Error` has only a message: its text, or its JSON. Failures inside the service read `trigger.dev internal error (CODE)`. */
export type SerializedError = { readonly "message": string; readonly "name"?: string; readonly "stackTrace"?: string };
/** What the times of the schedule come from. */
export type ScheduleGenerator = { readonly "type": "CRON" | (string & {}); readonly "expression": string; readonly "description": string };
/** The schedule that triggered the run. Left out when no schedule did. */
export type RunSchedule = { readonly "id": string; readonly "externalId"?: string; readonly "deduplicationKey"?: string; readonly "generator": ScheduleGenerator };
/** One attempt to execute a run. The service does not list attempts any more; see `attempts`. */
export type RunAttempt = { readonly "id": string; readonly "status": "PENDING" | "EXECUTING" | "PAUSED" | "COMPLETED" | "FAILED" | "CANCELED" | (string & {}); readonly "error"?: SerializedError; readonly "createdAt": string; readonly "updatedAt": string; readonly "startedAt"?: string; readonly "completedAt"?: string };
/** The run's relatives in the tree of runs. */
export type RelatedRuns = { readonly "root"?: RelatedRun; readonly "parent"?: RelatedRun; readonly "children": readonly (RelatedRun)[] };
/** A run with all that the service tells about it. */
export type Run = (RelatedRun) & ({ readonly "payload"?: unknown; readonly "payloadPresignedUrl"?: string; readonly "output"?: unknown; readonly "outputPresignedUrl"?: string; readonly "error"?: SerializedError; readonly "schedule"?: RunSchedule; readonly "attemptCount": number; readonly "attempts": readonly (RunAttempt)[]; readonly "relatedRuns": RelatedRuns });
/** A step of a run, and what caused it. */
export type HistoryStep = (Transition) & ({ readonly "request"?: number });
/** A run, how it came there, and what may become of it. */
export type RunDetail = { readonly "environment": EnvironmentId; readonly "queue": string; readonly "run": Run; readonly "history": readonly (HistoryStep)[]; readonly "requests": readonly (JournalEntry)[]; readonly "pending": readonly (PendingEvent)[]; readonly "legal": readonly (string)[] };
/** How a run is moved. */
export type ForceRequest = { readonly "force"?: boolean };
/** Spreads the runs of many schedules: each occurrence is put off by an amount that is always the same for one schedule, somewhere within this window. A whole number of minutes (`30m`) or hours (`2h`), 24 hours at most, or a percentage (`30%`) of the time to the next occurrence, which it never reaches beyond. Answers have it in its shortest form: `60m` comes back as `1h`. */
export type ScheduleWindow = string;
/** An environment in which the schedule fires. */
export type ScheduleEnvironment = { readonly "id": string; readonly "type": "DEVELOPMENT" | "STAGING" | "PRODUCTION" | "PREVIEW" | (string & {}); readonly "userName"?: string; readonly "shortcode"?: string; readonly "slug"?: string; readonly "branchName"?: string };
/** What a schedule looks like wherever one is answered. */
export type ScheduleFields = { readonly "id": string; readonly "type": "DECLARATIVE" | "IMPERATIVE" | (string & {}); readonly "task": string; readonly "active": boolean; readonly "deduplicationKey"?: string; readonly "generator": ScheduleGenerator; readonly "timezone": string; readonly "window"?: ScheduleWindow; readonly "environments": readonly (ScheduleEnvironment)[] };
/** A schedule as a list shows it. Inactive ones have a next occurrence here too, as if they were active. */
export type ScheduleListItem = (ScheduleFields) & ({ readonly "externalId": string | null; readonly "nextRun": string; readonly "nextRunEffectiveAt": string });
/** A schedule as a list of the mocked API shows it, and its environment. */
export type ListedSchedule = (ScheduleListItem) & ({ readonly "environment": EnvironmentId });
/** A schedule, as it should be. */
export type NewSchedule = { readonly "task": string; readonly "cron": string; readonly "timezone"?: string; readonly "window"?: string; readonly "externalId"?: string; readonly "deduplicationKey"?: string; readonly "type"?: "IMPERATIVE" | "DECLARATIVE"; readonly "active"?: boolean };
/** A schedule, which triggers a task again and again. */
export type Schedule = (ScheduleFields) & ({ readonly "externalId"?: string; readonly "nextRun": string | null; readonly "nextRunEffectiveAt": string | null });
/** Where the queue's limit comes from. `null` means no limit of its own, or that nothing was overridden. */
export type QueueConcurrency = { readonly "current": number | null; readonly "base": number | null; readonly "override": number | null; readonly "overriddenAt": string | null; readonly "overriddenBy": string | null };
/** A queue, from which runs are taken one after another as long as fewer than its limit are executing. Queues come into being when code that has them is deployed, not by triggering. */
export type Queue = { readonly "id": string; readonly "name": string; readonly "type": "task" | "custom" | (string & {}); readonly "running": number; readonly "queued": number; readonly "paused": boolean; readonly "concurrencyLimit": number | null; readonly "concurrency"?: QueueConcurrency; readonly "concurrencyLimitOverridePercent"?: number | null; readonly "releaseConcurrencyOnWaitpoint"?: boolean };
/** A queue as a list of the mocked API shows it, and its environment. */
export type ListedQueue = (Queue) & ({ readonly "environment": EnvironmentId });
/** A queue, as it should be. */
export type NewQueue = { readonly "name": string; readonly "type"?: "task" | "custom"; readonly "concurrencyLimit"?: number | null; readonly "paused"?: boolean };
/** How far a deployment is.  - `PENDING`: waits to be built - `INSTALLING`: its dependencies are being installed. The official SDK (4.8.3) fails to parse a list that has it - `BUILDING`: its image is being built - `DEPLOYING`: its tasks are being made known - `DEPLOYED`: done; only now it can be promoted - `FAILED`, `CANCELED`, `TIMED_OUT`: over, without a version that can run */
export type DeploymentStatus = "PENDING" | "INSTALLING" | "BUILDING" | "DEPLOYING" | "DEPLOYED" | "FAILED" | "CANCELED" | "TIMED_OUT" | (string & {});
/** What a deployment looks like wherever one is answered. */
export type DeploymentFields = { readonly "id": string; readonly "status": DeploymentStatus; readonly "shortCode": string; readonly "version": string };
/** What the code's repository looked like. Further members may come. */
export type GitMetadata = { readonly "provider"?: string; readonly "source"?: "trigger_github_app" | "github_actions" | "local" | (string & {}); readonly "ghUsername"?: string; readonly "ghUserAvatarUrl"?: string; readonly "commitAuthorName"?: string; readonly "commitMessage"?: string; readonly "commitRef"?: string; readonly "commitSha"?: string; readonly "dirty"?: boolean; readonly "remoteUrl"?: string; readonly "pullRequestNumber"?: number; readonly "pullRequestTitle"?: string; readonly "pullRequestState"?: "open" | "closed" | "merged" | (string & {}) };
/** Why a deployment failed. */
export type DeploymentError = { readonly "name": string; readonly "message": string; readonly "stack"?: string; readonly "stderr"?: string };
/** A deployment as the list shows it, and the current one. */
export type Deployment = (DeploymentFields) & ({ readonly "createdAt": string; readonly "runtime": string | null; readonly "runtimeVersion": string | null; readonly "deployedAt"?: string | null; readonly "git"?: (GitMetadata) | (null); readonly "error"?: DeploymentError });
/** A deployment as a list of the mocked API shows it, and what else the mock knows of it. */
export type ListedDeployment = (Deployment) & ({ readonly "environment": EnvironmentId; readonly "current": boolean; readonly "tasks"?: readonly (string)[]; readonly "queues"?: readonly (string)[] });
/** A task that a deployment brings. */
export type NewTask = { readonly "id": string; readonly "scheduled"?: boolean; readonly "cron"?: string; readonly "timezone"?: string };
/** A task, or its id alone. */
export type TaskOrId = (string) | (NewTask);
/** A deployment, as it should be. */
export type NewDeployment = { readonly "status"?: "PENDING" | "INSTALLING" | "BUILDING" | "DEPLOYING" | "DEPLOYED" | "FAILED" | "CANCELED" | "TIMED_OUT"; readonly "version"?: string; readonly "tasks"?: readonly (TaskOrId)[]; readonly "queues"?: readonly (string)[]; readonly "git"?: Readonly<Record<string, unknown>>; readonly "externalId"?: string; readonly "promote"?: boolean };
/** How it ends. */
export type FinishDeploymentRequest = { readonly "promote"?: boolean };
/** Why it ends. */
export type FailDeploymentRequest = { readonly "error"?: DeploymentError };
/** How it is promoted. */
export type PromoteDeploymentRequest = { readonly "allowRollbacks"?: boolean };
/** The words that a waitpoint token's status is told in today.  - `WAITING`: neither completed nor timed out. - `COMPLETED`: completed, by a call or by its callback URL. - `TIMED_OUT`: its timeout passed first. */
export type KnownWaitpointTokenStatus = "WAITING" | "COMPLETED" | "TIMED_OUT";
/** A waitpoint token in short. What has no value is left out. Its callback address is a credential, and not told. */
export type ListedWaitpoint = { readonly "environment": EnvironmentId; readonly "id": string; readonly "status": KnownWaitpointTokenStatus; readonly "tags": readonly (string)[]; readonly "idempotencyKey"?: string; readonly "createdAt": string; readonly "timeoutAt"?: string; readonly "completedAt"?: string; readonly "output"?: string; readonly "waitingRuns": readonly (string)[] };
/** A page of waitpoint tokens. */
export type WaitpointPage = { readonly "data": readonly (ListedWaitpoint)[]; readonly "next"?: string };
/** An environment variable. */
export type ListedVariable = { readonly "environment": EnvironmentId; readonly "name": string; readonly "value"?: string; readonly "isSecret": boolean };
/** An additional key of an environment, which may do only what its scopes say. */
export type RestrictedKey = { readonly "key": string; readonly "of"?: string; readonly "scopes": readonly (string)[] };
/** A queue, or its name alone. */
export type QueueOrName = (string) | (NewQueue);
/** What there is. A subject that is left out stays as it was. */
export type DeclareRequest = { readonly "project"?: string; readonly "keys"?: readonly (string)[]; readonly "branches"?: readonly (string)[]; readonly "restrictedKeys"?: readonly (RestrictedKey)[]; readonly "personalTokens"?: readonly (string)[]; readonly "tasks"?: readonly (TaskOrId)[]; readonly "queues"?: readonly (QueueOrName)[]; readonly "deployments"?: readonly (NewDeployment)[] };

/** What the handler of each operation is given, and what it may answer by status. */
export interface ControlOperations {
  "inspector.open": { params: Record<never, never>; query: Record<never, never>; body: undefined; replies: { 200: string; 403: ControlError } };
  "status.retrieve": { params: Record<never, never>; query: { "environment"?: string }; body: undefined; replies: { 200: MockStatus; 401: ControlError; 403: ControlError } };
  "clock.advance": { params: Record<never, never>; query: { "environment"?: string }; body: AdvanceClockRequest; replies: { 200: AdvanceClockResponse; 400: ControlError; 401: ControlError; 403: ControlError; 409: ControlError; 413: ControlError; 415: ControlError } };
  "clock.listPending": { params: Record<never, never>; query: { "environment"?: string }; body: undefined; replies: { 200: readonly (PendingEvent)[]; 401: ControlError; 403: ControlError } };
  "runs.list": { params: Record<never, never>; query: { "status"?: KnownRunStatus; "task"?: string; "tag"?: string; "queue"?: string; "limit"?: number; "after"?: string; "environment"?: string }; body: undefined; replies: { 200: RunPage; 400: ControlError; 401: ControlError; 403: ControlError } };
  "runs.create": { params: Record<never, never>; query: { "environment"?: string }; body: CreateRunRequest; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 413: ControlError; 415: ControlError } };
  "runs.retrieve": { params: { "runId": string }; query: { "environment"?: string }; body: undefined; replies: { 200: RunWithHistory; 401: ControlError; 403: ControlError; 404: ControlError } };
  "runs.retrieveDetail": { params: { "runId": string }; query: { "environment"?: string }; body: undefined; replies: { 200: RunDetail; 401: ControlError; 403: ControlError; 404: ControlError } };
  "runs.reschedule": { params: { "runId": string }; query: { "environment"?: string }; body: RescheduleRunRequest; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.cancel": { params: { "runId": string }; query: { "environment"?: string }; body: EmptyRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.start": { params: { "runId": string }; query: { "environment"?: string }; body: ForceRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.complete": { params: { "runId": string }; query: { "environment"?: string }; body: CompleteRunRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.fail": { params: { "runId": string }; query: { "environment"?: string }; body: FailRunRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.crash": { params: { "runId": string }; query: { "environment"?: string }; body: FailRunRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.timeout": { params: { "runId": string }; query: { "environment"?: string }; body: FailRunRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.expire": { params: { "runId": string }; query: { "environment"?: string }; body: EmptyRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.wait": { params: { "runId": string }; query: { "environment"?: string }; body: WaitRunRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.resume": { params: { "runId": string }; query: { "environment"?: string }; body: EmptyRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.dequeue": { params: { "runId": string }; query: { "environment"?: string }; body: ForceRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.park": { params: { "runId": string }; query: { "environment"?: string }; body: EmptyRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.deploy": { params: { "runId": string }; query: { "environment"?: string }; body: EmptyRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.retry": { params: { "runId": string }; query: { "environment"?: string }; body: ForceRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "runs.systemFailure": { params: { "runId": string }; query: { "environment"?: string }; body: ForceRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "schedules.list": { params: Record<never, never>; query: { "environment"?: string }; body: undefined; replies: { 200: readonly (ListedSchedule)[]; 401: ControlError; 403: ControlError } };
  "schedules.create": { params: Record<never, never>; query: { "environment"?: string }; body: NewSchedule; replies: { 200: Schedule; 400: ControlError; 401: ControlError; 403: ControlError; 413: ControlError; 415: ControlError } };
  "schedules.retrieve": { params: { "scheduleId": string }; query: { "environment"?: string }; body: undefined; replies: { 200: Schedule; 401: ControlError; 403: ControlError; 404: ControlError } };
  "schedules.fire": { params: { "scheduleId": string }; query: { "environment"?: string }; body: EmptyRequest | undefined; replies: { 200: Run; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "queues.list": { params: Record<never, never>; query: { "environment"?: string }; body: undefined; replies: { 200: readonly (ListedQueue)[]; 401: ControlError; 403: ControlError } };
  "queues.create": { params: Record<never, never>; query: { "environment"?: string }; body: NewQueue; replies: { 200: Queue; 400: ControlError; 401: ControlError; 403: ControlError; 413: ControlError; 415: ControlError } };
  "queues.retrieve": { params: { "queue": string }; query: { "environment"?: string }; body: undefined; replies: { 200: Queue; 401: ControlError; 403: ControlError; 404: ControlError } };
  "deployments.list": { params: Record<never, never>; query: { "environment"?: string }; body: undefined; replies: { 200: readonly (ListedDeployment)[]; 401: ControlError; 403: ControlError } };
  "deployments.create": { params: Record<never, never>; query: { "environment"?: string }; body: NewDeployment; replies: { 200: Deployment; 400: ControlError; 401: ControlError; 403: ControlError; 413: ControlError; 415: ControlError } };
  "deployments.retrieve": { params: { "deploymentId": string }; query: { "environment"?: string }; body: undefined; replies: { 200: Deployment; 401: ControlError; 403: ControlError; 404: ControlError } };
  "deployments.finish": { params: { "deploymentId": string }; query: { "environment"?: string }; body: FinishDeploymentRequest | undefined; replies: { 200: Deployment; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "deployments.fail": { params: { "deploymentId": string }; query: { "environment"?: string }; body: FailDeploymentRequest | undefined; replies: { 200: Deployment; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "deployments.promote": { params: { "version": string }; query: { "environment"?: string }; body: PromoteDeploymentRequest | undefined; replies: { 200: Deployment; 400: ControlError; 401: ControlError; 403: ControlError; 404: ControlError; 409: IllegalMoveError; 413: ControlError; 415: ControlError } };
  "waitpoints.list": { params: Record<never, never>; query: { "limit"?: number; "after"?: string; "environment"?: string }; body: undefined; replies: { 200: WaitpointPage; 400: ControlError; 401: ControlError; 403: ControlError } };
  "envvars.list": { params: Record<never, never>; query: { "environment"?: string }; body: undefined; replies: { 200: readonly (ListedVariable)[]; 401: ControlError; 403: ControlError } };
  "requests.list": { params: Record<never, never>; query: { "operation"?: string; "status"?: number; "limit"?: number; "environment"?: string }; body: undefined; replies: { 200: readonly (JournalEntry)[]; 400: ControlError; 401: ControlError; 403: ControlError } };
  "requests.clear": { params: Record<never, never>; query: { "environment"?: string }; body: undefined; replies: { 200: EmptyResponse; 401: ControlError; 403: ControlError } };
  "events.follow": { params: Record<never, never>; query: { "environment"?: string }; body: undefined; replies: { 200: string; 401: ControlError; 403: ControlError } };
  "state.reset": { params: Record<never, never>; query: { "environment"?: string }; body: EmptyRequest | undefined; replies: { 200: EmptyResponse; 400: ControlError; 401: ControlError; 403: ControlError; 413: ControlError; 415: ControlError } };
  "tasks.define": { params: { "taskIdentifier": string }; query: { "environment"?: string }; body: DefineTaskRequest; replies: { 200: EmptyResponse; 400: ControlError; 401: ControlError; 403: ControlError; 413: ControlError; 415: ControlError } };
  "tasks.undefine": { params: { "taskIdentifier": string }; query: { "environment"?: string }; body: undefined; replies: { 200: EmptyResponse; 401: ControlError; 403: ControlError } };
  "state.declare": { params: Record<never, never>; query: Record<never, never>; body: DeclareRequest; replies: { 200: EmptyResponse; 400: ControlError; 403: ControlError; 413: ControlError; 415: ControlError } };
  "faults.add": { params: Record<never, never>; query: { "environment"?: string }; body: AddFaultRequest; replies: { 200: AddFaultResponse; 400: ControlError; 401: ControlError; 403: ControlError; 413: ControlError; 415: ControlError } };
  "faults.list": { params: Record<never, never>; query: { "environment"?: string }; body: undefined; replies: { 200: readonly (Fault)[]; 401: ControlError; 403: ControlError } };
  "faults.clear": { params: Record<never, never>; query: { "fault"?: string; "environment"?: string }; body: undefined; replies: { 200: EmptyResponse; 401: ControlError; 403: ControlError } };
  "state.takeSnapshot": { params: Record<never, never>; query: { "environment"?: string }; body: undefined; replies: { 200: Snapshot; 401: ControlError; 403: ControlError } };
  "state.restoreSnapshot": { params: Record<never, never>; query: { "environment"?: string }; body: Snapshot; replies: { 200: EmptyResponse; 400: ControlError; 401: ControlError; 403: ControlError; 413: ControlError; 415: ControlError } };
}
