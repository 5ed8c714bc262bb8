import type { ApiDefinition } from "../engine/definition.js";
import { model } from "../generated/model.js";
import { type Credential, createIdentify } from "./auth.js";
import { batchBehaviours } from "./behaviours/batches.js";
import { deploymentBehaviours } from "./behaviours/deployments.js";
import { envvarBehaviours } from "./behaviours/envvars.js";
import { exampleBehaviours } from "./behaviours/from-examples.js";
import { idempotencyKeyBehaviours } from "./behaviours/idempotency-keys.js";
import { queueBehaviours } from "./behaviours/queues.js";
import { runBehaviours } from "./behaviours/runs.js";
import { scheduleBehaviours } from "./behaviours/schedules.js";
import { taskBehaviours } from "./behaviours/tasks.js";
import { timezoneBehaviours } from "./behaviours/timezones.js";
import { elapse } from "./due.js";
import { fidelity } from "./fidelity.js";
import { unauthorizedProblem } from "./generations/refuse-credential.js";
import type { Behaviours } from "./operation-behaviour.js";
import { createProjects } from "./project.js";
import { wordsOnTheirWay } from "./schedules/cron-words.js";
import { createTriggerState, type TriggerState } from "./state.js";
import { createUnrouted } from "./unrouted.js";

export interface TriggerApiOptions {
  /** Closes the door to all keys but these. Default: any well-formed key opens an environment of its own. */
  readonly secretKeys?: readonly string[];
  /**
   * Answers a read of something unknown with `x-should-retry: false` always, so that the official SDK asks once and
   * not five times over nine seconds. Default false: as the service does it.
   */
  readonly fastRetries?: boolean;
  /** The key whose environment answers operations that ask for no credentials. */
  readonly openKey: string;
}

const behaviours: Behaviours = {
  ...exampleBehaviours,
  ...taskBehaviours,
  ...runBehaviours,
  ...batchBehaviours,
  ...idempotencyKeyBehaviours,
  ...scheduleBehaviours,
  ...timezoneBehaviours,
  ...queueBehaviours,
  ...envvarBehaviours,
  ...deploymentBehaviours,
};

/** The Trigger.dev management API, for the engine to serve. */
export function createTriggerApi(options: TriggerApiOptions): ApiDefinition<TriggerState, Credential> {
  const settings = { fastRetries: options.fastRetries ?? false };
  const projects = createProjects();
  return {
    model,
    identify: createIdentify(options.secretKeys, options.openKey),
    createState: (environment) => createTriggerState(environment, settings, projects),
    behaviours,
    elapse,
    loading: wordsOnTheirWay,
    unrouted: createUnrouted(model.operations),
    refuseByExample: ({ refused }) => (refused === "missing" ? unauthorizedProblem() : undefined),
    anonymous: { key: options.openKey, branch: "", credential: { kind: "secret" } },
    fidelity,
    variantHeader: "x-trigger-api-version",
  };
}
