// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

import type { components } from "./openapi.js";

/** The name of an operation, everywhere: in the spec, the client, the mock and its journal. */
export type OperationId =
  | "runs.list"
  | "runs.listForProject"
  | "runs.retrieve"
  | "runs.replay"
  | "runs.cancel"
  | "runs.reschedule"
  | "runs.addTags"
  | "runs.updateMetadata"
  | "runs.retrieveMetadata"
  | "runs.retrieveResult"
  | "runs.listEvents"
  | "runs.retrieveTrace"
  | "runs.retrieveSpan"
  | "tasks.trigger"
  | "tasks.batchTrigger"
  | "batches.triggerV1"
  | "batches.trigger"
  | "batches.create"
  | "batches.addItems"
  | "batches.retrieveV1"
  | "batches.retrieve"
  | "batches.retrieveResults"
  | "idempotencyKeys.reset"
  | "schedules.list"
  | "schedules.create"
  | "schedules.retrieve"
  | "schedules.update"
  | "schedules.delete"
  | "schedules.activate"
  | "schedules.deactivate"
  | "timezones.list"
  | "queues.list"
  | "queues.retrieve"
  | "queues.pause"
  | "queues.overrideConcurrency"
  | "queues.resetConcurrency"
  | "envvars.list"
  | "envvars.create"
  | "envvars.import"
  | "envvars.retrieve"
  | "envvars.update"
  | "envvars.delete"
  | "deployments.list"
  | "deployments.retrieve"
  | "deployments.retrieveLatest"
  | "deployments.retrieveCurrent"
  | "deployments.promote"
  | "waitpoints.list"
  | "waitpoints.create"
  | "waitpoints.retrieve"
  | "waitpoints.complete"
  | "waitpoints.callback"
  | "bulkActions.list"
  | "bulkActions.create"
  | "bulkActions.retrieve"
  | "bulkActions.abort"
  | "errors.list"
  | "errors.retrieve"
  | "errors.resolve"
  | "errors.ignore"
  | "errors.unresolve"
  | "sessions.list"
  | "sessions.create"
  | "sessions.retrieve"
  | "sessions.update"
  | "sessions.close"
  | "sessions.endAndContinue"
  | "query.execute"
  | "query.retrieveSchema"
  | "query.listDashboards"
  | "auth.retrieveClaims"
  | "auth.createPublicToken"
  | "packets.createUploadUrl"
  | "packets.createDownloadUrl";

/** The statuses that a run leaves again, in the vocabulary of `x-trigger-api-version: 2025-07-16`. */
export type UnfinishedRunStatus = components["schemas"]["UnfinishedRunStatus"];

/** The statuses in which a run ends, in the vocabulary of `x-trigger-api-version: 2025-07-16`. */
export type FinalRunStatus = components["schemas"]["FinalRunStatus"];

/** The 13 words that a run's status is told in today, in the vocabulary of `x-trigger-api-version: 2025-07-16`. Closed, for code that wants to handle every one of them. */
export type KnownRunStatus = components["schemas"]["KnownRunStatus"];

/** A status to look for. Words of both vocabularies are understood whatever the `x-trigger-api-version` header says, but each stands for a state inside the service, so a filter does not always find what an answer calls by that word: */
export type RunStatusFilter = components["schemas"]["RunStatusFilter"];

/** The size of the machine a run executes on. */
export type MachinePreset = components["schemas"]["MachinePreset"];

/** A run's status in the vocabulary of `x-trigger-api-version: 2025-07-16`. Open: the service may add words, so treat one that is not in `KnownRunStatus` as "something else", not as an error. */
export type RunStatus = components["schemas"]["RunStatus"];

/** A run's status as the service words it for callers that send no `x-trigger-api-version` (or one it does not know). Beside the words that both vocabularies share: */
export type LegacyRunStatus = components["schemas"]["LegacyRunStatus"];

/** The status of the run. Which vocabulary it is told in depends on the request's `x-trigger-api-version` header: `RunStatus` with `2025-07-16`, `LegacyRunStatus` without it. `DELAYED` is the same word in both. */
export type RunStatusByVersion = components["schemas"]["RunStatusByVersion"];

