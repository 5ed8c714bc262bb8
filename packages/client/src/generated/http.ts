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
  EnvironmentVariable,
  EnvironmentVariableList,
  EnvironmentVariableWritten,
  ErrorGroup,
  ErrorGroupList,
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
  RunMetadata,
  RunResult,
  RunTrace,
  Schedule,
  ScheduleList,
  Session,
  SessionList,
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
  operations,
} from "@trigger-api/types";
import type { FormBody, HttpOptions, HttpResult } from "../contract.js";
import type { ErrorBodies } from "./errors.js";

/** Calls by verb and path. */
export interface HttpMethods {
  GET<Path extends "/api/v1/runs" | "/api/v1/schedules" | "/api/v1/timezones" | "/api/v1/queues" | "/api/v1/deployments" | "/api/v1/deployments/latest" | "/api/v1/deployments/current" | "/api/v1/waitpoints/tokens" | "/api/v1/bulk-actions" | "/api/v1/errors" | "/api/v1/sessions" | "/api/v1/query/schema" | "/api/v1/query/dashboards">(path: Path, init?: HttpGetPaths[Path]["init"]): Promise<HttpResult<HttpGetPaths[Path]["data"], HttpGetPaths[Path]["error"]>>;
  GET<Path extends keyof HttpGetPaths>(path: Path, init: HttpGetPaths[Path]["init"]): Promise<HttpResult<HttpGetPaths[Path]["data"], HttpGetPaths[Path]["error"]>>;
  PUT<Path extends keyof HttpPutPaths>(path: Path, init: HttpPutPaths[Path]["init"]): Promise<HttpResult<HttpPutPaths[Path]["data"], HttpPutPaths[Path]["error"]>>;
  POST<Path extends "/api/v1/auth/jwt/claims">(path: Path, init?: HttpPostPaths[Path]["init"]): Promise<HttpResult<HttpPostPaths[Path]["data"], HttpPostPaths[Path]["error"]>>;
  POST<Path extends keyof HttpPostPaths>(path: Path, init: HttpPostPaths[Path]["init"]): Promise<HttpResult<HttpPostPaths[Path]["data"], HttpPostPaths[Path]["error"]>>;
  DELETE<Path extends keyof HttpDeletePaths>(path: Path, init: HttpDeletePaths[Path]["init"]): Promise<HttpResult<HttpDeletePaths[Path]["data"], HttpDeletePaths[Path]["error"]>>;
  PATCH<Path extends keyof HttpPatchPaths>(path: Path, init: HttpPatchPaths[Path]["init"]): Promise<HttpResult<HttpPatchPaths[Path]["data"], HttpPatchPaths[Path]["error"]>>;
}

