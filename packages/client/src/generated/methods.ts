// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

import type {
  AbortBulkActionResponse,
  AddBatchItemsResponse,
  AddRunTagsRequest,
  AddRunTagsResponse,
  Batch,
  BatchLine,
  BatchResults,
  BatchTriggerTaskRequest,
  BatchTriggerTaskResponse,
  BatchV1,
  BulkAction,
  BulkActionList,
  CancelRunResponse,
  CloseSessionRequest,
  CompleteWaitpointTokenRequest,
  CompleteWaitpointTokenResponse,
  CreateBatchRequest,
  CreateBatchResponse,
  CreateBulkActionRequest,
  CreateBulkActionResponse,
  CreateEnvironmentVariableRequest,
  CreatePublicTokenRequest,
  CreatePublicTokenResponse,
  CreateScheduleRequest,
  CreateSessionRequest,
  CreateSessionResponse,
  CreateWaitpointTokenRequest,
  CreateWaitpointTokenResponse,
  DashboardList,
  DeleteScheduleResponse,
  Deployment,
  DeploymentDetail,
  DeploymentList,
  EndAndContinueSessionRequest,
  EndAndContinueSessionResponse,
  EnvironmentSlug,
  EnvironmentVariable,
  EnvironmentVariableList,
  EnvironmentVariableWritten,
  ErrorGroup,
  ErrorGroupList,
  ErrorGroupListItem,
  ExecuteQueryRequest,
  ExecuteQueryResponse,
  IgnoreErrorRequest,
  ImportEnvironmentVariablesRequest,
  LatestDeployment,
  OverrideQueueConcurrencyRequest,
  PacketDownloadUrl,
  PacketUploadUrl,
  PauseQueueRequest,
  PromoteDeploymentResponse,
  QuerySchema,
  Queue,
  QueueList,
  ReplayRunRequest,
  ReplayRunResponse,
  RescheduleRunRequest,
  ResetIdempotencyKeyRequest,
  ResetIdempotencyKeyResponse,
  ResetQueueConcurrencyRequest,
  ResolveErrorRequest,
  Run,
  RunEventList,
  RunList,
  RunListItem,
  RunMetadata,
  RunResult,
  RunTrace,
  Schedule,
  ScheduleList,
  ScheduleListItem,
  Session,
  SessionList,
  SessionListItem,
  SpanDetail,
  TimezoneList,
  TokenClaims,
  TriggerBatchRequest,
  TriggerBatchResponse,
  TriggerBatchV1Request,
  TriggerBatchV1Response,
  TriggerTaskRequest,
  TriggerTaskResponse,
  UpdateEnvironmentVariableRequest,
  UpdateRunMetadataRequest,
  UpdateRunMetadataResponse,
  UpdateScheduleRequest,
  UpdateSessionRequest,
  WaitpointToken,
  WaitpointTokenList,
  WaitpointTokenListItem,
  operations,
} from "@trigger-api/types";
import type { ApiPromise, FormBody, PagePromise, RequestOptions, TaskBodies, TaskIdentifier, TaskItemsBodies } from "../contract.js";

/** All operations, by tag and name. */
export interface Methods {
  readonly runs: RunsMethods;
  readonly tasks: TasksMethods;
  readonly batches: BatchesMethods;
  readonly idempotencyKeys: IdempotencyKeysMethods;
  readonly schedules: SchedulesMethods;
  readonly timezones: TimezonesMethods;
  readonly queues: QueuesMethods;
  readonly envvars: EnvvarsMethods;
  readonly deployments: DeploymentsMethods;
  readonly waitpoints: WaitpointsMethods;
  readonly bulkActions: BulkActionsMethods;
  readonly errors: ErrorsMethods;
  readonly sessions: SessionsMethods;
  readonly query: QueryMethods;
  readonly auth: AuthMethods;
  readonly packets: PacketsMethods;
}

/**
 * A run is one execution of a task, from the moment it was triggered to its end. It waits for its delay, then in its queue,
 * executes, and ends in one of the final statuses.
 */
export interface RunsMethods {
  /**
   * List runs: `GET /api/v1/runs`
   *
   * The runs of an environment, newest first, a page at a time. Filters add up: a run has to pass all of them; within one
   * filter that takes several values, any one of them is enough.
   *
   * **Without a `filter[createdAt]` only the last 7 days are searched.** Say `filter[createdAt][period]=30d` to look
   * further back.
   *
   * To walk through the pages send `pagination.next` as `page[after]`, with the same filters, until it is missing.
   * @param query What to ask for.
   * - `page.size`: How many runs a page holds, 1 to 100. (1 to 100, default 25)
   * - `page.after`: The page after this cursor, which is `pagination.next` of another page. Opaque.
   * - `page.before`: The page before this cursor, which is `pagination.previous` of another page. Opaque. Wins over `page[after]` when both are given.
   * - `filter.status`: Runs in any of these statuses, in the words of either vocabulary. An unknown word is answered with 400.
   * - `filter.taskIdentifier`: Runs of any of these tasks.
   * - `filter.version`: Runs executed by any of these versions.
   * - `filter.tag`: Runs that have **any** of these tags.
   * - `filter.batch`: Runs of this batch.
   * - `filter.schedule`: Runs that this schedule triggered.
   * - `filter.bulkAction`: Runs that this bulk action touched.
   * - `filter.error`: Runs that failed with this group of errors.
   * - `filter.isTest`: Only test runs, or none of them. Other words than `true` and `false` are answered with 400.
   * - `filter.queue`: Runs of any of these queues: `task/my-task` for the queue that a task has of its own, the bare name for a custom one.
   * - `filter.machine`: Runs on any of these machines. An unknown word is answered with 400. (each one of "micro" "small-1x" "small-2x" "medium-1x" "medium-2x" "large-1x" "large-2x")
   * - `filter.region`: Runs in any of these regions.
   * - `filter.createdAt.from`: Runs triggered at this instant or later, until `filter[createdAt][to]` or now. ISO 8601, or milliseconds since 1970.
   * - `filter.createdAt.to`: Runs triggered at this instant or earlier; without `filter[createdAt][from]` from 7 days ago on. ISO 8601, or milliseconds since 1970.
   * - `filter.createdAt.period`: Runs triggered within this time up to now, such as `1h` or `7d`. Wins over `from` and `to`.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns A page of runs; empty when none passes the filters. Await the first page, or iterate over the items of all pages.
   * @throws {BadRequestError} 400: A parameter cannot be read; `details` says which. Says "Query Error".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * for await (const run of trigger.runs.list({ filter: { status: ["DELAYED"] }, page: { size: 50 } })) {
   *   console.log(run.id, run.delayedUntil);
   * }
   * ```
   * @see https://trigger.dev/docs/management/runs/list
   */
  list(query?: RunsListQuery, options?: RequestOptions): PagePromise<RunList, RunListItem>;

  /**
   * List the runs of a project: `GET /api/v1/projects/{projectRef}/runs`
   *
   * The runs of one environment of a project, newest first, a page at a time. It is `runs.list` for a person instead of
   * an environment: **only a personal access token** is taken, and `filter[env]` says which environment is meant.
   *
   * **Without a `filter[createdAt]` only the last 7 days are searched.** Say `filter[createdAt][period]=30d` to look
   * further back.
   *
   * To walk through the pages send `pagination.next` as `page[after]`, with the same filters, until it is missing.
   * @param projectRef The reference of the project; it begins with `proj_`. You find it in the project's settings.
   * @param query What to ask for.
   * - `page.size`: How many runs a page holds, 1 to 100. (1 to 100, default 25)
   * - `page.after`: The page after this cursor, which is `pagination.next` of another page. Opaque.
   * - `page.before`: The page before this cursor, which is `pagination.previous` of another page. Opaque. Wins over `page[after]` when both are given.
   * - `filter.env` (required): The environment whose runs to list. Of several, only the first that exists is used; without any the service fails with 500. Staging goes by `stg` inside the service; `staging` is the published word. (at least 1 item, each one of "dev" "stg" "staging" "prod" "preview")
   * - `filter.status`: Runs in any of these statuses, in the words of either vocabulary. An unknown word is answered with 400.
   * - `filter.taskIdentifier`: Runs of any of these tasks.
   * - `filter.version`: Runs executed by any of these versions.
   * - `filter.tag`: Runs that have **any** of these tags.
   * - `filter.batch`: Runs of this batch.
   * - `filter.schedule`: Runs that this schedule triggered.
   * - `filter.bulkAction`: Runs that this bulk action touched.
   * - `filter.error`: Runs that failed with this group of errors.
   * - `filter.isTest`: Only test runs, or none of them. Other words than `true` and `false` are answered with 400.
   * - `filter.queue`: Runs of any of these queues: `task/my-task` for the queue that a task has of its own, the bare name for a custom one.
   * - `filter.machine`: Runs on any of these machines. An unknown word is answered with 400. (each one of "micro" "small-1x" "small-2x" "medium-1x" "medium-2x" "large-1x" "large-2x")
   * - `filter.region`: Runs in any of these regions.
   * - `filter.createdAt.from`: Runs triggered at this instant or later, until `filter[createdAt][to]` or now. ISO 8601, or milliseconds since 1970.
   * - `filter.createdAt.to`: Runs triggered at this instant or earlier; without `filter[createdAt][from]` from 7 days ago on. ISO 8601, or milliseconds since 1970.
   * - `filter.createdAt.period`: Runs triggered within this time up to now, such as `1h` or `7d`. Wins over `from` and `to`.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns A page of runs; empty when none passes the filters. Await the first page, or iterate over the items of all pages.
   * @throws {BadRequestError} 400: A parameter cannot be read; `details` says which. Says "Query Error".
   * @throws {AuthenticationError} 401: The token is missing or unknown, or the credential is a secret key or a public access token, which this operation does not take. Without any `Authorization` header the answer is `application/problem+json`. Says "Invalid or Missing PAT", "Invalid PAT".
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No project with this reference that the token's owner belongs to. Says "Project not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: None of the environments in `filter[env]` exists, or something failed inside the service. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * for await (const run of trigger.runs.listForProject("proj_1234", { filter: { env: ["prod"], status: ["FAILED"] } })) {
   *   console.log(run.id, run.finishedAt);
   * }
   * ```
   * @see https://trigger.dev/docs/management/runs/list
   */
  listForProject(projectRef: string, query: RunsListForProjectQuery, options?: RequestOptions): PagePromise<RunList, RunListItem>;

  /**
   * Retrieve a run: `GET /api/v3/runs/{runId}`
   *
   * Everything about one run: status, times, payload, output, error, costs and relatives. Fields that have no value are left out.
   *
   * A payload or output of more than 524,288 bytes is not in the answer; `payloadPresignedUrl` or `outputPresignedUrl` then
   * says where to download it, for 5 minutes.
   *
   * An unknown id is answered with 404 and `x-should-retry: true`, since a run that was triggered a moment ago may
   * not be visible yet. Clients that follow that header ask again a few times before they give up.
   *
   * To wait for the end of a run, ask until `isCompleted` is true **or** the status is `EXPIRED` or `TIMED_OUT`, of which
   * all booleans are false.
   * @param runId The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The run.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No run with this id in the environment of the credential, or not yet. Says "Not found", "Run not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const run = await trigger.runs.retrieve("run_1234");
   * console.log(run.status, run.output);
   * ```
   * @see https://trigger.dev/docs/management/runs/retrieve
   */
  retrieve(runId: string, options?: RequestOptions): ApiPromise<Run>;

  /**
   * Replay a run: `POST /api/v1/runs/{runId}/replay`
   *
   * Creates a **new** run of the same task with the same input. Any run can be replayed, one that is still executing as well,
   * and stays as it is. Every call makes another run; nothing keeps a repeated request from making two.
   *
   * Copied: payload, the metadata that the run was triggered with (not what it became), tags, the test flag, queue, concurrency
   * key, machine and region. Not copied: idempotency key, delay, time to live, priority, attempts, maximum duration,
   * version, batch and parent. The new run is the root of its own tree.
   *
   * The body may be left out. What it may hold is known from the official SDK (since 4.8); servers that do not know it
   * pass over it.
   *
   * A repeat would do it twice, so it is not sent again where the failure may hide a success.
   * @param runId The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param body What to change for the new run.
   * - `payload`: Any JSON, in place of the old payload.
   * - `payloadType`: How to read `payload`. With `application/super+json` it has to be text. (one of "application/json" "application/super+json", default "application/json")
   * - `metadata`: In place of the metadata the old run was triggered with; at most 262,144 bytes as JSON.
   * - `tags`: Labels that make runs easy to find, in the dashboard or by `filter[tag]`. A run holds at most 10, each of 1 to 128 characters. Empty and blank ones are dropped. More than 10 is answered with 422, a longer one with 400.
   * - `queue`: Name of the queue to wait in. Unlike the trigger's option this is plain text.
   * - `concurrencyKey`: Key within the queue; a number is turned into text.
   * - `machine`: The size of the machine a run executes on. (one of "micro" "small-1x" "small-2x" "medium-1x" "medium-2x" "large-1x" "large-2x")
   * - `version`: Execute on this deployed version.
   * - `region`: The region to execute in.
   * - `delay`: When to start: either how long to wait, counted from the moment the service handles the request, or the instant itself.
   * - `ttl`: How long a run may wait in its queue. If no worker has taken it by then, it becomes `EXPIRED`, leaves the queue and never executes. Counted from the moment the run enters the queue, so for a delayed run from the end of its delay.
   * - `idempotencyKey`: Key that keeps the new run from being created twice; the replayed run's own key is not copied. (at most 2,048 characters)
   * - `idempotencyKeyTTL`: How long the key holds, digits and one of `s`, `m`, `h`, `d`. (default "30d")
   * - `maxAttempts`: How often to try in all. (at least 1)
   * - `maxDuration`: Seconds of compute time. (at least 0)
   * - `priority`: Seconds of head start in the queue.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The new run was created.
   * @throws {BadRequestError} 400: The new run could not be created, because a queue is full for example. Where an exception is behind it the text is its message. Says "Failed to create new run", "Invalid or missing run ID".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No run with this id in the environment of the key. Says "Resource not found", "Run not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { id } = await trigger.runs.replay("run_1234");
   * ```
   * @see https://trigger.dev/docs/management/runs/replay
   */
  replay(runId: string, body?: ReplayRunRequest, options?: RequestOptions): ApiPromise<ReplayRunResponse>;

  /**
   * Cancel a run: `POST /api/v2/runs/{runId}/cancel`
   *
   * Stops a run, whatever it is doing. A run that no worker has taken is `CANCELED` at once and never executes; it keeps its
   * `delayedUntil` and gets no `finishedAt`. A run that executes is `CANCELED` at once too, while the worker is told and
   * sets `finishedAt` when it has stopped; its children are canceled with it, a little later.
   *
   * A run that is over already stays as it is, and the answer is the same. The run's idempotency key is **not** freed:
   * a further trigger with that key gets the canceled run.
   *
   * Takes no body.
   * @param runId The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The run is canceled, or was over already.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No run with this id in the environment of the credential. Says "Resource not found", "Run not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @throws {InternalServerError} 503: The run was created a moment ago and could not be handed over from the burst buffer in time. Nothing was changed; send the request again. Says "Run materialisation timed out".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.runs.cancel("run_1234");
   * ```
   * @see https://trigger.dev/docs/management/runs/cancel
   */
  cancel(runId: string, options?: RequestOptions): ApiPromise<CancelRunResponse>;

  /**
   * Reschedule a delayed run: `POST /api/v1/runs/{runId}/reschedule`
   *
   * Gives a run that is still waiting for its delay a new one, later or earlier than the old. Only `delayedUntil` and
   * `updatedAt` change; the run stays `DELAYED`, and its time to live counts from the new instant on.
   *
   * **Only valid while the run is exactly `DELAYED`.** A run whose delay has passed but which still waits in its queue is
   * refused, and so is one in `PENDING_VERSION`.
   *
   * Checks come in this order: credential, body, delay, run, status. So a delay that is not understood is answered with 400 even
   * where the run does not exist. A duration counts from the moment the service handles the request; `0s` enqueues the run
   * at once. The service understands more than is offered here (numbers as milliseconds since 1970, `null`, bare
   * dates, bare years); do not lean on it.
   *
   * Only `POST` does this. The service answers `PUT`, `PATCH` and `DELETE` on this path with **200** and
   * `{"status":405,"body":"Method Not Allowed"}`, and changes nothing.
   * @param runId The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param body The new delay.
   * - `delay` (required): When to start: either how long to wait, counted from the moment the service handles the request, or the instant itself.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The run, with its new `delayedUntil`.
   * @throws {BadRequestError} 400: The body has no usable delay, the delay is not understood or lies in the past, or the run is not `DELAYED`. Says "Invalid or missing run ID", "Failed to create new run", "Invalid request body", "Cannot reschedule a run that is not delayed".
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Without any `Authorization` header the answer is `application/problem+json`. Says "Invalid or missing API Key", "Invalid or Missing API key".
   * @throws {NotFoundError} 404: No run with this id in the environment of the key. Says "Run not found".
   * @throws {UnprocessableEntityError} 422: The run has no delay, and was still in the burst buffer when the request came; in the store it would have been a 400. Says "Cannot reschedule a run that is not delayed".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: A body that is not JSON (answered as plain text), a delay beyond the range of dates, or a failure inside the service. Says "Something went wrong, please try again.", "An unknown error occurred", "Internal Server Error".
   * @throws {InternalServerError} 503: The run was created a moment ago and could not be handed over from the burst buffer in time. Nothing was changed; send the request again. Says "Run materialisation timed out".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const run = await trigger.runs.reschedule("run_1234", { delay: new Date("2030-06-29T20:45:56.340Z") });
   * console.log(run.delayedUntil);
   * ```
   * @see https://trigger.dev/docs/management/runs/reschedule
   */
  reschedule(runId: string, body: RescheduleRunRequest, options?: RequestOptions): ApiPromise<Run>;

