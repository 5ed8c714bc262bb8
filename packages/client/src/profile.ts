/** All that is Trigger.dev and not in the spec: names of variables and headers, and where the service is. */
export const profile = {
  baseUrl: "https://api.trigger.dev",
  /** Environment variables, the first that is set counts. */
  env: {
    secretKey: ["TRIGGER_SECRET_KEY", "TRIGGER_ACCESS_TOKEN"],
    baseUrl: ["TRIGGER_API_URL"],
    branch: ["TRIGGER_PREVIEW_BRANCH"],
  },
  /** Sent with every request. Without the version the service answers with the older words for a run's status. */
  headers: { accept: "application/json", "x-trigger-api-version": "2025-07-16" },
  branchHeader: "x-trigger-branch",
  /** The same on every attempt of a call; the service only heeds version-4 UUIDs. */
  idempotencyHeader: "x-trigger-request-idempotency-key",
  hints: {
    /** `true` or `false`: whether to send again, whatever the status. */
    shouldRetry: "x-should-retry",
    /** When a 429 is over, in milliseconds since 1970. */
    reset: "x-ratelimit-reset",
  },
} as const;