/** What `http.GET` takes and answers, by path. */
export interface HttpGetPaths {
  /** `runs.list`: List runs */
  "/api/v1/runs": { init: HttpOptions & { params?: operations["runs.list"]["parameters"] }; data: RunList; error: ErrorBodies["runs.list"][keyof ErrorBodies["runs.list"]] };
  /** `runs.listForProject`: List the runs of a project */
  "/api/v1/projects/{projectRef}/runs": { init: HttpOptions & { params: operations["runs.listForProject"]["parameters"] }; data: RunList; error: ErrorBodies["runs.listForProject"][keyof ErrorBodies["runs.listForProject"]] };
  /** `runs.retrieve`: Retrieve a run */
  "/api/v3/runs/{runId}": { init: HttpOptions & { params: operations["runs.retrieve"]["parameters"] }; data: Run; error: ErrorBodies["runs.retrieve"][keyof ErrorBodies["runs.retrieve"]] };
  /** `runs.retrieveMetadata`: Retrieve a run's metadata */
  "/api/v1/runs/{runId}/metadata": { init: HttpOptions & { params: operations["runs.retrieveMetadata"]["parameters"] }; data: RunMetadata; error: ErrorBodies["runs.retrieveMetadata"][keyof ErrorBodies["runs.retrieveMetadata"]] };
  /** `runs.retrieveResult`: Retrieve a run's result */
  "/api/v1/runs/{runId}/result": { init: HttpOptions & { params: operations["runs.retrieveResult"]["parameters"] }; data: RunResult; error: ErrorBodies["runs.retrieveResult"][keyof ErrorBodies["runs.retrieveResult"]] };
  /** `runs.listEvents`: List a run's events */
  "/api/v1/runs/{runId}/events": { init: HttpOptions & { params: operations["runs.listEvents"]["parameters"] }; data: RunEventList; error: ErrorBodies["runs.listEvents"][keyof ErrorBodies["runs.listEvents"]] };
  /** `runs.retrieveTrace`: Retrieve a run's trace */
  "/api/v1/runs/{runId}/trace": { init: HttpOptions & { params: operations["runs.retrieveTrace"]["parameters"] }; data: RunTrace; error: ErrorBodies["runs.retrieveTrace"][keyof ErrorBodies["runs.retrieveTrace"]] };
  /** `runs.retrieveSpan`: Retrieve a span of a run */
  "/api/v1/runs/{runId}/spans/{spanId}": { init: HttpOptions & { params: operations["runs.retrieveSpan"]["parameters"] }; data: SpanDetail; error: ErrorBodies["runs.retrieveSpan"][keyof ErrorBodies["runs.retrieveSpan"]] };
  /** `batches.retrieveV1`: Retrieve a batch (first version) */
  "/api/v1/batches/{batchId}": { init: HttpOptions & { params: operations["batches.retrieveV1"]["parameters"] }; data: BatchV1; error: ErrorBodies["batches.retrieveV1"][keyof ErrorBodies["batches.retrieveV1"]] };
  /** `batches.retrieve`: Retrieve a batch */
  "/api/v2/batches/{batchId}": { init: HttpOptions & { params: operations["batches.retrieve"]["parameters"] }; data: Batch; error: ErrorBodies["batches.retrieve"][keyof ErrorBodies["batches.retrieve"]] };
  /** `batches.retrieveResults`: Retrieve a batch's results */
  "/api/v1/batches/{batchId}/results": { init: HttpOptions & { params: operations["batches.retrieveResults"]["parameters"] }; data: BatchResults; error: ErrorBodies["batches.retrieveResults"][keyof ErrorBodies["batches.retrieveResults"]] };
  /** `schedules.list`: List schedules */
  "/api/v1/schedules": { init: HttpOptions & { params?: operations["schedules.list"]["parameters"] }; data: ScheduleList; error: ErrorBodies["schedules.list"][keyof ErrorBodies["schedules.list"]] };
  /** `schedules.retrieve`: Retrieve a schedule */
  "/api/v1/schedules/{scheduleId}": { init: HttpOptions & { params: operations["schedules.retrieve"]["parameters"] }; data: Schedule; error: ErrorBodies["schedules.retrieve"][keyof ErrorBodies["schedules.retrieve"]] };
  /** `timezones.list`: List time zones */
  "/api/v1/timezones": { init: HttpOptions & { params?: operations["timezones.list"]["parameters"] }; data: TimezoneList; error: ErrorBodies["timezones.list"][keyof ErrorBodies["timezones.list"]] };
  /** `queues.list`: List queues */
  "/api/v1/queues": { init: HttpOptions & { params?: operations["queues.list"]["parameters"] }; data: QueueList; error: ErrorBodies["queues.list"][keyof ErrorBodies["queues.list"]] };
  /** `queues.retrieve`: Retrieve a queue */
  "/api/v1/queues/{queueParam}": { init: HttpOptions & { params: operations["queues.retrieve"]["parameters"] }; data: Queue; error: ErrorBodies["queues.retrieve"][keyof ErrorBodies["queues.retrieve"]] };
  /** `envvars.list`: List environment variables */
  "/api/v1/projects/{projectRef}/envvars/{env}": { init: HttpOptions & { params: operations["envvars.list"]["parameters"] }; data: EnvironmentVariableList; error: ErrorBodies["envvars.list"][keyof ErrorBodies["envvars.list"]] };
  /** `envvars.retrieve`: Retrieve an environment variable */
  "/api/v1/projects/{projectRef}/envvars/{env}/{name}": { init: HttpOptions & { params: operations["envvars.retrieve"]["parameters"] }; data: EnvironmentVariable; error: ErrorBodies["envvars.retrieve"][keyof ErrorBodies["envvars.retrieve"]] };
  /** `deployments.list`: List deployments */
  "/api/v1/deployments": { init: HttpOptions & { params?: operations["deployments.list"]["parameters"] }; data: DeploymentList; error: ErrorBodies["deployments.list"][keyof ErrorBodies["deployments.list"]] };
  /** `deployments.retrieve`: Retrieve a deployment */
  "/api/v1/deployments/{deploymentId}": { init: HttpOptions & { params: operations["deployments.retrieve"]["parameters"] }; data: DeploymentDetail; error: ErrorBodies["deployments.retrieve"][keyof ErrorBodies["deployments.retrieve"]] };
  /** `deployments.retrieveLatest`: Retrieve the latest deployment */
  "/api/v1/deployments/latest": { init: HttpOptions & { params?: operations["deployments.retrieveLatest"]["parameters"] }; data: LatestDeployment; error: ErrorBodies["deployments.retrieveLatest"][keyof ErrorBodies["deployments.retrieveLatest"]] };
  /** `deployments.retrieveCurrent`: Retrieve the current deployment */
  "/api/v1/deployments/current": { init: HttpOptions & { params?: operations["deployments.retrieveCurrent"]["parameters"] }; data: Deployment; error: ErrorBodies["deployments.retrieveCurrent"][keyof ErrorBodies["deployments.retrieveCurrent"]] };
  /** `waitpoints.list`: List waitpoint tokens */
  "/api/v1/waitpoints/tokens": { init: HttpOptions & { params?: operations["waitpoints.list"]["parameters"] }; data: WaitpointTokenList; error: ErrorBodies["waitpoints.list"][keyof ErrorBodies["waitpoints.list"]] };
  /** `waitpoints.retrieve`: Retrieve a waitpoint token */
  "/api/v1/waitpoints/tokens/{waitpointId}": { init: HttpOptions & { params: operations["waitpoints.retrieve"]["parameters"] }; data: WaitpointToken; error: ErrorBodies["waitpoints.retrieve"][keyof ErrorBodies["waitpoints.retrieve"]] };
  /** `bulkActions.list`: List bulk actions */
  "/api/v1/bulk-actions": { init: HttpOptions & { params?: operations["bulkActions.list"]["parameters"] }; data: BulkActionList; error: ErrorBodies["bulkActions.list"][keyof ErrorBodies["bulkActions.list"]] };
  /** `bulkActions.retrieve`: Retrieve a bulk action */
  "/api/v1/bulk-actions/{bulkActionId}": { init: HttpOptions & { params: operations["bulkActions.retrieve"]["parameters"] }; data: BulkAction; error: ErrorBodies["bulkActions.retrieve"][keyof ErrorBodies["bulkActions.retrieve"]] };
  /** `errors.list`: List error groups */
  "/api/v1/errors": { init: HttpOptions & { params?: operations["errors.list"]["parameters"] }; data: ErrorGroupList; error: ErrorBodies["errors.list"][keyof ErrorBodies["errors.list"]] };
  /** `errors.retrieve`: Retrieve an error group */
  "/api/v1/errors/{errorId}": { init: HttpOptions & { params: operations["errors.retrieve"]["parameters"] }; data: ErrorGroup; error: ErrorBodies["errors.retrieve"][keyof ErrorBodies["errors.retrieve"]] };
  /** `sessions.list`: List sessions */
  "/api/v1/sessions": { init: HttpOptions & { params?: operations["sessions.list"]["parameters"] }; data: SessionList; error: ErrorBodies["sessions.list"][keyof ErrorBodies["sessions.list"]] };
  /** `sessions.retrieve`: Retrieve a session */
  "/api/v1/sessions/{session}": { init: HttpOptions & { params: operations["sessions.retrieve"]["parameters"] }; data: Session; error: ErrorBodies["sessions.retrieve"][keyof ErrorBodies["sessions.retrieve"]] };
  /** `query.retrieveSchema`: Retrieve the query schema */
  "/api/v1/query/schema": { init: HttpOptions & { params?: operations["query.retrieveSchema"]["parameters"] }; data: QuerySchema; error: ErrorBodies["query.retrieveSchema"][keyof ErrorBodies["query.retrieveSchema"]] };
  /** `query.listDashboards`: List dashboards */
  "/api/v1/query/dashboards": { init: HttpOptions & { params?: operations["query.listDashboards"]["parameters"] }; data: DashboardList; error: ErrorBodies["query.listDashboards"][keyof ErrorBodies["query.listDashboards"]] };
  /** `packets.createDownloadUrl`: Create a download address */
  "/api/v1/packets/{name}": { init: HttpOptions & { params: operations["packets.createDownloadUrl"]["parameters"] }; data: PacketDownloadUrl; error: ErrorBodies["packets.createDownloadUrl"][keyof ErrorBodies["packets.createDownloadUrl"]] };
}