  /**
   * Add tags to a run: `POST /api/v1/runs/{runId}/tags`
   *
   * Adds tags to a run in any status, over or not. Tags that it has already are passed over, so the call may be
   * repeated; there is no call that removes one.
   *
   * A run holds at most 10 tags, each of 1 to 128 characters. Where the new ones do not all fit, **none is added**.
   * Empty and blank ones are dropped first, and if nothing is left the answer is 200, even for a run that does not
   * exist. A tag that stands twice in one request counts twice.
   *
   * Only `POST` does this. The service answers `PUT`, `PATCH` and `DELETE` on this path with **200** and
   * `{"status":405,"body":"Method Not Allowed"}`, and changes nothing.
   * @param runId The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param body The tags to add.
   * - `tags` (required): Labels that make runs easy to find, in the dashboard or by `filter[tag]`. A run holds at most 10, each of 1 to 128 characters. Empty and blank ones are dropped. More than 10 is answered with 422, a longer one with 400.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The run has the tags.
   * @throws {BadRequestError} 400: The body has no usable tags; `issues` says why. Says "Invalid request body".
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Without any `Authorization` header the answer is `application/problem+json`. Says "Invalid or Missing API Key".
   * @throws {NotFoundError} 404: No run with this id in the environment of the key. Says "Run not found".
   * @throws {UnprocessableEntityError} 422: The run would have more than 10 tags.
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: A body that is not JSON, or a failure inside the service. Says "Something went wrong, please try again.".
   * @throws {InternalServerError} 503: The run was created a moment ago and could not be handed over from the burst buffer in time. Nothing was changed; send the request again. Says "Run materialisation timed out".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.runs.addTags("run_1234", { tags: ["user_5df987al13", "org_c6b7dycmxw"] });
   * ```
   * @see https://trigger.dev/docs/management/runs/add-tags
   */
  addTags(runId: string, body: AddRunTagsRequest, options?: RequestOptions): ApiPromise<AddRunTagsResponse>;

  /**
   * Update a run's metadata: `PUT /api/v1/runs/{runId}/metadata`
   *
   * Replaces the metadata of a run, or changes it by `operations`, and answers with what became of it. Operations are
   * carried out in their order; one that does not apply is passed over, and if none applies nothing is written.
   *
   * A run may be updated until an hour after it finished. A replay starts with the metadata that the run was triggered
   * with, not with these changes.
   *
   * `operations` that count or append do so again when the request is repeated.
   *
   * The body may have 2,097,152 bytes (2 MB) and has to come with a `Content-Length`; the outcome may have 262,144 bytes
   * as JSON.
   *
   * A repeat would do it twice, so it is not sent again where the failure may hide a success.
   * @param runId The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param body The new metadata, or changes to the old.
   * - `metadata`: Replaces the run's metadata as a whole; `{}` clears it.
   * - `operations`: Changes to this run's metadata, one after the other.
   * - `parentOperations`: Changes to the metadata of the parent, or of this run if it has none. Carried out within some seconds, and not part of the answer.
   * - `rootOperations`: Changes to the metadata of the root of the tree, or of this run if it is the root. Carried out within some seconds, and not part of the answer.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns All of the metadata after the change.
   * @throws {BadRequestError} 400: The body cannot be read. Says "Request body is empty", "Invalid JSON", "Invalid or missing run ID", "Invalid metadata".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No run with this id in the environment of the key. Says "Task Run not found".
   * @throws {TriggerApiError} 413: The body is larger than 2,097,152 bytes or has no `Content-Length`, or the metadata would be larger than 262,144 bytes. Says "Request body too large".
   * @throws {UnprocessableEntityError} 422: The run finished more than an hour ago. Says "Cannot update metadata for a completed run".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @throws {InternalServerError} 503: The run is being handed over from the burst buffer, or too many change its metadata at once. Nothing was changed. Says "Run materialising, retry shortly", "Metadata write contention; retry shortly".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { metadata } = await trigger.runs.updateMetadata("run_1234", {
   *   operations: [{ type: "increment", key: "progress", value: 1 }],
   * });
   * console.log(metadata);
   * ```
   * @see https://trigger.dev/docs/management/runs/update-metadata
   */
  updateMetadata(runId: string, body: UpdateRunMetadataRequest, options?: RequestOptions): ApiPromise<UpdateRunMetadataResponse>;

  /**
   * Retrieve a run's metadata: `GET /api/v1/runs/{runId}/metadata`
   *
   * The metadata of a run as it is stored: **text**, to be parsed as `metadataType` says, or `null`. `runs.retrieve`
   * shows the same, parsed, with the rest of the run.
   * @param runId The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The metadata of the run.
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Without any `Authorization` header the answer is `application/problem+json`. Says "Invalid or Missing API Key".
   * @throws {NotFoundError} 404: No run with this id in the environment of the key. Says "Run not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service, which answers in plain text here.
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { metadata } = await trigger.runs.retrieveMetadata("run_1234");
   * console.log(metadata === null ? {} : JSON.parse(metadata));
   * ```
   */
  retrieveMetadata(runId: string, options?: RequestOptions): ApiPromise<RunMetadata>;

  /**
   * Retrieve a run's result: `GET /api/v1/runs/{runId}/result`
   *
   * How a finished run came out: its output, still serialised, or its error as it is stored. `runs.retrieve` shows both
   * in a handier form, and for every run.
   *
   * **404 has several reasons**: the run does not exist, has not finished, is `EXPIRED` or `TIMED_OUT`. Runs of the
   * current engine may be among them too, because the result is read from attempts, which that engine does not list;
   * whether the service answers for them is not verified.
   * @param runId The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The run has finished.
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Without any `Authorization` header the answer is `application/problem+json`. Says "Invalid or Missing API Key".
   * @throws {NotFoundError} 404: No run with this id in the environment of the key, or none that has a result. Says "Run either doesn't exist or is not finished".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Something went wrong, please try again.", "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const result = await trigger.runs.retrieveResult("run_1234");
   * if (result.ok) console.log(result.output);
   * else console.log(result.error.type);
   * ```
   * @see https://trigger.dev/docs/management/runs/retrieve-result
   */
  retrieveResult(runId: string, options?: RequestOptions): ApiPromise<RunResult>;

  /**
   * List a run's events: `GET /api/v1/runs/{runId}/events`
   *
   * Every span and log line of the run's trace, in one flat list that is not paged. `runs.retrieveTrace` has the same as
   * a tree.
   *
   * Times are nanoseconds here, `startTime` as text because it is too large a number for JSON. The list is empty until
   * the run has started.
   * @param runId The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The events of the run.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No run with this id in the environment of the credential, or not yet. Says "Not found", "Run not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { events } = await trigger.runs.listEvents("run_1234");
   * for (const event of events) console.log(event.level, event.message);
   * ```
   * @see https://trigger.dev/docs/management/runs/retrieve-events
   */
  listEvents(runId: string, options?: RequestOptions): ApiPromise<RunEventList>;

  /**
   * Retrieve a run's trace: `GET /api/v1/runs/{runId}/trace`
   *
   * The run's part of its trace as a tree of spans and log lines: the run's own span, and below it everything down to
   * the runs that it triggered. `runs.listEvents` has the same as a flat list.
   * @param runId The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The trace of the run.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No run with this id in the environment of the credential, or not yet; or a run without a trace. Says "Not found", "Trace not found", "Run not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { trace } = await trigger.runs.retrieveTrace("run_1234");
   * console.log(trace.traceId, trace.rootSpan.children.length);
   * ```
   * @see https://trigger.dev/docs/management/runs/retrieve-trace
   */
  retrieveTrace(runId: string, options?: RequestOptions): ApiPromise<RunTrace>;

  /**
   * Retrieve a span of a run: `GET /api/v1/runs/{runId}/spans/{spanId}`
   *
   * A single span of the run's trace with all that is known of it: attributes, what happened within it, the runs that
   * were triggered from it, and the figures of a call to a language model. `runs.retrieveTrace` and `runs.listEvents`
   * name the spans there are.
   *
   * Not published; the official SDK has it. The duration is in milliseconds here, and `status` of triggered runs is told
   * in the words that the service uses inside.
   * @param runId The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param spanId The id of the span, 16 hexadecimal digits. The run's trace and events name the spans there are.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The span.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No run with this id in the environment of the credential, or not yet; or a run without such a span. Says "Not found", "Span not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const span = await trigger.runs.retrieveSpan("run_1234", "00f067aa0ba902b7");
   * console.log(span.message, span.durationMs);
   * ```
   */
  retrieveSpan(runId: string, spanId: string, options?: RequestOptions): ApiPromise<SpanDetail>;
}

/** Tasks are functions that run in the background. Triggering one creates a run. */
export interface TasksMethods {
  /**
   * Trigger a task: `POST /api/v1/tasks/{taskIdentifier}/trigger`
   *
   * Creates a run of the task and answers with its id, without waiting for it.
   *
   * With `options.delay` the run is `DELAYED` until then; otherwise it is `QUEUED` at once. A delay that is not understood or
   * has passed is ignored without a word. With `options.idempotencyKey` a run that exists already is answered instead, and
   * `isCached` says so.
   *
   * The id of the task is not checked: a run of an unknown task is created and waits in `PENDING_VERSION` until a version that knows
   * it is deployed.
   *
   * The answer carries a public access token for the new run in `x-trigger-jwt`, to hand to a browser.
   *
   * The body may have 3,145,728 bytes (3 MB) and has to come with a `Content-Length`.
   * @param taskIdentifier The id of the task, as the task's own code declares it. It is not checked: a run of a task that nobody has deployed waits in `PENDING_VERSION`.
   * @param body Payload and options of the run; `{}` at least.
   * - `payload`: Handed to the task: any JSON. Read according to `options.payloadType`. The request as a whole may have 3,145,728 bytes (3 MB); above 524,288 bytes the service keeps the payload in an object store and answers with a link to it.
   * - `context`: Any JSON, kept from older versions of the API. The current engine does not use it.
   * - `options`: How and when the run is to be executed. The service passes over names it does not know.
   * @param options Signal, time limit, retries and headers of this call.
   * - `headers["idempotency-key"]`: The same as `options.idempotencyKey`, and wins over it. At most 2,048 characters; more is answered with 400. (at most 2,048 characters)
   * - `headers["idempotency-key-ttl"]`: The same as `options.idempotencyKeyTTL`, and wins over it: digits and one of `s`, `m`, `h`, `d`; default 30 days. (default "30d")
   * - `headers["traceparent"]`: W3C trace context of the caller.
   * - `headers["tracestate"]`: W3C trace state of the caller.
   * @returns The run was created, or there was one with the same key.
   * @throws {BadRequestError} 400: The body or a header cannot be read. Says "Request body is empty", "Invalid JSON", "Headers Error", "Params Error".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential does not cover this task, or may not write the parent run. Says "Unauthorized".
   * @throws {NotFoundError} 404: No run was made. An unknown task is **not** a reason; see above. Says "Task not found", "Parent run not found in the calling environment".
   * @throws {TriggerApiError} 413: The body is larger than 3,145,728 bytes, or has no `Content-Length`. Says "Request body too large".
   * @throws {UnprocessableEntityError} 422: The request is well formed and cannot be carried out: too many tags, a full queue, a version that is not there, a debounce that makes no sense, a parent that is over, a one-time token that was used, no credit.
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Send the request again with the same keys. Says "Something went wrong", "Failed to upload large payload to object store", "Internal Server Error".
   * @throws {InternalServerError} 503: Another request with the same idempotency key took too long to finish. Send the request again. Says "Idempotency claim resolution timed out", "Idempotency claim could not be re-serialised after repeated cleared winners".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const run = await trigger.tasks.trigger("my-task", { payload: { foo: "bar" }, options: { delay: "1h42m" } });
   * console.log(run.id);
   * ```
   * @see https://trigger.dev/docs/management/tasks/trigger
   */
  trigger<Task extends TaskIdentifier>(taskIdentifier: Task, body: TaskBodies<TriggerTaskRequest>[Task], options?: RequestOptions): ApiPromise<TriggerTaskResponse>;

  /**
   * Trigger a task several times: `POST /api/v1/tasks/{taskIdentifier}/batch`
   *
   * Creates up to 100 runs of one task, in one call, and answers with the ids of all of them. `batches.create` and
   * `batches.addItems` take more, of any tasks, and are what the official SDK calls.
   *
   * Each item is what a single trigger takes. An item's `options.idempotencyKey` keeps its run from being created twice;
   * the header `idempotency-key` is the key of the batch.
   *
   * The answer carries a public access token for the new batch in `x-trigger-jwt`, to hand to a browser.
   *
   * The body may have 3,145,728 bytes (3 MB) and has to come with a `Content-Length`.
   *
   * A repeat would do it twice, so it is not sent again where the failure may hide a success.
   * @param taskIdentifier The id of the task, as the task's own code declares it. It is not checked: a run of a task that nobody has deployed waits in `PENDING_VERSION`.
   * @param body The runs to create.
   * - `items` (required): A run for each. 1 to 100; published as up to 1,000, which the service refuses. (1 to 100 items)
   * - `dependentAttempt`: Belongs to the engine of version 3.
   * @param options Signal, time limit, retries and headers of this call.
   * - `headers["idempotency-key"]`: Of several batches with one key, only the first is created; the others answer with it and `isCached: true`. It is the key of the batch, not of its runs. At most 2,048 characters; more is answered with 400. (at most 2,048 characters)
   * - `headers["traceparent"]`: W3C trace context of the caller.
   * - `headers["tracestate"]`: W3C trace state of the caller.
   * @returns The runs were created.
   * @throws {BadRequestError} 400: The body or a header cannot be read, there are no items or too many, or the runs cannot be created. Says "Request body is empty", "Invalid JSON", "Headers Error", "No items to trigger".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential does not cover every task of the batch, or may not write the parent run. Says "Unauthorized".
   * @throws {NotFoundError} 404: No runs were created. An unknown task is **not** a reason: its runs wait in `PENDING_VERSION`. Says "Task not found".
   * @throws {TriggerApiError} 413: The body is larger than 3,145,728 bytes, or has no `Content-Length`. Says "Request body too large".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. The runs may have been created. Says "Something went wrong", "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { batchId, runs } = await trigger.tasks.batchTrigger("my-task", {
   *   items: [{ payload: { foo: "bar" } }, { payload: { foo: "baz" }, options: { delay: "1h42m" } }],
   * });
   * console.log(batchId, runs);
   * ```
   * @see https://trigger.dev/docs/management/tasks/batch-trigger
   */
  batchTrigger<Task extends TaskIdentifier>(taskIdentifier: Task, body: TaskItemsBodies<BatchTriggerTaskRequest>[Task], options?: RequestOptions): ApiPromise<BatchTriggerTaskResponse>;
}

/**
 * A batch triggers many runs at once, of one task or several. It is announced and filled in two steps, or, as in the
 * first versions of the API, in one.
 */
export interface BatchesMethods {
  /**
   * Trigger a batch (first version): `POST /api/v1/tasks/batch`
   *
   * Creates up to 500 runs, of any tasks, and answers with all of them. The published way to trigger a batch; the
   * official SDK has moved on to `batches.create`, which takes more.
   *
   * The first items are created before the answer, the others shortly after. The header `idempotency-key` is the key of
   * the batch; each item may have a key of its own, under `options`, and there **a run that failed still counts** as the
   * key's run.
   *
   * A public access token has to cover every task of the batch. The answer carries a public access token for the new
   * batch in `x-trigger-jwt`, to hand to a browser.
   *
   * The body may have 1,000,000 bytes (1 MB) and has to come with a `Content-Length`.
   *
   * A repeat would do it twice, so it is not sent again where the failure may hide a success.
   * @param body The runs to create.
   * - `items` (required): A run for each, 1 to 500. (1 to 500 items)
   * - `parentRunId`: The run that triggers these. Set by the official SDK inside tasks.
   * - `resumeParentOnCompletion`: The parent waits for these runs (`batchTriggerAndWait`). Set by the official SDK inside tasks.
   * - `dependentAttempt`: Belongs to the engine of version 3.
   * @param options Signal, time limit, retries and headers of this call.
   * - `headers["idempotency-key"]`: Of several batches with one key, only the first is created; the others answer with it and `isCached: true`. It is the key of the batch, not of its runs. At most 2,048 characters; more is answered with 400. (at most 2,048 characters)
   * - `headers["idempotency-key-ttl"]`: How long the batch's key holds, digits and one of `s`, `m`, `h`, `d`; anything else is ignored in favour of 30 days. (default "30d")
   * - `headers["batch-processing-strategy"]`: Whether the runs are created side by side or one after the other. Another word is answered with 400. (one of "parallel" "sequential", default "parallel")
   * - `headers["traceparent"]`: W3C trace context of the caller.
   * - `headers["tracestate"]`: W3C trace state of the caller.
   * @returns The batch was created, or there was one with the same key. Published as 200.
   * @throws {BadRequestError} 400: The body or a header cannot be read, or there are no items or too many. Says "Request body is empty", "Invalid JSON", "Headers Error", "Batch cannot be triggered with no items".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential does not cover every task of the batch, or may not write the parent run. Says "Unauthorized".
   * @throws {TriggerApiError} 413: The body is larger than 1,000,000 bytes, or has no `Content-Length`. Says "Request body too large".
   * @throws {UnprocessableEntityError} 422: The request is well formed and cannot be carried out: a full queue, a one-time token that was used, a key that is taken, a parent that is over, no credit.
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. It says `x-should-retry: false` where the batch may exist already; look before you send it again.
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const batch = await trigger.batches.triggerV1({
   *   items: [
   *     { task: "my-task", payload: { foo: "bar" } },
   *     { task: "my-other-task", payload: { foo: "baz" }, options: { delay: "1h42m" } },
   *   ],
   * });
   * console.log(batch.id, batch.runs.length);
   * ```
   * @see https://trigger.dev/docs/management/tasks/batch-trigger
   */
  triggerV1(body: TriggerBatchV1Request, options?: RequestOptions): ApiPromise<TriggerBatchV1Response>;

