import type { Saving } from "../saving.js";
import type { StoredRun } from "../stored-run.js";
import type { MetadataOperation } from "./operation.js";

/** Changes that were asked for by other runs, in order of arrival, until they are written together. */
export interface MetadataBuffer extends Saving {
  /** @returns true where it is the first since the last {@link MetadataBuffer.take} */
  add(run: StoredRun, operations: readonly MetadataOperation[]): boolean;
  /** Takes all of them out, by run. */
  take(): readonly (readonly [StoredRun, readonly MetadataOperation[]])[];
}

export function createMetadataBuffer(): MetadataBuffer {
  let waiting = new Map<StoredRun, MetadataOperation[]>();

  return {
    save: () => waiting,
    load(saved) {
      // Saved by the line above.
      waiting = new Map(saved as typeof waiting);
    },
    add(run, operations) {
      if (operations.length === 0) return false;
      const isFirst = waiting.size === 0;
      const known = waiting.get(run);
      if (known) known.push(...operations);
      else waiting.set(run, [...operations]);
      return isFirst;
    },
    take() {
      const taken = [...waiting];
      waiting = new Map();
      return taken;
    },
  };
}
