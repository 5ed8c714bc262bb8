import type { ApiDefinition } from "../engine/definition.js";
import { model } from "../generated/model.js";
import { type Credential, createIdentify } from "./auth.js";
import { authBehaviours } from "./behaviours/auth.js";
import { batchBehaviours } from "./behaviours/batches.js";
import { deploymentBehaviours } from "./behaviours/deployments.js";
import { envvarBehaviours } from "./behaviours/envvars.js";
import { exampleBehaviours } from "./behaviours/from-examples.js";
import { idempotencyKeyBehaviours } from "./behaviours/idempotency-keys.js";
import { packetBehaviours } from "./behaviours/packets.js";
import { queueBehaviours } from "./behaviours/queues.js";
import { runBehaviours } from "./behaviours/runs.js";
import { scheduleBehaviours } from "./behaviours/schedules.js";
import { taskBehaviours } from "./behaviours/tasks.js";
import { timezoneBehaviours } from "./behaviours/timezones.js";
import { waitpointBehaviours } from "./behaviours/waitpoints.js";
import { concealAgain } from "./conceal.js";
import { createDeclarations, type DeclarationStore } from "./declarations.js";
import { beginWithDeclared } from "./declared/set-up-declared.js";
import { elapse } from "./due.js";
import { fidelity } from "./fidelity.js";
import { unauthorizedProblem } from "./generations/refuse-credential.js";
import type { Behaviours } from "./operation-behaviour.js";
import { createProjects } from "./project.js";
import { type RateLimits, readRateLimits } from "./rate-limits/rate-limits.js";
import { limitHeaders, rateLimitFault, tooManyRequests } from "./rate-limits/too-many-requests.js";
import { loadState, saveState } from "./save-state.js";
import { wordsOnTheirWay } from "./schedules/cron-words.js";
import { createTriggerState, type TriggerState } from "./state.js";
import { createUnrouted } from "./unrouted.js";
import { waitpointAddressee } from "./waitpoints/waitpoint-addressee.js";
import { createSharedTasks, type SharedTasks } from "./worker/task-registry.js";

export interface TriggerApiOptions {
  /** Closes the door to all keys but these. Default: any well-formed key opens an environment of its own. */
  readonly secretKeys?: readonly string[];
  /**
   * Answers a read of something unknown with `x-should-retry: false` always, so that the official SDK asks once and
   * not five times over nine seconds. Default false: as the service does it.
   */
  readonly fastRetries?: boolean;
  /** Tasks that are defined for all environments. Default: none. */
  readonly tasks?: SharedTasks;
  /** What there is, where somebody says so. Default: anything. */
  readonly declarations?: DeclarationStore;
  /** Refuses requests that come too fast, as the service does: `true` for its own limits. Default: none. */
  readonly rateLimits?: boolean | RateLimits;
  /** The most runs that may be queued in an environment. Default: any number. */
  readonly queueSizeLimit?: number;
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
  ...waitpointBehaviours,
  ...authBehaviours,
  ...packetBehaviours,
};

/** The Trigger.dev management API, for the engine to serve. */
export function createTriggerApi(options: TriggerApiOptions): ApiDefinition<TriggerState, Credential> {
  const settings = {
    fastRetries: options.fastRetries ?? false,
    tasks: options.tasks ?? createSharedTasks(),
    declarations: options.declarations ?? createDeclarations({}, options.openKey),
    rateLimits: readRateLimits(options.rateLimits),
    queueSizeLimit: options.queueSizeLimit ?? Number.POSITIVE_INFINITY,
  };
  const projects = createProjects();
  return {
    model,
    identify: createIdentify(options.secretKeys, options.openKey, settings.declarations),
    createState: (environment) => createTriggerState(environment, settings, projects),
    begin: beginWithDeclared,
    behaviours,
    elapse,
    save: saveState,
    load(environment, saved) {
      loadState(environment, saved);
      concealAgain(environment);
    },
    loading: wordsOnTheirWay,
    rateLimited: rateLimitFault,
    admit(exchange) {
      const { environment } = exchange;
      const admission = environment.state.limiter.admit(exchange);
      if (!admission) return undefined;
      if (admission.granted) return { headers: limitHeaders(admission) };
      exchange.because("the rate limit that this server was given is reached");
      return { refused: tooManyRequests(admission, environment.callersNow) };
    },
    unrouted: createUnrouted(model.operations),
    refuseByExample: ({ refused }) => (refused === "missing" ? unauthorizedProblem() : undefined),
    anonymous: { key: options.openKey, branch: "", credential: { kind: "secret" } },
    addressee: waitpointAddressee,
    fidelity,
    variantHeader: "x-trigger-api-version",
  };
}
