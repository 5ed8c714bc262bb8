import { type MoveEvent, move } from "../lifecycle.js";
import { outputPacket } from "../packet.js";
import { lacksVersion, whyQueueHolds } from "../queues/held-back.js";
import { type RunError, toRunError } from "../run-error.js";
import type { Saving } from "../saving.js";
import type { TriggerEnvironment } from "../state.js";
import { isFinal } from "../status-words.js";
import type { StoredRun } from "../stored-run.js";
import { type Execution, pauseTimers, resumeTimers, startTimer } from "./execution.js";
import { startHandler } from "./handler.js";
import { createHeldRuns, type HeldRuns } from "./held-runs.js";
import { endingOf } from "./internal-codes.js";
import { retryDelay, type TaskDefinition } from "./task-definition.js";
import type { TaskRegistry } from "./task-registry.js";

/** Takes the runs of the tasks that somebody defined. Others stay queued. */
export interface Worker extends Saving {
  readonly tasks: TaskRegistry;
  /** The attempt that a run is in, by the run's id. */
  readonly executions: Map<string, Execution>;
  /** Queued runs of defined tasks: those that it is about to take, and those that their queue holds back. */
  readonly held: HeldRuns;
  /** Told of each run that came into being or moved. */
  notice(environment: TriggerEnvironment, run: StoredRun): void;
  /** Told that a run of a queue makes place for another. */
  freed(environment: TriggerEnvironment, queue: string): void;
  /** Told that what a queue holds back changed: its runs are looked at anew. */
  reviewQueue(environment: TriggerEnvironment, queue: string): void;
}

/** What came of an attempt. */
export type AttemptResult = { readonly output: unknown } | { readonly error: unknown };

/** @param tasks what is defined for its environment */
export function createWorker(tasks: TaskRegistry): Worker {
  const executions = new Map<string, Execution>();
  const held = createHeldRuns();
  const save = () => ({ executions: [...executions.values()].flatMap(saveExecution), held: held.save() });

  return {
    save,
    load(saved) {
      // Saved by the line above.
      const from = saved as ReturnType<typeof save>;
      for (const one of from.executions) {
        const definition = tasks.find(one.task);
        if (definition) executions.set(one.runId, { ...one, definition, goOn: undefined });
      }
      held.load(from.held);
    },
    tasks,
    executions,
    held,
    freed(environment, queue) {
      // Where the environment's own limit held them back, a run of any queue may be next.
      const queues = environment.state.queues.limit.enforced ? held.queues() : [queue];
      for (const name of queues) {
        const next = nextToTake(environment, name);
        if (!next) continue;
        armTaking(environment, next);
        return;
      }
    },
    reviewQueue(environment, queue) {
      for (const run of held.of(queue)) if (isTakeable(environment, run)) armTaking(environment, run);
    },
    notice(environment, run) {
      if (run.status === "PENDING") {
        if (lacksVersion(environment, run)) armParking(environment, run);
        else if (tasks.find(run.task)) offer(environment, run);
        return;
      }
      held.drop(run);
      const execution = executions.get(run.id);
      if (!execution) return;
      if (run.status === "EXECUTING") {
        resumeTimers(environment, execution);
        // A function that computes goes on when it is done, not when its run goes on.
        if (!execution.timers.has("wake")) execution.goOn?.();
      } else {
        pauseTimers(environment, execution);
        if (isFinal(run.status)) executions.delete(run.id);
      }
    },
  };
}

/** Definitions stay with whoever made them. What a function was doing cannot be kept: its run waits to be forced on. */
function saveExecution({ runId, task, attempt, definition, timers }: Execution) {
  return definition.handler ? [] : [{ runId, task, attempt, timers }];
}

/** Lets the worker have the runs of a task that were queued before it was defined. */
export function takeQueued(environment: TriggerEnvironment, task: string): void {
  const { runs } = environment.state;
  const ofTask = runs.withTask(task);
  const queued = runs.withStatus("PENDING");
  for (let at = ofTask.from(0); at >= 0; at = ofTask.from(at + 1)) {
    at = queued.from(at);
    const run = at < 0 ? undefined : runs.at(at);
    if (!run) return;
    if (run.task === task) offer(environment, run);
  }
}

/** Lets a worker look at the run's queue, now that the run stands in it. */
function offer(environment: TriggerEnvironment, run: StoredRun): void {
  environment.state.worker.held.add(run);
  armTaking(environment, run);
}

function isTakeable(environment: TriggerEnvironment, run: StoredRun): boolean {
  return environment.state.worker.tasks.find(run.task) !== undefined && whyQueueHolds(environment, run) === undefined;
}

/** The run that a queue hands out next; `undefined` where it hands out none now. */
function nextToTake(environment: TriggerEnvironment, queue: string): StoredRun | undefined {
  for (const run of environment.state.worker.held.of(queue)) if (isTakeable(environment, run)) return run;
  return undefined;
}

function armTaking({ due, now }: TriggerEnvironment, run: StoredRun): void {
  due.arm({ at: now, kind: "dequeue", id: run.id, reason: "QUEUED → EXECUTING: its task is defined", rank: 3 });
}

function armParking({ due, now }: TriggerEnvironment, run: StoredRun): void {
  const reason = "QUEUED → PENDING_VERSION: the current version does not have its task or its queue";
  due.arm({ at: now, kind: "park", id: run.id, reason, rank: 3 });
}

