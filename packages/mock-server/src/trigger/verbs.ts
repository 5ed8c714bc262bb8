import type { OperationId } from "@trigger-api/types";
import type { Draft } from "../engine/http.js";

/** How the route of an operation was written, and so what it makes of a verb that is not its own. */
type RouteStyle =
  /** Answers reads only. */
  | "loader"
  /** As before, not open to other origins. */
  | "loader, closed"
  /** As before, with a legacy action on its path too. */
  | "loader, legacy action"
  /** A closed loader on whose path the service has no answer to `POST` and `PATCH`. */
  | "loader, no answer"
  /** A closed loader on whose path `POST` is another word for `PUT`. */
  | "loader, post for put"
  /** Checks the verb by hand, badly: the answer is 200. */
  | "legacy action"
  /** Takes any verb that is not a read. */
  | "any verb"
  /** As before, open to other origins, and so aware of reads. */
  | "any verb, cors"
  /** Takes its own verb only. */
  | "declared verb"
  /** As before, open to other origins, and so aware of reads. */
  | "declared verb, cors"
  /** As before, with words of its own for reads. */
  | "stream";

const styles: Readonly<Record<OperationId, RouteStyle>> = {
  "runs.list": "loader",
  "runs.listForProject": "loader",
  "runs.retrieve": "loader",
  "runs.replay": "declared verb",
  "runs.cancel": "any verb",
  "runs.reschedule": "legacy action",
  "runs.addTags": "legacy action",
  "runs.updateMetadata": "declared verb",
  "runs.retrieveMetadata": "loader, closed",
  "runs.retrieveResult": "loader, closed",
  "runs.listEvents": "loader",
  "runs.retrieveTrace": "loader",
  "runs.retrieveSpan": "loader",
  "tasks.trigger": "any verb, cors",
  "tasks.batchTrigger": "declared verb",
  "batches.triggerV1": "any verb, cors",
  "batches.trigger": "any verb, cors",
  "batches.create": "declared verb, cors",
  "batches.addItems": "stream",
  "batches.retrieveV1": "loader",
  "batches.retrieve": "loader",
  "batches.retrieveResults": "loader, closed",
  "idempotencyKeys.reset": "any verb, cors",
  "schedules.list": "loader, legacy action",
  "schedules.create": "legacy action",
  "schedules.retrieve": "loader, no answer",
  "schedules.update": "declared verb",
  "schedules.delete": "declared verb",
  "schedules.activate": "legacy action",
  "schedules.deactivate": "legacy action",
  "timezones.list": "loader",
  "queues.list": "loader, closed",
  "queues.retrieve": "loader, closed",
  "queues.pause": "any verb",
  "queues.overrideConcurrency": "any verb",
  "queues.resetConcurrency": "any verb",
  "envvars.list": "loader, closed",
  "envvars.create": "declared verb",
  "envvars.import": "declared verb",
  "envvars.retrieve": "loader, post for put",
  "envvars.update": "declared verb",
  "envvars.delete": "declared verb",
  "deployments.list": "loader, legacy action",
  "deployments.retrieve": "loader, closed",
  "deployments.retrieveLatest": "loader, closed",
  "deployments.retrieveCurrent": "loader, closed",
  "deployments.promote": "legacy action",
  "waitpoints.list": "loader, closed",
  "waitpoints.create": "declared verb",
  "waitpoints.retrieve": "loader, closed",
  "waitpoints.complete": "declared verb, cors",
  "waitpoints.callback": "declared verb",
  "bulkActions.list": "loader",
  "bulkActions.create": "any verb",
  "bulkActions.retrieve": "loader",
  "bulkActions.abort": "any verb",
  "errors.list": "loader",
  "errors.retrieve": "loader",
  "errors.resolve": "declared verb",
  "errors.ignore": "declared verb",
  "errors.unresolve": "declared verb",
  "sessions.list": "loader",
  "sessions.create": "declared verb",
  "sessions.retrieve": "loader",
  "sessions.update": "declared verb",
  "sessions.close": "declared verb",
  "sessions.endAndContinue": "declared verb",
  "query.execute": "declared verb",
  "query.retrieveSchema": "loader",
  "query.listDashboards": "loader",
  "auth.retrieveClaims": "declared verb",
  "auth.createPublicToken": "declared verb",
  "packets.createUploadUrl": "declared verb",
  "packets.createDownloadUrl": "loader",
};

const openStyles: ReadonlySet<RouteStyle> = new Set(["any verb, cors", "declared verb, cors", "stream", "loader"]);

const frameworkError = (status: number): Draft => ({
  status,
  body: { message: "Unexpected Server Error" },
  headers: { "x-remix-error": "yes" },
});

const notAllowed: Draft = { status: 200, body: { status: 405, body: "Method Not Allowed" } };

/**
 * What an operation's route answers to another verb than its own; `"take"` where it takes the request all the same, and
 * the other operation where that does.
 */
export function otherVerb(
  operation: OperationId,
  own: string,
  method: string,
): Draft | "take" | { readonly operation: OperationId } {
  const style = styles[operation];
  const isRead = method === "GET" || method === "HEAD" || method === "OPTIONS";
  if (style === "loader" || style.startsWith("loader, ")) {
    if (isRead) return method === "HEAD" ? "take" : frameworkError(400);
    if (style === "loader, legacy action") return notAllowed;
    if (style === "loader, no answer") return { status: 500, text: "Unexpected Server Error" };
    if (style === "loader, post for put" && method === "POST") return { operation: "envvars.update" };
    return frameworkError(405);
  }
  if (isRead && style === "stream") {
    return { status: 405, body: { error: "Method not allowed. Use POST to stream batch items." } };
  }
  if (isRead) return openStyles.has(style) ? { status: 405 } : frameworkError(400);
  if (style === "legacy action") return notAllowed;
  if (style === "declared verb" || style === "declared verb, cors" || style === "stream") {
    return { status: 405, body: { error: "Method not allowed" }, headers: { allow: own } };
  }
  return "take";
}

/** Whether browsers of other origins may call the operation, and hence ask beforehand by `OPTIONS`. */
export function isOpenToOrigins(operation: OperationId): boolean {
  return openStyles.has(styles[operation]);
}
