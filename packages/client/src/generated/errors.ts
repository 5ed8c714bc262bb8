// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

import type {
  ErrorBody,
  PermissionError,
  ProblemDetails,
  RateLimitProblem,
  operations,
} from "@trigger-api/types";

/** The bodies that the spec has for failures, by operation and status. */
export interface ErrorBodies {
  readonly "tasks.trigger": {
    readonly 400: operations["tasks.trigger"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["tasks.trigger"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["tasks.trigger"]["responses"][404]["content"]["application/json"];
    readonly 413: operations["tasks.trigger"]["responses"][413]["content"]["application/json"];
    readonly 422: ErrorBody;
    readonly 429: RateLimitProblem;
    readonly 500: operations["tasks.trigger"]["responses"][500]["content"]["application/json"];
    readonly 503: operations["tasks.trigger"]["responses"][503]["content"]["application/json"];
  };
  readonly "runs.list": {
    readonly 400: operations["runs.list"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["runs.list"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.list"]["responses"][500]["content"]["application/json"];
  };
  readonly "runs.retrieve": {
    readonly 401: operations["runs.retrieve"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["runs.retrieve"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.retrieve"]["responses"][500]["content"]["application/json"];
  };
  readonly "runs.reschedule": {
    readonly 400: operations["runs.reschedule"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["runs.reschedule"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 404: operations["runs.reschedule"]["responses"][404]["content"]["application/json"];
    readonly 422: operations["runs.reschedule"]["responses"][422]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.reschedule"]["responses"][500]["content"]["application/json"] | operations["runs.reschedule"]["responses"][500]["content"]["text/plain"];
    readonly 503: operations["runs.reschedule"]["responses"][503]["content"]["application/json"];
  };
  readonly "runs.cancel": {
    readonly 401: operations["runs.cancel"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["runs.cancel"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.cancel"]["responses"][500]["content"]["application/json"];
    readonly 503: operations["runs.cancel"]["responses"][503]["content"]["application/json"];
  };
  readonly "runs.replay": {
    readonly 400: operations["runs.replay"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["runs.replay"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["runs.replay"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.replay"]["responses"][500]["content"]["application/json"];
  };
}
