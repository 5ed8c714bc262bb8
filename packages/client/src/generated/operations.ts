// Generated from openapi/ by `pnpm generate`. Do not edit: change the spec, then generate.

import type { OperationRow } from "../contract.js";

/** Id, method, path, flags, and what few operations have; the flags are explained at `OperationRow`. */
export const operationTable: readonly OperationRow[] = [
  ["tasks.trigger","POST","/api/v1/tasks/{taskIdentifier}/trigger","b"],
  ["runs.list","GET","/api/v1/runs","qc"],
  ["runs.retrieve","GET","/api/v3/runs/{runId}",""],
  ["runs.reschedule","POST","/api/v1/runs/{runId}/reschedule","b"],
  ["runs.cancel","POST","/api/v2/runs/{runId}/cancel",""],
  ["runs.replay","POST","/api/v1/runs/{runId}/replay","bx"],
];
