import { abortBatch, endBatch, processBatch } from "./batches/process-batch.js";
import { move } from "./lifecycle.js";
import { flushMetadata } from "./metadata/flush-metadata.js";
import { fireWhenDue } from "./schedules/fire.js";
import type { TriggerEnvironment } from "./state.js";
import type { StoredRun } from "./stored-run.js";
import { ttlReached } from "./ttl-reached.js";
import { timeOutWaitpoint } from "./waitpoints/end-waitpoint.js";
import { resumeWaiting } from "./waitpoints/waiting-runs.js";
import { endAttempt, exceedDuration, parkRun, retryRun, takeRun, wakeHandler } from "./worker/worker.js";

type WaitpointEvent = "time out" | "resume";
type WorkerEvent = "dequeue" | "park" | "start" | "end attempt" | "timeout" | "wake";

/** What happens when something armed for a run has come due: by the name of the event that it then causes. */
export const elapse: Readonly<
  Record<
    | "delay elapsed"
    | "expire"
    | "deployment missing"
    | "process batch"
    | "batch unsealed"
    | "batch over"
    | "flush metadata"
    | "schedule"
    | WaitpointEvent
    | WorkerEvent,
    (environment: TriggerEnvironment, id: string, subject: object | undefined) => void
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
  "delay elapsed"(environment, id, subject) {
    const run = runOf(environment, id, subject);
    if (run?.status === "DELAYED") move(environment, run, "delay elapsed");
  },
  expire(environment, id, subject) {
    const run = runOf(environment, id, subject);
    if (run?.status !== "PENDING") return;
    move(environment, run, "expire", { error: ttlReached(run.ttl) });
  },
  "deployment missing"(environment, id, subject) {
    const run = runOf(environment, id, subject);
    // The service's words for this are not known.
    if (run?.status === "PENDING_VERSION") move(environment, run, "deployment missing", { error: ttlReached("1h") });
  },
  "process batch"(environment, id) {
    const batch = environment.state.batches.find(id);
    if (batch) processBatch(environment, batch);
  },
  "batch unsealed"(environment, id) {
    const batch = environment.state.batches.find(id);
    if (batch && !batch.sealed) abortBatch(environment, batch);
  },
  "batch over"(environment, id) {
    const batch = environment.state.batches.find(id);
    if (batch) endBatch(environment, batch);
  },
  "flush metadata": flushMetadata,
  schedule: fireWhenDue,
};

function runOf({ state }: TriggerEnvironment, id: string, subject: object | undefined): StoredRun | undefined {
  // Deadlines of runs are armed with their run.
  return subject === undefined ? state.runs.find(id) : (subject as StoredRun);
}