  /**
   * Trigger a batch: `POST /api/v2/tasks/batch`
   *
   * Announces up to 500 runs, of any tasks, that are created afterwards; the answer names the batch, and
   * `batches.retrieve` tells how far it is. Not published; the official SDK called it from 4.0 to 4.2. `batches.create`
   * takes more.
   *
   * The request may be sent again with the same `x-trigger-request-idempotency-key`: the answer is then 200 with the
   * first batch. Each item may have an idempotency key of its own, under `options`.
   *
   * A public access token has to cover every task of the batch. The answer carries a public access token for the new
   * batch in `x-trigger-jwt`, to hand to a browser.
   *
   * The body may have 1,000,000 bytes (1 MB) and has to come with a `Content-Length`.
   * @param body The runs to create.
   * - `items` (required): A run for each, 1 to 500. (1 to 500 items)
   * - `parentRunId`: The run that triggers these. Set by the official SDK inside tasks.
   * - `resumeParentOnCompletion`: The parent waits for these runs (`batchTriggerAndWait`). Set by the official SDK inside tasks.
   * @param options Signal, time limit, retries and headers of this call.
   * - `headers["batch-processing-strategy"]`: Whether the runs are created side by side or one after the other. Another word is answered with 400. (one of "parallel" "sequential", default "parallel")
   * - `headers["traceparent"]`: W3C trace context of the caller.
   * - `headers["tracestate"]`: W3C trace state of the caller.
   * @returns The request was sent before, and this is its batch. Or: The batch was created; its runs follow.
   * @throws {BadRequestError} 400: The body or a header cannot be read, or there are no items or too many. Says "Request body is empty", "Invalid JSON", "Headers Error", "Batch cannot be triggered with no items".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential does not cover every task of the batch, or may not write the parent run. Says "Unauthorized".
   * @throws {TriggerApiError} 413: The body is larger than 1,000,000 bytes, or has no `Content-Length`. Says "Request body too large".
   * @throws {UnprocessableEntityError} 422: The request is well formed and cannot be carried out: a full queue, a one-time token that was used, a key that is taken, a parent that is over, no credit.
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. It says `x-should-retry: false` where the batch may exist already; look before you send it again.
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const batch = await trigger.batches.trigger({
   *   items: [
   *     { task: "my-task", payload: { foo: "bar" } },
   *     { task: "my-other-task", payload: { foo: "baz" }, options: { delay: "1h42m" } },
   *   ],
   * });
   * console.log(batch.id, batch.runCount);
   * ```
   */
  trigger(body: TriggerBatchRequest, options?: RequestOptions): ApiPromise<TriggerBatchResponse>;

  /**
   * Create a batch to be filled: `POST /api/v3/batches`
   *
   * The first of two steps that trigger up to 1,000 runs of any tasks: it announces how many there will be. The second,
   * `batches.addItems`, sends them; the batch begins when it has them all. This is what the official SDK calls since
   * 4.3.
   *
   * With an `idempotencyKey` in the body a repeat is answered with the first batch; without one it makes another, which
   * stays empty.
   *
   * A public access token or a restricted key has to cover every task in `taskIdentifiers`, or all tasks. The answer
   * carries a public access token for the new batch in `x-trigger-jwt`, to hand to a browser. To a browser
   * (`x-trigger-client: browser`) whose credential covers all tasks, it also allows to fill the batch
   * (`write:batch:<id>`).
   *
   * A parent that waits for the batch (`resumeParentOnCompletion`) is blocked by this step already; a batch that does
   * not get its items within 30 minutes is then `ABORTED`.
   *
   * The body may have 131,072 bytes (128 kB) and has to come with a `Content-Length`.
   *
   * A repeat would do it twice, so it is not sent again where the failure may hide a success.
   * @param body How many runs there will be, and of what.
   * - `runCount` (required): How many items will follow, 1 to 1,000. The batch begins when it has exactly that many. (1 to 1,000)
   * - `taskIdentifiers`: The tasks that the items will name. A credential that covers only some tasks needs it; without it, only one that covers all tasks is enough. (at least 1 item, each at least 1 character)
   * - `parentRunId`: The run that triggers the batch. Set by the official SDK inside tasks.
   * - `resumeParentOnCompletion`: The parent waits for the runs of the batch (`batchTriggerAndWait`). Set by the official SDK inside tasks.
   * - `idempotencyKey`: Of several batches with one key and the same `taskIdentifiers`, only the first is created, for 24 hours; the others answer with it. It is the key of the batch; the official SDK derives one for each item from it. (at most 2,048 characters)
   * - `idempotencyKeyOptions`: How the caller arrived at a hashed key. For display only.
   * @param options Signal, time limit, retries and headers of this call.
   * - `headers["traceparent"]`: W3C trace context of the caller.
   * - `headers["tracestate"]`: W3C trace state of the caller.
   * @returns The key had a batch already, and this is it. Or: The batch was created, and waits for its items.
   * @throws {BadRequestError} 400: The body or a header cannot be read, or announces too many runs. Says "Request body is empty", "Invalid JSON", "Headers Error", "runCount must be a positive integer".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential does not cover every task of the batch, or may not write the parent run. Says "Unauthorized".
   * @throws {TriggerApiError} 413: The body is larger than 131,072 bytes, or has no `Content-Length`. Says "Request body too large".
   * @throws {UnprocessableEntityError} 422: The request is well formed and cannot be carried out: a key that is taken, a one-time token that was used, no credit.
   * @throws {RateLimitError} 429: Too many requests, as everywhere; or too many **runs** in batches, counted by `runCount`. Only the second has `Retry-After`, and its `x-ratelimit-reset` is in seconds, whereas the first has milliseconds.
   * @throws {InternalServerError} 500: Something failed inside the service. It says `x-should-retry: false` where the batch may exist already; look before you send it again.
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const batch = await trigger.batches.create({ runCount: 2, taskIdentifiers: ["my-task"] });
   * await trigger.batches.addItems(batch.id, [
   *   { index: 0, task: "my-task", payload: { foo: "bar" } },
   *   { index: 1, task: "my-task", payload: { foo: "baz" } },
   * ]);
   * ```
   * @see https://trigger.dev/docs/management/batches/create
   */
  create(body: CreateBatchRequest, options?: RequestOptions): ApiPromise<CreateBatchResponse>;

  /**
   * Add the items of a batch: `POST /api/v3/batches/{batchId}/items`
   *
   * The second of two steps that trigger a batch: it sends the items, one JSON object on each line (NDJSON), separated
   * by line feeds:
   *
   * ```ndjson
   * {"index":0,"task":"my-task","payload":{"foo":"bar"}}
   * {"index":1,"task":"my-task","payload":{"foo":"baz"},"options":{"delay":"1h42m"}}
   * ```
   *
   * The schema describes **one line**. Items are taken as they arrive, so the body may be streamed. When the batch has
   * exactly the `runCount` items it was announced with, it is sealed and begins. **`sealed: false` in the answer means
   * that items are missing**: send those, or all of them again; an index that was received before is passed over, so the
   * request may be repeated. A batch that is sealed already answers `sealed: true` with zero items.
   *
   * A line may have 3,145,728 bytes (3 MB). A larger one does not fail the request: its run is created as failed
   * already, with the code `PAYLOAD_TOO_LARGE`. Nor does an item that cannot be triggered, which is tried again for a
   * while: its run is `SYSTEM_FAILURE` then, with `BATCH_ITEM_COULD_NOT_TRIGGER`. Items that a full queue keeps out get
   * no run; `batches.retrieve` lists them.
   *
   * Items before one that is refused have been taken.
   * @param batchId The id of the batch; it begins with `batch_`. Triggering a batch answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param body The items, one JSON object a line. An array is sent again where a retry is due; what is iterated over otherwise is sent as it comes, and once. Each item:
   * - `index` (required): The place of the item in the batch, from 0 to `runCount` less 1. It orders the runs, and an index that was received before is passed over. (at least 0)
   * - `task` (required): The id of the task. It is not checked, just as when a single run is triggered.
   * - `payload`: Handed to the task: any JSON. Read according to `options.payloadType`. Unlike for a single trigger, text is parsed as JSON where the type is `application/json`.
   * - `options`: How and when the run is to be executed, as for a single trigger. The service passes over what an item does not know: `queue.concurrencyLimit`, `parentRunId` and `resumeParentOnCompletion` (both stand beside the items), `parentBatch`, `bulkActionId`, `dependentAttempt` and `dependentBatch`; whether it knows `gates` and `concurrency` is not verified.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The items were taken; `sealed` says whether the batch is complete.
   * @throws {BadRequestError} 400: There is no body, or a line is not JSON. Says "Request body is required".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential covers neither the batch nor the task of every item. Says "Unauthorized".
   * @throws {TriggerApiError} 415: The content type is another. This is looked at before the credential. Says "Content-Type must be application/x-ndjson or application/ndjson".
   * @throws {UnprocessableEntityError} 422: An item is not as it should be, or the batch does not exist or takes no items any more.
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Send the items again. Says "Something went wrong".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { sealed } = await trigger.batches.addItems("batch_1234", [
   *   { index: 0, task: "my-task", payload: { foo: "bar" } },
   *   { index: 1, task: "my-task", payload: { foo: "baz" } },
   * ]);
   * console.log(sealed);
   * ```
   * @see https://trigger.dev/docs/management/batches/stream-items
   */
  addItems(batchId: string, body: Iterable<BatchLine> | AsyncIterable<BatchLine> | string, options?: RequestOptions): ApiPromise<AddBatchItemsResponse>;

  /**
   * Retrieve a batch (first version): `GET /api/v1/batches/{batchId}`
   *
   * A batch with the ids of its runs, and how many of them could be created. `batches.retrieve` tells the same in
   * another form; that is the one which the official SDK calls.
   *
   * The runs are listed when all of them have been created, not before. How they go is not told here: retrieve them,
   * list runs by `filter[batch]`, or retrieve the results.
   * @param batchId The id of the batch; it begins with `batch_`. Triggering a batch answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The batch.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No batch with this id in the environment of the credential, or not yet. Says "Not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const batch = await trigger.batches.retrieveV1("batch_1234");
   * console.log(batch.status, batch.successfulRunCount);
   * ```
   * @see https://trigger.dev/docs/management/batches/retrieve
   */
  retrieveV1(batchId: string, options?: RequestOptions): ApiPromise<BatchV1>;

  /**
   * Retrieve a batch: `GET /api/v2/batches/{batchId}`
   *
   * A batch with the ids of its runs, and for which items none could be created. Not published; it is what the official
   * SDK calls.
   *
   * The runs are listed when all of them have been created, not before. How they go is not told here: retrieve them,
   * list runs by `filter[batch]`, or retrieve the results.
   * @param batchId The id of the batch; it begins with `batch_`. Triggering a batch answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The batch.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No batch with this id in the environment of the credential, or not yet. Says "Not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const batch = await trigger.batches.retrieve("batch_1234");
   * console.log(batch.status, batch.processing.errors);
   * ```
   */
  retrieve(batchId: string, options?: RequestOptions): ApiPromise<Batch>;

  /**
   * Retrieve a batch's results: `GET /api/v1/batches/{batchId}/results`
   *
   * How the finished runs of a batch came out, in the order of the runs and in the form of `runs.retrieveResult`, with
   * the same gaps: runs that still go on are missing, and so are `EXPIRED` and `TIMED_OUT` ones. Whether the service has
   * results of the current engine's runs is not verified.
   * @param batchId The id of the batch; it begins with `batch_`. Triggering a batch answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The results so far.
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Without any `Authorization` header the answer is `application/problem+json`. Says "Invalid or Missing API Key".
   * @throws {NotFoundError} 404: No batch with this id in the environment of the key. Says "Batch not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Something went wrong, please try again.", "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { items } = await trigger.batches.retrieveResults("batch_1234");
   * console.log(items.filter((result) => result.ok).length);
   * ```
   * @see https://trigger.dev/docs/management/batches/retrieve-results
   */
  retrieveResults(batchId: string, options?: RequestOptions): ApiPromise<BatchResults>;
}

/** An idempotency key keeps a run from being created twice. It can be reset before it ends by itself. */
export interface IdempotencyKeysMethods {
  /**
   * Reset an idempotency key: `POST /api/v1/idempotencyKeys/{key}/reset`
   *
   * Takes an idempotency key from every run of a task that has it, whatever its status, so that the next trigger with
   * that key creates a run again. Not published; the official SDK has it.
   *
   * The path holds the key **as it is stored**. The official SDK stores a hash: outside of tasks the SHA-256 of the key
   * in hexadecimal, where the parts of a key that is a list are joined by `-`. A key that was sent as it is, is stored
   * as it is.
   *
   * A second reset finds no run with that key any more and is answered with 404.
   * @param key The key as it is **stored**, percent-encoded. What the official SDK stores is not the readable key but a hash of it, 64 hexadecimal digits; a list of runs shows it as `idempotencyKey`.
   * @param body Whose key to reset.
   * - `taskIdentifier` (required): The id of the task. The same key on another task is another key. (at least 1 character)
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The key is free again.
   * @throws {BadRequestError} 400: The body cannot be read. Says "Request body is empty", "Invalid JSON".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No run of this task has this key, in the environment of the credential.
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @throws {InternalServerError} 503: Runs in the burst buffer could not be looked at. Send the request again. Says "Unable to verify buffered idempotency state right now; please retry".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.idempotencyKeys.reset("order-1234", { taskIdentifier: "my-task" });
   * ```
   */
  reset(key: string, body: ResetIdempotencyKeyRequest, options?: RequestOptions): ApiPromise<ResetIdempotencyKeyResponse>;
}

/**
 * A schedule triggers a task again and again, at the times of a cron expression. It is declared in the task's code, or made here
 * while your program runs, one for each of your users for example.
 */
export interface SchedulesMethods {
  /**
   * List schedules: `GET /api/v1/schedules`
   *
   * The schedules that fire in the environment of the key, newest first, a page at a time. Both kinds are listed, those made
   * through the API and those declared in code.
   *
   * As long as no version of your code was ever deployed to the environment (or no development session was started) the list is
   * empty, whatever schedules there are.
   * @param query What to ask for.
   * - `page`: The number of the page, from 1 on. (at least 1, default 1)
   * - `perPage`: How many schedules a page holds. More than 100 count as 100. (at least 1, default 20)
   * @param options Signal, time limit, retries and headers of this call.
   * @returns A page of schedules. Await the first page, or iterate over the items of all pages.
   * @throws {BadRequestError} 400: `page` or `perPage` is no whole number above 0; `issues` says which. Says "Invalid request parameters".
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Without any `Authorization` header the answer is `application/problem+json`. Says "Invalid or Missing API Key".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: A failure inside the service. `application/json` where the handler noticed, `text/plain` where it did not get that far. Says "Something went wrong, please try again.".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * for await (const schedule of trigger.schedules.list({ perPage: 50 })) {
   *   console.log(schedule.id, schedule.nextRun);
   * }
   * ```
   * @see https://trigger.dev/docs/management/schedules/list
   */
  list(query?: SchedulesListQuery, options?: RequestOptions): PagePromise<ScheduleList, ScheduleListItem>;

  /**
   * Create a schedule: `POST /api/v1/schedules`
   *
   * Makes a task run again and again, at the times of a cron expression. The schedule is `IMPERATIVE`, active at once, and fires
   * only in the environment of the key.
   *
   * **A deduplication key that is taken makes this an update** of that schedule, answered with 200 all the same: cron expression,
   * time zone, external id and window become what the body says, those left out included (`UTC`, and none). Its task, its key and
   * whether it is active stay. Keys are unique in the project, not in the environment, and the schedule is bound to the calling
   * environment alone: using production's key from staging takes the schedule away from production.
   *
   * The number of schedules is limited by your plan, and is checked before the key: at the limit an update by key fails too;
   * `schedules.update` does not.
   * @param body The schedule.
   * - `task` (required): The id of the task to trigger. It has to be known to the project, and made with `schedules.task()`.
   * - `cron` (required): When to fire: five fields, separated by **one** space each, for minute (0–59), hour (0–23), day of the month (1–31), month (1–12) and day of the week (0–7, 0 and 7 being Sunday).
   * - `deduplicationKey` (required): Your key for the schedule, unique in the **project**, over all its environments. Where it is taken, that schedule is updated. Empty text counts as no key, so that each call makes another schedule.
   * - `externalId`: Your own id for the schedule, a user's or an organisation's for example. The task gets it. Left out, an existing one is removed.
   * - `timezone`: The time zone in which the cron expression is read, by its IANA name. `timezones.list` names them all. (default "UTC")
   * - `window`: Spreads the runs of many schedules: each occurrence is put off by an amount that is always the same for one schedule, somewhere within this window. A whole number of minutes (`30m`) or hours (`2h`), 24 hours at most, or a percentage (`30%`) of the time to the next occurrence, which it never reaches beyond. Answers have it in its shortest form: `60m` comes back as `1h`.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The schedule, whether it was created or updated.
   * @throws {BadRequestError} 400: A field of the body is missing or of a wrong type, or `window` does not fit; `issues` says which. Says "Invalid request body".
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Without any `Authorization` header the answer is `application/problem+json`. Says "Invalid or Missing API Key".
   * @throws {UnprocessableEntityError} 422: The body can be read, but there can be no such schedule. Checks come in this order: cron expression, time zone, window, task, branch, number of schedules, kind of the schedule that has the key. Says "Can't add or edit a schedule for an archived branch", "Cannot update a declarative schedule", "Failed to create or update schedule", "Failed to find the schedule instance", ….
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: A failure inside the service. `application/json` where the handler noticed, `text/plain` where it did not get that far. Says "Something went wrong, please try again.".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const schedule = await trigger.schedules.create({
   *   task: "my-scheduled-task",
   *   cron: "0 0 * * *",
   *   deduplicationKey: "dedup_key_1234",
   *   timezone: "America/New_York",
   * });
   * ```
   * @see https://trigger.dev/docs/management/schedules/create
   */
  create(body: CreateScheduleRequest, options?: RequestOptions): ApiPromise<Schedule>;

