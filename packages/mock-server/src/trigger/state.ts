import type { Environment } from "../engine/environment.js";
import { type BatchStore, createBatchStore } from "./batches/batch-store.js";
import { createDebounces, type Debounces } from "./debounce/debounces.js";
import type { DeclarationStore } from "./declarations.js";
import { createDeploymentStore, type DeploymentStore } from "./deployments/deployment-store.js";
import { createDerivedRandom } from "./derived-random.js";
import { createVariableStore, type VariableStore } from "./envvars/variable-store.js";
import { createIdempotencyKeys, type IdempotencyKeys } from "./idempotency-keys.js";
import { type EnvironmentKind, kindOfKey } from "./keys.js";
import { createMetadataBuffer, type MetadataBuffer } from "./metadata/metadata-buffer.js";
import { createPacketStore, type PacketStore } from "./packets/packet-store.js";
import type { Projects } from "./project.js";
import { createQueueStore, type QueueStore } from "./queues/queue-store.js";
import { createRateLimiter, type RateLimiter } from "./rate-limits/rate-limiter.js";
import type { FullRateLimits } from "./rate-limits/rate-limits.js";
import { createRequestKeys, type RequestKeys } from "./request-keys.js";
import { createIds, createRunIds, type IdMaker } from "./run-ids.js";
import { createRunStore, type RunStore } from "./run-store.js";
import { createScheduleStore, type ScheduleStore } from "./schedules/schedule-store.js";
import { createUsedTokens, type UsedTokens } from "./used-tokens.js";
import { createWaitList, type WaitList } from "./wait-list.js";
import { createWaitpointStore, type WaitpointStore } from "./waitpoints/waitpoint-store.js";
import type { SharedTasks } from "./worker/task-registry.js";
import { createWorker, type Worker } from "./worker/worker.js";

/** How the mock differs from the service where it may. */
export interface TriggerSettings {
  /**
   * Answers a read of something unknown with `x-should-retry: false` always, so that the official SDK asks once and
   * not five times over nine seconds. Off: as the service does it.
   */
  readonly fastRetries: boolean;
  /** Tasks that are defined for all environments, or for one. */
  readonly tasks: SharedTasks;
  /** What there is, where somebody said so. */
  readonly declarations: DeclarationStore;
  /** `undefined` for none. */
  readonly rateLimits: FullRateLimits | undefined;
  /** The most runs that may be queued in an environment; infinite for any number. */
  readonly queueSizeLimit: number;
}

/** All that one environment remembers. */
export interface TriggerState {
  readonly settings: TriggerSettings;
  readonly kind: EnvironmentKind;
  readonly runs: RunStore;
  readonly idempotencyKeys: IdempotencyKeys;
  readonly requestKeys: RequestKeys;
  readonly usedTokens: UsedTokens;
  readonly batches: BatchStore;
  readonly debounces: Debounces;
  /** Changes of metadata that were asked for by children, until they are written. */
  readonly metadataBuffer: MetadataBuffer;
  readonly waits: WaitList;
  readonly schedules: ScheduleStore;
  readonly queues: QueueStore;
  readonly variables: VariableStore;
  readonly deployments: DeploymentStore;
  /** The other open environments of the project. */
  siblings(): readonly TriggerEnvironment[];
  readonly waitpoints: WaitpointStore;
  readonly packets: PacketStore;
  readonly worker: Worker;
  readonly limiter: RateLimiter;
  readonly createRunId: IdMaker;
}

/** An environment of the mocked service. */
export type TriggerEnvironment = Environment<TriggerState>;

export function createTriggerState(
  environment: TriggerEnvironment,
  settings: TriggerSettings,
  projects: Projects,
): TriggerState {
  const random = () => environment.random;
  const derived = createDerivedRandom(environment.id);
  const deployments = createDeploymentStore(random, derived, environment.now);
  return {
    settings,
    kind: kindOfKey(environment.key) ?? "prod",
    runs: createRunStore(),
    idempotencyKeys: createIdempotencyKeys(),
    requestKeys: createRequestKeys(),
    usedTokens: createUsedTokens(),
    batches: createBatchStore(createIds("batch_", environment.random)),
    debounces: createDebounces(),
    metadataBuffer: createMetadataBuffer(),
    waits: createWaitList(),
    schedules: createScheduleStore(),
    queues: createQueueStore(derived, deployments.hasQueue),
    variables: createVariableStore(),
    deployments,
    siblings: projects.join(environment),
    waitpoints: createWaitpointStore(environment.random),
    packets: createPacketStore(),
    worker: createWorker(settings.tasks.own(environment.id)),
    limiter: createRateLimiter(settings.rateLimits),
    createRunId: createRunIds(environment.random),
  };
}
