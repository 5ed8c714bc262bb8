import type { ControlHandlers } from "./control-reply.js";
import type { ControlScope } from "./control-scope.js";
import { asShown } from "./run-handlers.js";

type SetUp =
  | `schedules.${"create" | "retrieve" | "fire"}`
  | `queues.${"create" | "retrieve"}`
  | `deployments.${"create" | "retrieve" | "finish" | "fail" | "promote"}`;

/** Schedules, queues and deployments, set up and moved on. */
export const setupHandlers: Pick<ControlHandlers<ControlScope>, SetUp> = {
  "schedules.create": ({ body, scope: { surface } }) => surface.schedules.create(body),
  "schedules.retrieve": ({ params: { scheduleId }, scope: { surface } }) => surface.schedules.get(scheduleId),
  "schedules.fire": ({ params: { scheduleId }, scope: { surface } }) => asShown(surface.schedules.fire(scheduleId)),
  "queues.create": ({ body, scope: { surface } }) => surface.queues.create(body),
  "queues.retrieve": ({ params: { queue }, scope: { surface } }) => surface.queues.get(queue),
  "deployments.create": ({ body, scope: { surface } }) => surface.deployments.create(body),
  "deployments.retrieve": ({ params: { deploymentId }, scope: { surface } }) => surface.deployments.get(deploymentId),
  "deployments.finish": ({ params: { deploymentId }, body, scope: { surface } }) =>
    surface.deployments.finish(deploymentId, body),
  "deployments.fail": ({ params: { deploymentId }, body, scope: { surface } }) =>
    surface.deployments.fail(deploymentId, body),
  "deployments.promote": ({ params: { version }, body, scope: { surface } }) =>
    surface.deployments.promote(version, body),
};
