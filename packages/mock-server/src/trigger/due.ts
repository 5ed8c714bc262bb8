import { abortBatch, endBatch, processBatch } from "./batches/process-batch.js";
import { move } from "./lifecycle.js";
import { flushMetadata } from "./metadata/flush-metadata.js";
import { fireWhenDue } from "./schedules/fire.js";
import type { TriggerEnvironment } from "./state.js";

/** What happens when something armed for a run has come due: by the name of the event that it then causes. */
export const elapse: Readonly<
  Record<
    | "delay elapsed"
    | "expire"
    | "resume"
    | "process batch"
    | "batch unsealed"
    | "batch over"
    | "flush metadata"
    | "schedule",
    (environment: TriggerEnvironment, id: string) => void
  >
> = {
  "delay elapsed"(environment, id) {
    const run = environment.state.runs.find(id);
    if (run?.status === "DELAYED") move(environment, run, "delay elapsed");
  },
  expire(environment, id) {
    const run = environment.state.runs.find(id);
    if (run?.status !== "PENDING") return;
    move(environment, run, "expire", { error: ttlReached(run.ttl) });
  },
  resume(environment, id) {
    const run = environment.state.runs.find(id);
    if (run?.status === "WAITING_TO_RESUME" && environment.state.waits.isReady(run)) move(environment, run, "resume");
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

/** The error of a run that nobody took in time. */
export function ttlReached(ttl: string | undefined) {
  return { type: "STRING_ERROR", raw: `Run expired because the TTL (${ttl ?? "none"}) was reached` } as const;
}
