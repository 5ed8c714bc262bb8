import type { ApiDefinition, Exchange } from "./definition.js";
import type { Environments } from "./environment.js";
import type { OpenEnvironment } from "./environments.js";
import type { ExampleReply } from "./example.js";
import type { Draft } from "./http.js";
import { parseBody } from "./parse-body.js";
import type { Route } from "./router.js";
import { explain, type Visit } from "./visit.js";

/** Shared by all requests without a query, which are most; nobody writes to a query. */
const noQuery = new URLSearchParams();

/** What a behaviour is handed: the request, read once. */
export function createExchange<State, Credential>(
  visit: Visit<State>,
  { operation, params }: Route,
  environment: OpenEnvironment<State>,
  credential: Credential,
  environments: Environments<State>,
): Exchange<State, Credential> {
  const { request } = visit;
  return {
    request,
    operation,
    params,
    query: request.query === "" ? noQuery : new URLSearchParams(request.query),
    body: parseBody(request, operation),
    credential,
    environment,
    environments,
    because: (reason) => explain(visit, reason),
  };
}

/** Lets the behaviour of the operation answer; the spec's example where it has none. */
export function behave<State, Credential>(
  definition: ApiDefinition<State, Credential>,
  exchange: Exchange<State, Credential>,
  fromExample: ExampleReply,
): Draft {
  const behaviour = definition.behaviours[exchange.operation.id];
  return behaviour === undefined || behaviour === "example"
    ? fromExample(exchange.operation)
    : behaviour.handle(exchange);
}

/** Who asks, for an operation that says what credentials it needs. */
export function identityFor<State, Credential>(
  definition: ApiDefinition<State, Credential>,
  { operation, params }: Route,
  identity: ReturnType<ApiDefinition<State, Credential>["identify"]>,
  environments: Environments<State>,
): typeof identity {
  const addressee = operation.security.length === 0 && definition.addressee?.(operation, params, environments);
  if (addressee) return addressee;
  if (!("refused" in identity)) return identity;
  const open =
    operation.security.length === 0 || operation.security.some((schemes) => Object.keys(schemes).length === 0);
  return (open ? definition.anonymous : undefined) ?? identity;
}
