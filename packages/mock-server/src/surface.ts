import type { OperationId } from "@trigger-api/types";
import type { StateChange } from "./control/events/event-log.js";
import type { ClockControl } from "./engine/clock-control.js";
import type { OpenEnvironment } from "./engine/environments.js";
import type { JournalView } from "./engine/journal-view.js";
import type { Change, Overridden, Overrides } from "./engine/overrides.js";
import type { Engine } from "./engine/server.js";
import type { Snapshot } from "./engine/snapshot.js";
import { type FaultVerbs, faultVerbs } from "./fault-verbs.js";
import {
  type DeclarationStore,
  type DeploymentVerbs,
  deploymentVerbs,
  type QueueVerbs,
  queueVerbs,
  type RunVerbs,
  runVerbs,
  type ScheduleVerbs,
  type SharedTasks,
  type SuccessBody,
  scheduleVerbs,
  type TaskVerbs,
  type TriggerState,
  taskVerbs,
} from "./trigger/index.js";

/** What can be seen and done of one environment, or of all of them. */
export interface MockSurface {
  /** Virtual time. */
  readonly clock: ClockControl;
  /** Runs, seen and forced on from outside, as a worker would. */
  readonly runs: RunVerbs;
  /** Schedules, set up and fired. Over all environments, the one of the server's own key gets new ones. */
  readonly schedules: ScheduleVerbs;
  /** Queues, set up and seen. Over all environments, the one of the server's own key gets new ones. */
  readonly queues: QueueVerbs;
  /** Deployments, set up and moved on. Over all environments, the one of the server's own key gets new ones. */
  readonly deployments: DeploymentVerbs;
  /** What the runs of a task do. */
  readonly tasks: TaskVerbs;
  /** The journal, oldest first. */
  readonly requests: JournalView;
  /** What goes wrong on purpose. */
  readonly faults: FaultVerbs;
  /** Changes what operations answer. */
  readonly override: OverrideVerb;
  /** All there is, to be put back later: runs, tokens, ids, what is due, the time. Plain JSON, without keys. */
  snapshot(): Snapshot;
  /**
   * Puts back what was there, the time included. Definitions of tasks, faults, overrides and the journal are not part
   * of it, nor what the functions of tasks were doing: their runs stay as they were, and are yours to force on.
   *
   * @throws TypeError where it is no snapshot, was taken with another spec, or has nothing of this environment
   */
  restore(point: Snapshot): void;
  /**
   * Starts again: no runs, no tasks, no faults, no overrides, an empty journal, the first ids, the time of the start. Keys
   * stay open. Over all environments, what was declared since the start ends as well; for one environment it stays, for it
   * is about all.
   */
  reset(): void;
}

/**
 * Lets a function change the body of an operation's successful answers, until the function that it returns is called.
 * A second one takes the place of the first. The answer is then checked against the spec, unless `unchecked` is set.
 */
export type OverrideVerb = <Id extends OperationId>(
  operation: Id,
  change: (body: SuccessBody<Id>, about: Overridden) => unknown,
  options?: { readonly unchecked?: boolean },
) => () => void;

function overrideVerb(overrides: Overrides): OverrideVerb {
  return (operation, change, { unchecked = false } = {}) => {
    // The body is the operation's own: the engine looks the change up by its id.
    const untyped = change as Change;
    overrides.set(operation, untyped, unchecked);
    return () => overrides.end(operation, untyped);
  };
}

/** What belongs to all environments of a server. */
export interface SharedState {
  readonly tasks: SharedTasks;
  readonly declarations: DeclarationStore;
  /** Told, with the public id where it is about one environment, of what became of all that it held. */
  changed(change: StateChange, environment?: string): void;
}

/**
 * The surface of one environment or, without one, of all. Over all, a run is looked for in each: ids differ.
 *
 * @param home the environment that says what is wrong with an id that no environment has
 */
export function createSurface(
  engine: Engine<TriggerState>,
  shared: SharedState,
  home: () => OpenEnvironment<TriggerState>,
  only?: OpenEnvironment<TriggerState>,
): MockSurface {
  function verbs(runId: string): RunVerbs {
    return runVerbs(holder(({ runs }) => runs.find(runId)));
  }

  /** The environment where something is, else the one that says that it is nowhere. */
  function holder(holds: (state: TriggerState) => unknown): OpenEnvironment<TriggerState> {
    const found = only ?? engine.environments.all().find(({ state }) => holds(state)) ?? home();
    engine.catchUp(found);
    return found;
  }

  const schedules = (text?: string) =>
    scheduleVerbs(holder(({ schedules }) => text !== undefined && schedules.findByEither(text)));
  const queues = (id?: string) => queueVerbs(holder(({ queues }) => id !== undefined && queues.findById(id)));
  const deployments = (id?: string) =>
    deploymentVerbs(holder(({ deployments }) => id !== undefined && deployments.find(id)));

  return {
    clock: engine.clock(only),
    schedules: {
      create: (schedule) => schedules().create(schedule),
      get: (idOrKey) => schedules(idOrKey).get(idOrKey),
      fire: (idOrKey) => schedules(idOrKey).fire(idOrKey),
    },
    queues: {
      create: (queue) => queues().create(queue),
      get: (idOrName) => queues(idOrName).get(idOrName),
    },
    deployments: {
      create: (deployment) => deployments().create(deployment),
      get: (id) => deployments(id).get(id),
      finish: (id, options) => deployments(id).finish(id, options),
      fail: (id, options) => deployments(id).fail(id, options),
      promote: (version, options) => deployments().promote(version, options),
    },
    runs: {
      create(run) {
        const environment = only ?? home();
        engine.catchUp(environment);
        return runVerbs(environment).create(run);
      },
      get: (id) => verbs(id).get(id),
      start: (id, options) => verbs(id).start(id, options),
      expire: (id) => verbs(id).expire(id),
      wait: (id, options) => verbs(id).wait(id, options),
      resume: (id) => verbs(id).resume(id),
      dequeue: (id, options) => verbs(id).dequeue(id, options),
      park: (id) => verbs(id).park(id),
      deploy: (id) => verbs(id).deploy(id),
      retry: (id, options) => verbs(id).retry(id, options),
      systemFailure: (id, options) => verbs(id).systemFailure(id, options),
      reschedule: (id, delay) => verbs(id).reschedule(id, delay),
      cancel: (id) => verbs(id).cancel(id),
      complete: (id, outcome) => verbs(id).complete(id, outcome),
      fail: (id, outcome) => verbs(id).fail(id, outcome),
      crash: (id, outcome) => verbs(id).crash(id, outcome),
      timeout: (id, outcome) => verbs(id).timeout(id, outcome),
    },
    tasks: taskVerbs(
      shared.tasks,
      () => {
        engine.catchUp();
        return engine.environments.all();
      },
      only,
    ),
    faults: faultVerbs(engine.faults(only)),
    override: overrideVerb(engine.overrides(only)),
    snapshot() {
      engine.catchUp(only);
      return engine.snapshots.take(only);
    },
    restore(point) {
      engine.snapshots.restore(point, only);
      shared.changed("restored", only?.id);
    },
    get requests() {
      return engine.requests(only);
    },
    reset() {
      if (!only) shared.declarations.reset();
      (only ? shared.tasks.own(only.id) : shared.tasks).forget();
      engine.reset(only);
      shared.changed("reset", only?.id);
    },
  };
}