/** What every answer tells about a run. Fields that have no value are left out; `null` is never sent. Instants are ISO 8601 in UTC with milliseconds, costs are cents with fractions, durations are milliseconds. */
export type RunFields = components["schemas"]["RunFields"];

/** The environment a run belongs to. */
export type RunEnvironment = components["schemas"]["RunEnvironment"];

/** A run as a list shows it: without payload, output, error, attempts, relatives, schedule, batch and trigger function. */
export type RunListItem = components["schemas"]["RunListItem"];

/** Where the neighbouring pages begin. A cursor is opaque; one that is missing means that there is no such page. */
export type CursorPagination = components["schemas"]["CursorPagination"];

/** A page of runs. */
export type RunList = components["schemas"]["RunList"];

/** One thing wrong with a request. Further members depend on `code`. */
export type ValidationIssue = components["schemas"]["ValidationIssue"];

/** An error as RFC 9457 words it, from in front of the API itself. `error` repeats `detail`. */
export type ProblemDetails = components["schemas"]["ProblemDetails"];

/** The credential is known and does not reach this far. */
export type PermissionError = components["schemas"]["PermissionError"];

/** Says which limit was reached and when to come back. */
export type RateLimitProblem = components["schemas"]["RateLimitProblem"];

/** A run as the answer for another run shows it, without payload, output, error and schedule. */
export type RelatedRun = components["schemas"]["RelatedRun"];

/** An error of the task or of the service. An error that is not an `Error` has only a message: its text, or its JSON. Failures inside the service read `trigger.dev internal error (CODE)`. */
export type SerializedError = components["schemas"]["SerializedError"];

/** What the times of the schedule come from. */
export type ScheduleGenerator = components["schemas"]["ScheduleGenerator"];

/** The schedule that triggered the run. Left out when no schedule did. */
export type RunSchedule = components["schemas"]["RunSchedule"];

/** One attempt to execute a run. The service does not list attempts any more; see `attempts`. */
export type RunAttempt = components["schemas"]["RunAttempt"];

/** The run's relatives in the tree of runs. */
export type RelatedRuns = components["schemas"]["RelatedRuns"];

/** A run with all that the service tells about it. */
export type Run = components["schemas"]["Run"];

/** Labels that make runs easy to find, in the dashboard or by `filter[tag]`. A run holds at most 10, each of 1 to 128 characters. Empty and blank ones are dropped. More than 10 is answered with 422, a longer one with 400. */
export type TagList = components["schemas"]["TagList"];

/** A length of time: one or more groups of digits and a unit, with nothing between them: `1d`, `6h`, `10m`, `11s`, `1h42m`. */
export type Duration = components["schemas"]["Duration"];

/** When to start: either how long to wait, counted from the moment the service handles the request, or the instant itself. */
export type Delay = components["schemas"]["Delay"];

/** How long a run may wait in its queue. If no worker has taken it by then, it becomes `EXPIRED`, leaves the queue and never executes. Counted from the moment the run enters the queue, so for a delayed run from the end of its delay. */
export type TimeToLive = components["schemas"]["TimeToLive"];

/** What to change for the new run. Everything left out is taken from the replayed run. Sent by the official SDK since 4.8; older servers pass over the body. By name the fields mean what they mean when a task is triggered; how the service treats them is not verified. */
export type ReplayRunRequest = components["schemas"]["ReplayRunRequest"];

/** Names the new run. */
export type ReplayRunResponse = components["schemas"]["ReplayRunResponse"];

/** Says which run was canceled. */
export type CancelRunResponse = components["schemas"]["CancelRunResponse"];

/** The new delay of a run that is still waiting for its old one. */
export type RescheduleRunRequest = components["schemas"]["RescheduleRunRequest"];

/** The tags to add. Those that the run has already are passed over; none is ever removed. */
export type AddRunTagsRequest = components["schemas"]["AddRunTagsRequest"];

/** Says how many tags are new. */
export type AddRunTagsResponse = components["schemas"]["AddRunTagsResponse"];

/** The metadata of a run as it is stored, which is text. */
export type RunMetadata = components["schemas"]["RunMetadata"];

