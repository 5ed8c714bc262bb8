// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

export interface paths {
    "/api/v1/tasks/{taskIdentifier}/trigger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trigger a task
         * @description Creates a run of the task and answers with its id, without waiting for it.
         *
         *     With `options.delay` the run is `DELAYED` until then; otherwise it is `QUEUED` at once. A delay that is not understood or
         *     has passed is ignored without a word. With `options.idempotencyKey` a run that exists already is answered instead, and
         *     `isCached` says so.
         *
         *     The id of the task is not checked: a run of an unknown task is created and waits in `PENDING_VERSION` until a version that knows
         *     it is deployed.
         *
         *     The answer carries a public access token for the new run in `x-trigger-jwt`, to hand to a browser.
         *
         *     The body may have 3,145,728 bytes (3 MB) and has to come with a `Content-Length`.
         */
        post: operations["tasks.trigger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * @description The runs of an environment, newest first, a page at a time. Filters add up: a run has to pass all of them; within one
         *     filter that takes several values, any one of them is enough.
         *
         *     **Without a `filter[createdAt]` only the last 7 days are searched.** Say `filter[createdAt][period]=30d` to look
         *     further back.
         *
         *     To walk through the pages send `pagination.next` as `page[after]`, with the same filters, until it is missing.
         */
        get: operations["runs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/runs/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a run
         * @description Everything about one run: status, times, payload, output, error, costs and relatives. Fields that have no value are left out.
         *
         *     A payload or output of more than 524,288 bytes is not in the answer; `payloadPresignedUrl` or `outputPresignedUrl` then
         *     says where to download it, for 5 minutes.
         *
         *     An unknown id is answered with 404 and `x-should-retry: true`, since a run that was triggered a moment ago may
         *     not be visible yet. Clients that follow that header ask again a few times before they give up.
         *
         *     To wait for the end of a run, ask until `isCompleted` is true **or** the status is `EXPIRED` or `TIMED_OUT`, of which
         *     all booleans are false.
         */
        get: operations["runs.retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reschedule a delayed run
         * @description Gives a run that is still waiting for its delay a new one, later or earlier than the old. Only `delayedUntil` and
         *     `updatedAt` change; the run stays `DELAYED`, and its time to live counts from the new instant on.
         *
         *     **Only valid while the run is exactly `DELAYED`.** A run whose delay has passed but which still waits in its queue is
         *     refused, and so is one in `PENDING_VERSION`.
         *
         *     Checks come in this order: credential, body, delay, run, status. So a delay that is not understood is answered with 400 even
         *     where the run does not exist. A duration counts from the moment the service handles the request; `0s` enqueues the run
         *     at once. The service understands more than is offered here (numbers as milliseconds since 1970, `null`, bare
         *     dates, bare years); do not lean on it.
         *
         *     Only `POST` does this. The service answers `PUT`, `PATCH` and `DELETE` on this path with **200** and
         *     `{"status":405,"body":"Method Not Allowed"}`, and changes nothing.
         */
        post: operations["runs.reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/runs/{runId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a run
         * @description Stops a run, whatever it is doing. A run that no worker has taken is `CANCELED` at once and never executes; it keeps its
         *     `delayedUntil` and gets no `finishedAt`. A run that executes is `CANCELED` at once too, while the worker is told and
         *     sets `finishedAt` when it has stopped; its children are canceled with it, a little later.
         *
         *     A run that is over already stays as it is, and the answer is the same. The run's idempotency key is **not** freed:
         *     a further trigger with that key gets the canceled run.
         *
         *     Takes no body.
         */
        post: operations["runs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay a run
         * @description Creates a **new** run of the same task with the same input. Any run can be replayed, one that is still executing as well,
         *     and stays as it is. Every call makes another run; nothing keeps a repeated request from making two.
         *
         *     Copied: payload, the metadata that the run was triggered with (not what it became), tags, the test flag, queue, concurrency
         *     key, machine and region. Not copied: idempotency key, delay, time to live, priority, attempts, maximum duration,
         *     version, batch and parent. The new run is the root of its own tree.
         *
         *     The body may be left out. What it may hold is known from the official SDK (since 4.8); servers that do not know it
         *     pass over it.
         */
        post: operations["runs.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A length of time: one or more groups of digits and a unit, with nothing between them: `1d`, `6h`, `10m`, `11s`,
         *     `1h42m`.
         *
         *     - Units: `w` weeks, `d` days, `hr` or `h` hours, `m` minutes, `s` seconds; lower case only.
         *     - The order is free (`42m1h` is `1h42m`). A unit that comes twice counts once, with its first number.
         *     - Not understood: spaces, signs, decimals, capitals, `ms`, `min`, `day`, months, years, ISO 8601 durations (`PT1H`).
         *     - At most 100 characters. `0s` is valid and means now. There is no upper bound, but a duration that leaves the range
         *       of dates makes the request fail with status 500.
         * @example 1hr
         * @example 1h42m
         */
        Duration: string;
        /** @description When to start: either how long to wait, counted from the moment the service handles the request, or the instant itself. */
        Delay: components["schemas"]["Duration"] | (string | Date);
        /**
         * @description How long a run may wait in its queue. If no worker has taken it by then, it becomes `EXPIRED`, leaves the queue and
         *     never executes. Counted from the moment the run enters the queue, so for a delayed run from the end of its delay.
         *
         *     Default: what the task or queue says, else 10 minutes in development environments, else none. On Trigger.dev Cloud
         *     the ceiling is 14 days, and applies where nothing is given.
         */
        TimeToLive: string | number;
        /**
         * @description Labels that make runs easy to find, in the dashboard or by `filter[tag]`. A run holds at most 10, each of 1 to 128
         *     characters. Empty and blank ones are dropped. More than 10 is answered with 422, a longer one with 400.
         */
        TagList: string | string[];
        /**
         * @description The size of the machine a run executes on.
         *
         *     | preset | vCPU | memory |
         *     | --- | --- | --- |
         *     | `micro` | 0.25 | 0.25 GB |
         *     | `small-1x` | 0.5 | 0.5 GB |
         *     | `small-2x` | 1 | 1 GB |
         *     | `medium-1x` | 1 | 2 GB |
         *     | `medium-2x` | 2 | 4 GB |
         *     | `large-1x` | 4 | 8 GB |
         *     | `large-2x` | 8 | 16 GB |
         * @example small-1x
         * @enum {string}
         */
        MachinePreset: "micro" | "small-1x" | "small-2x" | "medium-1x" | "medium-2x" | "large-1x" | "large-2x";
        /** @description How and when the run is to be executed. The service passes over names it does not know. */
        TriggerOptions: {
            /**
             * @description Keeps the run `DELAYED` until then: a duration such as `1h42m`, or an instant. A text that is neither, or an instant
             *     that has passed, is **silently ignored**: the run is created without delay.
             */
            delay?: components["schemas"]["Delay"];
            ttl?: components["schemas"]["TimeToLive"];
            /**
             * @description Of several calls with one key, only the first creates a run of this task in this environment; the others get its id
             *     and `isCached: true`, and whatever else they asked for is dropped. The key is freed when the run fails, crashes, times out
             *     or expires, and after `idempotencyKeyTTL`; not when it is canceled. The header `idempotency-key` wins over this field.
             * @example idempotency_key_1234
             */
            idempotencyKey?: string;
            /**
             * @description How long the key holds, from the trigger on: digits and one of `s`, `m`, `h`, `d`, a single group.
             *     Anything else is ignored in favour of 30 days. The header `idempotency-key-ttl` wins over this field.
             * @default 30d
             * @example 60s
             */
            idempotencyKeyTTL?: string;
            /** @description How the caller arrived at a hashed key. For display only: runs then show `key` here in place of the stored hash. */
            idempotencyKeyOptions?: {
                /**
                 * @description The readable key, before hashing.
                 * @example order-1234
                 */
                key: string;
                /**
                 * @description What the hash was made from beside the key; not looked at when keys are compared.
                 * @enum {string}
                 */
                scope: "run" | "attempt" | "global";
            };
            tags?: components["schemas"]["TagList"];
            /**
             * @description Free data kept with the run; at most 262,144 bytes as JSON. A replay starts with this, not with later changes.
             * @example {
             *       "foo": "bar"
             *     }
             */
            metadata?: {
                [key: string]: unknown;
            };
            /**
             * @description Media type of `metadata`.
             * @default application/json
             */
            metadataType?: string;
            /**
             * @description How to read `payload`: plain JSON; SuperJSON as text (keeps dates, big integers, …); plain text; or the name of
             *     an object that was uploaded before.
             * @default application/json
             * @enum {string}
             */
            payloadType?: "application/json" | "application/super+json" | "text/plain" | "application/store";
            /** @description Size of the serialised payload in bytes, before any upload. For information only. */
            payloadSize?: number;
            /** @description The queue to wait in, in place of the task's own. */
            queue?: {
                /**
                 * @description At most 128 characters of letters, digits, `_`, `/` and `-`; others are removed. The task's own queue
                 *     is called `task/` and the task's id.
                 * @example emails
                 */
                name: string;
                /**
                 * @deprecated
                 * @description Ignored by the current engine; set the limit on the queue instead.
                 */
                concurrencyLimit?: number;
            };
            /**
             * @description Gives each value its own copy of the queue, with the queue's limit for itself. A number is turned into text.
             * @example user_1234
             */
            concurrencyKey?: string | number;
            /**
             * @description Seconds of head start over other runs in the queue. Does not move `delay`.
             * @example 10
             */
            priority?: number;
            machine?: components["schemas"]["MachinePreset"];
            /**
             * @description How often to try in all, in place of what the task says.
             * @example 3
             */
            maxAttempts?: number;
            /**
             * @description Seconds of compute time (waits do not count) after which the run is `TIMED_OUT`; less than 5 is raised to 5.
             * @example 300
             */
            maxDuration?: number;
            /** @description Marks the run as a test; it then answers with `isTest`. */
            test?: boolean;
            /**
             * @description The region to execute in, in place of the project's own.
             * @example us-east-1
             */
            region?: string;
            /**
             * @description Execute on this deployed version only. A version that does not exist, or does not know the task, is answered with 422.
             * @example 20240523.1
             */
            lockToVersion?: string;
            /**
             * @description The deployment of the calling application (a commit, a release). The run waits for the deployment that carries
             *     this id, for up to an hour.
             * @example 4f1c2a9
             */
            externalDeploymentId?: string;
            /**
             * @description Folds triggers that come in quick succession into one run: as long as the run of the same task and `key` is `DELAYED`,
             *     a further trigger answers with that run and moves its `delayedUntil` later. Such an answer has `isCached: false`.
             *     Windows and durations that make no sense are answered with 422.
             */
            debounce?: {
                /**
                 * @description Names the window; per task and environment.
                 * @example user_1234
                 */
                key: string;
                delay: components["schemas"]["Duration"];
                /**
                 * @description Whose payload and options count, those of the first trigger (`leading`) or the last one's (`trailing`).
                 * @default leading
                 * @enum {string}
                 */
                mode?: "leading" | "trailing";
                /** @description How far from its creation the run may be moved; has to be longer than `delay`. Default, no bound. */
                maxDelay?: components["schemas"]["Duration"];
            };
            /**
             * @description The run that triggers this one. Set by the official SDK inside tasks; makes the two related runs.
             * @example run_1234
             */
            parentRunId?: string;
            /** @description The parent waits for this run (`triggerAndWait`). Set by the official SDK inside tasks. */
            resumeParentOnCompletion?: boolean;
            /** @description Further queues whose limits the run has to pass. Known from the official SDK alone; what the service does is not verified. */
            gates?: {
                /** @description Name of the queue. */
                queue: string;
                /** @description Key within the queue. */
                concurrencyKey?: string;
            }[];
            /** @description Named concurrency limits to run under. Known from the official SDK alone; what the service does is not verified. */
            concurrency?: string[];
            /**
             * @description The batch this run belongs to. Set by the official SDK inside tasks.
             * @example batch_1234
             */
            parentBatch?: string;
            /**
             * @description The bulk action that causes this run. Set by the service itself.
             * @example bulk_1234
             */
            bulkActionId?: string;
            /**
             * @deprecated
             * @description Belongs to the engine of version 3.
             */
            dependentAttempt?: string;
            /**
             * @deprecated
             * @description Belongs to the engine of version 3.
             */
            parentAttempt?: string;
            /**
             * @deprecated
             * @description Belongs to the engine of version 3.
             */
            dependentBatch?: string;
        };
        /** @description What to run the task with. All of it may be left out, but the body may not be empty text: send at least `{}`. */
        TriggerTaskRequest: {
            /**
             * @description Handed to the task: any JSON. Read according to `options.payloadType`. The request as a whole may have 3,145,728 bytes
             *     (3 MB); above 524,288 bytes the service keeps the payload in an object store and answers with a link to it.
             * @example {
             *       "foo": "bar"
             *     }
             */
            payload?: unknown;
            /**
             * @description Any JSON, kept from older versions of the API. The current engine does not use it.
             * @example {
             *       "user": "user_1234"
             *     }
             */
            context?: unknown;
            options?: components["schemas"]["TriggerOptions"];
        };
        /** @description The run that stands for this trigger. */
        TriggerTaskResponse: {
            /**
             * @description The run's id, prefixed with `run_`. By it the run is retrieved, rescheduled, canceled and replayed.
             * @example run_1234
             */
            id: string;
            /**
             * @description True when the idempotency key had a run already and this is it. False for a new run, for a debounced one,
             *     and for a request that was repeated with the same `x-trigger-request-idempotency-key`.
             * @example false
             */
            isCached: boolean;
        };
        /** @description One thing wrong with a request. Further members depend on `code`. */
        ValidationIssue: {
            /**
             * @description The kind of issue.
             * @example custom
             */
            code: string;
            /**
             * @description What was wrong.
             * @example Invalid status values: NOPE
             */
            message: string;
            /**
             * @description Where, from the outermost name to the innermost.
             * @example [
             *       "filter[status]"
             *     ]
             */
            path: (string | number)[];
        } & {
            [key: string]: unknown;
        };
        /** @description An error as RFC 9457 words it, from in front of the API itself. `error` repeats `detail`. */
        ProblemDetails: {
            /**
             * @description The kind of problem in two or three words.
             * @example Unauthorized
             */
            title: string;
            /**
             * @description The HTTP status.
             * @example 401
             */
            status: number;
            /**
             * @description A page that explains the status.
             * @example https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/401
             */
            type: string;
            /**
             * @description What happened.
             * @example No authorization header provided
             */
            detail: string;
            /**
             * @description The same as `detail`.
             * @example No authorization header provided
             */
            error: string;
        };
        /** @description The credential is known and does not reach this far. */
        PermissionError: {
            /**
             * @description Always this word, although the status is 403.
             * @enum {string}
             */
            error: "Unauthorized" | (string & {});
            /**
             * @description For programs to tell the kind. Left out where a parent run may not be written.
             * @enum {string}
             */
            code?: "unauthorized" | (string & {});
            /**
             * @description The input that lacks the permission.
             * @example access_token
             */
            param?: string;
            /**
             * @description The kind of check that refused.
             * @example authorization
             */
            type?: string;
        };
        /** @description An error in plain words. */
        ErrorBody: {
            /**
             * @description What happened.
             * @example Something went wrong
             */
            error: string;
        };
        /** @description Says which limit was reached and when to come back. */
        RateLimitProblem: components["schemas"]["ProblemDetails"] & {
            /**
             * @description When requests are taken again, in milliseconds since 1970.
             * @example 1719330326000
             */
            reset: number;
            /**
             * @description How many requests the limit allows.
             * @example 750
             */
            limit: number;
            /**
             * @description How many are left.
             * @example 0
             */
            remaining: number;
            /**
             * @description Seconds until `reset`, with fractions.
             * @example 6.2
             */
            secondsUntilReset: number;
        };
        /**
         * @description The statuses that a run leaves again, in the vocabulary of `x-trigger-api-version: 2025-07-16`.
         *
         *     - `DELAYED`: triggered with a delay that has not passed yet. The only status in which a run can be rescheduled.
         *     - `QUEUED`: in its queue, until a worker takes it.
         *     - `PENDING_VERSION`: no deployed version knows the task (or its queue) yet.
         *     - `DEQUEUED`: taken from the queue, about to execute.
         *     - `EXECUTING`: at work, or about to be retried after a failed attempt.
         *     - `WAITING`: paused until a wait, a token or a child run completes.
         * @example DELAYED
         * @enum {string}
         */
        UnfinishedRunStatus: "PENDING_VERSION" | "DELAYED" | "QUEUED" | "DEQUEUED" | "EXECUTING" | "WAITING";
        /**
         * @description The statuses in which a run ends, in the vocabulary of `x-trigger-api-version: 2025-07-16`.
         *
         *     - `COMPLETED`: with success.
         *     - `CANCELED`: stopped by a call or a person.
         *     - `FAILED`: by an error of the task, with no attempt left.
         *     - `CRASHED`: the process died: out of memory, segfault, non-zero exit.
         *     - `SYSTEM_FAILURE`: by a failure inside the service.
         *     - `EXPIRED`: the time to live passed before a worker took the run.
         *     - `TIMED_OUT`: the run took longer than its `maxDuration`.
         * @example COMPLETED
         * @enum {string}
         */
        FinalRunStatus: "COMPLETED" | "CANCELED" | "FAILED" | "CRASHED" | "SYSTEM_FAILURE" | "EXPIRED" | "TIMED_OUT";
        /**
         * @description The 13 words that a run's status is told in today, in the vocabulary of `x-trigger-api-version: 2025-07-16`. Closed, for
         *     code that wants to handle every one of them.
         */
        KnownRunStatus: components["schemas"]["UnfinishedRunStatus"] | components["schemas"]["FinalRunStatus"];
        /**
         * @description A status to look for. Words of both vocabularies are understood whatever the `x-trigger-api-version` header says,
         *     but each stands for a state inside the service, so a filter does not always find what an answer calls by that word:
         *
         *     - `EXECUTING` does not find runs that are being retried; `REATTEMPTING` does.
         *     - `PENDING_VERSION` and `WAITING_FOR_DEPLOY` each find only their own.
         *     - `FAILED` does not find interrupted runs, though they are shown as `FAILED`; `INTERRUPTED` does.
         *     - `FROZEN` finds all paused runs, `WAITING` only those about to resume.
         */
        RunStatusFilter: components["schemas"]["KnownRunStatus"] | ("WAITING_FOR_DEPLOY" | "REATTEMPTING" | "FROZEN" | "INTERRUPTED");
        /**
         * @description A run's status in the vocabulary of `x-trigger-api-version: 2025-07-16`. Open: the service may add words, so treat one that is
         *     not in `KnownRunStatus` as "something else", not as an error.
         */
        RunStatus: "PENDING_VERSION" | "DELAYED" | "QUEUED" | "DEQUEUED" | "EXECUTING" | "WAITING" | "COMPLETED" | "CANCELED" | "FAILED" | "CRASHED" | "SYSTEM_FAILURE" | "EXPIRED" | "TIMED_OUT" | (string & {});
        /**
         * @description A run's status as the service words it for callers that send no `x-trigger-api-version` (or one it does not know).
         *     Beside the words that both vocabularies share:
         *
         *     | word | with `2025-07-16` it reads |
         *     | --- | --- |
         *     | `WAITING_FOR_DEPLOY` | `PENDING_VERSION` |
         *     | `REATTEMPTING` | `EXECUTING` |
         *     | `FROZEN` | `WAITING` |
         *     | `INTERRUPTED` | `FAILED` |
         *     | `EXECUTING` | `DEQUEUED` or `EXECUTING` |
         * @example DELAYED
         * @enum {string}
         */
        LegacyRunStatus: "PENDING_VERSION" | "WAITING_FOR_DEPLOY" | "DELAYED" | "QUEUED" | "EXECUTING" | "REATTEMPTING" | "FROZEN" | "COMPLETED" | "CANCELED" | "FAILED" | "CRASHED" | "INTERRUPTED" | "SYSTEM_FAILURE" | "EXPIRED" | "TIMED_OUT" | (string & {});
        /**
         * @description The status of the run. Which vocabulary it is told in depends on the request's `x-trigger-api-version` header:
         *     `RunStatus` with `2025-07-16`, `LegacyRunStatus` without it. `DELAYED` is the same word in both.
         */
        RunStatusByVersion: components["schemas"]["RunStatus"];
        /**
         * @description What every answer tells about a run. Fields that have no value are left out; `null` is never sent.
         *     Instants are ISO 8601 in UTC with milliseconds, costs are cents with fractions, durations are milliseconds.
         */
        RunFields: {
            /**
             * @description The run's id, prefixed with `run_`.
             * @example run_1234
             */
            id: string;
            status: components["schemas"]["RunStatusByVersion"];
            /**
             * @description The id of the task that was run.
             * @example my-task
             */
            taskIdentifier: string;
            /**
             * @description The deployed version of the worker that executes the run: `YYYYMMDD.N`, with N from 1 on each day. Left out until a worker
             *     took the run, unless it was locked to a version from the start.
             * @example 20240523.1
             */
            version?: string;
            /**
             * @description The key that keeps the run from being created twice, if there was one. The official SDK stores a hash: a single run
             *     shows the readable key, a list the stored one.
             * @example idempotency_key_1234
             */
            idempotencyKey?: string;
            /**
             * Format: date-time
             * @description When the run was triggered.
             * @example 2024-06-25T13:45:26.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the run last changed.
             * @example 2024-06-25T14:02:11.000Z
             */
            updatedAt: string;
            /**
             * @description Whether this is a test run.
             * @example false
             */
            isTest: boolean;
            /** @description Not started: true for `QUEUED`, `DELAYED`, `PENDING_VERSION` and `WAITING_FOR_DEPLOY`. */
            isQueued: boolean;
            /** @description Under way: true for `EXECUTING`, `DEQUEUED`, `REATTEMPTING` and `FROZEN`. */
            isExecuting: boolean;
            /** @description True for `WAITING`, hence never without the `x-trigger-api-version` header. */
            isWaiting: boolean;
            /**
             * @description Over: true for `COMPLETED`, `CANCELED`, `FAILED`, `CRASHED`, `INTERRUPTED` and `SYSTEM_FAILURE`.
             *     Of `EXPIRED` and `TIMED_OUT` it is false, as are all seven of these.
             */
            isCompleted: boolean;
            /** @description True for `COMPLETED`. */
            isSuccess: boolean;
            /** @description Over without success. **True for a canceled run as well**; tell it by `isCancelled`. */
            isFailed: boolean;
            /** @description True for `CANCELED`. */
            isCancelled: boolean;
            /**
             * Format: date-time
             * @description When a worker took the run. Left out before.
             * @example 2024-06-25T15:45:26.000Z
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description When the run finished. A run that was canceled before a worker took it has none; a list then shows `updatedAt` instead.
             * @example 2024-06-25T15:45:27.000Z
             */
            finishedAt?: string;
            /**
             * Format: date-time
             * @description If the run was triggered with a delay, the instant it enters its queue. It stays when that instant has passed.
             * @example 2024-06-25T15:45:26.000Z
             */
            delayedUntil?: string;
            /**
             * @description The run's time to live, if it has one, as a duration; seconds given as a number are turned into one (`3600` reads `1h`).
             *     If no worker takes the run within that time after it entered its queue, it is removed from there and never executes.
             * @example 1h42m
             */
            ttl?: string;
            /**
             * Format: date-time
             * @description When the run expired, if it had a time to live and that passed.
             * @example 2024-06-25T15:45:26.000Z
             */
            expiredAt?: string;
            /**
             * @description Labels by which the run is found, in the dashboard or by `filter[tag]`, sorted alphabetically in whatever order they
             *     were added. At most 10.
             * @example [
             *       "org_c6b7dycmxw",
             *       "user_5df987al13"
             *     ]
             */
            tags: string[];
            /**
             * @description The run's [metadata](https://trigger.dev/docs/runs/metadata), if it has any. A list leaves out the keys by which the
             *     service keeps account of streams (`$$streams`, `$$streamsVersion`, `$$streamsBaseUrl`).
             * @example {
             *       "foo": "bar"
             *     }
             */
            metadata?: {
                [key: string]: unknown;
            };
            /**
             * @description What the compute of the run has cost so far, in cents. Zero in development environments.
             * @example 0.00292
             */
            costInCents: number;
            /**
             * @description What invoking the run cost, in cents. Zero in development environments.
             * @example 0.0025
             */
            baseCostInCents: number;
            /**
             * @description Compute time so far, in milliseconds. Waits do not count.
             * @example 491
             */
            durationMs: number;
            /**
             * @description How deep in the tree of runs this one stands; the root has 0.
             * @example 0
             */
            depth: number;
            /**
             * @description Where the run executes, when that is known. Left out in development environments.
             * @example us-east-1
             */
            region?: string;
        };
        /** @description The environment a run belongs to. */
        RunEnvironment: {
            /**
             * @description The environment's id.
             * @example cl1234
             */
            id: string;
            /**
             * @description The environment's short name: `dev`, `staging`, `prod` or `preview`.
             * @example prod
             */
            name: string;
            /**
             * @description Whose development environment it is. Left out for the others.
             * @example Anna
             */
            user?: string;
        };
        /** @description A run as a list shows it: without payload, output, error, attempts, relatives, schedule, batch and trigger function. */
        RunListItem: components["schemas"]["RunFields"] & {
            env: components["schemas"]["RunEnvironment"];
            /**
             * @description What kind of task it is.
             * @example STANDARD
             * @enum {string}
             */
            taskKind: "STANDARD" | "SCHEDULED" | "AGENT" | (string & {});
        };
        /** @description Where the neighbouring pages begin. A cursor is opaque; one that is missing means that there is no such page. */
        CursorPagination: {
            /**
             * @description Send it as `page[after]` to get the page of older runs.
             * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDB9
             */
            next?: string;
            /**
             * @description Send it as `page[before]` to get the page of newer runs.
             * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDF9
             */
            previous?: string;
        };
        /** @description A page of runs. */
        RunList: {
            /** @description Newest first by creation, whichever way you page. */
            data: components["schemas"]["RunListItem"][];
            pagination: components["schemas"]["CursorPagination"];
        };
        /** @description A run as the answer for another run shows it, without payload, output, error and schedule. */
        RelatedRun: components["schemas"]["RunFields"] & {
            /**
             * @description The batch the run was created in, if it was.
             * @example batch_1234
             */
            batchId?: string;
            /**
             * @description The function that triggered the run. A call of the API counts as `trigger`.
             * @example trigger
             * @enum {string}
             */
            triggerFunction: "trigger" | "triggerAndWait" | "batchTrigger" | "batchTriggerAndWait" | (string & {});
        };
        /**
         * @description An error of the task or of the service. An error that is not an `Error` has only a message: its text, or its JSON.
         *     Failures inside the service read `trigger.dev internal error (CODE)`.
         */
        SerializedError: {
            /**
             * @description What went wrong.
             * @example Something went wrong
             */
            message: string;
            /**
             * @description Name of the error's class.
             * @example Error
             */
            name?: string;
            /**
             * @description Where it was thrown.
             * @example Error: Something went wrong
             */
            stackTrace?: string;
        };
        /** @description The schedule that triggered the run. Left out when no schedule did. */
        RunSchedule: {
            /**
             * @description The schedule's id, prefixed with `sched_`.
             * @example sched_1234
             */
            id: string;
            /**
             * @description Your own id for the schedule, a user's or an organisation's for example. Anything that is of use to you.
             * @example user_1234
             */
            externalId?: string;
            /**
             * @description The key that keeps the schedule from being created twice. Left out unless you chose it yourself.
             * @example dedup_key_1234
             */
            deduplicationKey?: string;
            /** @description What the times of the schedule come from. */
            generator: {
                /**
                 * @description The kind of generator.
                 * @enum {string}
                 */
                type: "CRON" | (string & {});
                /**
                 * @description The cron expression of the schedule.
                 * @example 0 0 * * *
                 */
                expression: string;
                /**
                 * @description The expression in plain English.
                 * @example Every day at midnight
                 */
                description: string;
            };
        };
        /** @description One attempt to execute a run. The service does not list attempts any more; see `attempts`. */
        RunAttempt: {
            /**
             * @description The attempt's id, prefixed with `attempt_`.
             * @example attempt_1234
             */
            id: string;
            /**
             * @description How far the attempt got.
             * @enum {string}
             */
            status: "PENDING" | "EXECUTING" | "PAUSED" | "COMPLETED" | "FAILED" | "CANCELED" | (string & {});
            error?: components["schemas"]["SerializedError"];
            /**
             * Format: date-time
             * @description When the attempt was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the attempt last changed.
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description When the attempt began to execute.
             */
            startedAt?: string;
            /**
             * Format: date-time
             * @description When the attempt ended.
             */
            completedAt?: string;
        };
        /** @description The run's relatives in the tree of runs. */
        RelatedRuns: {
            /** @description The root of the tree. Left out when the run itself is the root. */
            root?: components["schemas"]["RelatedRun"];
            /** @description The run that triggered this one; may be the root. Left out when the run itself is the root. */
            parent?: components["schemas"]["RelatedRun"];
            /** @description The runs that this one triggered itself. Empty when there are none. */
            children: components["schemas"]["RelatedRun"][];
        };
        /** @description A run with all that the service tells about it. */
        Run: components["schemas"]["RelatedRun"] & {
            /**
             * @description What the task was given: any JSON. Left out when `payloadPresignedUrl` stands in for it, and when there was none.
             *     Published as withheld from public access tokens; the service shows it to them as well.
             * @example {
             *       "foo": "bar"
             *     }
             */
            payload?: unknown;
            /**
             * @description Where to download a payload that is too large for the answer (over 524,288 bytes), by a plain GET. Valid for 5 minutes.
             * @example https://packets.example.com/dev/run_1234/payload.json?X-Amz-Expires=300&X-Amz-Signature=88604cb9
             */
            payloadPresignedUrl?: string;
            /**
             * @description What the task returned: any JSON. Only of `COMPLETED` runs; left out when `outputPresignedUrl` stands in for it, and when
             *     the task returned nothing. Published as withheld from public access tokens; the service shows it to them as well.
             * @example {
             *       "foo": "bar"
             *     }
             */
            output?: unknown;
            /**
             * @description Where to download an output that is too large for the answer (over 524,288 bytes), by a plain GET. Valid for 5 minutes.
             * @example https://packets.example.com/dev/run_1234/output.json?X-Amz-Expires=300&X-Amz-Signature=d73f2439
             */
            outputPresignedUrl?: string;
            /** @description Why the run did not succeed, where an error was stored. A canceled run has one too, `Canceled by user`. */
            error?: components["schemas"]["SerializedError"];
            schedule?: components["schemas"]["RunSchedule"];
            /**
             * @description How many attempts have been started.
             * @example 1
             */
            attemptCount: number;
            /** @description Always empty now; kept for older clients, which insist on it. See `attemptCount`. */
            attempts: components["schemas"]["RunAttempt"][];
            relatedRuns: components["schemas"]["RelatedRuns"];
        };
        /** @description The new delay of a run that is still waiting for its old one. */
        RescheduleRunRequest: {
            delay: components["schemas"]["Delay"];
        };
        /** @description Says which run was canceled. */
        CancelRunResponse: {
            /**
             * @description The id from the path.
             * @example run_1234
             */
            id: string;
        };
        /**
         * @description What to change for the new run. Everything left out is taken from the replayed run. Sent by the official SDK since 4.8;
         *     older servers pass over the body. By name the fields mean what they mean when a task is triggered; how the service
         *     treats them is not verified.
         */
        ReplayRunRequest: {
            /**
             * @description Any JSON, in place of the old payload.
             * @example {
             *       "foo": "bar"
             *     }
             */
            payload?: unknown;
            /**
             * @description How to read `payload`. With `application/super+json` it has to be text.
             * @default application/json
             * @enum {string}
             */
            payloadType?: "application/json" | "application/super+json";
            /**
             * @description In place of the metadata the old run was triggered with; at most 262,144 bytes as JSON.
             * @example {
             *       "foo": "bar"
             *     }
             */
            metadata?: {
                [key: string]: unknown;
            };
            tags?: components["schemas"]["TagList"];
            /**
             * @description Name of the queue to wait in. Unlike the trigger's option this is plain text.
             * @example emails
             */
            queue?: string;
            /**
             * @description Key within the queue; a number is turned into text.
             * @example user_1234
             */
            concurrencyKey?: string | number;
            machine?: components["schemas"]["MachinePreset"];
            /**
             * @description Execute on this deployed version.
             * @example 20240523.1
             */
            version?: string;
            /**
             * @description The region to execute in.
             * @example us-east-1
             */
            region?: string;
            delay?: components["schemas"]["Delay"];
            ttl?: components["schemas"]["TimeToLive"];
            /**
             * @description Key that keeps the new run from being created twice; the replayed run's own key is not copied.
             * @example idempotency_key_1234
             */
            idempotencyKey?: string;
            /**
             * @description How long the key holds, digits and one of `s`, `m`, `h`, `d`.
             * @default 30d
             * @example 60s
             */
            idempotencyKeyTTL?: string;
            /**
             * @description How often to try in all.
             * @example 3
             */
            maxAttempts?: number;
            /**
             * @description Seconds of compute time.
             * @example 300
             */
            maxDuration?: number;
            /**
             * @description Seconds of head start in the queue.
             * @example 10
             */
            priority?: number;
        };
        /** @description Names the new run. */
        ReplayRunResponse: {
            /**
             * @description The id of the **new** run, not of the replayed one.
             * @example run_5678
             */
            id: string;
        };
    };
    responses: {
        /**
         * @description The credential is missing, unknown, expired, or of a kind that this operation does not take.
         *     A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API.
         */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** @description What is wrong with the credential. */
                    error: "Invalid or Missing API key" | "Invalid API key" | "Invalid API Key" | "Public API keys are not allowed for this request" | "Public JWT API keys are not allowed for this request" | "Invalid user-actor token" | "x-trigger-branch header required for preview env" | "No matching branch env" | (string & {});
                };
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /**
         * @description Too many requests. With a secret key the environment has a bucket that is refilled over time; with a public access token it
         *     is 60 requests a minute. Wait until `x-ratelimit-reset`.
         */
        TooManyRequests: {
            headers: {
                "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["RateLimitProblem"];
            };
        };
        /** @description The credential is valid but does not allow this, for lack of a scope or an ability. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PermissionError"];
            };
        };
        /** @description Something failed inside the service. Safe to send again where the operation is. */
        InternalServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Always the same words.
                     * @enum {string}
                     */
                    error: "Internal Server Error" | (string & {});
                };
            };
        };
        /**
         * @description The run was created a moment ago and could not be handed over from the burst buffer in time. Nothing was changed;
         *     send the request again.
         */
        RunNotMaterialised: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Always the same words.
                     * @enum {string}
                     */
                    error: "Run materialisation timed out" | (string & {});
                };
            };
        };
    };
    parameters: {
        /**
         * @description The id of the task, as the task's own code declares it. Percent-encode slashes and spaces. It is not checked: a run of
         *     a task that nobody has deployed waits in `PENDING_VERSION`.
         * @example my-task
         */
        TaskIdentifier: string;
        /**
         * @description The same as `options.idempotencyKey`, and wins over it. At most 2,048 characters; more is answered with 400.
         * @example idempotency_key_1234
         */
        IdempotencyKey: string;
        /**
         * @description The same as `options.idempotencyKeyTTL`, and wins over it: digits and one of `s`, `m`, `h`, `d`; default 30 days.
         * @example 60s
         */
        IdempotencyKeyTtl: string;
        /**
         * @description A version 4 UUID that stays the same when one call is sent again, for 24 hours and one task: the repeat is answered with
         *     the first run and `isCached: false`. Other values are ignored. `@trigger-api/client` and the official SDK send one
         *     by themselves.
         * @example 0d2b3f6a-3c0f-4f0e-9f57-0b8f9f1f2a11
         */
        RequestIdempotencyKey: string;
        /**
         * @description The branch of a preview or development environment. A preview key needs it and is refused with 401 without it, or with
         *     a branch that does not exist; with a development key `default` means no branch; staging and production keys ignore it.
         *     A leading `refs/heads/`, `refs/remotes/`, `refs/tags/`, `refs/pull/`, `refs/merge/` or `refs/release/` is dropped.
         * @example feature-x
         */
        Branch: string;
        /**
         * @description Who triggers, for the dashboard. Other values are recorded as `api`.
         * @example sdk
         */
        TriggerSource: "sdk" | "cli" | "mcp";
        /**
         * @description Version of the calling SDK.
         * @example 4.8.3
         */
        TriggerVersion: string;
        /**
         * @description Set to `browser` by the official SDK when it runs in one.
         * @example browser
         */
        TriggerClient: string;
        /**
         * @description Set to `true` by the official SDK inside a task; trace headers then continue the task's own trace.
         * @example true
         */
        TriggerWorker: string;
        /**
         * @description The run engine the caller belongs to; set by the official SDK inside a task. Another value is answered with 400.
         * @example V2
         */
        EngineVersion: "V1" | "V2";
        /**
         * @description With `1` the new run's trace is linked to the caller's instead of nested in it. Has to be a number.
         * @example 1
         */
        SpanParentAsLink: number;
        /**
         * @description Version of the streams that the run is to write.
         * @example v2
         */
        RealtimeStreamsVersion: "v1" | "v2";
        /**
         * @description W3C trace context of the caller.
         * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
         */
        Traceparent: string;
        /**
         * @description W3C trace state of the caller.
         * @example vendor=value
         */
        Tracestate: string;
        /**
         * @description Chooses the words for a run's status: `2025-07-16` is the one version there is. Without it, or with any other value, the
         *     answer uses the older vocabulary (`LegacyRunStatus`); nothing else changes. `@trigger-api/client` and the
         *     official SDK from 4.0 on always send it.
         * @example 2025-07-16
         */
        ApiVersion: "2025-07-16";
        /**
         * @description The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment,
         *     or is no id at all, is simply not found.
         * @example run_1234
         */
        RunId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description How many requests the limit allows at once.
         * @example 750
         */
        RateLimitLimit: number;
        /**
         * @description How many of them are left; never below 0.
         * @example 749
         */
        RateLimitRemaining: number;
        /**
         * @description When the limit is full again, as Unix time in **milliseconds**.
         * @example 1719330326000
         */
        RateLimitReset: number;
        /**
         * @description A public access token for this run (`read:runs:<id>`, `write:inputStreams:<id>`), valid for one hour.
         * @example eyJhbGciOiJIUzI1NiJ9.eyJwdWIiOnRydWV9.c2lnbmF0dXJl
         */
        TriggerJwt: string;
        /**
         * @description The claims of `x-trigger-jwt` as JSON, from which the holder of the secret key can sign a token of its own.
         * @example {"sub":"cl1234","pub":true,"scopes":["read:runs:run_1234","write:inputStreams:run_1234"]}
         */
        TriggerJwtClaims: string;
        /**
         * @description The server's word on whether to send the request again; it overrides what the status suggests.
         * @example true
         */
        ShouldRetry: "true" | "false";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "tasks.trigger": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same as `options.idempotencyKey`, and wins over it. At most 2,048 characters; more is answered with 400.
                 * @example idempotency_key_1234
                 */
                "idempotency-key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The same as `options.idempotencyKeyTTL`, and wins over it: digits and one of `s`, `m`, `h`, `d`; default 30 days.
                 * @example 60s
                 */
                "idempotency-key-ttl"?: components["parameters"]["IdempotencyKeyTtl"];
                /**
                 * @description A version 4 UUID that stays the same when one call is sent again, for 24 hours and one task: the repeat is answered with
                 *     the first run and `isCached: false`. Other values are ignored. `@trigger-api/client` and the official SDK send one
                 *     by themselves.
                 * @example 0d2b3f6a-3c0f-4f0e-9f57-0b8f9f1f2a11
                 */
                "x-trigger-request-idempotency-key"?: components["parameters"]["RequestIdempotencyKey"];
                /**
                 * @description The branch of a preview or development environment. A preview key needs it and is refused with 401 without it, or with
                 *     a branch that does not exist; with a development key `default` means no branch; staging and production keys ignore it.
                 *     A leading `refs/heads/`, `refs/remotes/`, `refs/tags/`, `refs/pull/`, `refs/merge/` or `refs/release/` is dropped.
                 * @example feature-x
                 */
                "x-trigger-branch"?: components["parameters"]["Branch"];
                /**
                 * @description Who triggers, for the dashboard. Other values are recorded as `api`.
                 * @example sdk
                 */
                "x-trigger-source"?: components["parameters"]["TriggerSource"];
                /**
                 * @description Version of the calling SDK.
                 * @example 4.8.3
                 */
                "trigger-version"?: components["parameters"]["TriggerVersion"];
                /**
                 * @description Set to `browser` by the official SDK when it runs in one.
                 * @example browser
                 */
                "x-trigger-client"?: components["parameters"]["TriggerClient"];
                /**
                 * @description Set to `true` by the official SDK inside a task; trace headers then continue the task's own trace.
                 * @example true
                 */
                "x-trigger-worker"?: components["parameters"]["TriggerWorker"];
                /**
                 * @description The run engine the caller belongs to; set by the official SDK inside a task. Another value is answered with 400.
                 * @example V2
                 */
                "x-trigger-engine-version"?: components["parameters"]["EngineVersion"];
                /**
                 * @description With `1` the new run's trace is linked to the caller's instead of nested in it. Has to be a number.
                 * @example 1
                 */
                "x-trigger-span-parent-as-link"?: components["parameters"]["SpanParentAsLink"];
                /**
                 * @description Version of the streams that the run is to write.
                 * @example v2
                 */
                "x-trigger-realtime-streams-version"?: components["parameters"]["RealtimeStreamsVersion"];
                /**
                 * @description W3C trace context of the caller.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["Traceparent"];
                /**
                 * @description W3C trace state of the caller.
                 * @example vendor=value
                 */
                tracestate?: components["parameters"]["Tracestate"];
            };
            path: {
                /**
                 * @description The id of the task, as the task's own code declares it. Percent-encode slashes and spaces. It is not checked: a run of
                 *     a task that nobody has deployed waits in `PENDING_VERSION`.
                 * @example my-task
                 */
                taskIdentifier: components["parameters"]["TaskIdentifier"];
            };
            cookie?: never;
        };
        /** @description Payload and options of the run; `{}` at least. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriggerTaskRequest"];
            };
        };
        responses: {
            /** @description The run was created, or there was one with the same key. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    "x-trigger-jwt": components["headers"]["TriggerJwt"];
                    "x-trigger-jwt-claims": components["headers"]["TriggerJwtClaims"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerTaskResponse"];
                };
            };
            /** @description The body or a header cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `Validation error: …` is followed by what was wrong with the body, with its place. After `Headers Error` and
                         *     `Params Error` the issues stand in `details`.
                         */
                        error: "Request body is empty" | "Invalid JSON" | "Headers Error" | "Params Error" | (string & {});
                        /** @description What was wrong with each header or parameter; not given for bodies. */
                        details?: components["schemas"]["ValidationIssue"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The credential does not cover this task, or may not write the parent run. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description No run was made. An unknown task is **not** a reason; see above. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description What was not found.
                         * @enum {string}
                         */
                        error: "Task not found" | "Parent run not found in the calling environment" | (string & {});
                    };
                };
            };
            /** @description The body is larger than 3,145,728 bytes, or has no `Content-Length`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Request body too large" | (string & {});
                    };
                };
            };
            /**
             * @description The request is well formed and cannot be carried out: too many tags, a full queue, a version that is not there, a debounce
             *     that makes no sense, a parent that is over, a one-time token that was used, no credit.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something failed inside the service. Send the request again with the same keys. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description What little the service says.
                         * @enum {string}
                         */
                        error: "Something went wrong" | "Failed to upload large payload to object store" | "Internal Server Error" | (string & {});
                    };
                };
            };
            /** @description Another request with the same idempotency key took too long to finish. Send the request again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description What took too long.
                         * @enum {string}
                         */
                        error: "Idempotency claim resolution timed out" | "Idempotency claim could not be re-serialised after repeated cleared winners" | (string & {});
                    };
                };
            };
        };
    };
    "runs.list": {
        parameters: {
            query?: {
                /**
                 * @description How many runs a page holds, 1 to 100.
                 * @example 25
                 */
                "page[size]"?: number;
                /**
                 * @description The page after this cursor, which is `pagination.next` of another page. Opaque.
                 * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDB9
                 */
                "page[after]"?: string;
                /**
                 * @description The page before this cursor, which is `pagination.previous` of another page. Opaque. Wins over `page[after]`
                 *     when both are given.
                 * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDF9
                 */
                "page[before]"?: string;
                /**
                 * @description Runs in any of these statuses, in the words of either vocabulary. An unknown word is answered with 400.
                 * @example [
                 *       "DELAYED",
                 *       "QUEUED"
                 *     ]
                 */
                "filter[status]"?: components["schemas"]["RunStatusFilter"][];
                /**
                 * @description Runs of any of these tasks.
                 * @example [
                 *       "my-task"
                 *     ]
                 */
                "filter[taskIdentifier]"?: string[];
                /**
                 * @description Runs executed by any of these versions.
                 * @example [
                 *       "20240523.1"
                 *     ]
                 */
                "filter[version]"?: string[];
                /**
                 * @description Runs that have **any** of these tags.
                 * @example [
                 *       "user_5df987al13",
                 *       "org_c6b7dycmxw"
                 *     ]
                 */
                "filter[tag]"?: string[];
                /**
                 * @description Runs of this batch.
                 * @example batch_1234
                 */
                "filter[batch]"?: string;
                /**
                 * @description Runs that this schedule triggered.
                 * @example sched_1234
                 */
                "filter[schedule]"?: string;
                /**
                 * @description Runs that this bulk action touched.
                 * @example bulk_1234
                 */
                "filter[bulkAction]"?: string;
                /**
                 * @description Runs that failed with this group of errors.
                 * @example error_1234567890abcdef
                 */
                "filter[error]"?: string;
                /**
                 * @description Only test runs, or none of them. Other words than `true` and `false` are answered with 400.
                 * @example false
                 */
                "filter[isTest]"?: boolean;
                /**
                 * @description Runs of any of these queues: `task/my-task` for the queue that a task has of its own, the bare name for a custom one.
                 * @example [
                 *       "task/my-task"
                 *     ]
                 */
                "filter[queue]"?: string[];
                /**
                 * @description Runs on any of these machines. An unknown word is answered with 400.
                 * @example [
                 *       "small-1x"
                 *     ]
                 */
                "filter[machine]"?: components["schemas"]["MachinePreset"][];
                /**
                 * @description Runs in any of these regions.
                 * @example [
                 *       "us-east-1"
                 *     ]
                 */
                "filter[region]"?: string[];
                /**
                 * @description Runs triggered at this instant or later, until `filter[createdAt][to]` or now. ISO 8601, or milliseconds since 1970.
                 * @example 2024-06-25T00:00:00.000Z
                 */
                "filter[createdAt][from]"?: (string | Date) | number;
                /**
                 * @description Runs triggered at this instant or earlier; without `filter[createdAt][from]` from 7 days ago on. ISO 8601, or
                 *     milliseconds since 1970.
                 * @example 2024-06-26T00:00:00.000Z
                 */
                "filter[createdAt][to]"?: (string | Date) | number;
                /**
                 * @description Runs triggered within this time up to now, such as `1h` or `7d`. Wins over `from` and `to`.
                 * @example 7d
                 */
                "filter[createdAt][period]"?: string;
            };
            header?: {
                /**
                 * @description Chooses the words for a run's status: `2025-07-16` is the one version there is. Without it, or with any other value, the
                 *     answer uses the older vocabulary (`LegacyRunStatus`); nothing else changes. `@trigger-api/client` and the
                 *     official SDK from 4.0 on always send it.
                 * @example 2025-07-16
                 */
                "x-trigger-api-version"?: components["parameters"]["ApiVersion"];
                /**
                 * @description The branch of a preview or development environment. A preview key needs it and is refused with 401 without it, or with
                 *     a branch that does not exist; with a development key `default` means no branch; staging and production keys ignore it.
                 *     A leading `refs/heads/`, `refs/remotes/`, `refs/tags/`, `refs/pull/`, `refs/merge/` or `refs/release/` is dropped.
                 * @example feature-x
                 */
                "x-trigger-branch"?: components["parameters"]["Branch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs; empty when none passes the filters. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunList"];
                };
            };
            /** @description A parameter cannot be read; `details` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Query Error" | (string & {});
                        /** @description What was wrong with each. */
                        details: components["schemas"]["ValidationIssue"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "runs.retrieve": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chooses the words for a run's status: `2025-07-16` is the one version there is. Without it, or with any other value, the
                 *     answer uses the older vocabulary (`LegacyRunStatus`); nothing else changes. `@trigger-api/client` and the
                 *     official SDK from 4.0 on always send it.
                 * @example 2025-07-16
                 */
                "x-trigger-api-version"?: components["parameters"]["ApiVersion"];
                /**
                 * @description The branch of a preview or development environment. A preview key needs it and is refused with 401 without it, or with
                 *     a branch that does not exist; with a development key `default` means no branch; staging and production keys ignore it.
                 *     A leading `refs/heads/`, `refs/remotes/`, `refs/tags/`, `refs/pull/`, `refs/merge/` or `refs/release/` is dropped.
                 * @example feature-x
                 */
                "x-trigger-branch"?: components["parameters"]["Branch"];
            };
            path: {
                /**
                 * @description The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment,
                 *     or is no id at all, is simply not found.
                 * @example run_1234
                 */
                runId: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No run with this id in the environment of the credential, or not yet. */
            404: {
                headers: {
                    "x-should-retry": components["headers"]["ShouldRetry"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The first is what the service says, the second what is published.
                         * @enum {string}
                         */
                        error: "Not found" | "Run not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "runs.reschedule": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Chooses the words for a run's status: `2025-07-16` is the one version there is. Without it, or with any other value, the
                 *     answer uses the older vocabulary (`LegacyRunStatus`); nothing else changes. `@trigger-api/client` and the
                 *     official SDK from 4.0 on always send it.
                 * @example 2025-07-16
                 */
                "x-trigger-api-version"?: components["parameters"]["ApiVersion"];
                /**
                 * @description The branch of a preview or development environment. A preview key needs it and is refused with 401 without it, or with
                 *     a branch that does not exist; with a development key `default` means no branch; staging and production keys ignore it.
                 *     A leading `refs/heads/`, `refs/remotes/`, `refs/tags/`, `refs/pull/`, `refs/merge/` or `refs/release/` is dropped.
                 * @example feature-x
                 */
                "x-trigger-branch"?: components["parameters"]["Branch"];
            };
            path: {
                /**
                 * @description The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment,
                 *     or is no id at all, is simply not found.
                 * @example run_1234
                 */
                runId: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /** @description The new delay. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleRunRequest"];
            };
        };
        responses: {
            /** @description The run, with its new `delayedUntil`. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The body has no usable delay, the delay is not understood or lies in the past, or the run is not `DELAYED`. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description - `Invalid request body`: no `delay`, or one of a type that cannot be read.
                         *     - `Invalid delay: …`: not a duration, not an instant, or an instant that has passed; followed by the value as sent.
                         *     - `Cannot reschedule a run that is not delayed`: the run is in another status.
                         *     - A text with a link to the migration guide: the run belongs to the engine of version 3.
                         *     - `Invalid or missing run ID` and `Failed to create new run` are published, and not known to occur.
                         */
                        error: "Invalid or missing run ID" | "Failed to create new run" | "Invalid request body" | "Cannot reschedule a run that is not delayed" | (string & {});
                    };
                };
            };
            /**
             * @description The key is missing or unknown, or the credential is a public access token or a restricted key, which this
             *     operation does not take. Without any `Authorization` header the answer is `application/problem+json`.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The first is what the service says, the second (other capitals) what is published.
                         * @enum {string}
                         */
                        error: "Invalid or missing API Key" | "Invalid or Missing API key" | (string & {});
                    };
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description No run with this id in the environment of the key. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Run not found" | (string & {});
                    };
                };
            };
            /** @description The run has no delay, and was still in the burst buffer when the request came; in the store it would have been a 400. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Cannot reschedule a run that is not delayed" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description A body that is not JSON (answered as plain text), a delay beyond the range of dates, or a failure inside the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description What little the service says.
                         * @enum {string}
                         */
                        error: "Something went wrong, please try again." | "An unknown error occurred" | "Internal Server Error" | (string & {});
                    };
                    "text/plain": "Unexpected Server Error";
                };
            };
            503: components["responses"]["RunNotMaterialised"];
        };
    };
    "runs.cancel": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The branch of a preview or development environment. A preview key needs it and is refused with 401 without it, or with
                 *     a branch that does not exist; with a development key `default` means no branch; staging and production keys ignore it.
                 *     A leading `refs/heads/`, `refs/remotes/`, `refs/tags/`, `refs/pull/`, `refs/merge/` or `refs/release/` is dropped.
                 * @example feature-x
                 */
                "x-trigger-branch"?: components["parameters"]["Branch"];
            };
            path: {
                /**
                 * @description The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment,
                 *     or is no id at all, is simply not found.
                 * @example run_1234
                 */
                runId: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run is canceled, or was over already. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelRunResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No run with this id in the environment of the credential. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The first, as a rule; the second when the run vanished during the call.
                         * @enum {string}
                         */
                        error: "Resource not found" | "Run not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["RunNotMaterialised"];
        };
    };
    "runs.replay": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The branch of a preview or development environment. A preview key needs it and is refused with 401 without it, or with
                 *     a branch that does not exist; with a development key `default` means no branch; staging and production keys ignore it.
                 *     A leading `refs/heads/`, `refs/remotes/`, `refs/tags/`, `refs/pull/`, `refs/merge/` or `refs/release/` is dropped.
                 * @example feature-x
                 */
                "x-trigger-branch"?: components["parameters"]["Branch"];
            };
            path: {
                /**
                 * @description The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment,
                 *     or is no id at all, is simply not found.
                 * @example run_1234
                 */
                runId: components["parameters"]["RunId"];
            };
            cookie?: never;
        };
        /** @description What to change for the new run. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReplayRunRequest"];
            };
        };
        responses: {
            /** @description The new run was created. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayRunResponse"];
                };
            };
            /** @description The new run could not be created, because a queue is full for example. Where an exception is behind it the text is its message. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Why there is no new run. */
                        error: "Failed to create new run" | "Invalid or missing run ID" | (string & {});
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No run with this id in the environment of the key. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The first, as a rule; the second when the run vanished during the call.
                         * @enum {string}
                         */
                        error: "Resource not found" | "Run not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
