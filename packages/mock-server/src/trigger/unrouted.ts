import type { OperationId } from "@trigger-api/types";
import type { OperationData, Unrouted } from "../engine/definition.js";
import type { Draft } from "../engine/http.js";
import { redactText } from "../engine/redact.js";
import type { Credential } from "./auth.js";
import { openToOrigins } from "./generations/origins.js";
import { unauthorizedProblem } from "./generations/refuse-credential.js";
import { nearestPath } from "./nearest-path.js";
import { serveStoredPacket } from "./packets/serve-stored-packet.js";
import { isLimited } from "./rate-limits/limited-operations.js";
import { isRealtime, refuseRealtime } from "./realtime.js";
import type { TriggerState } from "./state.js";
import { isOpenToOrigins, otherVerb } from "./verbs.js";

/**
 * Answers what no operation does. First of all, without an `Authorization` header every path of the API is 401
 * (`OPTIONS` excepted); then each route makes of another verb what its kind of handler does; unknown paths are a 404
 * that names the nearest known one.
 */
export function createUnrouted(
  operations: readonly OperationData[],
): (unrouted: Unrouted<TriggerState, Credential>) => Draft | { readonly operation: string } {
  const templates = [...new Set(operations.map(({ path }) => path))];

  return ({ request, environments, candidates, identity }) => {
    const { method, path } = request;
    const stored = serveStoredPacket(request, environments);
    if (stored) return stored;
    const missing = "refused" in identity && identity.refused === "missing";
    const exempt = candidates.some(({ id }) => !isLimited(id));
    if (missing && !exempt && method !== "OPTIONS" && path.startsWith("/api/")) return unauthorizedProblem();

    const [operation] = candidates;
    if (isRealtime(path)) return method === "OPTIONS" ? preflight(request.headers) : refuseRealtime(request);
    if (!operation) return unknownPath(path, templates);
    // The spec that the operations come from is the one that the ids come from.
    const id = operation.id as OperationId;
    if (method === "OPTIONS" && isOpenToOrigins(id)) return preflight(request.headers);
    const answer = otherVerb(id, operation.method, method);
    return answer === "take" ? { operation: id } : answer;
  };

  function preflight(headers: Readonly<Record<string, string>>): Draft {
    const draft = openToOrigins(
      { status: 200, body: {} },
      { method: "OPTIONS", path: "", query: "", headers, body: "" },
    );
    const requested = headers["access-control-request-headers"];
    return {
      ...draft,
      headers: {
        ...draft.headers,
        "access-control-allow-methods": "GET,HEAD,PUT,PATCH,POST,DELETE",
        "access-control-max-age": "300",
        ...(requested === undefined ? {} : { "access-control-allow-headers": requested }),
      },
    };
  }
}

function unknownPath(path: string, templates: readonly string[]): Draft {
  const nearest = nearestPath(path, templates);
  const hint =
    nearest === undefined
      ? `The spec has ${templates.length} paths, and none is like it`
      : `The nearest known path is ${nearest}`;
  return { status: 404, body: { error: `No operation has the path ${redactText(path).slice(0, 200)}. ${hint}` } };
}