/** What happens when a worker would take a run whose task the deployed version does not have. */
export function parkRun(environment: TriggerEnvironment, id: string): void {
  const run = environment.state.runs.find(id);
  if (run?.status === "PENDING" && lacksVersion(environment, run)) move(environment, run, "park");
}

/** What happens when a worker is free for a run, or for one that its queue hands out before it. */
export function takeRun(environment: TriggerEnvironment, id: string): void {
  const { runs, worker } = environment.state;
  const asked = runs.find(id);
  if (!asked || whyQueueHolds(environment, asked) !== undefined) return;
  const run = nextToTake(environment, asked.queue);
  const definition = run && worker.tasks.find(run.task);
  if (!definition) return;
  if (lacksVersion(environment, run)) {
    move(environment, run, "park");
    // It took up no place after all.
    worker.freed(environment, run.queue);
  } else {
    move(environment, run, "dequeue");
    startAttempt(environment, run, definition);
  }
  // Another one came first: there may still be place for this one.
  if (run !== asked) armTaking(environment, asked);
}

/** What happens when the wait before another attempt is over. */
export function retryRun(environment: TriggerEnvironment, id: string): void {
  const run = environment.state.runs.find(id);
  const definition = environment.state.worker.executions.get(id)?.definition;
  if (run?.status === "RETRYING_AFTER_FAILURE" && definition) startAttempt(environment, run, definition);
}

/** What happens when an attempt whose outcome was given as data has computed for as long as it should. */
export function endAttempt(environment: TriggerEnvironment, id: string): void {
  const execution = environment.state.worker.executions.get(id);
  const run = environment.state.runs.find(id);
  execution?.timers.delete("end attempt");
  if (!execution || run?.status !== "EXECUTING") return;
  const { output, error, failures = Number.POSITIVE_INFINITY } = execution.definition.outcome;
  const fails = error !== undefined && execution.attempt <= failures;
  finishAttempt(environment, run, execution, fails ? { error } : { output });
}

/** What happens when an attempt has computed for as long as it may. */
export function exceedDuration(environment: TriggerEnvironment, id: string): void {
  const run = environment.state.runs.find(id);
  environment.state.worker.executions.get(id)?.timers.delete("timeout");
  if (run?.status !== "EXECUTING") return;
  move(environment, run, "timeout", { error: { type: "INTERNAL_ERROR", code: "MAX_DURATION_EXCEEDED" } });
}

/** What happens when a task's function has computed for as long as it said. */
export function wakeHandler({ state }: TriggerEnvironment, id: string): void {
  const execution = state.worker.executions.get(id);
  execution?.timers.delete("wake");
  execution?.goOn?.();
}

function startAttempt(environment: TriggerEnvironment, run: StoredRun, definition: TaskDefinition): void {
  const { executions } = environment.state.worker;
  executions.delete(run.id);
  move(environment, run, "start");
  const execution: Execution = {
    runId: run.id,
    task: run.task,
    attempt: run.attemptCount,
    definition,
    timers: new Map(),
    goOn: undefined,
  };
  executions.set(run.id, execution);
  const limit = run.maxDuration === undefined ? definition.maxDurationMs : run.maxDuration * 1_000;
  if (limit !== undefined) {
    const reason = "EXECUTING → TIMED_OUT: it computes for longer than maxDuration";
    startTimer(environment, execution, { kind: "timeout", reason, rank: 19, left: limit });
  }
  if (definition.handler) {
    startHandler(environment, run, execution, definition.handler, (result) =>
      finishAttempt(environment, run, execution, result),
    );
  } else {
    const reason = "the attempt ends as its task was defined";
    startTimer(environment, execution, { kind: "end attempt", reason, rank: 18, left: definition.afterMs });
  }
}

function finishAttempt(
  environment: TriggerEnvironment,
  run: StoredRun,
  execution: Execution,
  result: AttemptResult,
): void {
  if ("output" in result) {
    const packet = outputPacket(result.output);
    if (packet !== "unwritable") move(environment, run, "complete", { output: packet });
    else move(environment, run, "fail", { error: { type: "INTERNAL_ERROR", code: "TASK_OUTPUT_ERROR" } });
    return;
  }
  const { retry } = execution.definition.outcome;
  const attempts = run.maxAttempts ?? (retry ? (retry.maxAttempts ?? 3) : 1);
  const [event, error] = readFailure(result.error);
  if (event !== "fail" || endsAllAttempts(result.error) || execution.attempt >= attempts) {
    move(environment, run, event, { error });
    return;
  }
  move(environment, run, "retry");
  const at = environment.now + retryDelay(retry ?? {}, execution.attempt);
  environment.due.arm({ at, kind: "start", id: run.id, reason: "another attempt starts", rank: 18 });
}

function readFailure(thrown: unknown): readonly [MoveEvent, RunError] {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && !("message" in thrown)) {
    const code = String(thrown.code);
    return [endingOf(code), { type: "INTERNAL_ERROR", code }];
  }
  return ["fail", toRunError(thrown ?? null)];
}

/** The SDK's way for a task to say that trying again is of no use. */
function endsAllAttempts(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === "AbortTaskRunError";
}
