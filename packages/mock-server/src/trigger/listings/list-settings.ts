import type { Deployment, Queue, ScheduleListItem } from "@trigger-api/types";
import { presentListed } from "../deployments/present-deployment.js";
import { visibleVariables } from "../envvars/variables.js";
import { presentQueueWithPercent } from "../queues/present-queue.js";
import { askForWords } from "../schedules/cron-words.js";
import { presentScheduleItem } from "../schedules/present-schedule.js";
import type { TriggerEnvironment } from "../state.js";

/** Public id of the environment that a thing belongs to. */
interface Owned {
  readonly environment: string;
}

/** The schedules of an environment, newest first, as the service lists them. */
export function listSchedules(environment: TriggerEnvironment): (Owned & ScheduleListItem)[] {
  const { schedules } = environment.state;
  if (schedules.size > 0) askForWords();
  return schedules
    .page(0, schedules.size)
    .map((schedule) => ({ environment: environment.id, ...presentScheduleItem(schedule, environment) }));
}

/** The queues of an environment in the order of their names, as the service lists them. */
export function listQueues(environment: TriggerEnvironment): (Owned & Queue)[] {
  const { queues } = environment.state;
  return queues
    .page(0, queues.size)
    .map((queue) => ({ environment: environment.id, ...presentQueueWithPercent(queue, environment) }));
}

/** A deployment as the service lists it, and what it brought. */
export interface ListedDeployment extends Deployment, Owned {
  /** Whether runs that start now execute its version. */
  readonly current: boolean;
  /** Ids. Absent where every task that is ever named counts as its own. */
  readonly tasks?: readonly string[];
  /** Names. Absent where every queue that is ever named counts as its own. */
  readonly queues?: readonly string[];
}

/** The deployments of an environment, newest first. */
export function listDeployments(environment: TriggerEnvironment): ListedDeployment[] {
  const { deployments } = environment.state;
  const listed: ListedDeployment[] = [];
  for (let at = deployments.size - 1; at >= 0; at--) {
    const deployment = deployments.at(at);
    if (!deployment) continue;
    listed.push({
      environment: environment.id,
      current: deployment === deployments.current,
      ...(deployment.tasks ? { tasks: deployment.tasks.map(({ id }) => id) } : {}),
      ...(deployment.queues ? { queues: [...deployment.queues] } : {}),
      ...presentListed(deployment),
    });
  }
  return listed;
}

/** An environment variable; the value of a secret is not shown. */
export interface ListedVariable extends Owned {
  readonly name: string;
  readonly value?: string;
  readonly isSecret: boolean;
}

/** The variables that runs of an environment see, in the order in which they were first set. */
export function listVariables(environment: TriggerEnvironment): ListedVariable[] {
  return visibleVariables(environment).map(({ name, value, isSecret }) => ({
    environment: environment.id,
    name,
    ...(isSecret ? {} : { value }),
    isSecret,
  }));
}