  /**
   * Retrieve a schedule: `GET /api/v1/schedules/{scheduleId}`
   *
   * The schedule with this id or deduplication key, of either kind. `nextRun` is worked out at the moment of the request, and is
   * `null` while the schedule is inactive.
   *
   * A schedule that fires in other environments of the project only is not found.
   * @param scheduleId The id of the schedule, or its deduplication key: what begins with `sched_` is read as an id, all else as a key.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The schedule.
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Without any `Authorization` header the answer is `application/problem+json`. Says "Invalid or Missing API Key".
   * @throws {NotFoundError} 404: No schedule with this id or deduplication key in the environment of the key. Says "Schedule not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: A failure inside the service. `application/json` where the handler noticed, `text/plain` where it did not get that far. Says "Something went wrong, please try again.".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const schedule = await trigger.schedules.retrieve("sched_1234");
   * console.log(schedule.nextRun);
   * ```
   * @see https://trigger.dev/docs/management/schedules/retrieve
   */
  retrieve(scheduleId: string, options?: RequestOptions): ApiPromise<Schedule>;

  /**
   * Update a schedule: `PUT /api/v1/schedules/{scheduleId}`
   *
   * Replaces cron expression, time zone, external id and window of an `IMPERATIVE` schedule; what the body leaves out is `UTC` or
   * none afterwards. Its deduplication key, whether it is active and, **although the body names one, its task** stay what they are.
   * From then on it fires in the calling environment only.
   *
   * **An id or key that the project does not know creates a new schedule**, with an id of its own and without a key of yours,
   * and is answered with 200: compare the `id`. Sent twice, that makes two. A schedule that exists in other environments only is
   * not found.
   *
   * Only `GET`, `PUT` and `DELETE` stand on this path; the service has no proper answer to `POST` and `PATCH`.
   * @param scheduleId The id of the schedule, or its deduplication key: what begins with `sched_` is read as an id, all else as a key.
   * @param body What the schedule is to be.
   * - `task` (required): The id of a scheduled task of the project. It is checked, but the schedule keeps the task that it was created with.
   * - `cron` (required): When to fire: five fields, separated by **one** space each, for minute (0–59), hour (0–23), day of the month (1–31), month (1–12) and day of the week (0–7, 0 and 7 being Sunday).
   * - `externalId`: Your own id for the schedule. Left out, the old one is removed.
   * - `timezone`: The time zone in which the cron expression is read, by its IANA name. Left out, it is UTC again. (default "UTC")
   * - `window`: Spreads the runs of many schedules: each occurrence is put off by an amount that is always the same for one schedule, somewhere within this window. A whole number of minutes (`30m`) or hours (`2h`), 24 hours at most, or a percentage (`30%`) of the time to the next occurrence, which it never reaches beyond. Answers have it in its shortest form: `60m` comes back as `1h`.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The schedule as it is now, or a new one.
   * @throws {BadRequestError} 400: A field of the body is missing or of a wrong type, or `window` does not fit; `issues` says which. Says "Invalid request body".
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Without any `Authorization` header the answer is `application/problem+json`. Says "Invalid or Missing API Key".
   * @throws {NotFoundError} 404: No schedule with this id or deduplication key in the environment of the key. Says "Schedule not found".
   * @throws {UnprocessableEntityError} 422: The body can be read, but there can be no such schedule. Checks come in this order: cron expression, time zone, window, task, branch, kind of the schedule. Says "Can't add or edit a schedule for an archived branch", "Cannot update a declarative schedule", "Failed to create or update schedule", "Failed to find the schedule instance", ….
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: A failure inside the service. `application/json` where the handler noticed, `text/plain` where it did not get that far. Says "Something went wrong, please try again.".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const schedule = await trigger.schedules.update("sched_1234", {
   *   task: "my-scheduled-task",
   *   cron: "0 9 * * MON-FRI",
   *   timezone: "America/New_York",
   * });
   * ```
   * @see https://trigger.dev/docs/management/schedules/update
   */
  update(scheduleId: string, body: UpdateScheduleRequest, options?: RequestOptions): ApiPromise<Schedule>;

  /**
   * Delete a schedule: `DELETE /api/v1/schedules/{scheduleId}`
   *
   * It fires no more; runs that it has triggered go on. A schedule declared in code can be deleted as well, until the next
   * deployment brings it back.
   * @param scheduleId The id of the schedule, or its deduplication key: what begins with `sched_` is read as an id, all else as a key.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The schedule is gone.
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Without any `Authorization` header the answer is `application/problem+json`. Says "Invalid or Missing API Key".
   * @throws {NotFoundError} 404: No schedule with this id or deduplication key in the environment of the key. Says "Schedule not found".
   * @throws {UnprocessableEntityError} 422: The service's database refused, and nothing was deleted. Not known to occur in practice.
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: A failure inside the service. `application/json` where the handler noticed, `text/plain` where it did not get that far. Says "Something went wrong, please try again.".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { id } = await trigger.schedules.delete("sched_1234");
   * ```
   * @see https://trigger.dev/docs/management/schedules/delete
   */
  delete(scheduleId: string, options?: RequestOptions): ApiPromise<DeleteScheduleResponse>;

  /**
   * Activate a schedule: `POST /api/v1/schedules/{scheduleId}/activate`
   *
   * The schedule fires again, from its next occurrence on; what it missed is not made up for. An active one stays as it is.
   * There is no body.
   *
   * Only `POST` does this. The service answers `PUT`, `PATCH` and `DELETE` on this path with **200** and
   * `{"status":405,"body":"Method Not Allowed"}`, and changes nothing.
   * @param scheduleId The id of the schedule, or its deduplication key: what begins with `sched_` is read as an id, all else as a key.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The schedule, which is active.
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Without any `Authorization` header the answer is `application/problem+json`. Says "Invalid or Missing API Key".
   * @throws {NotFoundError} 404: No schedule with this id or deduplication key in the environment of the key. Says "Schedule not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: A failure inside the service. `application/json` where the handler noticed, `text/plain` where it did not get that far. Says "Something went wrong, please try again.".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const schedule = await trigger.schedules.activate("sched_1234");
   * ```
   * @see https://trigger.dev/docs/management/schedules/activate
   */
  activate(scheduleId: string, options?: RequestOptions): ApiPromise<Schedule>;

  /**
   * Deactivate a schedule: `POST /api/v1/schedules/{scheduleId}/deactivate`
   *
   * The schedule fires no more until it is activated; occurrences meanwhile are skipped. Runs that it has triggered go on. An
   * inactive one stays as it is. There is no body.
   *
   * Only `POST` does this. The service answers `PUT`, `PATCH` and `DELETE` on this path with **200** and
   * `{"status":405,"body":"Method Not Allowed"}`, and changes nothing.
   * @param scheduleId The id of the schedule, or its deduplication key: what begins with `sched_` is read as an id, all else as a key.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The schedule, which is inactive, hence without a next occurrence.
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Without any `Authorization` header the answer is `application/problem+json`. Says "Invalid or Missing API Key".
   * @throws {NotFoundError} 404: No schedule with this id or deduplication key in the environment of the key. Says "Schedule not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: A failure inside the service. `application/json` where the handler noticed, `text/plain` where it did not get that far. Says "Something went wrong, please try again.".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const schedule = await trigger.schedules.deactivate("sched_1234");
   * ```
   * @see https://trigger.dev/docs/management/schedules/deactivate
   */
  deactivate(scheduleId: string, options?: RequestOptions): ApiPromise<Schedule>;
}

/** The time zones that schedules know. */
export interface TimezonesMethods {
  /**
   * List time zones: `GET /api/v1/timezones`
   *
   * The time zones that a schedule can have. No credential is asked for, there is no rate limit, and any web page may call it.
   * @param query What to ask for.
   * - `excludeUtc`: Whether to leave out `UTC`. Anything but `true` counts as `false`. (default false)
   * @param options Signal, time limit, retries and headers of this call.
   * @returns All time zones.
   * @throws {BadRequestError} 400: The service is prepared to refuse a parameter, but takes any value of the one there is. Not known to occur. Says "Invalid request parameters".
   * @throws {InternalServerError} 500: A failure inside the service, or a body that is not JSON. The handler did not get as far as an answer of its own, so this is plain text.
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { timezones } = await trigger.timezones.list({ excludeUtc: true });
   * ```
   * @see https://trigger.dev/docs/management/schedules/timezones
   */
  list(query?: TimezonesListQuery, options?: RequestOptions): ApiPromise<TimezoneList>;
}

/**
 * A queue hands out its runs one after another, as many at a time as its concurrency limit allows. Each task has one of its own;
 * your code can declare others.
 */
export interface QueuesMethods {
  /**
   * List queues: `GET /api/v1/queues`
   *
   * The queues of the environment, in the order of their names, a page at a time: one for each task, and those that your code
   * declares.
   * @param query What to ask for.
   * - `page`: The number of the page, from 1 on. (at least 1, default 1)
   * - `perPage`: How many queues a page holds. More than 100 count as 100. (at least 1, default 25)
   * @param options Signal, time limit, retries and headers of this call.
   * @returns A page of queues. Await the first page, or iterate over the items of all pages.
   * @throws {BadRequestError} 400: `page` or `perPage` is no whole number above 0 (`details` says which), or the environment runs on the engine of version 3, which has no such queues. Says "Query Error", "engine-version".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again. Says "Something went wrong, please try again.", "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * for await (const queue of trigger.queues.list({ perPage: 50 })) {
   *   console.log(queue.name, queue.queued);
   * }
   * ```
   * @see https://trigger.dev/docs/management/queues/list
   */
  list(query?: QueuesListQuery, options?: RequestOptions): PagePromise<QueueList, Queue>;

  /**
   * Retrieve a queue: `GET /api/v1/queues/{queueParam}`
   *
   * A queue by its id, or with `type` by the task it belongs to or by its name. The counts are those of the moment.
   * @param queueParam The id of the queue (`queue_1234`), or with the `type` `task` the id of a task, with `custom` the name of a queue.
   * @param query What to ask for.
   * - `type`: How to read the `queueParam` of the path. (one of "id" "task" "custom", default "id")
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The queue.
   * @throws {BadRequestError} 400: `type` is none of the three words (`details` says so), or the environment runs on the engine of version 3, which has no such queues. Says "Query Error", "engine-version".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No such queue in the environment of the credential. Unlike other reads it sends no `x-should-retry`. Says "queue-not-found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const queue = await trigger.queues.retrieve("my-task", { type: "task" });
   * console.log(queue.running, queue.queued);
   * ```
   * @see https://trigger.dev/docs/management/queues/retrieve
   */
  retrieve(queueParam: string, query?: QueuesRetrieveQuery, options?: RequestOptions): ApiPromise<Queue>;

  /**
   * Pause or resume a queue: `POST /api/v1/queues/{queueParam}/pause`
   *
   * Pausing keeps new runs from starting: the queue still takes them, `queued` grows, and none is handed out. Runs that are executing
   * go on to their end. Resuming hands them out again. Doing either twice changes nothing more.
   *
   * `action` says which of the two; there is no path of its own for resuming.
   * @param queueParam The id of the queue (`queue_1234`), or with the `type` `task` the id of a task, with `custom` the name of a queue.
   * @param body Pause or resume, and how to read the path.
   * - `type`: How to read the `queueParam` of the path. (one of "id" "task" "custom", default "id")
   * - `action` (required): `pause` to hand out no more runs, `resume` to go on. (one of "pause" "resume")
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The queue as it is now.
   * @throws {BadRequestError} 400: The body cannot be read or has no usable `action`, the environment runs on the engine of version 3, or pausing failed. Says "Request body is empty", "Invalid JSON", "engine-version", "unknown-error".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No such queue in the environment of the key. Says "queue-not-found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.queues.pause("my-task", { type: "task", action: "pause" });
   * await trigger.queues.pause("my-task", { type: "task", action: "resume" });
   * ```
   * @see https://trigger.dev/docs/management/queues/pause
   */
  pause(queueParam: string, body: PauseQueueRequest, options?: RequestOptions): ApiPromise<Queue>;

  /**
   * Override the concurrency limit of a queue: `POST /api/v1/queues/{queueParam}/concurrency/override`
   *
   * Puts another limit in the place of the one in your code, until it is reset. The first override keeps the old limit as `base`;
   * further ones change the limit and leave `base` as it is.
   *
   * The environment's own limit is the upper end: more is refused, not cut down. Runs that are executing go on even where there are
   * more of them than the new limit allows.
   * @param queueParam The id of the queue (`queue_1234`), or with the `type` `task` the id of a task, with `custom` the name of a queue.
   * @param body The new limit, and how to read the path.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The queue with its new limit.
   * @throws {BadRequestError} 400: The body cannot be read, does not give exactly one of the two forms of a limit, or the limit is above the environment's own. Says "Request body is empty", "Invalid JSON", "Concurrency limit must be a non-negative number", "Percent must be greater than 0 and less than or equal to 100".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No such queue in the environment of the key. Says "Queue not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service; the new limit may or may not be in force. Safe to send again. Says "Internal Server Error", "Internal server error", "Failed to update queue concurrency limit", "Failed to sync queue concurrency limit to engine", ….
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.queues.overrideConcurrency("my-task", { type: "task", concurrencyLimit: 5 });
   * ```
   * @see https://trigger.dev/docs/management/queues/override-concurrency
   */
  overrideConcurrency(queueParam: string, body: OverrideQueueConcurrencyRequest, options?: RequestOptions): ApiPromise<Queue>;

  /**
   * Reset the concurrency limit of a queue: `POST /api/v1/queues/{queueParam}/concurrency/reset`
   *
   * Ends an override: the limit that held before is in force again, and `base`, `override` and `overriddenAt` are `null`.
   *
   * A queue that is not overridden is answered with 400, so a reset that is sent twice fails the second time and does no harm.
   * The body has to be there, `{}` at least.
   * @param queueParam The id of the queue (`queue_1234`), or with the `type` `task` the id of a task, with `custom` the name of a queue.
   * @param body How to read the path; `{}` at least.
   * - `type`: How to read the `queueParam` of the path. (one of "id" "task" "custom", default "id")
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The queue with its own limit.
   * @throws {BadRequestError} 400: The queue is not overridden, or the body cannot be read. Says "Queue is not overridden", "Request body is empty", "Invalid JSON".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No such queue in the environment of the key. Says "Queue not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service; the new limit may or may not be in force. Safe to send again. Says "Internal Server Error", "Internal server error", "Failed to update queue concurrency limit", "Failed to sync queue concurrency limit to engine", ….
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.queues.resetConcurrency("my-task", { type: "task" });
   * ```
   * @see https://trigger.dev/docs/management/queues/reset-concurrency
   */
  resetConcurrency(queueParam: string, body: ResetQueueConcurrencyRequest, options?: RequestOptions): ApiPromise<Queue>;
}

/** The environment variables that the runs of an environment see. */
export interface EnvvarsMethods {
  /**
   * List environment variables: `GET /api/v1/projects/{projectRef}/envvars/{env}`
   *
   * All variables of an environment, as a bare array and not paged. The values of secrets read `<redacted>`. An environment of a branch
   * shows its parent's values where it has none of its own.
   *
   * A secret key sees its own environment only, and path and key have to agree on it, though not strictly: where the branch is the
   * right one, the short name may be wrong.
   * @param projectRef The reference of the project; it begins with `proj_`. You find it in the project's settings.
   * @param env The short name of the environment. With a secret key it has to be the key's own; for a branch of a preview environment send `x-trigger-branch` besides. (one of "dev" "staging" "prod" "preview")
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The variables; an empty array when there are none.
   * @throws {BadRequestError} 400: Project or environment are not those of the key. Says "Branch not associated with a parent environment", "Branch not associated with a preview environment", "Invalid params".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or a public access token, which this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid PAT", "Invalid or Missing PAT", ….
   * @throws {PermissionDeniedError} 403: The person behind the token may not see or change the variables of this environment, or the key is a restricted one whose abilities do not cover them. Says "You don't have permission to access this environment's environment variables.", "Unauthorized".
   * @throws {NotFoundError} 404: The token reaches no such project, or the project has no such environment or branch. A secret key is answered with 400 instead. Says "Project not found", "Environment not found", "Branch not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: A failure inside the service, or a body that is not JSON. The handler did not get as far as an answer of its own, so this is plain text.
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * for (const variable of await trigger.envvars.list("proj_1234", "dev")) {
   *   console.log(variable.name, variable.value);
   * }
   * ```
   * @see https://trigger.dev/docs/management/envvars/list
   */
  list(projectRef: string, env: EnvironmentSlug, options?: RequestOptions): ApiPromise<EnvironmentVariableList>;

