import type { OperationId } from "@trigger-api/types";
import type { Draft } from "../engine/http.js";

/** How the route of an operation was written, and so what it makes of a verb that is not its own. */
type RouteStyle =
  /** Answers reads only. */
  | "loader"
  /** Checks the verb by hand, badly: the answer is 200. */
  | "legacy action"
  /** Takes any verb that is not a read. */
  | "any verb"
  /** As before, open to other origins, and so aware of reads. */
  | "any verb, cors"
  /** Takes its own verb only. */
  | "declared verb";

const styles: Readonly<Record<OperationId, RouteStyle>> = {
  "tasks.trigger": "any verb, cors",
  "runs.list": "loader",
  "runs.retrieve": "loader",
  "runs.reschedule": "legacy action",
  "runs.cancel": "any verb",
  "runs.replay": "declared verb",
};

const frameworkError = (status: number): Draft => ({
  status,
  body: { message: "Unexpected Server Error" },
  headers: { "x-remix-error": "yes" },
});

/** What an operation's route answers to another verb than its own; `"take"` where it takes the request all the same. */
export function otherVerb(operation: OperationId, own: string, method: string): Draft | "take" {
  const style = styles[operation];
  const isRead = method === "GET" || method === "HEAD" || method === "OPTIONS";
  if (style === "loader") return method === "HEAD" ? "take" : frameworkError(isRead ? 400 : 405);
  if (isRead) return style === "any verb, cors" ? { status: 405 } : frameworkError(400);
  if (style === "legacy action") return { status: 200, body: { status: 405, body: "Method Not Allowed" } };
  if (style === "declared verb") {
    return { status: 405, body: { error: "Method not allowed" }, headers: { allow: own } };
  }
  return "take";
}

/** Whether browsers of other origins may call the operation, and hence ask beforehand by `OPTIONS`. */
export function isOpenToOrigins(operation: OperationId): boolean {
  return styles[operation] === "any verb, cors" || styles[operation] === "loader";
}
