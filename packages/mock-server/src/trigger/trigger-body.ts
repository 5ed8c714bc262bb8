import { coerceDelay } from "./delay.js";
import {
  accept,
  anything,
  byType,
  filled,
  flag,
  list,
  map,
  number,
  object,
  oneOf,
  optional,
  type Parsed,
  positive,
  text,
} from "./request-parser.js";

const tag = text(128, "Tags must be less than 128 characters");
const tags = byType({ string: map(tag, (one) => [one]), array: list(tag) });
const key = text(2_048, "idempotencyKey must be 2048 characters or less");
const delay = accept(coerceDelay, "Invalid date");
const ttl = byType<string | number>({ string: text(), number: number({ whole: true, minimum: 0 }) });
const concurrencyKey = byType({ string: text(), number: map(number(), String) });
const machine = oneOf("micro", "small-1x", "small-2x", "medium-1x", "medium-2x", "large-1x", "large-2x");

const idempotencyKeyOptions = optional(object({ key: text(), scope: oneOf("run", "attempt", "global") }));

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

/** Options of a trigger call that an item of a batch has as well. */
const ofItems = {
  ...shared,
  queue: optional(object({ name: text(), concurrencyLimit: optional(number({ whole: true })) })),
  idempotencyKeyOptions,
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
  parentAttempt: optional(text()),
  // Known from the SDK only.
  gates: anything,
  concurrency: anything,
};

/** What the service makes of the body of a trigger call, rule by rule. */
export const triggerBody = object({
  payload: anything,
  context: anything,
  options: optional(
    object({
      ...ofItems,
      parentRunId: optional(text()),
      resumeParentOnCompletion: optional(flag),
      dependentAttempt: optional(text()),
      dependentBatch: optional(text()),
      parentBatch: optional(text()),
      bulkActionId: optional(text()),
    }),
  ),
});

/** Several of them, of one task. */
export const batchTriggerBody = object({ items: list(triggerBody), dependentAttempt: optional(text()) });

const itemOptions = object(ofItems);

/** The options of an item of a batch, as read. */
export type ItemOptions = Parsed<typeof itemOptions>;

/** One item of a batch. */
const batchItem = object({ task: text(), payload: anything, context: anything, options: optional(itemOptions) });

const items = list(batchItem);
const parent = { parentRunId: optional(text()), resumeParentOnCompletion: optional(flag) };

/** A batch with its items, in both versions of the call. */
export const batchBody = object({ items, ...parent, dependentAttempt: optional(text()) });

/** A batch that is filled afterwards. */
export const createBatchBody = object({
  runCount: positive,
  taskIdentifiers: optional(list(filled())),
  ...parent,
  idempotencyKey: optional(text(2_048)),
  idempotencyKeyOptions,
});

/** One line of a batch that is filled: an item and its place. */
export const batchLine = object({
  index: number({ whole: true, minimum: 0 }),
  task: text(),
  payload: anything,
  context: anything,
  options: optional(itemOptions),
});

/** Tags to add to a run: one, or several. */
export const tagsBody = object({ tags });

/** The body that newer SDKs send with a replay: trigger options by name, flat. */
export const replayBody = object({
  ...shared,
  payload: anything,
  queue: optional(text()),
  version: optional(text()),
  maxAttempts: optional(number({ whole: true, minimum: 1 })),
  maxDuration: optional(number({ minimum: 0 })),
});
