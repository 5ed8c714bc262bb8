/** All that is Trigger.dev and not in the spec: where the service is, names of variables and headers. */

export const serviceUrl = "https://api.trigger.dev";

export const secretKeyVariable = "TRIGGER_SECRET_KEY";
/** Asked when the other is not set. */
export const accessTokenVariable = "TRIGGER_ACCESS_TOKEN";
export const baseUrlVariable = "TRIGGER_API_URL";
export const branchVariable = "TRIGGER_PREVIEW_BRANCH";

/** Without it the service answers with the older words for a run's status. */
const versionHeader = "x-trigger-api-version";
const version = "2025-07-16";
const branchHeader = "x-trigger-branch";
/** The same on every attempt of a call. The service heeds version-4 UUIDs only. */
const idempotencyHeader = "x-trigger-request-idempotency-key";

/** The headers of a call that are the service's own; those without a value are not sent. */
export function serviceHeaders(
  branch: string | undefined,
  callId: string | undefined,
): Readonly<Record<string, string | undefined>> {
  return { [versionHeader]: version, [branchHeader]: branch, [idempotencyHeader]: callId };
}

/** In an answer, `true` or `false`: whether to send again, whatever the status. */
export const shouldRetryHeader = "x-should-retry";
/** In a 429, when it is over: milliseconds since 1970. */
export const resetHeader = "x-ratelimit-reset";
