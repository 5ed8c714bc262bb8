// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

import type {
  CancelRunResponse,
  ReplayRunRequest,
  ReplayRunResponse,
  RescheduleRunRequest,
  Run,
  RunList,
  TriggerTaskRequest,
  TriggerTaskResponse,
  operations,
} from "@trigger-api/types";
import type { HttpOptions, HttpResult } from "../contract.js";
import type { ErrorBodies } from "./errors.js";

/** Calls by verb and path. */
export interface HttpMethods {
  GET<Path extends keyof HttpGetPaths>(path: Path, ...init: HttpGetPaths[Path]["init"]): Promise<HttpResult<HttpGetPaths[Path]["data"], HttpGetPaths[Path]["error"]>>;
  POST<Path extends keyof HttpPostPaths>(path: Path, ...init: HttpPostPaths[Path]["init"]): Promise<HttpResult<HttpPostPaths[Path]["data"], HttpPostPaths[Path]["error"]>>;
}

/** What `http.GET` takes and answers, by path. */
export interface HttpGetPaths {
  /** `runs.list`: List runs */
  "/api/v1/runs": { init: [init?: HttpOptions & { params?: operations["runs.list"]["parameters"] }]; data: RunList; error: ErrorBodies["runs.list"][keyof ErrorBodies["runs.list"]] };
  /** `runs.retrieve`: Retrieve a run */
  "/api/v3/runs/{runId}": { init: [init: HttpOptions & { params: operations["runs.retrieve"]["parameters"] }]; data: Run; error: ErrorBodies["runs.retrieve"][keyof ErrorBodies["runs.retrieve"]] };
}

/** What `http.POST` takes and answers, by path. */
export interface HttpPostPaths {
  /** `tasks.trigger`: Trigger a task */
  "/api/v1/tasks/{taskIdentifier}/trigger": { init: [init: HttpOptions & { params: operations["tasks.trigger"]["parameters"]; body: TriggerTaskRequest }]; data: TriggerTaskResponse; error: ErrorBodies["tasks.trigger"][keyof ErrorBodies["tasks.trigger"]] };
  /** `runs.reschedule`: Reschedule a delayed run */
  "/api/v1/runs/{runId}/reschedule": { init: [init: HttpOptions & { params: operations["runs.reschedule"]["parameters"]; body: RescheduleRunRequest }]; data: Run; error: ErrorBodies["runs.reschedule"][keyof ErrorBodies["runs.reschedule"]] };
  /** `runs.cancel`: Cancel a run */
  "/api/v2/runs/{runId}/cancel": { init: [init: HttpOptions & { params: operations["runs.cancel"]["parameters"] }]; data: CancelRunResponse; error: ErrorBodies["runs.cancel"][keyof ErrorBodies["runs.cancel"]] };
  /** `runs.replay`: Replay a run */
  "/api/v1/runs/{runId}/replay": { init: [init: HttpOptions & { params: operations["runs.replay"]["parameters"]; body?: ReplayRunRequest }]; data: ReplayRunResponse; error: ErrorBodies["runs.replay"][keyof ErrorBodies["runs.replay"]] };
}
