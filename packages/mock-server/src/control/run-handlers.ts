import type { Run } from "@trigger-api/types";
import type { RunView } from "../trigger/index.js";
import type { ControlHandlers } from "./control-reply.js";
import type { ControlScope } from "./control-scope.js";
import { obeying } from "./told-failure.js";

type Verb =
  | "create"
  | "retrieve"
  | "start"
  | "complete"
  | "fail"
  | "crash"
  | "timeout"
  | "expire"
  | "wait"
  | "resume"
  | "dequeue"
  | "park"
  | "deploy"
  | "retry"
  | "systemFailure"
  | "reschedule"
  | "cancel";

/** A run as the service would show it. */
export function asShown({ history: _history, ...run }: RunView): Run {
  return run;
}

/** Runs, made and forced on. */
export const runHandlers: Pick<ControlHandlers<ControlScope>, `runs.${Verb}`> = {
  "runs.create": ({ body, scope: { surface } }) => asShown(surface.runs.create(body)),
  "runs.retrieve": ({ params: { runId }, scope: { surface } }) => surface.runs.get(runId),
  "runs.start": ({ params: { runId }, body, scope: { surface } }) => asShown(surface.runs.start(runId, body)),
  "runs.complete": ({ params: { runId }, body, scope: { surface } }) => asShown(surface.runs.complete(runId, body)),
  "runs.fail": ({ params: { runId }, body, scope: { surface } }) => asShown(surface.runs.fail(runId, body)),
  "runs.crash": ({ params: { runId }, body, scope: { surface } }) => asShown(surface.runs.crash(runId, body)),
  "runs.timeout": ({ params: { runId }, body, scope: { surface } }) => asShown(surface.runs.timeout(runId, body)),
  "runs.expire": ({ params: { runId }, scope: { surface } }) => asShown(surface.runs.expire(runId)),
  "runs.wait": ({ params: { runId }, body, scope: { surface } }) => asShown(surface.runs.wait(runId, body)),
  "runs.resume": ({ params: { runId }, scope: { surface } }) => asShown(surface.runs.resume(runId)),
  "runs.dequeue": ({ params: { runId }, body, scope: { surface } }) => asShown(surface.runs.dequeue(runId, body)),
  "runs.park": ({ params: { runId }, scope: { surface } }) => asShown(surface.runs.park(runId)),
  "runs.deploy": ({ params: { runId }, scope: { surface } }) => asShown(surface.runs.deploy(runId)),
  "runs.retry": ({ params: { runId }, body, scope: { surface } }) => asShown(surface.runs.retry(runId, body)),
  "runs.systemFailure": ({ params: { runId }, body, scope: { surface } }) =>
    asShown(surface.runs.systemFailure(runId, body)),
  "runs.reschedule": ({ params: { runId }, body: { delay }, scope: { surface } }) =>
    obeying(() => asShown(surface.runs.reschedule(runId, delay))),
  "runs.cancel": ({ params: { runId }, scope: { surface } }) => asShown(surface.runs.cancel(runId)),
};