  /**
   * Create an environment variable: `POST /api/v1/projects/{projectRef}/envvars/{env}`
   *
   * Sets a variable in an environment. **One that is set already is replaced**, without a word. It is seen by runs that start
   * from now on.
   *
   * Names that the service sets by itself (`TRIGGER_SECRET_KEY`, `TRIGGER_API_URL`), blank names and blank values are refused.
   * @param projectRef The reference of the project; it begins with `proj_`. You find it in the project's settings.
   * @param env The short name of the environment. With a secret key it has to be the key's own; for a branch of a preview environment send `x-trigger-branch` besides. (one of "dev" "staging" "prod" "preview")
   * @param body The variable.
   * - `name` (required): The name. Blank ones, `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` are refused.
   * - `value` (required): The value. A blank one is refused.
   * - `isSecret`: Whether to hide the value from now on. Left out, a new variable is not a secret, unless that of the parent environment is one.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The variable is set.
   * @throws {BadRequestError} 400: A field of the body is missing or of a wrong type (`issues` says which), the variable may not be set, or project or environment are not those of the key. Says "Invalid request body", "There was already an existing field", "Something went wrong", "Branch not associated with a parent environment", ….
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or a public access token, which this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid PAT", "Invalid or Missing PAT", ….
   * @throws {PermissionDeniedError} 403: The person behind the token may not see or change the variables of this environment, or the key is a restricted one whose abilities do not cover them. Says "You don't have permission to access this environment's environment variables.", "Unauthorized".
   * @throws {NotFoundError} 404: The token reaches no such project, or the project has no such environment or branch. A secret key is answered with 400 instead. Says "Project not found", "Environment not found", "Branch not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: A failure inside the service, or a body that is not JSON. The handler did not get as far as an answer of its own, so this is plain text.
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.envvars.create("proj_1234", "dev", { name: "SLACK_API_KEY", value: "slack_123456", isSecret: true });
   * ```
   * @see https://trigger.dev/docs/management/envvars/create
   */
  create(projectRef: string, env: EnvironmentSlug, body: CreateEnvironmentVariableRequest, options?: RequestOptions): ApiPromise<EnvironmentVariableWritten>;

  /**
   * Import environment variables: `POST /api/v1/projects/{projectRef}/envvars/{env}/import`
   *
   * Sets many variables of an environment at once, from JSON or from a dotenv file.
   *
   * **All or nothing:** where one of the names is set already and `override` is not `true`, nothing is written, and `variableErrors`
   * names all that stand in the way. So a call without `override` that is sent twice fails the second time.
   *
   * Blank names and values and names that the service sets by itself are dropped without a word as long as others are left.
   *
   * `parentVariables` are set in the parent of a branch's environment, apart from the others: the answer is 200 when one of the
   * two succeeded.
   * @param projectRef The reference of the project; it begins with `proj_`. You find it in the project's settings.
   * @param env The short name of the environment. With a secret key it has to be the key's own; for a branch of a preview environment send `x-trigger-branch` besides. (one of "dev" "staging" "prod" "preview")
   * @param body The variables, by name. Or a `FormData` of the same fields.
   * - `variables` (required): Values by name. Blank names and values, `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` are dropped without a word.
   * - `parentVariables`: Variables to set in the parent environment besides. Only where the environment is one of a branch.
   * - `override`: Whether to replace values that are set already. Without it one such name is enough for nothing to be written. (default false)
   * - `isSecret`: Whether to hide the values from now on, for all variables of the request alike. Left out, as in creating one.
   * - `source`: Who set them, for the dashboard to show.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The variables are set.
   * @throws {BadRequestError} 400: The body does not fit, a variable is set already, none of them may be set, or project or environment are not those of the key. Nothing was written. Says "Invalid body", "Invalid file", "Some of the variables are already set for these environments. Set override to true to override them.", "There was already an existing field", ….
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or a public access token, which this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid PAT", "Invalid or Missing PAT", ….
   * @throws {PermissionDeniedError} 403: The person behind the token may not see or change the variables of this environment, or the key is a restricted one whose abilities do not cover them. Says "You don't have permission to access this environment's environment variables.", "Unauthorized".
   * @throws {NotFoundError} 404: The token reaches no such project, or the project has no such environment or branch. A secret key is answered with 400 instead. Says "Project not found", "Environment not found", "Branch not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: A failure inside the service, or a body that is not JSON. The handler did not get as far as an answer of its own, so this is plain text.
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.envvars.import("proj_1234", "dev", {
   *   variables: { SLACK_API_KEY: "slack_123456", LOG_LEVEL: "info" },
   *   override: true,
   * });
   * ```
   * @see https://trigger.dev/docs/management/envvars/import
   */
  import(projectRef: string, env: EnvironmentSlug, body: ImportEnvironmentVariablesRequest | FormBody, options?: RequestOptions): ApiPromise<EnvironmentVariableWritten>;

  /**
   * Retrieve an environment variable: `GET /api/v1/projects/{projectRef}/envvars/{env}/{name}`
   *
   * A variable of an environment. The value of a secret reads `<redacted>`. In an environment of a branch the parent's value is answered
   * where the branch has none of its own.
   * @param projectRef The reference of the project; it begins with `proj_`. You find it in the project's settings.
   * @param env The short name of the environment. With a secret key it has to be the key's own; for a branch of a preview environment send `x-trigger-branch` besides. (one of "dev" "staging" "prod" "preview")
   * @param name The name of the environment variable.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The variable.
   * @throws {BadRequestError} 400: Project or environment are not those of the key. Says "Branch not associated with a parent environment", "Branch not associated with a preview environment", "Invalid params".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or a public access token, which this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid PAT", "Invalid or Missing PAT", ….
   * @throws {PermissionDeniedError} 403: The person behind the token may not see or change the variables of this environment, or the key is a restricted one whose abilities do not cover them. Says "You don't have permission to access this environment's environment variables.", "Unauthorized".
   * @throws {NotFoundError} 404: No variable of this name, or, for a token, no such project, environment or branch. Says "Environment variable not found", "Project not found", "Environment not found", "Branch not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { value } = await trigger.envvars.retrieve("proj_1234", "dev", "LOG_LEVEL");
   * ```
   * @see https://trigger.dev/docs/management/envvars/retrieve
   */
  retrieve(projectRef: string, env: EnvironmentSlug, name: string, options?: RequestOptions): ApiPromise<EnvironmentVariable>;

  /**
   * Update an environment variable: `PUT /api/v1/projects/{projectRef}/envvars/{env}/{name}`
   *
   * Gives a variable that the project knows another value in this environment, whether or not it has one here. Whether it is a secret
   * stays as it is. A blank value changes nothing and is answered as a success.
   *
   * `POST` on this path does the same. The official SDK's function for this fails outside of tasks, before it sends anything.
   * @param projectRef The reference of the project; it begins with `proj_`. You find it in the project's settings.
   * @param env The short name of the environment. With a secret key it has to be the key's own; for a branch of a preview environment send `x-trigger-branch` besides. (one of "dev" "staging" "prod" "preview")
   * @param name The name of the environment variable.
   * @param body The new value.
   * - `value` (required): The value. A blank one changes nothing, and is answered as a success.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The variable has the new value.
   * @throws {BadRequestError} 400: The body has no `value` (`issues` says so), the variable could not be written, or project or environment are not those of the key. Says "Invalid request body", "Project not found", "Environment not found", "Environment variable not found", ….
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or a public access token, which this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid PAT", "Invalid or Missing PAT", ….
   * @throws {PermissionDeniedError} 403: The person behind the token may not see or change the variables of this environment, or the key is a restricted one whose abilities do not cover them. Says "You don't have permission to access this environment's environment variables.", "Unauthorized".
   * @throws {NotFoundError} 404: No variable of this name, or, for a token, no such project, environment or branch. Says "Environment variable not found", "Project not found", "Environment not found", "Branch not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: A body that is not JSON, or a failure inside the service. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.envvars.update("proj_1234", "dev", "SLACK_API_KEY", { value: "slack_654321" });
   * ```
   * @see https://trigger.dev/docs/management/envvars/update
   */
  update(projectRef: string, env: EnvironmentSlug, name: string, body: UpdateEnvironmentVariableRequest, options?: RequestOptions): ApiPromise<EnvironmentVariableWritten>;

  /**
   * Delete an environment variable: `DELETE /api/v1/projects/{projectRef}/envvars/{env}/{name}`
   *
   * Removes a variable from this environment; other environments keep theirs. A name that the project does not know is answered with
   * 404, one that is set in other environments only with 400.
   * @param projectRef The reference of the project; it begins with `proj_`. You find it in the project's settings.
   * @param env The short name of the environment. With a secret key it has to be the key's own; for a branch of a preview environment send `x-trigger-branch` besides. (one of "dev" "staging" "prod" "preview")
   * @param name The name of the environment variable.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The variable is gone from this environment.
   * @throws {BadRequestError} 400: The variable is not set in this environment but in another, or project or environment are not those of the key. Says "Environment variable value not found", "Project not found", "Environment variable not found", "Something went wrong", ….
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or a public access token, which this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid PAT", "Invalid or Missing PAT", ….
   * @throws {PermissionDeniedError} 403: The person behind the token may not see or change the variables of this environment, or the key is a restricted one whose abilities do not cover them. Says "You don't have permission to access this environment's environment variables.", "Unauthorized".
   * @throws {NotFoundError} 404: No variable of this name, or, for a token, no such project, environment or branch. Says "Environment variable not found", "Project not found", "Environment not found", "Branch not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.envvars.delete("proj_1234", "dev", "SLACK_API_KEY");
   * ```
   * @see https://trigger.dev/docs/management/envvars/delete
   */
  delete(projectRef: string, env: EnvironmentSlug, name: string, options?: RequestOptions): ApiPromise<EnvironmentVariableWritten>;
}

/**
 * A deployment brings a version of your code to an environment. One of them is the current one, whose version new runs
 * execute.
 */
export interface DeploymentsMethods {
  /**
   * List deployments: `GET /api/v1/deployments`
   *
   * The deployments of an environment, newest first, a page at a time. Pages go forward only: send `pagination.next` as `page[after]`,
   * with the same filters, until it is missing.
   *
   * The filters have no `filter[…]` around their names here. `period` wins over `from` and `to`, and `to` counts only beside `from`.
   * **A period or date that cannot be read is answered with 500**, not with 400.
   * @param query What to ask for.
   * - `page.size`: How many deployments a page holds, 1 to 100. Less than 5 counts as 5. (1 to 100, default 20)
   * - `page.after`: The page after this deployment, which is `pagination.next` of another page. An id that the environment does not have is passed over, so that the first page comes again.
   * - `status`: Deployments in this status. An unknown word is answered with 400. (one of "PENDING" "BUILDING" "DEPLOYING" "DEPLOYED" "FAILED" "CANCELED" "TIMED_OUT")
   * - `period`: Deployments begun within this time up to now, such as `3h`, `1d` or `7d`. Wins over `from` and `to`.
   * - `from`: Deployments begun at this instant or later. ISO 8601.
   * - `to`: Deployments begun at this instant or earlier. ISO 8601. Passed over without `from`.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns A page of deployments; empty when none passes the filters. Await the first page, or iterate over the items of all pages.
   * @throws {BadRequestError} 400: A parameter cannot be read; `details` says which. Says "Query Error".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: `period`, `from` or `to` cannot be read, or something failed inside the service. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * for await (const deployment of trigger.deployments.list({ status: "DEPLOYED", page: { size: 50 } })) {
   *   console.log(deployment.version, deployment.deployedAt);
   * }
   * ```
   * @see https://trigger.dev/docs/management/deployments/list
   */
  list(query?: DeploymentsListQuery, options?: RequestOptions): PagePromise<DeploymentList, Deployment>;

  /**
   * Retrieve a deployment: `GET /api/v1/deployments/{deploymentId}`
   *
   * A deployment with the tasks that it brought.
   * @param deploymentId The id of the deployment; it begins with `deployment_`.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The deployment.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The key is a restricted one whose abilities do not cover deployments. Says "Unauthorized".
   * @throws {NotFoundError} 404: No such deployment in the environment of the key. Says "Deployment not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const deployment = await trigger.deployments.retrieve("deployment_1234");
   * console.log(deployment.worker?.tasks.map(({ slug }) => slug));
   * ```
   * @see https://trigger.dev/docs/management/deployments/retrieve
   */
  retrieve(deploymentId: string, options?: RequestOptions): ApiPromise<DeploymentDetail>;

  /**
   * Retrieve the latest deployment: `GET /api/v1/deployments/latest`
   *
   * The newest deployment of the environment, in short and **whatever its status**: it may have failed, and it need not be the one
   * whose tasks run. Only unmanaged deployments count, those that you host yourself. `deployments.retrieveCurrent` answers with the
   * one that runs.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The newest deployment.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The key is a restricted one whose abilities do not cover deployments. Says "Unauthorized".
   * @throws {NotFoundError} 404: No such deployment in the environment of the key. Says "Deployment not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { status, version } = await trigger.deployments.retrieveLatest();
   * ```
   * @see https://trigger.dev/docs/management/deployments/get-latest
   */
  retrieveLatest(options?: RequestOptions): ApiPromise<LatestDeployment>;

  /**
   * Retrieve the current deployment: `GET /api/v1/deployments/current`
   *
   * The deployment that was promoted, by itself when it was done or by `deployments.promote`: runs that start now execute its version.
   *
   * It is not part of the published reference, but the official SDK calls it. There is no rate limit.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The current deployment.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. Here a request without any `Authorization` header is answered by the API itself. Says "Invalid or Missing API key", "Invalid API key", "x-trigger-branch header required for preview env", "No matching branch env".
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No deployment of the environment was ever promoted. Says "Not found".
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { version } = await trigger.deployments.retrieveCurrent();
   * ```
   */
  retrieveCurrent(options?: RequestOptions): ApiPromise<Deployment>;

  /**
   * Promote a deployment: `POST /api/v1/deployments/{version}/promote`
   *
   * Makes a deployment the current one: runs that start from now on execute its version, delayed and queued ones included, unless they
   * are locked to another. Its tasks' and queues' settings take effect, and the schedules in its code take the place of those
   * declared before.
   *
   * Checks come in this order: the version exists, has code, is `DEPLOYED`, is not current already, and is not older than the current
   * one. `allowRollbacks` drops the last check. So a call that is sent twice fails the second time and does no harm.
   *
   * Runs in `PENDING_VERSION` are not released by this, but when a deployment that knows their task is done.
   *
   * Only `POST` does this. The service answers `PUT`, `PATCH` and `DELETE` on this path with **200** and
   * `{"status":405,"body":"Method Not Allowed"}`, and changes nothing.
   * @param version The **version** of the deployment, not its id.
   * @param query What to ask for.
   * - `allowRollbacks`: Whether to go back to an older version. Anything but `true` counts as `false`. (default false)
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The deployment is the current one.
   * @throws {BadRequestError} 400: The deployment exists and cannot become the current one. Says "Deployment is not associated with a worker and cannot be promoted.", "Deployment must be in the DEPLOYED state to be promoted.", "Deployment is already the current deployment.", "Cannot promote a deployment that is older than the current deployment.".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The key is a restricted one whose abilities do not cover deployments. Says "Unauthorized".
   * @throws {NotFoundError} 404: No such deployment in the environment of the key. Says "Deployment not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Says "Failed to promote deployment", "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.deployments.promote("20250228.1", { allowRollbacks: true });
   * ```
   * @see https://trigger.dev/docs/management/deployments/promote
   */
  promote(version: string, query?: DeploymentsPromoteQuery, options?: RequestOptions): ApiPromise<PromoteDeploymentResponse>;
}

/**
 * A waitpoint token is something a run can wait for: somebody's approval, a callback from another service. It is completed
 * once, by a call or by its own URL, or times out.
 */
export interface WaitpointsMethods {
  /**
   * List waitpoint tokens: `GET /api/v1/waitpoints/tokens`
   *
   * The waitpoint tokens of an environment, newest first, a page at a time, whatever their age. Filters add up: a token has to
   * pass all of them. The list shows no output; retrieve a token to see its own.
   *
   * To walk through the pages send `pagination.next` as `page[after]`, with the same filters, until it is missing.
   * @param query What to ask for.
   * - `page.size`: How many tokens a page holds, 1 to 100. (1 to 100, default 25)
   * - `page.after`: The page after this cursor, which is `pagination.next` of another page. Opaque.
   * - `page.before`: The page before this cursor, which is `pagination.previous` of another page. Opaque. Wins over `page[after]` when both are given.
   * - `filter.status`: Tokens in any of these statuses. An unknown word is answered with 400. **Timed out and completed tokens are told apart only when one status is asked for**: with several, `COMPLETED` finds tokens that timed out as well, and the other way round. (each one of "WAITING" "COMPLETED" "TIMED_OUT")
   * - `filter.idempotencyKey`: The token of this idempotency key, and those that had it before it expired.
   * - `filter.tags`: Tokens that have **any** of these tags.
   * - `filter.createdAt.from`: Tokens created at this instant or later. ISO 8601, or milliseconds since 1970.
   * - `filter.createdAt.to`: Tokens created at this instant or earlier. ISO 8601, or milliseconds since 1970.
   * - `filter.createdAt.period`: Tokens created within this time up to now, such as `1h` or `7d`. Together with `from` the later beginning counts.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns A page of tokens; empty when none passes the filters. Await the first page, or iterate over the items of all pages.
   * @throws {BadRequestError} 400: A parameter cannot be read; `details` says which. Says "Query Error".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service, or the project still runs on the engine of version 3, which has no tokens. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * for await (const token of trigger.waitpoints.list({ filter: { status: ["WAITING"] }, page: { size: 50 } })) {
   *   console.log(token.id, token.timeoutAt);
   * }
   * ```
   * @see https://trigger.dev/docs/management/waitpoints/list
   */
  list(query?: WaitpointsListQuery, options?: RequestOptions): PagePromise<WaitpointTokenList, WaitpointTokenListItem>;

