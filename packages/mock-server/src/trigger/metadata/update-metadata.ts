import { anyObject, list, object, optional, type Parsed, text } from "../request-parser.js";
import type { TriggerEnvironment } from "../state.js";
import type { StoredRun } from "../stored-run.js";
import { exceedsBytes } from "../text-size.js";
import { applyOperations } from "./apply-operations.js";
import { bufferMetadata } from "./flush-metadata.js";
import { type Metadata, metadataOperation } from "./operation.js";
import { mostMetadataBytes } from "./read-metadata.js";

const operations = optional(list(metadataOperation));

/** New metadata, or changes to the old, and to that of the parent and the root. */
export const metadataBody = object({
  metadata: optional(anyObject),
  metadataType: optional(text()),
  operations,
  parentOperations: operations,
  rootOperations: operations,
});

const hour = 3_600_000;

export type UpdatedMetadata =
  | { readonly metadata: Metadata }
  | { readonly refused: "over" | "too large"; readonly error: string };

/**
 * Changes a run's metadata as asked: by `operations`, where they are given, else as a whole. Changes for relatives are
 * gathered and written later; a run without relatives stands in for them.
 */
export function updateMetadata(
  environment: TriggerEnvironment,
  run: StoredRun,
  body: Parsed<typeof metadataBody>,
  because: (reason: string) => void,
): UpdatedMetadata {
  const { now } = environment;
  if (run.finishedAt !== undefined && now - run.finishedAt >= hour) {
    because(`the run finished at ${new Date(run.finishedAt).toISOString()}; it may be updated for less than an hour`);
    return { refused: "over", error: "Cannot update metadata for a completed run" };
  }
  if (body.parentOperations) bufferMetadata(environment, run.parent ?? run, body.parentOperations);
  if (body.rootOperations) bufferMetadata(environment, rootOf(run), body.rootOperations);

  if (body.operations) {
    if (body.metadata) because("metadata was passed over, for there are operations");
    const metadata = applyOperations(run.metadata, body.operations);
    if (!metadata) because("no operation applies: nothing was written");
    return write(run, metadata, now) ?? { metadata: run.metadata ?? {} };
  }
  if (!body.metadata) return { metadata: {} };
  const isNothing = !run.metadata && Object.keys(body.metadata).length === 0;
  return write(run, isNothing ? undefined : body.metadata, now) ?? { metadata: body.metadata };
}

function write(run: StoredRun, metadata: Metadata | undefined, now: number): UpdatedMetadata | undefined {
  if (!metadata) return undefined;
  if (exceedsBytes(metadata, mostMetadataBytes)) {
    return { refused: "too large", error: `Metadata exceeds maximum size of ${mostMetadataBytes} bytes` };
  }
  run.metadata = metadata;
  run.updatedAt = now;
  return { metadata };
}

function rootOf(run: StoredRun): StoredRun {
  let root = run;
  while (root.parent) root = root.parent;
  return root;
}