/** The key to work on. A plain key is taken literally, dots included. One that begins with `$.` is a path with dots only: `$.a.b` for a member, `$.a.0` for an element, `$.a.*` for all children; what a path runs through has to exist. Neither may name `__proto__`, and a path not `constructor` or `prototype`. */
export type MetadataKey = components["schemas"]["MetadataKey"];

/** One change of metadata, told by its `type`. A change that does not apply is passed over; the others still count. */
export type MetadataOperation = components["schemas"]["MetadataOperation"];

/** The new metadata, or changes to the old. Where `operations` is given, even as an empty list, `metadata` is ignored. With neither, nothing changes. The request may have 2,097,152 bytes (2 MB), the outcome 262,144 bytes as JSON. */
export type UpdateRunMetadataRequest = components["schemas"]["UpdateRunMetadataRequest"];

/** The metadata of the run after the change. */
export type UpdateRunMetadataResponse = components["schemas"]["UpdateRunMetadataResponse"];

/** What the run used. Published; the service is not known to send it, so look at `durationMs` of the run instead. */
export type RunUsage = components["schemas"]["RunUsage"];

/** A run that completed with success. */
export type SuccessfulRunResult = components["schemas"]["SuccessfulRunResult"];

/** The task threw an `Error`. */
export type BuiltInRunError = components["schemas"]["BuiltInRunError"];

/** The task threw something that is neither an `Error` nor text. */
export type CustomRunError = components["schemas"]["CustomRunError"];

/** The task threw text. */
export type StringRunError = components["schemas"]["StringRunError"];

/** Why a run failed outside of its own code. A canceled run has `TASK_RUN_CANCELLED`. In its `error` the run itself shows the code as `trigger.dev internal error (CODE)`. */
export type InternalRunErrorCode = components["schemas"]["InternalRunErrorCode"];

/** The run failed for a reason outside of the task's code. */
export type InternalRunError = components["schemas"]["InternalRunError"];

/** An error as it is stored, told by its `type`. The run itself shows it in another form, as `SerializedError`. */
export type RunError = components["schemas"]["RunError"];

/** A run that ended without success. */
export type FailedRunResult = components["schemas"]["FailedRunResult"];

/** How a finished run came out; `ok` tells the two kinds apart. */
export type RunResult = components["schemas"]["RunResult"];

/** How important an entry of the trace is. Spans have `TRACE`, log lines the level they were logged at. */
export type SpanLevel = components["schemas"]["SpanLevel"];

/** Something that happened at one instant within a span. */
export type SpanEvent = components["schemas"]["SpanEvent"];

/** How the dashboard draws the entry. */
export type SpanStyle = components["schemas"]["SpanStyle"];

/** One entry of a run's trace, on its own. */
export type RunEvent = components["schemas"]["RunEvent"];

/** All entries of a run's trace. */
export type RunEventList = components["schemas"]["RunEventList"];

/** A span with all that is below it. */
export type TraceSpan = components["schemas"]["TraceSpan"];

/** The trace of a run. */
export type RunTrace = components["schemas"]["RunTrace"];

/** What is known of a call to a language model. Left out for other spans. Costs are in US dollars. */
export type SpanAi = components["schemas"]["SpanAi"];

/** A run's status in the words that the service uses **inside**, whatever the `x-trigger-api-version` header says. Those that read otherwise elsewhere: */
export type StoredRunStatus = components["schemas"]["StoredRunStatus"];

/** A single span with all that is known of it. */
export type SpanDetail = components["schemas"]["SpanDetail"];

/** How the caller arrived at a hashed key. For display only. */
export type IdempotencyKeyOptions = components["schemas"]["IdempotencyKeyOptions"];

/** How and when the run is to be executed. The service passes over names it does not know. */
export type TriggerOptions = components["schemas"]["TriggerOptions"];

/** What to run the task with. All of it may be left out, but the body may not be empty text: send at least `{}`. */
export type TriggerTaskRequest = components["schemas"]["TriggerTaskRequest"];

/** The run that stands for this trigger. */
export type TriggerTaskResponse = components["schemas"]["TriggerTaskResponse"];

/** An error in plain words. */
export type ErrorBody = components["schemas"]["ErrorBody"];

/** Runs of one task. */
export type BatchTriggerTaskRequest = components["schemas"]["BatchTriggerTaskRequest"];

