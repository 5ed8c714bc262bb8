import type { ControlOperations } from "./generated/control-types.js";
import type { RemoteCall } from "./remote-call.js";
import type { Remote } from "./remote-verbs.js";
import type { Failure, Forcing, NewRun, RunVerbs, RunView } from "./trigger/index.js";

/** The verbs of runs, each answered by the run as it is afterwards. */
export type RemoteRuns = Remote<RunVerbs>;

export function createRemoteRuns(call: RemoteCall): RemoteRuns {
  // The run is answered as it is in the mock's own process, for both are made from one spec.
  const get = async (runId: string) => (await call("runs.retrieve", { params: { runId } })) as RunView;

  type Plain = `runs.${"expire" | "resume" | "park" | "deploy" | "cancel"}`;
  const plain = (operation: Plain) => async (runId: string) => {
    await call(operation, { params: { runId }, body: {} });
    return get(runId);
  };
  type Forced = `runs.${"start" | "dequeue" | "retry" | "systemFailure"}`;
  const forced = (operation: Forced) => async (runId: string, options?: Forcing) => {
    await call(operation, { params: { runId }, body: options ?? {} });
    return get(runId);
  };
  type Failing = `runs.${"fail" | "crash" | "timeout"}`;
  const failing = (operation: Failing) => async (runId: string, outcome?: Failure & Forcing) => {
    const { error, ...options } = outcome ?? {};
    await call(operation, { params: { runId }, body: { ...options, ...toFailure(error) } });
    return get(runId);
  };

  return {
    get,
    async create(run) {
      const { id } = await call("runs.create", { body: toBody(run) });
      return get(id);
    },
    start: forced("runs.start"),
    expire: plain("runs.expire"),
    resume: plain("runs.resume"),
    dequeue: forced("runs.dequeue"),
    park: plain("runs.park"),
    deploy: plain("runs.deploy"),
    retry: forced("runs.retry"),
    systemFailure: forced("runs.systemFailure"),
    cancel: plain("runs.cancel"),
    async reschedule(runId, delay) {
      const until = delay instanceof Date ? delay.toISOString() : delay;
      await call("runs.reschedule", { params: { runId }, body: { delay: until } });
      return get(runId);
    },
    async wait(runId, on) {
      await call("runs.wait", { params: { runId }, body: on ?? {} });
      return get(runId);
    },
    async complete(runId, outcome) {
      await call("runs.complete", { params: { runId }, body: outcome ?? {} });
      return get(runId);
    },
    fail: failing("runs.fail"),
    crash: failing("runs.crash"),
    timeout: failing("runs.timeout"),
  };
}

function toBody({ delay, error, ...run }: NewRun): ControlOperations["runs.create"]["body"] {
  const until = delay instanceof Date ? delay.toISOString() : delay;
  const shown = error instanceof Error ? toFailure(error).error : error;
  return { ...run, ...(until === undefined ? {} : { delay: until }), ...(shown === undefined ? {} : { error: shown }) };
}

/** Over the wire an error has a message; other things that a task may throw are told by one. */
function toFailure(error: unknown): ControlOperations["runs.fail"]["body"] & object {
  if (error === undefined) return {};
  if (error instanceof Error) {
    return { error: { name: error.name, message: error.message, stackTrace: error.stack ?? "" } };
  }
  if (typeof error === "object" && error !== null && "message" in error)
    return { error: { ...error, message: String(error.message) } };
  return { error: { message: typeof error === "string" ? error : (JSON.stringify(error) ?? String(error)) } };
}