  /**
   * Create a waitpoint token: `POST /api/v1/waitpoints/tokens`
   *
   * Creates a token that a run can wait for until somebody completes it: by its id, or by the URL that comes with it. Create it
   * anywhere, hand its id to the run, and let the run wait with `wait.forToken`.
   *
   * With `idempotencyKey` a token that exists already is answered instead, **also when it is over already**; `isCached` says so.
   * Without a key every call makes another token.
   *
   * The answer carries a public access token that may complete this waitpoint in `x-trigger-jwt`, to hand to a browser. It
   * is valid for 24 hours.
   *
   * The body may have 10,240 bytes (10 KB) and has to come with a `Content-Length`.
   *
   * A repeat would do it twice, so it is not sent again where the failure may hide a success.
   * @param body How the token is to behave; `{}` at least.
   * - `timeout`: When the token times out: how long from now, or the instant itself. Default, never. A text that is neither, or an instant that has passed, is **silently ignored**: the token is created without timeout.
   * - `idempotencyKey`: Of several calls with one key, only the first creates a token in this environment; the others get that one and `isCached: true`, **also when it is completed or timed out already**, and whatever else they asked for is dropped. (at most 2,048 characters)
   * - `idempotencyKeyTTL`: How long the key holds: digits and one of `s`, `m`, `h`, `d`, a single group. Without it the key holds for ever. After that time the next call with the key creates a new token.
   * - `tags`: Labels to find the token by. At most 10, more is answered with 422; each of at most 128 characters, more is answered with 400. A prefix such as `user_` keeps them apart.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The token was created, or there was one with the same key.
   * @throws {BadRequestError} 400: The body cannot be read. Says "Request body is empty", "Invalid JSON".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {TriggerApiError} 413: The body is larger than 10,240 bytes, or has no `Content-Length`. Says "Request body too large".
   * @throws {UnprocessableEntityError} 422: Too many tags.
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service, a timeout beyond the range of dates for example. Says "Something went wrong", "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const token = await trigger.waitpoints.create({ timeout: "1h", tags: ["user_5df987al13"] });
   * console.log(token.id, token.url);
   * ```
   * @see https://trigger.dev/docs/management/waitpoints/create
   */
  create(body: CreateWaitpointTokenRequest, options?: RequestOptions): ApiPromise<CreateWaitpointTokenResponse>;

  /**
   * Retrieve a waitpoint token: `GET /api/v1/waitpoints/tokens/{waitpointId}`
   *
   * Everything about one waitpoint token, its output included. The output is text; `outputType` says how to read it.
   *
   * **An unknown id is answered with 500**, not with 404 as published. Clients that retry failures of the server, ours as well, ask
   * again a few times before they give up.
   * @param waitpointId The id of the waitpoint token; it begins with `waitpoint_`. Creating a token answers with it.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The token.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: Published for an unknown id, where the service answers 500 instead. Says "Waitpoint not found", "Not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: No token with this id in the environment of the key, or a failure inside the service. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const token = await trigger.waitpoints.retrieve("waitpoint_1234");
   * console.log(token.status, token.output);
   * ```
   * @see https://trigger.dev/docs/management/waitpoints/retrieve
   */
  retrieve(waitpointId: string, options?: RequestOptions): ApiPromise<WaitpointToken>;

  /**
   * Complete a waitpoint token: `POST /api/v1/waitpoints/tokens/{waitpointId}/complete`
   *
   * Completes a token, and lets the run that waits for it go on with `data`. **The first to complete it wins**: for a token that is
   * completed or timed out already the answer is the same, and nothing changes.
   *
   * May be called from a browser, with the public access token that came with the creation.
   *
   * The body may have 3,145,728 bytes (3 MB) and has to come with a `Content-Length`.
   * @param waitpointId The id of the waitpoint token; it begins with `waitpoint_`. Creating a token answers with it.
   * @param body What to complete the token with; `{}` at least.
   * - `data`: Handed to the run that waits: any JSON. Left out, or empty text, counts as no output. The request as a whole may have 3,145,728 bytes (3 MB).
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The token is completed, or was over already.
   * @throws {BadRequestError} 400: The body cannot be read. Says "Request body is empty", "Invalid JSON".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No token with this id in the environment of the credential. Says "Waitpoint not found".
   * @throws {TriggerApiError} 413: The body is larger than 3,145,728 bytes, or has no `Content-Length`. Says "Request body too large".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Send the request again. Says "Failed to complete waitpoint token", "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.waitpoints.complete("waitpoint_1234", { data: { approved: true } });
   * ```
   * @see https://trigger.dev/docs/management/waitpoints/complete
   */
  complete(waitpointId: string, body: CompleteWaitpointTokenRequest, options?: RequestOptions): ApiPromise<CompleteWaitpointTokenResponse>;

  /**
   * Complete a waitpoint token by its callback URL: `POST /api/v1/waitpoints/tokens/{waitpointId}/callback/{callbackHash}`
   *
   * What the `url` of a token leads to, for services that can call a URL and know no keys. **The hash in the path is the
   * credential**; no other is asked for, and none is looked at. Take the URL as the token gives it.
   *
   * The whole body becomes the run's data, not a member of it. A body that is not JSON counts as `{}`. The first to complete
   * the token wins, as with `waitpoints.complete`.
   *
   * The body may have 3,145,728 bytes (3 MB) and has to come with a `Content-Length`. There is no rate limit here.
   * @param waitpointId The id of the waitpoint token; it begins with `waitpoint_`. Creating a token answers with it.
   * @param callbackHash The hash of the token's `url`: 64 hexadecimal digits that only the holder of the secret key can compute.
   * @param body The data for the run, as JSON. Left out, or not JSON, it counts as `{}`.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The token is completed, or was over already.
   * @throws {AuthenticationError} 401: The hash is not that of the token. Says "Invalid URL, hash doesn't match".
   * @throws {NotFoundError} 404: No token with this id. Says "Waitpoint not found".
   * @throws {TriggerApiError} 405: Told to other methods than `POST` on this path. Says "Method not allowed".
   * @throws {TriggerApiError} 411: The request has no `Content-Length`. Says "Content-Length header is required".
   * @throws {TriggerApiError} 413: The body is larger than 3,145,728 bytes. Says "Request body too large".
   * @throws {InternalServerError} 500: Something failed inside the service. Send the request again. Says "Failed to complete HTTP callback", "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.waitpoints.callback("waitpoint_1234", "a3f9c2", { approved: true });
   * ```
   * @see https://trigger.dev/docs/management/waitpoints/complete-callback
   */
  callback(waitpointId: string, callbackHash: string, body?: NonNullable<operations["waitpoints.callback"]["requestBody"]>["content"]["application/json"], options?: RequestOptions): ApiPromise<CompleteWaitpointTokenResponse>;
}

/** A bulk action cancels or replays many runs, one after the other, while you ask how far it is. */
export interface BulkActionsMethods {
  /**
   * List bulk actions: `GET /api/v1/bulk-actions`
   *
   * The bulk actions of an environment, newest first, a page at a time.
   *
   * To walk through the pages send `pagination.next` as `page[after]` until it is missing.
   * @param query What to ask for.
   * - `page.size`: How many bulk actions a page holds, 1 to 100. (1 to 100, default 25)
   * - `page.after`: The page after this cursor, which is `pagination.next` of another page. Opaque.
   * - `page.before`: The page before this cursor, which is `pagination.previous` of another page. Opaque. Do not give both: that is answered with 500.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns A page of bulk actions; empty when there are none. Await the first page, or iterate over the items of all pages.
   * @throws {BadRequestError} 400: A parameter cannot be read; `details` says which. Says "Query Error".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Both cursors were given, a cursor cannot be read, or something failed inside the service. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * for await (const action of trigger.bulkActions.list()) {
   *   console.log(action.id, action.status, action.counts);
   * }
   * ```
   * @see https://trigger.dev/docs/management/bulk-actions/list
   */
  list(query?: BulkActionsListQuery, options?: RequestOptions): PagePromise<BulkActionList, BulkAction>;

  /**
   * Create a bulk action: `POST /api/v1/bulk-actions`
   *
   * Cancels or replays many runs, named by id or chosen by a filter. The runs are chosen now and worked on later, a hundred at
   * a time; ask `bulkActions.retrieve` how far it is. **A filter without a time reaches back 7 days only.**
   *
   * Canceling does what `runs.cancel` does and replaying what `runs.replay` does. Every call makes another action, and a replay
   * another run of each; nothing keeps a repeated request from making two. The runs that an action touched are found by
   * `filter[bulkAction]`.
   *
   * At most three replays may be at work in an environment at a time. The body may have 1,048,576 bytes (1 MB) and has to come
   * with a `Content-Length`.
   *
   * A repeat would do it twice, so it is not sent again where the failure may hide a success.
   * @param body What to do with which runs.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The bulk action was created, and is worked on from now on.
   * @throws {BadRequestError} 400: The body cannot be read, names too many runs, or names a region that the project may not use. Says "Request body is empty", "Invalid JSON", "Invalid request body".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {TriggerApiError} 413: The body is larger than 1,048,576 bytes, or has no `Content-Length`. Says "Request body too large".
   * @throws {RateLimitError} 429: Three replays are at work in this environment already (`application/json`; sending it again at once is of no use), or there were too many requests (`application/problem+json`; wait until `x-ratelimit-reset`).
   * @throws {InternalServerError} 500: Something failed inside the service. The bulk action may exist or not. Says "Failed to create bulk action", "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { id } = await trigger.bulkActions.create({
   *   action: "replay",
   *   filter: { status: "FAILED", taskIdentifier: "my-task", period: "24h" },
   * });
   * console.log(id);
   * ```
   * @see https://trigger.dev/docs/management/bulk-actions/create
   */
  create(body: CreateBulkActionRequest, options?: RequestOptions): ApiPromise<CreateBulkActionResponse>;

  /**
   * Retrieve a bulk action: `GET /api/v1/bulk-actions/{bulkActionId}`
   *
   * How far a bulk action is, and how many runs it got through. It is over when its status is `COMPLETED` or `ABORTED`.
   * @param bulkActionId The id of the bulk action; it begins with `bulk_`. Creating one answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The bulk action.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No bulk action with this id in the environment of the credential. Says "Not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const action = await trigger.bulkActions.retrieve("bulk_1234");
   * console.log(action.status, action.counts);
   * ```
   * @see https://trigger.dev/docs/management/bulk-actions/retrieve
   */
  retrieve(bulkActionId: string, options?: RequestOptions): ApiPromise<BulkAction>;

  /**
   * Abort a bulk action: `POST /api/v1/bulk-actions/{bulkActionId}/abort`
   *
   * Stops a bulk action that is still `PENDING`. What it has done by then stays done: canceled runs stay canceled, new runs
   * stay there. It ends `ABORTED`, with its counts as they were.
   *
   * One that is over already, **aborted ones as well**, is refused with 409. Clients that retry on 409, the official SDK
   * among them, ask again a few times before they give up.
   *
   * Takes no body.
   * @param bulkActionId The id of the bulk action; it begins with `bulk_`. Creating one answers with it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The bulk action is aborted.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No bulk action with this id in the environment of the key. Says "Resource not found".
   * @throws {ConflictError} 409: The bulk action is over already.
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Says "Failed to abort bulk action", "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.bulkActions.abort("bulk_1234");
   * ```
   * @see https://trigger.dev/docs/management/bulk-actions/abort
   */
  abort(bulkActionId: string, options?: RequestOptions): ApiPromise<AbortBulkActionResponse>;
}

/**
 * An error group holds the failed runs of a task that failed in the same way. Groups are resolved and ignored, and come
 * back when the error does.
 */
export interface ErrorsMethods {
  /**
   * List error groups: `GET /api/v1/errors`
   *
   * The error groups of an environment: failed runs that failed in the same way, those that occurred most often first, a page
   * at a time. Runs that were canceled or expired do not count. Filters add up: a group has to pass all of them; within one filter
   * that takes several values, any one of them is enough.
   *
   * **Without `filter[period]`, `filter[from]` and `filter[to]` only the last day is searched**, and counted.
   *
   * To walk through the pages send `pagination.next` as `page[after]`, with the same filters, until it is missing.
   * @param query What to ask for.
   * - `page.size`: How many groups a page holds, 1 to 100. (1 to 100, default 25)
   * - `page.after`: The page after this cursor, which is `pagination.next` of another page. Opaque.
   * - `page.before`: The page before this cursor, which is `pagination.previous` of another page. Opaque. Wins over `page[after]` when both are given.
   * - `filter.taskIdentifier`: Errors of any of these tasks.
   * - `filter.version`: Errors that occurred in any of these versions.
   * - `filter.status`: Errors in any of these statuses. An unknown word is answered with 400. (each one of "unresolved" "resolved" "ignored")
   * - `filter.search`: Errors whose type or message has this text in it. At most 1,000 characters. (at most 1,000 characters)
   * - `filter.from`: Occurrences at this instant or later. ISO 8601, or milliseconds since 1970.
   * - `filter.to`: Occurrences at this instant or earlier. ISO 8601, or milliseconds since 1970.
   * - `filter.period`: Occurrences within this time up to now, such as `1h` or `7d`; `1d` when no time is given.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns A page of error groups; empty when none passes the filters. Await the first page, or iterate over the items of all pages.
   * @throws {BadRequestError} 400: A parameter cannot be read; `details` says which. Says "Query Error".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * for await (const group of trigger.errors.list({ filter: { status: ["unresolved"], period: "7d" } })) {
   *   console.log(group.id, group.count, group.errorMessage);
   * }
   * ```
   * @see https://trigger.dev/docs/management/errors/list
   */
  list(query?: ErrorsListQuery, options?: RequestOptions): PagePromise<ErrorGroupList, ErrorGroupListItem>;

  /**
   * Retrieve an error group: `GET /api/v1/errors/{errorId}`
   *
   * Everything about one error group, with what people have done about it. Here `count` is over all time. When runs of several
   * tasks failed in this very way, the answer tells of one of these tasks, and which one is not defined.
   * @param errorId The id of the error group; it begins with `error_`, and a list of error groups tells it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The error group.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No error group with this id in the environment of the credential. Says "Not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const group = await trigger.errors.retrieve("error_1234567890abcdef");
   * console.log(group.status, group.affectedVersions);
   * ```
   * @see https://trigger.dev/docs/management/errors/retrieve
   */
  retrieve(errorId: string, options?: RequestOptions): ApiPromise<ErrorGroup>;

  /**
   * Resolve an error group: `POST /api/v1/errors/{errorId}/resolve`
   *
   * Says that the error is mended. Works from any status; whatever was said about ignoring it is dropped. When the error occurs
   * again the service sets the group back to `unresolved`, a while later.
   * @param errorId The id of the error group; it begins with `error_`, and a list of error groups tells it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param body How it was resolved; `{}` at least.
   * - `resolvedInVersion`: The deployed version that mends it.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The error group as it is now.
   * @throws {BadRequestError} 400: The body cannot be read. Says "Request body is empty", "Invalid JSON".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No error group with this id in the environment of the credential. Says "Resource not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.errors.resolve("error_1234567890abcdef", { resolvedInVersion: "20240523.2" });
   * ```
   * @see https://trigger.dev/docs/management/errors/resolve
   */
  resolve(errorId: string, body: ResolveErrorRequest, options?: RequestOptions): ApiPromise<ErrorGroup>;

  /**
   * Ignore an error group: `POST /api/v1/errors/{errorId}/ignore`
   *
   * Keeps the error out of sight, for a time, until it occurs often, or for ever with `{}`. Works from any status; whatever was
   * said about resolving it is dropped. When a bound is reached the service sets the group back to `unresolved`, a while later.
   *
   * A repeated call counts `duration` and `totalOccurrences` anew.
   * @param errorId The id of the error group; it begins with `error_`, and a list of error groups tells it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param body For how long; `{}` at least.
   * - `duration`: How long, in **milliseconds**. (at least 1)
   * - `occurrenceRate`: Until it occurs more often than this within a minute. (at least 0)
   * - `totalOccurrences`: Until it has occurred this many times more. (at least 1)
   * - `reason`: Why, for people to read. (at most 1,000 characters)
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The error group as it is now.
   * @throws {BadRequestError} 400: The body cannot be read. Says "Request body is empty", "Invalid JSON".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No error group with this id in the environment of the credential. Says "Resource not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.errors.ignore("error_1234567890abcdef", { duration: 86_400_000, reason: "Known to be flaky" });
   * ```
   * @see https://trigger.dev/docs/management/errors/ignore
   */
  ignore(errorId: string, body: IgnoreErrorRequest, options?: RequestOptions): ApiPromise<ErrorGroup>;

  /**
   * Unresolve an error group: `POST /api/v1/errors/{errorId}/unresolve`
   *
   * Takes back that the error was resolved or ignored, with all that was said about it. Works from any status.
   *
   * Takes no body.
   * @param errorId The id of the error group; it begins with `error_`, and a list of error groups tells it. An id that belongs to another environment, or is no id at all, is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The error group as it is now.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No error group with this id in the environment of the credential. Says "Resource not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.errors.unresolve("error_1234567890abcdef");
   * ```
   * @see https://trigger.dev/docs/management/errors/unresolve
   */
  unresolve(errorId: string, options?: RequestOptions): ApiPromise<ErrorGroup>;
}

/**
 * A session outlives the runs that serve it one after the other. It is how a conversation with an agent stays the same
 * while its runs come and go.
 */
