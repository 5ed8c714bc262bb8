import { viewRun } from "../run-view.js";
import type { TriggerEnvironment } from "../state.js";
import type { StoredRun } from "../stored-run.js";
import type { StoredWaitpoint } from "../waitpoints/stored-waitpoint.js";
import { waitForBlocker } from "../waitpoints/waiting-runs.js";
import type { Blocker } from "../waitpoints/waitpoint-store.js";
import { type Execution, startTimer } from "./execution.js";
import { readPayload } from "./read-payload.js";
import { createTaskContext } from "./task-context.js";
import type { TaskHandler } from "./task-definition.js";
import type { AttemptResult } from "./worker.js";

/**
 * Lets a task's function run. While it works, time that somebody moves stands still; while it waits for time or a
 * token, time goes on. What comes of it after its run has ended otherwise is dropped.
 */
export function startHandler(
  environment: TriggerEnvironment,
  run: StoredRun,
  execution: Execution,
  handler: TaskHandler,
  finish: (result: AttemptResult) => void,
): void {
  // Kept, for a reset gives the environment new ones while the function still runs.
  const { work, state } = environment;

  function isCurrent(): boolean {
    return environment.state === state && state.worker.executions.get(run.id) === execution;
  }

  /** Hands the turn to time, until the execution is told to go on; for ever, where its run has ended. */
  function park(arm: () => void): Promise<void> {
    if (execution.goOn) throw new Error(`one wait at a time: ${run.id} waits already`);
    return new Promise((resolve) => {
      if (isCurrent()) {
        execution.goOn = () => {
          execution.goOn = undefined;
          work.begin();
          resolve();
        };
        arm();
      }
      work.end();
    });
  }

  const waitOn = (blocker: Blocker) => park(() => waitForBlocker(environment, run, blocker));

  const context = createTaskContext({
    run: viewRun(environment, run),
    now: () => environment.now,
    waitUntil: (until) => waitOn({ until }),
    waitForToken: async (id) => {
      const token = findToken(id);
      await waitOn({ token });
      return token;
    },
    compute: (left) =>
      park(() => startTimer(environment, execution, { kind: "wake", reason: "the task goes on", rank: 18, left })),
  });

  function findToken(id: string): StoredWaitpoint {
    const token = state.waitpoints.find(id);
    if (!token) throw new Error(`wait.forToken: expected the id of a token of this environment, got ${id}`);
    return token;
  }

  async function call(): Promise<AttemptResult> {
    try {
      return { output: await handler(readPayload(environment, run), context) };
    } catch (error) {
      return { error };
    }
  }

  work.begin();
  call()
    .then((result) => {
      if (isCurrent() && run.status === "EXECUTING") finish(result);
    })
    .finally(() => work.end());
}
