import { move } from "./lifecycle.js";
import type { TriggerEnvironment } from "./state.js";
import { ttlReached } from "./ttl-reached.js";
import { timeOutWaitpoint } from "./waitpoints/end-waitpoint.js";
import { resumeWaiting } from "./waitpoints/waiting-runs.js";
import { endAttempt, exceedDuration, parkRun, retryRun, takeRun, wakeHandler } from "./worker/worker.js";

type WaitpointEvent = "time out" | "resume";
type WorkerEvent = "dequeue" | "park" | "start" | "end attempt" | "timeout" | "wake";

/** What happens when something armed for a run has come due: by the name of the event that it then causes. */
export const elapse: Readonly<
  Record<
    "delay elapsed" | "expire" | WaitpointEvent | WorkerEvent,
    (environment: TriggerEnvironment, id: string) => void
  >
> = {
  dequeue: takeRun,
  park: parkRun,
  start: retryRun,
  "end attempt": endAttempt,
  timeout: exceedDuration,
  wake: wakeHandler,
  "time out": timeOutWaitpoint,
  resume: resumeWaiting,
  "delay elapsed"(environment, id) {
    const run = environment.state.runs.find(id);
    if (run?.status === "DELAYED") move(environment, run, "delay elapsed");
  },
  expire(environment, id) {
    const run = environment.state.runs.find(id);
    if (run?.status !== "PENDING") return;
    move(environment, run, "expire", { error: ttlReached(run.ttl) });
  },
};