export interface SessionsMethods {
  /**
   * List sessions: `GET /api/v1/sessions`
   *
   * The sessions of an environment, newest first, a page at a time. Filters add up: a session has to pass all of them. The list
   * shows no `triggerConfig`; retrieve a session to see its own.
   *
   * To walk through the pages send `pagination.next` as `page[after]`, with the same filters, until it is missing.
   * @param query What to ask for.
   * - `page.size`: How many sessions a page holds, 1 to 100. (1 to 100, default 20)
   * - `page.after`: The page after this cursor, which is `pagination.next` of another page. Opaque.
   * - `page.before`: The page before this cursor, which is `pagination.previous` of another page. Opaque. Do not give both: that is answered with 400.
   * - `filter.type`: Sessions of this type. **Give one.** Published, and sent by the official SDK, is a list with commas; the service, as far as we could read it, takes the whole as a single value.
   * - `filter.tags`: Sessions with this tag. **Give one.** Published, and sent by the official SDK, is a list with commas; the service, as far as we could read it, takes the whole as a single value.
   * - `filter.taskIdentifier`: Sessions that this task serves. **Give one.** Published, and sent by the official SDK, is a list with commas; the service, as far as we could read it, takes the whole as a single value.
   * - `filter.externalId`: The session of exactly this `externalId`.
   * - `filter.status`: Sessions in this status: open, closed, or expired while open. An unknown word is answered with 400. **Give one.** Published, and sent by the official SDK, is a list with commas; the service, as far as we could read it, takes the whole as a single value, hence answers a list with 400. (each one of "ACTIVE" "CLOSED" "EXPIRED")
   * - `filter.createdAt.from`: Sessions created at this instant or later, in **milliseconds since 1970**. Other forms are answered with 400.
   * - `filter.createdAt.to`: Sessions created at this instant or earlier, in **milliseconds since 1970**. Other forms are answered with 400.
   * - `filter.createdAt.period`: Sessions created within this time up to now, such as `1h` or `7d`.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns A page of sessions; empty when none passes the filters. Await the first page, or iterate over the items of all pages.
   * @throws {BadRequestError} 400: A parameter cannot be read, or both cursors were given; `details` says which. Says "Query Error".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * for await (const session of trigger.sessions.list({ filter: { status: ["ACTIVE"] } })) {
   *   console.log(session.id, session.externalId);
   * }
   * ```
   * @see https://trigger.dev/docs/management/sessions/list
   */
  list(query?: SessionsListQuery, options?: RequestOptions): PagePromise<SessionList, SessionListItem>;

  /**
   * Create a session: `POST /api/v1/sessions`
   *
   * Creates a session and triggers its first run. With an `externalId` whose session is open already that one is answered instead,
   * with 200 and `isCached`: its `triggerConfig` becomes the one sent, all else that was sent is dropped, and a new run is
   * triggered when the old one is over.
   *
   * A session that is closed or has expired is not opened again; its `externalId` is refused with 409. Without an
   * `externalId` every call makes another session.
   *
   * A public access token may create sessions of all tasks (`write:sessions`), or of one (`write:tasks:<id>`).
   *
   * The body may have 32,768 bytes (32 KB) and has to come with a `Content-Length`.
   *
   * A repeat would do it twice, so it is not sent again where the failure may hide a success.
   * @param body The session, and how its runs are triggered.
   * - `type` (required): What kind of session it is, in your own words. The service makes nothing of it but a filter. (1 to 64 characters)
   * - `taskIdentifier` (required): The id of the task whose runs serve the session. (1 to 128 characters)
   * - `triggerConfig` (required): How the session's runs are triggered, the first one and all that follow.
   * - `externalId`: Your own id for the session, a conversation's for example. Keeps it from being created twice: a further call gets the session that is there. May not begin with `session_`; blanks around it are removed. (1 to 256 characters)
   * - `tags`: Labels of the session itself, at most 10. (at most 10 items, each at most 128 characters)
   * - `metadata`: Free data kept with the session.
   * - `expiresAt`: When the session expires, as ISO 8601 with a zone; clients also take a `Date`. Default, never. (date-time)
   * @param options Signal, time limit, retries and headers of this call.
   * @returns There was an open session with this `externalId`. Or: The session was created and its first run triggered.
   * @throws {BadRequestError} 400: The body cannot be read. Says "Request body is empty", "Invalid JSON".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {ConflictError} 409: The session with this `externalId` is closed or has expired. Says "Session is closed; use a different externalId to create a new session", "Session is expired; use a different externalId to create a new session".
   * @throws {TriggerApiError} 413: The body is larger than 32,768 bytes, or has no `Content-Length`. Says "Request body too large".
   * @throws {UnprocessableEntityError} 422: The first run cannot be triggered, because a queue is full for example.
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. The session may exist or not. Says "Something went wrong", "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const session = await trigger.sessions.create({
   *   type: "chat.agent",
   *   externalId: "chat_1234",
   *   taskIdentifier: "my-chat",
   *   triggerConfig: { basePayload: { chatId: "chat_1234" } },
   * });
   * console.log(session.id, session.runId, session.isCached);
   * ```
   * @see https://trigger.dev/docs/management/sessions/create
   */
  create(body: CreateSessionRequest, options?: RequestOptions): ApiPromise<CreateSessionResponse>;

  /**
   * Retrieve a session: `GET /api/v1/sessions/{session}`
   *
   * Everything about one session, by its id or by your own `externalId`.
   * @param session The id of the session, which begins with `session_`, or your own `externalId`. The prefix decides how it is looked up. One that belongs to another environment is simply not found.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The session.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No session with this id or `externalId` in the environment of the credential. Says "Not found".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const session = await trigger.sessions.retrieve("chat_1234");
   * console.log(session.currentRunId, session.closedAt);
   * ```
   * @see https://trigger.dev/docs/management/sessions/retrieve
   */
  retrieve(session: string, options?: RequestOptions): ApiPromise<Session>;

  /**
   * Update a session: `PATCH /api/v1/sessions/{session}`
   *
   * Changes tags and metadata of a session; what is left out stays. Works on closed sessions as well. The `externalId` is fixed
   * once the session is there: naming it again is accepted, any other value is refused with 422.
   *
   * The tokens that come with sessions may not do this; a public access token needs the scope `admin:sessions`.
   *
   * The body may have 32,768 bytes (32 KB) and has to come with a `Content-Length`.
   * @param session The id of the session, which begins with `session_`, or your own `externalId`. The prefix decides how it is looked up. One that belongs to another environment is simply not found.
   * @param body What to change; `{}` at least.
   * - `tags`: The new tags, in place of **all** the old ones. (at most 10 items, each at most 128 characters)
   * - `metadata`: The new metadata, in place of all the old; `null` removes it.
   * - `externalId`: Cannot be changed: only the value that is there already is accepted, any other (`null` as well) is answered with 422. (1 to 256 characters)
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The session as it is now.
   * @throws {BadRequestError} 400: The body cannot be read. Says "Request body is empty", "Invalid JSON".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No session with this id or `externalId` in the environment of the credential. Says "Session not found".
   * @throws {TriggerApiError} 413: The body is larger than 32,768 bytes, or has no `Content-Length`. Says "Request body too large".
   * @throws {UnprocessableEntityError} 422: The `externalId` cannot be changed. Says "externalId cannot be changed after creation; close this session and create a new one with the desired externalId".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.sessions.update("chat_1234", { tags: ["user_5df987al13", "priority"] });
   * ```
   * @see https://trigger.dev/docs/management/sessions/update
   */
  update(session: string, body: UpdateSessionRequest, options?: RequestOptions): ApiPromise<Session>;

  /**
   * Close a session: `POST /api/v1/sessions/{session}/close`
   *
   * Closes a session, for good: it is not opened again, and its `externalId` is not to be had again. The run that serves it is not
   * canceled by this. **The first to close it wins**: a session that is closed already is answered as it is, with its old reason.
   *
   * The tokens that come with sessions may not do this; a public access token needs the scope `admin:sessions`.
   *
   * The body may have 1,024 bytes and has to come with a `Content-Length`.
   * @param session The id of the session, which begins with `session_`, or your own `externalId`. The prefix decides how it is looked up. One that belongs to another environment is simply not found.
   * @param body Why; `{}` at least.
   * - `reason`: The reason, kept as `closedReason`. (at most 256 characters)
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The session is closed, by this call or before it.
   * @throws {BadRequestError} 400: The body cannot be read. Says "Request body is empty", "Invalid JSON".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No session with this id or `externalId` in the environment of the credential. Says "Session not found".
   * @throws {TriggerApiError} 413: The body is larger than 1,024 bytes, or has no `Content-Length`. Says "Request body too large".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * await trigger.sessions.close("chat_1234", { reason: "The user signed out" });
   * ```
   * @see https://trigger.dev/docs/management/sessions/close
   */
  close(session: string, body: CloseSessionRequest, options?: RequestOptions): ApiPromise<Session>;

  /**
   * Hand a session over to a new run: `POST /api/v1/sessions/{session}/end-and-continue`
   *
   * Triggers a new run for the session and makes it the current one, in place of the run that calls. Meant for that run itself,
   * which then ends: to go on with a newer version, for example. Not in the public reference; the official SDK calls it inside
   * tasks.
   *
   * When another run serves the session by then, `swapped` is false and `runId` names that one; what was triggered is
   * canceled again. So a repeated request makes no second hand-over.
   *
   * The body may have 1,024 bytes and has to come with a `Content-Length`.
   * @param session The id of the session, which begins with `session_`, or your own `externalId`. The prefix decides how it is looked up. One that belongs to another environment is simply not found.
   * @param body Which run hands over, and why.
   * - `callingRunId` (required): The id of the run that hands the session over, hence the session's current one.
   * - `reason` (required): Why, for the record. Any text; the service itself knows `initial`, `continuation`, `upgrade` and `manual`, and takes others for the last. (at most 64 characters)
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The run that serves the session from now on.
   * @throws {BadRequestError} 400: The body cannot be read, or the session is closed or has expired. Says "Request body is empty", "Invalid JSON", "Cannot end-and-continue a closed session", "Cannot end-and-continue an expired session".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {NotFoundError} 404: No such session, or no such run, in the environment of the credential. Says "Resource not found", "callingRunId not found in this environment", "Session not found".
   * @throws {TriggerApiError} 413: The body is larger than 1,024 bytes, or has no `Content-Length`. Says "Request body too large".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Says "Failed to swap session run", "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { runId, swapped } = await trigger.sessions.endAndContinue("chat_1234", {
   *   callingRunId: "run_1234",
   *   reason: "upgrade",
   * });
   * console.log(runId, swapped);
   * ```
   */
  endAndContinue(session: string, body: EndAndContinueSessionRequest, options?: RequestOptions): ApiPromise<EndAndContinueSessionResponse>;
}

/** Queries in TRQL, a dialect of SQL, over the data of your runs. */
export interface QueryMethods {
  /**
   * Execute a query: `POST /api/v1/query`
   *
   * Runs a query over the data of your runs, written in TRQL, the service's dialect of SQL, and answers with the rows or
   * with one text of comma-separated values. It only reads.
   *
   * A public access token may read the tables that its scopes name (`read:query:<table>`), or all of them (`read:query`), and
   * only in its own environment.
   * @param body The query, and over what it runs.
   * - `query` (required): The query in TRQL, the service's dialect of SQL. `query.retrieveSchema` tells the tables and columns.
   * - `scope`: Whose data to read. A secret key may read that of its project and organisation as well; a public access token only that of its environment, more is answered with 403. (one of "environment" "project" "organization", default "environment")
   * - `period`: Data of this time up to now, such as `1h` or `7d`. Do not combine it with `from` and `to`.
   * - `from`: Data from this instant on, as ISO 8601 with a zone; clients also take a `Date`. Goes together with `to`. (date-time)
   * - `to`: Data up to this instant, as ISO 8601 with a zone; clients also take a `Date`. Goes together with `from`. (date-time)
   * - `format`: How to answer, as rows or as one text. (one of "json" "csv", default "json")
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The result.
   * @throws {BadRequestError} 400: The body cannot be read, or the query cannot be carried out. Says "Request body is empty", "Invalid JSON".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The token does not cover the tables of the query, the query cannot be read, or the token may not read so far. Says "Unauthorized".
   * @throws {RateLimitError} 429: Too many queries are at work for the project or for the service (`application/json`), or there were too many requests (`application/problem+json`). Send the query again a little later. Says "We're experiencing a lot of queries at the moment. Please try again later.".
   * @throws {InternalServerError} 500: Something failed inside the service. Says "An unexpected error occurred while executing the query.", "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const answer = await trigger.query.execute({ query: "SELECT run_id, status FROM runs LIMIT 10", period: "7d" });
   * if (answer.format === "json") for (const row of answer.results) console.log(row.run_id, row.status);
   * ```
   * @see https://trigger.dev/docs/management/query/execute
   */
  execute(body: ExecuteQueryRequest, options?: RequestOptions): ApiPromise<ExecuteQueryResponse>;

  /**
   * Retrieve the query schema: `GET /api/v1/query/schema`
   *
   * The tables that queries may read, with their columns, types and values. What holds for all is told to all: the answer does not
   * depend on the environment.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The tables.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { tables } = await trigger.query.retrieveSchema();
   * for (const table of tables) console.log(table.name, table.columns.map((column) => column.name));
   * ```
   * @see https://trigger.dev/docs/management/query/schema
   */
  retrieveSchema(options?: RequestOptions): ApiPromise<QuerySchema>;

  /**
   * List dashboards: `GET /api/v1/query/dashboards`
   *
   * The dashboards that come with the service, with the queries behind their figures; `query.execute` takes these as they are. The
   * answer does not depend on the environment, and has no pages.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The dashboards.
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { dashboards } = await trigger.query.listDashboards();
   * console.log(dashboards.map((dashboard) => dashboard.key));
   * ```
   * @see https://trigger.dev/docs/management/query/dashboards
   */
  listDashboards(options?: RequestOptions): ApiPromise<DashboardList>;
}

/** Public access tokens, for browsers and other places that must not know the secret key. */
export interface AuthMethods {
  /**
   * Retrieve the claims for a token: `POST /api/v1/auth/jwt/claims`
   *
   * What a public access token has to claim about the environment of the key. The holder of the secret key adds scopes
   * and an end, and signs the token itself (HS256); `auth.createPublicToken` has the service do it.
   *
   * The token has `iss: https://id.trigger.dev` and `aud: https://api.trigger.dev`. With the key of a preview or
   * development branch it is signed with the key of the branch's parent environment.
   *
   * Takes no body, and is not counted by the rate limit. Not published; the official SDK calls it.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The claims.
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Says "Invalid or Missing API key".
   * @throws {InternalServerError} 500: Something failed inside the service. Safe to send again where the operation is. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const claims = await trigger.auth.retrieveClaims();
   * console.log(claims.sub);
   * ```
   */
  retrieveClaims(options?: RequestOptions): ApiPromise<TokenClaims>;

  /**
   * Create a public access token: `POST /api/v1/auth/public-tokens`
   *
   * Makes a public access token for the environment of the key, signed by the service. For a holder of the secret key
   * who does not want to sign it, and the only way with a restricted key, which cannot: such a key can hand on only what
   * it may do itself.
   *
   * The token is valid for 15 minutes unless `expirationTime` says otherwise, and for 30 days at most. The service keeps
   * no list of tokens and cannot take one back.
   *
   * Not published; the official SDK calls it with restricted keys.
   * @param body What the token is to allow, and for how long.
   * - `scopes` (required): What the token allows: `action:type` or `action:type:id`, such as `read:runs:run_1234` or `trigger:tasks:my-task`; `admin` for everything. A restricted key can hand on only what it may do itself. (at least 1 item)
   * - `expirationTime`: When the token ends, in the future and at most 30 days away: a length of time such as `15m`, `2 hours` or `30d`, or the instant as Unix time in seconds. (default "15m")
   * - `oneTimeUse`: Whether the token is good for a single trigger. (default false)
   * - `realtime`: What subscriptions with this token leave out.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns The token.
   * @throws {BadRequestError} 400: The body cannot be read, or the end of the token is not understood, has passed or is too far away. Says "Invalid request body", "Invalid expiration time", "Expiration time must be in the future", "Expiration time cannot exceed 30 days".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The restricted key may not do itself what the token is to allow. Says "Requested scopes exceed the API key's access".
   * @throws {RateLimitError} 429: Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it is 60 requests a minute. Wait until `x-ratelimit-reset`.
   * @throws {InternalServerError} 500: Something failed inside the service, which answers in plain text here.
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { token } = await trigger.auth.createPublicToken({ scopes: ["read:runs:run_1234"], expirationTime: "1h" });
   * console.log(token);
   * ```
   */
  createPublicToken(body: CreatePublicTokenRequest, options?: RequestOptions): ApiPromise<CreatePublicTokenResponse>;
}

/** Packets are payloads and outputs too large for a request or an answer; they are uploaded and downloaded as objects. */
export interface PacketsMethods {
  /**
   * Create an upload address: `PUT /api/v2/packets/{name}`
   *
   * Where to upload a payload that is too large for a request: put its bytes to `presignedUrl` within 5 minutes, then
   * trigger with `storagePath` as `payload` and `payloadType: application/store`. The official SDK does so by itself for
   * payloads over 131,072 bytes (128 kB).
   *
   * An object of the same name is overwritten. Takes no body, and is not counted by the rate limit. Not published; the
   * official SDK calls it.
   * @param name The path of the object within the environment. No part may be empty, `.` or `..`, and there are no backslashes and no leading slash.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns Where to upload to.
   * @throws {BadRequestError} 400: The name is not a path that may be used. Says "Invalid packet storage path".
   * @throws {AuthenticationError} 401: The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation does not take. Says "Invalid or Missing API key".
   * @throws {InternalServerError} 500: The address could not be made, as where no object store is set up. Says "Failed to resolve storage path for packet upload".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { presignedUrl, storagePath } = await trigger.packets.createUploadUrl("my-task/payload.json");
   * await fetch(presignedUrl, { method: "PUT", body: JSON.stringify({ foo: "bar" }) });
   * await trigger.tasks.trigger("my-task", { payload: storagePath, options: { payloadType: "application/store" } });
   * ```
   */
  createUploadUrl(name: string, options?: RequestOptions): ApiPromise<PacketUploadUrl>;

