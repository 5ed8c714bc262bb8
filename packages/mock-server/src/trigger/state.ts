import type { Environment } from "../engine/environment.js";
import type { DeclarationStore } from "./declarations.js";
import { createIdempotencyKeys, type IdempotencyKeys } from "./idempotency-keys.js";
import { type EnvironmentKind, kindOfKey } from "./keys.js";
import { createPacketStore, type PacketStore } from "./packets/packet-store.js";
import { createRequestKeys, type RequestKeys } from "./request-keys.js";
import { createRunIds, type IdMaker } from "./run-ids.js";
import { createRunStore, type RunStore } from "./run-store.js";
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
}

/** All that one environment remembers. */
export interface TriggerState {
  readonly settings: TriggerSettings;
  readonly kind: EnvironmentKind;
  readonly runs: RunStore;
  readonly idempotencyKeys: IdempotencyKeys;
  readonly requestKeys: RequestKeys;
  readonly waitpoints: WaitpointStore;
  readonly packets: PacketStore;
  readonly worker: Worker;
  /** The version of the one deployment that every task is part of: the day the environment was opened, `20300101.1`. */
  readonly deployedVersion: string;
  readonly createRunId: IdMaker;
}

/** An environment of the mocked service. */
export type TriggerEnvironment = Environment<TriggerState>;

export function createTriggerState(environment: Environment<unknown>, settings: TriggerSettings): TriggerState {
  return {
    settings,
    kind: kindOfKey(environment.key) ?? "prod",
    runs: createRunStore(),
    idempotencyKeys: createIdempotencyKeys(),
    requestKeys: createRequestKeys(),
    waitpoints: createWaitpointStore(environment.random),
    packets: createPacketStore(),
    worker: createWorker(settings.tasks.own(environment.id), settings.declarations),
    deployedVersion: `${new Date(environment.now).toISOString().slice(0, 10).replaceAll("-", "")}.1`,
    createRunId: createRunIds(environment.random),
  };
}
