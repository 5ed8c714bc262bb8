import type { OperationId } from "@trigger-api/types";

/** Operations that no rate limiter stands in front of, so that nothing asks for credentials before the handler. */
const unlimited: ReadonlySet<string> = new Set<OperationId>([
  "timezones.list",
  "waitpoints.callback",
  "auth.retrieveClaims",
  "packets.createUploadUrl",
  "packets.createDownloadUrl",
  "deployments.retrieveCurrent",
]);

/** Whether a rate limiter stands in front of an operation. */
export function isLimited(operation: string): boolean {
  return !unlimited.has(operation);
}
