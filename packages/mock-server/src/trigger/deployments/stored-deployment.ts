import type { DeploymentError, GitMetadata } from "@trigger-api/types";

import type { Timing } from "../schedules/stored-schedule.js";

/** All that a deployment goes through, and where it may end. */
export const deploymentStates = [
  "PENDING",
  "INSTALLING",
  "BUILDING",
  "DEPLOYING",
  "DEPLOYED",
  "FAILED",
  "CANCELED",
  "TIMED_OUT",
] as const;

/** How far a deployment is. */
export type DeploymentState = (typeof deploymentStates)[number];

/** A task that a deployment brings. */
export interface DeployedTask {
  readonly id: string;
  /** Whether schedules may trigger it. */
  readonly scheduled: boolean;
  /** Of its declarative schedule; `undefined` for none. */
  readonly timing: Timing | undefined;
  readonly filePath: string;
  readonly exportName: string;
  /** Made up when it is first shown. */
  shownId: string | undefined;
}

/** A deployment as the mock keeps it. Instants are milliseconds since 1970. */
export interface StoredDeployment {
  readonly id: string;
  /** The day and a number from 1 on. */
  readonly version: string;
  readonly shortCode: string;
  readonly contentHash: string;
  readonly createdAt: number;
  readonly git: GitMetadata | undefined;
  /** What it is called by whoever deployed it: runs may ask for it by that. */
  readonly externalId: string | undefined;
  /** `undefined` where every task that is ever named counts as one of its own. */
  readonly tasks: readonly DeployedTask[] | undefined;
  /** Full names of the queues it declares; tasks' own need no mention. `undefined` for all that are ever named. */
  readonly queues: readonly string[] | undefined;
  /** Made up when its code became known. */
  workerId: string | undefined;
  status: DeploymentState;
  deployedAt: number | undefined;
  error: DeploymentError | undefined;
  canceledReason: string | undefined;
}
