import { concealCredentials } from "../conceal.js";
import type { Declarations } from "../declarations.js";
import { parkUnknown } from "../deployments/deploy.js";
import { deploymentVerbs } from "../deployments/deployment-verbs.js";
import { configureQueue } from "../queues/queue-verbs.js";
import type { TriggerEnvironment } from "../state.js";

/** Puts what is declared into an environment that was just opened, or emptied, in place of what is there by itself. */
export function beginWithDeclared(environment: TriggerEnvironment): void {
  const { settings, deployments } = environment.state;
  const declared = settings.declarations.now;
  concealCredentials(environment, declared);
  if (!saysWhatIsDeployed(declared)) return;
  deployments.dropImplicit(declared.deployments !== undefined);
  setUp(environment, declared);
}

/**
 * Puts what was declared just now into an environment where things are going on already: as by a deployment, so that
 * runs which waited for it are queued, and those of tasks and queues that are gone wait for another.
 *
 * @param changed what was declared just now
 */
export function setUpDeclared(environment: TriggerEnvironment, changed: Declarations): void {
  concealCredentials(environment, changed);
  if (saysWhatIsDeployed(changed)) setUp(environment, environment.state.settings.declarations.now);
}

function saysWhatIsDeployed({ tasks, queues, deployments }: Declarations): boolean {
  return tasks !== undefined || queues !== undefined || deployments !== undefined;
}

function setUp(environment: TriggerEnvironment, { tasks, queues, deployments }: Declarations): void {
  const { deployments: store } = environment.state;
  for (const queue of queues ?? []) if (typeof queue === "object") configureQueue(environment, queue);
  const named = queues?.flatMap((queue) => {
    if (typeof queue === "string") return queue;
    return queue.type === "task" ? [] : queue.name;
  });
  const common = { ...(tasks ? { tasks } : {}), ...(named ? { queues: named } : {}) };
  if (deployments?.length === 0) {
    store.current = undefined;
    parkUnknown(environment);
  }
  for (const deployment of deployments ?? [{}]) {
    const { version } = deployment;
    if (version !== undefined && store.findVersion(version)) continue;
    deploymentVerbs(environment).create({ ...common, ...deployment });
  }
}
