import type { Schedule } from "@trigger-api/types";
import type { ControlOperations } from "./generated/control-types.js";
import type { RemoteCall } from "./remote-call.js";
import type { Remote } from "./remote-verbs.js";
import type { DeploymentVerbs, QueueVerbs, RunView, ScheduleVerbs } from "./trigger/index.js";

/** What is set up from outside. */
export interface RemoteSetup {
  readonly schedules: Remote<ScheduleVerbs>;
  readonly queues: Remote<QueueVerbs>;
  readonly deployments: Remote<DeploymentVerbs>;
}

/** @param getRun asks for a run with its history */
export function createRemoteSetup(call: RemoteCall, getRun: (id: string) => Promise<RunView>): RemoteSetup {
  return {
    schedules: {
      // What comes back is the caller's own, who may change it; the types of this API say that nothing changes it.
      create: async (schedule) => (await call("schedules.create", { body: schedule })) as Schedule,
      get: async (scheduleId) => (await call("schedules.retrieve", { params: { scheduleId } })) as Schedule,
      fire: async (scheduleId) => getRun((await call("schedules.fire", { params: { scheduleId } })).id),
    },
    queues: {
      create: (queue) => call("queues.create", { body: queue }),
      get: (queue) => call("queues.retrieve", { params: { queue } }),
    },
    deployments: {
      // What a repository looked like is the caller's own object, and open in the spec.
      create: (deployment) =>
        call("deployments.create", { body: (deployment ?? {}) as ControlOperations["deployments.create"]["body"] }),
      get: (deploymentId) => call("deployments.retrieve", { params: { deploymentId } }),
      finish: (deploymentId, options) => call("deployments.finish", { params: { deploymentId }, body: options }),
      fail: (deploymentId, options) => call("deployments.fail", { params: { deploymentId }, body: options }),
      promote: (version, options) => call("deployments.promote", { params: { version }, body: options }),
    },
  };
}