/** Names the batch and its runs. */
export type BatchTriggerTaskResponse = components["schemas"]["BatchTriggerTaskResponse"];

/** How and when the run is to be executed, as for a single trigger. The service passes over what an item does not know: `queue.concurrencyLimit`, `parentRunId` and `resumeParentOnCompletion` (both stand beside the items), `parentBatch`, `bulkActionId`, `dependentAttempt` and `dependentBatch`; whether it knows `gates` and `concurrency` is not verified. */
export type BatchItemOptions = components["schemas"]["BatchItemOptions"];

/** One run to trigger, of any task. */
export type BatchItem = components["schemas"]["BatchItem"];

/** Runs of any tasks. */
export type TriggerBatchV1Request = components["schemas"]["TriggerBatchV1Request"];

/** Names the batch and its runs. */
export type TriggerBatchV1Response = components["schemas"]["TriggerBatchV1Response"];

/** Runs of any tasks. */
export type TriggerBatchRequest = components["schemas"]["TriggerBatchRequest"];

/** Names the batch. Its runs are created afterwards. */
export type TriggerBatchResponse = components["schemas"]["TriggerBatchResponse"];

/** A batch that is to be filled by `batches.addItems`. */
export type CreateBatchRequest = components["schemas"]["CreateBatchRequest"];

/** Names the batch, which waits for its items. */
export type CreateBatchResponse = components["schemas"]["CreateBatchResponse"];

/** One line of the body, one item of the batch. A line may have 3,145,728 bytes (3 MB). */
export type BatchLine = components["schemas"]["BatchLine"];

/** How far the batch is filled. */
export type AddBatchItemsResponse = components["schemas"]["AddBatchItemsResponse"];

/** How far a batch is. */
export type BatchStatus = components["schemas"]["BatchStatus"];

/** What every answer tells about a batch. */
export type BatchFields = components["schemas"]["BatchFields"];

/** Why there is no run for an item. Where a full queue kept out several, one entry stands for all of them. */
export type BatchItemError = components["schemas"]["BatchItemError"];

/** A batch as the first version of the call shows it. */
export type BatchV1 = components["schemas"]["BatchV1"];

/** A batch, with how the creation of its runs went. */
export type Batch = components["schemas"]["Batch"];

/** The results of a batch. */
export type BatchResults = components["schemas"]["BatchResults"];

/** Whose key to reset. */
export type ResetIdempotencyKeyRequest = components["schemas"]["ResetIdempotencyKeyRequest"];

/** Says which key is free again. */
export type ResetIdempotencyKeyResponse = components["schemas"]["ResetIdempotencyKeyResponse"];

/** Spreads the runs of many schedules: each occurrence is put off by an amount that is always the same for one schedule, somewhere within this window. A whole number of minutes (`30m`) or hours (`2h`), 24 hours at most, or a percentage (`30%`) of the time to the next occurrence, which it never reaches beyond. Answers have it in its shortest form: `60m` comes back as `1h`. */
export type ScheduleWindow = components["schemas"]["ScheduleWindow"];

/** An environment in which the schedule fires. */
export type ScheduleEnvironment = components["schemas"]["ScheduleEnvironment"];

/** What a schedule looks like wherever one is answered. */
export type ScheduleFields = components["schemas"]["ScheduleFields"];

/** A schedule as a list shows it. Inactive ones have a next occurrence here too, as if they were active. */
export type ScheduleListItem = components["schemas"]["ScheduleListItem"];

/** Which page this is. Ask for the next one with `page`, until `currentPage` has reached `totalPages`; a page beyond the last is empty. */
export type PagePagination = components["schemas"]["PagePagination"];

/** A page of schedules. */
export type ScheduleList = components["schemas"]["ScheduleList"];

/** When to fire: five fields, separated by **one** space each, for minute (0–59), hour (0–23), day of the month (1–31), month (1–12) and day of the week (0–7, 0 and 7 being Sunday). */
export type CronExpression = components["schemas"]["CronExpression"];

/** A new schedule, or what is to become of the one with the same deduplication key. */
export type CreateScheduleRequest = components["schemas"]["CreateScheduleRequest"];

