// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

import type { components } from "./openapi.js";

/** The name of an operation, everywhere: in the spec, the client, the mock and its journal. */
export type OperationId =
  | "tasks.trigger"
  | "runs.list"
  | "runs.retrieve"
  | "runs.reschedule"
  | "runs.cancel"
  | "runs.replay";

/** A length of time: one or more groups of digits and a unit, with nothing between them: `1d`, `6h`, `10m`, `11s`, `1h42m`. */
export type Duration = components["schemas"]["Duration"];

/** When to start: either how long to wait, counted from the moment the service handles the request, or the instant itself. */
export type Delay = components["schemas"]["Delay"];

/** How long a run may wait in its queue. If no worker has taken it by then, it becomes `EXPIRED`, leaves the queue and never executes. Counted from the moment the run enters the queue, so for a delayed run from the end of its delay. */
export type TimeToLive = components["schemas"]["TimeToLive"];

/** Labels that make runs easy to find, in the dashboard or by `filter[tag]`. A run holds at most 10, each of 1 to 128 characters. Empty and blank ones are dropped. More than 10 is answered with 422, a longer one with 400. */
export type TagList = components["schemas"]["TagList"];

/** The size of the machine a run executes on. */
export type MachinePreset = components["schemas"]["MachinePreset"];

/** How and when the run is to be executed. The service passes over names it does not know. */
export type TriggerOptions = components["schemas"]["TriggerOptions"];

/** What to run the task with. All of it may be left out, but the body may not be empty text: send at least `{}`. */
export type TriggerTaskRequest = components["schemas"]["TriggerTaskRequest"];

/** The run that stands for this trigger. */
export type TriggerTaskResponse = components["schemas"]["TriggerTaskResponse"];

/** One thing wrong with a request. Further members depend on `code`. */
export type ValidationIssue = components["schemas"]["ValidationIssue"];

/** An error as RFC 9457 words it, from in front of the API itself. `error` repeats `detail`. */
export type ProblemDetails = components["schemas"]["ProblemDetails"];

/** The credential is known and does not reach this far. */
export type PermissionError = components["schemas"]["PermissionError"];

/** An error in plain words. */
export type ErrorBody = components["schemas"]["ErrorBody"];

/** Says which limit was reached and when to come back. */
export type RateLimitProblem = components["schemas"]["RateLimitProblem"];

/** The statuses that a run leaves again, in the vocabulary of `x-trigger-api-version: 2025-07-16`. */
export type UnfinishedRunStatus = components["schemas"]["UnfinishedRunStatus"];

/** The statuses in which a run ends, in the vocabulary of `x-trigger-api-version: 2025-07-16`. */
export type FinalRunStatus = components["schemas"]["FinalRunStatus"];

/** The 13 words that a run's status is told in today, in the vocabulary of `x-trigger-api-version: 2025-07-16`. Closed, for code that wants to handle every one of them. */
export type KnownRunStatus = components["schemas"]["KnownRunStatus"];

/** A status to look for. Words of both vocabularies are understood whatever the `x-trigger-api-version` header says, but each stands for a state inside the service, so a filter does not always find what an answer calls by that word: */
export type RunStatusFilter = components["schemas"]["RunStatusFilter"];

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

/** A run as the answer for another run shows it, without payload, output, error and schedule. */
export type RelatedRun = components["schemas"]["RelatedRun"];

/** An error of the task or of the service. An error that is not an `Error` has only a message: its text, or its JSON. Failures inside the service read `trigger.dev internal error (CODE)`. */
export type SerializedError = components["schemas"]["SerializedError"];

/** The schedule that triggered the run. Left out when no schedule did. */
export type RunSchedule = components["schemas"]["RunSchedule"];

/** One attempt to execute a run. The service does not list attempts any more; see `attempts`. */
export type RunAttempt = components["schemas"]["RunAttempt"];

/** The run's relatives in the tree of runs. */
export type RelatedRuns = components["schemas"]["RelatedRuns"];

/** A run with all that the service tells about it. */
export type Run = components["schemas"]["Run"];

/** The new delay of a run that is still waiting for its old one. */
export type RescheduleRunRequest = components["schemas"]["RescheduleRunRequest"];

/** Says which run was canceled. */
export type CancelRunResponse = components["schemas"]["CancelRunResponse"];

/** What to change for the new run. Everything left out is taken from the replayed run. Sent by the official SDK since 4.8; older servers pass over the body. By name the fields mean what they mean when a task is triggered; how the service treats them is not verified. */
export type ReplayRunRequest = components["schemas"]["ReplayRunRequest"];

/** Names the new run. */
export type ReplayRunResponse = components["schemas"]["ReplayRunResponse"];
