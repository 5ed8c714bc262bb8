import type { OperationId } from "@trigger-api/types";
import type { Behaviours } from "../operation-behaviour.js";

/** What is built elsewhere in this folder. */
type Built =
  | "runs"
  | "tasks"
  | "batches"
  | "idempotencyKeys"
  | "schedules"
  | "timezones"
  | "queues"
  | "envvars"
  | "deployments"
  | "waitpoints"
  | "auth"
  | "packets";

/** The operations that have no behaviour yet: the mock answers them with the example of the spec. */
export const exampleBehaviours: Omit<Behaviours, Extract<OperationId, `${Built}.${string}`>> = {
  "bulkActions.list": "example",
  "bulkActions.create": "example",
  "bulkActions.retrieve": "example",
  "bulkActions.abort": "example",
  "errors.list": "example",
  "errors.retrieve": "example",
  "errors.resolve": "example",
  "errors.ignore": "example",
  "errors.unresolve": "example",
  "sessions.list": "example",
  "sessions.create": "example",
  "sessions.retrieve": "example",
  "sessions.update": "example",
  "sessions.close": "example",
  "sessions.endAndContinue": "example",
  "query.execute": "example",
  "query.retrieveSchema": "example",
  "query.listDashboards": "example",
};
