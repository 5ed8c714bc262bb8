// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

import type {
  CancelRunResponse,
  ReplayRunRequest,
  ReplayRunResponse,
  RescheduleRunRequest,
  Run,
  RunList,
  RunListItem,
  TriggerTaskRequest,
  TriggerTaskResponse,
  operations,
} from "@trigger-api/types";
import type { ApiPromise, PagePromise, RequestOptions, TaskBody, TaskIdentifier } from "../contract.js";

/** All operations, by tag and name. */
export interface Methods {
  readonly tasks: TasksMethods;
  readonly runs: RunsMethods;
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
   * @param taskIdentifier The id of the task, as the task's own code declares it. Percent-encode slashes and spaces. It is not checked: a run of a task that nobody has deployed waits in `PENDING_VERSION`.
   * @param body Payload and options of the run; `{}` at least.
   * - `payload`: Handed to the task: any JSON. Read according to `options.payloadType`. The request as a whole may have 3,145,728 bytes (3 MB); above 524,288 bytes the service keeps the payload in an object store and answers with a link to it.
   * - `context`: Any JSON, kept from older versions of the API. The current engine does not use it.
   * - `options`: How and when the run is to be executed. The service passes over names it does not know.
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
  trigger<Task extends TaskIdentifier>(taskIdentifier: Task, body: TaskBody<Task, TriggerTaskRequest>, options?: RequestOptions): ApiPromise<TriggerTaskResponse>;
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