/** A schedule, which triggers a task again and again. */
export type Schedule = components["schemas"]["Schedule"];

/** All that the schedule is to be from now on. What is left out is not kept. */
export type UpdateScheduleRequest = components["schemas"]["UpdateScheduleRequest"];

/** Names the schedule that is gone. */
export type DeleteScheduleResponse = components["schemas"]["DeleteScheduleResponse"];

/** The time zones that a schedule can have. */
export type TimezoneList = components["schemas"]["TimezoneList"];

/** Where the queue's limit comes from. `null` means no limit of its own, or that nothing was overridden. */
export type QueueConcurrency = components["schemas"]["QueueConcurrency"];

/** A queue, from which runs are taken one after another as long as fewer than its limit are executing. Queues come into being when code that has them is deployed, not by triggering. */
export type Queue = components["schemas"]["Queue"];

/** A page of queues. */
export type QueueList = components["schemas"]["QueueList"];

/** How to read the `queueParam` of the path. */
export type QueueReferenceType = components["schemas"]["QueueReferenceType"];

/** Whether to pause or to resume. */
export type PauseQueueRequest = components["schemas"]["PauseQueueRequest"];

/** The new limit, **either** as a number **or** as a percentage. Both, or neither, is answered with 400. */
export type OverrideQueueConcurrencyRequest = components["schemas"]["OverrideQueueConcurrencyRequest"];

/** How to read the path. `{}` at least. */
export type ResetQueueConcurrencyRequest = components["schemas"]["ResetQueueConcurrencyRequest"];

/** The short name of an environment: development, staging, production or preview. */
export type EnvironmentSlug = components["schemas"]["EnvironmentSlug"];

/** An environment variable as it is set in one environment. */
export type EnvironmentVariable = components["schemas"]["EnvironmentVariable"];

/** All variables of the environment, with those of the parent where a branch does not set its own. Not paged. */
export type EnvironmentVariableList = components["schemas"]["EnvironmentVariableList"];

/** Says that project, environment and branch do not go together. */
export type EnvironmentMismatch = components["schemas"]["EnvironmentMismatch"];

/** A variable to set. */
export type CreateEnvironmentVariableRequest = components["schemas"]["CreateEnvironmentVariableRequest"];

/** Says that it was done. */
export type EnvironmentVariableWritten = components["schemas"]["EnvironmentVariableWritten"];

/** A variable that could not be written. */
export type EnvironmentVariableConflict = components["schemas"]["EnvironmentVariableConflict"];

/** Values by name. Blank names and values, `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` are dropped without a word. */
export type EnvironmentVariableValues = components["schemas"]["EnvironmentVariableValues"];

/** Variables to set, all at once. */
export type ImportEnvironmentVariablesRequest = components["schemas"]["ImportEnvironmentVariablesRequest"];

/** A file of variables to set, all at once. */
export type ImportEnvironmentVariablesForm = components["schemas"]["ImportEnvironmentVariablesForm"];

/** The new value. */
export type UpdateEnvironmentVariableRequest = components["schemas"]["UpdateEnvironmentVariableRequest"];

/** A status to filter by. `INSTALLING` cannot be filtered by. */
export type DeploymentStatusFilter = components["schemas"]["DeploymentStatusFilter"];

/** How far a deployment is. */
export type DeploymentStatus = components["schemas"]["DeploymentStatus"];

/** What a deployment looks like wherever one is answered. */
export type DeploymentFields = components["schemas"]["DeploymentFields"];

/** What the code's repository looked like. Further members may come. */
export type GitMetadata = components["schemas"]["GitMetadata"];

/** Why a deployment failed. */
export type DeploymentError = components["schemas"]["DeploymentError"];

/** A deployment as the list shows it, and the current one. */
export type Deployment = components["schemas"]["Deployment"];

/** Where the next page begins; there is no way back. Without `next` this is the last page. */
export type ForwardPagination = components["schemas"]["ForwardPagination"];

/** A page of deployments. */
export type DeploymentList = components["schemas"]["DeploymentList"];

/** Says which parameters were refused. */
export type InvalidQueryError = components["schemas"]["InvalidQueryError"];

/** The newest deployment, in short. */
export type LatestDeployment = components["schemas"]["LatestDeployment"];

