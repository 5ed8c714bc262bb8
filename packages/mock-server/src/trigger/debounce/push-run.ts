import type { MachinePreset } from "@trigger-api/types";
import { move } from "../lifecycle.js";
import type { Packet } from "../packet.js";
import { keepPacket } from "../packets/keep-packet.js";
import type { TriggerEnvironment } from "../state.js";
import type { StoredRun } from "../stored-run.js";
import type { Debounce } from "./read-debounce.js";

/** What a later trigger in trailing mode puts in place of the run's own; what is `undefined` was not said. */
export interface Replacement {
  readonly payload: Packet | undefined;
  readonly metadata: Readonly<Record<string, unknown>> | undefined;
  readonly tags: readonly string[] | undefined;
  readonly machine: MachinePreset | undefined;
  readonly maxAttempts: number | undefined;
  readonly maxDuration: number | undefined;
}

/**
 * The delayed run that a later trigger with the same debounce key goes to, pushed: its delay ends the debounce's delay
 * from now, in whole seconds, where that is later than before. In trailing mode the run takes over what was sent.
 *
 * @returns `undefined` where there is none, or its delay would pass `maxDelay` after its creation: a new run is due
 */
export function pushRun(
  environment: TriggerEnvironment,
  task: string,
  debounce: Debounce,
  replacement: () => Replacement,
  because: (reason: string) => void,
): StoredRun | undefined {
  const { now, state } = environment;
  const run = state.debounces.find(task, debounce.key, now);
  if (!run) return undefined;
  const until = Math.floor((now + debounce.delay) / 1_000) * 1_000;
  if (debounce.maxDelay !== undefined && until > run.createdAt + debounce.maxDelay) {
    because(`debounced anew: pushing ${run.id} would pass maxDelay, so another run takes over the debounce key`);
    return undefined;
  }
  const isLater = until > (run.delayedUntil ?? now);
  if (debounce.trailing) replace(environment, run, replacement());
  if (isLater || debounce.trailing) {
    move(environment, run, "reschedule", { delayedUntil: isLater ? until : (run.delayedUntil ?? now) });
  }
  if (isLater) state.debounces.hold(debounce.key, run, now);
  because(`debounced: no run was made, ${describe(run, isLater, debounce.trailing)}`);
  return run;
}

function replace({ state }: TriggerEnvironment, run: StoredRun, by: Replacement): void {
  const { payload, metadata, tags, machine } = by;
  run.payload = payload && keepPacket(state, run.id, "payload", payload);
  if (metadata) {
    run.metadata = metadata;
    run.seedMetadata = metadata;
  }
  if (tags) state.runs.setTags(run, tags);
  if (machine) run.machine = machine;
  run.maxAttempts = by.maxAttempts ?? run.maxAttempts;
  run.maxDuration = by.maxDuration ?? run.maxDuration;
}

function describe(run: StoredRun, isLater: boolean, trailing: boolean): string {
  const at = new Date(run.delayedUntil ?? 0).toISOString();
  const time = isLater ? `${run.id} is delayed until ${at}` : `${run.id} stays delayed until ${at}`;
  return `${time}${trailing ? " and takes this request's payload" : "; this request's payload and options were dropped"}`;
}
