import type { ClockControl } from "./engine/clock-control.js";
import type { OpenEnvironment } from "./engine/environments.js";
import type { JournalView } from "./engine/journal-view.js";
import type { Engine } from "./engine/server.js";
import {
  type RunVerbs,
  runVerbs,
  type TaskRegistry,
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
  /** What the runs of a task do. */
  readonly tasks: TaskVerbs;
  /** The journal, oldest first. */
  readonly requests: JournalView;
  /** Starts again: no runs, no tasks, an empty journal, the first ids, the time of the start. Keys stay open. */
  reset(): void;
}

/** What belongs to all environments of a server. */
export interface SharedState {
  readonly tasks: TaskRegistry;
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
    const holder = only ?? engine.environments.all().find(({ state }) => state.runs.find(runId)) ?? home();
    engine.catchUp(holder);
    return runVerbs(holder);
  }

  return {
    clock: engine.clock(only),
    runs: {
      get: (id) => verbs(id).get(id),
      start: (id) => verbs(id).start(id),
      expire: (id) => verbs(id).expire(id),
      wait: (id, on) => verbs(id).wait(id, on),
      resume: (id) => verbs(id).resume(id),
      dequeue: (id) => verbs(id).dequeue(id),
      park: (id) => verbs(id).park(id),
      deploy: (id) => verbs(id).deploy(id),
      retry: (id) => verbs(id).retry(id),
      systemFailure: (id) => verbs(id).systemFailure(id),
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
    get requests() {
      return engine.requests(only);
    },
    reset() {
      if (!only) shared.tasks.forget();
      engine.reset(only);
    },
  };
}
