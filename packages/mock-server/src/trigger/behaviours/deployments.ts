import { promote } from "../deployments/deploy.js";
import { deploymentWindow, readDeploymentQuery } from "../deployments/deployment-query.js";
import { presentCurrent, presentDetail, presentLatest, presentListed } from "../deployments/present-deployment.js";
import type { StoredDeployment } from "../deployments/stored-deployment.js";
import { legacy } from "../generations/legacy.js";
import { modern } from "../generations/modern.js";
import type { BehavioursOf, OperationBehaviour } from "../operation-behaviour.js";

const notFound = { error: "Deployment not found" } as const;

/** What stands behind the operations on deployments. */
export const deploymentBehaviours: BehavioursOf<"deployments"> = {
  "deployments.list": modern.read(
    { query: readDeploymentQuery, reach: () => [{ type: "deployments" }] },
    ({ query, environment, because, reply }) => {
      const { deployments } = environment.state;
      const window = deploymentWindow(query, environment.now);
      if (typeof window === "string") {
        because(`${window} cannot be read, at which the service fails`);
        return reply(500, { error: "Internal Server Error" });
      }
      const after = query.after === undefined ? undefined : deployments.find(query.after);
      if (query.after !== undefined && !after) because("page[after] passed over: no deployment has this id");
      const page: StoredDeployment[] = [];
      let more = false;
      for (let at = (after ? deployments.indexOf(after) : deployments.size) - 1; at >= 0 && !more; at--) {
        const one = deployments.at(at);
        if (!one || (query.status !== undefined && one.status !== query.status)) continue;
        if (one.createdAt < window.from || one.createdAt > window.to) continue;
        if (page.length === query.size) more = true;
        else page.push(one);
      }
      const last = page.at(-1);
      return reply(200, { data: page.map(presentListed), pagination: more && last ? { next: last.id } : {} });
    },
  ),

  "deployments.retrieve": legacy({}, ({ params, environment, reply }) => {
    const deployment = environment.state.deployments.find(params.deploymentId ?? "");
    return deployment ? reply(200, presentDetail(deployment, environment)) : reply(404, notFound);
  }),

  // Every deployment of the mock counts as one that its owner hosts.
  "deployments.retrieveLatest": legacy({}, ({ environment, reply }) => {
    const { deployments } = environment.state;
    const latest = deployments.at(deployments.size - 1);
    return latest ? reply(200, presentLatest(latest)) : reply(404, notFound);
  }),

  "deployments.retrieveCurrent": exemptFromTheDoor(
    modern.read(
      { find: ({ environment }) => environment.state.deployments.current, reach: () => [{ type: "deployments" }] },
      ({ resource, reply }) => reply(200, presentCurrent(resource)),
    ),
  ),

  "deployments.promote": legacy(
    { query: (query) => ({ value: { allowRollbacks: query.get("allowRollbacks") === "true" } }) },
    ({ params, query, environment, reply }) => {
      const deployment = environment.state.deployments.findVersion(params.version ?? "");
      if (!deployment) return reply(404, notFound);
      const refusal = promote(environment, deployment, query);
      if (refusal) return reply(400, { error: refusal });
      const { id, version, shortCode } = deployment;
      return reply(200, { id, version, shortCode });
    },
  ),
};

/** Paths without a rate limit answer a request without an `Authorization` header themselves. */
function exemptFromTheDoor(behaviour: OperationBehaviour<"deployments.retrieveCurrent">): typeof behaviour {
  return {
    ...behaviour,
    refuse: (refusal, request) =>
      behaviour.refuse(refusal.refused === "missing" ? { ...refusal, refused: "empty" } : refusal, request),
  };
}
