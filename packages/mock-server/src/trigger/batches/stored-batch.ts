import type { BatchItemError } from "@trigger-api/types";
import type { StoredRun } from "../stored-run.js";
import type { ItemOptions } from "../trigger-body.js";

export type BatchStatus = "PENDING" | "PROCESSING" | "COMPLETED" | "PARTIAL_FAILED" | "ABORTED";

/** An item that waits to become a run. */
export interface BatchItem {
  readonly task: string;
  readonly payload: unknown;
  readonly options: ItemOptions | undefined;
  /** Its own parent, where items may name one. Default: that of the batch. */
  readonly parentRunId?: string | undefined;
  /** It is too large: its run is made as failed already. */
  readonly tooLarge: boolean;
}

/** A batch as the mock keeps it. Instants are milliseconds since 1970. */
export interface StoredBatch {
  readonly id: string;
  readonly createdAt: number;
  readonly runCount: number;
  readonly parent: StoredRun | undefined;
  /** Whether the parent waits for all of its runs. */
  readonly resumesParent: boolean;
  /** Gone once it has expired and was asked for. */
  idempotencyKey: string | undefined;
  idempotencyKeyExpiresAt: number | undefined;
  /** What the key is unique within, where it is not the whole environment. */
  readonly keyScope: string | undefined;
  status: BatchStatus;
  updatedAt: number;
  /** Whether it has all of its items. */
  sealed: boolean;
  /** Items received and not yet made into runs, by index. */
  readonly items: Map<number, BatchItem>;
  /** In order of index; empty until all of them are there. */
  runs: readonly StoredRun[];
  /** When that was. */
  processedAt: number | undefined;
  /** The items that no run could be made for. */
  errors: readonly BatchItemError[];
}
