// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

export interface paths {
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
    "/api/v1/projects/{projectRef}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the runs of a project
         * @description The runs of one environment of a project, newest first, a page at a time. It is `runs.list` for a person instead of
         *     an environment: **only a personal access token** is taken, and `filter[env]` says which environment is meant.
         *
         *     **Without a `filter[createdAt]` only the last 7 days are searched.** Say `filter[createdAt][period]=30d` to look
         *     further back.
         *
         *     To walk through the pages send `pagination.next` as `page[after]`, with the same filters, until it is missing.
         */
        get: operations["runs.listForProject"];
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
    "/api/v1/runs/{runId}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add tags to a run
         * @description Adds tags to a run in any status, over or not. Tags that it has already are passed over, so the call may be
         *     repeated; there is no call that removes one.
         *
         *     A run holds at most 10 tags, each of 1 to 128 characters. Where the new ones do not all fit, **none is added**.
         *     Empty and blank ones are dropped first, and if nothing is left the answer is 200, even for a run that does not
         *     exist. A tag that stands twice in one request counts twice.
         *
         *     Only `POST` does this. The service answers `PUT`, `PATCH` and `DELETE` on this path with **200** and
         *     `{"status":405,"body":"Method Not Allowed"}`, and changes nothing.
         */
        post: operations["runs.addTags"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a run's metadata
         * @description The metadata of a run as it is stored: **text**, to be parsed as `metadataType` says, or `null`. `runs.retrieve`
         *     shows the same, parsed, with the rest of the run.
         */
        get: operations["runs.retrieveMetadata"];
        /**
         * Update a run's metadata
         * @description Replaces the metadata of a run, or changes it by `operations`, and answers with what became of it. Operations are
         *     carried out in their order; one that does not apply is passed over, and if none applies nothing is written.
         *
         *     A run may be updated until an hour after it finished. A replay starts with the metadata that the run was triggered
         *     with, not with these changes.
         *
         *     `operations` that count or append do so again when the request is repeated.
         *
         *     The body may have 2,097,152 bytes (2 MB) and has to come with a `Content-Length`; the outcome may have 262,144 bytes
         *     as JSON.
         */
        put: operations["runs.updateMetadata"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a run's result
         * @description How a finished run came out: its output, still serialised, or its error as it is stored. `runs.retrieve` shows both
         *     in a handier form, and for every run.
         *
         *     **404 has several reasons**: the run does not exist, has not finished, is `EXPIRED` or `TIMED_OUT`. Runs of the
         *     current engine may be among them too, because the result is read from attempts, which that engine does not list;
         *     whether the service answers for them is not verified.
         */
        get: operations["runs.retrieveResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a run's events
         * @description Every span and log line of the run's trace, in one flat list that is not paged. `runs.retrieveTrace` has the same as
         *     a tree.
         *
         *     Times are nanoseconds here, `startTime` as text because it is too large a number for JSON. The list is empty until
         *     the run has started.
         */
        get: operations["runs.listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a run's trace
         * @description The run's part of its trace as a tree of spans and log lines: the run's own span, and below it everything down to
         *     the runs that it triggered. `runs.listEvents` has the same as a flat list.
         */
        get: operations["runs.retrieveTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/spans/{spanId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a span of a run
         * @description A single span of the run's trace with all that is known of it: attributes, what happened within it, the runs that
         *     were triggered from it, and the figures of a call to a language model. `runs.retrieveTrace` and `runs.listEvents`
         *     name the spans there are.
         *
         *     Not published; the official SDK has it. The duration is in milliseconds here, and `status` of triggered runs is told
         *     in the words that the service uses inside.
         */
        get: operations["runs.retrieveSpan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/v1/tasks/{taskIdentifier}/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trigger a task several times
         * @description Creates up to 100 runs of one task, in one call, and answers with the ids of all of them. `batches.create` and
         *     `batches.addItems` take more, of any tasks, and are what the official SDK calls.
         *
         *     Each item is what a single trigger takes. An item's `options.idempotencyKey` keeps its run from being created twice;
         *     the header `idempotency-key` is the key of the batch.
         *
         *     The answer carries a public access token for the new batch in `x-trigger-jwt`, to hand to a browser.
         *
         *     The body may have 3,145,728 bytes (3 MB) and has to come with a `Content-Length`.
         */
        post: operations["tasks.batchTrigger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trigger a batch (first version)
         * @description Creates up to 500 runs, of any tasks, and answers with all of them. The published way to trigger a batch; the
         *     official SDK has moved on to `batches.create`, which takes more.
         *
         *     The first items are created before the answer, the others shortly after. The header `idempotency-key` is the key of
         *     the batch; each item may have a key of its own, under `options`, and there **a run that failed still counts** as the
         *     key's run.
         *
         *     A public access token has to cover every task of the batch. The answer carries a public access token for the new
         *     batch in `x-trigger-jwt`, to hand to a browser.
         *
         *     The body may have 1,000,000 bytes (1 MB) and has to come with a `Content-Length`.
         */
        post: operations["batches.triggerV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/tasks/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trigger a batch
         * @description Announces up to 500 runs, of any tasks, that are created afterwards; the answer names the batch, and
         *     `batches.retrieve` tells how far it is. Not published; the official SDK called it from 4.0 to 4.2. `batches.create`
         *     takes more.
         *
         *     The request may be sent again with the same `x-trigger-request-idempotency-key`: the answer is then 200 with the
         *     first batch. Each item may have an idempotency key of its own, under `options`.
         *
         *     A public access token has to cover every task of the batch. The answer carries a public access token for the new
         *     batch in `x-trigger-jwt`, to hand to a browser.
         *
         *     The body may have 1,000,000 bytes (1 MB) and has to come with a `Content-Length`.
         */
        post: operations["batches.trigger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a batch to be filled
         * @description The first of two steps that trigger up to 1,000 runs of any tasks: it announces how many there will be. The second,
         *     `batches.addItems`, sends them; the batch begins when it has them all. This is what the official SDK calls since
         *     4.3.
         *
         *     With an `idempotencyKey` in the body a repeat is answered with the first batch; without one it makes another, which
         *     stays empty.
         *
         *     A public access token or a restricted key has to cover every task in `taskIdentifiers`, or all tasks. The answer
         *     carries a public access token for the new batch in `x-trigger-jwt`, to hand to a browser. To a browser
         *     (`x-trigger-client: browser`) whose credential covers all tasks, it also allows to fill the batch
         *     (`write:batch:<id>`).
         *
         *     A parent that waits for the batch (`resumeParentOnCompletion`) is blocked by this step already; a batch that does
         *     not get its items within 30 minutes is then `ABORTED`.
         *
         *     The body may have 131,072 bytes (128 kB) and has to come with a `Content-Length`.
         */
        post: operations["batches.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/batches/{batchId}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add the items of a batch
         * @description The second of two steps that trigger a batch: it sends the items, one JSON object on each line (NDJSON), separated
         *     by line feeds:
         *
         *     ```ndjson
         *     {"index":0,"task":"my-task","payload":{"foo":"bar"}}
         *     {"index":1,"task":"my-task","payload":{"foo":"baz"},"options":{"delay":"1h42m"}}
         *     ```
         *
         *     The schema describes **one line**. Items are taken as they arrive, so the body may be streamed. When the batch has
         *     exactly the `runCount` items it was announced with, it is sealed and begins. **`sealed: false` in the answer means
         *     that items are missing**: send those, or all of them again; an index that was received before is passed over, so the
         *     request may be repeated. A batch that is sealed already answers `sealed: true` with zero items.
         *
         *     A line may have 3,145,728 bytes (3 MB). A larger one does not fail the request: its run is created as failed
         *     already, with the code `PAYLOAD_TOO_LARGE`. Nor does an item that cannot be triggered, which is tried again for a
         *     while: its run is `SYSTEM_FAILURE` then, with `BATCH_ITEM_COULD_NOT_TRIGGER`. Items that a full queue keeps out get
         *     no run; `batches.retrieve` lists them.
         *
         *     Items before one that is refused have been taken.
         */
        post: operations["batches.addItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a batch (first version)
         * @description A batch with the ids of its runs, and how many of them could be created. `batches.retrieve` tells the same in
         *     another form; that is the one which the official SDK calls.
         *
         *     The runs are listed when all of them have been created, not before. How they go is not told here: retrieve them,
         *     list runs by `filter[batch]`, or retrieve the results.
         */
        get: operations["batches.retrieveV1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a batch
         * @description A batch with the ids of its runs, and for which items none could be created. Not published; it is what the official
         *     SDK calls.
         *
         *     The runs are listed when all of them have been created, not before. How they go is not told here: retrieve them,
         *     list runs by `filter[batch]`, or retrieve the results.
         */
        get: operations["batches.retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batchId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a batch's results
         * @description How the finished runs of a batch came out, in the order of the runs and in the form of `runs.retrieveResult`, with
         *     the same gaps: runs that still go on are missing, and so are `EXPIRED` and `TIMED_OUT` ones. Whether the service has
         *     results of the current engine's runs is not verified.
         */
        get: operations["batches.retrieveResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/idempotencyKeys/{key}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset an idempotency key
         * @description Takes an idempotency key from every run of a task that has it, whatever its status, so that the next trigger with
         *     that key creates a run again. Not published; the official SDK has it.
         *
         *     The path holds the key **as it is stored**. The official SDK stores a hash: outside of tasks the SHA-256 of the key
         *     in hexadecimal, where the parts of a key that is a list are joined by `-`. A key that was sent as it is, is stored
         *     as it is.
         *
         *     A second reset finds no run with that key any more and is answered with 404.
         */
        post: operations["idempotencyKeys.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List schedules
         * @description The schedules that fire in the environment of the key, newest first, a page at a time. Both kinds are listed, those made
         *     through the API and those declared in code.
         *
         *     As long as no version of your code was ever deployed to the environment (or no development session was started) the list is
         *     empty, whatever schedules there are.
         */
        get: operations["schedules.list"];
        put?: never;
        /**
         * Create a schedule
         * @description Makes a task run again and again, at the times of a cron expression. The schedule is `IMPERATIVE`, active at once, and fires
         *     only in the environment of the key.
         *
         *     **A deduplication key that is taken makes this an update** of that schedule, answered with 200 all the same: cron expression,
         *     time zone, external id and window become what the body says, those left out included (`UTC`, and none). Its task, its key and
         *     whether it is active stay. Keys are unique in the project, not in the environment, and the schedule is bound to the calling
         *     environment alone: using production's key from staging takes the schedule away from production.
         *
         *     The number of schedules is limited by your plan, and is checked before the key: at the limit an update by key fails too;
         *     `schedules.update` does not.
         */
        post: operations["schedules.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{scheduleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a schedule
         * @description The schedule with this id or deduplication key, of either kind. `nextRun` is worked out at the moment of the request, and is
         *     `null` while the schedule is inactive.
         *
         *     A schedule that fires in other environments of the project only is not found.
         */
        get: operations["schedules.retrieve"];
        /**
         * Update a schedule
         * @description Replaces cron expression, time zone, external id and window of an `IMPERATIVE` schedule; what the body leaves out is `UTC` or
         *     none afterwards. Its deduplication key, whether it is active and, **although the body names one, its task** stay what they are.
         *     From then on it fires in the calling environment only.
         *
         *     **An id or key that the project does not know creates a new schedule**, with an id of its own and without a key of yours,
         *     and is answered with 200: compare the `id`. Sent twice, that makes two. A schedule that exists in other environments only is
         *     not found.
         *
         *     Only `GET`, `PUT` and `DELETE` stand on this path; the service has no proper answer to `POST` and `PATCH`.
         */
        put: operations["schedules.update"];
        post?: never;
        /**
         * Delete a schedule
         * @description It fires no more; runs that it has triggered go on. A schedule declared in code can be deleted as well, until the next
         *     deployment brings it back.
         */
        delete: operations["schedules.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{scheduleId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a schedule
         * @description The schedule fires again, from its next occurrence on; what it missed is not made up for. An active one stays as it is.
         *     There is no body.
         *
         *     Only `POST` does this. The service answers `PUT`, `PATCH` and `DELETE` on this path with **200** and
         *     `{"status":405,"body":"Method Not Allowed"}`, and changes nothing.
         */
        post: operations["schedules.activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{scheduleId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a schedule
         * @description The schedule fires no more until it is activated; occurrences meanwhile are skipped. Runs that it has triggered go on. An
         *     inactive one stays as it is. There is no body.
         *
         *     Only `POST` does this. The service answers `PUT`, `PATCH` and `DELETE` on this path with **200** and
         *     `{"status":405,"body":"Method Not Allowed"}`, and changes nothing.
         */
        post: operations["schedules.deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timezones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List time zones
         * @description The time zones that a schedule can have. No credential is asked for, there is no rate limit, and any web page may call it.
         */
        get: operations["timezones.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List queues
         * @description The queues of the environment, in the order of their names, a page at a time: one for each task, and those that your code
         *     declares.
         */
        get: operations["queues.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{queueParam}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a queue
         * @description A queue by its id, or with `type` by the task it belongs to or by its name. The counts are those of the moment.
         */
        get: operations["queues.retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{queueParam}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause or resume a queue
         * @description Pausing keeps new runs from starting: the queue still takes them, `queued` grows, and none is handed out. Runs that are executing
         *     go on to their end. Resuming hands them out again. Doing either twice changes nothing more.
         *
         *     `action` says which of the two; there is no path of its own for resuming.
         */
        post: operations["queues.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{queueParam}/concurrency/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Override the concurrency limit of a queue
         * @description Puts another limit in the place of the one in your code, until it is reset. The first override keeps the old limit as `base`;
         *     further ones change the limit and leave `base` as it is.
         *
         *     The environment's own limit is the upper end: more is refused, not cut down. Runs that are executing go on even where there are
         *     more of them than the new limit allows.
         */
        post: operations["queues.overrideConcurrency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{queueParam}/concurrency/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset the concurrency limit of a queue
         * @description Ends an override: the limit that held before is in force again, and `base`, `override` and `overriddenAt` are `null`.
         *
         *     A queue that is not overridden is answered with 400, so a reset that is sent twice fails the second time and does no harm.
         *     The body has to be there, `{}` at least.
         */
        post: operations["queues.resetConcurrency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{projectRef}/envvars/{env}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List environment variables
         * @description All variables of an environment, as a bare array and not paged. The values of secrets read `<redacted>`. An environment of a branch
         *     shows its parent's values where it has none of its own.
         *
         *     A secret key sees its own environment only, and path and key have to agree on it, though not strictly: where the branch is the
         *     right one, the short name may be wrong.
         */
        get: operations["envvars.list"];
        put?: never;
        /**
         * Create an environment variable
         * @description Sets a variable in an environment. **One that is set already is replaced**, without a word. It is seen by runs that start
         *     from now on.
         *
         *     Names that the service sets by itself (`TRIGGER_SECRET_KEY`, `TRIGGER_API_URL`), blank names and blank values are refused.
         */
        post: operations["envvars.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{projectRef}/envvars/{env}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import environment variables
         * @description Sets many variables of an environment at once, from JSON or from a dotenv file.
         *
         *     **All or nothing:** where one of the names is set already and `override` is not `true`, nothing is written, and `variableErrors`
         *     names all that stand in the way. So a call without `override` that is sent twice fails the second time.
         *
         *     Blank names and values and names that the service sets by itself are dropped without a word as long as others are left.
         *
         *     `parentVariables` are set in the parent of a branch's environment, apart from the others: the answer is 200 when one of the
         *     two succeeded.
         */
        post: operations["envvars.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{projectRef}/envvars/{env}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve an environment variable
         * @description A variable of an environment. The value of a secret reads `<redacted>`. In an environment of a branch the parent's value is answered
         *     where the branch has none of its own.
         */
        get: operations["envvars.retrieve"];
        /**
         * Update an environment variable
         * @description Gives a variable that the project knows another value in this environment, whether or not it has one here. Whether it is a secret
         *     stays as it is. A blank value changes nothing and is answered as a success.
         *
         *     `POST` on this path does the same. The official SDK's function for this fails outside of tasks, before it sends anything.
         */
        put: operations["envvars.update"];
        post?: never;
        /**
         * Delete an environment variable
         * @description Removes a variable from this environment; other environments keep theirs. A name that the project does not know is answered with
         *     404, one that is set in other environments only with 400.
         */
        delete: operations["envvars.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deployments
         * @description The deployments of an environment, newest first, a page at a time. Pages go forward only: send `pagination.next` as `page[after]`,
         *     with the same filters, until it is missing.
         *
         *     The filters have no `filter[…]` around their names here. `period` wins over `from` and `to`, and `to` counts only beside `from`.
         *     **A period or date that cannot be read is answered with 500**, not with 400.
         */
        get: operations["deployments.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployments/{deploymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a deployment
         * @description A deployment with the tasks that it brought.
         */
        get: operations["deployments.retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployments/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve the latest deployment
         * @description The newest deployment of the environment, in short and **whatever its status**: it may have failed, and it need not be the one
         *     whose tasks run. Only unmanaged deployments count, those that you host yourself. `deployments.retrieveCurrent` answers with the
         *     one that runs.
         */
        get: operations["deployments.retrieveLatest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployments/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve the current deployment
         * @description The deployment that was promoted, by itself when it was done or by `deployments.promote`: runs that start now execute its version.
         *
         *     It is not part of the published reference, but the official SDK calls it. There is no rate limit.
         */
        get: operations["deployments.retrieveCurrent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployments/{version}/promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Promote a deployment
         * @description Makes a deployment the current one: runs that start from now on execute its version, delayed and queued ones included, unless they
         *     are locked to another. Its tasks' and queues' settings take effect, and the schedules in its code take the place of those
         *     declared before.
         *
         *     Checks come in this order: the version exists, has code, is `DEPLOYED`, is not current already, and is not older than the current
         *     one. `allowRollbacks` drops the last check. So a call that is sent twice fails the second time and does no harm.
         *
         *     Runs in `PENDING_VERSION` are not released by this, but when a deployment that knows their task is done.
         *
         *     Only `POST` does this. The service answers `PUT`, `PATCH` and `DELETE` on this path with **200** and
         *     `{"status":405,"body":"Method Not Allowed"}`, and changes nothing.
         */
        post: operations["deployments.promote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitpoints/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List waitpoint tokens
         * @description The waitpoint tokens of an environment, newest first, a page at a time, whatever their age. Filters add up: a token has to
         *     pass all of them. The list shows no output; retrieve a token to see its own.
         *
         *     To walk through the pages send `pagination.next` as `page[after]`, with the same filters, until it is missing.
         */
        get: operations["waitpoints.list"];
        put?: never;
        /**
         * Create a waitpoint token
         * @description Creates a token that a run can wait for until somebody completes it: by its id, or by the URL that comes with it. Create it
         *     anywhere, hand its id to the run, and let the run wait with `wait.forToken`.
         *
         *     With `idempotencyKey` a token that exists already is answered instead, **also when it is over already**; `isCached` says so.
         *     Without a key every call makes another token.
         *
         *     The answer carries a public access token that may complete this waitpoint in `x-trigger-jwt`, to hand to a browser. It
         *     is valid for 24 hours.
         *
         *     The body may have 10,240 bytes (10 KB) and has to come with a `Content-Length`.
         */
        post: operations["waitpoints.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitpoints/tokens/{waitpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a waitpoint token
         * @description Everything about one waitpoint token, its output included. The output is text; `outputType` says how to read it.
         *
         *     **An unknown id is answered with 500**, not with 404 as published. Clients that retry failures of the server, ours as well, ask
         *     again a few times before they give up.
         */
        get: operations["waitpoints.retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitpoints/tokens/{waitpointId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a waitpoint token
         * @description Completes a token, and lets the run that waits for it go on with `data`. **The first to complete it wins**: for a token that is
         *     completed or timed out already the answer is the same, and nothing changes.
         *
         *     May be called from a browser, with the public access token that came with the creation.
         *
         *     The body may have 3,145,728 bytes (3 MB) and has to come with a `Content-Length`.
         */
        post: operations["waitpoints.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waitpoints/tokens/{waitpointId}/callback/{callbackHash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a waitpoint token by its callback URL
         * @description What the `url` of a token leads to, for services that can call a URL and know no keys. **The hash in the path is the
         *     credential**; no other is asked for, and none is looked at. Take the URL as the token gives it.
         *
         *     The whole body becomes the run's data, not a member of it. A body that is not JSON counts as `{}`. The first to complete
         *     the token wins, as with `waitpoints.complete`.
         *
         *     The body may have 3,145,728 bytes (3 MB) and has to come with a `Content-Length`. There is no rate limit here.
         */
        post: operations["waitpoints.callback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bulk actions
         * @description The bulk actions of an environment, newest first, a page at a time.
         *
         *     To walk through the pages send `pagination.next` as `page[after]` until it is missing.
         */
        get: operations["bulkActions.list"];
        put?: never;
        /**
         * Create a bulk action
         * @description Cancels or replays many runs, named by id or chosen by a filter. The runs are chosen now and worked on later, a hundred at
         *     a time; ask `bulkActions.retrieve` how far it is. **A filter without a time reaches back 7 days only.**
         *
         *     Canceling does what `runs.cancel` does and replaying what `runs.replay` does. Every call makes another action, and a replay
         *     another run of each; nothing keeps a repeated request from making two. The runs that an action touched are found by
         *     `filter[bulkAction]`.
         *
         *     At most three replays may be at work in an environment at a time. The body may have 1,048,576 bytes (1 MB) and has to come
         *     with a `Content-Length`.
         */
        post: operations["bulkActions.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-actions/{bulkActionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a bulk action
         * @description How far a bulk action is, and how many runs it got through. It is over when its status is `COMPLETED` or `ABORTED`.
         */
        get: operations["bulkActions.retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-actions/{bulkActionId}/abort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Abort a bulk action
         * @description Stops a bulk action that is still `PENDING`. What it has done by then stays done: canceled runs stay canceled, new runs
         *     stay there. It ends `ABORTED`, with its counts as they were.
         *
         *     One that is over already, **aborted ones as well**, is refused with 409. Clients that retry on 409, the official SDK
         *     among them, ask again a few times before they give up.
         *
         *     Takes no body.
         */
        post: operations["bulkActions.abort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List error groups
         * @description The error groups of an environment: failed runs that failed in the same way, those that occurred most often first, a page
         *     at a time. Runs that were canceled or expired do not count. Filters add up: a group has to pass all of them; within one filter
         *     that takes several values, any one of them is enough.
         *
         *     **Without `filter[period]`, `filter[from]` and `filter[to]` only the last day is searched**, and counted.
         *
         *     To walk through the pages send `pagination.next` as `page[after]`, with the same filters, until it is missing.
         */
        get: operations["errors.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/errors/{errorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve an error group
         * @description Everything about one error group, with what people have done about it. Here `count` is over all time. When runs of several
         *     tasks failed in this very way, the answer tells of one of these tasks, and which one is not defined.
         */
        get: operations["errors.retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/errors/{errorId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve an error group
         * @description Says that the error is mended. Works from any status; whatever was said about ignoring it is dropped. When the error occurs
         *     again the service sets the group back to `unresolved`, a while later.
         */
        post: operations["errors.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/errors/{errorId}/ignore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ignore an error group
         * @description Keeps the error out of sight, for a time, until it occurs often, or for ever with `{}`. Works from any status; whatever was
         *     said about resolving it is dropped. When a bound is reached the service sets the group back to `unresolved`, a while later.
         *
         *     A repeated call counts `duration` and `totalOccurrences` anew.
         */
        post: operations["errors.ignore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/errors/{errorId}/unresolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unresolve an error group
         * @description Takes back that the error was resolved or ignored, with all that was said about it. Works from any status.
         *
         *     Takes no body.
         */
        post: operations["errors.unresolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions
         * @description The sessions of an environment, newest first, a page at a time. Filters add up: a session has to pass all of them. The list
         *     shows no `triggerConfig`; retrieve a session to see its own.
         *
         *     To walk through the pages send `pagination.next` as `page[after]`, with the same filters, until it is missing.
         */
        get: operations["sessions.list"];
        put?: never;
        /**
         * Create a session
         * @description Creates a session and triggers its first run. With an `externalId` whose session is open already that one is answered instead,
         *     with 200 and `isCached`: its `triggerConfig` becomes the one sent, all else that was sent is dropped, and a new run is
         *     triggered when the old one is over.
         *
         *     A session that is closed or has expired is not opened again; its `externalId` is refused with 409. Without an
         *     `externalId` every call makes another session.
         *
         *     A public access token may create sessions of all tasks (`write:sessions`), or of one (`write:tasks:<id>`).
         *
         *     The body may have 32,768 bytes (32 KB) and has to come with a `Content-Length`.
         */
        post: operations["sessions.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a session
         * @description Everything about one session, by its id or by your own `externalId`.
         */
        get: operations["sessions.retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a session
         * @description Changes tags and metadata of a session; what is left out stays. Works on closed sessions as well. The `externalId` is fixed
         *     once the session is there: naming it again is accepted, any other value is refused with 422.
         *
         *     The tokens that come with sessions may not do this; a public access token needs the scope `admin:sessions`.
         *
         *     The body may have 32,768 bytes (32 KB) and has to come with a `Content-Length`.
         */
        patch: operations["sessions.update"];
        trace?: never;
    };
    "/api/v1/sessions/{session}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a session
         * @description Closes a session, for good: it is not opened again, and its `externalId` is not to be had again. The run that serves it is not
         *     canceled by this. **The first to close it wins**: a session that is closed already is answered as it is, with its old reason.
         *
         *     The tokens that come with sessions may not do this; a public access token needs the scope `admin:sessions`.
         *
         *     The body may have 1,024 bytes and has to come with a `Content-Length`.
         */
        post: operations["sessions.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session}/end-and-continue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a session over to a new run
         * @description Triggers a new run for the session and makes it the current one, in place of the run that calls. Meant for that run itself,
         *     which then ends: to go on with a newer version, for example. Not in the public reference; the official SDK calls it inside
         *     tasks.
         *
         *     When another run serves the session by then, `swapped` is false and `runId` names that one; what was triggered is
         *     canceled again. So a repeated request makes no second hand-over.
         *
         *     The body may have 1,024 bytes and has to come with a `Content-Length`.
         */
        post: operations["sessions.endAndContinue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Execute a query
         * @description Runs a query over the data of your runs, written in TRQL, the service's dialect of SQL, and answers with the rows or
         *     with one text of comma-separated values. It only reads.
         *
         *     A public access token may read the tables that its scopes name (`read:query:<table>`), or all of them (`read:query`), and
         *     only in its own environment.
         */
        post: operations["query.execute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/query/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve the query schema
         * @description The tables that queries may read, with their columns, types and values. What holds for all is told to all: the answer does not
         *     depend on the environment.
         */
        get: operations["query.retrieveSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/query/dashboards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List dashboards
         * @description The dashboards that come with the service, with the queries behind their figures; `query.execute` takes these as they are. The
         *     answer does not depend on the environment, and has no pages.
         */
        get: operations["query.listDashboards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/jwt/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retrieve the claims for a token
         * @description What a public access token has to claim about the environment of the key. The holder of the secret key adds scopes
         *     and an end, and signs the token itself (HS256); `auth.createPublicToken` has the service do it.
         *
         *     The token has `iss: https://id.trigger.dev` and `aud: https://api.trigger.dev`. With the key of a preview or
         *     development branch it is signed with the key of the branch's parent environment.
         *
         *     Takes no body, and is not counted by the rate limit. Not published; the official SDK calls it.
         */
        post: operations["auth.retrieveClaims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/public-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a public access token
         * @description Makes a public access token for the environment of the key, signed by the service. For a holder of the secret key
         *     who does not want to sign it, and the only way with a restricted key, which cannot: such a key can hand on only what
         *     it may do itself.
         *
         *     The token is valid for 15 minutes unless `expirationTime` says otherwise, and for 30 days at most. The service keeps
         *     no list of tokens and cannot take one back.
         *
         *     Not published; the official SDK calls it with restricted keys.
         */
        post: operations["auth.createPublicToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/packets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create an upload address
         * @description Where to upload a payload that is too large for a request: put its bytes to `presignedUrl` within 5 minutes, then
         *     trigger with `storagePath` as `payload` and `payloadType: application/store`. The official SDK does so by itself for
         *     payloads over 131,072 bytes (128 kB).
         *
         *     An object of the same name is overwritten. Takes no body, and is not counted by the rate limit. Not published; the
         *     official SDK calls it.
         */
        put: operations["packets.createUploadUrl"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Create a download address
         * @description Where to download a payload or output that was stored as an object: get its bytes from `presignedUrl` within 5
         *     minutes. Whether there is such an object is not checked here. `runs.retrieve` hands out such addresses by itself.
         *
         *     Any public access token of the environment is enough, whatever its scopes. Not counted by the rate limit. Not
         *     published; the official SDK calls it.
         */
        get: operations["packets.createDownloadUrl"];
        put?: never;
        post?: never;
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
             * @description The environment's short name: `dev`, `stg` (staging), `prod` or `preview`.
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
             * @description Send it as `page[after]` to get the next page.
             * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDB9
             */
            next?: string;
            /**
             * @description Send it as `page[before]` to get the page before.
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
        /** @description What the times of the schedule come from. */
        ScheduleGenerator: {
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
            generator: components["schemas"]["ScheduleGenerator"];
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
        /**
         * @description Labels that make runs easy to find, in the dashboard or by `filter[tag]`. A run holds at most 10, each of 1 to 128
         *     characters. Empty and blank ones are dropped. More than 10 is answered with 422, a longer one with 400.
         */
        TagList: string | string[];
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
        /** @description Says which run was canceled. */
        CancelRunResponse: {
            /**
             * @description The id from the path.
             * @example run_1234
             */
            id: string;
        };
        /** @description The new delay of a run that is still waiting for its old one. */
        RescheduleRunRequest: {
            delay: components["schemas"]["Delay"];
        };
        /** @description The tags to add. Those that the run has already are passed over; none is ever removed. */
        AddRunTagsRequest: {
            tags: components["schemas"]["TagList"];
        };
        /** @description Says how many tags are new. */
        AddRunTagsResponse: {
            /**
             * @description `Successfully set 2 new tags.` with the number that was added, or `No new tags to add` where all were blank or
             *     there already.
             * @example Successfully set 2 new tags.
             */
            message: "No new tags to add" | (string & {});
        };
        /** @description The metadata of a run as it is stored, which is text. */
        RunMetadata: {
            /**
             * @description The metadata, serialised as `metadataType` says; `null` where the run has none.
             * @example {"key":"value"}
             */
            metadata: string | null;
            /**
             * @description Media type of `metadata`.
             * @example application/json
             */
            metadataType: string;
        };
        /**
         * @description The key to work on. A plain key is taken literally, dots included. One that begins with `$.` is a path with dots only:
         *     `$.a.b` for a member, `$.a.0` for an element, `$.a.*` for all children; what a path runs through has to exist. Neither may
         *     name `__proto__`, and a path not `constructor` or `prototype`.
         * @example progress
         * @example $.status.step
         */
        MetadataKey: string;
        /** @description One change of metadata, told by its `type`. A change that does not apply is passed over; the others still count. */
        MetadataOperation: {
            /**
             * @description Assigns `value` to `key`. With a path nothing happens where the parent does not exist.
             * @enum {string}
             */
            type: "set";
            key: components["schemas"]["MetadataKey"];
            /**
             * @description Any JSON.
             * @example 50
             */
            value: unknown;
        } | {
            /**
             * @description Removes `key`, which is **not** read as a path here. A key that is not there does no harm.
             * @enum {string}
             */
            type: "delete";
            key: components["schemas"]["MetadataKey"];
        } | {
            /**
             * @description Adds `value` to the list at `key` as one element. Nothing there becomes a list of one; what is no list becomes a
             *     list of old and new value.
             * @enum {string}
             */
            type: "append";
            key: components["schemas"]["MetadataKey"];
            /**
             * @description Any JSON.
             * @example step 2 done
             */
            value: unknown;
        } | {
            /**
             * @description Takes every element that equals `value` out of the list at `key`; does not apply where there is no list.
             * @enum {string}
             */
            type: "remove";
            key: components["schemas"]["MetadataKey"];
            /**
             * @description Any JSON; compared in depth.
             * @example step 2 done
             */
            value: unknown;
        } | {
            /**
             * @description Adds `value` to the number at `key`; anything that is no number counts as 0.
             * @enum {string}
             */
            type: "increment";
            key: components["schemas"]["MetadataKey"];
            /**
             * @description What to add; negative to take away.
             * @example 1
             */
            value: number;
        } | {
            /**
             * @description Puts `value` in place of all the metadata.
             * @enum {string}
             */
            type: "update";
            /**
             * @description The new metadata.
             * @example {
             *       "foo": "bar"
             *     }
             */
            value: {
                [key: string]: unknown;
            };
        };
        /**
         * @description The new metadata, or changes to the old. Where `operations` is given, even as an empty list, `metadata` is ignored.
         *     With neither, nothing changes. The request may have 2,097,152 bytes (2 MB), the outcome 262,144 bytes as JSON.
         */
        UpdateRunMetadataRequest: {
            /**
             * @description Replaces the run's metadata as a whole; `{}` clears it.
             * @example {
             *       "key": "value"
             *     }
             */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description Changes to this run's metadata, one after the other. */
            operations?: components["schemas"]["MetadataOperation"][];
            /**
             * @description Changes to the metadata of the parent, or of this run if it has none. Carried out within some seconds, and not part
             *     of the answer.
             */
            parentOperations?: components["schemas"]["MetadataOperation"][];
            /**
             * @description Changes to the metadata of the root of the tree, or of this run if it is the root. Carried out within some seconds,
             *     and not part of the answer.
             */
            rootOperations?: components["schemas"]["MetadataOperation"][];
        };
        /** @description The metadata of the run after the change. */
        UpdateRunMetadataResponse: {
            /**
             * @description All of it, not only what was changed.
             * @example {
             *       "key": "value"
             *     }
             */
            metadata: {
                [key: string]: unknown;
            };
        };
        /** @description What the run used. Published; the service is not known to send it, so look at `durationMs` of the run instead. */
        RunUsage: {
            /**
             * @description Compute time in milliseconds.
             * @example 491
             */
            durationMs: number;
        };
        /** @description A run that completed with success. */
        SuccessfulRunResult: {
            /**
             * @description The run completed with success.
             * @enum {boolean}
             */
            ok: true;
            /**
             * @description The run's id, prefixed with `run_`.
             * @example run_1234
             */
            id: string;
            /**
             * @description The id of the task that was run.
             * @example my-task
             */
            taskIdentifier: string;
            /**
             * @description What the task returned, **serialised** as `outputType` says. Left out when the task returned nothing.
             * @example {"foo":"bar"}
             */
            output?: string;
            /**
             * @description Media type of `output`; `application/store` when it is only the name of an object to download.
             * @example application/json
             */
            outputType: string;
            usage?: components["schemas"]["RunUsage"];
        };
        /** @description The task threw an `Error`. */
        BuiltInRunError: {
            /**
             * @description The kind of error.
             * @enum {string}
             */
            type: "BUILT_IN_ERROR";
            /**
             * @description Name of the error's class.
             * @example Error
             */
            name: string;
            /**
             * @description What went wrong.
             * @example Something went wrong
             */
            message: string;
            /**
             * @description Where it was thrown.
             * @example Error: Something went wrong
             */
            stackTrace: string;
        };
        /** @description The task threw something that is neither an `Error` nor text. */
        CustomRunError: {
            /**
             * @description The kind of error.
             * @enum {string}
             */
            type: "CUSTOM_ERROR";
            /**
             * @description What was thrown, as JSON.
             * @example {"code":42}
             */
            raw: string;
        };
        /** @description The task threw text. */
        StringRunError: {
            /**
             * @description The kind of error.
             * @enum {string}
             */
            type: "STRING_ERROR";
            /**
             * @description What was thrown.
             * @example Something went wrong
             */
            raw: string;
        };
        /**
         * @description Why a run failed outside of its own code. A canceled run has `TASK_RUN_CANCELLED`. In its `error` the run itself shows the
         *     code as `trigger.dev internal error (CODE)`.
         * @example TASK_RUN_CANCELLED
         * @enum {string}
         */
        InternalRunErrorCode: "COULD_NOT_FIND_EXECUTOR" | "COULD_NOT_FIND_TASK" | "COULD_NOT_IMPORT_TASK" | "CONFIGURED_INCORRECTLY" | "TASK_ALREADY_RUNNING" | "TASK_EXECUTION_FAILED" | "TASK_EXECUTION_ABORTED" | "TASK_PROCESS_EXITED_WITH_NON_ZERO_CODE" | "TASK_PROCESS_SIGKILL_TIMEOUT" | "TASK_PROCESS_SIGSEGV" | "TASK_PROCESS_SIGTERM" | "TASK_PROCESS_OOM_KILLED" | "TASK_PROCESS_MAYBE_OOM_KILLED" | "TASK_RUN_CANCELLED" | "TASK_INPUT_ERROR" | "TASK_OUTPUT_ERROR" | "TASK_MIDDLEWARE_ERROR" | "HANDLE_ERROR_ERROR" | "GRACEFUL_EXIT_TIMEOUT" | "TASK_RUN_HEARTBEAT_TIMEOUT" | "TASK_RUN_CRASHED" | "TASK_RUN_UNCAUGHT_EXCEPTION" | "MAX_DURATION_EXCEEDED" | "DISK_SPACE_EXCEEDED" | "POD_EVICTED" | "POD_UNKNOWN_ERROR" | "TASK_HAS_N0_EXECUTION_SNAPSHOT" | "TASK_DEQUEUED_INVALID_STATE" | "TASK_DEQUEUED_QUEUE_NOT_FOUND" | "TASK_RUN_DEQUEUED_MAX_RETRIES" | "TASK_RUN_STALLED_EXECUTING" | "TASK_RUN_STALLED_EXECUTING_WITH_WAITPOINTS" | "OUTDATED_SDK_VERSION" | "TASK_DID_CONCURRENT_WAIT" | "RECURSIVE_WAIT_DEADLOCK" | "BATCH_ITEM_COULD_NOT_TRIGGER" | "PAYLOAD_TOO_LARGE" | "UNSPECIFIED_ERROR" | (string & {});
        /** @description The run failed for a reason outside of the task's code. */
        InternalRunError: {
            /**
             * @description The kind of error.
             * @enum {string}
             */
            type: "INTERNAL_ERROR";
            code: components["schemas"]["InternalRunErrorCode"];
            /**
             * @description What went wrong, in words.
             * @example The process exited with code 1
             */
            message?: string;
            /**
             * @description Where it happened.
             * @example Error: The process exited with code 1
             */
            stackTrace?: string;
        };
        /** @description An error as it is stored, told by its `type`. The run itself shows it in another form, as `SerializedError`. */
        RunError: components["schemas"]["BuiltInRunError"] | components["schemas"]["CustomRunError"] | components["schemas"]["StringRunError"] | components["schemas"]["InternalRunError"];
        /** @description A run that ended without success. */
        FailedRunResult: {
            /**
             * @description The run ended without success.
             * @enum {boolean}
             */
            ok: false;
            /**
             * @description The run's id, prefixed with `run_`.
             * @example run_1234
             */
            id: string;
            /**
             * @description The id of the task that was run.
             * @example my-task
             */
            taskIdentifier: string;
            error: components["schemas"]["RunError"];
            usage?: components["schemas"]["RunUsage"];
        };
        /** @description How a finished run came out; `ok` tells the two kinds apart. */
        RunResult: components["schemas"]["SuccessfulRunResult"] | components["schemas"]["FailedRunResult"];
        /**
         * @description How important an entry of the trace is. Spans have `TRACE`, log lines the level they were logged at.
         * @example TRACE
         * @enum {string}
         */
        SpanLevel: "TRACE" | "DEBUG" | "LOG" | "INFO" | "WARN" | "ERROR" | (string & {});
        /** @description Something that happened at one instant within a span. */
        SpanEvent: {
            /**
             * @description What happened.
             * @enum {string}
             */
            name: "exception" | "cancellation" | "attempt_failed" | (string & {});
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2024-06-25T15:45:27.000Z
             */
            time: string;
            /** @description What is known of it, by kind; other kinds have whatever was recorded. */
            properties: {
                /** @description What was thrown. Of `exception` and `attempt_failed`. */
                exception?: {
                    /**
                     * @description Name of the error's class.
                     * @example Error
                     */
                    type?: string;
                    /**
                     * @description What went wrong.
                     * @example Something went wrong
                     */
                    message?: string;
                    /**
                     * @description Where it was thrown.
                     * @example Error: Something went wrong
                     */
                    stacktrace?: string;
                };
                /**
                 * @description Why it was canceled. Of `cancellation`.
                 * @example Canceled by user
                 */
                reason?: string;
                /**
                 * @description Which attempt failed. Of `attempt_failed`.
                 * @example 1
                 */
                attemptNumber?: number;
                /**
                 * @description Whose attempt failed. Of `attempt_failed`.
                 * @example run_1234
                 */
                runId?: string;
            } & {
                [key: string]: unknown;
            };
        };
        /** @description How the dashboard draws the entry. */
        SpanStyle: {
            /**
             * @description Name of its icon.
             * @example task
             */
            icon?: string;
            /**
             * @description Name of its colouring.
             * @enum {string}
             */
            variant?: "primary" | "warm" | "cold" | (string & {});
            /** @description Texts beside its title. */
            accessory?: {
                /** @description The texts, from left to right. */
                items: {
                    /**
                     * @description What it says.
                     * @example src/trigger/my-task.ts
                     */
                    text: string;
                    /**
                     * @description Name of its colouring.
                     * @example small
                     */
                    variant?: string;
                    /**
                     * @description Where it leads to.
                     * @example https://example.com
                     */
                    url?: string;
                    /**
                     * @description Name of its icon.
                     * @example function
                     */
                    icon?: string;
                }[];
                /**
                 * @description How they are set.
                 * @enum {string}
                 */
                style?: "codepath" | "pills" | (string & {});
            };
        };
        /** @description One entry of a run's trace, on its own. */
        RunEvent: {
            /**
             * @description The span's id, 16 hexadecimal digits.
             * @example 00f067aa0ba902b7
             */
            spanId: string;
            /**
             * @description The span it belongs under, or `null` at the top.
             * @example 53995c3f42cd8ad8
             */
            parentId: string | null;
            /**
             * @description The run it belongs to.
             * @example run_1234
             */
            runId: string;
            /**
             * @description Its title; the text of a log line.
             * @example my-task
             */
            message: string;
            /**
             * @description When it began, in **nanoseconds** since 1970. A number too large for JSON, hence text.
             * @example 1719330326000000000
             */
            startTime: string;
            /**
             * @description How long it took, in **nanoseconds**; 0 while it lasts, and for log lines.
             * @example 491000000
             */
            duration: number;
            /**
             * @description Whether it failed.
             * @example false
             */
            isError: boolean;
            /**
             * @description Whether it is still going on.
             * @example false
             */
            isPartial: boolean;
            /**
             * @description Whether it was canceled.
             * @example false
             */
            isCancelled: boolean;
            level: components["schemas"]["SpanLevel"];
            /**
             * @description The kind of span, in OpenTelemetry's words. Newer runs have `UNSPECIFIED` throughout.
             * @enum {string}
             */
            kind: "UNSPECIFIED" | "INTERNAL" | "SERVER" | "CLIENT" | "PRODUCER" | "CONSUMER" | "UNRECOGNIZED" | "LOG" | (string & {});
            /**
             * @description The attempt it belongs to, counted from 1, or `null`.
             * @example 1
             */
            attemptNumber: number | null;
            /**
             * @description The id of the task. Left out for newer runs.
             * @example my-task
             */
            taskSlug?: string;
            /** @description What happened within it. */
            events: components["schemas"]["SpanEvent"][];
            style: components["schemas"]["SpanStyle"];
        };
        /** @description All entries of a run's trace. */
        RunEventList: {
            /** @description A flat list, not paged; `parentId` tells the tree. Empty until the run has started. */
            events: components["schemas"]["RunEvent"][];
        };
        /** @description A span with all that is below it. */
        TraceSpan: {
            /**
             * @description The span's id, 16 hexadecimal digits.
             * @example 00f067aa0ba902b7
             */
            id: string;
            /**
             * @description The span it belongs under. Left out at the top.
             * @example 53995c3f42cd8ad8
             */
            parentId?: string;
            /**
             * @description The run it belongs to; that of a child run below the span that triggered it.
             * @example run_1234
             */
            runId: string;
            /** @description What is known of the span. */
            data: {
                /**
                 * @description Its title; the text of a log line.
                 * @example my-task
                 */
                message: string;
                /**
                 * @description The id of the task.
                 * @example my-task
                 */
                taskSlug?: string;
                /**
                 * Format: date-time
                 * @description When it began. Unlike that of an event it is ISO 8601.
                 * @example 2024-06-25T15:45:26.000Z
                 */
                startTime: string;
                /**
                 * @description How long it took, in **nanoseconds**; 0 while it lasts, and for log lines.
                 * @example 491000000
                 */
                duration: number;
                /**
                 * @description Whether it failed.
                 * @example false
                 */
                isError: boolean;
                /**
                 * @description Whether it is still going on.
                 * @example false
                 */
                isPartial: boolean;
                /**
                 * @description Whether it was canceled.
                 * @example false
                 */
                isCancelled: boolean;
                level: components["schemas"]["SpanLevel"];
                /**
                 * @description The attempt it belongs to, counted from 1.
                 * @example 1
                 */
                attemptNumber?: number;
                /**
                 * @description The queue that the run waits in. Only of a run that was triggered a moment ago.
                 * @example task/my-task
                 */
                queueName?: string;
                /**
                 * @description The machine that the run is to have. Only of a run that was triggered a moment ago.
                 * @example small-1x
                 */
                machinePreset?: string;
                /**
                 * @description The span's attributes, in OpenTelemetry's names.
                 * @example {
                 *       "http.request.method": "GET"
                 *     }
                 */
                properties?: {
                    [key: string]: unknown;
                };
                /** @description What happened within it. */
                events: components["schemas"]["SpanEvent"][];
            };
            /** @description The spans below it. */
            children: components["schemas"]["TraceSpan"][];
        };
        /** @description The trace of a run. */
        RunTrace: {
            /** @description The run's own part of the trace, as a tree. */
            trace: {
                /**
                 * @description The trace's id, 32 hexadecimal digits. The runs of one tree share it.
                 * @example 4bf92f3577b34da6a3ce929d0e0e4736
                 */
                traceId: string;
                /** @description The span of the run that was asked for, which need not be the first of the trace. */
                rootSpan: components["schemas"]["TraceSpan"];
                /** @description True when the trace has more spans than the service reads; left out otherwise. */
                isTruncated?: boolean;
            };
        };
        /** @description What is known of a call to a language model. Left out for other spans. Costs are in US dollars. */
        SpanAi: {
            /**
             * @description Name of the model.
             * @example gpt-4o
             */
            model: string;
            /**
             * @description Who runs it.
             * @example openai
             */
            provider: string;
            /**
             * @description What it was asked to do.
             * @example ai.generateText
             */
            operationName: string;
            /**
             * @description Tokens sent.
             * @example 120
             */
            inputTokens: number;
            /**
             * @description Tokens answered.
             * @example 80
             */
            outputTokens: number;
            /**
             * @description Both together.
             * @example 200
             */
            totalTokens: number;
            /**
             * @description Tokens sent that were in the provider's cache.
             * @example 100
             */
            cachedTokens?: number;
            /**
             * @description Tokens answered that were spent on reasoning.
             * @example 40
             */
            reasoningTokens?: number;
            /**
             * @description Cost of what was sent.
             * @example 0.0003
             */
            inputCost?: number;
            /**
             * @description Cost of what was answered.
             * @example 0.0008
             */
            outputCost?: number;
            /**
             * @description Cost of the whole call.
             * @example 0.0011
             */
            totalCost?: number;
            /**
             * @description Cost of what was in the cache.
             * @example 0.0001
             */
            cachedCost?: number;
            /**
             * @description Cost of filling the cache.
             * @example 0.0002
             */
            cacheCreationCost?: number;
            /**
             * @description Speed of the answer.
             * @example 55.2
             */
            tokensPerSecond?: number;
            /**
             * @description Milliseconds until the answer began.
             * @example 310
             */
            msToFirstChunk?: number;
            /**
             * @description Milliseconds that the call took.
             * @example 1450
             */
            durationMs: number;
            /**
             * @description Why the answer ended.
             * @example stop
             */
            finishReason?: string;
            /**
             * @description What was answered.
             * @example Hello!
             */
            responseText?: string;
        };
        /**
         * @description A run's status in the words that the service uses **inside**, whatever the `x-trigger-api-version` header says. Those that
         *     read otherwise elsewhere:
         *
         *     | word | with `2025-07-16` it reads |
         *     | --- | --- |
         *     | `PENDING` | `QUEUED` |
         *     | `WAITING_FOR_DEPLOY` | `PENDING_VERSION` |
         *     | `RETRYING_AFTER_FAILURE` | `EXECUTING` |
         *     | `WAITING_TO_RESUME`, `PAUSED` | `WAITING` |
         *     | `COMPLETED_SUCCESSFULLY` | `COMPLETED` |
         *     | `COMPLETED_WITH_ERRORS`, `INTERRUPTED` | `FAILED` |
         * @example COMPLETED_SUCCESSFULLY
         * @enum {string}
         */
        StoredRunStatus: "DELAYED" | "PENDING" | "PENDING_VERSION" | "WAITING_FOR_DEPLOY" | "DEQUEUED" | "EXECUTING" | "RETRYING_AFTER_FAILURE" | "WAITING_TO_RESUME" | "PAUSED" | "COMPLETED_SUCCESSFULLY" | "COMPLETED_WITH_ERRORS" | "INTERRUPTED" | "CANCELED" | "CRASHED" | "SYSTEM_FAILURE" | "EXPIRED" | "TIMED_OUT" | (string & {});
        /** @description A single span with all that is known of it. */
        SpanDetail: {
            /**
             * @description The span's id, 16 hexadecimal digits.
             * @example 00f067aa0ba902b7
             */
            spanId: string;
            /**
             * @description The span it belongs under, or `null` at the top.
             * @example 53995c3f42cd8ad8
             */
            parentId: string | null;
            /**
             * @description The run it belongs to.
             * @example run_1234
             */
            runId: string;
            /**
             * @description Its title; the text of a log line.
             * @example ai.generateText
             */
            message: string;
            /**
             * @description Whether it failed.
             * @example false
             */
            isError: boolean;
            /**
             * @description Whether it is still going on.
             * @example false
             */
            isPartial: boolean;
            /**
             * @description Whether it was canceled.
             * @example false
             */
            isCancelled: boolean;
            level: components["schemas"]["SpanLevel"];
            /**
             * Format: date-time
             * @description When it began.
             * @example 2024-06-25T15:45:26.000Z
             */
            startTime: string;
            /**
             * @description How long it took, in **milliseconds** with fractions; 0 while it lasts.
             * @example 491.5
             */
            durationMs: number;
            /**
             * @description The span's attributes, in OpenTelemetry's names. Left out when there are none.
             * @example {
             *       "http.request.method": "GET"
             *     }
             */
            properties?: {
                [key: string]: unknown;
            };
            /** @description What happened within it. Left out when nothing did. */
            events?: components["schemas"]["SpanEvent"][];
            /**
             * @description The kind of thing that the span stands for, where it stands for one.
             * @example waitpoint
             */
            entityType?: string;
            ai?: components["schemas"]["SpanAi"];
            /** @description The runs that were triggered from within the span, 50 at most. Left out when there are none. */
            triggeredRuns?: {
                /**
                 * @description The run's id.
                 * @example run_5678
                 */
                runId: string;
                /**
                 * @description The id of its task.
                 * @example my-child-task
                 */
                taskIdentifier: string;
                status: components["schemas"]["StoredRunStatus"];
                /**
                 * Format: date-time
                 * @description When it was triggered.
                 * @example 2024-06-25T15:45:26.000Z
                 */
                createdAt: string;
            }[];
        };
        /** @description How the caller arrived at a hashed key. For display only. */
        IdempotencyKeyOptions: {
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
            idempotencyKeyOptions?: components["schemas"]["IdempotencyKeyOptions"];
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
        /** @description An error in plain words. */
        ErrorBody: {
            /**
             * @description What happened.
             * @example Something went wrong
             */
            error: string;
        };
        /** @description Runs of one task. */
        BatchTriggerTaskRequest: {
            /** @description A run for each. 1 to 100; published as up to 1,000, which the service refuses. */
            items: components["schemas"]["TriggerTaskRequest"][];
            /**
             * @deprecated
             * @description Belongs to the engine of version 3.
             */
            dependentAttempt?: string;
        };
        /** @description Names the batch and its runs. */
        BatchTriggerTaskResponse: {
            /**
             * @description The batch's id, prefixed with `batch_`.
             * @example batch_1234
             */
            batchId: string;
            /**
             * @description The ids of the runs, in the order of the items.
             * @example [
             *       "run_1234",
             *       "run_5678"
             *     ]
             */
            runs: string[];
        };
        /**
         * @description How and when the run is to be executed, as for a single trigger. The service passes over what an item does not know:
         *     `queue.concurrencyLimit`, `parentRunId` and `resumeParentOnCompletion` (both stand beside the items), `parentBatch`,
         *     `bulkActionId`, `dependentAttempt` and `dependentBatch`; whether it knows `gates` and `concurrency` is not verified.
         */
        BatchItemOptions: components["schemas"]["TriggerOptions"];
        /** @description One run to trigger, of any task. */
        BatchItem: {
            /**
             * @description The id of the task. It is not checked, just as when a single run is triggered.
             * @example my-task
             */
            task: string;
            /**
             * @description Handed to the task: any JSON. Read according to `options.payloadType`.
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
            options?: components["schemas"]["BatchItemOptions"];
        };
        /** @description Runs of any tasks. */
        TriggerBatchV1Request: {
            /** @description A run for each, 1 to 500. */
            items: components["schemas"]["BatchItem"][];
            /**
             * @description The run that triggers these. Set by the official SDK inside tasks.
             * @example run_1234
             */
            parentRunId?: string;
            /** @description The parent waits for these runs (`batchTriggerAndWait`). Set by the official SDK inside tasks. */
            resumeParentOnCompletion?: boolean;
            /**
             * @deprecated
             * @description Belongs to the engine of version 3.
             */
            dependentAttempt?: string;
        };
        /** @description Names the batch and its runs. */
        TriggerBatchV1Response: {
            /**
             * @description The batch's id, prefixed with `batch_`.
             * @example batch_1234
             */
            id: string;
            /**
             * @description True when the batch's idempotency key had a batch already and this is it.
             * @example false
             */
            isCached: boolean;
            /**
             * @description The batch's idempotency key, if it has one.
             * @example idempotency_key_1234
             */
            idempotencyKey?: string;
            /** @description The runs, in the order of the items. */
            runs: {
                /**
                 * @description The run's id, prefixed with `run_`.
                 * @example run_1234
                 */
                id: string;
                /**
                 * @description The id of its task.
                 * @example my-task
                 */
                taskIdentifier: string;
                /**
                 * @description True when the item's idempotency key had a run already and this is it. Unlike for a single trigger a run that
                 *     failed counts too.
                 * @example false
                 */
                isCached: boolean;
                /**
                 * @description The item's idempotency key, if it has one.
                 * @example idempotency_key_1234
                 */
                idempotencyKey?: string;
            }[];
        };
        /** @description Runs of any tasks. */
        TriggerBatchRequest: {
            /** @description A run for each, 1 to 500. */
            items: components["schemas"]["BatchItem"][];
            /**
             * @description The run that triggers these. Set by the official SDK inside tasks.
             * @example run_1234
             */
            parentRunId?: string;
            /** @description The parent waits for these runs (`batchTriggerAndWait`). Set by the official SDK inside tasks. */
            resumeParentOnCompletion?: boolean;
        };
        /** @description Names the batch. Its runs are created afterwards. */
        TriggerBatchResponse: {
            /**
             * @description The batch's id, prefixed with `batch_`.
             * @example batch_1234
             */
            id: string;
            /**
             * @description How many runs there are to be.
             * @example 2
             */
            runCount: number;
            /**
             * @description Always false. Left out of the answer to a request that was sent again.
             * @example false
             */
            isCached?: boolean;
            /**
             * @description The batch's idempotency key, if it has one.
             * @example idempotency_key_1234
             */
            idempotencyKey?: string;
        };
        /** @description A batch that is to be filled by `batches.addItems`. */
        CreateBatchRequest: {
            /**
             * @description How many items will follow, 1 to 1,000. The batch begins when it has exactly that many.
             * @example 2
             */
            runCount: number;
            /**
             * @description The tasks that the items will name. A credential that covers only some tasks needs it; without it, only one that covers
             *     all tasks is enough.
             * @example [
             *       "my-task"
             *     ]
             */
            taskIdentifiers?: string[];
            /**
             * @description The run that triggers the batch. Set by the official SDK inside tasks.
             * @example run_1234
             */
            parentRunId?: string;
            /** @description The parent waits for the runs of the batch (`batchTriggerAndWait`). Set by the official SDK inside tasks. */
            resumeParentOnCompletion?: boolean;
            /**
             * @description Of several batches with one key and the same `taskIdentifiers`, only the first is created, for 24 hours; the others
             *     answer with it. It is the key of the batch; the official SDK derives one for each item from it.
             * @example idempotency_key_1234
             */
            idempotencyKey?: string;
            idempotencyKeyOptions?: components["schemas"]["IdempotencyKeyOptions"];
        };
        /** @description Names the batch, which waits for its items. */
        CreateBatchResponse: {
            /**
             * @description The batch's id, prefixed with `batch_`.
             * @example batch_1234
             */
            id: string;
            /**
             * @description How many items it waits for.
             * @example 2
             */
            runCount: number;
            /**
             * @description True when the idempotency key had a batch already and this is it.
             * @example false
             */
            isCached: boolean;
            /**
             * @description The key that was sent. Left out of a cached answer.
             * @example idempotency_key_1234
             */
            idempotencyKey?: string;
        };
        /** @description One line of the body, one item of the batch. A line may have 3,145,728 bytes (3 MB). */
        BatchLine: {
            /**
             * @description The place of the item in the batch, from 0 to `runCount` less 1. It orders the runs, and an index that was received
             *     before is passed over.
             * @example 0
             */
            index: number;
            /**
             * @description The id of the task. It is not checked, just as when a single run is triggered.
             * @example my-task
             */
            task: string;
            /**
             * @description Handed to the task: any JSON. Read according to `options.payloadType`. Unlike for a single trigger, text is parsed as
             *     JSON where the type is `application/json`.
             * @example {
             *       "foo": "bar"
             *     }
             */
            payload?: unknown;
            options?: components["schemas"]["BatchItemOptions"];
        };
        /** @description How far the batch is filled. */
        AddBatchItemsResponse: {
            /**
             * @description The id from the path.
             * @example batch_1234
             */
            id: string;
            /**
             * @description How many items of this request are new.
             * @example 2
             */
            itemsAccepted: number;
            /**
             * @description How many items of this request had been received before.
             * @example 0
             */
            itemsDeduplicated: number;
            /**
             * @description True when the batch has all its items and begins. **False means that items are missing**: send them, or all of them
             *     again.
             * @example true
             */
            sealed: boolean;
            /**
             * @description How many items the batch is to have.
             * @example 2
             */
            runCount: number;
            /**
             * @description How many it has so far. Only while it is not sealed.
             * @example 1
             */
            enqueuedCount?: number;
            /**
             * @description The same as `runCount`. Only while it is not sealed.
             * @example 2
             */
            expectedCount?: number;
        };
        /**
         * @description How far a batch is.
         *
         *     - `PENDING`: waits for its items; and again while its runs, all created, are going on.
         *     - `PROCESSING`: has all its items, and the runs are being created.
         *     - `COMPLETED`: every run is over, whether with success or not.
         *     - `PARTIAL_FAILED`: for some items no run could be created.
         *     - `ABORTED`: no run could be created at all, or its items did not come in time.
         * @example COMPLETED
         * @enum {string}
         */
        BatchStatus: "PENDING" | "PROCESSING" | "COMPLETED" | "PARTIAL_FAILED" | "ABORTED" | (string & {});
        /** @description What every answer tells about a batch. */
        BatchFields: {
            /**
             * @description The batch's id, prefixed with `batch_`.
             * @example batch_1234
             */
            id: string;
            status: components["schemas"]["BatchStatus"];
            /**
             * @description The batch's idempotency key, if it has one.
             * @example idempotency_key_1234
             */
            idempotencyKey?: string;
            /**
             * Format: date-time
             * @description When the batch was created.
             * @example 2024-06-25T13:45:26.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the batch last changed; its status always moves it.
             * @example 2024-06-25T14:02:11.000Z
             */
            updatedAt: string;
            /**
             * @description How many items the batch was announced with.
             * @example 2
             */
            runCount: number;
            /**
             * @description The ids of its runs. Empty until all of them have been created.
             * @example [
             *       "run_1234",
             *       "run_5678"
             *     ]
             */
            runs: string[];
        };
        /** @description Why there is no run for an item. Where a full queue kept out several, one entry stands for all of them. */
        BatchItemError: {
            /**
             * @description The place of the item in the batch, from 0.
             * @example 1
             */
            index: number;
            /**
             * @description The id of its task.
             * @example my-task
             */
            taskIdentifier: string;
            /**
             * @description What went wrong, in words. Published as an object; the service sends text.
             * @example Cannot trigger my-task as the queue size limit for this environment has been reached. The maximum size is 1000
             */
            error: string;
            /**
             * @description The kind of error, where it has one.
             * @example QUEUE_SIZE_LIMIT_EXCEEDED
             * @enum {string}
             */
            errorCode?: "QUEUE_SIZE_LIMIT_EXCEEDED" | (string & {});
        };
        /** @description A batch as the first version of the call shows it. */
        BatchV1: components["schemas"]["BatchFields"] & {
            /**
             * @description How many runs could be **created**, however they went afterwards. Left out until all of them have been.
             * @example 2
             */
            successfulRunCount?: number;
            /**
             * @description For how many items there is no run. Left out until all others have been created.
             * @example 0
             */
            failedRunCount?: number;
            /** @description The items for which there is no run. Left out when there are none. */
            errors?: components["schemas"]["BatchItemError"][];
        };
        /** @description A batch, with how the creation of its runs went. */
        Batch: components["schemas"]["BatchFields"] & {
            /**
             * Format: date-time
             * @description The same as `processing.completedAt`.
             * @example 2024-06-25T13:45:27.000Z
             */
            processingCompletedAt?: string;
            /** @description How the creation of its runs went. */
            processing: {
                /**
                 * Format: date-time
                 * @description When all runs had been created. Left out before.
                 * @example 2024-06-25T13:45:27.000Z
                 */
                completedAt?: string;
                /** @description The items for which there is no run. Empty when there are none. */
                errors: components["schemas"]["BatchItemError"][];
            };
        };
        /** @description The results of a batch. */
        BatchResults: {
            /**
             * @description The batch's id, prefixed with `batch_`.
             * @example batch_1234
             */
            id: string;
            /** @description A result for each run that has finished, in the order of the runs; those still going on are missing. */
            items: components["schemas"]["RunResult"][];
        };
        /** @description Whose key to reset. */
        ResetIdempotencyKeyRequest: {
            /**
             * @description The id of the task. The same key on another task is another key.
             * @example my-task
             */
            taskIdentifier: string;
        };
        /** @description Says which key is free again. */
        ResetIdempotencyKeyResponse: {
            /**
             * @description The key from the path.
             * @example 5e78863ed1ffb9fc66b1d61634b126bf8eb20267e7996297eeeb9b19c8c0f732
             */
            id: string;
        };
        /**
         * @description Spreads the runs of many schedules: each occurrence is put off by an amount that is always the same for one schedule, somewhere
         *     within this window. A whole number of minutes (`30m`) or hours (`2h`), 24 hours at most, or a percentage (`30%`) of the time
         *     to the next occurrence, which it never reaches beyond. Answers have it in its shortest form: `60m` comes back as `1h`.
         * @example 30m
         */
        ScheduleWindow: string;
        /** @description An environment in which the schedule fires. */
        ScheduleEnvironment: {
            /**
             * @description The environment's id.
             * @example cl1234
             */
            id: string;
            /**
             * @description What kind of environment it is.
             * @example PRODUCTION
             * @enum {string}
             */
            type: "DEVELOPMENT" | "STAGING" | "PRODUCTION" | "PREVIEW" | (string & {});
            /**
             * @description Whose development environment it is. Left out for the others, and where a single schedule is retrieved.
             * @example Anna
             */
            userName?: string;
            /**
             * @description A short code of the environment. Only in answers to creating and updating.
             * @example violet-otter
             */
            shortcode?: string;
            /**
             * @description The environment's short name: `dev`, `stg`, `prod` or `preview`. Only in lists.
             * @example prod
             */
            slug?: string;
            /**
             * @description The branch, where the environment is one of a branch. Only in lists.
             * @example feature-x
             */
            branchName?: string;
        };
        /** @description What a schedule looks like wherever one is answered. */
        ScheduleFields: {
            /**
             * @description The schedule's id, prefixed with `sched_`.
             * @example sched_1234
             */
            id: string;
            /**
             * @description `IMPERATIVE` schedules were made through this API or in the dashboard; `DECLARATIVE` ones belong to a task whose code
             *     has a `cron`, and cannot be updated here.
             * @example IMPERATIVE
             * @enum {string}
             */
            type: "DECLARATIVE" | "IMPERATIVE" | (string & {});
            /**
             * @description The id of the task that the schedule triggers. It stays what it was when the schedule was created.
             * @example my-scheduled-task
             */
            task: string;
            /**
             * @description Whether it fires. Occurrences while it is inactive are skipped, not made up for.
             * @example true
             */
            active: boolean;
            /**
             * @description The key that keeps the schedule from being created twice. Left out unless you chose it yourself.
             * @example dedup_key_1234
             */
            deduplicationKey?: string;
            generator: components["schemas"]["ScheduleGenerator"];
            /**
             * @description The time zone in which the cron expression is read, by its IANA name. Local times stay what they are when daylight saving
             *     begins and ends.
             * @example America/New_York
             */
            timezone: string;
            window?: components["schemas"]["ScheduleWindow"];
            /** @description Where the schedule fires. */
            environments: components["schemas"]["ScheduleEnvironment"][];
        };
        /** @description A schedule as a list shows it. Inactive ones have a next occurrence here too, as if they were active. */
        ScheduleListItem: components["schemas"]["ScheduleFields"] & {
            /**
             * @description Your own id for the schedule; `null` when there is none.
             * @example user_1234
             */
            externalId: string | null;
            /**
             * Format: date-time
             * @description The next occurrence after now.
             * @example 2024-04-01T00:00:00.000Z
             */
            nextRun: string;
            /**
             * Format: date-time
             * @description When the run of that occurrence will really be triggered, see `Schedule`.
             * @example 2024-04-01T00:00:21.000Z
             */
            nextRunEffectiveAt: string;
        };
        /**
         * @description Which page this is. Ask for the next one with `page`, until `currentPage` has reached `totalPages`; a page beyond the last
         *     is empty.
         */
        PagePagination: {
            /**
             * @description The number of this page, from 1 on.
             * @example 1
             */
            currentPage: number;
            /**
             * @description How many pages there are; 0 when there is nothing to list, as a rule.
             * @example 5
             */
            totalPages: number;
            /**
             * @description How many items there are on all pages together.
             * @example 50
             */
            count: number;
        };
        /** @description A page of schedules. */
        ScheduleList: {
            /** @description Newest first by creation. */
            data: components["schemas"]["ScheduleListItem"][];
            pagination: components["schemas"]["PagePagination"];
        };
        /**
         * @description When to fire: five fields, separated by **one** space each, for minute (0–59), hour (0–23), day of the month (1–31), month
         *     (1–12) and day of the week (0–7, 0 and 7 being Sunday).
         *
         *     Names (`JAN`, `MON-FRI`), lists, ranges and steps (`*\/5`) work, so do `L` for the last day, `5L` for the last Friday, `1#2` for
         *     the second Monday, `?` in a day's field and macros such as `@daily`. Seconds do not: a sixth field, and a double, leading or
         *     trailing space as well, is answered with 422.
         * @example 0 0 * * *
         */
        CronExpression: string;
        /** @description A new schedule, or what is to become of the one with the same deduplication key. */
        CreateScheduleRequest: {
            /**
             * @description The id of the task to trigger. It has to be known to the project, and made with `schedules.task()`.
             * @example my-scheduled-task
             */
            task: string;
            cron: components["schemas"]["CronExpression"];
            /**
             * @description Your key for the schedule, unique in the **project**, over all its environments. Where it is taken, that schedule is
             *     updated. Empty text counts as no key, so that each call makes another schedule.
             * @example dedup_key_1234
             */
            deduplicationKey: string;
            /**
             * @description Your own id for the schedule, a user's or an organisation's for example. The task gets it. Left out, an existing one
             *     is removed.
             * @example user_1234
             */
            externalId?: string;
            /**
             * @description The time zone in which the cron expression is read, by its IANA name. `timezones.list` names them all.
             * @default UTC
             * @example America/New_York
             */
            timezone?: string;
            window?: components["schemas"]["ScheduleWindow"];
        };
        /** @description A schedule, which triggers a task again and again. */
        Schedule: components["schemas"]["ScheduleFields"] & {
            /**
             * @description Your own id for the schedule, a user's or an organisation's for example. Anything that is of use to you. Left out when
             *     there is none.
             * @example user_1234
             */
            externalId?: string;
            /**
             * Format: date-time
             * @description The next occurrence after now; `null` when an inactive schedule is retrieved.
             * @example 2024-04-01T00:00:00.000Z
             */
            nextRun: string | null;
            /**
             * Format: date-time
             * @description When the run of that occurrence will really be triggered: `nextRun` and what `window` puts it off by. Without a window too
             *     this can be up to a minute. `null` when `nextRun` is.
             * @example 2024-04-01T00:00:21.000Z
             */
            nextRunEffectiveAt: string | null;
        };
        /** @description All that the schedule is to be from now on. What is left out is not kept. */
        UpdateScheduleRequest: {
            /**
             * @description The id of a scheduled task of the project. It is checked, but the schedule keeps the task that it was created with.
             * @example my-scheduled-task
             */
            task: string;
            cron: components["schemas"]["CronExpression"];
            /**
             * @description Your own id for the schedule. Left out, the old one is removed.
             * @example user_1234
             */
            externalId?: string;
            /**
             * @description The time zone in which the cron expression is read, by its IANA name. Left out, it is UTC again.
             * @default UTC
             * @example America/New_York
             */
            timezone?: string;
            window?: components["schemas"]["ScheduleWindow"];
        };
        /** @description Names the schedule that is gone. */
        DeleteScheduleResponse: {
            /**
             * @description The id of the schedule, also where a deduplication key was sent.
             * @example sched_1234
             */
            id: string;
        };
        /** @description The time zones that a schedule can have. */
        TimezoneList: {
            /**
             * @description IANA names, `UTC` first, the others in alphabetical order.
             * @example [
             *       "UTC",
             *       "Africa/Abidjan",
             *       "America/New_York"
             *     ]
             */
            timezones: string[];
        };
        /** @description Where the queue's limit comes from. `null` means no limit of its own, or that nothing was overridden. */
        QueueConcurrency: {
            /**
             * @description The limit in force, the same as `concurrencyLimit`.
             * @example 10
             */
            current: number | null;
            /**
             * @description The limit that was in force before it was overridden, which a reset brings back. `null` unless it is overridden.
             * @example 20
             */
            base: number | null;
            /**
             * @description The limit that was set in its place.
             * @example 10
             */
            override: number | null;
            /**
             * Format: date-time
             * @description When it was overridden.
             * @example 2024-06-25T13:45:26.000Z
             */
            overriddenAt: string | null;
            /**
             * @description The name of the person who overrode it in the dashboard; `null` where it was done through the API.
             * @example Anna
             */
            overriddenBy: string | null;
        };
        /**
         * @description A queue, from which runs are taken one after another as long as fewer than its limit are executing. Queues come into being when
         *     code that has them is deployed, not by triggering.
         */
        Queue: {
            /**
             * @description The queue's id, prefixed with `queue_`.
             * @example queue_1234
             */
            id: string;
            /**
             * @description The id of the task for a task's own queue (without `task/`), else the name that your code gave it.
             * @example my-task
             */
            name: string;
            /**
             * @description `task` for the queue that each task has of its own, `custom` for one that your code declares with `queue()`.
             * @example task
             * @enum {string}
             */
            type: "task" | "custom" | (string & {});
            /**
             * @description How many of its runs are executing, over all concurrency keys.
             * @example 5
             */
            running: number;
            /**
             * @description How many runs wait in it, over all concurrency keys. Runs that are still delayed or wait for a version do not count.
             * @example 10
             */
            queued: number;
            /**
             * @description Whether it is paused. Then it takes new runs but hands none out.
             * @example false
             */
            paused: boolean;
            /**
             * @description How many of its runs may execute at a time, for each concurrency key where keys are used. `null` when only the
             *     environment's limit holds.
             * @example 10
             */
            concurrencyLimit: number | null;
            concurrency?: components["schemas"]["QueueConcurrency"];
            /**
             * @description The percentage of the environment's limit that the override was given as, else `null`. Only where queues are listed or
             *     retrieved.
             * @example 50
             */
            concurrencyLimitOverridePercent?: number | null;
            /**
             * @description Always `true`, for the sake of older clients. Not part of the published reference.
             * @example true
             */
            releaseConcurrencyOnWaitpoint?: boolean;
        };
        /** @description A page of queues. */
        QueueList: {
            /** @description In the order of their names. */
            data: components["schemas"]["Queue"][];
            pagination: components["schemas"]["PagePagination"];
        };
        /**
         * @description How to read the `queueParam` of the path.
         *
         *     - `id`: the id of a queue, `queue_…`
         *     - `task`: the id of a task, meaning the queue that the task has of its own
         *     - `custom`: the name of a queue that your code declares with `queue()`
         * @default id
         * @example task
         * @enum {string}
         */
        QueueReferenceType: "id" | "task" | "custom";
        /** @description Whether to pause or to resume. */
        PauseQueueRequest: {
            type?: components["schemas"]["QueueReferenceType"];
            /**
             * @description `pause` to hand out no more runs, `resume` to go on.
             * @example pause
             * @enum {string}
             */
            action: "pause" | "resume";
        };
        /** @description The new limit, **either** as a number **or** as a percentage. Both, or neither, is answered with 400. */
        OverrideQueueConcurrencyRequest: {
            type?: components["schemas"]["QueueReferenceType"];
            /**
             * @description How many runs of the queue may execute at a time. More than the environment's own limit is answered with 400, not cut
             *     down to it. With 0 none is handed out.
             * @example 5
             */
            concurrencyLimit: number;
        } | {
            type?: components["schemas"]["QueueReferenceType"];
            /**
             * @description The limit as a percentage of the environment's, above 0 and up to 100. It follows when that changes.
             * @example 50
             */
            percent: number;
        };
        /** @description How to read the path. `{}` at least. */
        ResetQueueConcurrencyRequest: {
            type?: components["schemas"]["QueueReferenceType"];
        };
        /**
         * @description The short name of an environment: development, staging, production or preview.
         * @example dev
         * @enum {string}
         */
        EnvironmentSlug: "dev" | "staging" | "prod" | "preview";
        /** @description An environment variable as it is set in one environment. */
        EnvironmentVariable: {
            /**
             * @description The name of the variable.
             * @example SLACK_API_KEY
             */
            name: string;
            /**
             * @description Its value. That of a secret is never answered; it reads `<redacted>`.
             * @example slack_123456
             */
            value: string;
            /**
             * @description Whether its value is hidden once it is set.
             * @example false
             */
            isSecret: boolean;
        };
        /** @description All variables of the environment, with those of the parent where a branch does not set its own. Not paged. */
        EnvironmentVariableList: components["schemas"]["EnvironmentVariable"][];
        /**
         * @description Says that project, environment and branch do not go together.
         *
         *     - `Invalid project ref for this API key. …`: the project in the path is not the key's.
         *     - `Invalid environment slug for this API key. …`: neither the environment in the path nor the branch is the key's.
         *     - `Branch not associated with …`: the branch has no environment that it belongs to.
         */
        EnvironmentMismatch: "Branch not associated with a parent environment" | "Branch not associated with a preview environment" | "Invalid params" | (string & {});
        /** @description A variable to set. */
        CreateEnvironmentVariableRequest: {
            /**
             * @description The name. Blank ones, `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` are refused.
             * @example SLACK_API_KEY
             */
            name: string;
            /**
             * @description The value. A blank one is refused.
             * @example slack_123456
             */
            value: string;
            /**
             * @description Whether to hide the value from now on. Left out, a new variable is not a secret, unless that of the parent environment is one.
             * @example true
             */
            isSecret?: boolean;
        };
        /** @description Says that it was done. */
        EnvironmentVariableWritten: {
            /**
             * @description Always true.
             * @example true
             * @constant
             */
            success: true;
        };
        /** @description A variable that could not be written. */
        EnvironmentVariableConflict: {
            /**
             * @description The name of the variable.
             * @example SLACK_API_KEY
             */
            key: string;
            /**
             * @description Why, such as that it is set already, and where.
             * @example Variable already set in Production.
             */
            error: string;
        };
        /**
         * @description Values by name. Blank names and values, `TRIGGER_SECRET_KEY` and `TRIGGER_API_URL` are dropped without a word.
         * @example {
         *       "SLACK_API_KEY": "slack_123456"
         *     }
         */
        EnvironmentVariableValues: {
            [key: string]: string;
        };
        /** @description Variables to set, all at once. */
        ImportEnvironmentVariablesRequest: {
            variables: components["schemas"]["EnvironmentVariableValues"];
            /** @description Variables to set in the parent environment besides. Only where the environment is one of a branch. */
            parentVariables?: components["schemas"]["EnvironmentVariableValues"];
            /**
             * @description Whether to replace values that are set already. Without it one such name is enough for nothing to be written.
             * @default false
             * @example true
             */
            override?: boolean;
            /**
             * @description Whether to hide the values from now on, for all variables of the request alike. Left out, as in creating one.
             * @example false
             */
            isSecret?: boolean;
            /**
             * @description Who set them, for the dashboard to show.
             * @example {
             *       "type": "integration",
             *       "integration": "vercel"
             *     }
             */
            source?: {
                /**
                 * @description Says that it was a person.
                 * @constant
                 */
                type: "user";
                /**
                 * @description The person's id.
                 * @example user_1234
                 */
                userId: string;
            } | {
                /**
                 * @description Says that it was a program.
                 * @constant
                 */
                type: "integration";
                /**
                 * @description The program's name.
                 * @example vercel
                 */
                integration: string;
            };
        };
        /** @description A file of variables to set, all at once. */
        ImportEnvironmentVariablesForm: {
            /**
             * Format: binary
             * @description The file, in the format of dotenv, a `NAME=value` on each line. It has to be a file part, with a file name.
             */
            variables: string;
            /**
             * @description Whether to replace values that are set already. Anything but `true` counts as `false`.
             * @default false
             * @example true
             * @enum {string}
             */
            override?: "true" | "false";
        };
        /** @description The new value. */
        UpdateEnvironmentVariableRequest: {
            /**
             * @description The value. A blank one changes nothing, and is answered as a success.
             * @example slack_123456
             */
            value: string;
        };
        /**
         * @description A status to filter by. `INSTALLING` cannot be filtered by.
         * @example DEPLOYED
         * @enum {string}
         */
        DeploymentStatusFilter: "PENDING" | "BUILDING" | "DEPLOYING" | "DEPLOYED" | "FAILED" | "CANCELED" | "TIMED_OUT";
        /**
         * @description How far a deployment is.
         *
         *     - `PENDING`: waits to be built
         *     - `INSTALLING`: its dependencies are being installed. The official SDK (4.8.3) fails to parse a list that has it
         *     - `BUILDING`: its image is being built
         *     - `DEPLOYING`: its tasks are being made known
         *     - `DEPLOYED`: done; only now it can be promoted
         *     - `FAILED`, `CANCELED`, `TIMED_OUT`: over, without a version that can run
         * @example DEPLOYED
         * @enum {string}
         */
        DeploymentStatus: "PENDING" | "INSTALLING" | "BUILDING" | "DEPLOYING" | "DEPLOYED" | "FAILED" | "CANCELED" | "TIMED_OUT" | (string & {});
        /** @description What a deployment looks like wherever one is answered. */
        DeploymentFields: {
            /**
             * @description The deployment's id, prefixed with `deployment_`.
             * @example deployment_1234
             */
            id: string;
            status: components["schemas"]["DeploymentStatus"];
            /**
             * @description A short code for people, shown in the dashboard.
             * @example a1b2c3d4
             */
            shortCode: string;
            /**
             * @description The version, which is the day and a number from 1 on. Promoting takes it, runs show it.
             * @example 20250228.1
             */
            version: string;
        };
        /** @description What the code's repository looked like. Further members may come. */
        GitMetadata: {
            /**
             * @description Where the repository is hosted.
             * @example github
             */
            provider?: string;
            /**
             * @description Where the deployment was started.
             * @example github_actions
             * @enum {string}
             */
            source?: "trigger_github_app" | "github_actions" | "local" | (string & {});
            /**
             * @description Who started it, by the name on GitHub.
             * @example anna
             */
            ghUsername?: string;
            /**
             * @description A picture of that person.
             * @example https://avatars.githubusercontent.com/u/1234
             */
            ghUserAvatarUrl?: string;
            /**
             * @description Who wrote the commit.
             * @example Anna
             */
            commitAuthorName?: string;
            /**
             * @description The commit's message.
             * @example Send the weekly mail
             */
            commitMessage?: string;
            /**
             * @description The branch or tag.
             * @example main
             */
            commitRef?: string;
            /**
             * @description The commit's hash.
             * @example 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567
             */
            commitSha?: string;
            /**
             * @description Whether there were changes that no commit holds.
             * @example false
             */
            dirty?: boolean;
            /**
             * @description Address of the repository.
             * @example https://github.com/acme/jobs.git
             */
            remoteUrl?: string;
            /**
             * @description Number of the pull request, where there is one.
             * @example 42
             */
            pullRequestNumber?: number;
            /**
             * @description Its title.
             * @example Weekly mail
             */
            pullRequestTitle?: string;
            /**
             * @description How far it was.
             * @example merged
             * @enum {string}
             */
            pullRequestState?: "open" | "closed" | "merged" | (string & {});
        } & {
            [key: string]: unknown;
        };
        /** @description Why a deployment failed. */
        DeploymentError: {
            /**
             * @description The kind of error.
             * @example BuildError
             */
            name: string;
            /**
             * @description What went wrong.
             * @example Could not resolve "missing-package"
             */
            message: string;
            /**
             * @description Where it was thrown.
             * @example BuildError: Could not resolve "missing-package"
             */
            stack?: string;
            /**
             * @description What the build wrote to its error output.
             * @example npm error code E404
             */
            stderr?: string;
        };
        /** @description A deployment as the list shows it, and the current one. */
        Deployment: components["schemas"]["DeploymentFields"] & {
            /**
             * Format: date-time
             * @description When it was begun.
             * @example 2025-02-28T13:45:26.000Z
             */
            createdAt: string;
            /**
             * @description What the code runs on; `null` as long as that is not known.
             * @example node
             */
            runtime: string | null;
            /**
             * @description Its version; `null` as long as that is not known.
             * @example 21.7.3
             */
            runtimeVersion: string | null;
            /**
             * Format: date-time
             * @description When it reached `DEPLOYED`. Without a value `null` in a list, left out for the current deployment. The official SDK turns the
             *     `null` into 1970.
             * @example 2025-02-28T13:47:02.000Z
             */
            deployedAt?: string | null;
            /** @description What the code's repository looked like. Without a value `null` in a list, left out for the current deployment. */
            git?: components["schemas"]["GitMetadata"] | null;
            /** @description Why it failed. Left out when it did not. */
            error?: components["schemas"]["DeploymentError"];
        };
        /** @description Where the next page begins; there is no way back. Without `next` this is the last page. */
        ForwardPagination: {
            /**
             * @description Send it as `page[after]` to get the page of older ones. It is the id of the last one on this page.
             * @example deployment_1234
             */
            next?: string;
        };
        /** @description A page of deployments. */
        DeploymentList: {
            /** @description Newest first. */
            data: components["schemas"]["Deployment"][];
            pagination: components["schemas"]["ForwardPagination"];
        };
        /** @description Says which parameters were refused. */
        InvalidQueryError: {
            /**
             * @description Always the same words.
             * @enum {string}
             */
            error: "Query Error" | (string & {});
            /** @description What was wrong with each. */
            details: components["schemas"]["ValidationIssue"][];
        };
        /** @description The newest deployment, in short. */
        LatestDeployment: components["schemas"]["DeploymentFields"] & {
            /**
             * @description A hash of the code. Equal code has an equal one.
             * @example 5d41402abc4b2a76b9719d911017c592
             */
            contentHash: string;
            /**
             * @description Where its image is; `null` as long as there is none.
             * @example registry.trigger.dev/proj_1234:20250228.1.prod
             */
            imageReference: string | null;
            /** @description Why it failed; `null` when it did not. */
            errorData: components["schemas"]["DeploymentError"] | null;
        };
        /** @description A deployment with its tasks. */
        DeploymentDetail: components["schemas"]["LatestDeployment"] & {
            /**
             * @description The platform of its image.
             * @example linux/amd64
             */
            imagePlatform: string;
            /**
             * @description The commit it was made of; `null` when that is not known.
             * @example 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567
             */
            commitSHA: string | null;
            /** @description The build outside of the service, **with a token for it**; `null` when it was not built outside. */
            externalBuildData: {
                /**
                 * @description Its id there.
                 * @example build_1234
                 */
                buildId: string;
                /**
                 * @description A token that reaches it. Keep it to yourself.
                 * @example token_1234
                 */
                buildToken: string;
                /**
                 * @description The project there.
                 * @example project_1234
                 */
                projectId: string;
            } | null;
            /**
             * @description Why it was canceled, in the words of who did so; `null` otherwise.
             * @example Wrong branch
             */
            canceledReason: string | null;
            /** @description The code that was deployed. Left out until it is known. */
            worker?: {
                /**
                 * @description The worker's id, prefixed with `worker_`.
                 * @example worker_1234
                 */
                id: string;
                /**
                 * @description The version, the same as that of the deployment.
                 * @example 20250228.1
                 */
                version: string;
                /** @description The tasks that the code declares. */
                tasks: {
                    /**
                     * @description The id of the task in this version, prefixed with `task_`. Triggering takes the `slug`.
                     * @example task_1234
                     */
                    id: string;
                    /**
                     * @description The id of the task, as its code declares it.
                     * @example my-task
                     */
                    slug: string;
                    /**
                     * @description The file that declares it.
                     * @example src/trigger/my-task.ts
                     */
                    filePath: string;
                    /**
                     * @description What the file exports it as; `@deprecated` where newer tools do not tell.
                     * @example myTask
                     */
                    exportName: string;
                }[];
            };
            /** @description Deployments elsewhere that belong to it. Left out when there are none. */
            integrationDeployments?: {
                /**
                 * @description Its id here.
                 * @example cl5678
                 */
                id: string;
                /**
                 * @description Where it is.
                 * @example vercel
                 */
                integrationName: string;
                /**
                 * @description Its id there.
                 * @example dpl_1234
                 */
                integrationDeploymentId: string;
                /**
                 * @description The commit it was made of.
                 * @example 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567
                 */
                commitSHA: string;
                /**
                 * Format: date-time
                 * @description When it was linked.
                 * @example 2025-02-28T13:46:00.000Z
                 */
                createdAt: string;
            }[];
        };
        /** @description Names the deployment that is the current one now. */
        PromoteDeploymentResponse: {
            /**
             * @description Its id, prefixed with `deployment_`.
             * @example deployment_1234
             */
            id: string;
            /**
             * @description Its version, as it was sent.
             * @example 20250228.1
             */
            version: string;
            /**
             * @description A short code for people, shown in the dashboard.
             * @example a1b2c3d4
             */
            shortCode: string;
        };
        /**
         * @description The words that a waitpoint token's status is told in today.
         *
         *     - `WAITING`: neither completed nor timed out.
         *     - `COMPLETED`: completed, by a call or by its callback URL.
         *     - `TIMED_OUT`: its timeout passed first.
         * @example WAITING
         * @enum {string}
         */
        KnownWaitpointTokenStatus: "WAITING" | "COMPLETED" | "TIMED_OUT";
        /**
         * @description How far a waitpoint token is. Open: the service may add words, so treat one that is not in `KnownWaitpointTokenStatus` as
         *     "something else", not as an error.
         * @example WAITING
         * @enum {string}
         */
        WaitpointTokenStatus: "WAITING" | "COMPLETED" | "TIMED_OUT" | (string & {});
        /** @description What every answer tells about a waitpoint token. Fields that have no value are left out; `null` is never sent. */
        WaitpointTokenFields: {
            /**
             * @description The token's id, prefixed with `waitpoint_`.
             * @example waitpoint_1234
             */
            id: string;
            /**
             * @description Where anyone who knows it may complete the token, with a POST and no key: `waitpoints.callback`. Keep it as you would
             *     keep a secret.
             * @example https://api.trigger.dev/api/v1/waitpoints/tokens/waitpoint_1234/callback/a3f9c2
             */
            url: string;
            status: components["schemas"]["WaitpointTokenStatus"];
            /**
             * Format: date-time
             * @description When the key ceases to hold. Left out when it holds for ever, which it does unless `idempotencyKeyTTL` was given.
             * @example 2024-06-25T16:45:26.000Z
             */
            idempotencyKeyExpiresAt?: string;
            /**
             * Format: date-time
             * @description When the token times out, or did. Left out when it has no timeout.
             * @example 2024-06-25T16:45:26.000Z
             */
            timeoutAt?: string;
            /**
             * Format: date-time
             * @description The same as `timeoutAt`, by its older name.
             * @example 2024-06-25T16:45:26.000Z
             */
            completedAfter?: string;
            /**
             * Format: date-time
             * @description When the token was completed or timed out. Left out before.
             * @example 2024-06-25T16:02:11.000Z
             */
            completedAt?: string;
            /**
             * @description Labels by which the token is found, by `filter[tags]`. At most 10. A list shows them sorted.
             * @example [
             *       "org_c6b7dycmxw",
             *       "user_5df987al13"
             *     ]
             */
            tags: string[];
            /**
             * Format: date-time
             * @description When the token was created.
             * @example 2024-06-25T15:45:26.000Z
             */
            createdAt: string;
        };
        /** @description A waitpoint token as a list shows it, without its output. */
        WaitpointTokenListItem: components["schemas"]["WaitpointTokenFields"] & {
            /**
             * @description The key that you created the token with, also when it has expired since. Left out when you gave none. The official
             *     SDK may send a hash; it is shown as it was sent.
             * @example approval_1234
             */
            idempotencyKey?: string;
        };
        /** @description A page of waitpoint tokens. */
        WaitpointTokenList: {
            /** @description Newest first by creation, whichever way you page. */
            data: components["schemas"]["WaitpointTokenListItem"][];
            pagination: components["schemas"]["CursorPagination"];
        };
        /** @description How the token is to behave. All of it may be left out, but the body may not be empty text; send at least `{}`. */
        CreateWaitpointTokenRequest: {
            /**
             * @description When the token times out: how long from now, or the instant itself. Default, never. A text that is neither, or an instant
             *     that has passed, is **silently ignored**: the token is created without timeout.
             */
            timeout?: components["schemas"]["Duration"] | (string | Date);
            /**
             * @description Of several calls with one key, only the first creates a token in this environment; the others get that one and
             *     `isCached: true`, **also when it is completed or timed out already**, and whatever else they asked for is dropped.
             * @example approval_1234
             */
            idempotencyKey?: string;
            /**
             * @description How long the key holds: digits and one of `s`, `m`, `h`, `d`, a single group. Without it the key holds for ever.
             *     After that time the next call with the key creates a new token.
             * @example 1h
             */
            idempotencyKeyTTL?: string;
            /**
             * @description Labels to find the token by. At most 10, more is answered with 422; each of at most 128 characters, more is answered
             *     with 400. A prefix such as `user_` keeps them apart.
             */
            tags?: string | string[];
        };
        /** @description The token that stands for this call. */
        CreateWaitpointTokenResponse: {
            /**
             * @description The token's id, prefixed with `waitpoint_`. By it the token is retrieved and completed.
             * @example waitpoint_1234
             */
            id: string;
            /**
             * @description True when the idempotency key had a token already and this is it, whatever its status. False for a new one.
             * @example false
             */
            isCached: boolean;
            /**
             * @description Where anyone who knows it may complete the token, with a POST and no key. See `waitpoints.callback`.
             * @example https://api.trigger.dev/api/v1/waitpoints/tokens/waitpoint_1234/callback/a3f9c2
             */
            url: string;
        };
        /** @description Says why a body was refused, before anything was looked up. */
        InvalidBodyError: {
            /** @description `Validation error: …` is followed by what was wrong, with its place; several issues are separated by semicolons. */
            error: "Request body is empty" | "Invalid JSON" | (string & {});
        };
        /** @description Says that the body is too large. */
        BodyTooLargeError: {
            /**
             * @description Always the same words.
             * @enum {string}
             */
            error: "Request body too large" | (string & {});
        };
        /** @description A waitpoint token with all that the service tells about it. */
        WaitpointToken: components["schemas"]["WaitpointTokenFields"] & {
            /**
             * @description What the waitpoint waits for. A token waits for somebody to complete it.
             * @example MANUAL
             * @enum {string}
             */
            type: "MANUAL" | (string & {});
            /**
             * @description The key that keeps the token from being created twice. **Always there**: without a key of yours, or after yours has
             *     expired, it is 24 characters that the service made up. See `userProvidedIdempotencyKey`.
             * @example approval_1234
             */
            idempotencyKey: string;
            /**
             * @description Whether the token was created with a key of yours.
             * @example true
             */
            userProvidedIdempotencyKey: boolean;
            /**
             * @description The key that you gave, after it has expired. Left out before.
             * @example approval_1234
             */
            inactiveIdempotencyKey?: string;
            /**
             * @description What the token was completed with, **as text**; `outputType` says how to read it. Left out while the token waits, and
             *     when it was completed without data. After a timeout it is JSON with `code` (`TRIGGER_WAITPOINT_TIMEOUT`) and `message`.
             * @example {"json":{"approved":true}}
             */
            output?: string;
            /**
             * @description How to read `output`: plain JSON (a timeout, or no output at all); SuperJSON, whose `json` member holds the
             *     data; text as it is; or the name of an object in the store, for large data.
             * @example application/super+json
             * @enum {string}
             */
            outputType: "application/json" | "application/super+json" | "text/plain" | "application/store" | (string & {});
            /**
             * @description Whether `output` is an error, which it is after a timeout.
             * @example false
             */
            outputIsError: boolean;
        };
        /**
         * @description What to complete the token with. `data` may be left out, but the body may not be empty text; send at least `{}`. Mind the name:
         *     other members, such as `output`, are passed over without a word.
         */
        CompleteWaitpointTokenRequest: {
            /**
             * @description Handed to the run that waits: any JSON. Left out, or empty text, counts as no output. The request as a whole may have
             *     3,145,728 bytes (3 MB).
             * @example {
             *       "approved": true
             *     }
             */
            data?: unknown;
        };
        /** @description Says that the token is completed, by this call or before it. */
        CompleteWaitpointTokenResponse: {
            /**
             * @description Always true.
             * @example true
             * @constant
             */
            success: true;
        };
        /** @description A bulk action and how far it is. */
        BulkAction: {
            /**
             * @description The id of the bulk action, prefixed with `bulk_`.
             * @example bulk_1234
             */
            id: string;
            /**
             * @description The name it was given, if it was.
             * @example Replay failed syncs
             */
            name?: string;
            /**
             * @description What it does with each run.
             * @example REPLAY
             * @enum {string}
             */
            type: "CANCEL" | "REPLAY" | (string & {});
            /**
             * @description - `PENDING`: at work, or about to begin.
             *     - `COMPLETED`: went through all the runs, whatever became of each.
             *     - `ABORTED`: stopped by a call or a person; what was done by then stays.
             * @example PENDING
             * @enum {string}
             */
            status: "PENDING" | "COMPLETED" | "ABORTED" | (string & {});
            /** @description How many runs. `success` and `failure` may add up to another number than `total`, when runs changed meanwhile. */
            counts: {
                /**
                 * @description Runs chosen when the action was created.
                 * @example 4
                 */
                total: number;
                /**
                 * @description Runs that were canceled or replayed so far.
                 * @example 3
                 */
                success: number;
                /**
                 * @description Runs that could not be, so far. A run that was over before it could be canceled counts here.
                 * @example 1
                 */
                failure: number;
            };
            /**
             * Format: date-time
             * @description When it was created.
             * @example 2024-06-25T15:45:26.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it had gone through all the runs. Left out before, and for ever when it was aborted.
             * @example 2024-06-25T15:45:31.000Z
             */
            completedAt?: string;
        };
        /** @description A page of bulk actions. */
        BulkActionList: {
            /** @description Newest first by creation, whichever way you page. */
            data: components["schemas"]["BulkAction"][];
            pagination: components["schemas"]["CursorPagination"];
        };
        /** @description A queue by its kind and name. */
        QueueReference: {
            /**
             * @description `task` is the queue that a task has of its own, `custom` one that was defined by itself.
             * @example custom
             * @enum {string}
             */
            type: "task" | "custom";
            /**
             * @description The task's id for `task`, the queue's own name for `custom`.
             * @example emails
             */
            name: string;
        };
        /**
         * @description Which runs to act upon. Filters add up: a run has to pass all of them; within one filter that takes several values, any one
         *     of them is enough. At least one has to be given, and not be empty.
         *
         *     The names are those of the list of runs, except that `from`, `to` and `period` stand on their own. **Without them only the
         *     runs of the last 7 days are chosen.** What was chosen is fixed when the action is created.
         */
        BulkActionFilter: {
            /** @description Runs in any of these statuses. Unlike the list of runs it takes the words of `x-trigger-api-version: 2025-07-16` only. */
            status?: components["schemas"]["KnownRunStatus"] | components["schemas"]["KnownRunStatus"][];
            /** @description Runs of any of these tasks. */
            taskIdentifier?: string | string[];
            /** @description Runs executed by any of these versions. */
            version?: string | string[];
            /** @description Runs that have **any** of these tags. */
            tag?: string | string[];
            /** @description Runs triggered at this instant or later. ISO 8601, or milliseconds since 1970. */
            from?: (string | Date) | number;
            /** @description Runs triggered at this instant or earlier; left out, now. ISO 8601, or milliseconds since 1970. */
            to?: (string | Date) | number;
            /**
             * @description Runs triggered within this time up to now, such as `24h` or `30d`. Do not combine it with `from` and `to`.
             * @example 24h
             */
            period?: string;
            /**
             * @description Runs that this other bulk action touched.
             * @example bulk_1234
             */
            bulkAction?: string;
            /**
             * @description Runs that this schedule triggered.
             * @example sched_1234
             */
            schedule?: string;
            /**
             * @description Runs of this batch.
             * @example batch_1234
             */
            batch?: string;
            /**
             * @description Only test runs, or none of them.
             * @example false
             */
            isTest?: boolean;
            /** @description Runs of any of these queues. */
            queue?: components["schemas"]["QueueReference"] | components["schemas"]["QueueReference"][];
            /** @description Runs on any of these machines. */
            machine?: components["schemas"]["MachinePreset"] | components["schemas"]["MachinePreset"][];
            /** @description Runs in any of these regions. */
            region?: string | string[];
        };
        /**
         * Cancel by filter
         * @description Cancel runs by filter.
         */
        BulkCancelByFilter: {
            /**
             * @description What to do with each run.
             * @enum {string}
             */
            action: "cancel";
            filter: components["schemas"]["BulkActionFilter"];
            /**
             * @description A name for the dashboard.
             * @example Cancel old imports
             */
            name?: string;
        };
        /**
         * Cancel by id
         * @description Cancel runs by id.
         */
        BulkCancelByIds: {
            /**
             * @description What to do with each run.
             * @enum {string}
             */
            action: "cancel";
            /**
             * @description The runs to cancel, by id, at most 500. Ids that are not found count for nothing.
             * @example [
             *       "run_1234",
             *       "run_5678"
             *     ]
             */
            runIds: string[];
            /**
             * @description A name for the dashboard.
             * @example Cancel old imports
             */
            name?: string;
        };
        /**
         * Replay by filter
         * @description Replay runs by filter.
         */
        BulkReplayByFilter: {
            /**
             * @description What to do with each run.
             * @enum {string}
             */
            action: "replay";
            filter: components["schemas"]["BulkActionFilter"];
            /**
             * @description A name for the dashboard.
             * @example Replay failed syncs
             */
            name?: string;
            /**
             * @description The region to execute the new runs in. Left out, each keeps the region of the run it replays. One that the
             *     project may not use is answered with 400.
             * @example us-east-1
             */
            targetRegion?: string;
        };
        /**
         * Replay by id
         * @description Replay runs by id.
         */
        BulkReplayByIds: {
            /**
             * @description What to do with each run.
             * @enum {string}
             */
            action: "replay";
            /**
             * @description The runs to replay, by id, at most 500. Ids that are not found count for nothing.
             * @example [
             *       "run_1234",
             *       "run_5678"
             *     ]
             */
            runIds: string[];
            /**
             * @description A name for the dashboard.
             * @example Replay failed syncs
             */
            name?: string;
            /**
             * @description The region to execute the new runs in. Left out, each keeps the region of the run it replays. One that the
             *     project may not use is answered with 400.
             * @example us-east-1
             */
            targetRegion?: string;
        };
        /** @description What to do with which runs. Either `filter` or `runIds` says which; both or neither is answered with 400. */
        CreateBulkActionRequest: components["schemas"]["BulkCancelByFilter"] | components["schemas"]["BulkCancelByIds"] | components["schemas"]["BulkReplayByFilter"] | components["schemas"]["BulkReplayByIds"];
        /** @description Names the new bulk action. */
        CreateBulkActionResponse: {
            /**
             * @description The id of the bulk action, prefixed with `bulk_`. Ask for it to learn how far it is.
             * @example bulk_1234
             */
            id: string;
        };
        /** @description Says which bulk action was aborted. */
        AbortBulkActionResponse: {
            /**
             * @description The id from the path.
             * @example bulk_1234
             */
            id: string;
        };
        /**
         * @description The words that an error group's status is told in today.
         *
         *     - `unresolved`: nobody has dealt with it, or it came back.
         *     - `resolved`: somebody said that it is mended. When it occurs again the service opens it again.
         *     - `ignored`: not to be shown for a while, or until it occurs often.
         * @example unresolved
         * @enum {string}
         */
        KnownErrorGroupStatus: "unresolved" | "resolved" | "ignored";
        /**
         * @description What people have done about an error group. Open: the service may add words, so treat one that is not in
         *     `KnownErrorGroupStatus` as "something else", not as an error.
         * @example unresolved
         * @enum {string}
         */
        ErrorGroupStatus: "unresolved" | "resolved" | "ignored" | (string & {});
        /** @description An error group as a list shows it: the failed runs of one task that failed in the same way. Fields without a value are `null`. */
        ErrorGroupListItem: {
            /**
             * @description The group's id, `error_` and the fingerprint.
             * @example error_1234567890abcdef
             */
            id: string;
            /**
             * @description What makes runs fall into one group: 16 hexadecimal digits, a hash of the error's type and of its message with ids, numbers,
             *     paths, URLs and the like taken out.
             * @example 1234567890abcdef
             */
            fingerprint: string;
            /**
             * @description The id of the task whose runs failed.
             * @example my-task
             */
            taskIdentifier: string;
            /**
             * @description The type or name of the error.
             * @example TypeError
             */
            errorType: string;
            /**
             * @description What went wrong, with what varies between the runs taken out.
             * @example Cannot read properties of undefined
             */
            errorMessage: string;
            status: components["schemas"]["ErrorGroupStatus"];
            /**
             * @description How often it occurred; in a list within the time asked for, for a single group ever.
             * @example 12
             */
            count: number;
            /**
             * Format: date-time
             * @description When it occurred first, ever.
             * @example 2024-06-24T09:12:00.000Z
             */
            firstSeen: string;
            /**
             * Format: date-time
             * @description When it occurred last, ever.
             * @example 2024-06-25T15:45:27.000Z
             */
            lastSeen: string;
            /**
             * Format: date-time
             * @description When it was resolved; `null` unless it is `resolved`.
             * @example 2024-06-25T16:00:00.000Z
             */
            resolvedAt: string | null;
            /**
             * Format: date-time
             * @description Until when it is ignored; `null` unless it is `ignored` for a time.
             * @example 2024-06-26T16:00:00.000Z
             */
            ignoredUntil: string | null;
        };
        /** @description A page of error groups. */
        ErrorGroupList: {
            /** @description Those that occurred most often first, within the time asked for. */
            data: components["schemas"]["ErrorGroupListItem"][];
            pagination: components["schemas"]["CursorPagination"];
        };
        /** @description An error group with all that the service tells about it. */
        ErrorGroup: components["schemas"]["ErrorGroupListItem"] & {
            /**
             * @description The deployed versions it occurred in, newest first, at most five.
             * @example [
             *       "20240523.2",
             *       "20240523.1"
             *     ]
             */
            affectedVersions: string[];
            /**
             * @description The version that is said to mend it.
             * @example 20240523.2
             */
            resolvedInVersion: string | null;
            /**
             * @description The id of the user who resolved it; `null` when it was done with a secret key.
             * @example user_1234
             */
            resolvedBy: string | null;
            /**
             * Format: date-time
             * @description When it was ignored.
             * @example 2024-06-25T16:00:00.000Z
             */
            ignoredAt: string | null;
            /**
             * @description Why it was ignored.
             * @example Known to be flaky
             */
            ignoredReason: string | null;
            /**
             * @description The id of the user who ignored it; `null` when it was done with a secret key.
             * @example user_1234
             */
            ignoredByUserId: string | null;
            /**
             * @description Occurrences a minute above which it is unresolved again.
             * @example 10
             */
            ignoredUntilOccurrenceRate: number | null;
            /**
             * @description Further occurrences, counted from when it was ignored, with which it is unresolved again.
             * @example 100
             */
            ignoredUntilTotalOccurrences: number | null;
        };
        /** @description How it was resolved. All of it may be left out, but the body may not be empty text; send at least `{}`. */
        ResolveErrorRequest: {
            /**
             * @description The deployed version that mends it.
             * @example 20240523.2
             */
            resolvedInVersion?: string;
        };
        /**
         * @description For how long to ignore it. Whichever of the three bounds is reached first ends it; with `{}` there is none. The body may not
         *     be empty text.
         */
        IgnoreErrorRequest: {
            /**
             * @description How long, in **milliseconds**.
             * @example 86400000
             */
            duration?: number;
            /**
             * @description Until it occurs more often than this within a minute.
             * @example 10
             */
            occurrenceRate?: number;
            /**
             * @description Until it has occurred this many times more.
             * @example 100
             */
            totalOccurrences?: number;
            /**
             * @description Why, for people to read.
             * @example Known to be flaky
             */
            reason?: string;
        };
        /** @description A session as a list shows it, without `triggerConfig`. Fields without a value are `null`, and always there. */
        SessionListItem: {
            /**
             * @description The session's id, prefixed with `session_`.
             * @example session_1234
             */
            id: string;
            /**
             * @description Your own id for the session; unique within the environment, and fixed once the session is there.
             * @example chat_1234
             */
            externalId: string | null;
            /**
             * @description What kind of session it is, in your own words.
             * @example chat.agent
             */
            type: string;
            /**
             * @description The id of the task whose runs serve the session.
             * @example my-chat
             */
            taskIdentifier: string;
            /**
             * @description The id of the run that serves the session now. A list may leave it out.
             * @example run_1234
             */
            currentRunId?: string | null;
            /**
             * @description Labels of the session itself, not of its runs.
             * @example [
             *       "user_5df987al13"
             *     ]
             */
            tags: string[];
            /**
             * @description Free data kept with the session.
             * @example {
             *       "plan": "pro"
             *     }
             */
            metadata: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date-time
             * @description When the session was closed; `null` while it is open. Closing cannot be undone.
             * @example 2024-06-25T16:45:26.000Z
             */
            closedAt: string | null;
            /**
             * @description Why it was closed, if a reason was given.
             * @example The user signed out
             */
            closedReason: string | null;
            /**
             * Format: date-time
             * @description When the session expires, or did.
             * @example 2030-06-25T15:45:26.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When the session was created.
             * @example 2024-06-25T15:45:26.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the session last changed.
             * @example 2024-06-25T15:45:26.000Z
             */
            updatedAt: string;
        };
        /** @description A page of sessions. */
        SessionList: {
            /** @description Newest first by creation, whichever way you page. Without `triggerConfig`. */
            data: components["schemas"]["SessionListItem"][];
            pagination: components["schemas"]["CursorPagination"];
        };
        /** @description How the session's runs are triggered, the first one and all that follow. */
        SessionTriggerConfigInput: {
            /**
             * @description Part of the payload of every run. An object, never another kind of JSON.
             * @example {
             *       "chatId": "chat_1234"
             *     }
             */
            basePayload: {
                [key: string]: unknown;
            };
            machine?: components["schemas"]["MachinePreset"];
            /**
             * @description Name of the queue to wait in. Unlike the trigger's option this is plain text.
             * @example chats
             */
            queue?: string;
            /**
             * @description Tags of every run, at most 5.
             * @example [
             *       "chat_1234"
             *     ]
             */
            tags?: string[];
            /**
             * @description How often to try each run in all.
             * @example 3
             */
            maxAttempts?: number;
            /**
             * @description Seconds that each run may take.
             * @example 300
             */
            maxDuration?: number;
            /**
             * @description Execute on this deployed version only.
             * @example 20240523.1
             */
            lockToVersion?: string;
            /**
             * @description The region to execute in.
             * @example us-east-1
             */
            region?: string;
            /**
             * @description Seconds without a message after which a chat agent goes to sleep; handed to the run in its payload.
             * @example 60
             */
            idleTimeoutInSeconds?: number;
        };
        /** @description The session, and how its runs are triggered. The body may have 32,768 bytes (32 KB). */
        CreateSessionRequest: {
            /**
             * @description What kind of session it is, in your own words. The service makes nothing of it but a filter.
             * @example chat.agent
             */
            type: string;
            /**
             * @description The id of the task whose runs serve the session.
             * @example my-chat
             */
            taskIdentifier: string;
            triggerConfig: components["schemas"]["SessionTriggerConfigInput"];
            /**
             * @description Your own id for the session, a conversation's for example. Keeps it from being created twice: a further call gets the
             *     session that is there. May not begin with `session_`; blanks around it are removed.
             * @example chat_1234
             */
            externalId?: string;
            /**
             * @description Labels of the session itself, at most 10.
             * @example [
             *       "user_5df987al13"
             *     ]
             */
            tags?: string[];
            /**
             * @description Free data kept with the session.
             * @example {
             *       "plan": "pro"
             *     }
             */
            metadata?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description When the session expires, as ISO 8601 with a zone; clients also take a `Date`. Default, never.
             * @example 2030-06-25T15:45:26.000Z
             */
            expiresAt?: string | Date;
        };
        /** @description How the session's runs are triggered, as it was last set. */
        SessionTriggerConfig: {
            /**
             * @description Part of the payload of every run. An object, never another kind of JSON.
             * @example {
             *       "chatId": "chat_1234"
             *     }
             */
            basePayload: {
                [key: string]: unknown;
            };
            /**
             * @description The size of the machine, one of `MachinePreset`.
             * @example small-1x
             */
            machine?: string;
            /**
             * @description Name of the queue to wait in.
             * @example chats
             */
            queue?: string;
            /**
             * @description Tags of every run.
             * @example [
             *       "chat_1234"
             *     ]
             */
            tags?: string[];
            /**
             * @description How often each run is tried in all.
             * @example 3
             */
            maxAttempts?: number;
            /**
             * @description Seconds that each run may take.
             * @example 300
             */
            maxDuration?: number;
            /**
             * @description The only version to execute on.
             * @example 20240523.1
             */
            lockToVersion?: string;
            /**
             * @description The region to execute in.
             * @example us-east-1
             */
            region?: string;
            /**
             * @description Seconds without a message after which a chat agent goes to sleep.
             * @example 60
             */
            idleTimeoutInSeconds?: number;
        };
        /**
         * @description A session: what outlives the runs that serve it one after the other, a conversation for example. It is addressed by its id or
         *     by your own `externalId`.
         */
        Session: WithRequired<components["schemas"]["SessionListItem"], "currentRunId"> & {
            triggerConfig: components["schemas"]["SessionTriggerConfig"];
        };
        /** @description The session, with the run that serves it and a token for the browser. */
        CreateSessionResponse: components["schemas"]["Session"] & {
            /**
             * @description The id of the run that serves the session, the same as `currentRunId`.
             * @example run_1234
             */
            runId: string;
            /**
             * @description A public access token for this session (`read:sessions:<key>`, `write:sessions:<key>`, by `externalId` where there is
             *     one), valid for one hour. Fit to be handed to a browser.
             * @example eyJhbGciOiJIUzI1NiJ9.eyJwdWIiOnRydWV9.c2lnbmF0dXJl
             */
            publicAccessToken: string;
            /**
             * @description True when the `externalId` had an open session already and this is it. False for a new one.
             * @example false
             */
            isCached: boolean;
        };
        /** @description What to change; what is left out stays. The body may have 32,768 bytes (32 KB). */
        UpdateSessionRequest: {
            /**
             * @description The new tags, in place of **all** the old ones.
             * @example [
             *       "user_5df987al13"
             *     ]
             */
            tags?: string[];
            /**
             * @description The new metadata, in place of all the old; `null` removes it.
             * @example {
             *       "plan": "pro"
             *     }
             */
            metadata?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Cannot be changed: only the value that is there already is accepted, any other (`null` as well) is answered with 422.
             * @example chat_1234
             */
            externalId?: string | null;
        };
        /**
         * @description Why the session is closed. All of it may be left out, but the body may not be empty text; send at least `{}`. At most
         *     1,024 bytes.
         */
        CloseSessionRequest: {
            /**
             * @description The reason, kept as `closedReason`.
             * @example The user signed out
             */
            reason?: string;
        };
        /** @description Which run hands over, and why. At most 1,024 bytes. */
        EndAndContinueSessionRequest: {
            /**
             * @description The id of the run that hands the session over, hence the session's current one.
             * @example run_1234
             */
            callingRunId: string;
            /**
             * @description Why, for the record. Any text; the service itself knows `initial`, `continuation`, `upgrade` and `manual`, and
             *     takes others for the last.
             * @example upgrade
             */
            reason: string;
        };
        /** @description The run that serves the session from now on. */
        EndAndContinueSessionResponse: {
            /**
             * @description The id of the run that serves the session now.
             * @example run_5678
             */
            runId: string;
            /**
             * @description Whether this call brought that run about. False when another run served the session by then, whose id `runId` is:
             *     somebody else was quicker.
             * @example true
             */
            swapped: boolean;
        };
        /** @description The query, and over what it runs. */
        ExecuteQueryRequest: {
            /**
             * @description The query in TRQL, the service's dialect of SQL. `query.retrieveSchema` tells the tables and columns.
             * @example SELECT run_id, status FROM runs LIMIT 10
             */
            query: string;
            /**
             * @description Whose data to read. A secret key may read that of its project and organisation as well; a public access token only that
             *     of its environment, more is answered with 403.
             * @default environment
             * @enum {string}
             */
            scope?: "environment" | "project" | "organization";
            /**
             * @description Data of this time up to now, such as `1h` or `7d`. Do not combine it with `from` and `to`.
             * @example 7d
             */
            period?: string | null;
            /**
             * Format: date-time
             * @description Data from this instant on, as ISO 8601 with a zone; clients also take a `Date`. Goes together with `to`.
             * @example 2024-06-01T00:00:00.000Z
             */
            from?: string | Date | null;
            /**
             * Format: date-time
             * @description Data up to this instant, as ISO 8601 with a zone; clients also take a `Date`. Goes together with `from`.
             * @example 2024-07-01T00:00:00.000Z
             */
            to?: string | Date | null;
            /**
             * @description How to answer, as rows or as one text.
             * @default json
             * @enum {string}
             */
            format?: "json" | "csv";
        };
        /** @description A value in a result. What it is depends on the column; `query.retrieveSchema` tells the types. */
        QueryValue: string | number | boolean | null | (string | number | boolean | null | unknown[] | {
            [key: string]: unknown;
        })[] | {
            [key: string]: unknown;
        };
        /**
         * As rows
         * @description The result as rows.
         */
        QueryJsonResult: {
            /**
             * @description Tells this answer from the one as text.
             * @enum {string}
             */
            format: "json";
            /**
             * @description The rows, in the order of the query.
             * @example [
             *       {
             *         "run_id": "run_1234",
             *         "status": "Completed"
             *       }
             *     ]
             */
            results: {
                [key: string]: components["schemas"]["QueryValue"];
            }[];
        };
        /**
         * As text
         * @description The result as one text.
         */
        QueryCsvResult: {
            /**
             * @description Tells this answer from the one as rows.
             * @enum {string}
             */
            format: "csv";
            /**
             * @description The rows as comma-separated values, the names of the columns first.
             * @example run_id,status
             *     run_1234,Completed
             */
            results: string;
        };
        /** @description The result in the form that was asked for; `format` tells which. */
        ExecuteQueryResponse: components["schemas"]["QueryJsonResult"] | components["schemas"]["QueryCsvResult"];
        /** @description A column of a table. */
        QueryColumn: {
            /**
             * @description The name to use in queries.
             * @example status
             */
            name: string;
            /**
             * @description The type of the values, as ClickHouse words it.
             * @example LowCardinality(String)
             */
            type: string;
            /**
             * @description What the column holds.
             * @example The status of the run
             */
            description?: string;
            /**
             * @description A value as text.
             * @example Completed
             */
            example?: string;
            /**
             * @description All values there are, where they are few.
             * @example [
             *       "Queued",
             *       "Completed",
             *       "Failed"
             *     ]
             */
            allowedValues?: string[];
            /**
             * @description Whether it is one of the main columns, which queries show by default. Left out when it is not.
             * @example true
             */
            coreColumn?: boolean;
        };
        /** @description A table that can be queried. */
        QueryTable: {
            /**
             * @description The name to use in queries.
             * @example runs
             */
            name: string;
            /**
             * @description What the table holds.
             * @example One row for each run
             */
            description?: string;
            /**
             * @description The column that `period`, `from` and `to` are held against.
             * @example triggered_at
             */
            timeColumn?: string;
            /** @description Its columns. */
            columns: components["schemas"]["QueryColumn"][];
        };
        /** @description What can be queried. */
        QuerySchema: {
            /** @description The tables. */
            tables: components["schemas"]["QueryTable"][];
        };
        /** @description A figure, chart or table of a dashboard. */
        DashboardWidget: {
            /**
             * @description The id of the widget.
             * @example widget_1234
             */
            id: string;
            /**
             * @description Its heading.
             * @example Total runs
             */
            title: string;
            /**
             * @description The TRQL query that it shows; `query.execute` takes it as it is.
             * @example SELECT count() AS total FROM runs
             */
            query: string;
            /**
             * @description How it is shown.
             * @example bignumber
             * @enum {string}
             */
            type: "bignumber" | "chart" | "table" | (string & {});
        };
        /** @description A dashboard that comes with the service. */
        Dashboard: {
            /**
             * @description Names the dashboard, `overview` or `llm` today.
             * @example overview
             */
            key: string;
            /**
             * @description Its heading.
             * @example Run metrics
             */
            title: string;
            /** @description What it shows, without mere headings. */
            widgets: components["schemas"]["DashboardWidget"][];
        };
        /** @description The dashboards that come with the service. */
        DashboardList: {
            /** @description All of them; there are no pages. */
            dashboards: components["schemas"]["Dashboard"][];
        };
        /**
         * @description What a public access token has to claim about its environment. Add `scopes`, `iss`, `aud`, `iat` and `exp`, and sign it with the
         *     secret key.
         */
        TokenClaims: {
            /**
             * @description The id of the environment.
             * @example cl1234
             */
            sub: string;
            /**
             * @description Marks the token as public. Always true.
             * @example true
             */
            pub: boolean;
        } & {
            [key: string]: unknown;
        };
        /** @description What the token is to allow, and for how long. */
        CreatePublicTokenRequest: {
            /**
             * @description What the token allows: `action:type` or `action:type:id`, such as `read:runs:run_1234` or `trigger:tasks:my-task`; `admin`
             *     for everything. A restricted key can hand on only what it may do itself.
             * @example [
             *       "read:runs:run_1234"
             *     ]
             */
            scopes: string[];
            /**
             * @description When the token ends, in the future and at most 30 days away: a length of time such as `15m`, `2 hours` or `30d`, or the instant as
             *     Unix time in seconds.
             * @default 15m
             */
            expirationTime?: string | number;
            /**
             * @description Whether the token is good for a single trigger.
             * @default false
             * @example true
             */
            oneTimeUse?: boolean;
            /** @description What subscriptions with this token leave out. */
            realtime?: {
                /**
                 * @description Fields of a run that are not sent.
                 * @example [
                 *       "payload",
                 *       "output"
                 *     ]
                 */
                skipColumns?: string[];
            };
        };
        /** @description The token. */
        CreatePublicTokenResponse: {
            /**
             * @description A public access token, signed by the service.
             * @example eyJhbGciOiJIUzI1NiJ9.eyJwdWIiOnRydWV9.c2lnbmF0dXJl
             */
            token: string;
        };
        /** @description Where to upload an object, and how to call it afterwards. */
        PacketUploadUrl: {
            /**
             * @description Put the bytes here, by a plain PUT without credentials. Valid for 5 minutes.
             * @example https://packets.example.com/packets/proj_1234/prod/run_1234/payload.json?X-Amz-Expires=300&X-Amz-Signature=88604cb9
             */
            presignedUrl: string;
            /**
             * @description The name to send as `payload`, with `payloadType: application/store`. It may begin with the name of a store, as in `s3://`.
             * @example run_1234/payload.json
             */
            storagePath: string;
        };
        /** @description Where to download an object. */
        PacketDownloadUrl: {
            /**
             * @description Get the bytes from here, by a plain GET without credentials. Valid for 5 minutes.
             * @example https://packets.example.com/packets/proj_1234/prod/run_1234/payload.json?X-Amz-Expires=300&X-Amz-Signature=d73f2439
             */
            presignedUrl: string;
        };
    };
    responses: {
        /** @description A parameter cannot be read; `details` says which. */
        RunsQueryError: {
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
        /** @description The credential is valid but does not allow this, for lack of a scope or an ability. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PermissionError"];
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
         * @description The token is missing or unknown, or the credential is a secret key or a public access token, which this operation
         *     does not take. Without any `Authorization` header the answer is `application/problem+json`.
         */
        PersonalAccessTokenRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description The first for what is no personal access token at all, the second for an unknown or revoked one.
                     * @enum {string}
                     */
                    error: "Invalid or Missing PAT" | "Invalid PAT" | (string & {});
                };
                "application/problem+json": components["schemas"]["ProblemDetails"];
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
        /**
         * @description The key is missing or unknown, or the credential is a public access token or a restricted key, which this
         *     operation does not take. Without any `Authorization` header the answer is `application/problem+json`.
         */
        SecretKeyRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Always the same words.
                     * @enum {string}
                     */
                    error: "Invalid or Missing API Key" | (string & {});
                };
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Something failed inside the service. Safe to send again where the operation is. */
        SomethingWentWrong: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description What little the service says.
                     * @enum {string}
                     */
                    error: "Something went wrong, please try again." | "Internal Server Error" | (string & {});
                };
            };
        };
        /** @description The credential does not cover every task of the batch, or may not write the parent run. */
        BatchForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PermissionError"];
            };
        };
        /**
         * @description Something failed inside the service. It says `x-should-retry: false` where the batch may exist already; look before you
         *     send it again.
         */
        BatchServerError: {
            headers: {
                "x-should-retry": components["headers"]["ShouldRetry"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description No batch with this id in the environment of the credential, or not yet. */
        BatchNotFound: {
            headers: {
                "x-should-retry": components["headers"]["ShouldRetry"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Always the same words.
                     * @enum {string}
                     */
                    error: "Not found" | (string & {});
                };
            };
        };
        /** @description A failure inside the service. `application/json` where the handler noticed, `text/plain` where it did not get that far. */
        ScheduleServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description What little the service says.
                     * @enum {string}
                     */
                    error: "Something went wrong, please try again." | (string & {});
                };
                "text/plain": "Unexpected Server Error";
            };
        };
        /** @description A field of the body is missing or of a wrong type, or `window` does not fit; `issues` says which. */
        ScheduleRequestInvalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Always the same words.
                     * @enum {string}
                     */
                    error: "Invalid request body" | (string & {});
                    /** @description What was wrong with each. */
                    issues: components["schemas"]["ValidationIssue"][];
                };
            };
        };
        /** @description No schedule with this id or deduplication key in the environment of the key. */
        ScheduleNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Always the same words.
                     * @enum {string}
                     */
                    error: "Schedule not found" | (string & {});
                };
            };
        };
        /**
         * @description A failure inside the service, or a body that is not JSON. The handler did not get as far as an answer of its own, so this
         *     is plain text.
         */
        UnexpectedServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": "Unexpected Server Error";
            };
        };
        /** @description Something failed inside the service; the new limit may or may not be in force. Safe to send again. */
        QueueServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description What failed: storing the limit, telling the engine of it, or counting the queue's runs for the answer; else an exception.
                     * @enum {string}
                     */
                    error: "Internal Server Error" | "Internal server error" | "Failed to update queue concurrency limit" | "Failed to sync queue concurrency limit to engine" | "Failed to get queue stats" | (string & {});
                };
            };
        };
        /**
         * @description The credential is missing, unknown, expired, or a public access token, which this operation does not take.
         *     A request without any `Authorization` header is answered as `application/problem+json`, from in front of the API.
         */
        EnvironmentVariablesUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description What is wrong with the credential. An unknown token is called an API key too.
                     * @enum {string}
                     */
                    error: "Invalid or Missing API key" | "Invalid API key" | "Invalid PAT" | "Invalid or Missing PAT" | "Invalid or missing personal access token" | "Invalid or missing organization access token" | "Invalid or Missing user-actor token" | "Invalid user-actor token" | "User-actor tokens are not configured" | "Invalid authentication result" | "x-trigger-branch header required for preview env" | "No matching branch env" | (string & {});
                };
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /**
         * @description The person behind the token may not see or change the variables of this environment, or the key is a restricted one whose abilities
         *     do not cover them.
         */
        EnvironmentVariablesForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description The first for a person's token, the second for a restricted key.
                     * @enum {string}
                     */
                    error: "You don't have permission to access this environment's environment variables." | "Unauthorized" | (string & {});
                };
            };
        };
        /** @description The token reaches no such project, or the project has no such environment or branch. A secret key is answered with 400 instead. */
        EnvironmentNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description The first of the three that is missing.
                     * @enum {string}
                     */
                    error: "Project not found" | "Environment not found" | "Branch not found" | (string & {});
                };
            };
        };
        /** @description No variable of this name, or, for a token, no such project, environment or branch. */
        EnvironmentVariableNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description The last three for tokens only; a secret key is answered with 400 instead.
                     * @enum {string}
                     */
                    error: "Environment variable not found" | "Project not found" | "Environment not found" | "Branch not found" | (string & {});
                };
            };
        };
        /** @description The key is a restricted one whose abilities do not cover deployments. */
        DeploymentForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Always this word, although the status is 403.
                     * @enum {string}
                     */
                    error: "Unauthorized" | (string & {});
                };
            };
        };
        /** @description No such deployment in the environment of the key. */
        DeploymentNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /**
                     * @description Always the same words.
                     * @enum {string}
                     */
                    error: "Deployment not found" | (string & {});
                };
            };
        };
    };
    parameters: {
        /**
         * @description How many runs a page holds, 1 to 100.
         * @example 25
         */
        RunsPageSize: number;
        /**
         * @description The page after this cursor, which is `pagination.next` of another page. Opaque.
         * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDB9
         */
        RunsPageAfter: string;
        /**
         * @description The page before this cursor, which is `pagination.previous` of another page. Opaque. Wins over `page[after]`
         *     when both are given.
         * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDF9
         */
        RunsPageBefore: string;
        /**
         * @description Runs in any of these statuses, in the words of either vocabulary. An unknown word is answered with 400.
         * @example [
         *       "DELAYED",
         *       "QUEUED"
         *     ]
         */
        RunsFilterStatus: components["schemas"]["RunStatusFilter"][];
        /**
         * @description Runs of any of these tasks.
         * @example [
         *       "my-task"
         *     ]
         */
        RunsFilterTaskIdentifier: string[];
        /**
         * @description Runs executed by any of these versions.
         * @example [
         *       "20240523.1"
         *     ]
         */
        RunsFilterVersion: string[];
        /**
         * @description Runs that have **any** of these tags.
         * @example [
         *       "user_5df987al13",
         *       "org_c6b7dycmxw"
         *     ]
         */
        RunsFilterTag: string[];
        /**
         * @description Runs of this batch.
         * @example batch_1234
         */
        RunsFilterBatch: string;
        /**
         * @description Runs that this schedule triggered.
         * @example sched_1234
         */
        RunsFilterSchedule: string;
        /**
         * @description Runs that this bulk action touched.
         * @example bulk_1234
         */
        RunsFilterBulkAction: string;
        /**
         * @description Runs that failed with this group of errors.
         * @example error_1234567890abcdef
         */
        RunsFilterError: string;
        /**
         * @description Only test runs, or none of them. Other words than `true` and `false` are answered with 400.
         * @example false
         */
        RunsFilterIsTest: boolean;
        /**
         * @description Runs of any of these queues: `task/my-task` for the queue that a task has of its own, the bare name for a custom one.
         * @example [
         *       "task/my-task"
         *     ]
         */
        RunsFilterQueue: string[];
        /**
         * @description Runs on any of these machines. An unknown word is answered with 400.
         * @example [
         *       "small-1x"
         *     ]
         */
        RunsFilterMachine: components["schemas"]["MachinePreset"][];
        /**
         * @description Runs in any of these regions.
         * @example [
         *       "us-east-1"
         *     ]
         */
        RunsFilterRegion: string[];
        /**
         * @description Runs triggered at this instant or later, until `filter[createdAt][to]` or now. ISO 8601, or milliseconds since 1970.
         * @example 2024-06-25T00:00:00.000Z
         */
        RunsFilterCreatedAtFrom: (string | Date) | number;
        /**
         * @description Runs triggered at this instant or earlier; without `filter[createdAt][from]` from 7 days ago on. ISO 8601, or
         *     milliseconds since 1970.
         * @example 2024-06-26T00:00:00.000Z
         */
        RunsFilterCreatedAtTo: (string | Date) | number;
        /**
         * @description Runs triggered within this time up to now, such as `1h` or `7d`. Wins over `from` and `to`.
         * @example 7d
         */
        RunsFilterCreatedAtPeriod: string;
        /**
         * @description Chooses the words for a run's status: `2025-07-16` is the one version there is. Without it, or with any other value, the
         *     answer uses the older vocabulary (`LegacyRunStatus`); nothing else changes. `@trigger-api/client` and the
         *     official SDK from 4.0 on always send it.
         * @example 2025-07-16
         */
        ApiVersion: "2025-07-16";
        /**
         * @description The branch of a preview or development environment. A preview key needs it and is refused with 401 without it, or with
         *     a branch that does not exist; with a development key `default` means no branch; staging and production keys ignore it.
         *     A leading `refs/heads/`, `refs/remotes/`, `refs/tags/`, `refs/pull/`, `refs/merge/` or `refs/release/` is dropped.
         * @example feature-x
         */
        Branch: string;
        /**
         * @description The reference of the project; it begins with `proj_`. You find it in the project's settings.
         * @example proj_1234
         */
        ProjectRef: string;
        /**
         * @description The environment whose runs to list. Of several, only the first that exists is used; without any the
         *     service fails with 500. Staging goes by `stg` inside the service; `staging` is the published word.
         * @example [
         *       "prod"
         *     ]
         */
        RunsFilterEnv: ("dev" | "stg" | "staging" | "prod" | "preview")[];
        /**
         * @description The id of the run; it begins with `run_`. Triggering a task answers with it. An id that belongs to another environment,
         *     or is no id at all, is simply not found.
         * @example run_1234
         */
        RunId: string;
        /**
         * @description The id of the span, 16 hexadecimal digits. The run's trace and events name the spans there are.
         * @example 00f067aa0ba902b7
         */
        SpanId: string;
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
         * @description Of several batches with one key, only the first is created; the others answer with it and `isCached: true`. It is
         *     the key of the batch, not of its runs. At most 2,048 characters; more is answered with 400.
         * @example idempotency_key_1234
         */
        BatchIdempotencyKey: string;
        /**
         * @description How long the batch's key holds, digits and one of `s`, `m`, `h`, `d`; anything else is ignored in favour of 30 days.
         * @example 60s
         */
        BatchIdempotencyKeyTtl: string;
        /**
         * @description Whether the runs are created side by side or one after the other. Another word is answered with 400.
         * @example sequential
         */
        BatchProcessingStrategy: "parallel" | "sequential";
        /**
         * @description A version 4 UUID that stays the same when one call is sent again, for 24 hours and one set of tasks: the repeat is answered
         *     with the first batch and status 200. Other values are ignored. `@trigger-api/client` and the official SDK send one
         *     by themselves.
         * @example 0d2b3f6a-3c0f-4f0e-9f57-0b8f9f1f2a11
         */
        BatchRequestIdempotencyKey: string;
        /**
         * @description The id of the batch; it begins with `batch_`. Triggering a batch answers with it. An id that belongs to another
         *     environment, or is no id at all, is simply not found.
         * @example batch_1234
         */
        BatchId: string;
        /**
         * @description The key as it is **stored**, percent-encoded. What the official SDK stores is not the readable key but a hash of it,
         *     64 hexadecimal digits; a list of runs shows it as `idempotencyKey`.
         * @example 5e78863ed1ffb9fc66b1d61634b126bf8eb20267e7996297eeeb9b19c8c0f732
         */
        StoredIdempotencyKey: string;
        /**
         * @description The number of the page, from 1 on.
         * @example 1
         */
        Page: number;
        /**
         * @description The id of the schedule, or its deduplication key: what begins with `sched_` is read as an id, all else as a key.
         *     Percent-encode the key.
         * @example sched_1234
         */
        ScheduleId: string;
        /**
         * @description The id of the queue (`queue_1234`), or with the `type` `task` the id of a task, with `custom` the name of a queue. Percent-encode
         *     slashes and spaces; a slash that is encoded twice (`%252F`) is understood as well.
         * @example queue_1234
         */
        QueueParam: string;
        /**
         * @description The short name of the environment. With a secret key it has to be the key's own; for a branch of a preview environment send
         *     `x-trigger-branch` besides.
         * @example dev
         */
        EnvironmentSlug: components["schemas"]["EnvironmentSlug"];
        /**
         * @description The name of the environment variable.
         * @example SLACK_API_KEY
         */
        EnvironmentVariableName: string;
        /**
         * @description The id of the deployment; it begins with `deployment_`.
         * @example deployment_1234
         */
        DeploymentId: string;
        /**
         * @description The **version** of the deployment, not its id.
         * @example 20250228.1
         */
        DeploymentVersion: string;
        /**
         * @description The id of the waitpoint token; it begins with `waitpoint_`. Creating a token answers with it.
         * @example waitpoint_1234
         */
        WaitpointId: string;
        /**
         * @description The id of the bulk action; it begins with `bulk_`. Creating one answers with it. An id that belongs to another environment,
         *     or is no id at all, is simply not found.
         * @example bulk_1234
         */
        BulkActionId: string;
        /**
         * @description The id of the error group; it begins with `error_`, and a list of error groups tells it. An id that belongs to another
         *     environment, or is no id at all, is simply not found.
         * @example error_1234567890abcdef
         */
        ErrorId: string;
        /**
         * @description The id of the session, which begins with `session_`, or your own `externalId`. The prefix decides how it is looked up. One
         *     that belongs to another environment is simply not found.
         * @example session_1234
         */
        SessionIdOrExternalId: string;
        /**
         * @description The path of the object within the environment, with its slashes percent-encoded. No part may be empty, `.` or `..`, and
         *     there are no backslashes and no leading slash.
         * @example run_1234/payload.json
         */
        PacketName: string;
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
         * @description The server's word on whether to send the request again; it overrides what the status suggests.
         * @example true
         */
        ShouldRetry: "true" | "false";
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
         * @description A public access token for this batch (`read:batch:<id>`), valid for one hour.
         * @example eyJhbGciOiJIUzI1NiJ9.eyJwdWIiOnRydWV9.c2lnbmF0dXJl
         */
        BatchJwt: string;
        /**
         * @description Claims as JSON, from which the holder of the secret key can sign a token of its own. They name the environment, and
         *     not always the scopes that `x-trigger-jwt` has.
         * @example {"sub":"cl1234","pub":true}
         */
        BatchJwtClaims: string;
        /**
         * @description How many seconds to wait before the next request; 1 at least.
         * @example 6
         */
        RetryAfter: number;
        /**
         * @description A public access token that may complete this waitpoint (`write:waitpoints:<id>`), valid for 24 hours.
         * @example eyJhbGciOiJIUzI1NiJ9.eyJwdWIiOnRydWV9.c2lnbmF0dXJl
         */
        WaitpointJwt: string;
        /**
         * @description The claims of `x-trigger-jwt` as JSON, from which the holder of the secret key can sign a token of its own.
         * @example {"sub":"cl1234","pub":true,"scopes":["write:waitpoints:waitpoint_1234"]}
         */
        WaitpointJwtClaims: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "runs.list": {
        parameters: {
            query?: {
                /**
                 * @description How many runs a page holds, 1 to 100.
                 * @example 25
                 */
                "page[size]"?: components["parameters"]["RunsPageSize"];
                /**
                 * @description The page after this cursor, which is `pagination.next` of another page. Opaque.
                 * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDB9
                 */
                "page[after]"?: components["parameters"]["RunsPageAfter"];
                /**
                 * @description The page before this cursor, which is `pagination.previous` of another page. Opaque. Wins over `page[after]`
                 *     when both are given.
                 * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDF9
                 */
                "page[before]"?: components["parameters"]["RunsPageBefore"];
                /**
                 * @description Runs in any of these statuses, in the words of either vocabulary. An unknown word is answered with 400.
                 * @example [
                 *       "DELAYED",
                 *       "QUEUED"
                 *     ]
                 */
                "filter[status]"?: components["parameters"]["RunsFilterStatus"];
                /**
                 * @description Runs of any of these tasks.
                 * @example [
                 *       "my-task"
                 *     ]
                 */
                "filter[taskIdentifier]"?: components["parameters"]["RunsFilterTaskIdentifier"];
                /**
                 * @description Runs executed by any of these versions.
                 * @example [
                 *       "20240523.1"
                 *     ]
                 */
                "filter[version]"?: components["parameters"]["RunsFilterVersion"];
                /**
                 * @description Runs that have **any** of these tags.
                 * @example [
                 *       "user_5df987al13",
                 *       "org_c6b7dycmxw"
                 *     ]
                 */
                "filter[tag]"?: components["parameters"]["RunsFilterTag"];
                /**
                 * @description Runs of this batch.
                 * @example batch_1234
                 */
                "filter[batch]"?: components["parameters"]["RunsFilterBatch"];
                /**
                 * @description Runs that this schedule triggered.
                 * @example sched_1234
                 */
                "filter[schedule]"?: components["parameters"]["RunsFilterSchedule"];
                /**
                 * @description Runs that this bulk action touched.
                 * @example bulk_1234
                 */
                "filter[bulkAction]"?: components["parameters"]["RunsFilterBulkAction"];
                /**
                 * @description Runs that failed with this group of errors.
                 * @example error_1234567890abcdef
                 */
                "filter[error]"?: components["parameters"]["RunsFilterError"];
                /**
                 * @description Only test runs, or none of them. Other words than `true` and `false` are answered with 400.
                 * @example false
                 */
                "filter[isTest]"?: components["parameters"]["RunsFilterIsTest"];
                /**
                 * @description Runs of any of these queues: `task/my-task` for the queue that a task has of its own, the bare name for a custom one.
                 * @example [
                 *       "task/my-task"
                 *     ]
                 */
                "filter[queue]"?: components["parameters"]["RunsFilterQueue"];
                /**
                 * @description Runs on any of these machines. An unknown word is answered with 400.
                 * @example [
                 *       "small-1x"
                 *     ]
                 */
                "filter[machine]"?: components["parameters"]["RunsFilterMachine"];
                /**
                 * @description Runs in any of these regions.
                 * @example [
                 *       "us-east-1"
                 *     ]
                 */
                "filter[region]"?: components["parameters"]["RunsFilterRegion"];
                /**
                 * @description Runs triggered at this instant or later, until `filter[createdAt][to]` or now. ISO 8601, or milliseconds since 1970.
                 * @example 2024-06-25T00:00:00.000Z
                 */
                "filter[createdAt][from]"?: components["parameters"]["RunsFilterCreatedAtFrom"];
                /**
                 * @description Runs triggered at this instant or earlier; without `filter[createdAt][from]` from 7 days ago on. ISO 8601, or
                 *     milliseconds since 1970.
                 * @example 2024-06-26T00:00:00.000Z
                 */
                "filter[createdAt][to]"?: components["parameters"]["RunsFilterCreatedAtTo"];
                /**
                 * @description Runs triggered within this time up to now, such as `1h` or `7d`. Wins over `from` and `to`.
                 * @example 7d
                 */
                "filter[createdAt][period]"?: components["parameters"]["RunsFilterCreatedAtPeriod"];
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
            400: components["responses"]["RunsQueryError"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "runs.listForProject": {
        parameters: {
            query: {
                /**
                 * @description How many runs a page holds, 1 to 100.
                 * @example 25
                 */
                "page[size]"?: components["parameters"]["RunsPageSize"];
                /**
                 * @description The page after this cursor, which is `pagination.next` of another page. Opaque.
                 * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDB9
                 */
                "page[after]"?: components["parameters"]["RunsPageAfter"];
                /**
                 * @description The page before this cursor, which is `pagination.previous` of another page. Opaque. Wins over `page[after]`
                 *     when both are given.
                 * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDF9
                 */
                "page[before]"?: components["parameters"]["RunsPageBefore"];
                /**
                 * @description The environment whose runs to list. Of several, only the first that exists is used; without any the
                 *     service fails with 500. Staging goes by `stg` inside the service; `staging` is the published word.
                 * @example [
                 *       "prod"
                 *     ]
                 */
                "filter[env]": components["parameters"]["RunsFilterEnv"];
                /**
                 * @description Runs in any of these statuses, in the words of either vocabulary. An unknown word is answered with 400.
                 * @example [
                 *       "DELAYED",
                 *       "QUEUED"
                 *     ]
                 */
                "filter[status]"?: components["parameters"]["RunsFilterStatus"];
                /**
                 * @description Runs of any of these tasks.
                 * @example [
                 *       "my-task"
                 *     ]
                 */
                "filter[taskIdentifier]"?: components["parameters"]["RunsFilterTaskIdentifier"];
                /**
                 * @description Runs executed by any of these versions.
                 * @example [
                 *       "20240523.1"
                 *     ]
                 */
                "filter[version]"?: components["parameters"]["RunsFilterVersion"];
                /**
                 * @description Runs that have **any** of these tags.
                 * @example [
                 *       "user_5df987al13",
                 *       "org_c6b7dycmxw"
                 *     ]
                 */
                "filter[tag]"?: components["parameters"]["RunsFilterTag"];
                /**
                 * @description Runs of this batch.
                 * @example batch_1234
                 */
                "filter[batch]"?: components["parameters"]["RunsFilterBatch"];
                /**
                 * @description Runs that this schedule triggered.
                 * @example sched_1234
                 */
                "filter[schedule]"?: components["parameters"]["RunsFilterSchedule"];
                /**
                 * @description Runs that this bulk action touched.
                 * @example bulk_1234
                 */
                "filter[bulkAction]"?: components["parameters"]["RunsFilterBulkAction"];
                /**
                 * @description Runs that failed with this group of errors.
                 * @example error_1234567890abcdef
                 */
                "filter[error]"?: components["parameters"]["RunsFilterError"];
                /**
                 * @description Only test runs, or none of them. Other words than `true` and `false` are answered with 400.
                 * @example false
                 */
                "filter[isTest]"?: components["parameters"]["RunsFilterIsTest"];
                /**
                 * @description Runs of any of these queues: `task/my-task` for the queue that a task has of its own, the bare name for a custom one.
                 * @example [
                 *       "task/my-task"
                 *     ]
                 */
                "filter[queue]"?: components["parameters"]["RunsFilterQueue"];
                /**
                 * @description Runs on any of these machines. An unknown word is answered with 400.
                 * @example [
                 *       "small-1x"
                 *     ]
                 */
                "filter[machine]"?: components["parameters"]["RunsFilterMachine"];
                /**
                 * @description Runs in any of these regions.
                 * @example [
                 *       "us-east-1"
                 *     ]
                 */
                "filter[region]"?: components["parameters"]["RunsFilterRegion"];
                /**
                 * @description Runs triggered at this instant or later, until `filter[createdAt][to]` or now. ISO 8601, or milliseconds since 1970.
                 * @example 2024-06-25T00:00:00.000Z
                 */
                "filter[createdAt][from]"?: components["parameters"]["RunsFilterCreatedAtFrom"];
                /**
                 * @description Runs triggered at this instant or earlier; without `filter[createdAt][from]` from 7 days ago on. ISO 8601, or
                 *     milliseconds since 1970.
                 * @example 2024-06-26T00:00:00.000Z
                 */
                "filter[createdAt][to]"?: components["parameters"]["RunsFilterCreatedAtTo"];
                /**
                 * @description Runs triggered within this time up to now, such as `1h` or `7d`. Wins over `from` and `to`.
                 * @example 7d
                 */
                "filter[createdAt][period]"?: components["parameters"]["RunsFilterCreatedAtPeriod"];
            };
            header?: {
                /**
                 * @description Chooses the words for a run's status: `2025-07-16` is the one version there is. Without it, or with any other value, the
                 *     answer uses the older vocabulary (`LegacyRunStatus`); nothing else changes. `@trigger-api/client` and the
                 *     official SDK from 4.0 on always send it.
                 * @example 2025-07-16
                 */
                "x-trigger-api-version"?: components["parameters"]["ApiVersion"];
            };
            path: {
                /**
                 * @description The reference of the project; it begins with `proj_`. You find it in the project's settings.
                 * @example proj_1234
                 */
                projectRef: components["parameters"]["ProjectRef"];
            };
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
            400: components["responses"]["RunsQueryError"];
            401: components["responses"]["PersonalAccessTokenRequired"];
            403: components["responses"]["Forbidden"];
            /** @description No project with this reference that the token's owner belongs to. */
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
                        error: "Project not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description None of the environments in `filter[env]` exists, or something failed inside the service. */
            500: {
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
    "runs.addTags": {
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
        /** @description The tags to add. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRunTagsRequest"];
            };
        };
        responses: {
            /** @description The run has the tags. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddRunTagsResponse"];
                };
            };
            /** @description The body has no usable tags; `issues` says why. */
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
                        error: "Invalid request body" | (string & {});
                        /** @description What was wrong with the body. */
                        issues?: components["schemas"]["ValidationIssue"][];
                    };
                };
            };
            401: components["responses"]["SecretKeyRequired"];
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
            /** @description The run would have more than 10 tags. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many tags there would be, and which were not added. */
                        error: string;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description A body that is not JSON, or a failure inside the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Something went wrong, please try again." | (string & {});
                    };
                };
            };
            503: components["responses"]["RunNotMaterialised"];
        };
    };
    "runs.retrieveMetadata": {
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
            /** @description The metadata of the run. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunMetadata"];
                };
            };
            401: components["responses"]["SecretKeyRequired"];
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
            429: components["responses"]["TooManyRequests"];
            /** @description Something failed inside the service, which answers in plain text here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": "Unexpected Server Error";
                };
            };
        };
    };
    "runs.updateMetadata": {
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
        /** @description The new metadata, or changes to the old. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRunMetadataRequest"];
            };
        };
        responses: {
            /** @description All of the metadata after the change. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdateRunMetadataResponse"];
                };
            };
            /** @description The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `Validation error: …` is followed by what was wrong with the body, with its place. `Invalid or missing run
                         *     ID` and `Invalid metadata` are published, and not known to occur.
                         */
                        error: "Request body is empty" | "Invalid JSON" | "Invalid or missing run ID" | "Invalid metadata" | (string & {});
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
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Task Run not found" | (string & {});
                    };
                };
            };
            /**
             * @description The body is larger than 2,097,152 bytes or has no `Content-Length`, or the metadata would be larger than 262,144
             *     bytes.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether the body is too large or the outcome; in that case nothing was written. */
                        error: "Request body too large" | (string & {});
                    };
                };
            };
            /** @description The run finished more than an hour ago. */
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
                        error: "Cannot update metadata for a completed run" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            /** @description The run is being handed over from the burst buffer, or too many change its metadata at once. Nothing was changed. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description What stood in the way; send the request again.
                         * @enum {string}
                         */
                        error: "Run materialising, retry shortly" | "Metadata write contention; retry shortly" | (string & {});
                    };
                };
            };
        };
    };
    "runs.retrieveResult": {
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
            /** @description The run has finished. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResult"];
                };
            };
            401: components["responses"]["SecretKeyRequired"];
            /** @description No run with this id in the environment of the key, or none that has a result. */
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
                        error: "Run either doesn't exist or is not finished" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["SomethingWentWrong"];
        };
    };
    "runs.listEvents": {
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
            /** @description The events of the run. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunEventList"];
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
    "runs.retrieveTrace": {
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
            /** @description The trace of the run. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunTrace"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No run with this id in the environment of the credential, or not yet; or a run without a trace. */
            404: {
                headers: {
                    "x-should-retry": components["headers"]["ShouldRetry"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The first for an unknown run, the second for a known one; the third is published for the first.
                         * @enum {string}
                         */
                        error: "Not found" | "Trace not found" | "Run not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "runs.retrieveSpan": {
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
                /**
                 * @description The id of the span, 16 hexadecimal digits. The run's trace and events name the spans there are.
                 * @example 00f067aa0ba902b7
                 */
                spanId: components["parameters"]["SpanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The span. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpanDetail"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No run with this id in the environment of the credential, or not yet; or a run without such a span. */
            404: {
                headers: {
                    "x-should-retry": components["headers"]["ShouldRetry"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The first for an unknown run, the second for an unknown span of a known one.
                         * @enum {string}
                         */
                        error: "Not found" | "Span not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
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
    "tasks.batchTrigger": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Of several batches with one key, only the first is created; the others answer with it and `isCached: true`. It is
                 *     the key of the batch, not of its runs. At most 2,048 characters; more is answered with 400.
                 * @example idempotency_key_1234
                 */
                "idempotency-key"?: components["parameters"]["BatchIdempotencyKey"];
                /**
                 * @description The branch of a preview or development environment. A preview key needs it and is refused with 401 without it, or with
                 *     a branch that does not exist; with a development key `default` means no branch; staging and production keys ignore it.
                 *     A leading `refs/heads/`, `refs/remotes/`, `refs/tags/`, `refs/pull/`, `refs/merge/` or `refs/release/` is dropped.
                 * @example feature-x
                 */
                "x-trigger-branch"?: components["parameters"]["Branch"];
                /**
                 * @description Version of the calling SDK.
                 * @example 4.8.3
                 */
                "trigger-version"?: components["parameters"]["TriggerVersion"];
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
        /** @description The runs to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchTriggerTaskRequest"];
            };
        };
        responses: {
            /** @description The runs were created. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    "x-trigger-jwt": components["headers"]["BatchJwt"];
                    "x-trigger-jwt-claims": components["headers"]["BatchJwtClaims"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchTriggerTaskResponse"];
                };
            };
            /** @description The body or a header cannot be read, there are no items or too many, or the runs cannot be created. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `Validation error: …` is followed by what was wrong with the body, with its place; after `Headers Error`
                         *     the issues stand in `details`. What a single trigger answers with 422 is a 400 here, with its own text.
                         */
                        error: "Request body is empty" | "Invalid JSON" | "Headers Error" | "No items to trigger" | (string & {});
                        /** @description What was wrong with each header; not given for bodies. */
                        details?: components["schemas"]["ValidationIssue"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["BatchForbidden"];
            /** @description No runs were created. An unknown task is **not** a reason: its runs wait in `PENDING_VERSION`. */
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
                        error: "Task not found" | (string & {});
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
            429: components["responses"]["TooManyRequests"];
            /** @description Something failed inside the service. The runs may have been created. */
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
                        error: "Something went wrong" | "Internal Server Error" | (string & {});
                    };
                };
            };
        };
    };
    "batches.triggerV1": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Of several batches with one key, only the first is created; the others answer with it and `isCached: true`. It is
                 *     the key of the batch, not of its runs. At most 2,048 characters; more is answered with 400.
                 * @example idempotency_key_1234
                 */
                "idempotency-key"?: components["parameters"]["BatchIdempotencyKey"];
                /**
                 * @description How long the batch's key holds, digits and one of `s`, `m`, `h`, `d`; anything else is ignored in favour of 30 days.
                 * @example 60s
                 */
                "idempotency-key-ttl"?: components["parameters"]["BatchIdempotencyKeyTtl"];
                /**
                 * @description Whether the runs are created side by side or one after the other. Another word is answered with 400.
                 * @example sequential
                 */
                "batch-processing-strategy"?: components["parameters"]["BatchProcessingStrategy"];
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
            path?: never;
            cookie?: never;
        };
        /** @description The runs to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriggerBatchV1Request"];
            };
        };
        responses: {
            /** @description The batch was created, or there was one with the same key. Published as 200. */
            202: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    "x-trigger-jwt": components["headers"]["BatchJwt"];
                    "x-trigger-jwt-claims": components["headers"]["BatchJwtClaims"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerBatchV1Response"];
                };
            };
            /** @description The body or a header cannot be read, or there are no items or too many. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `Validation error: …` is followed by what was wrong with the body, with its place. After `Headers Error`
                         *     the issues stand in `details`.
                         */
                        error: "Request body is empty" | "Invalid JSON" | "Headers Error" | "Batch cannot be triggered with no items" | (string & {});
                        /** @description What was wrong with each header; not given for bodies. */
                        details?: components["schemas"]["ValidationIssue"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["BatchForbidden"];
            /** @description The body is larger than 1,000,000 bytes, or has no `Content-Length`. */
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
             * @description The request is well formed and cannot be carried out: a full queue, a one-time token that was used, a key that is
             *     taken, a parent that is over, no credit.
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
            500: components["responses"]["BatchServerError"];
        };
    };
    "batches.trigger": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A version 4 UUID that stays the same when one call is sent again, for 24 hours and one set of tasks: the repeat is answered
                 *     with the first batch and status 200. Other values are ignored. `@trigger-api/client` and the official SDK send one
                 *     by themselves.
                 * @example 0d2b3f6a-3c0f-4f0e-9f57-0b8f9f1f2a11
                 */
                "x-trigger-request-idempotency-key"?: components["parameters"]["BatchRequestIdempotencyKey"];
                /**
                 * @description Whether the runs are created side by side or one after the other. Another word is answered with 400.
                 * @example sequential
                 */
                "batch-processing-strategy"?: components["parameters"]["BatchProcessingStrategy"];
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
            path?: never;
            cookie?: never;
        };
        /** @description The runs to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TriggerBatchRequest"];
            };
        };
        responses: {
            /** @description The request was sent before, and this is its batch. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    "x-trigger-jwt": components["headers"]["BatchJwt"];
                    "x-trigger-jwt-claims": components["headers"]["BatchJwtClaims"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerBatchResponse"];
                };
            };
            /** @description The batch was created; its runs follow. */
            202: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    "x-trigger-jwt": components["headers"]["BatchJwt"];
                    "x-trigger-jwt-claims": components["headers"]["BatchJwtClaims"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriggerBatchResponse"];
                };
            };
            /** @description The body or a header cannot be read, or there are no items or too many. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `Validation error: …` is followed by what was wrong with the body, with its place. After `Headers Error`
                         *     the issues stand in `details`.
                         */
                        error: "Request body is empty" | "Invalid JSON" | "Headers Error" | "Batch cannot be triggered with no items" | (string & {});
                        /** @description What was wrong with each header; not given for bodies. */
                        details?: components["schemas"]["ValidationIssue"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["BatchForbidden"];
            /** @description The body is larger than 1,000,000 bytes, or has no `Content-Length`. */
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
             * @description The request is well formed and cannot be carried out: a full queue, a one-time token that was used, a key that is
             *     taken, a parent that is over, no credit.
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
            500: components["responses"]["BatchServerError"];
        };
    };
    "batches.create": {
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
            path?: never;
            cookie?: never;
        };
        /** @description How many runs there will be, and of what. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBatchRequest"];
            };
        };
        responses: {
            /** @description The key had a batch already, and this is it. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    "x-trigger-jwt": components["headers"]["BatchJwt"];
                    "x-trigger-jwt-claims": components["headers"]["BatchJwtClaims"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateBatchResponse"];
                };
            };
            /** @description The batch was created, and waits for its items. */
            202: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    "x-trigger-jwt": components["headers"]["BatchJwt"];
                    "x-trigger-jwt-claims": components["headers"]["BatchJwtClaims"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateBatchResponse"];
                };
            };
            /** @description The body or a header cannot be read, or announces too many runs. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `Validation error: …` is followed by what was wrong with the body, with its place. After `Headers Error`
                         *     the issues stand in `details`.
                         */
                        error: "Request body is empty" | "Invalid JSON" | "Headers Error" | "runCount must be a positive integer" | (string & {});
                        /** @description What was wrong with each header; not given for bodies. */
                        details?: components["schemas"]["ValidationIssue"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["BatchForbidden"];
            /** @description The body is larger than 131,072 bytes, or has no `Content-Length`. */
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
             * @description The request is well formed and cannot be carried out: a key that is taken, a one-time token that was used, no
             *     credit.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            /**
             * @description Too many requests, as everywhere; or too many **runs** in batches, counted by `runCount`. Only the second has `Retry-After`, and its
             *     `x-ratelimit-reset` is in seconds, whereas the first has milliseconds.
             */
            429: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    /**
                     * @description When the limit is full again, as Unix time: in **milliseconds** with `application/problem+json`, in **seconds** with
                     *     `application/json`.
                     * @example 1719330326
                     */
                    "x-ratelimit-reset"?: number;
                    "retry-after": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description When more runs are taken. */
                        error: string;
                    };
                    "application/problem+json": components["schemas"]["RateLimitProblem"];
                };
            };
            500: components["responses"]["BatchServerError"];
        };
    };
    "batches.addItems": {
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
                 * @description The id of the batch; it begins with `batch_`. Triggering a batch answers with it. An id that belongs to another
                 *     environment, or is no id at all, is simply not found.
                 * @example batch_1234
                 */
                batchId: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        /** @description The items, one JSON object a line. */
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["BatchLine"];
            };
        };
        responses: {
            /** @description The items were taken; `sealed` says whether the batch is complete. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddBatchItemsResponse"];
                };
            };
            /** @description There is no body, or a line is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Which line cannot be read, counted from 1, and why. */
                        error: "Request body is required" | (string & {});
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The credential covers neither the batch nor the task of every item. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionError"];
                };
            };
            /** @description The content type is another. This is looked at before the credential. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Content-Type must be application/x-ndjson or application/ndjson" | (string & {});
                    };
                };
            };
            /** @description An item is not as it should be, or the batch does not exist or takes no items any more. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Which item was refused and why, by its index; or what is wrong with the batch. */
                        error: (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something failed inside the service. Send the items again. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Something went wrong" | (string & {});
                    };
                };
            };
        };
    };
    "batches.retrieveV1": {
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
                 * @description The id of the batch; it begins with `batch_`. Triggering a batch answers with it. An id that belongs to another
                 *     environment, or is no id at all, is simply not found.
                 * @example batch_1234
                 */
                batchId: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchV1"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BatchNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "batches.retrieve": {
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
                 * @description The id of the batch; it begins with `batch_`. Triggering a batch answers with it. An id that belongs to another
                 *     environment, or is no id at all, is simply not found.
                 * @example batch_1234
                 */
                batchId: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The batch. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BatchNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "batches.retrieveResults": {
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
                 * @description The id of the batch; it begins with `batch_`. Triggering a batch answers with it. An id that belongs to another
                 *     environment, or is no id at all, is simply not found.
                 * @example batch_1234
                 */
                batchId: components["parameters"]["BatchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The results so far. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            401: components["responses"]["SecretKeyRequired"];
            /** @description No batch with this id in the environment of the key. */
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
                        error: "Batch not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["SomethingWentWrong"];
        };
    };
    "idempotencyKeys.reset": {
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
                 * @description The key as it is **stored**, percent-encoded. What the official SDK stores is not the readable key but a hash of it,
                 *     64 hexadecimal digits; a list of runs shows it as `idempotencyKey`.
                 * @example 5e78863ed1ffb9fc66b1d61634b126bf8eb20267e7996297eeeb9b19c8c0f732
                 */
                key: components["parameters"]["StoredIdempotencyKey"];
            };
            cookie?: never;
        };
        /** @description Whose key to reset. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetIdempotencyKeyRequest"];
            };
        };
        responses: {
            /** @description The key is free again. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetIdempotencyKeyResponse"];
                };
            };
            /** @description The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `Validation error: …` is followed by what was wrong with the body, with its place. */
                        error: "Request body is empty" | "Invalid JSON" | (string & {});
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No run of this task has this key, in the environment of the credential. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Names the key and the task. */
                        error: string;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            /** @description Runs in the burst buffer could not be looked at. Send the request again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Unable to verify buffered idempotency state right now; please retry" | (string & {});
                    };
                };
            };
        };
    };
    "schedules.list": {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1 on.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many schedules a page holds. More than 100 count as 100.
                 * @example 20
                 */
                perPage?: number;
            };
            header?: {
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
            /** @description A page of schedules. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleList"];
                };
            };
            /** @description `page` or `perPage` is no whole number above 0; `issues` says which. */
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
                        error: "Invalid request parameters" | (string & {});
                        /** @description What was wrong with each. */
                        issues: components["schemas"]["ValidationIssue"][];
                    };
                };
            };
            401: components["responses"]["SecretKeyRequired"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ScheduleServerError"];
        };
    };
    "schedules.create": {
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
            path?: never;
            cookie?: never;
        };
        /** @description The schedule. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateScheduleRequest"];
            };
        };
        responses: {
            /** @description The schedule, whether it was created or updated. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            400: components["responses"]["ScheduleRequestInvalid"];
            401: components["responses"]["SecretKeyRequired"];
            /**
             * @description The body can be read, but there can be no such schedule. Checks come in this order: cron expression, time zone, window, task,
             *     branch, number of schedules, kind of the schedule that has the key.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description - `Invalid cron expression: …`: empty, with seconds, or what the parser says.
                         *     - `Invalid IANA timezone: …`: not one of `timezones.list`.
                         *     - `Schedule window …`: not a window, or too long a one; the newest service answers that with 400.
                         *     - `Task with identifier … not found in project.`, `… is not a scheduled task.`
                         *     - `Can't add or edit a schedule for an archived branch`
                         *     - `You have created …`: no more schedules in your plan.
                         *     - `Cannot update a declarative schedule`: the key belongs to one.
                         */
                        error: "Can't add or edit a schedule for an archived branch" | "Cannot update a declarative schedule" | "Failed to create or update schedule" | "Failed to find the schedule instance" | "Project not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ScheduleServerError"];
        };
    };
    "schedules.retrieve": {
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
                 * @description The id of the schedule, or its deduplication key: what begins with `sched_` is read as an id, all else as a key.
                 *     Percent-encode the key.
                 * @example sched_1234
                 */
                scheduleId: components["parameters"]["ScheduleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            401: components["responses"]["SecretKeyRequired"];
            404: components["responses"]["ScheduleNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ScheduleServerError"];
        };
    };
    "schedules.update": {
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
                 * @description The id of the schedule, or its deduplication key: what begins with `sched_` is read as an id, all else as a key.
                 *     Percent-encode the key.
                 * @example sched_1234
                 */
                scheduleId: components["parameters"]["ScheduleId"];
            };
            cookie?: never;
        };
        /** @description What the schedule is to be. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateScheduleRequest"];
            };
        };
        responses: {
            /** @description The schedule as it is now, or a new one. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            400: components["responses"]["ScheduleRequestInvalid"];
            401: components["responses"]["SecretKeyRequired"];
            404: components["responses"]["ScheduleNotFound"];
            /**
             * @description The body can be read, but there can be no such schedule. Checks come in this order: cron expression, time zone, window, task,
             *     branch, kind of the schedule.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description - `Invalid cron expression: …`: empty, with seconds, or what the parser says.
                         *     - `Invalid IANA timezone: …`: not one of `timezones.list`.
                         *     - `Schedule window …`: not a window, or too long a one; the newest service answers that with 400.
                         *     - `Task with identifier … not found in project.`, `… is not a scheduled task.`
                         *     - `Can't add or edit a schedule for an archived branch`
                         *     - `Cannot update a declarative schedule`: change its code instead.
                         */
                        error: "Can't add or edit a schedule for an archived branch" | "Cannot update a declarative schedule" | "Failed to create or update schedule" | "Failed to find the schedule instance" | "Project not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ScheduleServerError"];
        };
    };
    "schedules.delete": {
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
                 * @description The id of the schedule, or its deduplication key: what begins with `sched_` is read as an id, all else as a key.
                 *     Percent-encode the key.
                 * @example sched_1234
                 */
                scheduleId: components["parameters"]["ScheduleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule is gone. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteScheduleResponse"];
                };
            };
            401: components["responses"]["SecretKeyRequired"];
            404: components["responses"]["ScheduleNotFound"];
            /** @description The service's database refused, and nothing was deleted. Not known to occur in practice. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The words of the database, or `Internal Server Error` where they are not for you. */
                        error: string;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ScheduleServerError"];
        };
    };
    "schedules.activate": {
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
                 * @description The id of the schedule, or its deduplication key: what begins with `sched_` is read as an id, all else as a key.
                 *     Percent-encode the key.
                 * @example sched_1234
                 */
                scheduleId: components["parameters"]["ScheduleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule, which is active. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            401: components["responses"]["SecretKeyRequired"];
            404: components["responses"]["ScheduleNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ScheduleServerError"];
        };
    };
    "schedules.deactivate": {
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
                 * @description The id of the schedule, or its deduplication key: what begins with `sched_` is read as an id, all else as a key.
                 *     Percent-encode the key.
                 * @example sched_1234
                 */
                scheduleId: components["parameters"]["ScheduleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schedule, which is inactive, hence without a next occurrence. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Schedule"];
                };
            };
            401: components["responses"]["SecretKeyRequired"];
            404: components["responses"]["ScheduleNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ScheduleServerError"];
        };
    };
    "timezones.list": {
        parameters: {
            query?: {
                /**
                 * @description Whether to leave out `UTC`. Anything but `true` counts as `false`.
                 * @example true
                 */
                excludeUtc?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All time zones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimezoneList"];
                };
            };
            /** @description The service is prepared to refuse a parameter, but takes any value of the one there is. Not known to occur. */
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
                        error: "Invalid request parameters" | (string & {});
                        /** @description What was wrong with each. */
                        issues: components["schemas"]["ValidationIssue"][];
                    };
                };
            };
            500: components["responses"]["UnexpectedServerError"];
        };
    };
    "queues.list": {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1 on.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description How many queues a page holds. More than 100 count as 100.
                 * @example 25
                 */
                perPage?: number;
            };
            header?: {
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
            /** @description A page of queues. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueList"];
                };
            };
            /**
             * @description `page` or `perPage` is no whole number above 0 (`details` says which), or the environment runs on the engine of
             *     version 3, which has no such queues.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `Query Error` for a parameter, `engine-version` for the old engine.
                         * @enum {string}
                         */
                        error: "Query Error" | "engine-version" | (string & {});
                        /** @description What was wrong with each parameter. Only with `Query Error`. */
                        details?: components["schemas"]["ValidationIssue"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description Something failed inside the service. Safe to send again. */
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
                        error: "Something went wrong, please try again." | "Internal Server Error" | (string & {});
                    };
                };
            };
        };
    };
    "queues.retrieve": {
        parameters: {
            query?: {
                /**
                 * @description How to read the `queueParam` of the path.
                 * @example task
                 */
                type?: components["schemas"]["QueueReferenceType"];
            };
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
                 * @description The id of the queue (`queue_1234`), or with the `type` `task` the id of a task, with `custom` the name of a queue. Percent-encode
                 *     slashes and spaces; a slash that is encoded twice (`%252F`) is understood as well.
                 * @example queue_1234
                 */
                queueParam: components["parameters"]["QueueParam"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The queue. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /**
             * @description `type` is none of the three words (`details` says so), or the environment runs on the engine of version 3, which has no such
             *     queues.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `Query Error` for a parameter, `engine-version` for the old engine.
                         * @enum {string}
                         */
                        error: "Query Error" | "engine-version" | (string & {});
                        /** @description What was wrong with the parameter. Only with `Query Error`. */
                        details?: components["schemas"]["ValidationIssue"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No such queue in the environment of the credential. Unlike other reads it sends no `x-should-retry`. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same word.
                         * @enum {string}
                         */
                        error: "queue-not-found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "queues.pause": {
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
                 * @description The id of the queue (`queue_1234`), or with the `type` `task` the id of a task, with `custom` the name of a queue. Percent-encode
                 *     slashes and spaces; a slash that is encoded twice (`%252F`) is understood as well.
                 * @example queue_1234
                 */
                queueParam: components["parameters"]["QueueParam"];
            };
            cookie?: never;
        };
        /** @description Pause or resume, and how to read the path. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseQueueRequest"];
            };
        };
        responses: {
            /** @description The queue as it is now. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description The body cannot be read or has no usable `action`, the environment runs on the engine of version 3, or pausing failed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description - `Request body is empty`, `Invalid JSON`: not even `{}`.
                         *     - `Validation error: …`: followed by each field that does not fit, and why.
                         *     - `engine-version`: the environment runs on the engine of version 3, which has no such queues.
                         *     - `unknown-error`: pausing or resuming failed inside the service.
                         */
                        error: "Request body is empty" | "Invalid JSON" | "engine-version" | "unknown-error" | (string & {});
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No such queue in the environment of the key. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same word.
                         * @enum {string}
                         */
                        error: "queue-not-found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "queues.overrideConcurrency": {
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
                 * @description The id of the queue (`queue_1234`), or with the `type` `task` the id of a task, with `custom` the name of a queue. Percent-encode
                 *     slashes and spaces; a slash that is encoded twice (`%252F`) is understood as well.
                 * @example queue_1234
                 */
                queueParam: components["parameters"]["QueueParam"];
            };
            cookie?: never;
        };
        /** @description The new limit, and how to read the path. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideQueueConcurrencyRequest"];
            };
        };
        responses: {
            /** @description The queue with its new limit. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description The body cannot be read, does not give exactly one of the two forms of a limit, or the limit is above the environment's own. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description - `Request body is empty`, `Invalid JSON`: not even `{}`.
                         *     - `Validation error: …`: followed by each field that does not fit, or by the rule of exactly one of the two.
                         *     - `Concurrency limit (…) cannot exceed the environment limit (…)`: with both numbers.
                         */
                        error: "Request body is empty" | "Invalid JSON" | "Concurrency limit must be a non-negative number" | "Percent must be greater than 0 and less than or equal to 100" | (string & {});
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No such queue in the environment of the key. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words, other ones than for retrieving and pausing.
                         * @enum {string}
                         */
                        error: "Queue not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["QueueServerError"];
        };
    };
    "queues.resetConcurrency": {
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
                 * @description The id of the queue (`queue_1234`), or with the `type` `task` the id of a task, with `custom` the name of a queue. Percent-encode
                 *     slashes and spaces; a slash that is encoded twice (`%252F`) is understood as well.
                 * @example queue_1234
                 */
                queueParam: components["parameters"]["QueueParam"];
            };
            cookie?: never;
        };
        /** @description How to read the path; `{}` at least. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetQueueConcurrencyRequest"];
            };
        };
        responses: {
            /** @description The queue with its own limit. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description The queue is not overridden, or the body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description - `Queue is not overridden`: there is nothing to reset.
                         *     - `Request body is empty`, `Invalid JSON`: not even `{}`.
                         *     - `Validation error: …`: `type` is none of the three words.
                         */
                        error: "Queue is not overridden" | "Request body is empty" | "Invalid JSON" | (string & {});
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No such queue in the environment of the key. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words, other ones than for retrieving and pausing.
                         * @enum {string}
                         */
                        error: "Queue not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["QueueServerError"];
        };
    };
    "envvars.list": {
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
                 * @description The reference of the project; it begins with `proj_`. You find it in the project's settings.
                 * @example proj_1234
                 */
                projectRef: components["parameters"]["ProjectRef"];
                /**
                 * @description The short name of the environment. With a secret key it has to be the key's own; for a branch of a preview environment send
                 *     `x-trigger-branch` besides.
                 * @example dev
                 */
                env: components["parameters"]["EnvironmentSlug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variables; an empty array when there are none. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentVariableList"];
                };
            };
            /** @description Project or environment are not those of the key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: components["schemas"]["EnvironmentMismatch"];
                    };
                };
            };
            401: components["responses"]["EnvironmentVariablesUnauthorized"];
            403: components["responses"]["EnvironmentVariablesForbidden"];
            404: components["responses"]["EnvironmentNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedServerError"];
        };
    };
    "envvars.create": {
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
                 * @description The reference of the project; it begins with `proj_`. You find it in the project's settings.
                 * @example proj_1234
                 */
                projectRef: components["parameters"]["ProjectRef"];
                /**
                 * @description The short name of the environment. With a secret key it has to be the key's own; for a branch of a preview environment send
                 *     `x-trigger-branch` besides.
                 * @example dev
                 */
                env: components["parameters"]["EnvironmentSlug"];
            };
            cookie?: never;
        };
        /** @description The variable. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEnvironmentVariableRequest"];
            };
        };
        responses: {
            /** @description The variable is set. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentVariableWritten"];
                };
            };
            /**
             * @description A field of the body is missing or of a wrong type (`issues` says which), the variable may not be set, or project or environment
             *     are not those of the key.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description - `Invalid request body`: see `issues`.
                         *     - `You must set at least one valid variable.`: blank, or a name that may not be set; then another sentence follows.
                         *     - The texts of `EnvironmentMismatch`; else the message of an exception.
                         */
                        error: "Invalid request body" | "There was already an existing field" | "Something went wrong" | "Branch not associated with a parent environment" | "Branch not associated with a preview environment" | "Invalid params" | (string & {});
                        /** @description What was wrong with each field. Only with `Invalid request body`. */
                        issues?: components["schemas"]["ValidationIssue"][];
                        /** @description What was wrong with each variable, where that is known. */
                        variableErrors?: components["schemas"]["EnvironmentVariableConflict"][];
                    };
                };
            };
            401: components["responses"]["EnvironmentVariablesUnauthorized"];
            403: components["responses"]["EnvironmentVariablesForbidden"];
            404: components["responses"]["EnvironmentNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedServerError"];
        };
    };
    "envvars.import": {
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
                 * @description The reference of the project; it begins with `proj_`. You find it in the project's settings.
                 * @example proj_1234
                 */
                projectRef: components["parameters"]["ProjectRef"];
                /**
                 * @description The short name of the environment. With a secret key it has to be the key's own; for a branch of a preview environment send
                 *     `x-trigger-branch` besides.
                 * @example dev
                 */
                env: components["parameters"]["EnvironmentSlug"];
            };
            cookie?: never;
        };
        /** @description The variables, by name. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportEnvironmentVariablesRequest"];
                "multipart/form-data": components["schemas"]["ImportEnvironmentVariablesForm"];
            };
        };
        responses: {
            /** @description The variables are set. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentVariableWritten"];
                };
            };
            /**
             * @description The body does not fit, a variable is set already, none of them may be set, or project or environment are not those of the key.
             *     Nothing was written.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description - `Invalid body`: JSON of another shape, such as an array of variables.
                         *     - `Invalid file`: a form without a file part `variables`.
                         *     - `Some of the variables are already set …`: see `variableErrors`.
                         *     - `You must set at least one valid variable.`: nothing is left after dropping; another sentence may follow.
                         *     - The texts of `EnvironmentMismatch`; else the message of an exception.
                         */
                        error: "Invalid body" | "Invalid file" | "Some of the variables are already set for these environments. Set override to true to override them." | "There was already an existing field" | "Something went wrong" | "Unknown error" | "Branch not associated with a parent environment" | "Branch not associated with a preview environment" | "Invalid params" | (string & {});
                        /** @description What was wrong with each field. Published; not known to occur here. */
                        issues?: components["schemas"]["ValidationIssue"][];
                        /** @description What stands in the way, for each variable. */
                        variableErrors?: components["schemas"]["EnvironmentVariableConflict"][];
                    };
                };
            };
            401: components["responses"]["EnvironmentVariablesUnauthorized"];
            403: components["responses"]["EnvironmentVariablesForbidden"];
            404: components["responses"]["EnvironmentNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["UnexpectedServerError"];
        };
    };
    "envvars.retrieve": {
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
                 * @description The reference of the project; it begins with `proj_`. You find it in the project's settings.
                 * @example proj_1234
                 */
                projectRef: components["parameters"]["ProjectRef"];
                /**
                 * @description The short name of the environment. With a secret key it has to be the key's own; for a branch of a preview environment send
                 *     `x-trigger-branch` besides.
                 * @example dev
                 */
                env: components["parameters"]["EnvironmentSlug"];
                /**
                 * @description The name of the environment variable.
                 * @example SLACK_API_KEY
                 */
                name: components["parameters"]["EnvironmentVariableName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variable. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentVariable"];
                };
            };
            /** @description Project or environment are not those of the key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: components["schemas"]["EnvironmentMismatch"];
                    };
                };
            };
            401: components["responses"]["EnvironmentVariablesUnauthorized"];
            403: components["responses"]["EnvironmentVariablesForbidden"];
            404: components["responses"]["EnvironmentVariableNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "envvars.update": {
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
                 * @description The reference of the project; it begins with `proj_`. You find it in the project's settings.
                 * @example proj_1234
                 */
                projectRef: components["parameters"]["ProjectRef"];
                /**
                 * @description The short name of the environment. With a secret key it has to be the key's own; for a branch of a preview environment send
                 *     `x-trigger-branch` besides.
                 * @example dev
                 */
                env: components["parameters"]["EnvironmentSlug"];
                /**
                 * @description The name of the environment variable.
                 * @example SLACK_API_KEY
                 */
                name: components["parameters"]["EnvironmentVariableName"];
            };
            cookie?: never;
        };
        /** @description The new value. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateEnvironmentVariableRequest"];
            };
        };
        responses: {
            /** @description The variable has the new value. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentVariableWritten"];
                };
            };
            /**
             * @description The body has no `value` (`issues` says so), the variable could not be written, or project or environment are not those of the
             *     key.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description - `Invalid request body`: see `issues`.
                         *     - `… not found`: something was removed during the call.
                         *     - The texts of `EnvironmentMismatch`; else the message of an exception.
                         */
                        error: "Invalid request body" | "Project not found" | "Environment not found" | "Environment variable not found" | "Something went wrong" | "Branch not associated with a parent environment" | "Branch not associated with a preview environment" | "Invalid params" | (string & {});
                        /** @description What was wrong with each field. Only with `Invalid request body`. */
                        issues?: components["schemas"]["ValidationIssue"][];
                        /** @description What was wrong with each variable. Published; not known to occur here. */
                        variableErrors?: components["schemas"]["EnvironmentVariableConflict"][];
                    };
                };
            };
            401: components["responses"]["EnvironmentVariablesUnauthorized"];
            403: components["responses"]["EnvironmentVariablesForbidden"];
            404: components["responses"]["EnvironmentVariableNotFound"];
            429: components["responses"]["TooManyRequests"];
            /** @description A body that is not JSON, or a failure inside the service. */
            500: {
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
        };
    };
    "envvars.delete": {
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
                 * @description The reference of the project; it begins with `proj_`. You find it in the project's settings.
                 * @example proj_1234
                 */
                projectRef: components["parameters"]["ProjectRef"];
                /**
                 * @description The short name of the environment. With a secret key it has to be the key's own; for a branch of a preview environment send
                 *     `x-trigger-branch` besides.
                 * @example dev
                 */
                env: components["parameters"]["EnvironmentSlug"];
                /**
                 * @description The name of the environment variable.
                 * @example SLACK_API_KEY
                 */
                name: components["parameters"]["EnvironmentVariableName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variable is gone from this environment. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentVariableWritten"];
                };
            };
            /** @description The variable is not set in this environment but in another, or project or environment are not those of the key. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description - `Environment variable value not found`: the name is known, but has no value here.
                         *     - Other `… not found`: something was removed during the call.
                         *     - The texts of `EnvironmentMismatch`; else the message of an exception.
                         */
                        error: "Environment variable value not found" | "Project not found" | "Environment variable not found" | "Something went wrong" | "Branch not associated with a parent environment" | "Branch not associated with a preview environment" | "Invalid params" | (string & {});
                    };
                };
            };
            401: components["responses"]["EnvironmentVariablesUnauthorized"];
            403: components["responses"]["EnvironmentVariablesForbidden"];
            404: components["responses"]["EnvironmentVariableNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "deployments.list": {
        parameters: {
            query?: {
                /**
                 * @description How many deployments a page holds, 1 to 100. Less than 5 counts as 5.
                 * @example 20
                 */
                "page[size]"?: number;
                /**
                 * @description The page after this deployment, which is `pagination.next` of another page. An id that the environment does not have is passed
                 *     over, so that the first page comes again.
                 * @example deployment_1234
                 */
                "page[after]"?: string;
                /**
                 * @description Deployments in this status. An unknown word is answered with 400.
                 * @example DEPLOYED
                 */
                status?: components["schemas"]["DeploymentStatusFilter"];
                /**
                 * @description Deployments begun within this time up to now, such as `3h`, `1d` or `7d`. Wins over `from` and `to`.
                 * @example 7d
                 */
                period?: string;
                /**
                 * @description Deployments begun at this instant or later. ISO 8601.
                 * @example 2025-02-01T00:00:00.000Z
                 */
                from?: (string | Date) | string;
                /**
                 * @description Deployments begun at this instant or earlier. ISO 8601. Passed over without `from`.
                 * @example 2025-03-01T00:00:00.000Z
                 */
                to?: (string | Date) | string;
            };
            header?: {
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
            /** @description A page of deployments; empty when none passes the filters. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentList"];
                };
            };
            /** @description A parameter cannot be read; `details` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidQueryError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description `period`, `from` or `to` cannot be read, or something failed inside the service. */
            500: {
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
        };
    };
    "deployments.retrieve": {
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
                 * @description The id of the deployment; it begins with `deployment_`.
                 * @example deployment_1234
                 */
                deploymentId: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deployment. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentDetail"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeploymentForbidden"];
            404: components["responses"]["DeploymentNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "deployments.retrieveLatest": {
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
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest deployment. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LatestDeployment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeploymentForbidden"];
            404: components["responses"]["DeploymentNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "deployments.retrieveCurrent": {
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
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current deployment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deployment"];
                };
            };
            /**
             * @description The credential is missing, unknown, expired, or of a kind that this operation does not take. Here a request without any
             *     `Authorization` header is answered by the API itself.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What is wrong with the credential. */
                        error: "Invalid or Missing API key" | "Invalid API key" | "x-trigger-branch header required for preview env" | "No matching branch env" | (string & {});
                    };
                };
            };
            403: components["responses"]["Forbidden"];
            /** @description No deployment of the environment was ever promoted. */
            404: {
                headers: {
                    "x-should-retry": components["headers"]["ShouldRetry"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Not found" | (string & {});
                    };
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
    "deployments.promote": {
        parameters: {
            query?: {
                /**
                 * @description Whether to go back to an older version. Anything but `true` counts as `false`.
                 * @example true
                 */
                allowRollbacks?: boolean;
            };
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
                 * @description The **version** of the deployment, not its id.
                 * @example 20250228.1
                 */
                version: components["parameters"]["DeploymentVersion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deployment is the current one. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromoteDeploymentResponse"];
                };
            };
            /** @description The deployment exists and cannot become the current one. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The first check that failed.
                         * @enum {string}
                         */
                        error: "Deployment is not associated with a worker and cannot be promoted." | "Deployment must be in the DEPLOYED state to be promoted." | "Deployment is already the current deployment." | "Cannot promote a deployment that is older than the current deployment." | (string & {});
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DeploymentForbidden"];
            404: components["responses"]["DeploymentNotFound"];
            429: components["responses"]["TooManyRequests"];
            /** @description Something failed inside the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The first when it failed while promoting, the second before.
                         * @enum {string}
                         */
                        error: "Failed to promote deployment" | "Internal Server Error" | (string & {});
                    };
                };
            };
        };
    };
    "waitpoints.list": {
        parameters: {
            query?: {
                /**
                 * @description How many tokens a page holds, 1 to 100.
                 * @example 25
                 */
                "page[size]"?: number;
                /**
                 * @description The page after this cursor, which is `pagination.next` of another page. Opaque.
                 * @example clx1234
                 */
                "page[after]"?: string;
                /**
                 * @description The page before this cursor, which is `pagination.previous` of another page. Opaque.
                 *     Wins over `page[after]` when both are given.
                 * @example clx5678
                 */
                "page[before]"?: string;
                /**
                 * @description Tokens in any of these statuses. An unknown word is answered with 400. **Timed out and completed tokens are told apart
                 *     only when one status is asked for**: with several, `COMPLETED` finds tokens that timed out as well, and the other way round.
                 * @example [
                 *       "WAITING"
                 *     ]
                 */
                "filter[status]"?: components["schemas"]["KnownWaitpointTokenStatus"][];
                /**
                 * @description The token of this idempotency key, and those that had it before it expired.
                 * @example approval_1234
                 */
                "filter[idempotencyKey]"?: string;
                /**
                 * @description Tokens that have **any** of these tags.
                 * @example [
                 *       "user_5df987al13",
                 *       "org_c6b7dycmxw"
                 *     ]
                 */
                "filter[tags]"?: string[];
                /**
                 * @description Tokens created at this instant or later. ISO 8601, or milliseconds since 1970.
                 * @example 2024-06-25T00:00:00.000Z
                 */
                "filter[createdAt][from]"?: (string | Date) | number;
                /**
                 * @description Tokens created at this instant or earlier. ISO 8601, or milliseconds since 1970.
                 * @example 2024-06-26T00:00:00.000Z
                 */
                "filter[createdAt][to]"?: (string | Date) | number;
                /**
                 * @description Tokens created within this time up to now, such as `1h` or `7d`. Together with `from` the later beginning counts.
                 * @example 7d
                 */
                "filter[createdAt][period]"?: string;
            };
            header?: {
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
            /** @description A page of tokens; empty when none passes the filters. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitpointTokenList"];
                };
            };
            /** @description A parameter cannot be read; `details` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidQueryError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description Something failed inside the service, or the project still runs on the engine of version 3, which has no tokens. */
            500: {
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
        };
    };
    "waitpoints.create": {
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
            path?: never;
            cookie?: never;
        };
        /** @description How the token is to behave; `{}` at least. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWaitpointTokenRequest"];
            };
        };
        responses: {
            /** @description The token was created, or there was one with the same key. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    "x-trigger-jwt": components["headers"]["WaitpointJwt"];
                    "x-trigger-jwt-claims": components["headers"]["WaitpointJwtClaims"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateWaitpointTokenResponse"];
                };
            };
            /** @description The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidBodyError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The body is larger than 10,240 bytes, or has no `Content-Length`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyTooLargeError"];
                };
            };
            /** @description Too many tags. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description How many tags there may be, and how many there were.
                         * @example Waitpoints can only have 10 tags, you're trying to set 11.
                         */
                        error: string;
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something failed inside the service, a timeout beyond the range of dates for example. */
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
                        error: "Something went wrong" | "Internal Server Error" | (string & {});
                    };
                };
            };
        };
    };
    "waitpoints.retrieve": {
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
                 * @description The id of the waitpoint token; it begins with `waitpoint_`. Creating a token answers with it.
                 * @example waitpoint_1234
                 */
                waitpointId: components["parameters"]["WaitpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitpointToken"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Published for an unknown id, where the service answers 500 instead. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Not known to occur; the page gives no text.
                         * @enum {string}
                         */
                        error: "Waitpoint not found" | "Not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description No token with this id in the environment of the key, or a failure inside the service. */
            500: {
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
        };
    };
    "waitpoints.complete": {
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
                 * @description The id of the waitpoint token; it begins with `waitpoint_`. Creating a token answers with it.
                 * @example waitpoint_1234
                 */
                waitpointId: components["parameters"]["WaitpointId"];
            };
            cookie?: never;
        };
        /** @description What to complete the token with; `{}` at least. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteWaitpointTokenRequest"];
            };
        };
        responses: {
            /** @description The token is completed, or was over already. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompleteWaitpointTokenResponse"];
                };
            };
            /** @description The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidBodyError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No token with this id in the environment of the credential. */
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
                        error: "Waitpoint not found" | (string & {});
                    };
                };
            };
            /** @description The body is larger than 3,145,728 bytes, or has no `Content-Length`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyTooLargeError"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something failed inside the service. Send the request again. */
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
                        error: "Failed to complete waitpoint token" | "Internal Server Error" | (string & {});
                    };
                };
            };
        };
    };
    "waitpoints.callback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the waitpoint token; it begins with `waitpoint_`. Creating a token answers with it.
                 * @example waitpoint_1234
                 */
                waitpointId: components["parameters"]["WaitpointId"];
                /**
                 * @description The hash of the token's `url`: 64 hexadecimal digits that only the holder of the secret key can compute.
                 * @example a3f9c2
                 */
                callbackHash: string;
            };
            cookie?: never;
        };
        /** @description The data for the run, as JSON. Left out, or not JSON, it counts as `{}`. */
        requestBody?: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description The token is completed, or was over already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompleteWaitpointTokenResponse"];
                };
            };
            /** @description The hash is not that of the token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Invalid URL, hash doesn't match" | (string & {});
                    };
                };
            };
            /** @description No token with this id. */
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
                        error: "Waitpoint not found" | (string & {});
                    };
                };
            };
            /** @description Told to other methods than `POST` on this path. */
            405: {
                headers: {
                    /**
                     * @description The method that is allowed.
                     * @example POST
                     */
                    Allow?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Method not allowed" | (string & {});
                    };
                };
            };
            /** @description The request has no `Content-Length`. */
            411: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Content-Length header is required" | (string & {});
                    };
                };
            };
            /** @description The body is larger than 3,145,728 bytes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyTooLargeError"];
                };
            };
            /** @description Something failed inside the service. Send the request again. */
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
                        error: "Failed to complete HTTP callback" | "Internal Server Error" | (string & {});
                    };
                };
            };
        };
    };
    "bulkActions.list": {
        parameters: {
            query?: {
                /**
                 * @description How many bulk actions a page holds, 1 to 100.
                 * @example 25
                 */
                "page[size]"?: number;
                /**
                 * @description The page after this cursor, which is `pagination.next` of another page. Opaque.
                 * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDAsImlkIjoiY2x4MTIzNCJ9
                 */
                "page[after]"?: string;
                /**
                 * @description The page before this cursor, which is `pagination.previous` of another page. Opaque.
                 *     Do not give both: that is answered with 500.
                 * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDAsImlkIjoiY2x4MTIzNCJ9
                 */
                "page[before]"?: string;
            };
            header?: {
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
            /** @description A page of bulk actions; empty when there are none. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActionList"];
                };
            };
            /** @description A parameter cannot be read; `details` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidQueryError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            /** @description Both cursors were given, a cursor cannot be read, or something failed inside the service. */
            500: {
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
        };
    };
    "bulkActions.create": {
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
            path?: never;
            cookie?: never;
        };
        /** @description What to do with which runs. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBulkActionRequest"];
            };
        };
        responses: {
            /** @description The bulk action was created, and is worked on from now on. */
            202: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateBulkActionResponse"];
                };
            };
            /** @description The body cannot be read, names too many runs, or names a region that the project may not use. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description - `Validation error: …`: followed by what was wrong with the body, with its place.
                         *     - `Too many runIds …`: more than 500.
                         *     - Any other text: what was wrong with `targetRegion`.
                         */
                        error: "Request body is empty" | "Invalid JSON" | "Invalid request body" | (string & {});
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The body is larger than 1,048,576 bytes, or has no `Content-Length`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyTooLargeError"];
                };
            };
            /**
             * @description Three replays are at work in this environment already (`application/json`; sending it again at once is of no use), or
             *     there were too many requests (`application/problem+json`; wait until `x-ratelimit-reset`).
             */
            429: {
                headers: {
                    "x-should-retry": components["headers"]["ShouldRetry"];
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description How many replays there may be at a time, and what to wait for.
                         * @example You can only run 3 bulk replays at a time in this environment. Wait for an in-progress replay to finish before starting another.
                         */
                        error: string;
                    };
                    "application/problem+json": components["schemas"]["RateLimitProblem"];
                };
            };
            /** @description Something failed inside the service. The bulk action may exist or not. */
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
                        error: "Failed to create bulk action" | "Internal Server Error" | (string & {});
                    };
                };
            };
        };
    };
    "bulkActions.retrieve": {
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
                 * @description The id of the bulk action; it begins with `bulk_`. Creating one answers with it. An id that belongs to another environment,
                 *     or is no id at all, is simply not found.
                 * @example bulk_1234
                 */
                bulkActionId: components["parameters"]["BulkActionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bulk action. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAction"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No bulk action with this id in the environment of the credential. */
            404: {
                headers: {
                    "x-should-retry": components["headers"]["ShouldRetry"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "bulkActions.abort": {
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
                 * @description The id of the bulk action; it begins with `bulk_`. Creating one answers with it. An id that belongs to another environment,
                 *     or is no id at all, is simply not found.
                 * @example bulk_1234
                 */
                bulkActionId: components["parameters"]["BulkActionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bulk action is aborted. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbortBulkActionResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No bulk action with this id in the environment of the key. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The first, as a rule; the second when the action vanished during the call. */
                        error: "Resource not found" | (string & {});
                    };
                };
            };
            /** @description The bulk action is over already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How it ended, and its id. */
                        error: (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something failed inside the service. */
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
                        error: "Failed to abort bulk action" | "Internal Server Error" | (string & {});
                    };
                };
            };
        };
    };
    "errors.list": {
        parameters: {
            query?: {
                /**
                 * @description How many groups a page holds, 1 to 100.
                 * @example 25
                 */
                "page[size]"?: number;
                /**
                 * @description The page after this cursor, which is `pagination.next` of another page. Opaque.
                 * @example eyJvY2N1cnJlbmNlQ291bnQiOjEyfQ==
                 */
                "page[after]"?: string;
                /**
                 * @description The page before this cursor, which is `pagination.previous` of another page. Opaque.
                 *     Wins over `page[after]` when both are given.
                 * @example eyJvY2N1cnJlbmNlQ291bnQiOjEyfQ==
                 */
                "page[before]"?: string;
                /**
                 * @description Errors of any of these tasks.
                 * @example [
                 *       "my-task"
                 *     ]
                 */
                "filter[taskIdentifier]"?: string[];
                /**
                 * @description Errors that occurred in any of these versions.
                 * @example [
                 *       "20240523.1"
                 *     ]
                 */
                "filter[version]"?: string[];
                /**
                 * @description Errors in any of these statuses. An unknown word is answered with 400.
                 * @example [
                 *       "unresolved"
                 *     ]
                 */
                "filter[status]"?: components["schemas"]["KnownErrorGroupStatus"][];
                /**
                 * @description Errors whose type or message has this text in it. At most 1,000 characters.
                 * @example Cannot read properties
                 */
                "filter[search]"?: string;
                /**
                 * @description Occurrences at this instant or later. ISO 8601, or milliseconds since 1970.
                 * @example 2024-06-25T00:00:00.000Z
                 */
                "filter[from]"?: (string | Date) | number;
                /**
                 * @description Occurrences at this instant or earlier. ISO 8601, or milliseconds since 1970.
                 * @example 2024-06-26T00:00:00.000Z
                 */
                "filter[to]"?: (string | Date) | number;
                /**
                 * @description Occurrences within this time up to now, such as `1h` or `7d`; `1d` when no time is given.
                 * @example 7d
                 */
                "filter[period]"?: string;
            };
            header?: {
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
            /** @description A page of error groups; empty when none passes the filters. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorGroupList"];
                };
            };
            /** @description A parameter cannot be read; `details` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidQueryError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "errors.retrieve": {
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
                 * @description The id of the error group; it begins with `error_`, and a list of error groups tells it. An id that belongs to another
                 *     environment, or is no id at all, is simply not found.
                 * @example error_1234567890abcdef
                 */
                errorId: components["parameters"]["ErrorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The error group. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorGroup"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No error group with this id in the environment of the credential. */
            404: {
                headers: {
                    "x-should-retry": components["headers"]["ShouldRetry"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "errors.resolve": {
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
                 * @description The id of the error group; it begins with `error_`, and a list of error groups tells it. An id that belongs to another
                 *     environment, or is no id at all, is simply not found.
                 * @example error_1234567890abcdef
                 */
                errorId: components["parameters"]["ErrorId"];
            };
            cookie?: never;
        };
        /** @description How it was resolved; `{}` at least. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveErrorRequest"];
            };
        };
        responses: {
            /** @description The error group as it is now. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorGroup"];
                };
            };
            /** @description The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidBodyError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No error group with this id in the environment of the credential. */
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
                        error: "Resource not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "errors.ignore": {
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
                 * @description The id of the error group; it begins with `error_`, and a list of error groups tells it. An id that belongs to another
                 *     environment, or is no id at all, is simply not found.
                 * @example error_1234567890abcdef
                 */
                errorId: components["parameters"]["ErrorId"];
            };
            cookie?: never;
        };
        /** @description For how long; `{}` at least. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["IgnoreErrorRequest"];
            };
        };
        responses: {
            /** @description The error group as it is now. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorGroup"];
                };
            };
            /** @description The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidBodyError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No error group with this id in the environment of the credential. */
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
                        error: "Resource not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "errors.unresolve": {
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
                 * @description The id of the error group; it begins with `error_`, and a list of error groups tells it. An id that belongs to another
                 *     environment, or is no id at all, is simply not found.
                 * @example error_1234567890abcdef
                 */
                errorId: components["parameters"]["ErrorId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The error group as it is now. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorGroup"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No error group with this id in the environment of the credential. */
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
                        error: "Resource not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "sessions.list": {
        parameters: {
            query?: {
                /**
                 * @description How many sessions a page holds, 1 to 100.
                 * @example 20
                 */
                "page[size]"?: number;
                /**
                 * @description The page after this cursor, which is `pagination.next` of another page. Opaque.
                 * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDB9
                 */
                "page[after]"?: string;
                /**
                 * @description The page before this cursor, which is `pagination.previous` of another page. Opaque.
                 *     Do not give both: that is answered with 400.
                 * @example eyJjcmVhdGVkQXQiOjE3MTkzMzAzMjYwMDB9
                 */
                "page[before]"?: string;
                /**
                 * @description Sessions of this type.
                 *     **Give one.** Published, and sent by the official SDK, is a list with commas; the service, as far as we
                 *     could read it, takes the whole as a single value.
                 * @example [
                 *       "chat.agent"
                 *     ]
                 */
                "filter[type]"?: string[];
                /**
                 * @description Sessions with this tag.
                 *     **Give one.** Published, and sent by the official SDK, is a list with commas; the service, as far as we
                 *     could read it, takes the whole as a single value.
                 * @example [
                 *       "user_5df987al13"
                 *     ]
                 */
                "filter[tags]"?: string[];
                /**
                 * @description Sessions that this task serves.
                 *     **Give one.** Published, and sent by the official SDK, is a list with commas; the service, as far as we
                 *     could read it, takes the whole as a single value.
                 * @example [
                 *       "my-chat"
                 *     ]
                 */
                "filter[taskIdentifier]"?: string[];
                /**
                 * @description The session of exactly this `externalId`.
                 * @example chat_1234
                 */
                "filter[externalId]"?: string;
                /**
                 * @description Sessions in this status: open, closed, or expired while open. An unknown word is answered with 400.
                 *     **Give one.** Published, and sent by the official SDK, is a list with commas; the service, as far as we
                 *     could read it, takes the whole as a single value, hence answers a list with 400.
                 * @example [
                 *       "ACTIVE"
                 *     ]
                 */
                "filter[status]"?: ("ACTIVE" | "CLOSED" | "EXPIRED")[];
                /**
                 * @description Sessions created at this instant or later, in **milliseconds since 1970**. Other forms are answered with 400.
                 * @example 1719273600000
                 */
                "filter[createdAt][from]"?: number;
                /**
                 * @description Sessions created at this instant or earlier, in **milliseconds since 1970**. Other forms are answered with 400.
                 * @example 1719360000000
                 */
                "filter[createdAt][to]"?: number;
                /**
                 * @description Sessions created within this time up to now, such as `1h` or `7d`.
                 * @example 7d
                 */
                "filter[createdAt][period]"?: string;
            };
            header?: {
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
            /** @description A page of sessions; empty when none passes the filters. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description A parameter cannot be read, or both cursors were given; `details` says which. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidQueryError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "sessions.create": {
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
            path?: never;
            cookie?: never;
        };
        /** @description The session, and how its runs are triggered. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSessionRequest"];
            };
        };
        responses: {
            /** @description There was an open session with this `externalId`. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateSessionResponse"];
                };
            };
            /** @description The session was created and its first run triggered. */
            201: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateSessionResponse"];
                };
            };
            /** @description The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidBodyError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The session with this `externalId` is closed or has expired. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Which of the two.
                         * @enum {string}
                         */
                        error: "Session is closed; use a different externalId to create a new session" | "Session is expired; use a different externalId to create a new session" | (string & {});
                    };
                };
            };
            /** @description The body is larger than 32,768 bytes, or has no `Content-Length`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyTooLargeError"];
                };
            };
            /** @description The first run cannot be triggered, because a queue is full for example. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something failed inside the service. The session may exist or not. */
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
                        error: "Something went wrong" | "Internal Server Error" | (string & {});
                    };
                };
            };
        };
    };
    "sessions.retrieve": {
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
                 * @description The id of the session, which begins with `session_`, or your own `externalId`. The prefix decides how it is looked up. One
                 *     that belongs to another environment is simply not found.
                 * @example session_1234
                 */
                session: components["parameters"]["SessionIdOrExternalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No session with this id or `externalId` in the environment of the credential. */
            404: {
                headers: {
                    "x-should-retry": components["headers"]["ShouldRetry"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Not found" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "sessions.update": {
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
                 * @description The id of the session, which begins with `session_`, or your own `externalId`. The prefix decides how it is looked up. One
                 *     that belongs to another environment is simply not found.
                 * @example session_1234
                 */
                session: components["parameters"]["SessionIdOrExternalId"];
            };
            cookie?: never;
        };
        /** @description What to change; `{}` at least. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSessionRequest"];
            };
        };
        responses: {
            /** @description The session as it is now. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidBodyError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No session with this id or `externalId` in the environment of the credential. */
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
                        error: "Session not found" | (string & {});
                    };
                };
            };
            /** @description The body is larger than 32,768 bytes, or has no `Content-Length`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyTooLargeError"];
                };
            };
            /** @description The `externalId` cannot be changed. */
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
                        error: "externalId cannot be changed after creation; close this session and create a new one with the desired externalId" | (string & {});
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "sessions.close": {
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
                 * @description The id of the session, which begins with `session_`, or your own `externalId`. The prefix decides how it is looked up. One
                 *     that belongs to another environment is simply not found.
                 * @example session_1234
                 */
                session: components["parameters"]["SessionIdOrExternalId"];
            };
            cookie?: never;
        };
        /** @description Why; `{}` at least. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseSessionRequest"];
            };
        };
        responses: {
            /** @description The session is closed, by this call or before it. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvalidBodyError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No session with this id or `externalId` in the environment of the credential. */
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
                        error: "Session not found" | (string & {});
                    };
                };
            };
            /** @description The body is larger than 1,024 bytes, or has no `Content-Length`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyTooLargeError"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "sessions.endAndContinue": {
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
                 * @description The id of the session, which begins with `session_`, or your own `externalId`. The prefix decides how it is looked up. One
                 *     that belongs to another environment is simply not found.
                 * @example session_1234
                 */
                session: components["parameters"]["SessionIdOrExternalId"];
            };
            cookie?: never;
        };
        /** @description Which run hands over, and why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAndContinueSessionRequest"];
            };
        };
        responses: {
            /** @description The run that serves the session from now on. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndAndContinueSessionResponse"];
                };
            };
            /** @description The body cannot be read, or the session is closed or has expired. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `Validation error: …` is followed by what was wrong with the body, with its place. */
                        error: "Request body is empty" | "Invalid JSON" | "Cannot end-and-continue a closed session" | "Cannot end-and-continue an expired session" | (string & {});
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No such session, or no such run, in the environment of the credential. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The first for an unknown session, the second for an unknown run; the third is not known to occur.
                         * @enum {string}
                         */
                        error: "Resource not found" | "callingRunId not found in this environment" | "Session not found" | (string & {});
                    };
                };
            };
            /** @description The body is larger than 1,024 bytes, or has no `Content-Length`. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyTooLargeError"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something failed inside the service. */
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
                        error: "Failed to swap session run" | "Internal Server Error" | (string & {});
                    };
                };
            };
        };
    };
    "query.execute": {
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
            path?: never;
            cookie?: never;
        };
        /** @description The query, and over what it runs. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecuteQueryRequest"];
            };
        };
        responses: {
            /** @description The result. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecuteQueryResponse"];
                };
            };
            /** @description The body cannot be read, or the query cannot be carried out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `Validation error: …` is followed by what was wrong with the body, with its place. Any other text is
                         *     what was wrong with the query.
                         */
                        error: "Request body is empty" | "Invalid JSON" | (string & {});
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The token does not cover the tables of the query, the query cannot be read, or the token may not read so far. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description `Unauthorized`, or that the token is for one environment. */
                        error: "Unauthorized" | (string & {});
                        /**
                         * @description For programs to tell the kind. Only beside `Unauthorized`.
                         * @enum {string}
                         */
                        code?: "unauthorized" | (string & {});
                        /**
                         * @description The input that lacks the permission. Only beside `Unauthorized`.
                         * @example access_token
                         */
                        param?: string;
                        /**
                         * @description The kind of check that refused. Only beside `Unauthorized`.
                         * @example authorization
                         */
                        type?: string;
                    };
                };
            };
            /**
             * @description Too many queries are at work for the project or for the service (`application/json`), or there were too many requests
             *     (`application/problem+json`). Send the query again a little later.
             */
            429: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Why the query was turned away. */
                        error: "We're experiencing a lot of queries at the moment. Please try again later." | (string & {});
                    };
                    "application/problem+json": components["schemas"]["RateLimitProblem"];
                };
            };
            /** @description Something failed inside the service. */
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
                        error: "An unexpected error occurred while executing the query." | "Internal Server Error" | (string & {});
                    };
                };
            };
        };
    };
    "query.retrieveSchema": {
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
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tables. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuerySchema"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "query.listDashboards": {
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
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dashboards. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DashboardList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    "auth.retrieveClaims": {
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
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claims. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenClaims"];
                };
            };
            /**
             * @description The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation
             *     does not take.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Invalid or Missing API key" | (string & {});
                    };
                };
            };
            500: components["responses"]["InternalServerError"];
        };
    };
    "auth.createPublicToken": {
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
            path?: never;
            cookie?: never;
        };
        /** @description What the token is to allow, and for how long. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePublicTokenRequest"];
            };
        };
        responses: {
            /** @description The token. */
            200: {
                headers: {
                    "x-ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "x-ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "x-ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatePublicTokenResponse"];
                };
            };
            /** @description The body cannot be read, or the end of the token is not understood, has passed or is too far away. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description What was refused.
                         * @enum {string}
                         */
                        error: "Invalid request body" | "Invalid expiration time" | "Expiration time must be in the future" | "Expiration time cannot exceed 30 days" | (string & {});
                        /** @description What was wrong with the body; not given when it is not JSON. */
                        issues?: components["schemas"]["ValidationIssue"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The restricted key may not do itself what the token is to allow. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Requested scopes exceed the API key's access" | (string & {});
                        /**
                         * @description For programs to tell the kind.
                         * @enum {string}
                         */
                        code?: "scopes_exceed_key_access" | (string & {});
                        /** @description The scopes that go too far. */
                        deniedScopes?: string[];
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something failed inside the service, which answers in plain text here. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": "Unexpected Server Error";
                };
            };
        };
    };
    "packets.createUploadUrl": {
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
                 * @description The path of the object within the environment, with its slashes percent-encoded. No part may be empty, `.` or `..`, and
                 *     there are no backslashes and no leading slash.
                 * @example run_1234/payload.json
                 */
                name: components["parameters"]["PacketName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where to upload to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketUploadUrl"];
                };
            };
            /** @description The name is not a path that may be used. */
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
                        error: "Invalid packet storage path" | (string & {});
                    };
                };
            };
            /**
             * @description The key is missing or unknown, or the credential is a public access token or a restricted key, which this operation
             *     does not take.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Always the same words.
                         * @enum {string}
                         */
                        error: "Invalid or Missing API key" | (string & {});
                    };
                };
            };
            /** @description The address could not be made, as where no object store is set up. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Why there is no address. */
                        error: "Failed to resolve storage path for packet upload" | (string & {});
                    };
                };
            };
        };
    };
    "packets.createDownloadUrl": {
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
                 * @description The path of the object within the environment, with its slashes percent-encoded. No part may be empty, `.` or `..`, and
                 *     there are no backslashes and no leading slash.
                 * @example run_1234/payload.json
                 */
                name: components["parameters"]["PacketName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where to download from. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketDownloadUrl"];
                };
            };
            /** @description The name is not a path that may be used. */
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
                        error: "Invalid packet storage path" | (string & {});
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The address could not be made, as where no object store is set up. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Why there is no address. */
                        error: "Internal Server Error" | (string & {});
                    };
                };
            };
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
