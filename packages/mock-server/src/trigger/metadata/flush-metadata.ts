import type { TriggerEnvironment } from "../state.js";
import type { StoredRun } from "../stored-run.js";
import { exceedsBytes } from "../text-size.js";
import { applyOperations } from "./apply-operations.js";
import type { MetadataOperation } from "./operation.js";
import { mostMetadataBytes } from "./read-metadata.js";

/** Milliseconds for which changes for parents and roots are gathered. */
const gathering = 5_000;

/** Gathers changes for a parent or a root, to be written some seconds later together with others. */
export function bufferMetadata(
  environment: TriggerEnvironment,
  run: StoredRun,
  operations: readonly MetadataOperation[],
): void {
  const { due, now, state } = environment;
  if (!state.metadataBuffer.add(run, operations)) return;
  const reason = "changes of metadata for parents and roots are written";
  due.arm({ at: now + gathering, kind: "flush metadata", id: run.id, reason, rank: 26 });
}

/**
 * Writes what was gathered: of each run all that is no `set`, in order of arrival, then the last `set` of each key. Runs
 * that are over are written as well. What would be too large is dropped.
 */
export function flushMetadata({ now, state }: TriggerEnvironment): void {
  for (const [run, operations] of state.metadataBuffer.take()) {
    const lastSets = new Map<string, MetadataOperation>();
    for (const operation of operations) if (operation.type === "set") lastSets.set(operation.key, operation);
    const others = operations.filter(({ type }) => type !== "set");
    const metadata = applyOperations(run.metadata, [...others, ...lastSets.values()]);
    if (!metadata || exceedsBytes(metadata, mostMetadataBytes)) continue;
    run.metadata = metadata;
    run.updatedAt = now;
  }
}
