import type { DueEvent } from "../../engine/due-queue.js";
import type { TriggerEnvironment } from "../state.js";
import type { TaskDefinition } from "./task-definition.js";

/** Something that happens to a run after so much compute time: it stands still while the run waits. */
interface ComputeTimer {
  readonly kind: "end attempt" | "timeout" | "wake";
  readonly reason: string;
  readonly rank: number;
  /** Milliseconds that were left when it last started. */
  left: number;
  startedAt: number;
  event: DueEvent | undefined;
}

/** One attempt of a run of a defined task. */
export interface Execution {
  readonly runId: string;
  readonly task: string;
  readonly attempt: number;
  readonly definition: TaskDefinition;
  readonly timers: Map<ComputeTimer["kind"], ComputeTimer>;
  /** Lets the task's function go on, where it waits. */
  goOn: (() => void) | undefined;
}

/** Arms something for when the run will have computed for so many milliseconds more. */
export function startTimer(
  { due, now }: TriggerEnvironment,
  execution: Execution,
  timer: Pick<ComputeTimer, "kind" | "reason" | "rank" | "left">,
): void {
  const { kind, reason, rank, left } = timer;
  const event = due.arm({ at: now + left, kind, id: execution.runId, reason, rank });
  execution.timers.set(kind, { ...timer, startedAt: now, event });
}

/** Stops the timers for as long as the run does not compute. */
export function pauseTimers({ due, now }: TriggerEnvironment, execution: Execution): void {
  for (const timer of execution.timers.values()) {
    if (!timer.event) continue;
    due.disarm(timer.event);
    timer.event = undefined;
    timer.left -= now - timer.startedAt;
  }
}

/** Starts them again, with what was left. */
export function resumeTimers(environment: TriggerEnvironment, execution: Execution): void {
  for (const timer of execution.timers.values()) {
    if (!timer.event) startTimer(environment, execution, timer);
  }
}
