import { coerceDelay } from "./delay.js";
import { accept, anything, byType, flag, list, map, number, object, oneOf, optional, text } from "./request-parser.js";

const tag = text(128, "Tags must be less than 128 characters");
const tags = byType({ string: map(tag, (one) => [one]), array: list(tag) });
const key = text(2_048, "idempotencyKey must be 2048 characters or less");
const delay = accept(coerceDelay, "Invalid date");
const ttl = byType<string | number>({ string: text(), number: number({ whole: true, minimum: 0 }) });
const concurrencyKey = byType({ string: text(), number: map(number(), String) });
const machine = oneOf("micro", "small-1x", "small-2x", "medium-1x", "medium-2x", "large-1x", "large-2x");

/** Options that a trigger call and the SDK's replay call share. */
const shared = {
  delay: optional(delay),
  ttl: optional(ttl),
  idempotencyKey: optional(key),
  idempotencyKeyTTL: optional(text()),
  tags: optional(tags),
  metadata: anything,
  payloadType: optional(text()),
  concurrencyKey: optional(concurrencyKey),
  machine: optional(machine),
  region: optional(text()),
  maxAttempts: optional(number({ whole: true })),
  maxDuration: optional(number()),
  priority: optional(number()),
};

/** What the service makes of the body of a trigger call, rule by rule. */
export const triggerBody = object({
  payload: anything,
  context: anything,
  options: optional(
    object({
      ...shared,
      queue: optional(object({ name: text(), concurrencyLimit: optional(number({ whole: true })) })),
      idempotencyKeyOptions: optional(object({ key: text(), scope: oneOf("run", "attempt", "global") })),
      metadataType: optional(text()),
      payloadSize: optional(number({ whole: true, minimum: 0 })),
      test: optional(flag),
      lockToVersion: optional(text()),
      externalDeploymentId: optional(text(128)),
      debounce: optional(
        object({
          key: text(512),
          delay: text(),
          mode: optional(oneOf("leading", "trailing")),
          maxDelay: optional(text()),
        }),
      ),
      parentRunId: optional(text()),
      resumeParentOnCompletion: optional(flag),
      dependentAttempt: optional(text()),
      parentAttempt: optional(text()),
      dependentBatch: optional(text()),
      parentBatch: optional(text()),
      bulkActionId: optional(text()),
      // Known from the SDK only.
      gates: anything,
      concurrency: anything,
    }),
  ),
});

/** The body that newer SDKs send with a replay: trigger options by name, flat. */
export const replayBody = object({
  ...shared,
  payload: anything,
  queue: optional(text()),
  version: optional(text()),
  maxAttempts: optional(number({ whole: true, minimum: 1 })),
  maxDuration: optional(number({ minimum: 0 })),
});
