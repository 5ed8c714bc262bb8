import type { OperationId } from "@trigger-api/types";

/** What an operation makes of a restricted key. */
export type RestrictedKeyRule =
  /** Lets it in where its scopes cover one of those that a public access token needs. */
  | "as a token"
  /** Knows no such key, as the older handlers do: 401. */
  | "unknown"
  /** Names no rule by which it could be let in: 403. */
  | "refused"
  /** Lets it in where its scopes cover one of these. Public access tokens are refused. */
  | readonly string[];

/** An operation that names the scopes of tokens in the spec says `as a token` here; others say so for themselves. */
const rules: Readonly<Record<OperationId, RestrictedKeyRule>> = {
  "runs.list": "as a token",
  "runs.listForProject": "unknown",
  "runs.retrieve": "as a token",
  "runs.replay": ["write:runs"],
  "runs.cancel": "as a token",
  "runs.reschedule": "unknown",
  "runs.addTags": "unknown",
  "runs.updateMetadata": "refused",
  "runs.retrieveMetadata": "unknown",
  "runs.retrieveResult": "unknown",
  "runs.listEvents": "as a token",
  "runs.retrieveTrace": "as a token",
  "runs.retrieveSpan": "as a token",
  "tasks.trigger": "as a token",
  "tasks.batchTrigger": ["batchTrigger:tasks"],
  "batches.triggerV1": "as a token",
  "batches.trigger": "as a token",
  "batches.create": "as a token",
  "batches.addItems": "as a token",
  "batches.retrieveV1": "as a token",
  "batches.retrieve": "as a token",
  "batches.retrieveResults": "unknown",
  "idempotencyKeys.reset": "as a token",
  "schedules.list": "unknown",
  "schedules.create": "unknown",
  "schedules.retrieve": "unknown",
  "schedules.update": "unknown",
  "schedules.delete": "unknown",
  "schedules.activate": "unknown",
  "schedules.deactivate": "unknown",
  // Asks for no credentials.
  "timezones.list": "as a token",
  "queues.list": ["read:queues"],
  "queues.retrieve": "as a token",
  "queues.pause": ["write:queues"],
  "queues.overrideConcurrency": ["write:queues"],
  "queues.resetConcurrency": ["write:queues"],
  "envvars.list": ["read:envvars"],
  "envvars.create": ["write:envvars"],
  "envvars.import": ["write:envvars"],
  "envvars.retrieve": ["read:envvars"],
  "envvars.update": ["write:envvars"],
  "envvars.delete": ["write:envvars"],
  "deployments.list": "as a token",
  "deployments.retrieve": ["read:deployments"],
  "deployments.retrieveLatest": ["read:deployments"],
  "deployments.retrieveCurrent": "as a token",
  "deployments.promote": ["write:deployments"],
  "waitpoints.list": "refused",
  "waitpoints.create": "refused",
  "waitpoints.retrieve": "refused",
  "waitpoints.complete": "as a token",
  // The address is the credential.
  "waitpoints.callback": "as a token",
  "bulkActions.list": ["read:runs"],
  "bulkActions.create": ["write:runs"],
  "bulkActions.retrieve": ["read:runs"],
  "bulkActions.abort": ["write:runs"],
  "errors.list": "as a token",
  "errors.retrieve": "as a token",
  "errors.resolve": "as a token",
  "errors.ignore": "as a token",
  "errors.unresolve": "as a token",
  "sessions.list": "as a token",
  "sessions.create": "as a token",
  "sessions.retrieve": "as a token",
  "sessions.update": "as a token",
  "sessions.close": "as a token",
  "sessions.endAndContinue": "as a token",
  "query.execute": "as a token",
  "query.retrieveSchema": "as a token",
  "query.listDashboards": "as a token",
  "auth.retrieveClaims": "unknown",
  // Its handler holds what is asked for against what the key may do.
  "auth.createPublicToken": "as a token",
  "packets.createUploadUrl": "unknown",
  "packets.createDownloadUrl": "refused",
};

/** What an operation makes of a restricted key. */
export function restrictedKeyRule(operation: string): RestrictedKeyRule {
  // Each operation of the model is one of the table, which its type sees to.
  return rules[operation as OperationId];
}
