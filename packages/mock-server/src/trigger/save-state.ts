import type { Saving } from "./saving.js";
import type { TriggerEnvironment, TriggerState } from "./state.js";

/** Members of the state that hold nothing of their own, that follow from the key, or that are about the callers. */
type Unsaved = "settings" | "kind" | "siblings" | "limiter";

/** The stores that are saved. A new one does not compile until it stands here. */
const stores: { readonly [Name in Exclude<keyof TriggerState, Unsaved>]: (state: TriggerState) => Saving } = {
  runs: ({ runs }) => runs,
  idempotencyKeys: ({ idempotencyKeys }) => idempotencyKeys,
  requestKeys: ({ requestKeys }) => requestKeys,
  usedTokens: ({ usedTokens }) => usedTokens,
  batches: ({ batches }) => batches,
  debounces: ({ debounces }) => debounces,
  metadataBuffer: ({ metadataBuffer }) => metadataBuffer,
  waits: ({ waits }) => waits,
  schedules: ({ schedules }) => schedules,
  queues: ({ queues }) => queues,
  variables: ({ variables }) => variables,
  deployments: ({ deployments }) => deployments,
  waitpoints: ({ waitpoints }) => waitpoints,
  packets: ({ packets }) => packets,
  worker: ({ worker }) => worker,
  createRunId: ({ createRunId }) => createRunId,
};

/** All that an environment remembers, by store. */
export function saveState(state: TriggerState): unknown {
  return Object.fromEntries(Object.entries(stores).map(([name, store]) => [name, store(state).save()]));
}

/** Puts what was saved into the fresh state of an environment. Stores that the snapshot does not have stay empty. */
export function loadState({ state }: TriggerEnvironment, saved: unknown): void {
  if (typeof saved !== "object" || saved === null) return;
  for (const [name, store] of Object.entries(stores)) {
    if (Object.hasOwn(saved, name)) store(state).load(Reflect.get(saved, name));
  }
}
