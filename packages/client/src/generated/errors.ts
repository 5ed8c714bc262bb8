// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

import type {
  BodyTooLargeError,
  ErrorBody,
  InvalidBodyError,
  InvalidQueryError,
  PermissionError,
  ProblemDetails,
  RateLimitProblem,
  operations,
} from "@trigger-api/types";

/** The bodies that the spec has for failures, by operation and status. */
export interface ErrorBodies {
  readonly "runs.list": {
    readonly 400: operations["runs.list"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["runs.list"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.list"]["responses"][500]["content"]["application/json"];
  };
  readonly "runs.listForProject": {
    readonly 400: operations["runs.listForProject"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["runs.listForProject"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["runs.listForProject"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.listForProject"]["responses"][500]["content"]["application/json"];
  };
  readonly "runs.retrieve": {
    readonly 401: operations["runs.retrieve"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["runs.retrieve"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.retrieve"]["responses"][500]["content"]["application/json"];
  };
  readonly "runs.replay": {
    readonly 400: operations["runs.replay"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["runs.replay"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["runs.replay"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.replay"]["responses"][500]["content"]["application/json"];
  };
  readonly "runs.cancel": {
    readonly 401: operations["runs.cancel"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["runs.cancel"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.cancel"]["responses"][500]["content"]["application/json"];
    readonly 503: operations["runs.cancel"]["responses"][503]["content"]["application/json"];
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
  readonly "runs.addTags": {
    readonly 400: operations["runs.addTags"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["runs.addTags"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 404: operations["runs.addTags"]["responses"][404]["content"]["application/json"];
    readonly 422: operations["runs.addTags"]["responses"][422]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.addTags"]["responses"][500]["content"]["application/json"];
    readonly 503: operations["runs.addTags"]["responses"][503]["content"]["application/json"];
  };
  readonly "runs.updateMetadata": {
    readonly 400: operations["runs.updateMetadata"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["runs.updateMetadata"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["runs.updateMetadata"]["responses"][404]["content"]["application/json"];
    readonly 413: operations["runs.updateMetadata"]["responses"][413]["content"]["application/json"];
    readonly 422: operations["runs.updateMetadata"]["responses"][422]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.updateMetadata"]["responses"][500]["content"]["application/json"];
    readonly 503: operations["runs.updateMetadata"]["responses"][503]["content"]["application/json"];
  };
  readonly "runs.retrieveMetadata": {
    readonly 401: operations["runs.retrieveMetadata"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 404: operations["runs.retrieveMetadata"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.retrieveMetadata"]["responses"][500]["content"]["text/plain"];
  };
  readonly "runs.retrieveResult": {
    readonly 401: operations["runs.retrieveResult"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 404: operations["runs.retrieveResult"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.retrieveResult"]["responses"][500]["content"]["application/json"];
  };
  readonly "runs.listEvents": {
    readonly 401: operations["runs.listEvents"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["runs.listEvents"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.listEvents"]["responses"][500]["content"]["application/json"];
  };
  readonly "runs.retrieveTrace": {
    readonly 401: operations["runs.retrieveTrace"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["runs.retrieveTrace"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.retrieveTrace"]["responses"][500]["content"]["application/json"];
  };
  readonly "runs.retrieveSpan": {
    readonly 401: operations["runs.retrieveSpan"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["runs.retrieveSpan"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["runs.retrieveSpan"]["responses"][500]["content"]["application/json"];
  };
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
  readonly "tasks.batchTrigger": {
    readonly 400: operations["tasks.batchTrigger"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["tasks.batchTrigger"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["tasks.batchTrigger"]["responses"][404]["content"]["application/json"];
    readonly 413: operations["tasks.batchTrigger"]["responses"][413]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["tasks.batchTrigger"]["responses"][500]["content"]["application/json"];
  };
  readonly "batches.triggerV1": {
    readonly 400: operations["batches.triggerV1"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["batches.triggerV1"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 413: operations["batches.triggerV1"]["responses"][413]["content"]["application/json"];
    readonly 422: ErrorBody;
    readonly 429: RateLimitProblem;
    readonly 500: ErrorBody;
  };
  readonly "batches.trigger": {
    readonly 400: operations["batches.trigger"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["batches.trigger"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 413: operations["batches.trigger"]["responses"][413]["content"]["application/json"];
    readonly 422: ErrorBody;
    readonly 429: RateLimitProblem;
    readonly 500: ErrorBody;
  };
  readonly "batches.create": {
    readonly 400: operations["batches.create"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["batches.create"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 413: operations["batches.create"]["responses"][413]["content"]["application/json"];
    readonly 422: ErrorBody;
    readonly 429: operations["batches.create"]["responses"][429]["content"]["application/json"] | RateLimitProblem;
    readonly 500: ErrorBody;
  };
  readonly "batches.addItems": {
    readonly 400: operations["batches.addItems"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["batches.addItems"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 415: operations["batches.addItems"]["responses"][415]["content"]["application/json"];
    readonly 422: operations["batches.addItems"]["responses"][422]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["batches.addItems"]["responses"][500]["content"]["application/json"];
  };
  readonly "batches.retrieveV1": {
    readonly 401: operations["batches.retrieveV1"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["batches.retrieveV1"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["batches.retrieveV1"]["responses"][500]["content"]["application/json"];
  };
  readonly "batches.retrieve": {
    readonly 401: operations["batches.retrieve"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["batches.retrieve"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["batches.retrieve"]["responses"][500]["content"]["application/json"];
  };
  readonly "batches.retrieveResults": {
    readonly 401: operations["batches.retrieveResults"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 404: operations["batches.retrieveResults"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["batches.retrieveResults"]["responses"][500]["content"]["application/json"];
  };
  readonly "idempotencyKeys.reset": {
    readonly 400: operations["idempotencyKeys.reset"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["idempotencyKeys.reset"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["idempotencyKeys.reset"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["idempotencyKeys.reset"]["responses"][500]["content"]["application/json"];
    readonly 503: operations["idempotencyKeys.reset"]["responses"][503]["content"]["application/json"];
  };
  readonly "schedules.list": {
    readonly 400: operations["schedules.list"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["schedules.list"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 429: RateLimitProblem;
    readonly 500: operations["schedules.list"]["responses"][500]["content"]["application/json"] | operations["schedules.list"]["responses"][500]["content"]["text/plain"];
  };
  readonly "schedules.create": {
    readonly 400: operations["schedules.create"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["schedules.create"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 422: operations["schedules.create"]["responses"][422]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["schedules.create"]["responses"][500]["content"]["application/json"] | operations["schedules.create"]["responses"][500]["content"]["text/plain"];
  };
  readonly "schedules.retrieve": {
    readonly 401: operations["schedules.retrieve"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 404: operations["schedules.retrieve"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["schedules.retrieve"]["responses"][500]["content"]["application/json"] | operations["schedules.retrieve"]["responses"][500]["content"]["text/plain"];
  };
  readonly "schedules.update": {
    readonly 400: operations["schedules.update"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["schedules.update"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 404: operations["schedules.update"]["responses"][404]["content"]["application/json"];
    readonly 422: operations["schedules.update"]["responses"][422]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["schedules.update"]["responses"][500]["content"]["application/json"] | operations["schedules.update"]["responses"][500]["content"]["text/plain"];
  };
  readonly "schedules.delete": {
    readonly 401: operations["schedules.delete"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 404: operations["schedules.delete"]["responses"][404]["content"]["application/json"];
    readonly 422: operations["schedules.delete"]["responses"][422]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["schedules.delete"]["responses"][500]["content"]["application/json"] | operations["schedules.delete"]["responses"][500]["content"]["text/plain"];
  };
  readonly "schedules.activate": {
    readonly 401: operations["schedules.activate"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 404: operations["schedules.activate"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["schedules.activate"]["responses"][500]["content"]["application/json"] | operations["schedules.activate"]["responses"][500]["content"]["text/plain"];
  };
  readonly "schedules.deactivate": {
    readonly 401: operations["schedules.deactivate"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 404: operations["schedules.deactivate"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["schedules.deactivate"]["responses"][500]["content"]["application/json"] | operations["schedules.deactivate"]["responses"][500]["content"]["text/plain"];
  };
  readonly "timezones.list": {
    readonly 400: operations["timezones.list"]["responses"][400]["content"]["application/json"];
    readonly 500: operations["timezones.list"]["responses"][500]["content"]["text/plain"];
  };
  readonly "queues.list": {
    readonly 400: operations["queues.list"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["queues.list"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 429: RateLimitProblem;
    readonly 500: operations["queues.list"]["responses"][500]["content"]["application/json"];
  };
  readonly "queues.retrieve": {
    readonly 400: operations["queues.retrieve"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["queues.retrieve"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["queues.retrieve"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["queues.retrieve"]["responses"][500]["content"]["application/json"];
  };
  readonly "queues.pause": {
    readonly 400: operations["queues.pause"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["queues.pause"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["queues.pause"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["queues.pause"]["responses"][500]["content"]["application/json"];
  };
  readonly "queues.overrideConcurrency": {
    readonly 400: operations["queues.overrideConcurrency"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["queues.overrideConcurrency"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["queues.overrideConcurrency"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["queues.overrideConcurrency"]["responses"][500]["content"]["application/json"];
  };
  readonly "queues.resetConcurrency": {
    readonly 400: operations["queues.resetConcurrency"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["queues.resetConcurrency"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["queues.resetConcurrency"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["queues.resetConcurrency"]["responses"][500]["content"]["application/json"];
  };
  readonly "envvars.list": {
    readonly 400: operations["envvars.list"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["envvars.list"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: operations["envvars.list"]["responses"][403]["content"]["application/json"];
    readonly 404: operations["envvars.list"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["envvars.list"]["responses"][500]["content"]["text/plain"];
  };
  readonly "envvars.create": {
    readonly 400: operations["envvars.create"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["envvars.create"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: operations["envvars.create"]["responses"][403]["content"]["application/json"];
    readonly 404: operations["envvars.create"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["envvars.create"]["responses"][500]["content"]["text/plain"];
  };
  readonly "envvars.import": {
    readonly 400: operations["envvars.import"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["envvars.import"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: operations["envvars.import"]["responses"][403]["content"]["application/json"];
    readonly 404: operations["envvars.import"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["envvars.import"]["responses"][500]["content"]["text/plain"];
  };
  readonly "envvars.retrieve": {
    readonly 400: operations["envvars.retrieve"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["envvars.retrieve"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: operations["envvars.retrieve"]["responses"][403]["content"]["application/json"];
    readonly 404: operations["envvars.retrieve"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["envvars.retrieve"]["responses"][500]["content"]["application/json"];
  };
  readonly "envvars.update": {
    readonly 400: operations["envvars.update"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["envvars.update"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: operations["envvars.update"]["responses"][403]["content"]["application/json"];
    readonly 404: operations["envvars.update"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["envvars.update"]["responses"][500]["content"]["application/json"];
  };
  readonly "envvars.delete": {
    readonly 400: operations["envvars.delete"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["envvars.delete"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: operations["envvars.delete"]["responses"][403]["content"]["application/json"];
    readonly 404: operations["envvars.delete"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["envvars.delete"]["responses"][500]["content"]["application/json"];
  };
  readonly "deployments.list": {
    readonly 400: InvalidQueryError;
    readonly 401: operations["deployments.list"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 429: RateLimitProblem;
    readonly 500: operations["deployments.list"]["responses"][500]["content"]["application/json"];
  };
  readonly "deployments.retrieve": {
    readonly 401: operations["deployments.retrieve"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: operations["deployments.retrieve"]["responses"][403]["content"]["application/json"];
    readonly 404: operations["deployments.retrieve"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["deployments.retrieve"]["responses"][500]["content"]["application/json"];
  };
  readonly "deployments.retrieveLatest": {
    readonly 401: operations["deployments.retrieveLatest"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: operations["deployments.retrieveLatest"]["responses"][403]["content"]["application/json"];
    readonly 404: operations["deployments.retrieveLatest"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["deployments.retrieveLatest"]["responses"][500]["content"]["application/json"];
  };
  readonly "deployments.retrieveCurrent": {
    readonly 401: operations["deployments.retrieveCurrent"]["responses"][401]["content"]["application/json"];
    readonly 403: PermissionError;
    readonly 404: operations["deployments.retrieveCurrent"]["responses"][404]["content"]["application/json"];
    readonly 500: operations["deployments.retrieveCurrent"]["responses"][500]["content"]["application/json"];
  };
  readonly "deployments.promote": {
    readonly 400: operations["deployments.promote"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["deployments.promote"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: operations["deployments.promote"]["responses"][403]["content"]["application/json"];
    readonly 404: operations["deployments.promote"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["deployments.promote"]["responses"][500]["content"]["application/json"];
  };
  readonly "waitpoints.list": {
    readonly 400: InvalidQueryError;
    readonly 401: operations["waitpoints.list"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 429: RateLimitProblem;
    readonly 500: operations["waitpoints.list"]["responses"][500]["content"]["application/json"];
  };
  readonly "waitpoints.create": {
    readonly 400: InvalidBodyError;
    readonly 401: operations["waitpoints.create"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 413: BodyTooLargeError;
    readonly 422: operations["waitpoints.create"]["responses"][422]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["waitpoints.create"]["responses"][500]["content"]["application/json"];
  };
  readonly "waitpoints.retrieve": {
    readonly 401: operations["waitpoints.retrieve"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["waitpoints.retrieve"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["waitpoints.retrieve"]["responses"][500]["content"]["application/json"];
  };
  readonly "waitpoints.complete": {
    readonly 400: InvalidBodyError;
    readonly 401: operations["waitpoints.complete"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["waitpoints.complete"]["responses"][404]["content"]["application/json"];
    readonly 413: BodyTooLargeError;
    readonly 429: RateLimitProblem;
    readonly 500: operations["waitpoints.complete"]["responses"][500]["content"]["application/json"];
  };
  readonly "waitpoints.callback": {
    readonly 401: operations["waitpoints.callback"]["responses"][401]["content"]["application/json"];
    readonly 404: operations["waitpoints.callback"]["responses"][404]["content"]["application/json"];
    readonly 405: operations["waitpoints.callback"]["responses"][405]["content"]["application/json"];
    readonly 411: operations["waitpoints.callback"]["responses"][411]["content"]["application/json"];
    readonly 413: BodyTooLargeError;
    readonly 500: operations["waitpoints.callback"]["responses"][500]["content"]["application/json"];
  };
  readonly "bulkActions.list": {
    readonly 400: InvalidQueryError;
    readonly 401: operations["bulkActions.list"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 429: RateLimitProblem;
    readonly 500: operations["bulkActions.list"]["responses"][500]["content"]["application/json"];
  };
  readonly "bulkActions.create": {
    readonly 400: operations["bulkActions.create"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["bulkActions.create"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 413: BodyTooLargeError;
    readonly 429: operations["bulkActions.create"]["responses"][429]["content"]["application/json"] | RateLimitProblem;
    readonly 500: operations["bulkActions.create"]["responses"][500]["content"]["application/json"];
  };
  readonly "bulkActions.retrieve": {
    readonly 401: operations["bulkActions.retrieve"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["bulkActions.retrieve"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["bulkActions.retrieve"]["responses"][500]["content"]["application/json"];
  };
  readonly "bulkActions.abort": {
    readonly 401: operations["bulkActions.abort"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["bulkActions.abort"]["responses"][404]["content"]["application/json"];
    readonly 409: operations["bulkActions.abort"]["responses"][409]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["bulkActions.abort"]["responses"][500]["content"]["application/json"];
  };
  readonly "errors.list": {
    readonly 400: InvalidQueryError;
    readonly 401: operations["errors.list"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 429: RateLimitProblem;
    readonly 500: operations["errors.list"]["responses"][500]["content"]["application/json"];
  };
  readonly "errors.retrieve": {
    readonly 401: operations["errors.retrieve"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["errors.retrieve"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["errors.retrieve"]["responses"][500]["content"]["application/json"];
  };
  readonly "errors.resolve": {
    readonly 400: InvalidBodyError;
    readonly 401: operations["errors.resolve"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["errors.resolve"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["errors.resolve"]["responses"][500]["content"]["application/json"];
  };
  readonly "errors.ignore": {
    readonly 400: InvalidBodyError;
    readonly 401: operations["errors.ignore"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["errors.ignore"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["errors.ignore"]["responses"][500]["content"]["application/json"];
  };
  readonly "errors.unresolve": {
    readonly 401: operations["errors.unresolve"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["errors.unresolve"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["errors.unresolve"]["responses"][500]["content"]["application/json"];
  };
  readonly "sessions.list": {
    readonly 400: InvalidQueryError;
    readonly 401: operations["sessions.list"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 429: RateLimitProblem;
    readonly 500: operations["sessions.list"]["responses"][500]["content"]["application/json"];
  };
  readonly "sessions.create": {
    readonly 400: InvalidBodyError;
    readonly 401: operations["sessions.create"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 409: operations["sessions.create"]["responses"][409]["content"]["application/json"];
    readonly 413: BodyTooLargeError;
    readonly 422: ErrorBody;
    readonly 429: RateLimitProblem;
    readonly 500: operations["sessions.create"]["responses"][500]["content"]["application/json"];
  };
  readonly "sessions.retrieve": {
    readonly 401: operations["sessions.retrieve"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["sessions.retrieve"]["responses"][404]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["sessions.retrieve"]["responses"][500]["content"]["application/json"];
  };
  readonly "sessions.update": {
    readonly 400: InvalidBodyError;
    readonly 401: operations["sessions.update"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["sessions.update"]["responses"][404]["content"]["application/json"];
    readonly 413: BodyTooLargeError;
    readonly 422: operations["sessions.update"]["responses"][422]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["sessions.update"]["responses"][500]["content"]["application/json"];
  };
  readonly "sessions.close": {
    readonly 400: InvalidBodyError;
    readonly 401: operations["sessions.close"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["sessions.close"]["responses"][404]["content"]["application/json"];
    readonly 413: BodyTooLargeError;
    readonly 429: RateLimitProblem;
    readonly 500: operations["sessions.close"]["responses"][500]["content"]["application/json"];
  };
  readonly "sessions.endAndContinue": {
    readonly 400: operations["sessions.endAndContinue"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["sessions.endAndContinue"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 404: operations["sessions.endAndContinue"]["responses"][404]["content"]["application/json"];
    readonly 413: BodyTooLargeError;
    readonly 429: RateLimitProblem;
    readonly 500: operations["sessions.endAndContinue"]["responses"][500]["content"]["application/json"];
  };
  readonly "query.execute": {
    readonly 400: operations["query.execute"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["query.execute"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: operations["query.execute"]["responses"][403]["content"]["application/json"];
    readonly 429: operations["query.execute"]["responses"][429]["content"]["application/json"] | RateLimitProblem;
    readonly 500: operations["query.execute"]["responses"][500]["content"]["application/json"];
  };
  readonly "query.retrieveSchema": {
    readonly 401: operations["query.retrieveSchema"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 429: RateLimitProblem;
    readonly 500: operations["query.retrieveSchema"]["responses"][500]["content"]["application/json"];
  };
  readonly "query.listDashboards": {
    readonly 401: operations["query.listDashboards"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 429: RateLimitProblem;
    readonly 500: operations["query.listDashboards"]["responses"][500]["content"]["application/json"];
  };
  readonly "auth.retrieveClaims": {
    readonly 401: operations["auth.retrieveClaims"]["responses"][401]["content"]["application/json"];
    readonly 500: operations["auth.retrieveClaims"]["responses"][500]["content"]["application/json"];
  };
  readonly "auth.createPublicToken": {
    readonly 400: operations["auth.createPublicToken"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["auth.createPublicToken"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: operations["auth.createPublicToken"]["responses"][403]["content"]["application/json"];
    readonly 429: RateLimitProblem;
    readonly 500: operations["auth.createPublicToken"]["responses"][500]["content"]["text/plain"];
  };
  readonly "packets.createUploadUrl": {
    readonly 400: operations["packets.createUploadUrl"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["packets.createUploadUrl"]["responses"][401]["content"]["application/json"];
    readonly 500: operations["packets.createUploadUrl"]["responses"][500]["content"]["application/json"];
  };
  readonly "packets.createDownloadUrl": {
    readonly 400: operations["packets.createDownloadUrl"]["responses"][400]["content"]["application/json"];
    readonly 401: operations["packets.createDownloadUrl"]["responses"][401]["content"]["application/json"] | ProblemDetails;
    readonly 403: PermissionError;
    readonly 500: operations["packets.createDownloadUrl"]["responses"][500]["content"]["application/json"];
  };
}