/** What `http.PUT` takes and answers, by path. */
export interface HttpPutPaths {
  /** `runs.updateMetadata`: Update a run's metadata */
  "/api/v1/runs/{runId}/metadata": { init: HttpOptions & { params: operations["runs.updateMetadata"]["parameters"]; body: UpdateRunMetadataRequest }; data: UpdateRunMetadataResponse; error: ErrorBodies["runs.updateMetadata"][keyof ErrorBodies["runs.updateMetadata"]] };
  /** `schedules.update`: Update a schedule */
  "/api/v1/schedules/{scheduleId}": { init: HttpOptions & { params: operations["schedules.update"]["parameters"]; body: UpdateScheduleRequest }; data: Schedule; error: ErrorBodies["schedules.update"][keyof ErrorBodies["schedules.update"]] };
  /** `envvars.update`: Update an environment variable */
  "/api/v1/projects/{projectRef}/envvars/{env}/{name}": { init: HttpOptions & { params: operations["envvars.update"]["parameters"]; body: UpdateEnvironmentVariableRequest }; data: EnvironmentVariableWritten; error: ErrorBodies["envvars.update"][keyof ErrorBodies["envvars.update"]] };
  /** `packets.createUploadUrl`: Create an upload address */
  "/api/v2/packets/{name}": { init: HttpOptions & { params: operations["packets.createUploadUrl"]["parameters"] }; data: PacketUploadUrl; error: ErrorBodies["packets.createUploadUrl"][keyof ErrorBodies["packets.createUploadUrl"]] };
}

