import type { OperationId } from "@trigger-api/types";

/** How sure the mock's answer is. */
export type Fidelity =
  /** Recorded against the service. */
  | "live"
  /** Held against the official SDK. */
  | "sdk"
  /** Read in the service's public source. */
  | "source"
  /** The spec's example. */
  | "example";

/** How sure the answer of each operation is; sent as `x-mock-fidelity`, and shown in the README. */
export const fidelity: Readonly<Record<OperationId, Fidelity>> = {
  "tasks.trigger": "sdk",
  "runs.list": "sdk",
  "runs.retrieve": "sdk",
  "runs.reschedule": "sdk",
  "runs.cancel": "sdk",
  "runs.replay": "sdk",
};