/** A deployment with its tasks. */
export type DeploymentDetail = components["schemas"]["DeploymentDetail"];

/** Names the deployment that is the current one now. */
export type PromoteDeploymentResponse = components["schemas"]["PromoteDeploymentResponse"];

/** The words that a waitpoint token's status is told in today. */
export type KnownWaitpointTokenStatus = components["schemas"]["KnownWaitpointTokenStatus"];

/** How far a waitpoint token is. Open: the service may add words, so treat one that is not in `KnownWaitpointTokenStatus` as "something else", not as an error. */
export type WaitpointTokenStatus = components["schemas"]["WaitpointTokenStatus"];

/** What every answer tells about a waitpoint token. Fields that have no value are left out; `null` is never sent. */
export type WaitpointTokenFields = components["schemas"]["WaitpointTokenFields"];

/** A waitpoint token as a list shows it, without its output. */
export type WaitpointTokenListItem = components["schemas"]["WaitpointTokenListItem"];

/** A page of waitpoint tokens. */
export type WaitpointTokenList = components["schemas"]["WaitpointTokenList"];

/** How the token is to behave. All of it may be left out, but the body may not be empty text; send at least `{}`. */
export type CreateWaitpointTokenRequest = components["schemas"]["CreateWaitpointTokenRequest"];

/** The token that stands for this call. */
export type CreateWaitpointTokenResponse = components["schemas"]["CreateWaitpointTokenResponse"];

/** Says why a body was refused, before anything was looked up. */
export type InvalidBodyError = components["schemas"]["InvalidBodyError"];

/** Says that the body is too large. */
export type BodyTooLargeError = components["schemas"]["BodyTooLargeError"];

/** A waitpoint token with all that the service tells about it. */
export type WaitpointToken = components["schemas"]["WaitpointToken"];

/** What to complete the token with. `data` may be left out, but the body may not be empty text; send at least `{}`. Mind the name: other members, such as `output`, are passed over without a word. */
export type CompleteWaitpointTokenRequest = components["schemas"]["CompleteWaitpointTokenRequest"];

/** Says that the token is completed, by this call or before it. */
export type CompleteWaitpointTokenResponse = components["schemas"]["CompleteWaitpointTokenResponse"];

/** A bulk action and how far it is. */
export type BulkAction = components["schemas"]["BulkAction"];

/** A page of bulk actions. */
export type BulkActionList = components["schemas"]["BulkActionList"];

/** A queue by its kind and name. */
export type QueueReference = components["schemas"]["QueueReference"];

/** Which runs to act upon. Filters add up: a run has to pass all of them; within one filter that takes several values, any one of them is enough. At least one has to be given, and not be empty. */
export type BulkActionFilter = components["schemas"]["BulkActionFilter"];

/** Cancel runs by filter. */
export type BulkCancelByFilter = components["schemas"]["BulkCancelByFilter"];

/** Cancel runs by id. */
export type BulkCancelByIds = components["schemas"]["BulkCancelByIds"];

/** Replay runs by filter. */
export type BulkReplayByFilter = components["schemas"]["BulkReplayByFilter"];

/** Replay runs by id. */
export type BulkReplayByIds = components["schemas"]["BulkReplayByIds"];

/** What to do with which runs. Either `filter` or `runIds` says which; both or neither is answered with 400. */
export type CreateBulkActionRequest = components["schemas"]["CreateBulkActionRequest"];

/** Names the new bulk action. */
export type CreateBulkActionResponse = components["schemas"]["CreateBulkActionResponse"];

/** Says which bulk action was aborted. */
export type AbortBulkActionResponse = components["schemas"]["AbortBulkActionResponse"];

/** The words that an error group's status is told in today. */
export type KnownErrorGroupStatus = components["schemas"]["KnownErrorGroupStatus"];

/** What people have done about an error group. Open: the service may add words, so treat one that is not in `KnownErrorGroupStatus` as "something else", not as an error. */
export type ErrorGroupStatus = components["schemas"]["ErrorGroupStatus"];

/** An error group as a list shows it: the failed runs of one task that failed in the same way. Fields without a value are `null`. */
export type ErrorGroupListItem = components["schemas"]["ErrorGroupListItem"];