/** What `http.POST` takes and answers, by path. */
export interface HttpPostPaths {
  /** `runs.replay`: Replay a run */
  "/api/v1/runs/{runId}/replay": { init: HttpOptions & { params: operations["runs.replay"]["parameters"]; body?: ReplayRunRequest }; data: ReplayRunResponse; error: ErrorBodies["runs.replay"][keyof ErrorBodies["runs.replay"]] };
  /** `runs.cancel`: Cancel a run */
  "/api/v2/runs/{runId}/cancel": { init: HttpOptions & { params: operations["runs.cancel"]["parameters"] }; data: CancelRunResponse; error: ErrorBodies["runs.cancel"][keyof ErrorBodies["runs.cancel"]] };
  /** `runs.reschedule`: Reschedule a delayed run */
  "/api/v1/runs/{runId}/reschedule": { init: HttpOptions & { params: operations["runs.reschedule"]["parameters"]; body: RescheduleRunRequest }; data: Run; error: ErrorBodies["runs.reschedule"][keyof ErrorBodies["runs.reschedule"]] };
  /** `runs.addTags`: Add tags to a run */
  "/api/v1/runs/{runId}/tags": { init: HttpOptions & { params: operations["runs.addTags"]["parameters"]; body: AddRunTagsRequest }; data: AddRunTagsResponse; error: ErrorBodies["runs.addTags"][keyof ErrorBodies["runs.addTags"]] };
  /** `tasks.trigger`: Trigger a task */
  "/api/v1/tasks/{taskIdentifier}/trigger": { init: HttpOptions & { params: operations["tasks.trigger"]["parameters"]; body: TriggerTaskRequest }; data: TriggerTaskResponse; error: ErrorBodies["tasks.trigger"][keyof ErrorBodies["tasks.trigger"]] };
  /** `tasks.batchTrigger`: Trigger a task several times */
  "/api/v1/tasks/{taskIdentifier}/batch": { init: HttpOptions & { params: operations["tasks.batchTrigger"]["parameters"]; body: BatchTriggerTaskRequest }; data: BatchTriggerTaskResponse; error: ErrorBodies["tasks.batchTrigger"][keyof ErrorBodies["tasks.batchTrigger"]] };
  /** `batches.triggerV1`: Trigger a batch (first version) */
  "/api/v1/tasks/batch": { init: HttpOptions & { params?: operations["batches.triggerV1"]["parameters"]; body: TriggerBatchV1Request }; data: TriggerBatchV1Response; error: ErrorBodies["batches.triggerV1"][keyof ErrorBodies["batches.triggerV1"]] };
  /** `batches.trigger`: Trigger a batch */
  "/api/v2/tasks/batch": { init: HttpOptions & { params?: operations["batches.trigger"]["parameters"]; body: TriggerBatchRequest }; data: TriggerBatchResponse; error: ErrorBodies["batches.trigger"][keyof ErrorBodies["batches.trigger"]] };
  /** `batches.create`: Create a batch to be filled */
  "/api/v3/batches": { init: HttpOptions & { params?: operations["batches.create"]["parameters"]; body: CreateBatchRequest }; data: CreateBatchResponse; error: ErrorBodies["batches.create"][keyof ErrorBodies["batches.create"]] };
  /** `batches.addItems`: Add the items of a batch */
  "/api/v3/batches/{batchId}/items": { init: HttpOptions & { params: operations["batches.addItems"]["parameters"]; body: Iterable<BatchLine> | AsyncIterable<BatchLine> | string }; data: AddBatchItemsResponse; error: ErrorBodies["batches.addItems"][keyof ErrorBodies["batches.addItems"]] };
  /** `idempotencyKeys.reset`: Reset an idempotency key */
  "/api/v1/idempotencyKeys/{key}/reset": { init: HttpOptions & { params: operations["idempotencyKeys.reset"]["parameters"]; body: ResetIdempotencyKeyRequest }; data: ResetIdempotencyKeyResponse; error: ErrorBodies["idempotencyKeys.reset"][keyof ErrorBodies["idempotencyKeys.reset"]] };
  /** `schedules.create`: Create a schedule */
  "/api/v1/schedules": { init: HttpOptions & { params?: operations["schedules.create"]["parameters"]; body: CreateScheduleRequest }; data: Schedule; error: ErrorBodies["schedules.create"][keyof ErrorBodies["schedules.create"]] };
  /** `schedules.activate`: Activate a schedule */
  "/api/v1/schedules/{scheduleId}/activate": { init: HttpOptions & { params: operations["schedules.activate"]["parameters"] }; data: Schedule; error: ErrorBodies["schedules.activate"][keyof ErrorBodies["schedules.activate"]] };
  /** `schedules.deactivate`: Deactivate a schedule */
  "/api/v1/schedules/{scheduleId}/deactivate": { init: HttpOptions & { params: operations["schedules.deactivate"]["parameters"] }; data: Schedule; error: ErrorBodies["schedules.deactivate"][keyof ErrorBodies["schedules.deactivate"]] };
  /** `queues.pause`: Pause or resume a queue */
  "/api/v1/queues/{queueParam}/pause": { init: HttpOptions & { params: operations["queues.pause"]["parameters"]; body: PauseQueueRequest }; data: Queue; error: ErrorBodies["queues.pause"][keyof ErrorBodies["queues.pause"]] };
  /** `queues.overrideConcurrency`: Override the concurrency limit of a queue */
  "/api/v1/queues/{queueParam}/concurrency/override": { init: HttpOptions & { params: operations["queues.overrideConcurrency"]["parameters"]; body: OverrideQueueConcurrencyRequest }; data: Queue; error: ErrorBodies["queues.overrideConcurrency"][keyof ErrorBodies["queues.overrideConcurrency"]] };
  /** `queues.resetConcurrency`: Reset the concurrency limit of a queue */
  "/api/v1/queues/{queueParam}/concurrency/reset": { init: HttpOptions & { params: operations["queues.resetConcurrency"]["parameters"]; body: ResetQueueConcurrencyRequest }; data: Queue; error: ErrorBodies["queues.resetConcurrency"][keyof ErrorBodies["queues.resetConcurrency"]] };
  /** `envvars.create`: Create an environment variable */
  "/api/v1/projects/{projectRef}/envvars/{env}": { init: HttpOptions & { params: operations["envvars.create"]["parameters"]; body: CreateEnvironmentVariableRequest }; data: EnvironmentVariableWritten; error: ErrorBodies["envvars.create"][keyof ErrorBodies["envvars.create"]] };
  /** `envvars.import`: Import environment variables */
  "/api/v1/projects/{projectRef}/envvars/{env}/import": { init: HttpOptions & { params: operations["envvars.import"]["parameters"]; body: ImportEnvironmentVariablesRequest | FormBody }; data: EnvironmentVariableWritten; error: ErrorBodies["envvars.import"][keyof ErrorBodies["envvars.import"]] };
  /** `deployments.promote`: Promote a deployment */
  "/api/v1/deployments/{version}/promote": { init: HttpOptions & { params: operations["deployments.promote"]["parameters"] }; data: PromoteDeploymentResponse; error: ErrorBodies["deployments.promote"][keyof ErrorBodies["deployments.promote"]] };
  /** `waitpoints.create`: Create a waitpoint token */
  "/api/v1/waitpoints/tokens": { init: HttpOptions & { params?: operations["waitpoints.create"]["parameters"]; body: CreateWaitpointTokenRequest }; data: CreateWaitpointTokenResponse; error: ErrorBodies["waitpoints.create"][keyof ErrorBodies["waitpoints.create"]] };
  /** `waitpoints.complete`: Complete a waitpoint token */
  "/api/v1/waitpoints/tokens/{waitpointId}/complete": { init: HttpOptions & { params: operations["waitpoints.complete"]["parameters"]; body: CompleteWaitpointTokenRequest }; data: CompleteWaitpointTokenResponse; error: ErrorBodies["waitpoints.complete"][keyof ErrorBodies["waitpoints.complete"]] };
  /** `waitpoints.callback`: Complete a waitpoint token by its callback URL */
  "/api/v1/waitpoints/tokens/{waitpointId}/callback/{callbackHash}": { init: HttpOptions & { params: operations["waitpoints.callback"]["parameters"]; body?: NonNullable<operations["waitpoints.callback"]["requestBody"]>["content"]["application/json"] }; data: CompleteWaitpointTokenResponse; error: ErrorBodies["waitpoints.callback"][keyof ErrorBodies["waitpoints.callback"]] };
  /** `bulkActions.create`: Create a bulk action */
  "/api/v1/bulk-actions": { init: HttpOptions & { params?: operations["bulkActions.create"]["parameters"]; body: CreateBulkActionRequest }; data: CreateBulkActionResponse; error: ErrorBodies["bulkActions.create"][keyof ErrorBodies["bulkActions.create"]] };
  /** `bulkActions.abort`: Abort a bulk action */
  "/api/v1/bulk-actions/{bulkActionId}/abort": { init: HttpOptions & { params: operations["bulkActions.abort"]["parameters"] }; data: AbortBulkActionResponse; error: ErrorBodies["bulkActions.abort"][keyof ErrorBodies["bulkActions.abort"]] };
  /** `errors.resolve`: Resolve an error group */
  "/api/v1/errors/{errorId}/resolve": { init: HttpOptions & { params: operations["errors.resolve"]["parameters"]; body: ResolveErrorRequest }; data: ErrorGroup; error: ErrorBodies["errors.resolve"][keyof ErrorBodies["errors.resolve"]] };
  /** `errors.ignore`: Ignore an error group */
  "/api/v1/errors/{errorId}/ignore": { init: HttpOptions & { params: operations["errors.ignore"]["parameters"]; body: IgnoreErrorRequest }; data: ErrorGroup; error: ErrorBodies["errors.ignore"][keyof ErrorBodies["errors.ignore"]] };
  /** `errors.unresolve`: Unresolve an error group */
  "/api/v1/errors/{errorId}/unresolve": { init: HttpOptions & { params: operations["errors.unresolve"]["parameters"] }; data: ErrorGroup; error: ErrorBodies["errors.unresolve"][keyof ErrorBodies["errors.unresolve"]] };
  /** `sessions.create`: Create a session */
  "/api/v1/sessions": { init: HttpOptions & { params?: operations["sessions.create"]["parameters"]; body: CreateSessionRequest }; data: CreateSessionResponse; error: ErrorBodies["sessions.create"][keyof ErrorBodies["sessions.create"]] };
  /** `sessions.close`: Close a session */
  "/api/v1/sessions/{session}/close": { init: HttpOptions & { params: operations["sessions.close"]["parameters"]; body: CloseSessionRequest }; data: Session; error: ErrorBodies["sessions.close"][keyof ErrorBodies["sessions.close"]] };
  /** `sessions.endAndContinue`: Hand a session over to a new run */
  "/api/v1/sessions/{session}/end-and-continue": { init: HttpOptions & { params: operations["sessions.endAndContinue"]["parameters"]; body: EndAndContinueSessionRequest }; data: EndAndContinueSessionResponse; error: ErrorBodies["sessions.endAndContinue"][keyof ErrorBodies["sessions.endAndContinue"]] };
  /** `query.execute`: Execute a query */
  "/api/v1/query": { init: HttpOptions & { params?: operations["query.execute"]["parameters"]; body: ExecuteQueryRequest }; data: ExecuteQueryResponse; error: ErrorBodies["query.execute"][keyof ErrorBodies["query.execute"]] };
  /** `auth.retrieveClaims`: Retrieve the claims for a token */
  "/api/v1/auth/jwt/claims": { init: HttpOptions & { params?: operations["auth.retrieveClaims"]["parameters"] }; data: TokenClaims; error: ErrorBodies["auth.retrieveClaims"][keyof ErrorBodies["auth.retrieveClaims"]] };
  /** `auth.createPublicToken`: Create a public access token */
  "/api/v1/auth/public-tokens": { init: HttpOptions & { params?: operations["auth.createPublicToken"]["parameters"]; body: CreatePublicTokenRequest }; data: CreatePublicTokenResponse; error: ErrorBodies["auth.createPublicToken"][keyof ErrorBodies["auth.createPublicToken"]] };
}

/** What `http.DELETE` takes and answers, by path. */
export interface HttpDeletePaths {
  /** `schedules.delete`: Delete a schedule */
  "/api/v1/schedules/{scheduleId}": { init: HttpOptions & { params: operations["schedules.delete"]["parameters"] }; data: DeleteScheduleResponse; error: ErrorBodies["schedules.delete"][keyof ErrorBodies["schedules.delete"]] };
  /** `envvars.delete`: Delete an environment variable */
  "/api/v1/projects/{projectRef}/envvars/{env}/{name}": { init: HttpOptions & { params: operations["envvars.delete"]["parameters"] }; data: EnvironmentVariableWritten; error: ErrorBodies["envvars.delete"][keyof ErrorBodies["envvars.delete"]] };
}

/** What `http.PATCH` takes and answers, by path. */
export interface HttpPatchPaths {
  /** `sessions.update`: Update a session */
  "/api/v1/sessions/{session}": { init: HttpOptions & { params: operations["sessions.update"]["parameters"]; body: UpdateSessionRequest }; data: Session; error: ErrorBodies["sessions.update"][keyof ErrorBodies["sessions.update"]] };
}
