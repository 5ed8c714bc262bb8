import type { ClockControl } from "./engine/clock-control.js";
import type { OpenEnvironment } from "./engine/environments.js";
import type { JournalView } from "./engine/journal-view.js";
import type { Engine } from "./engine/server.js";
import {
  type DeploymentVerbs,
  deploymentVerbs,
  type QueueVerbs,
  queueVerbs,
  type RunVerbs,
  runVerbs,
  type ScheduleVerbs,
  scheduleVerbs,
  type TriggerState,
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
  /** The journal, oldest first. */
  readonly requests: JournalView;
  /** Starts again: no runs, an empty journal, the first ids, the time of the start. Keys stay open. */
  reset(): void;
}

/**
 * The surface of one environment or, without one, of all. Over all, a run is looked for in each: ids differ.
 *
 * @param home the environment that says what is wrong with an id that no environment has
 */
export function createSurface(
  engine: Engine<TriggerState>,
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
      complete: (id, outcome) => verbs(id).complete(id, outcome),
      fail: (id, outcome) => verbs(id).fail(id, outcome),
      crash: (id, outcome) => verbs(id).crash(id, outcome),
      timeout: (id, outcome) => verbs(id).timeout(id, outcome),
    },
    get requests() {
      return engine.requests(only);
    },
    reset: () => engine.reset(only),
  };
}