/** A page of error groups. */
export type ErrorGroupList = components["schemas"]["ErrorGroupList"];

/** An error group with all that the service tells about it. */
export type ErrorGroup = components["schemas"]["ErrorGroup"];

/** How it was resolved. All of it may be left out, but the body may not be empty text; send at least `{}`. */
export type ResolveErrorRequest = components["schemas"]["ResolveErrorRequest"];

/** For how long to ignore it. Whichever of the three bounds is reached first ends it; with `{}` there is none. The body may not be empty text. */
export type IgnoreErrorRequest = components["schemas"]["IgnoreErrorRequest"];

/** A session as a list shows it, without `triggerConfig`. Fields without a value are `null`, and always there. */
export type SessionListItem = components["schemas"]["SessionListItem"];

/** A page of sessions. */
export type SessionList = components["schemas"]["SessionList"];

/** How the session's runs are triggered, the first one and all that follow. */
export type SessionTriggerConfigInput = components["schemas"]["SessionTriggerConfigInput"];

/** The session, and how its runs are triggered. The body may have 32,768 bytes (32 KB). */
export type CreateSessionRequest = components["schemas"]["CreateSessionRequest"];

/** How the session's runs are triggered, as it was last set. */
export type SessionTriggerConfig = components["schemas"]["SessionTriggerConfig"];

/** A session: what outlives the runs that serve it one after the other, a conversation for example. It is addressed by its id or by your own `externalId`. */
export type Session = components["schemas"]["Session"];

/** The session, with the run that serves it and a token for the browser. */
export type CreateSessionResponse = components["schemas"]["CreateSessionResponse"];

/** What to change; what is left out stays. The body may have 32,768 bytes (32 KB). */
export type UpdateSessionRequest = components["schemas"]["UpdateSessionRequest"];

/** Why the session is closed. All of it may be left out, but the body may not be empty text; send at least `{}`. At most 1,024 bytes. */
export type CloseSessionRequest = components["schemas"]["CloseSessionRequest"];

/** Which run hands over, and why. At most 1,024 bytes. */
export type EndAndContinueSessionRequest = components["schemas"]["EndAndContinueSessionRequest"];

/** The run that serves the session from now on. */
export type EndAndContinueSessionResponse = components["schemas"]["EndAndContinueSessionResponse"];

/** The query, and over what it runs. */
export type ExecuteQueryRequest = components["schemas"]["ExecuteQueryRequest"];

/** A value in a result. What it is depends on the column; `query.retrieveSchema` tells the types. */
export type QueryValue = components["schemas"]["QueryValue"];

/** The result as rows. */
export type QueryJsonResult = components["schemas"]["QueryJsonResult"];

/** The result as one text. */
export type QueryCsvResult = components["schemas"]["QueryCsvResult"];

/** The result in the form that was asked for; `format` tells which. */
export type ExecuteQueryResponse = components["schemas"]["ExecuteQueryResponse"];

/** A column of a table. */
export type QueryColumn = components["schemas"]["QueryColumn"];

/** A table that can be queried. */
export type QueryTable = components["schemas"]["QueryTable"];

/** What can be queried. */
export type QuerySchema = components["schemas"]["QuerySchema"];

/** A figure, chart or table of a dashboard. */
export type DashboardWidget = components["schemas"]["DashboardWidget"];

/** A dashboard that comes with the service. */
export type Dashboard = components["schemas"]["Dashboard"];

/** The dashboards that come with the service. */
export type DashboardList = components["schemas"]["DashboardList"];

/** What a public access token has to claim about its environment. Add `scopes`, `iss`, `aud`, `iat` and `exp`, and sign it with the secret key. */
export type TokenClaims = components["schemas"]["TokenClaims"];

/** What the token is to allow, and for how long. */
export type CreatePublicTokenRequest = components["schemas"]["CreatePublicTokenRequest"];

/** The token. */
export type CreatePublicTokenResponse = components["schemas"]["CreatePublicTokenResponse"];

/** Where to upload an object, and how to call it afterwards. */
export type PacketUploadUrl = components["schemas"]["PacketUploadUrl"];

/** Where to download an object. */
export type PacketDownloadUrl = components["schemas"]["PacketDownloadUrl"];