  /**
   * Create a download address: `GET /api/v1/packets/{name}`
   *
   * Where to download a payload or output that was stored as an object: get its bytes from `presignedUrl` within 5
   * minutes. Whether there is such an object is not checked here. `runs.retrieve` hands out such addresses by itself.
   *
   * Any public access token of the environment is enough, whatever its scopes. Not counted by the rate limit. Not
   * published; the official SDK calls it.
   * @param name The path of the object within the environment. No part may be empty, `.` or `..`, and there are no backslashes and no leading slash.
   * @param options Signal, time limit, retries and headers of this call.
   * @returns Where to download from.
   * @throws {BadRequestError} 400: The name is not a path that may be used. Says "Invalid packet storage path".
   * @throws {AuthenticationError} 401: The credential is missing, unknown, expired, or of a kind that this operation does not take. A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API. Says "Invalid or Missing API key", "Invalid API key", "Invalid API Key", "Public API keys are not allowed for this request", ….
   * @throws {PermissionDeniedError} 403: The credential is valid but does not allow this, for lack of a scope or an ability. Says "Unauthorized".
   * @throws {InternalServerError} 500: The address could not be made, as where no object store is set up. Says "Internal Server Error".
   * @example
   * ```ts
   * import { createClient } from "@trigger-api/client";
   *
   * const trigger = createClient();
   *
   * const { presignedUrl } = await trigger.packets.createDownloadUrl("run_1234/payload.json");
   * console.log(await (await fetch(presignedUrl)).json());
   * ```
   */
  createDownloadUrl(name: string, options?: RequestOptions): ApiPromise<PacketDownloadUrl>;
}

type RunsListParameters = NonNullable<operations["runs.list"]["parameters"]["query"]>;

/** The query of `runs.list`. */
export interface RunsListQuery {
  readonly page?: {
    /** How many runs a page holds, 1 to 100. (1 to 100, default 25) */
    readonly size?: RunsListParameters["page[size]"];
    /** The page after this cursor, which is `pagination.next` of another page. Opaque. */
    readonly after?: RunsListParameters["page[after]"];
    /** The page before this cursor, which is `pagination.previous` of another page. Opaque. Wins over `page[after]` when both are given. */
    readonly before?: RunsListParameters["page[before]"];
  } | undefined;
  readonly filter?: {
    /** Runs in any of these statuses, in the words of either vocabulary. An unknown word is answered with 400. */
    readonly status?: RunsListParameters["filter[status]"];
    /** Runs of any of these tasks. */
    readonly taskIdentifier?: RunsListParameters["filter[taskIdentifier]"];
    /** Runs executed by any of these versions. */
    readonly version?: RunsListParameters["filter[version]"];
    /** Runs that have **any** of these tags. */
    readonly tag?: RunsListParameters["filter[tag]"];
    /** Runs of this batch. */
    readonly batch?: RunsListParameters["filter[batch]"];
    /** Runs that this schedule triggered. */
    readonly schedule?: RunsListParameters["filter[schedule]"];
    /** Runs that this bulk action touched. */
    readonly bulkAction?: RunsListParameters["filter[bulkAction]"];
    /** Runs that failed with this group of errors. */
    readonly error?: RunsListParameters["filter[error]"];
    /** Only test runs, or none of them. Other words than `true` and `false` are answered with 400. */
    readonly isTest?: RunsListParameters["filter[isTest]"];
    /** Runs of any of these queues: `task/my-task` for the queue that a task has of its own, the bare name for a custom one. */
    readonly queue?: RunsListParameters["filter[queue]"];
    /** Runs on any of these machines. An unknown word is answered with 400. (each one of "micro" "small-1x" "small-2x" "medium-1x" "medium-2x" "large-1x" "large-2x") */
    readonly machine?: RunsListParameters["filter[machine]"];
    /** Runs in any of these regions. */
    readonly region?: RunsListParameters["filter[region]"];
    readonly createdAt?: {
      /** Runs triggered at this instant or later, until `filter[createdAt][to]` or now. ISO 8601, or milliseconds since 1970. */
      readonly from?: RunsListParameters["filter[createdAt][from]"];
      /** Runs triggered at this instant or earlier; without `filter[createdAt][from]` from 7 days ago on. ISO 8601, or milliseconds since 1970. */
      readonly to?: RunsListParameters["filter[createdAt][to]"];
      /** Runs triggered within this time up to now, such as `1h` or `7d`. Wins over `from` and `to`. */
      readonly period?: RunsListParameters["filter[createdAt][period]"];
    } | undefined;
  } | undefined;
}

type RunsListForProjectParameters = operations["runs.listForProject"]["parameters"]["query"];

/** The query of `runs.listForProject`. */
export interface RunsListForProjectQuery {
  readonly page?: {
    /** How many runs a page holds, 1 to 100. (1 to 100, default 25) */
    readonly size?: RunsListForProjectParameters["page[size]"];
    /** The page after this cursor, which is `pagination.next` of another page. Opaque. */
    readonly after?: RunsListForProjectParameters["page[after]"];
    /** The page before this cursor, which is `pagination.previous` of another page. Opaque. Wins over `page[after]` when both are given. */
    readonly before?: RunsListForProjectParameters["page[before]"];
  } | undefined;
  readonly filter: {
    /** The environment whose runs to list. Of several, only the first that exists is used; without any the service fails with 500. Staging goes by `stg` inside the service; `staging` is the published word. (at least 1 item, each one of "dev" "stg" "staging" "prod" "preview") */
    readonly env: RunsListForProjectParameters["filter[env]"];
    /** Runs in any of these statuses, in the words of either vocabulary. An unknown word is answered with 400. */
    readonly status?: RunsListForProjectParameters["filter[status]"];
    /** Runs of any of these tasks. */
    readonly taskIdentifier?: RunsListForProjectParameters["filter[taskIdentifier]"];
    /** Runs executed by any of these versions. */
    readonly version?: RunsListForProjectParameters["filter[version]"];
    /** Runs that have **any** of these tags. */
    readonly tag?: RunsListForProjectParameters["filter[tag]"];
    /** Runs of this batch. */
    readonly batch?: RunsListForProjectParameters["filter[batch]"];
    /** Runs that this schedule triggered. */
    readonly schedule?: RunsListForProjectParameters["filter[schedule]"];
    /** Runs that this bulk action touched. */
    readonly bulkAction?: RunsListForProjectParameters["filter[bulkAction]"];
    /** Runs that failed with this group of errors. */
    readonly error?: RunsListForProjectParameters["filter[error]"];
    /** Only test runs, or none of them. Other words than `true` and `false` are answered with 400. */
    readonly isTest?: RunsListForProjectParameters["filter[isTest]"];
    /** Runs of any of these queues: `task/my-task` for the queue that a task has of its own, the bare name for a custom one. */
    readonly queue?: RunsListForProjectParameters["filter[queue]"];
    /** Runs on any of these machines. An unknown word is answered with 400. (each one of "micro" "small-1x" "small-2x" "medium-1x" "medium-2x" "large-1x" "large-2x") */
    readonly machine?: RunsListForProjectParameters["filter[machine]"];
    /** Runs in any of these regions. */
    readonly region?: RunsListForProjectParameters["filter[region]"];
    readonly createdAt?: {
      /** Runs triggered at this instant or later, until `filter[createdAt][to]` or now. ISO 8601, or milliseconds since 1970. */
      readonly from?: RunsListForProjectParameters["filter[createdAt][from]"];
      /** Runs triggered at this instant or earlier; without `filter[createdAt][from]` from 7 days ago on. ISO 8601, or milliseconds since 1970. */
      readonly to?: RunsListForProjectParameters["filter[createdAt][to]"];
      /** Runs triggered within this time up to now, such as `1h` or `7d`. Wins over `from` and `to`. */
      readonly period?: RunsListForProjectParameters["filter[createdAt][period]"];
    } | undefined;
  };
}

type SchedulesListParameters = NonNullable<operations["schedules.list"]["parameters"]["query"]>;

/** The query of `schedules.list`. */
export interface SchedulesListQuery {
  /** The number of the page, from 1 on. (at least 1, default 1) */
  readonly page?: SchedulesListParameters["page"];
  /** How many schedules a page holds. More than 100 count as 100. (at least 1, default 20) */
  readonly perPage?: SchedulesListParameters["perPage"];
}

type TimezonesListParameters = NonNullable<operations["timezones.list"]["parameters"]["query"]>;

/** The query of `timezones.list`. */
export interface TimezonesListQuery {
  /** Whether to leave out `UTC`. Anything but `true` counts as `false`. (default false) */
  readonly excludeUtc?: TimezonesListParameters["excludeUtc"];
}

type QueuesListParameters = NonNullable<operations["queues.list"]["parameters"]["query"]>;

/** The query of `queues.list`. */
export interface QueuesListQuery {
  /** The number of the page, from 1 on. (at least 1, default 1) */
  readonly page?: QueuesListParameters["page"];
  /** How many queues a page holds. More than 100 count as 100. (at least 1, default 25) */
  readonly perPage?: QueuesListParameters["perPage"];
}

type QueuesRetrieveParameters = NonNullable<operations["queues.retrieve"]["parameters"]["query"]>;

/** The query of `queues.retrieve`. */
export interface QueuesRetrieveQuery {
  /** How to read the `queueParam` of the path. (one of "id" "task" "custom", default "id") */
  readonly type?: QueuesRetrieveParameters["type"];
}

type DeploymentsListParameters = NonNullable<operations["deployments.list"]["parameters"]["query"]>;

/** The query of `deployments.list`. */
export interface DeploymentsListQuery {
  readonly page?: {
    /** How many deployments a page holds, 1 to 100. Less than 5 counts as 5. (1 to 100, default 20) */
    readonly size?: DeploymentsListParameters["page[size]"];
    /** The page after this deployment, which is `pagination.next` of another page. An id that the environment does not have is passed over, so that the first page comes again. */
    readonly after?: DeploymentsListParameters["page[after]"];
  } | undefined;
  /** Deployments in this status. An unknown word is answered with 400. (one of "PENDING" "BUILDING" "DEPLOYING" "DEPLOYED" "FAILED" "CANCELED" "TIMED_OUT") */
  readonly status?: DeploymentsListParameters["status"];
  /** Deployments begun within this time up to now, such as `3h`, `1d` or `7d`. Wins over `from` and `to`. */
  readonly period?: DeploymentsListParameters["period"];
  /** Deployments begun at this instant or later. ISO 8601. */
  readonly from?: DeploymentsListParameters["from"];
  /** Deployments begun at this instant or earlier. ISO 8601. Passed over without `from`. */
  readonly to?: DeploymentsListParameters["to"];
}

type DeploymentsPromoteParameters = NonNullable<operations["deployments.promote"]["parameters"]["query"]>;

/** The query of `deployments.promote`. */
export interface DeploymentsPromoteQuery {
  /** Whether to go back to an older version. Anything but `true` counts as `false`. (default false) */
  readonly allowRollbacks?: DeploymentsPromoteParameters["allowRollbacks"];
}

type WaitpointsListParameters = NonNullable<operations["waitpoints.list"]["parameters"]["query"]>;

/** The query of `waitpoints.list`. */
export interface WaitpointsListQuery {
  readonly page?: {
    /** How many tokens a page holds, 1 to 100. (1 to 100, default 25) */
    readonly size?: WaitpointsListParameters["page[size]"];
    /** The page after this cursor, which is `pagination.next` of another page. Opaque. */
    readonly after?: WaitpointsListParameters["page[after]"];
    /** The page before this cursor, which is `pagination.previous` of another page. Opaque. Wins over `page[after]` when both are given. */
    readonly before?: WaitpointsListParameters["page[before]"];
  } | undefined;
  readonly filter?: {
    /** Tokens in any of these statuses. An unknown word is answered with 400. **Timed out and completed tokens are told apart only when one status is asked for**: with several, `COMPLETED` finds tokens that timed out as well, and the other way round. (each one of "WAITING" "COMPLETED" "TIMED_OUT") */
    readonly status?: WaitpointsListParameters["filter[status]"];
    /** The token of this idempotency key, and those that had it before it expired. */
    readonly idempotencyKey?: WaitpointsListParameters["filter[idempotencyKey]"];
    /** Tokens that have **any** of these tags. */
    readonly tags?: WaitpointsListParameters["filter[tags]"];
    readonly createdAt?: {
      /** Tokens created at this instant or later. ISO 8601, or milliseconds since 1970. */
      readonly from?: WaitpointsListParameters["filter[createdAt][from]"];
      /** Tokens created at this instant or earlier. ISO 8601, or milliseconds since 1970. */
      readonly to?: WaitpointsListParameters["filter[createdAt][to]"];
      /** Tokens created within this time up to now, such as `1h` or `7d`. Together with `from` the later beginning counts. */
      readonly period?: WaitpointsListParameters["filter[createdAt][period]"];
    } | undefined;
  } | undefined;
}

type BulkActionsListParameters = NonNullable<operations["bulkActions.list"]["parameters"]["query"]>;

/** The query of `bulkActions.list`. */
export interface BulkActionsListQuery {
  readonly page?: {
    /** How many bulk actions a page holds, 1 to 100. (1 to 100, default 25) */
    readonly size?: BulkActionsListParameters["page[size]"];
    /** The page after this cursor, which is `pagination.next` of another page. Opaque. */
    readonly after?: BulkActionsListParameters["page[after]"];
    /** The page before this cursor, which is `pagination.previous` of another page. Opaque. Do not give both: that is answered with 500. */
    readonly before?: BulkActionsListParameters["page[before]"];
  } | undefined;
}

type ErrorsListParameters = NonNullable<operations["errors.list"]["parameters"]["query"]>;

/** The query of `errors.list`. */
export interface ErrorsListQuery {
  readonly page?: {
    /** How many groups a page holds, 1 to 100. (1 to 100, default 25) */
    readonly size?: ErrorsListParameters["page[size]"];
    /** The page after this cursor, which is `pagination.next` of another page. Opaque. */
    readonly after?: ErrorsListParameters["page[after]"];
    /** The page before this cursor, which is `pagination.previous` of another page. Opaque. Wins over `page[after]` when both are given. */
    readonly before?: ErrorsListParameters["page[before]"];
  } | undefined;
  readonly filter?: {
    /** Errors of any of these tasks. */
    readonly taskIdentifier?: ErrorsListParameters["filter[taskIdentifier]"];
    /** Errors that occurred in any of these versions. */
    readonly version?: ErrorsListParameters["filter[version]"];
    /** Errors in any of these statuses. An unknown word is answered with 400. (each one of "unresolved" "resolved" "ignored") */
    readonly status?: ErrorsListParameters["filter[status]"];
    /** Errors whose type or message has this text in it. At most 1,000 characters. (at most 1,000 characters) */
    readonly search?: ErrorsListParameters["filter[search]"];
    /** Occurrences at this instant or later. ISO 8601, or milliseconds since 1970. */
    readonly from?: ErrorsListParameters["filter[from]"];
    /** Occurrences at this instant or earlier. ISO 8601, or milliseconds since 1970. */
    readonly to?: ErrorsListParameters["filter[to]"];
    /** Occurrences within this time up to now, such as `1h` or `7d`; `1d` when no time is given. */
    readonly period?: ErrorsListParameters["filter[period]"];
  } | undefined;
}

type SessionsListParameters = NonNullable<operations["sessions.list"]["parameters"]["query"]>;

/** The query of `sessions.list`. */
export interface SessionsListQuery {
  readonly page?: {
    /** How many sessions a page holds, 1 to 100. (1 to 100, default 20) */
    readonly size?: SessionsListParameters["page[size]"];
    /** The page after this cursor, which is `pagination.next` of another page. Opaque. */
    readonly after?: SessionsListParameters["page[after]"];
    /** The page before this cursor, which is `pagination.previous` of another page. Opaque. Do not give both: that is answered with 400. */
    readonly before?: SessionsListParameters["page[before]"];
  } | undefined;
  readonly filter?: {
    /** Sessions of this type. **Give one.** Published, and sent by the official SDK, is a list with commas; the service, as far as we could read it, takes the whole as a single value. */
    readonly type?: SessionsListParameters["filter[type]"];
    /** Sessions with this tag. **Give one.** Published, and sent by the official SDK, is a list with commas; the service, as far as we could read it, takes the whole as a single value. */
    readonly tags?: SessionsListParameters["filter[tags]"];
    /** Sessions that this task serves. **Give one.** Published, and sent by the official SDK, is a list with commas; the service, as far as we could read it, takes the whole as a single value. */
    readonly taskIdentifier?: SessionsListParameters["filter[taskIdentifier]"];
    /** The session of exactly this `externalId`. */
    readonly externalId?: SessionsListParameters["filter[externalId]"];
    /** Sessions in this status: open, closed, or expired while open. An unknown word is answered with 400. **Give one.** Published, and sent by the official SDK, is a list with commas; the service, as far as we could read it, takes the whole as a single value, hence answers a list with 400. (each one of "ACTIVE" "CLOSED" "EXPIRED") */
    readonly status?: SessionsListParameters["filter[status]"];
    readonly createdAt?: {
      /** Sessions created at this instant or later, in **milliseconds since 1970**. Other forms are answered with 400. */
      readonly from?: SessionsListParameters["filter[createdAt][from]"];
      /** Sessions created at this instant or earlier, in **milliseconds since 1970**. Other forms are answered with 400. */
      readonly to?: SessionsListParameters["filter[createdAt][to]"];
      /** Sessions created within this time up to now, such as `1h` or `7d`. */
      readonly period?: SessionsListParameters["filter[createdAt][period]"];
    } | undefined;
  } | undefined;
}
